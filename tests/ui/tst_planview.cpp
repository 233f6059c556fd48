#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "tests/support/pseudolocale.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/gates/gatespage.h"
#include "ui/plan/plancard.h"
#include "ui/plan/planmap.h"
#include "ui/plan/planrows.h"
#include "ui/plan/planview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/shell/tabbedview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/segmentedtabs.h"
#include "ui/widgets/tableview.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace holdpoint;
using test::Scene;

namespace {

KeyButton *button(const QWidget &in, const char *name)
{
    return in.findChild<KeyButton *>(QString::fromLatin1(name));
}

// A rollout whose second phase runs; shown as large as the smallest screen that is promised.
struct Bench {
    Scene scene{Mode::Live, QStringLiteral("ana"), "plan.yaml"};
    PlanView page;

    Bench()
    {
        scene.startCohort();
        page.resize(1180, 620);
        page.setSession(&scene);
        page.show();
    }
    Sheet *sheet() const
    {
        const auto sheets = page.findChildren<Sheet *>();
        return sheets.isEmpty() ? nullptr : sheets.last();
    }
    TableView *table(const char *name) const
    {
        for (TableView *each : page.findChildren<TableView *>())
            if (each->accessibleName() == QLatin1String(name))
                return each;
        return nullptr;
    }
    // The fields of a sheet that are not passphrases, top down.
    QList<QLineEdit *> fields() const
    {
        QList<QLineEdit *> found;
        for (QLineEdit *field : sheet()->findChildren<QLineEdit *>())
            if (field->echoMode() == QLineEdit::Normal && field->maxLength() == 500)
                found.append(field);
        return found;
    }
    void sign(const QString &actor, const QStringList &others)
    {
        QList<QLineEdit *> secrets;
        for (QLineEdit *field : sheet()->findChildren<QLineEdit *>())
            if (field->echoMode() == QLineEdit::Password)
                secrets.append(field);
        QCOMPARE(secrets.size(), 1 + others.size());
        secrets.first()->setText(Scene::passphraseOf(actor));
        for (qsizetype i = 0; i < others.size(); ++i)
            secrets.at(i + 1)->setText(Scene::passphraseOf(others.at(i)));
    }
    void commit() { QTest::keyClick(sheet(), Qt::Key_Return, Qt::ControlModifier); }
    const PhaseState &phase(const char *id) const { return *phaseById(scene.rollout().phases, QString::fromLatin1(id)); }
};

std::unique_ptr<MainWindow> shown(Scene &scene, Theme &themes, int part)
{
    const auto pages = [](ViewId id) { return id == ViewId::Gates ? std::unique_ptr<View>(makeGatesPage()) : std::unique_ptr<View>(); };
    auto window = std::make_unique<MainWindow>(pages, themes, false);
    window->setSession(&scene);
    window->showView(ViewId::Gates);
    window->currentView()->open(QStringLiteral("tab/plan"));
    for (auto *tabs : window->findChild<PlanView *>()->findChildren<SegmentedTabs *>())
        tabs->findChildren<QAbstractButton *>().at(part)->click();
    return window;
}

} // namespace

class TestPlanView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void saysThePlanAloud()
    {
        Bench bench;
        auto *map = bench.page.findChild<PlanMap *>();
        QVERIFY(map->accessibleDescription().contains(QStringLiteral("Legacy read-only")));
        QStringList spoken;
        for (const PlanCardWidget *card : map->findChildren<PlanCardWidget *>())
            spoken.append(card->accessibleName());
        QCOMPARE(spoken.size(), 5);
        QVERIFY2(spoken.at(1).contains(QStringLiteral("needs Pilot 1 %")), qPrintable(spoken.at(1)));
        QVERIFY2(spoken.at(1).contains(QStringLiteral("work Copy ten per cent for data")), qPrintable(spoken.at(1)));
        QVERIFY2(spoken.at(4).contains(QStringLiteral("needs Half 50 %, Partners, leads to the end state")), qPrintable(spoken.at(4)));
        QCOMPARE(bench.page.chosenPhase(), QStringLiteral("cohort")); // the one that runs
    }

    void isWalkedByTheArrows()
    {
        Bench bench;
        bench.page.activateWindow();
        QApplication::setActiveWindow(&bench.page);
        bench.page.firstFocus()->setFocus();
        const auto press = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        press(Qt::Key_Right);
        QCOMPARE(bench.page.chosenPhase(), QStringLiteral("half"));
        press(Qt::Key_Down);
        QCOMPARE(bench.page.chosenPhase(), QStringLiteral("partners")); // side by side
        press(Qt::Key_Right);
        QCOMPARE(bench.page.chosenPhase(), QStringLiteral("all"));
        press(Qt::Key_Right);
        QCOMPARE(bench.page.chosenPhase(), QStringLiteral("all"));
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Left);
        QCOMPARE(bench.page.chosenPhase(), QStringLiteral("pilot"));
        press(Qt::Key_Tab); // on to what stands after the map, not to the end of the window
        QVERIFY(bench.page.isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!qobject_cast<PlanCardWidget *>(QApplication::focusWidget()));
        // One stop for Tab, not five.
        int stops = 0;
        for (const PlanCardWidget *card : bench.page.findChildren<PlanCardWidget *>())
            stops += card->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
    }

    void offersWhatFitsThePhaseAndSaysWhyNot()
    {
        Bench bench;
        auto *map = bench.page.findChild<PlanMap *>();
        QVERIFY(button(bench.page, "exposure")->isVisibleTo(&bench.page));
        QVERIFY(!button(bench.page, "start-phase")->isVisibleTo(&bench.page));
        map->choose(QStringLiteral("all"));
        QVERIFY(!button(bench.page, "exposure")->isVisibleTo(&bench.page));
        QVERIFY(!button(bench.page, "start-phase")->isEnabled());
        QVERIFY(button(bench.page, "start-phase")->accessibleDescription().contains(QStringLiteral("comes first")));
        bench.scene.setPerson(QStringLiteral("ed"));
        bench.scene.pass(Duration{1000});
        QTRY_VERIFY(button(bench.page, "revise")->accessibleDescription().contains(QStringLiteral("Cy Diaz")));
        for (const KeyButton *each : bench.page.findChildren<KeyButton *>()) {
            if (!each->isEnabled() && each->isVisibleTo(&bench.page))
                QVERIFY2(!each->accessibleDescription().isEmpty(), qPrintable(each->text()));
        }
    }

    void exposureGoesUpAndDown()
    {
        Bench bench;
        const auto move = [&](const char *to) {
            button(bench.page, "exposure")->click();
            bench.fields().at(0)->setText(QString::fromUtf8(to));
            bench.fields().at(1)->setText(QStringLiteral("calls"));
            bench.commit();
        };
        move("5 %");
        QCOMPARE(bench.scene.rollout().phases.exposure, 0.05);
        QCOMPARE(bench.scene.events().last().body[u"because"].toString(), QStringLiteral("calls"));
        move("1");
        QCOMPARE(bench.scene.rollout().phases.exposure, 0.01);
        QString notice;
        connect(&bench.page, &View::noticeRequested, this, [&](const QString &text) { notice = text; });
        move("much");
        QVERIFY(notice.contains(QStringLiteral("no share")));
        QCOMPARE(bench.scene.rollout().phases.exposure, 0.01);
    }

    void reschedulingShowsWhatMovesAndIsADecision()
    {
        Bench bench;
        bench.page.findChild<PlanMap *>()->choose(QStringLiteral("half"));
        button(bench.page, "reschedule")->click();
        QCOMPARE(bench.fields().at(0)->text(), QStringLiteral("2026-11-20 15:10"));
        bench.fields().at(0)->setText(QStringLiteral("2026-11-24 08:30"));
        QStringList words;
        for (const QLabel *label : bench.sheet()->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY2(words.join(QLatin1Char('|')).contains(QStringLiteral("All 100 % is planned 30m before this one would end")),
                 qPrintable(words.join(QLatin1Char('|'))));
        bench.commit(); // without a reason nothing happens
        QVERIFY(!bench.phase("half").rescheduled);
        bench.fields().at(1)->setText(QStringLiteral("a holiday"));
        bench.commit();
        QVERIFY(bench.phase("half").rescheduled.has_value());
        QCOMPARE(bench.scene.rollout().records.notes.last().kind, QStringLiteral("decision"));
        QCOMPARE(bench.scene.rollout().records.notes.last().details, QStringLiteral("a holiday"));
    }

    void skippingNeedsTwoPersons()
    {
        Bench bench;
        bench.page.findChild<PlanMap *>()->choose(QStringLiteral("partners"));
        button(bench.page, "skip-phase")->click();
        bench.fields().first()->setText(QStringLiteral("no partner is left"));
        bench.sign(QStringLiteral("ana"), {QStringLiteral("bo")});
        bench.commit();
        QCOMPARE(bench.phase("partners").status, PhaseStatus::Skipped);
        QVERIFY(!bench.scene.rollout().records.debts.isEmpty());
    }

    void aPhaseThatWentBackIsStartedAgain()
    {
        Bench bench;
        bench.scene.record(QStringLiteral("engine"), QStringLiteral("run.requested"), QStringLiteral("R-1"),
                           {{QStringLiteral("run"), QStringLiteral("R-1")},
                            {QStringLiteral("phase"), QStringLiteral("cohort")},
                            {QStringLiteral("runbook"), QStringLiteral("step-back")},
                            {QStringLiteral("direction"), QStringLiteral("back")}});
        bench.scene.record(QStringLiteral("engine"), QStringLiteral("run.ended"), QStringLiteral("R-1"),
                           {{QStringLiteral("run"), QStringLiteral("R-1")},
                            {QStringLiteral("phase"), QStringLiteral("cohort")},
                            {QStringLiteral("runbook"), QStringLiteral("step-back")},
                            {QStringLiteral("direction"), QStringLiteral("back")},
                            {QStringLiteral("status"), QStringLiteral("succeeded")}});
        QCOMPARE(bench.phase("cohort").status, PhaseStatus::RolledBack);
        bench.scene.record(QStringLiteral("engine"), QStringLiteral("check.judged"), QStringLiteral("cohort/legacy-ok"),
                           {{QStringLiteral("phase"), QStringLiteral("cohort")},
                            {QStringLiteral("id"), QStringLiteral("legacy-ok")},
                            {QStringLiteral("set"), QStringLiteral("enter")},
                            {QStringLiteral("verdict"), QStringLiteral("passed")}});
        bench.scene.pass(Duration{1000});
        KeyButton *again = button(bench.page, "start-phase");
        QTRY_VERIFY2(again->isEnabled(), qPrintable(again->accessibleDescription()));
        QCOMPARE(again->text(), QStringLiteral("Start again…"));
        again->click();
        bench.commit();
        QCOMPARE(bench.phase("cohort").attempt, 2);
        QCOMPARE(bench.phase("cohort").status, PhaseStatus::Active);
    }

    void ownersAreChangedByName()
    {
        Bench bench;
        button(bench.page, "owner")->click();
        auto *to = bench.sheet()->findChild<QComboBox *>();
        QCOMPARE(to->findData(QStringLiteral("hen")), -1); // an observer owns nothing
        to->setCurrentIndex(to->findData(QStringLiteral("cy")));
        bench.commit();
        QCOMPARE(bench.phase("cohort").owner, QStringLiteral("cy"));
    }

    void ritualsAreHeldFromTheSchedule()
    {
        Bench bench;
        bench.scene.pass(Duration{31 * 60'000});
        auto *held = button(bench.page, "held");
        TableView *table = nullptr;
        for (TableView *each : bench.page.findChildren<TableView *>())
            if (each->accessibleName() == QLatin1String("Schedule"))
                table = each;
        QVERIFY(table);
        QTRY_VERIFY(static_cast<RowsModel *>(table->model())->rowOf(QStringLiteral("ritual/readout")) >= 0);
        const auto mark = [&] {
            const auto *rows = static_cast<RowsModel *>(table->model());
            return rows->rows().at(rows->rowOf(QStringLiteral("ritual/readout"))).cells.first().text;
        };
        QTRY_COMPARE(mark(), QStringLiteral("overdue"));
        table->setCurrentId(QStringLiteral("ritual/readout"));
        QVERIFY(held->isVisibleTo(&bench.page) && held->isEnabled());
        held->click();
        bench.fields().first()->setText(QStringLiteral("all well"));
        bench.commit();
        QTRY_COMPARE(mark(), QStringLiteral("later"));
        table->setCurrentId(QStringLiteral("review/review"));
        QCOMPARE(held->text(), QStringLiteral("Reviewed…"));
    }

    // What is kept in a register is opened there, with its facts and its answers.
    void whatIsOwedIsOpenedFromTheSchedule()
    {
        Bench bench;
        TableView *table = bench.table("Schedule");
        QVERIFY(table);
        QTRY_VERIFY(static_cast<RowsModel *>(table->model())->rowOf(QStringLiteral("obligation/cohort/1")) >= 0);
        QSignalSpy opened(&bench.page, &View::openRequested);
        table->setCurrentId(QStringLiteral("obligation/cohort/1"));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("register/obligations/cohort/1"));
        QVERIFY(!bench.sheet());
    }

    // How a phase can fail stands beside it, with what would see it and how that stands. What nothing watches is said.
    void waysToFailShowWhatWouldSeeThem()
    {
        Bench bench;
        for (auto *tabs : bench.page.findChildren<SegmentedTabs *>())
            tabs->findChildren<QAbstractButton *>().at(4)->click();
        TableView *table = bench.table("Failure modes");
        QVERIFY(table);
        const auto cell = [&](int row, int column) {
            return static_cast<RowsModel *>(table->model())->rows().at(row).cells.at(column).text;
        };
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(cell(0, 1), QStringLiteral("Double billing"));
        QCOMPARE(cell(0, 2), QStringLiteral("Payments failing"));
        QVERIFY2(!cell(0, 3).contains(QStringLiteral("firing")), qPrintable(cell(0, 3)));
        QCOMPARE(cell(1, 0), QStringLiteral("unwatched"));
        QCOMPARE(cell(1, 2), QStringLiteral("nothing watches it"));
        bench.scene.fire();
        QTRY_VERIFY2(cell(0, 3).startsWith(QStringLiteral("firing")), qPrintable(cell(0, 3)));
        QSignalSpy opened(&bench.page, &View::openRequested);
        table->setCurrentId(QStringLiteral("1"));
        QTest::keyClick(table, Qt::Key_Return); // nothing to go to
        QVERIFY(opened.isEmpty());
        table->setCurrentId(QStringLiteral("0"));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("trigger/pay-errors"));
        bench.scene.setEngine(false);
        bench.scene.pass(Duration{1000});
        QTRY_COMPARE(cell(0, 3), QStringLiteral("unknown")); // never what was seen last
        bench.page.findChild<PlanMap *>()->choose(QStringLiteral("half"));
        QTRY_COMPARE(table->model()->rowCount(), 0);
    }

    void featuresAndCustomersAreAnswered()
    {
        Bench bench;
        bench.page.open(QStringLiteral("parity/cohort/refunds"));
        bench.scene.setPerson(QStringLiteral("ed"));
        bench.scene.pass(Duration{1000});
        QTRY_VERIFY(button(bench.page, "parity-done")->isEnabled());
        button(bench.page, "parity-failed")->click();
        bench.fields().first()->setText(QStringLiteral("no partial refunds"));
        bench.commit();
        QCOMPARE(bench.phase("cohort").parity.value(QStringLiteral("refunds")).status, ItemStatus::Failed);
        bench.page.findChild<PlanMap *>()->choose(QStringLiteral("half"));
        bench.page.open(QStringLiteral("customers/half"));
        TableView *table = nullptr;
        for (TableView *each : bench.page.findChildren<TableView *>())
            if (each->accessibleName() == QLatin1String("Customers"))
                table = each;
        table->setCurrentId(QStringLiteral("ember-logistics"));
        button(bench.page, "opt-in")->click();
        bench.fields().first()->setText(QStringLiteral("mail of 3 May"));
        bench.commit();
        QVERIFY(bench.phase("half").optIns.value(QStringLiteral("ember-logistics")).in);
    }

    void aRevisionSaysWhatGoesStaleBeforeItIsLoaded()
    {
        Bench bench;
        QVERIFY(bench.scene.openPoll());
        QVERIFY(bench.scene.answer(QStringLiteral("di"), QStringLiteral("go")));
        bench.scene.setPerson(QStringLiteral("cy"));
        QTemporaryDir dir;
        QFile next(dir.path() + QStringLiteral("/next.yaml"));
        QVERIFY(next.open(QIODevice::WriteOnly));
        next.write(QByteArray(bench.scene.rollout().playbook->text).replace("last(p95) <= 400", "last(p95) <= 300"));
        next.close();
        bench.page.reviseFrom(next.fileName());
        QTRY_VERIFY(bench.sheet());
        QStringList words;
        for (const QLabel *label : bench.sheet()->findChildren<QLabel *>())
            words.append(label->text());
        const QString all = words.join(QLatin1Char('|'));
        QVERIFY2(all.contains(QStringLiteral("Di Evans at gate G2")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("p95 latency of Cohort 10 %, and its soak")), qPrintable(all));
        test::look(*bench.sheet(), QStringLiteral("sheet-revision"), bench.sheet()->size());
        QCOMPARE(test::clipped(*bench.sheet()), QStringList());
        bench.fields().first()->setText(QStringLiteral("customers asked for it"));
        bench.sign(QStringLiteral("cy"), {QStringLiteral("bo")});
        bench.commit();
        QCOMPARE(bench.scene.rollout().revision, 2);
        QVERIFY(!bench.phase("cohort").criteria.contains(QStringLiteral("fast")));

        QString notice;
        connect(&bench.page, &View::noticeRequested, this, [&](const QString &text) { notice = text; });
        QFile broken(dir.path() + QStringLiteral("/broken.yaml"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("holdpoint: 1\n");
        broken.close();
        bench.page.reviseFrom(broken.fileName());
        QTRY_VERIFY(notice.contains(QStringLiteral("no playbook")));
    }

    void rowsKeepTheirSelection()
    {
        Bench bench;
        bench.page.open(QStringLiteral("milestone/cohort/all"));
        bench.scene.record(QStringLiteral("engine"), QStringLiteral("milestone.reached"), QStringLiteral("cohort/half"),
                           {{QStringLiteral("phase"), QStringLiteral("cohort")}, {QStringLiteral("id"), QStringLiteral("half")}});
        bench.scene.pass(Duration{1000});
        for (TableView *each : bench.page.findChildren<TableView *>()) {
            if (each->accessibleName() != QLatin1String("Milestones"))
                continue;
            const auto *rows = static_cast<RowsModel *>(each->model());
            QTRY_COMPARE(rows->rows().first().cells.first().text, QStringLiteral("PASSED"));
            QCOMPARE(each->currentId(), QStringLiteral("cohort/all"));
        }
    }

    void everyControlHasAName()
    {
        Bench bench;
        QCOMPARE(test::withoutName(bench.page), QStringList());
    }

    // 40 % longer words at the smallest size: nothing is cut. The sentences of rules and playbook are not the window's.
    void cutsNothingInALongerLanguage_data()
    {
        QTest::addColumn<int>("part");
        for (int part = 0; part < 6; ++part)
            QTest::addRow("part-%d", part) << part;
    }
    void cutsNothingInALongerLanguage()
    {
        QFETCH(int, part);
        test::PseudoLocale pseudo;
        QCoreApplication::installTranslator(&pseudo);
        {
            Theme themes(ThemeChoice::Light);
            Scene scene(Mode::Live, QStringLiteral("ana"), "plan.yaml");
            scene.startCohort();
            const auto window = shown(scene, themes, part);
            test::look(*window, QStringLiteral("plan-pseudo-%1").arg(part), {1366, 768});
            const QStringList cut = test::cutTexts(*window->findChild<PlanView *>());
            QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void speaksGerman()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/holdpoint/i18n/holdpoint_de.qm")));
        QLocale::setDefault(QLocale(QLocale::German));
        QCoreApplication::installTranslator(&german);
        for (const int part : {0, 3}) {
            Theme themes(ThemeChoice::Light);
            Scene scene(Mode::Live, QStringLiteral("ana"), "plan.yaml");
            scene.startCohort();
            const auto window = shown(scene, themes, part);
            test::look(*window, QStringLiteral("plan-german-%1").arg(part), {1366, 768});
            QCOMPARE(test::cutTexts(*window->findChild<PlanView *>()), QStringList());
        }
        QCoreApplication::removeTranslator(&german);
        QLocale::setDefault(QLocale::c());
    }

    void looksRight_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("part");
        QTest::newRow("plan-light") << int(ThemeChoice::Light) << QSize(1366, 768) << 0;
        QTest::newRow("plan-dark-large") << int(ThemeChoice::Dark) << QSize(1920, 1080) << 1;
        QTest::newRow("plan-light-parity") << int(ThemeChoice::Light) << QSize(1366, 768) << 2;
        QTest::newRow("plan-dark-customers") << int(ThemeChoice::Dark) << QSize(1366, 768) << 3;
        QTest::newRow("plan-light-switches") << int(ThemeChoice::Light) << QSize(1366, 768) << 5;
        QTest::newRow("plan-light-failures") << int(ThemeChoice::Light) << QSize(1920, 1080) << 4;
    }
    void looksRight()
    {
        QFETCH(int, theme);
        QFETCH(QSize, size);
        QFETCH(int, part);
        Theme themes(static_cast<ThemeChoice>(theme));
        Scene scene(Mode::Live, QStringLiteral("ana"), "plan.yaml");
        scene.startCohort();
        scene.record(QStringLiteral("engine"), QStringLiteral("milestone.reached"), QStringLiteral("cohort/half"),
                     {{QStringLiteral("phase"), QStringLiteral("cohort")}, {QStringLiteral("id"), QStringLiteral("half")}});
        const auto window = shown(scene, themes, part);
        test::look(*window, QString::fromLatin1(QTest::currentDataTag()), size);
        QCOMPARE(window->size(), size);
        QCOMPARE(test::clipped(*window->findChild<PlanView *>()), QStringList());
    }
};

QTEST_MAIN(TestPlanView)
#include "tst_planview.moc"
