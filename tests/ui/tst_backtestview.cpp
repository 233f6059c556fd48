#include "models/metrics/sqlitesamplestore.h"
#include "models/room/roomfolder.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/story.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/triggers/backtestview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plot.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <cmath>

using namespace holdpoint;

namespace {

constexpr qint64 minute = 60'000, from = 1'763'078'400'000; // 14 November 2025

bool writes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// A week, 15 s apart: calm, one outage far above the limit, one below it, a blip at night, and a day without data.
QByteArray week()
{
    QByteArray csv = "timestamp,errors\n";
    const auto within = [](int i, int day, int hour, int minutes) {
        const int start = (day * 24 + hour) * 240;
        return i >= start && i < start + 4 * minutes;
    };
    for (int i = 0; i < 7 * 5'760; ++i) {
        if (within(i, 2, 4, 300))
            continue;
        double value = 0.003 + 0.001 * std::sin(i / 800.0) + 0.0004 * ((i * 7919) % 10);
        if (within(i, 5, 3, 42))
            value = 0.043;
        if (within(i, 4, 11, 45))
            value = 0.018;
        if (within(i, 6, 2, 12))
            value = 0.019;
        csv += QByteArray::number(from / 1000 + 15LL * i) + ',' + QByteArray::number(value) + '\n';
    }
    return csv;
}

QByteArray incidents()
{
    const auto at = [](int day, int hour, int plus) {
        return QByteArray::number((from + ((day * 24 + hour) * 60 + plus) * minute) / 1000);
    };
    return "from,to,label\n" + at(5, 3, 0) + ',' + at(5, 3, 42) + ",I-31 Gateway outage\n" + at(4, 11, 0) + ',' + at(4, 11, 45)
        + ",I-32 Slow card partner\n";
}

} // namespace

class TestBacktestView : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;

    static std::unique_ptr<View> pages(ViewId id) { return id == ViewId::Triggers ? std::make_unique<BacktestView>() : nullptr; }

    void openPast(BacktestView &page) const
    {
        QSignalSpy tuned(&page, &BacktestView::tuned);
        page.open(QStringLiteral("backtest/errors-high"));
        page.openSamples(m_folder.filePath(QStringLiteral("week.csv")));
        page.openIncidents(m_folder.filePath(QStringLiteral("incidents.csv")));
        QTRY_VERIFY_WITH_TIMEOUT(page.tuning() && page.tuning()->live.caught == 1, 10'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
        QVERIFY(writes(m_folder.filePath(QStringLiteral("week.csv")), week()));
        QVERIFY(writes(m_folder.filePath(QStringLiteral("incidents.csv")), incidents()));
    }

    void theVerdictFollowsTheLimit()
    {
        const auto session = test::calmStory();
        BacktestView page;
        page.setSession(session.get());
        page.resize(1200, 700);
        page.show();
        openPast(page);
        QCOMPARE(page.tuning()->live.missed, 1);
        QVERIFY(page.changes().isEmpty());
        page.setTried(0.015);
        QTRY_COMPARE_WITH_TIMEOUT(page.tuning()->tried.caught, 2, 10'000);
        QCOMPARE(page.tuning()->tried.falseAlarms, 1);
        QCOMPARE(page.tuning()->live.caught, 1); // the live rule stays as it is
        QCOMPARE(page.changes().size(), 1);
        QVERIFY(page.changes().first().to.contains(QStringLiteral("1.5%")));
        QVERIFY(session->acts().isEmpty());
    }

    void theLimitMovesByKeysAndPointer()
    {
        const auto session = test::calmStory();
        BacktestView page;
        page.setSession(session.get());
        page.resize(1200, 700);
        page.show();
        openPast(page);
        auto *plot = page.findChild<Plot *>();
        const double before = *plot->data().fire;
        QTest::keyClick(plot, Qt::Key_Down);
        QVERIFY(*plot->data().fire < before);
        const QRectF area = plot->area();
        const auto yOf = [&] { // where the handle is
            for (int y = static_cast<int>(area.top()); y < area.bottom(); ++y) {
                const QSignalSpy moved(plot, &Plot::limitMoved);
                QTest::mousePress(plot, Qt::LeftButton, {}, QPoint(static_cast<int>(area.center().x()), y));
                QTest::mouseMove(plot, QPoint(static_cast<int>(area.center().x()), static_cast<int>(area.top()) + 4));
                QTest::mouseRelease(plot, Qt::LeftButton, {},
                                    QPoint(static_cast<int>(area.center().x()), static_cast<int>(area.top()) + 4));
                if (!moved.isEmpty())
                    return y;
            }
            return -1;
        };
        QVERIFY(yOf() > 0);
        QVERIFY(*plot->data().fire > before);
    }

    void saysWhyThereIsNothing()
    {
        const auto session = test::calmStory();
        BacktestView page;
        QSignalSpy tuned(&page, &BacktestView::tuned);
        page.setSession(session.get());
        page.show();
        QVERIFY(tuned.wait(5'000));
        QVERIFY(!page.tuning());
    }

    // The engine records on while another page is shown; what is stored now is what is judged.
    void readsAgainWhenItIsShownAgain()
    {
        const auto session = test::calmStory();
        QTemporaryDir room;
        session->setRoom(room.path());
        BacktestView page;
        QSignalSpy tuned(&page, &BacktestView::tuned);
        page.setSession(session.get());
        page.open(QStringLiteral("backtest/errors-high"));
        page.show();
        QTRY_VERIFY(!tuned.isEmpty());
        page.hide();
        QVERIFY(!page.tuning());
        QList<StoredSample> stored;
        for (int i = 0; i < 400; ++i)
            stored.append({QStringLiteral("errors"), {instantFromMs(from + 15'000LL * i), SampleState::Valid, 0.003, {}}});
        QVERIFY((*SqliteSampleStore::openForWriting(RoomFolder(room.path()).samples()))->append(stored));
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(page.tuning(), 60'000);
        const auto labels = page.findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
            return label->text().contains(QStringLiteral("14 Nov 00:00 to 01:39")); // both ends on one day: their times
        }));
        // A file stays what was asked for.
        page.openSamples(m_folder.filePath(QStringLiteral("week.csv")));
        QTRY_VERIFY_WITH_TIMEOUT(page.tuning() && page.tuning()->episodes.size() > 0, 60'000);
        page.hide();
        tuned.clear();
        page.show();
        QTest::qWait(100);
        QVERIFY(tuned.isEmpty());
    }

    void looksAsItShould_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("1440-light") << static_cast<int>(ThemeChoice::Light) << QSize(1440, 900);
        QTest::newRow("1366-dark") << static_cast<int>(ThemeChoice::Dark) << QSize(1366, 768);
    }
    void looksAsItShould()
    {
        QFETCH(int, theme);
        QFETCH(QSize, size);
        m_theme->choose(static_cast<ThemeChoice>(theme));
        const auto session = test::calmStory();
        MainWindow window(pages, *m_theme, false);
        window.resize(size);
        window.setSession(session.get());
        window.showView(ViewId::Triggers);
        window.show();
        auto *page = window.findChild<BacktestView *>();
        openPast(*page);
        page->setTried(0.015);
        QTRY_COMPARE_WITH_TIMEOUT(page->tuning()->tried.caught, 2, 10'000);
        QTest::qWait(60);
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        if (!folder.isEmpty())
            window.grab().save(folder + QStringLiteral("/backtest-") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
        QCOMPARE(test::withoutName(window), QStringList());
        QCOMPARE(test::cutTexts(window), QStringList());
        m_theme->choose(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestBacktestView)
#include "tst_backtestview.moc"
