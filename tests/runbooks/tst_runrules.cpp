#include "models/runbooks/ending.h"
#include "models/runbooks/findings.h"
#include "models/runbooks/idempotencykey.h"
#include "models/runbooks/plan.h"
#include "models/runbooks/reconcile.h"
#include "models/runbooks/stepmodel.h"
#include "models/runbooks/stuck.h"
#include "tests/runbooks/runplaybook.h"
#include "tests/runbooks/smallroom.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtTest/QAbstractItemModelTester>

using namespace holdpoint;
using test::playbookOf;
using test::SmallRoom;
using test::stepOf;
using test::words;

namespace {

Step needing(const char *id, const QStringList &needs)
{
    Step step = stepOf(id);
    step.needs = needs;
    step.hasNeeds = true;
    return step;
}

Step taking(Step step, int seconds)
{
    step.timebox = Duration{seconds * 1000};
    return step;
}

} // namespace

// The rules and the fold of runs, without any executor: what engines would record is recorded by hand.
class TestRunRules : public QObject
{
    Q_OBJECT

    FakeClock m_clock;

    void engine(SmallRoom &room, const char *kind, const QString &step = {}, QJsonObject body = {}) const
    {
        const QString run = activeRun(room.runs())->id;
        if (!step.isEmpty() && !body.contains(QStringLiteral("attempt")))
            body.insert(QStringLiteral("attempt"), 1);
        body.insert(QStringLiteral("step"), body.value(QStringLiteral("step")).toString(step));
        room.record(QString::number(room.seq), QStringLiteral("engine"),
                    {{QLatin1String(kind), step.isEmpty() ? run : run + QLatin1Char('/') + step, body, run}}, [](const Result<Head> &) {});
        QCoreApplication::processEvents();
    }
    void start(SmallRoom &room) const
    {
        QVERIFY(room.act(Act::Rollback, {}, {{QStringLiteral("reason"), QStringLiteral("errors")}}).has_value());
        engine(room, "run.armed");
        engine(room, "run.started");
    }
    void finish(SmallRoom &room, const QString &step, const char *end, const char *result) const
    {
        engine(room, "step.intent", step);
        engine(room, "step.finished", step,
               {{QStringLiteral("end"), QLatin1String(end)}, {QStringLiteral("result"), QLatin1String(result)}});
    }
    void pauseAt(SmallRoom &room, const QString &step, const char *why) const
    {
        engine(room, "run.paused", {}, {{QStringLiteral("why"), QLatin1String(why)}, {QStringLiteral("step"), step}});
    }
    static QString code(const Result<QList<EventDraft>> &result) { return result ? QStringLiteral("ok") : result.error().code; }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void ordersSteps_data()
    {
        QTest::addColumn<QStringList>("done");
        QTest::addColumn<QStringList>("ready");
        QTest::newRow("the first alone, and what needs nothing") << QStringList{} << words("a d");
        QTest::newRow("b waits for a only") << words("a") << words("b c d");
        QTest::newRow("e waits for every step above it") << words("a b c") << words("d");
        QTest::newRow("e at last") << words("a b c d") << words("e");
    }
    void ordersSteps()
    {
        QFETCH(QStringList, done);
        QFETCH(QStringList, ready);
        Run run;
        run.plan.steps = {stepOf("a"), needing("b", {QStringLiteral("a")}), needing("c", {QStringLiteral("a")}), needing("d", {}),
                          stepOf("e")};
        for (const Step &step : std::as_const(run.plan.steps)) {
            StepState state;
            state.id = step.id;
            state.status = done.contains(step.id) ? StepStatus::Done : StepStatus::Waiting;
            run.steps.append(state);
        }
        QStringList got;
        const QList<int> places = readySteps(run);
        for (const int place : places)
            got.append(run.steps.at(place).id);
        QCOMPARE(got, ready);
    }

    void projectsTheFinishAlongTheLongestChain()
    {
        Run run;
        run.plan.steps = {taking(stepOf("a"), 60), taking(needing("b", {QStringLiteral("a")}), 30),
                          taking(needing("c", {QStringLiteral("a")}), 90), taking(stepOf("d"), 10)};
        for (const Step &step : std::as_const(run.plan.steps)) {
            StepState state;
            state.id = step.id;
            run.steps.append(state);
        }
        const Instant now = m_clock.now();
        QCOMPARE(timeLeft(run, now), Duration{160'000});
        QCOMPARE(timeLeft(run, now, {{QStringLiteral("c"), Duration{5'000}}}), Duration{100'000});
        run.steps[0].status = StepStatus::Running;
        run.steps[0].started = now - Duration{45'000};
        QCOMPARE(timeLeft(run, now), Duration{115'000});
        run.steps[0].status = StepStatus::Done;
        QCOMPARE(timeLeft(run, now), Duration{100'000});
        QCOMPARE(projectedFinish(run, now).value(), now + Duration{100'000});
    }

    void takesBackWhatStandsOnAComponentFirst()
    {
        Playbook playbook;
        const auto component = [&](const char *id, const QStringList &needs) {
            Component one;
            one.id = QLatin1String(id);
            one.needs = needs;
            playbook.components.append(one);
        };
        component("auth", {});
        component("checkout", {QStringLiteral("auth")});
        component("mail", {QStringLiteral("checkout")});
        component("search", {});
        QCOMPARE(componentClosure(playbook, {QStringLiteral("auth")}), (words("mail checkout auth")));
        Runs runs; // search was moved after checkout, auth last of all
        Run forward;
        forward.forward = true;
        for (const char *id : {"checkout", "search", "auth"}) {
            Step step = stepOf(id);
            step.component = step.id;
            forward.plan.steps.append(step);
            StepState state;
            state.id = step.id;
            state.attempt = 1;
            state.started = state.finished = instantFromMs(1000 * forward.plan.steps.size());
            forward.steps.append(state);
        }
        runs.runs.append(forward);
        const QStringList both = componentClosure(playbook, {QStringLiteral("auth"), QStringLiteral("search")});
        QCOMPARE(both, (words("mail checkout auth search")));
        QCOMPARE(inReverseOfWork(playbook, runs, both), (words("search mail checkout auth")));
        QCOMPARE(inReverseOfWork(playbook, {}, both), both);
        Runbook runbook;
        for (const char *id : {"freeze", "auth", "search", "checkout", "tell"}) {
            Step step = stepOf(id);
            if (byId(playbook.components, step.id))
                step.component = step.id;
            runbook.steps.append(step);
        }
        QStringList ids;
        const QList<Step> steps = planFor(runbook, componentClosure(playbook, {QStringLiteral("auth")})).steps;
        for (const Step &step : steps)
            ids.append(step.id);
        QCOMPARE(ids, (words("freeze checkout auth tell")));
    }

    void startsOneRollbackAndTellsTheSecond() // F05
    {
        SmallRoom room(playbookOf({stepOf("a")}), m_clock);
        QVERIFY(room.act(Act::Rollback).has_value());
        const auto second = room.act(Act::Rollback);
        QCOMPARE(code(second), QStringLiteral("run-active"));
        QCOMPARE(second.error().message, QStringLiteral("Run R-1 started by Bo Chen %1").arg(toRfc3339(m_clock.now()).mid(11, 8)));
        QCOMPARE(exitCode(second.error()), 3);
        QCOMPARE(room.runs().runs.size(), 1);
    }

    void forwardWorkGivesWay() // F17
    {
        SmallRoom room(playbookOf({stepOf("a")}), m_clock);
        QVERIFY(room.act(Act::Work, QStringLiteral("cohort")).has_value());
        QCOMPARE(code(room.act(Act::Work, QStringLiteral("cohort"))), QStringLiteral("run-active"));
        const auto drafts = room.act(Act::Rollback);
        QVERIFY(drafts.has_value());
        QCOMPARE(room.kinds(), (words("run.requested run.abort_asked run.requested")));
        QVERIFY(room.run(0).abortEnds);
        QCOMPARE(activeRun(room.runs())->id, QStringLiteral("R-2"));
        QCOMPARE(code(room.act(Act::Work, QStringLiteral("cohort"))), QStringLiteral("rollback-running"));
    }

    void refusesForwardWork_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("held") << "held"
                              << "held";
        QTest::newRow("no phase") << "phase"
                                  << "phase-not-active";
        QTest::newRow("not its work") << "runbook"
                                      << "unknown-runbook";
    }
    void refusesForwardWork()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        SmallRoom room(playbookOf({stepOf("a")}), m_clock);
        room.facts.held = what == QLatin1String("held");
        if (what == QLatin1String("phase"))
            room.facts.phase.clear();
        const QJsonObject args =
            what == QLatin1String("runbook") ? QJsonObject{{QStringLiteral("runbook"), QStringLiteral("revert")}} : QJsonObject();
        QCOMPARE(this->code(room.act(Act::Work, QStringLiteral("cohort"), args)), code);
    }

    void refusesARollbackThatCannotBe()
    {
        Playbook playbook = playbookOf({stepOf("a")});
        playbook.phases[0].rollback.clear();
        playbook.phases[0].noRollbackBecause = QStringLiteral("the data is gone");
        SmallRoom room(playbook, m_clock);
        const auto none = room.act(Act::Rollback);
        QCOMPARE(code(none), QStringLiteral("no-rollback"));
        QVERIFY(none.error().message.contains(QStringLiteral("the data is gone")));
        QCOMPARE(code(room.act(Act::Rollback, {}, {{QStringLiteral("runbook"), QStringLiteral("move")}})),
                 QStringLiteral("forward-runbook"));
        QCOMPARE(code(room.act(Act::Rollback, {}, {{QStringLiteral("runbook"), QStringLiteral("nope")}})),
                 QStringLiteral("unknown-runbook"));
        room.facts.phase.clear();
        QCOMPARE(code(room.act(Act::Rollback)), QStringLiteral("no-phase"));
    }

    void pinsItsPlan() // F16
    {
        SmallRoom room(playbookOf({stepOf("a")}), m_clock);
        start(room);
        room.playbook.runbooks[0].steps[0].title = QStringLiteral("changed");
        room.playbook.runbooks[0].steps.append(stepOf("b"));
        engine(room, "step.started", QStringLiteral("a"));
        QCOMPARE(room.run().plan.steps.size(), 1);
        QCOMPARE(room.run().plan.steps.first().title, QStringLiteral("a"));
    }

    void countsWhatWasVerified_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("status");
        QTest::newRow("all") << "all"
                             << "Rolled back, verified 4 of 4"
                             << "succeeded";
        QTest::newRow("a check passed over") << "over"
                                             << "Rolled back, 1 check not verified"
                                             << "succeeded with gaps";
        QTest::newRow("a check skipped") << "skip"
                                         << "Rolled back, 1 check not verified"
                                         << "succeeded with gaps";
        QTest::newRow("a branch that did not hold") << "only_if"
                                                    << "Rolled back, verified 3 of 3"
                                                    << "succeeded";
        QTest::newRow("a message not sent") << "message"
                                            << "Rolled back, verified 4 of 4, 1 step not done"
                                            << "succeeded with gaps";
    }
    void countsWhatWasVerified()
    {
        QFETCH(QString, how);
        QFETCH(QString, outcome);
        QFETCH(QString, status);
        Step verified = stepOf("freeze", StepKind::Run);
        verified.verify.action = test::programOf({QStringLiteral("/bin/true")});
        SmallRoom room(playbookOf({verified, stepOf("plain", StepKind::Run), stepOf("login", StepKind::Check),
                                   stepOf("rows", StepKind::Reconcile), stepOf("hand"), stepOf("tell", StepKind::Message)}),
                       m_clock);
        start(room);
        finish(room, QStringLiteral("freeze"), "done", "exited(0)");
        QCOMPARE(room.run().steps.first().status, StepStatus::Verifying);
        engine(room, "step.verified", QStringLiteral("freeze"), {{QStringLiteral("ok"), true}});
        finish(room, QStringLiteral("plain"), "done", "exited(0)");
        if (how == QLatin1String("only_if"))
            engine(room, "step.skipped", QStringLiteral("login"), {{QStringLiteral("by"), QStringLiteral("only_if")}});
        else
            finish(room, QStringLiteral("login"), how == QLatin1String("over") ? "failed" : "done", "exited(1)");
        if (how == QLatin1String("over")) {
            pauseAt(room, QStringLiteral("login"), "failed");
            QCOMPARE(code(room.act(Act::StepGoOn, QStringLiteral("R-1/login"))), QStringLiteral("no-reason"));
            QVERIFY(
                room.act(Act::StepGoOn, QStringLiteral("R-1/login"), {{QStringLiteral("because"), QStringLiteral("known")}}).has_value());
            QCOMPARE(room.run().status, RunStatus::Running);
        }
        if (how == QLatin1String("skip"))
            QVERIFY(
                room.act(Act::StepSkip, QStringLiteral("R-1/rows"), {{QStringLiteral("because"), QStringLiteral("no time")}}).has_value());
        else
            finish(room, QStringLiteral("rows"), "done", "passed");
        engine(room, "step.started", QStringLiteral("hand"));
        QVERIFY(room.act(Act::StepDone, QStringLiteral("R-1/hand")).has_value());
        QCOMPARE(room.run().steps.at(4).by, QStringLiteral("bo"));
        engine(room, "step.started", QStringLiteral("tell"));
        engine(room, "step.finished", QStringLiteral("tell"),
               {{QStringLiteral("end"), how == QLatin1String("message") ? QStringLiteral("failed") : QStringLiteral("done")}});
        if (how == QLatin1String("message"))
            engine(room, "step.answered", QStringLiteral("tell"), {{QStringLiteral("answer"), QStringLiteral("go on")}});
        QVERIFY(isAtEnd(room.run()));
        const EventDraft ended = endedDraft(room.run(), EndCause::ReachedEnd);
        QCOMPARE(ended.body.value(QStringLiteral("exposure")).toString(), QStringLiteral("0.05"));
        engine(room, "run.ended", {}, ended.body); // activeRun() is still there for it
        QCOMPARE(room.run().outcome, outcome);
        QCOMPARE(runStatusWord(room.run()), status);
        QCOMPARE(code(room.act(Act::Stop, QStringLiteral("R-1"))), QStringLiteral("run-over"));
    }

    void answersAStep_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("idempotent");
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *end, bool idempotent, Act act, const char *code, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(end) << idempotent << static_cast<int>(act) << QString::fromLatin1(code)
                                << QString::fromLatin1(after);
        };
        row("retry idempotent", "failed", true, Act::StepRetry, "ok", "waiting");
        row("retry what is not", "failed", false, Act::StepRetry, "not-idempotent", "failed");
        row("unknown happened", "unknown", false, Act::StepHappened, "ok", "done");
        row("unknown did not happen", "unknown", false, Act::StepNotHappened, "ok", "waiting");
        row("timed out happened", "timed out", false, Act::StepHappened, "ok", "done");
        row("timed out retry", "timed out", false, Act::StepRetry, "not-idempotent", "timed out");
        row("timed out retry idempotent", "timed out", true, Act::StepRetry, "ok", "waiting");
        row("failed did not 'happen'", "failed", false, Act::StepHappened, "step-state", "failed");
        row("skip", "failed", false, Act::StepSkip, "ok", "skipped");
        row("skip unknown", "unknown", false, Act::StepSkip, "ok", "skipped");
        row("go on", "failed", false, Act::StepGoOn, "ok", "failed");
        row("go on after unknown", "unknown", false, Act::StepGoOn, "step-state", "unknown");
        row("attest what is not manual", "failed", false, Act::StepDone, "step-state", "failed");
    }
    void answersAStep()
    {
        QFETCH(QString, end);
        QFETCH(bool, idempotent);
        QFETCH(int, act);
        QFETCH(QString, code);
        QFETCH(QString, after);
        Step step = stepOf("drop", StepKind::Run);
        step.idempotent = idempotent;
        SmallRoom room(playbookOf({step, stepOf("next")}), m_clock);
        start(room);
        finish(room, QStringLiteral("drop"), qPrintable(end), "exited(1)");
        pauseAt(room, QStringLiteral("drop"), end == QLatin1String("failed") ? "failed" : "unknown");
        QCOMPARE(this->code(room.act(Act::Continue)), QStringLiteral("step-open"));
        QCOMPARE(
            this->code(room.act(static_cast<Act>(act), QStringLiteral("R-1/drop"), {{QStringLiteral("because"), QStringLiteral("seen")}})),
            code);
        QCOMPARE(stepStatusWord(room.run().steps.first().status), after);
        QCOMPARE(room.run().status, code == QLatin1String("ok") ? RunStatus::Running : RunStatus::Paused);
        QCOMPARE(room.run().steps.first().attempt, 1);
    }

    void waitsAtThePointOfNoReturn()
    {
        Step drop = stepOf("drop", StepKind::Run);
        drop.pointOfNoReturn = true;
        drop.twoPerson = true;
        SmallRoom room(playbookOf({stepOf("a", StepKind::Check), drop}), m_clock);
        start(room);
        QCOMPARE(code(room.act(Act::PassNoReturn, QStringLiteral("R-1/drop"))), QStringLiteral("step-state")); // not yet its turn
        QCOMPARE(code(room.act(Act::GiveUp)), QStringLiteral("running"));
        engine(room, "step.started", QStringLiteral("a"));
        engine(room, "step.finished", QStringLiteral("a"), {{QStringLiteral("end"), QStringLiteral("done")}});
        QVERIFY(needsRelease(room.run().plan.steps.at(1), room.run().steps.at(1)));
        SmallRoom declined(room.playbook, m_clock);
        start(declined);
        engine(declined, "step.started", QStringLiteral("a"));
        engine(declined, "step.finished", QStringLiteral("a"), {{QStringLiteral("end"), QStringLiteral("done")}});
        QVERIFY(declined.act(Act::StepFailed, QStringLiteral("R-1/drop")).has_value());
        QCOMPARE(declined.run().status, RunStatus::Partial);
        QCOMPARE(declined.run().outcome, QStringLiteral("Partial: 1 of 1, stopped at point of no return"));
        QVERIFY(room.act(Act::PassNoReturn, QStringLiteral("R-1/drop")).has_value());
        QVERIFY(!needsRelease(room.run().plan.steps.at(1), room.run().steps.at(1)));
        QCOMPARE(code(room.act(Act::PassNoReturn, QStringLiteral("R-1/drop"))), QStringLiteral("step-state"));
    }

    void mendsTheWayBackByRunsOfItsOwn()
    {
        Playbook playbook = playbookOf({stepOf("a")});
        Snapshot nightly, weekly;
        nightly.id = QStringLiteral("nightly");
        nightly.take = test::programOf({QStringLiteral("/bin/true")});
        nightly.restoreTest = Program{{QStringLiteral("/bin/true")}, {}, false};
        weekly = nightly;
        weekly.id = QStringLiteral("weekly");
        weekly.restoreTest.reset();
        playbook.snapshots = {nightly, weekly};
        SmallRoom room(playbook, m_clock);
        QCOMPARE(code(room.act(Act::TestRestore, QStringLiteral("daily"))), QStringLiteral("unknown-snapshot"));
        QCOMPARE(code(room.act(Act::TestRestore, QStringLiteral("weekly"))), QStringLiteral("no-restore-test"));
        room.facts.held = true; // whoever mends the way back does not wait for a HOLD to end
        QCOMPARE(code(room.act(Act::TestRestore, QStringLiteral("nightly"))), QStringLiteral("ok"));
        QVERIFY(room.run().forward && room.run().phase.isEmpty());
        QCOMPARE(room.run().plan.steps.size(), 1);
        QCOMPARE(code(room.act(Act::TakeSnapshot, QStringLiteral("weekly"))), QStringLiteral("run-active"));
        engine(room, "run.armed");
        engine(room, "run.started");
        finish(room, QStringLiteral("restore-test"), "done", "exited(0)");
        Findings findings;
        apply(findings, room.events.last());
        QVERIFY(!findings.snapshots.value(nightly.id).tested);
        const EventDraft over = endedDraft(room.run(), EndCause::ReachedEnd);
        engine(room, "run.ended", {}, over.body);
        apply(findings, room.events.last());
        QVERIFY(findings.snapshots.value(nightly.id).tested && findings.snapshots.value(nightly.id).testPassed);
        QCOMPARE(code(room.act(Act::TakeSnapshot, QStringLiteral("weekly"))), QStringLiteral("ok"));
        QVERIFY(idempotencyKey(room.run(0), QStringLiteral("take")) != idempotencyKey(room.run(1), QStringLiteral("take")));
        QCOMPARE(code(room.act(Act::Rollback)), QStringLiteral("ok"));
        QVERIFY(room.run(1).abortEnds); // it gives way
        QCOMPARE(code(room.act(Act::TestRestore, QStringLiteral("nightly"))), QStringLiteral("rollback-running"));
    }

    void countsWhatOverlapsOnce()
    {
        Run run;
        const auto took = [&](int from, int to) {
            StepState state;
            state.started = instantFromMs(from * 1000);
            state.finished = instantFromMs(to * 1000);
            run.steps.append(state);
        };
        took(10, 20);
        took(15, 18);
        took(19, 30);
        took(40, 41);
        run.steps.append(StepState());
        QCOMPARE(ownTime(run), Duration{21'000});
    }

    void climbsTheLadderWhileItIsStuck_data() // F19
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("about");
        QTest::addColumn<int>("since"); // seconds after the start
        QTest::newRow("over its timebox") << "timebox"
                                          << "timebox" << 60;
        QTest::newRow("a manual step that nobody attests") << "manual"
                                                           << "answer" << 60;
        QTest::newRow("people are waited for") << "release"
                                               << "release" << 0;
        QTest::newRow("paused") << "paused"
                                << "paused" << 0;
        QTest::newRow("past its RTO") << "rto"
                                      << "rto" << 30;
    }
    void climbsTheLadderWhileItIsStuck()
    {
        QFETCH(QString, what);
        QFETCH(QString, about);
        QFETCH(int, since);
        const auto seconds = [](int n) { return Duration{n * 1000}; };
        Step step = taking(stepOf("a", what == QLatin1String("manual") ? StepKind::Manual : StepKind::Run), 60);
        step.pointOfNoReturn = what == QLatin1String("release");
        Playbook playbook = playbookOf({step});
        playbook.escalation = {{seconds(300), QStringLiteral("bo"), QStringLiteral("call")},
                               {seconds(600), QStringLiteral("incident-commander"), QStringLiteral("page")}};
        if (what == QLatin1String("rto"))
            playbook.runbooks[0].rto = seconds(30);
        SmallRoom room(playbook, m_clock);
        start(room);
        if (what == QLatin1String("paused"))
            pauseAt(room, {}, "operator");
        else if (what == QLatin1String("timebox") || what == QLatin1String("manual"))
            engine(room, "step.started", QStringLiteral("a"));
        const Instant begun = m_clock.now();
        const auto due = [&](int second) { return escalationsDue(room.run(), room.playbook, begun + seconds(second)); };
        QVERIFY(due(since + 299).isEmpty());
        const auto first = due(since + 301);
        QCOMPARE(first.size(), 1);
        QCOMPARE(first.first().body[u"about"].toString(), about);
        QCOMPARE(first.first().body[u"to"].toString(), QStringLiteral("bo"));
        engine(room, "run.escalated", {}, first.first().body);
        QVERIFY(due(since + 599).isEmpty()); // once each
        const auto second = due(since + 601);
        QCOMPARE(second.size(), 1);
        QCOMPARE(second.first().body[u"via"].toString(), QStringLiteral("page"));
        engine(room, "run.escalated", {}, second.first().body);
        QVERIFY(due(since + 9000).isEmpty());
        QCOMPARE(code(room.act(Act::Escalate)),
                 what == QLatin1String("rto") || what == QLatin1String("timebox") || what == QLatin1String("manual")
                     ? QStringLiteral("ok") // the clock of the room stands before it was stuck
                     : QStringLiteral("no-rung"));
    }

    void aPersonEscalatesToTheDeputyFirst()
    {
        Step step = stepOf("a");
        step.deputy = QStringLiteral("cy");
        Playbook playbook = playbookOf({step});
        playbook.escalation = {{Duration{300'000}, QStringLiteral("bo"), QStringLiteral("call")}};
        SmallRoom room(playbook, m_clock);
        QCOMPARE(code(room.act(Act::Escalate)), QStringLiteral("no-run"));
        start(room);
        QVERIFY(room.act(Act::Escalate).has_value());
        QCOMPARE(room.run().escalations.last().to, QStringLiteral("cy"));
        QVERIFY(room.act(Act::Escalate).has_value());
        QCOMPARE(room.run().escalations.last().to, QStringLiteral("bo"));
        QCOMPARE(room.run().escalations.last().by, QStringLiteral("bo"));
        QCOMPARE(code(room.act(Act::Escalate)), QStringLiteral("no-rung"));
    }

    void undoesInReverseOrderBeforeThePointOfNoReturn()
    {
        Step freeze = stepOf("freeze", StepKind::Run), route = freeze, look = stepOf("look", StepKind::Check), drop = freeze;
        freeze.undo = test::programOf({QStringLiteral("/bin/true")});
        route.id = route.title = QStringLiteral("route");
        route.undo = freeze.undo;
        drop.id = drop.title = QStringLiteral("drop");
        drop.pointOfNoReturn = true;
        SmallRoom room(playbookOf({freeze, route, look, drop}), m_clock);
        start(room);
        const QJsonObject because{{QStringLiteral("because"), QStringLiteral("customers are locked out")}};
        const auto undo = [&](const char *step) {
            return code(room.act(Act::StepUndo, QStringLiteral("R-1/") + QLatin1String(step), because));
        };
        finish(room, QStringLiteral("freeze"), "done", "exited(0)");
        QCOMPARE(undo("freeze"), QStringLiteral("running"));
        finish(room, QStringLiteral("route"), "done", "exited(0)");
        finish(room, QStringLiteral("look"), "done", "passed");
        pauseAt(room, {}, "operator");
        QCOMPARE(undo("freeze"), QStringLiteral("undo-order"));
        QCOMPARE(undo("look"), QStringLiteral("no-undo"));
        QCOMPARE(code(room.act(Act::StepUndo, QStringLiteral("R-1/route"))), QStringLiteral("no-reason"));
        QCOMPARE(undo("route"), QStringLiteral("ok"));
        QCOMPARE(undo("freeze"), QStringLiteral("undo-open"));
        QCOMPARE(code(room.act(Act::Continue)), QStringLiteral("undo-open"));
        QCOMPARE(code(room.act(Act::GiveUp)), QStringLiteral("undo-open"));
        QCOMPARE(code(room.act(Act::StepSkip, QStringLiteral("R-1/route"), because)), QStringLiteral("undo-open"));
        engine(room, "step.intent", QStringLiteral("route"), {{QStringLiteral("attempt"), 2}});
        engine(room, "step.finished", QStringLiteral("route"),
               {{QStringLiteral("attempt"), 2}, {QStringLiteral("end"), QStringLiteral("failed")}});
        QCOMPARE(code(room.act(Act::StepNotHappened, QStringLiteral("R-1/route"))), QStringLiteral("ok"));
        QCOMPARE(room.run().steps.at(1).status, StepStatus::Done);
        QCOMPARE(undo("route"), QStringLiteral("ok"));
        engine(room, "step.intent", QStringLiteral("route"), {{QStringLiteral("attempt"), 3}});
        engine(room, "step.finished", QStringLiteral("route"),
               {{QStringLiteral("attempt"), 3}, {QStringLiteral("end"), QStringLiteral("done")}});
        engine(room, "step.undone", QStringLiteral("route"), {{QStringLiteral("attempt"), 3}});
        QVERIFY(room.run().steps.at(1).undone);
        QCOMPARE(readySteps(room.run()), QList<int>{1}); // a run that goes on does it again
        QCOMPARE(undo("freeze"), QStringLiteral("ok"));
        QCOMPARE(code(room.act(Act::StepHappened, QStringLiteral("R-1/freeze"))), QStringLiteral("step-state")); // not tried yet

        SmallRoom passed(room.playbook, m_clock);
        start(passed);
        for (const char *step : {"freeze", "route", "look", "drop"})
            finish(passed, QLatin1String(step), "done", "exited(0)");
        QCOMPARE(code(passed.act(Act::StepUndo, QStringLiteral("R-1/route"), because)), QStringLiteral("past-no-return"));
    }

    // What an engine was about to record when somebody was faster.
    void nothingBeginsAfterAStop()
    {
        SmallRoom room(playbookOf({stepOf("a", StepKind::Run)}), m_clock);
        start(room);
        const auto about = [](const char *kind) {
            return QList<EventDraft>{
                {QLatin1String(kind), QStringLiteral("R-1/a"), {{QStringLiteral("attempt"), 1}}, QStringLiteral("R-1")}};
        };
        QVERIFY(mayStillBegin(room.runs(), about("step.intent")));
        QVERIFY(room.act(Act::Stop).has_value());
        for (const char *kind : {"step.noticed", "step.intent", "step.started"})
            QVERIFY(!mayStillBegin(room.runs(), about(kind)));
        QVERIFY(mayStillBegin(room.runs(), about("step.finished")));
    }

    void actsOnWholeRuns()
    {
        SmallRoom room(playbookOf({stepOf("a"), stepOf("b")}), m_clock);
        QCOMPARE(code(room.act(Act::Stop)), QStringLiteral("no-run"));
        QCOMPARE(code(room.act(Act::Abort, QStringLiteral("R-7"))), QStringLiteral("unknown-run"));
        start(room);
        QCOMPARE(code(room.act(Act::Continue)), QStringLiteral("not-paused"));
        QCOMPARE(code(room.act(Act::GiveUp)), QStringLiteral("running"));
        QVERIFY(room.act(Act::Stop).has_value());
        QCOMPARE(code(room.act(Act::Stop)), QStringLiteral("stop-asked"));
        QVERIFY(room.act(Act::Abort).has_value());
        QCOMPARE(code(room.act(Act::Abort)), QStringLiteral("abort-asked"));
        pauseAt(room, {}, "operator");
        QCOMPARE(runStatusWord(room.run()), QStringLiteral("paused(operator)"));
        QVERIFY(room.act(Act::Continue).has_value());
        QCOMPARE(room.run().status, RunStatus::Running);
        QVERIFY(!room.run().abortRequested && !room.run().stopAfterStep);
        pauseAt(room, {}, "operator");
        QVERIFY(room.act(Act::GiveUp).has_value());
        QCOMPARE(room.run().status, RunStatus::Aborted);
    }

    void ignoresWhatAnOlderAttemptSays()
    {
        SmallRoom room(playbookOf({stepOf("a", StepKind::Run)}), m_clock);
        start(room);
        engine(room, "step.intent", QStringLiteral("a"), {{QStringLiteral("attempt"), 1}});
        engine(room, "step.fenced", QStringLiteral("a"), {{QStringLiteral("attempt"), 1}});
        engine(room, "step.intent", QStringLiteral("a"), {{QStringLiteral("attempt"), 2}});
        engine(room, "step.finished", QStringLiteral("a"),
               {{QStringLiteral("attempt"), 1}, {QStringLiteral("end"), QStringLiteral("done")}});
        QCOMPARE(room.run().steps.first().status, StepStatus::Intent);
        QCOMPARE(room.run().steps.first().attempt, 2);
    }

    void pausesEveryOpenRunAfterARestore() // F31
    {
        SmallRoom room(playbookOf({stepOf("a")}), m_clock);
        start(room);
        room.record(QStringLiteral("r"), QStringLiteral("ana"), {{QStringLiteral("store.restored"), {}, {}, {}, {}}},
                    [](const Result<Head> &) {});
        QCoreApplication::processEvents();
        QCOMPARE(runStatusWord(room.run()), QStringLiteral("paused(unknown)"));
    }

    void keepsTheKeyAcrossAttemptsAndRuns()
    {
        Run run;
        run.id = QStringLiteral("R-1");
        run.rollout = QStringLiteral("billing");
        run.phase = QStringLiteral("cohort");
        run.runbook = QStringLiteral("revert");
        run.attempt = 1;
        const QString key = idempotencyKey(run, QStringLiteral("freeze"));
        QCOMPARE(key.size(), 32);
        run.id = QStringLiteral("R-2");
        QCOMPARE(idempotencyKey(run, QStringLiteral("freeze")), key);
        QVERIFY(idempotencyKey(run, QStringLiteral("drop")) != key);
        run.attempt = 2;
        QVERIFY(idempotencyKey(run, QStringLiteral("freeze")) != key);
    }

    void comparesRows_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *left, const char *right, double tolerance, const char *words) {
            QTest::newRow(name) << QByteArray(left) << QByteArray(right) << tolerance << QString::fromUtf8(words);
        };
        row("equal in another order", "id,a\n1,x\n2,y\n", "a,id\ny,2\nx,1\n", 0, "2 and 2 rows: all equal");
        row("both empty", "id\n", "id\n", 0, "0 and 0 rows: all equal");
        row("only left", "id\n1\n2\n", "id\n1\n", 0, "2 and 1 rows: 1 only left (2)");
        row("only right", "id\n1\n", "id\n1\n3\n", 0, "1 and 2 rows: 1 only right (3)");
        row("different", "id,sum\n1,12.50\n", "id,sum\n1,12.00\n", 0, "1 and 1 rows: 1 different (1: sum 12.50, 12.00)");
        row("within tolerance", "id,sum\n1,12.50\n", "id,sum\n1,12.51\n", 0.011, "1 and 1 rows: all equal");
        row("numbers written otherwise", "id,sum\n1,12.50\n", "id,sum\n1,12.5\n", 0, "1 and 1 rows: all equal");
        row("NaN is no number", "id,sum\n1,NaN\n", "id,sum\n1,nan\n", 9, "1 and 1 rows: 1 different (1: sum NaN, nan)");
        row("quotes", "id,t\n1,\"a,\"\"b\"\"\nc\"\n", "id,t\r\n1,\"a,\"\"b\"\"\nc\"\r\n", 0, "1 and 1 rows: all equal");
        row("no key", "a\n1\n", "a\n1\n", 0, "!left: no column id");
        row("nothing", "", "id\n", 0, "!left: no header");
        row("double key", "id\n1\n1\n", "id\n1\n", 0, "2 and 1 rows: 1 there twice (1 left)");
        row("double key of one side", "id\n1\n", "id\n1\n\"2\"\n2\n", 0, "1 and 3 rows: 1 there twice (2 right)");
        row("a quoted key", "id,a\n\"1\",x\n", "id,a\n1,\"x\"\n", 0, "1 and 1 rows: all equal");
        row("empty cells", "id,a\n1,\n,2\n", "id,a\n,2\n1,\n", 0, "2 and 2 rows: all equal");
        row("many", "id\n1\n2\n3\n4\n5\n6\n", "id\n", 0, "6 and 0 rows: 6 only left (1, 2, 3, 4, 5, …)");
        row("ragged", "id,a\n1\n", "id,a\n1,2\n", 0, "!left: row 2 has 1 cells, the header 2");
        row("other columns", "id,a\n1,1\n", "id,b\n1,1\n", 0, "!the sides have other columns: id,a and id,b");
        row("open quote", "id\n\"1\n", "id\n1\n", 0, "!left: a quote is not closed");
    }
    void comparesRows()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(double, tolerance);
        QFETCH(QString, words);
        const auto compared = compareTables(left, right, QStringLiteral("id"), tolerance);
        QCOMPARE(compared ? inWords(*compared) : QLatin1Char('!') + compared.error().message, words);
    }

    void showsItsStepsAsRows()
    {
        Step drop = stepOf("drop", StepKind::Run);
        drop.pointOfNoReturn = true;
        SmallRoom room(playbookOf({stepOf("a", StepKind::Run), drop}), m_clock);
        StepModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset);
        start(room);
        model.update(&room.run());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.index(0, 0).data(StepModel::ReadyRole).toBool(), true);
        finish(room, QStringLiteral("a"), "done", "exited(0)");
        model.update(&room.run());
        QCOMPARE(changed.size(), 2); // a is done, drop became ready
        QCOMPARE(model.index(0, StepModel::Status).data().toString(), QStringLiteral("done"));
        QCOMPARE(model.index(1, 0).data(StepModel::NeedsPersonRole).toBool(), true);
        model.update(&room.run());
        QCOMPARE(changed.size(), 2);
        QVERIFY(room.act(Act::PassNoReturn, QStringLiteral("R-1/drop")).has_value());
        model.update(&room.run());
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.last().first().toModelIndex().row(), 1);
        QCOMPARE(model.index(1, 0).data(StepModel::NeedsPersonRole).toBool(), false);
        QCOMPARE(reset.size(), 1);
        model.update(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRunRules)
#include "tst_runrules.moc"
