#include "models/runbooks/plan.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/comms/commsview.h"
#include "ui/drills/drillview.h"
#include "ui/runbooks/consoleview.h"
#include "ui/runbooks/outputpane.h"
#include "ui/runbooks/rtofacts.h"
#include "ui/runbooks/steprows.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/triggers/triggersview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

Q_DECLARE_METATYPE(holdpoint::ViewId)

using namespace holdpoint;
using test::Scene;

namespace {

constexpr Duration minute{60'000};

KeyButton *button(const QWidget &in, const char *name)
{
    return in.findChild<KeyButton *>(QString::fromLatin1(name));
}

bool says(const QWidget &in, const QString &text)
{
    for (const PlainLabel *label : in.findChildren<PlainLabel *>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

// A rollback in the middle: six steps done, the seventh running.
QString inTheMiddle(Scene &scene)
{
    scene.startCohort();
    scene.fire();
    const QString run = scene.startRollback();
    for (const char *step : {"freeze", "flag", "route", "login", "sum", "tenants"})
        scene.step(run, QString::fromLatin1(step), QStringLiteral("done"));
    scene.step(run, QStringLiteral("drain"), QStringLiteral("running"));
    return run;
}

// The point of no return was passed by its people and is announced.
QString beforeTheCliff(Scene &scene)
{
    const QString run = inTheMiddle(scene);
    for (const char *step : {"drain", "ledger"})
        scene.step(run, QString::fromLatin1(step), QStringLiteral("done"));
    const QString drop = run + QStringLiteral("/drop");
    const QJsonObject of{{QStringLiteral("step"), QStringLiteral("drop")}, {QStringLiteral("attempt"), 0}};
    QJsonObject passed = of;
    passed.insert(QStringLiteral("answer"), QStringLiteral("released"));
    scene.record(QStringLiteral("bo"), QStringLiteral("step.answered"), drop, passed, run);
    scene.record(QStringLiteral("engine"), QStringLiteral("step.noticed"), drop, of, run);
    return run;
}

// Stopped where somebody has to say something, a step of it undone, and the ladder climbed.
QString stoppedAndUndone(Scene &scene)
{
    const QString run = inTheMiddle(scene);
    scene.step(run, QStringLiteral("drain"), QStringLiteral("done"));
    scene.act({QStringLiteral("s"), Act::Stop, QStringLiteral("bo"), run, {}, {}});
    scene.record(QStringLiteral("engine"), QStringLiteral("run.paused"), run,
                 {{QStringLiteral("why"), QStringLiteral("operator")},
                  {QStringLiteral("because"), QStringLiteral("stopped after the step, as bo asked")}},
                 run);
    scene.pass(3 * minute);
    scene.act({QStringLiteral("e"), Act::Escalate, QStringLiteral("bo"), run, {}, {}});
    return run;
}

std::unique_ptr<View> pageOf(ViewId id)
{
    if (id == ViewId::Rollback)
        return std::make_unique<ConsoleView>();
    if (id == ViewId::Triggers)
        return std::make_unique<TriggersView>();
    if (id == ViewId::Drill)
        return std::make_unique<DrillView>();
    return id == ViewId::Comms ? std::make_unique<CommsView>() : std::unique_ptr<View>();
}

} // namespace

class TestConsoleView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void showsTheWayBackBeforeItIsNeeded();
    void packsTheRunThatIsShown();
    void countsTheRtoFromTheTrigger();
    void followsTheStepThatMatters();
    void appendsOutputAndReadsItSparingly();
    void offersAnswersWithoutDefaultForAnUnknownStep();
    void stopsAtOnceAndAbortsByASheet();
    void announcesThePointOfNoReturn();
    void undoesAndEscalates();
    void skipsAStepWithTwoPersons();
    void marksAManualStepDone();
    void rowsKeepTheirSelection();
    void acknowledgesAndDeclinesATrigger();
    void deliversInjectsByOneKey();
    void sendsOnlyWhatPassesItsChecks();
    void everyControlHasAName();
    void looksRight_data();
    void looksRight();
};

void TestConsoleView::showsTheWayBackBeforeItIsNeeded()
{
    Scene scene;
    scene.startCohort();
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    QVERIFY(page.shownRun().isEmpty());
    QVERIFY(says(page, QStringLiteral("Legacy serving all")));
    QVERIFY(says(page, QStringLiteral("READY")));
    QVERIFY(says(page, QStringLiteral("never rehearsed")));
    for (QAction *action : page.viewActions())
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName())); // there is no run that they could be about
    QVERIFY(button(page, "rehearse")->isVisible()); // what mends it, where a press can
    QSignalSpy asked(&page, &View::actionRequested);
    button(page, "rehearse")->click();
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("tabletop"));
    button(page, "start-rollback")->click();
    QCOMPARE(asked.first().first().toString(), QStringLiteral("rollback:step-back"));
    scene.setEngine(false);
    scene.pass(Duration{1000});
    QTRY_VERIFY(says(page, QStringLiteral("NOT READY")));
}

// While it runs and when it is over: by the button and by its key.
void TestConsoleView::packsTheRunThatIsShown()
{
    Scene scene;
    const QString id = inTheMiddle(scene);
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    QSignalSpy asked(&page, &View::actionRequested);
    button(page, "run-evidence")->click();
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("evidence:run/") + id);
    scene.record(QStringLiteral("engine"), QStringLiteral("run.ended"), id, {{QStringLiteral("status"), QStringLiteral("rolled back")}});
    scene.pass(Duration{1000});
    QTRY_VERIFY(button(page, "stop")->isHidden());
    QVERIFY(button(page, "run-evidence")->isVisible());
    QApplication::setActiveWindow(&page);
    page.firstFocus()->setFocus();
    QTest::keyClick(page.firstFocus(), Qt::Key_E);
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("evidence:run/") + id);
}

void TestConsoleView::countsTheRtoFromTheTrigger()
{
    Scene scene;
    const QString id = inTheMiddle(scene);
    const Run &run = *runById(scene.rollout().runs, id);
    const RtoFacts facts = rtoFacts(run, scene.now());
    QCOMPARE(*facts.rto, 15 * minute);
    QCOMPARE(facts.elapsed, scene.now() - run.triggeredAt.value_or(run.requested));
    QVERIFY(*facts.projected > facts.elapsed);
    QVERIFY(facts.noReturnIn.has_value());
    QVERIFY(facts.elapsed + *facts.noReturnIn < *facts.projected);
    QVERIFY(!facts.late);
    QVERIFY(rtoFacts(run, scene.now() + 14 * minute).late);
}

void TestConsoleView::followsTheStepThatMatters()
{
    Scene scene;
    const QString run = inTheMiddle(scene);
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    QCOMPARE(page.shownRun(), run);
    QCOMPARE(page.shownStep(), QStringLiteral("drain"));
    QVERIFY(says(page, QStringLiteral("6 of 12 done")));
    QVERIFY(!button(page, "step-done")->isEnabled()); // it ends by itself
    QVERIFY(button(page, "step-done")->accessibleDescription().contains(QStringLiteral("ends by itself")));
}

void TestConsoleView::appendsOutputAndReadsItSparingly()
{
    Scene scene;
    inTheMiddle(scene);
    scene.setOutput(QStringLiteral("one\ntwo\n"));
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    auto *output = page.findChild<OutputPane *>();
    QTRY_COMPARE(output->toPlainText(), QStringLiteral("one\ntwo"));
    scene.setOutput(QStringLiteral("two\nthree <b>bold</b>\nhalf a li"));
    QTRY_COMPARE(output->toPlainText(), QStringLiteral("one\ntwo\nthree <b>bold</b>"));
    const int before = scene.outputsRead();
    QTest::qWait(1000);
    QVERIFY2(scene.outputsRead() - before <= 10, qPrintable(QString::number(scene.outputsRead() - before)));
    page.hide();
    const int hidden = scene.outputsRead();
    QTest::qWait(500);
    QCOMPARE(scene.outputsRead(), hidden);
}

void TestConsoleView::offersAnswersWithoutDefaultForAnUnknownStep()
{
    Scene scene(Mode::Live, QStringLiteral("cy"));
    scene.startCohort();
    const QString run = scene.startRollback();
    scene.step(run, QStringLiteral("freeze"), QStringLiteral("unknown"));
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    QVERIFY(button(page, "step-happened")->isVisible());
    QVERIFY(button(page, "step-not-happened")->isVisible());
    QVERIFY(!button(page, "step-happened")->isAccent());
    QVERIFY(!button(page, "step-happened")->isDefault());
    QVERIFY(says(page, QStringLiteral("Nothing is assumed")));
    scene.setPerson(QStringLiteral("bo"));
    scene.pass(Duration{1000});
    QTRY_VERIFY2(button(page, "step-happened")->isEnabled(), qPrintable(button(page, "step-happened")->accessibleDescription()));
    button(page, "step-happened")->click();
    auto *sheet = page.findChild<Sheet *>();
    QVERIFY(sheet);
    sheet->findChild<QLineEdit *>()->setFocus();
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(scene.acts().last().act, Act::StepHappened);
    QCOMPARE(scene.acts().last().subject, run + QStringLiteral("/freeze"));
}

void TestConsoleView::stopsAtOnceAndAbortsByASheet()
{
    Scene scene(Mode::Live, QStringLiteral("bo"));
    const QString run = inTheMiddle(scene);
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    button(page, "stop")->click();
    QCOMPARE(scene.acts().last().act, Act::Stop);
    QVERIFY(runById(scene.rollout().runs, run)->stopAfterStep);
    QTRY_VERIFY(says(page, QStringLiteral("Stops after this step")));
    button(page, "abort-run")->click();
    QVERIFY(!runById(scene.rollout().runs, run)->abortRequested);
    QTest::keyClick(page.findChild<Sheet *>(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(runById(scene.rollout().runs, run)->abortRequested);
}

void TestConsoleView::announcesThePointOfNoReturn()
{
    Scene scene(Mode::Live, QStringLiteral("bo"));
    const QString run = beforeTheCliff(scene);
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    QVERIFY(says(page, QStringLiteral("POINT OF NO RETURN in 00:30: DELETE Half rows from Nova")));
    QCOMPARE(rtoFacts(*runById(scene.rollout().runs, run), scene.now()).noReturnIn, std::optional(noReturnNotice));
    scene.pass(Duration{10'000});
    QTRY_VERIFY(says(page, QStringLiteral("POINT OF NO RETURN in 00:20")));
    QCOMPARE(button(page, "stop")->text(), QStringLiteral("HOLD before it"));
    button(page, "stop")->click();
    QVERIFY(!noReturnAhead(*runById(scene.rollout().runs, run)));
    QTRY_VERIFY(!says(page, QStringLiteral("POINT OF NO RETURN in")));
}

void TestConsoleView::undoesAndEscalates()
{
    Scene scene(Mode::Live, QStringLiteral("bo"));
    const QString run = stoppedAndUndone(scene);
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    page.open(QStringLiteral("step/%1/flag").arg(run));
    QVERIFY(button(page, "step-undo")->isHidden()); // nothing would undo it
    page.open(QStringLiteral("step/%1/drain").arg(run));
    QTRY_VERIFY(button(page, "step-undo")->isVisible());
    QVERIFY2(button(page, "step-undo")->isEnabled(), qPrintable(button(page, "step-undo")->accessibleDescription()));
    button(page, "step-undo")->click();
    auto *sheet = page.findChild<Sheet *>();
    sheet->findChildren<QLineEdit *>().last()->setText(QStringLiteral("the queue fills on the other side"));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(stepState(*runById(scene.rollout().runs, run), QStringLiteral("drain"))->undoing);
    QTRY_VERIFY(button(page, "step-undo")->isHidden());
    QCOMPARE(runById(scene.rollout().runs, run)->escalations.size(), 1);
    button(page, "escalate")->click();
    QCOMPARE(scene.acts().last().act, Act::Escalate);
}

void TestConsoleView::skipsAStepWithTwoPersons()
{
    Scene scene(Mode::Live, QStringLiteral("bo"));
    scene.startCohort();
    const QString run = scene.startRollback();
    scene.step(run, QStringLiteral("freeze"), QStringLiteral("failed"));
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    QVERIFY2(button(page, "step-retry")->isEnabled(),
             qPrintable(button(page, "step-retry")->accessibleDescription())); // one person, idempotent
    QVERIFY2(button(page, "step-skip")->isEnabled(), qPrintable(button(page, "step-skip")->accessibleDescription()));
    button(page, "step-skip")->click();
    auto *sheet = page.findChild<Sheet *>();
    QList<QLineEdit *> shown;
    for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
        if (field->isVisible())
            shown.append(field);
    QCOMPARE(shown.size(), 3);
    auto *second = sheet->findChild<QComboBox *>();
    second->setCurrentIndex(second->findData(QStringLiteral("cy")));
    shown.at(0)->setText(QStringLiteral("writes are frozen by hand already"));
    shown.at(1)->setText(Scene::passphraseOf(QStringLiteral("bo")));
    shown.at(2)->setText(Scene::passphraseOf(QStringLiteral("cy")));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stepState(*runById(scene.rollout().runs, run), QStringLiteral("freeze"))->status, StepStatus::Skipped);
}

void TestConsoleView::marksAManualStepDone()
{
    Scene scene(Mode::Live, QStringLiteral("bo"));
    scene.startCohort();
    const QString run = scene.startRollback();
    for (const char *step : {"freeze", "flag"})
        scene.step(run, QString::fromLatin1(step), QStringLiteral("done"));
    scene.step(run, QStringLiteral("route"), QStringLiteral("running"));
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    QCOMPARE(page.shownStep(), QStringLiteral("route"));
    QVERIFY2(button(page, "step-done")->isEnabled(), qPrintable(button(page, "step-done")->accessibleDescription()));
    button(page, "step-done")->click();
    QCOMPARE(stepState(*runById(scene.rollout().runs, run), QStringLiteral("route"))->status, StepStatus::Done);
}

void TestConsoleView::rowsKeepTheirSelection()
{
    Scene scene;
    const QString run = inTheMiddle(scene);
    ConsoleView page;
    page.setSession(&scene);
    page.show();
    auto *table = qobject_cast<TableView *>(page.firstFocus());
    QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
    table->setCurrentIndex(table->model()->index(1, 0));
    QCOMPARE(page.shownStep(), QStringLiteral("flag"));
    scene.pass(Duration{1000});
    QCoreApplication::processEvents();
    QCOMPARE(page.shownStep(), QStringLiteral("flag"));
    QCOMPARE(table->currentId(), QStringLiteral("flag"));
    QVERIFY(resets.isEmpty());
    Q_UNUSED(run)
}

void TestConsoleView::acknowledgesAndDeclinesATrigger()
{
    Scene scene(Mode::Live, QStringLiteral("bo"));
    scene.startCohort();
    scene.fire();
    TriggersView page;
    page.setSession(&scene);
    page.show();
    QCOMPARE(page.chosen(), QStringLiteral("pay-errors")); // what fires stands first
    page.firstFocus()->setFocus();
    button(page, "ack")->click();
    QCOMPARE(triggerById(scene.rollout().triggers, QStringLiteral("pay-errors"))->alarm, AlarmStatus::Acknowledged);
    QTRY_VERIFY(!button(page, "ack")->isEnabled());
    button(page, "decline")->click();
    auto *sheet = page.findChild<Sheet *>();
    sheet->findChildren<QLineEdit *>().last()->setText(QStringLiteral("false alarm"));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(scene.acts().last().act, Act::Decline);
    QCOMPARE(triggerById(scene.rollout().triggers, QStringLiteral("pay-errors"))->response, Response::Declined);
}

void TestConsoleView::deliversInjectsByOneKey()
{
    Scene scene(Mode::Drill, QStringLiteral("di"));
    DrillView page;
    page.setSession(&scene);
    page.show();
    QVERIFY(says(page, QStringLiteral("NOT STARTED")));
    button(page, "start-drill")->click();
    QVERIFY(scene.rollout().drill.started.has_value());
    QTRY_VERIFY2(button(page, "deliver")->isEnabled(), qPrintable(button(page, "deliver")->accessibleDescription()));
    page.activateWindow();
    page.firstFocus()->setFocus();
    QTRY_VERIFY(page.firstFocus()->hasFocus());
    QTest::keyClick(page.firstFocus(), Qt::Key_Space);
    QCOMPARE(scene.acts().last().act, Act::DeliverInject);
    QCOMPARE(scene.acts().last().subject, QStringLiteral("i01"));
    QTRY_COMPARE(qobject_cast<TableView *>(page.firstFocus())->currentId(), QStringLiteral("i02"));
}

void TestConsoleView::sendsOnlyWhatPassesItsChecks()
{
    Scene scene(Mode::Live, QStringLiteral("ed"));
    scene.startCohort();
    CommsView page;
    page.setSession(&scene);
    page.show();
    auto *text = page.findChild<QPlainTextEdit *>();
    QVERIFY(text->toPlainText().contains(QStringLiteral("Cohort 10 %")));
    QVERIFY2(button(page, "send")->isEnabled(), qPrintable(button(page, "send")->accessibleDescription()));
    text->setPlainText(QStringLiteral("It will be {unknown.field}."));
    QVERIFY(!button(page, "send")->isEnabled());
    QVERIFY(!button(page, "send")->accessibleDescription().isEmpty());
}

void TestConsoleView::everyControlHasAName()
{
    Scene scene(Mode::Drill);
    scene.startDrill();
    for (const ViewId id : {ViewId::Rollback, ViewId::Triggers, ViewId::Drill, ViewId::Comms}) {
        const auto page = pageOf(id);
        page->setSession(&scene);
        page->resize(1296, 700);
        page->show();
        QCOMPARE(test::withoutName(*page), QStringList());
    }
}

void TestConsoleView::looksRight_data()
{
    QTest::addColumn<ViewId>("view");
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QSize>("size");
    const int light = int(ThemeChoice::Light), dark = int(ThemeChoice::Dark), live = int(Mode::Live), drill = int(Mode::Drill);
    QTest::newRow("console-dark") << ViewId::Rollback << dark << live << QSize(1440, 900);
    QTest::newRow("console-light-small") << ViewId::Rollback << light << live << QSize(1366, 768);
    QTest::newRow("console-plan-light") << ViewId::Rollback << light << -1 << QSize(1440, 900);
    QTest::newRow("console-cliff-dark-small") << ViewId::Rollback << dark << -2 << QSize(1366, 768);
    QTest::newRow("console-cliff-light") << ViewId::Rollback << light << -2 << QSize(1920, 1080);
    QTest::newRow("console-stopped-light-small") << ViewId::Rollback << light << -3 << QSize(1366, 768);
    QTest::newRow("triggers-light") << ViewId::Triggers << light << live << QSize(1440, 900);
    QTest::newRow("triggers-dark-small") << ViewId::Triggers << dark << live << QSize(1366, 768);
    QTest::newRow("drill-light") << ViewId::Drill << light << drill << QSize(1440, 900);
    QTest::newRow("drill-dark-large") << ViewId::Drill << dark << drill << QSize(1920, 1080);
    QTest::newRow("comms-light") << ViewId::Comms << light << live << QSize(1440, 900);
}

void TestConsoleView::looksRight()
{
    QFETCH(ViewId, view);
    QFETCH(int, theme);
    QFETCH(int, mode);
    QFETCH(QSize, size);
    Theme themes(static_cast<ThemeChoice>(theme));
    Scene scene(mode == int(Mode::Drill) ? Mode::Drill : Mode::Live);
    if (mode == int(Mode::Drill)) {
        scene.startDrill();
        for (const char *inject : {"i01", "i02", "i03", "i04"}) {
            scene.pass(5 * minute);
            scene.act({QString::fromLatin1(inject), Act::DeliverInject, QStringLiteral("ana"), QString::fromLatin1(inject), {}, {}});
        }
        scene.pass(2 * minute);
        scene.act(
            {QStringLiteral("h"), Act::Hold, QStringLiteral("ana"), {}, {{QStringLiteral("because"), QStringLiteral("errors climb")}}, {}});
        scene.pass(2 * minute);
    } else if (mode == -2) {
        beforeTheCliff(scene);
        scene.pass(Duration{9'000});
    } else if (mode == -3) {
        stoppedAndUndone(scene);
    } else if (mode < 0) {
        scene.startCohort();
    } else {
        inTheMiddle(scene);
    }
    scene.setOutput(QStringLiteral("15:38:34 drained 338, depth 484\n15:38:37 drained 356, depth 466\n15:38:41 drained 380, depth 442\n"));
    MainWindow window(pageOf, themes, false);
    window.setSession(&scene);
    window.showView(view);
    window.resize(size);
    window.show();
    if (auto *output = mode < -1 ? nullptr : window.currentView()->findChild<OutputPane *>(); output && output->isVisible())
        QTRY_VERIFY(!output->toPlainText().isEmpty());
    test::look(window, QString::fromLatin1(QTest::currentDataTag()), size);
    QCOMPARE(window.size(), size);
    QCOMPARE(test::clipped(*window.currentView()), QStringList());
}

QTEST_MAIN(TestConsoleView)
#include "tst_consoleview.moc"
