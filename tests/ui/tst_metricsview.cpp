#include "models/base/sha256.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/story.h"
#include "ui/metrics/datatruth.h"
#include "ui/metrics/metricbaseline.h"
#include "ui/metrics/metricfacts.h"
#include "ui/metrics/metriclimits.h"
#include "ui/metrics/metricsview.h"
#include "ui/metrics/panelexport.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/plotpanel.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

#include <cmath>

using namespace holdpoint;

class TestMetricsView : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

    static std::unique_ptr<View> pages(ViewId id) { return id == ViewId::Metrics ? std::make_unique<MetricsView>() : nullptr; }

    static MetricFacts factsOf(const RoomSession &session, const char *id)
    {
        const Instant now = session.surroundings().now;
        MetricTraces traces;
        return metricFacts(session, *byId(session.rollout().playbook->metrics, QLatin1String(id)), traces,
                           {now - Duration{3'600'000}, now});
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }

    void exportsAPanelWithItsPlaceInTheRecord()
    {
        const auto session = test::firingStory(Mode::Drill);
        const Metric &metric = *byId(session->rollout().playbook->metrics, QLatin1String("errors"));
        const Instant now = session->surroundings().now;
        const PanelExport panel = panelExport(*session, metric, now - Duration{900'000}, now);
        QTemporaryDir folder;
        for (const char *end : {"png", "svg", "csv"})
            QVERIFY(writePanel(panel, folder.filePath(QStringLiteral("panel.") + QLatin1String(end))));
        QVERIFY(!writePanel(panel, folder.filePath(QStringLiteral("panel.exe"))));
        QVERIFY(!writePanel(panel, folder.filePath(QStringLiteral("nowhere/panel.csv"))));
        const auto text = [&](const char *name) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const QString head = QString::fromLatin1(session->rollout().head.toHex().left(16));
        QVERIFY(text("panel.csv").contains(head));
        QVERIFY(text("panel.csv").contains(QStringLiteral("DRILL, NOT REAL")));
        qsizetype inRange = 0;
        for (const Sample &sample : session->metrics().series(metric.id))
            inRange += sample.at >= now - Duration{900'000} && sample.at <= now ? 1 : 0;
        QCOMPARE(text("panel.csv").count(QStringLiteral("\r\n")), inRange + 4); // question, place, drill, titles
        QVERIFY(text("panel.svg").contains(QStringLiteral("<svg")));
        QVERIFY(text("panel.svg").contains(head));
        const QImage image(folder.filePath(QStringLiteral("panel.png")));
        QCOMPARE(image.size(), QSize(1920, 920));
        QVERIFY(image.text(QStringLiteral("Description")).contains(head));
        if (const QString kept = qEnvironmentVariable("HOLDPOINT_GRABS"); !kept.isEmpty())
            image.save(kept + QStringLiteral("/export.png"));
    }

    void exportsEveryPanelAsOneDocument()
    {
        const auto session = test::firingStory(Mode::Drill);
        const Instant now = session->surroundings().now;
        QList<PanelExport> panels;
        for (const Metric &metric : session->rollout().playbook->metrics)
            panels << panelExport(*session, metric, now - Duration{900'000}, now);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("metrics.pdf"));
        const auto written = writePanels(panels, file);
        QVERIFY(written);
        QFile document(file);
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QByteArray bytes = document.readAll();
        QCOMPARE(sha256(bytes), *written);
        QVERIFY(bytes.startsWith("%PDF-"));
        QCOMPARE(bytes.count("/Type /Page\n"), (panels.size() + 2) / 3);
        QVERIFY(!writePanels(panels, folder.filePath(QStringLiteral("nowhere/metrics.pdf"))));
        if (const QString kept = qEnvironmentVariable("HOLDPOINT_GRABS"); !kept.isEmpty()) {
            QFile::remove(kept + QStringLiteral("/metrics.pdf"));
            QFile::copy(file, kept + QStringLiteral("/metrics.pdf"));
        }
    }

    // M122: whoever looks at a picture knows that no customer did this.
    void marksSyntheticTraffic()
    {
        const auto session = test::calmStory();
        QVERIFY(factsOf(*session, "errors").plot.ground.isEmpty());
        Playbook pilot = *session->rollout().playbook;
        for (Phase &phase : pilot.phases)
            phase.syntheticTraffic = true;
        session->state().playbook = std::make_shared<const Playbook>(pilot);
        QCOMPARE(factsOf(*session, "errors").plot.ground, QStringLiteral("SYNTHETIC TRAFFIC"));
        const Instant now = session->surroundings().now;
        const PanelExport panel = panelExport(*session, *byId(pilot.metrics, QStringLiteral("errors")), now - Duration{900'000}, now);
        QVERIFY(panel.csv.contains("# SYNTHETIC TRAFFIC"));
    }

    void saysWhatIsKnownOfTheData()
    {
        const auto session = test::calmStory();
        Playbook book = *session->rollout().playbook;
        for (const char *id : {"ledger", "tokens"}) {
            DataPath path;
            path.id = QString::fromLatin1(id);
            path.checksum = Checksum{};
            book.paths << path;
        }
        Snapshot nightly;
        nightly.id = QStringLiteral("nightly");
        nightly.maxAge = Duration{1'800'000};
        book.snapshots = {nightly};
        session->state().playbook = std::make_shared<const Playbook>(book);
        const auto value = [&](const QString &caption) {
            for (const DataFact &fact : dataTruth(*session))
                if (fact.caption == caption)
                    return fact;
            return DataFact{};
        };
        QCOMPARE(value(QStringLiteral("Checksums")).value, QStringLiteral("0 of 2 match")); // nobody has looked
        QCOMPARE(value(QStringLiteral("Checksums")).tone, Tone::Stale);
        Findings &found = session->state().findings;
        const Instant now = session->surroundings().now;
        found.checksums.insert(QStringLiteral("ledger"), {DriftState::Verdict::Same, now, {}});
        found.checksums.insert(QStringLiteral("tokens"), {DriftState::Verdict::Same, now, {}});
        QCOMPARE(value(QStringLiteral("Checksums")).tone, Tone::Ink);
        found.checksums.insert(QStringLiteral("tokens"), {DriftState::Verdict::Differs, now, {}});
        QCOMPARE(value(QStringLiteral("Checksums")).value, QStringLiteral("1 of 2 differ"));
        QCOMPARE(value(QStringLiteral("Checksums")).tone, Tone::Fire);
        const QString snapshot = nightly.id;
        found.snapshots[snapshot].taken = now - Duration{60'000};
        QCOMPARE(value(QStringLiteral("Snapshot ") + snapshot).tone, Tone::Ink);
        found.snapshots[snapshot].taken = now - Duration{30LL * 86'400'000};
        QCOMPARE(value(QStringLiteral("Snapshot ") + snapshot).tone, Tone::Fire); // older than the RPO
    }

    void drawsTheBaselineOfTheTimeBefore()
    {
        const Instant start = instantFromMs(1'000'000'000);
        QList<Sample> series;
        for (int i = 0; i < 100; ++i)
            series.append({start - Duration{1000 * (100 - i)}, SampleState::Valid, double(i), {}});
        series.append({start + Duration{1000}, SampleState::Valid, 1e6, {}}); // what moved is no baseline
        series.append({start - Duration{500}, SampleState::NoData, 0, {}});
        const auto all = metricBaseline(series, start, Duration{0});
        QVERIFY(all);
        QCOMPARE(all->low, 10.0);
        QCOMPARE(all->median, 50.0);
        QCOMPARE(all->high, 89.0);
        QCOMPARE(metricBaseline(series, start, Duration{30'000})->low, 73.0);
        QVERIFY(!metricBaseline(series, start, Duration{5'000})); // five samples prove nothing
        QVERIFY(!metricBaseline(series, std::nullopt, Duration{0}));
    }

    void looksAsItShould_data()
    {
        QTest::addColumn<bool>("firing");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        const auto light = static_cast<int>(ThemeChoice::Light), dark = static_cast<int>(ThemeChoice::Dark);
        QTest::newRow("calm-1440-light") << false << static_cast<int>(Mode::Live) << light << QSize(1440, 900);
        QTest::newRow("firing-1440-dark") << true << static_cast<int>(Mode::Live) << dark << QSize(1440, 900);
        QTest::newRow("firing-1366-light-drill") << true << static_cast<int>(Mode::Drill) << light << QSize(1366, 768);
    }
    void looksAsItShould()
    {
        QFETCH(bool, firing);
        QFETCH(int, mode);
        QFETCH(int, theme);
        QFETCH(QSize, size);
        m_theme->choose(static_cast<ThemeChoice>(theme));
        const auto session = firing ? test::firingStory(static_cast<Mode>(mode)) : test::calmStory(static_cast<Mode>(mode));
        MainWindow window(pages, *m_theme, false);
        window.resize(size);
        window.setSession(session.get());
        window.showView(ViewId::Metrics);
        window.show();
        QTest::qWait(60);
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        if (!folder.isEmpty())
            window.grab().save(folder + QStringLiteral("/metrics-") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
        QCOMPARE(test::withoutName(window), QStringList());
        m_theme->choose(ThemeChoice::Light);
    }

    void whatDecidesSomethingComesFirst()
    {
        const auto session = test::calmStory();
        const QStringList order = metricOrder(session->rollout());
        QCOMPARE(order.size(), session->rollout().playbook->metrics.size());
        QCOMPARE(order.mid(0, 5),
                 (QStringList{QStringLiteral("p95"), QStringLiteral("errors"), QStringLiteral("logins"), QStringLiteral("sync_lag"),
                              QStringLiteral("rows_off")}));
        QCOMPARE(kindsNotMeasured(*session->rollout().playbook), QStringList{QStringLiteral("throughput")});
    }

    void linesStandWhereTheTriggerTurns()
    {
        const auto session = test::calmStory();
        const Playbook &playbook = *session->rollout().playbook;
        const MetricLimits errors = metricLimits(session->rollout(), *byId(playbook.metrics, QStringLiteral("errors")));
        QCOMPARE(errors.fire, std::optional(0.02));
        QCOMPARE(errors.watch, std::optional(0.01));
        QVERIFY(errors.above);
        const MetricLimits moved = metricLimits(session->rollout(), *byId(playbook.metrics, QStringLiteral("moved")));
        QVERIFY(!moved.fire && !moved.watch);
        const MetricFacts facts = factsOf(*session, "errors");
        QVERIFY(std::abs(*facts.plot.fire - 2) < 1e-9); // on an axis of percent
        QCOMPARE(facts.plot.unit, QStringLiteral("\u202f%"));
        QCOMPARE(facts.plot.markers.size(), 1);
        QCOMPARE(facts.plot.markers.first().text, QStringLiteral("Cohort 10 %"));
    }

    void staleKeepsTheValueStruckAndHatchesTheTail()
    {
        const auto session = test::firingStory();
        const MetricFacts facts = factsOf(*session, "rows_off");
        QVERIFY(facts.struck);
        QVERIFY(facts.look.word.startsWith(QStringLiteral("STALE")));
        QVERIFY(facts.plot.staleFrom);
        QCOMPARE(facts.margin.state, Margin::State::NoData);
    }

    void neverMeasuredHasNoNumber()
    {
        const auto session = test::calmStory();
        session->samples() = LiveMetrics();
        const MetricFacts facts = factsOf(*session, "p95");
        QVERIFY(facts.value.isEmpty());
        QVERIFY(facts.limit.contains(QStringLiteral("never measured")));
        QVERIFY(facts.plot.points.isEmpty());
    }

    void withoutAnEngineNothingIsCurrent()
    {
        const auto session = test::calmStory();
        session->around().engineAlive = false;
        const MetricFacts facts = factsOf(*session, "p95");
        QVERIFY(facts.value.isEmpty());
        QCOMPARE(facts.look.word, QStringLiteral("NO ENGINE"));
        QVERIFY(facts.plot.staleFrom);
    }

    void gapsStayGaps()
    {
        const auto session = test::calmStory();
        LiveMetrics &metrics = session->samples();
        metrics = LiveMetrics();
        const Instant now = session->around().now;
        for (int i = 100; i > 0; --i)
            if (i < 40 || i > 60)
                metrics.add(QStringLiteral("p95"), {now - Duration{i * 15'000}, SampleState::Valid, 300, {}});
        const MetricFacts facts = factsOf(*session, "p95");
        const auto gaps =
            std::count_if(facts.plot.points.begin(), facts.plot.points.end(), [](const PlotPoint &p) { return std::isnan(p.value); });
        QCOMPARE(gaps, 1);
    }

    void aDrillSaysThatItIsSimulated()
    {
        const auto session = test::calmStory(Mode::Drill);
        QCOMPARE(factsOf(*session, "p95").plot.ground, QStringLiteral("SIMULATED"));
    }

    void digitsChangeTheRangeAndSpaceFreezes()
    {
        const auto session = test::calmStory();
        MetricsView view;
        view.resize(1296, 736);
        view.setSession(session.get());
        view.show();
        QApplication::setActiveWindow(&view);
        Plot *plot = view.panel(QStringLiteral("p95"))->plot();
        QCOMPARE(view.firstFocus(), plot);
        plot->setFocus();
        QCOMPARE(view.range(), 1);
        QTest::keyClick(plot, Qt::Key_1);
        QCOMPARE(view.range(), 0);
        QCOMPARE(plot->data().to - plot->data().from, 900'000);
        QTest::keyClick(plot, Qt::Key_4);
        QCOMPARE(view.range(), 3);
        QTest::keyClick(plot, Qt::Key_Space);
        QVERIFY(view.isFrozen());
        const qint64 frozen = plot->data().to;
        session->around().now += Duration{30'000};
        session->changed();
        QTest::qWait(150);
        QCOMPARE(plot->data().to, frozen);
        QTest::keyClick(plot, Qt::Key_Space);
        QVERIFY(!view.isFrozen());
        QCOMPARE(plot->data().to, frozen + 30'000);
    }

    void enterMaximisesOnePanelAndBack()
    {
        const auto session = test::calmStory();
        MetricsView view;
        view.resize(1296, 736);
        view.setSession(session.get());
        view.show();
        QApplication::setActiveWindow(&view);
        PlotPanel *first = view.panel(QStringLiteral("p95"));
        PlotPanel *second = view.panel(QStringLiteral("errors"));
        first->plot()->setFocus();
        QTest::keyClick(first->plot(), Qt::Key_Return);
        QVERIFY(first->isVisible() && !second->isVisible());
        QTest::keyClick(first->plot(), Qt::Key_Escape);
        QVERIFY(second->isVisible());
    }

    void shiftExportsEveryPanelWhereverTheKeyboardIs()
    {
        const auto session = test::calmStory();
        MetricsView view;
        view.setSession(session.get());
        view.show();
        QTemporaryDir folder;
        QSignalSpy said(&view, &View::noticeRequested);
        QTest::keyClick(view.panel(QStringLiteral("p95"))->plot(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = view.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("all.pdf")));
        QCOMPARE(said.size(), 1);
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("all.pdf"))).size() > 1000);
    }

    void theTableBehindHoldsTheSameSamples()
    {
        const auto session = test::calmStory();
        MetricsView view;
        view.resize(1296, 736);
        view.setSession(session.get());
        view.show();
        QApplication::setActiveWindow(&view);
        PlotPanel *panel = view.panel(QStringLiteral("p95"));
        panel->plot()->setFocus();
        QTest::keyClick(panel->plot(), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(panel->tableShown());
    }
};

QTEST_MAIN(TestMetricsView)
#include "tst_metricsview.moc"
