#include "models/runbooks/simulatedexecutor.h"
#include "models/runbooks/supervisor.h"
#include "tests/runbooks/runplaybook.h"
#include "tests/runbooks/smallroom.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::playbookOf;
using test::programOf;
using test::SmallRoom;
using test::stepOf;
using test::words;

namespace {

AttemptResult result(AttemptEnd end, const char *words, const QByteArray &output = {})
{
    return {end, QLatin1String(words), {}, output};
}

// Says what the test tells it to say, and remembers what it was asked.
class ScriptedExecutor final : public Executor
{
public:
    Result<QString> arm(const Action &, const QString &) override
    {
        if (!armed)
            return fail(ErrorKind::Refused, QStringLiteral("missing-secret"), QStringLiteral("The secret secret://env/T is missing."));
        return QStringLiteral("hash");
    }
    Result<Prepared> prepare(const AttemptSpec &spec) override
    {
        if (foreign == spec.id.attempt)
            return fail(ErrorKind::Refused, QStringLiteral("foreign-attempt"), QStringLiteral("not ours"));
        return Prepared{QStringLiteral("spec"), QStringLiteral("hash")};
    }
    void launch(const AttemptSpec &spec) override
    {
        launched.append(QStringLiteral("%1.%2").arg(spec.id.step).arg(spec.id.attempt));
        keys.append(spec.key);
        if (!ends.isEmpty())
            finishLater(spec.id, ends.takeFirst());
    }
    Found find(const AttemptId &, const QString &) override { return found; }
    void attach(const AttemptId &id) override { attached.append(id.step); }
    void cancel(const AttemptId &id) override { finishLater(id, result(AttemptEnd::Unknown, "signalled(SIGTERM)")); }
    void look(const Look &look, std::function<void(const AttemptResult &)> done) override
    {
        looks.append(look.step + QLatin1Char(' ') + look.purpose);
        const AttemptResult said = answers.isEmpty() ? result(AttemptEnd::Done, "exited(0)") : answers.takeFirst();
        QMetaObject::invokeMethod(
            this, [done, said] { done(said); }, Qt::QueuedConnection);
    }
    QString outputTail(const AttemptId &, int) const override { return {}; }
    void finishLater(const AttemptId &id, const AttemptResult &how)
    {
        QMetaObject::invokeMethod(
            this, [this, id, how] { Q_EMIT finished(id, how); }, Qt::QueuedConnection);
    }

    QStringList launched, looks, attached, keys;
    QList<AttemptResult> ends, answers; // in the order they are asked for
    Found found;
    bool armed = true;
    int foreign = 0;
};

} // namespace

class TestSupervisor : public QObject
{
    Q_OBJECT

    // A room, an executor and the engine's supervisor over them.
    struct Bench {
        FakeClock clock;
        SmallRoom room;
        ScriptedExecutor executor;
        std::unique_ptr<RunSupervisor> supervisor;
        WaitJudgement judged{Judgement::Passed, QStringLiteral("0 < 1")};
        QStringList sent;

        explicit Bench(const QList<Step> &steps, const QList<Step> &forward = {stepOf("route")}) : room(playbookOf(steps, forward), clock)
        {
            QObject::connect(&room, &SmallRoom::moved, &room, [this] {
                if (supervisor)
                    supervisor->update(room.runs(), room.seq);
            });
        }
        void engine()
        {
            RunHooks hooks;
            hooks.judge = [this](const Expression &) { return judged; };
            hooks.send = [this](const QString &id, const QString &name, const std::function<void(const Result<QString> &)> &done) {
                sent.append(id + QLatin1Char(' ') + name);
                done(QStringLiteral("outbox/customers.md"));
            };
            supervisor = std::make_unique<RunSupervisor>(executor, room, clock, hooks);
            supervisor->update(room.runs(), room.seq);
        }
        void rollback()
        {
            engine();
            QVERIFY(room.act(Act::Rollback, {}, {{QStringLiteral("reason"), QStringLiteral("errors")}}).has_value());
        }
        QString status() const { return runStatusWord(room.run()); }
        QString step(int n = 0) const { return stepStatusWord(room.run().steps.at(n).status); }
        Result<QList<EventDraft>> say(Act act, const char *step)
        {
            return room.act(act, QStringLiteral("R-1/") + QLatin1String(step), {{QStringLiteral("because"), QStringLiteral("seen")}});
        }
    };

    static Step running(const char *id)
    {
        Step step = stepOf(id, StepKind::Run);
        step.action = programOf({QStringLiteral("/bin/true")});
        return step;
    }
    static Step verified(const char *id)
    {
        Step step = running(id);
        step.verify.action = programOf({QStringLiteral("/bin/true")});
        return step;
    }
    static Check expression()
    {
        Check check;
        check.that.text = QStringLiteral("last(m) < 1");
        check.that.root = std::make_shared<Expr>();
        return check;
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void goesFromRequestToEnd()
    {
        Bench bench({verified("freeze"), running("drop")});
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)"), result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.room.run().outcome, QStringLiteral("Rolled back, verified 1 of 1"));
        QCOMPARE(bench.executor.launched, (words("freeze.1 drop.1")));
        QStringList kinds = bench.room.kinds();
        kinds.removeAll(QStringLiteral("step.started")); // who ends at once is never seen running
        QCOMPARE(kinds,
                 words("run.requested run.armed run.started step.intent step.finished step.verified step.intent step.finished run.ended"));
        for (const Event &event : std::as_const(bench.room.events)) {
            if (event.kind == QLatin1String("step.intent")) {
                for (const char *key : {"attempt", "key", "spec", "program", "deadline", "epoch"})
                    QVERIFY2(event.body.contains(QLatin1String(key)), key);
            }
        }
    }

    void repeatsWhatMayBeRepeated()
    {
        Step step = running("freeze");
        step.idempotent = true;
        step.attempts = 3;
        Bench bench({step});
        bench.executor.ends = {result(AttemptEnd::Failed, "exited(1)"), result(AttemptEnd::NotStarted, "not started(ENOENT)"),
                               result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.executor.launched, (words("freeze.1 freeze.2 freeze.3")));
        QCOMPARE(QSet<QString>(bench.executor.keys.begin(), bench.executor.keys.end()).size(), 1);
    }

    void waitsBeforeItRepeats()
    {
        Step step = running("freeze");
        step.idempotent = true;
        step.attempts = 2;
        step.retryAfter = Duration{5'000};
        Bench bench({step});
        bench.executor.ends = {result(AttemptEnd::Failed, "exited(1)"), result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.step(), QStringLiteral("failed"));
        QTest::qWait(500); // the wall clock may run: it is the rollout's clock that must not
        QCOMPARE(bench.executor.launched.size(), 1);
        bench.clock.advance(Duration{5'000});
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
    }

    void failsAsTheStepSays_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QString>("status");
        QTest::newRow("ask") << int(OnFailure::Ask) << "paused(failed)";
        QTest::newRow("stop") << int(OnFailure::Stop) << "failed";
        QTest::newRow("continue") << int(OnFailure::Continue) << "succeeded with gaps";
    }
    void failsAsTheStepSays() // F15
    {
        QFETCH(int, policy);
        QFETCH(QString, status);
        Step step = verified("freeze");
        step.onFailure = static_cast<OnFailure>(policy);
        Bench bench({step});
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.executor.answers = {result(AttemptEnd::Failed, "exited(1)")};
        bench.rollback();
        QTRY_COMPARE(bench.status(), status);
        QCOMPARE(bench.room.run().steps.first().verified, std::optional<bool>(false));
    }

    void followsTheLastRowWhenTheEffectIsUnknown_data()
    {
        QTest::addColumn<QString>("guard");
        QTest::addColumn<QString>("verify"); // what verify says: done, failed, unknown
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("launches");
        for (const char *end : {"timed out", "signalled(SIGKILL)", "no answer"}) {
            const QByteArray name(end);
            QTest::newRow(name + ", verify says done") << "verify"
                                                       << "done" << end << "succeeded" << 1;
            QTest::newRow(name + ", verify says not") << "verify"
                                                      << "failed" << end << "succeeded" << 2;
            QTest::newRow(name + ", verify cannot say") << "verify"
                                                        << "unknown" << end << "paused(unknown)" << 1;
            QTest::newRow(name + ", idempotent") << "idempotent"
                                                 << "" << end << "succeeded" << 2;
            QTest::newRow(name + ", neither") << "neither"
                                              << "" << end << "paused(unknown)" << 1;
        }
    }
    void followsTheLastRowWhenTheEffectIsUnknown() // F07, F13; on_failure is not used
    {
        QFETCH(QString, guard);
        QFETCH(QString, verify);
        QFETCH(QString, end);
        QFETCH(QString, status);
        QFETCH(int, launches);
        Step step = guard == QLatin1String("verify") ? verified("freeze") : running("freeze");
        step.idempotent = guard == QLatin1String("idempotent");
        step.onFailure = OnFailure::Stop;
        Bench bench({step});
        const AttemptEnd how = end == QLatin1String("timed out") ? AttemptEnd::TimedOut : AttemptEnd::Unknown;
        bench.executor.ends = {result(how, qPrintable(end)), result(AttemptEnd::Done, "exited(0)")};
        if (!verify.isEmpty()) {
            bench.executor.answers = {result(verify == QLatin1String("done")         ? AttemptEnd::Done
                                                 : verify == QLatin1String("failed") ? AttemptEnd::Failed
                                                                                     : AttemptEnd::TimedOut,
                                             "said")};
        }
        bench.rollback();
        QTRY_COMPARE(bench.status(), status);
        QCOMPARE(bench.executor.launched.size(), launches);
        if (status == QLatin1String("paused(unknown)")) {
            bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
            QVERIFY(bench.say(Act::StepHappened, "freeze").has_value());
            QTRY_VERIFY(isOver(bench.room.run()));
            QCOMPARE(bench.executor.launched.size(), 1);
        }
    }

    void runsAgainWhenAPersonSaysItDidNotHappen()
    {
        Bench bench({running("drop")});
        bench.executor.ends = {result(AttemptEnd::Unknown, "no answer"), result(AttemptEnd::Done, "status 200")};
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(unknown)"));
        QVERIFY(bench.say(Act::StepNotHappened, "drop").has_value());
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.executor.launched, (words("drop.1 drop.2")));
    }

    void comesBackToWhatItFinds_data()
    {
        QTest::addColumn<int>("found");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QStringList>("launched");
        QTest::addColumn<QString>("status");
        QTest::newRow("never launched") << int(FoundState::NeverLaunched) << "step.fenced" << words("drop.2") << "succeeded";
        QTest::newRow("missing") << int(FoundState::Missing) << "step.unknown" << QStringList{} << "paused(unknown)";
        QTest::newRow("finished") << int(FoundState::Finished) << "step.finished" << QStringList{} << "succeeded";
        QTest::newRow("lost") << int(FoundState::Lost) << "step.finished" << QStringList{} << "paused(unknown)";
        QTest::newRow("lingers") << int(FoundState::Lingers) << "step.lingers" << QStringList{} << "running";
    }
    void comesBackToWhatItFinds() // F01, F02, F04
    {
        QFETCH(int, found);
        QFETCH(QString, event);
        QFETCH(QStringList, launched);
        QFETCH(QString, status);
        Bench bench({running("drop")});
        bench.rollback(); // its attempt never ends
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        bench.supervisor.reset();
        bench.executor.launched.clear();
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.executor.found = {static_cast<FoundState>(found), result(AttemptEnd::Done, "exited(0)"), QStringLiteral("pid 7 sleep")};
        bench.engine();
        QTRY_COMPARE(bench.status(), status);
        QTRY_VERIFY(bench.room.kinds().contains(event));
        QCOMPARE(bench.executor.launched, launched);
    }

    void reattaches() // F03
    {
        Bench bench({running("drop")});
        bench.rollback();
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        bench.supervisor.reset();
        bench.executor.found.state = FoundState::Running;
        bench.engine();
        QTRY_VERIFY(bench.room.run().steps.first().reattached);
        QCOMPARE(bench.executor.attached, QStringList{QStringLiteral("drop")});
        bench.executor.finishLater({QStringLiteral("R-1"), QStringLiteral("drop"), 1}, result(AttemptEnd::Done, "exited(0)"));
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.executor.launched.size(), 1);
    }

    void asksAboutAnAttemptOfAnotherHistory() // T2: runs/ of another restore
    {
        Bench bench({running("drop")});
        bench.executor.foreign = 1;
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(unknown)"));
        QCOMPARE(bench.executor.launched, QStringList());
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        QVERIFY(bench.say(Act::StepNotHappened, "drop").has_value());
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.executor.launched, QStringList{QStringLiteral("drop.2")});
    }

    void leavesOutABranchThatDoesNotHold_data()
    {
        QTest::addColumn<int>("said");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("launches");
        QTest::newRow("holds") << int(AttemptEnd::Done) << "succeeded" << 1;
        QTest::newRow("does not hold") << int(AttemptEnd::Failed) << "succeeded" << 0;
        QTest::newRow("cannot be said") << int(AttemptEnd::NotStarted) << "paused(operator)" << 0;
    }
    void leavesOutABranchThatDoesNotHold()
    {
        QFETCH(int, said);
        QFETCH(QString, status);
        QFETCH(int, launches);
        Step step = running("freeze");
        step.onlyIf.action = programOf({QStringLiteral("/bin/true")});
        Bench bench({step});
        bench.executor.answers = {result(static_cast<AttemptEnd>(said), "said")};
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.status(), status);
        QCOMPARE(bench.executor.launched.size(), launches);
    }

    void waitsForItsPeople() // F18
    {
        Step drop = running("drop");
        drop.pointOfNoReturn = true;
        Bench bench({stepOf("hand"), drop});
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        QVERIFY(bench.say(Act::StepDone, "hand").has_value());
        QTest::qWait(300);
        QCOMPARE(bench.step(1), QStringLiteral("waiting"));
        QVERIFY(bench.say(Act::PassNoReturn, "drop").has_value());
        QTRY_VERIFY(noReturnAhead(bench.room.run()));
        bench.clock.advance(noReturnNotice);
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.room.run().outcome, QStringLiteral("Rolled back, verified 1 of 1"));
    }

    void announcesThePointOfNoReturn_data()
    {
        QTest::addColumn<bool>("newEngine");
        QTest::newRow("one engine") << false;
        QTest::newRow("another engine takes over meanwhile") << true;
    }
    void announcesThePointOfNoReturn()
    {
        QFETCH(bool, newEngine);
        Step drop = running("drop");
        drop.pointOfNoReturn = true;
        Bench bench({drop});
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("running"));
        QVERIFY(!noReturnAhead(bench.room.run())); // nobody has passed it yet
        QVERIFY(bench.say(Act::PassNoReturn, "drop").has_value());
        QTRY_VERIFY(noReturnAhead(bench.room.run()));
        QCOMPARE(noReturnAhead(bench.room.run())->begins, bench.clock.now() + noReturnNotice);
        bench.clock.advance(noReturnNotice - Duration{1});
        if (newEngine)
            bench.engine();
        QTest::qWait(500);
        QCOMPARE(bench.executor.launched, QStringList());
        bench.clock.advance(Duration{1});
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.room.kinds().count(QStringLiteral("step.noticed")), 1);
    }

    void isHeldWithinTheNotice_data()
    {
        QTest::addColumn<int>("act");
        QTest::newRow("stop") << int(Act::Stop);
        QTest::newRow("abort") << int(Act::Abort);
    }
    void isHeldWithinTheNotice()
    {
        QFETCH(int, act);
        Step drop = running("drop");
        drop.pointOfNoReturn = true;
        Bench bench({drop});
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("running"));
        QVERIFY(bench.say(Act::PassNoReturn, "drop").has_value());
        QTRY_VERIFY(noReturnAhead(bench.room.run()));
        QVERIFY(bench.room.act(static_cast<Act>(act)).has_value());
        QVERIFY(!noReturnAhead(bench.room.run()));
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(operator)"));
        QVERIFY(bench.room.act(Act::Continue).has_value());
        bench.clock.advance(noReturnNotice * 2);
        QTest::qWait(500);
        QCOMPARE(bench.executor.launched, QStringList()); // its people are asked again
        QVERIFY(bench.say(Act::PassNoReturn, "drop").has_value());
        QTRY_VERIFY(noReturnAhead(bench.room.run()));
        bench.clock.advance(noReturnNotice);
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.executor.launched.size(), 1);
    }

    // Each by an attempt and a key of its own; what was done again after it has another key than before.
    void undoesADoneStep()
    {
        Step freeze = verified("freeze"), route = running("route");
        freeze.undo = programOf({QStringLiteral("/bin/false")});
        Bench bench({freeze, route, running("last")});
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.step(1), QStringLiteral("running"));
        QVERIFY(bench.room.act(Act::Stop).has_value());
        bench.executor.finishLater({QStringLiteral("R-1"), QStringLiteral("route"), 1}, result(AttemptEnd::Done, "exited(0)"));
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(operator)"));
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.executor.answers = {result(AttemptEnd::Failed, "exited(1)")};
        QVERIFY(bench.say(Act::StepUndo, "freeze").has_value());
        QTRY_VERIFY(bench.room.run().steps.first().undone);
        QCOMPARE(bench.room.run().steps.first().detail, QStringLiteral("its check no longer passes"));
        QCOMPARE(bench.executor.launched, words("freeze.1 route.1 freeze.2"));
        QCOMPARE(bench.status(), QStringLiteral("paused(operator)"));
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)"), result(AttemptEnd::Done, "exited(0)")};
        QVERIFY(bench.room.act(Act::Continue).has_value());
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.executor.launched, words("freeze.1 route.1 freeze.2 freeze.3 last.1"));
        QVERIFY(!bench.room.run().steps.first().undone);
        QCOMPARE(QSet<QString>(bench.executor.keys.begin(), bench.executor.keys.end()).size(), 5);
    }

    void anUndoThatDoesNotEndWellWaitsForAPerson()
    {
        Step freeze = running("freeze");
        freeze.undo = programOf({QStringLiteral("/bin/false")});
        freeze.idempotent = true;
        Bench bench({freeze, stepOf("hand"), running("last")});
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.step(1), QStringLiteral("running"));
        QVERIFY(bench.room.act(Act::Stop).has_value());
        QVERIFY(bench.say(Act::StepDone, "hand").has_value());
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(operator)"));
        QVERIFY(bench.say(Act::StepUndo, "freeze").has_value());
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        bench.supervisor.reset(); // the engine dies and another one comes
        bench.executor.found = {FoundState::Lost, {}, {}};
        bench.engine();
        QTRY_COMPARE(bench.step(), QStringLiteral("unknown"));
        QTest::qWait(300);
        QCOMPARE(bench.executor.launched, words("freeze.1 freeze.2"));
        QVERIFY(bench.say(Act::StepHappened, "freeze").has_value());
        QVERIFY(bench.room.run().steps.first().undone);
        QVERIFY(bench.room.act(Act::GiveUp).has_value());
        QCOMPARE(bench.room.run().outcome, QStringLiteral("Aborted: 1 of 1 verified, 1 step undone"));
    }

    void stopsAfterTheStep()
    {
        Bench bench({running("a"), running("b")});
        bench.rollback();
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        QVERIFY(bench.room.act(Act::Stop).has_value());
        bench.executor.finishLater({QStringLiteral("R-1"), QStringLiteral("a"), 1}, result(AttemptEnd::Done, "exited(0)"));
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(operator)"));
        QCOMPARE(bench.executor.launched.size(), 1);
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        QVERIFY(bench.room.act(Act::Continue).has_value());
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
    }

    void abortsWhatIsRunning()
    {
        Bench bench({running("a"), running("b")});
        bench.rollback();
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        QVERIFY(bench.room.act(Act::Abort).has_value());
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(operator)"));
        QCOMPARE(bench.step(), QStringLiteral("unknown"));
        QCOMPARE(bench.executor.launched.size(), 1);
        QVERIFY(bench.room.act(Act::GiveUp).has_value());
        QCOMPARE(bench.status(), QStringLiteral("aborted"));
    }

    void endsForwardWorkBeforeARollbackBegins() // F17
    {
        Bench bench({running("back")}, {running("forth")});
        bench.engine();
        QVERIFY(bench.room.act(Act::Work, QStringLiteral("cohort")).has_value());
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        QVERIFY(bench.room.act(Act::Rollback).has_value());
        QTRY_COMPARE(runStatusWord(bench.room.run(0)), QStringLiteral("aborted"));
        QTRY_COMPARE(stepStatusWord(bench.room.run(1).steps.first().status), QStringLiteral("running"));
        QCOMPARE(bench.executor.launched, (words("forth.1 back.1")));
        QVERIFY(bench.room.kinds().lastIndexOf(QStringLiteral("run.armed")) > bench.room.kinds().indexOf(QStringLiteral("run.ended")));
    }

    void pausesWithoutItsSecrets() // §4.1: start-up, engine
    {
        Bench bench({running("a"), running("b")});
        bench.executor.armed = false;
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(failed)"));
        QVERIFY(bench.room.run().pausedBecause.contains(QStringLiteral("secret://env/T")));
        bench.executor.armed = true;
        QVERIFY(bench.room.act(Act::Continue).has_value());
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        bench.supervisor.reset(); // and a new engine without them
        bench.executor.armed = false;
        bench.executor.found = {FoundState::Finished, result(AttemptEnd::Done, "exited(0)"), {}};
        bench.engine();
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(operator)"));
        QCOMPARE(bench.step(0), QStringLiteral("done")); // what had ended is still imported
        QCOMPARE(bench.executor.launched.size(), 1);
    }

    void looksTwiceBeforeRowsDiffer_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("status");
        QTest::newRow("still on its way") << QByteArray("id\n1\n2\n") << "succeeded";
        QTest::newRow("differs again") << QByteArray("id\n1\n") << "paused(failed)";
    }
    void looksTwiceBeforeRowsDiffer()
    {
        QFETCH(QByteArray, second);
        QFETCH(QString, status);
        Step step = stepOf("rows", StepKind::Reconcile);
        step.reconcile.left.run = step.reconcile.right.run = {QStringLiteral("/bin/true")};
        step.reconcile.key = QStringLiteral("id");
        step.reconcile.grace = Duration{30'000};
        Bench bench({step});
        const auto rows = [](const QByteArray &csv) { return result(AttemptEnd::Done, "exited(0)", csv); };
        bench.executor.answers = {rows("id\n1\n2\n"), rows("id\n1\n"), rows("id\n1\n2\n"), rows(second)};
        bench.rollback();
        QTRY_COMPARE(bench.executor.looks.size(), 2);
        QTest::qWait(500);
        QCOMPARE(bench.executor.looks.size(), 2);
        bench.clock.advance(Duration{30'000});
        QTRY_COMPARE(bench.status(), status);
        QCOMPARE(bench.executor.looks.size(), 4);
    }

    // What a program printed by the gigabyte is compared beside the engine's own thread, and nothing of it stays.
    void comparesWholeFiles()
    {
        Step step = stepOf("rows", StepKind::Reconcile);
        step.reconcile.key = QStringLiteral("id");
        step.reconcile.grace = Duration{1000};
        QTemporaryDir folder;
        QStringList files;
        const auto rows = [&](const QByteArray &csv) {
            AttemptResult answer = result(AttemptEnd::Done, "exited(0)");
            answer.file = folder.filePath(QString::number(files.size()));
            QFile file(answer.file);
            if (file.open(QIODevice::WriteOnly))
                file.write(csv);
            files << answer.file;
            return answer;
        };
        Bench bench({step});
        bench.executor.answers = {rows("id\n1\n2\n"), rows("id\n1\n"), rows("id\n1\n2\n"), rows("id\n1\n")};
        bench.rollback();
        QTRY_COMPARE(bench.executor.looks.size(), 2);
        QTRY_VERIFY(!QFile::exists(files[0]) && !QFile::exists(files[1]));
        QTest::qWait(200);
        bench.clock.advance(Duration{1000});
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(failed)"));
        QVERIFY2(bench.room.run().steps.first().detail.contains(QStringLiteral("1 only left (2)")),
                 qPrintable(bench.room.run().steps.first().detail));
        for (const QString &file : std::as_const(files))
            QVERIFY(!QFile::exists(file));
    }

    void aSideThatCouldNotBeReadIsNoAgreement()
    {
        Step step = stepOf("rows", StepKind::Reconcile);
        step.reconcile.key = QStringLiteral("id");
        Bench bench({step});
        bench.executor.answers = {result(AttemptEnd::Failed, "output not kept: No space left on device"),
                                  result(AttemptEnd::Done, "exited(0)", "id\n")};
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(failed)"));
    }

    void waitsUntilItHoldsOrTooLong()
    {
        Step step = stepOf("settle", StepKind::Wait);
        step.wait.that = expression().that;
        step.wait.within = Duration{60'000};
        Bench bench({step});
        bench.judged = {Judgement::NoData, QStringLiteral("no samples")};
        bench.rollback();
        QTRY_COMPARE(bench.step(), QStringLiteral("running"));
        bench.clock.advance(Duration{59'000});
        QTest::qWait(300);
        QCOMPARE(bench.step(), QStringLiteral("running"));
        bench.clock.advance(Duration{1'000});
        QTRY_COMPARE(bench.status(), QStringLiteral("paused(failed)"));
        bench.judged = {Judgement::Passed, QStringLiteral("0 < 1")};
        QVERIFY(bench.say(Act::StepRetry, "settle").has_value());
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.room.run().outcome, QStringLiteral("Rolled back, verified 1 of 1"));
    }

    void sendsItsMessageUnderOneName()
    {
        Step step = stepOf("tell", StepKind::Message);
        step.message = QStringLiteral("reverted");
        Bench bench({step});
        bench.rollback();
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.sent, QStringList{QStringLiteral("R-1/tell/1/message reverted")});
        QCOMPARE(bench.room.run().steps.first().detail, QStringLiteral("outbox/customers.md"));
    }

    void observesASwitchUntilItsTimeout() // F14
    {
        Step step = stepOf("flag", StepKind::Switch);
        step.switchId = QStringLiteral("checkout");
        Bench bench({step});
        KillSwitch button;
        button.id = step.switchId;
        button.timeout = Duration{10'000};
        button.off = programOf({QStringLiteral("/bin/true")});
        button.observe.action = button.off;
        bench.room.playbook.killSwitches = {button};
        bench.executor.ends = {result(AttemptEnd::Done, "status 200")};
        bench.executor.answers = {result(AttemptEnd::Failed, "exited(0)"), result(AttemptEnd::Done, "exited(0)")};
        bench.rollback();
        QTRY_COMPARE(bench.executor.looks.size(), 1);
        QTRY_COMPARE(bench.step(), QStringLiteral("verifying"));
        bench.clock.advance(Duration{1'000});
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(bench.executor.launched.size(), 1);
        QCOMPARE(bench.room.run().outcome, QStringLiteral("Rolled back, verified 1 of 1"));
    }

    void triesAgainWhenTheRoomIsBusy()
    {
        Bench bench({running("a")});
        bench.executor.ends = {result(AttemptEnd::Done, "exited(0)")};
        bench.room.refuseNext(3);
        bench.engine();
        QSignalSpy troubled(bench.supervisor.get(), &RunSupervisor::troubled);
        QVERIFY(bench.room.act(Act::Rollback).has_value());
        QTRY_COMPARE(bench.status(), QStringLiteral("succeeded"));
        QCOMPARE(troubled.size(), 3);
        QCOMPARE(bench.executor.launched.size(), 1);
    }

    void practisesWithoutDoingAnything_data() // F71
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("status");
        QTest::newRow("done") << int(DrillOutcome::Done) << "succeeded";
        QTest::newRow("failed") << int(DrillOutcome::Failed) << "paused(failed)";
        QTest::newRow("unknown") << int(DrillOutcome::Unknown) << "paused(unknown)";
    }
    void practisesWithoutDoingAnything()
    {
        QFETCH(int, outcome);
        QFETCH(QString, status);
        QTemporaryDir folder;
        const QString effect = folder.filePath(QStringLiteral("effect"));
        Step step = stepOf("drop", StepKind::Run);
        step.action = programOf({QStringLiteral("/usr/bin/touch"), effect});
        step.drillTakes = Duration{100};
        step.drillOutcome = static_cast<DrillOutcome>(outcome);
        Step rows = stepOf("rows", StepKind::Reconcile);
        rows.reconcile.key = QStringLiteral("id");
        rows.reconcile.left = rows.reconcile.right = *programOf({QStringLiteral("/usr/bin/touch"), effect}).program;
        FakeClock clock;
        SmallRoom room(playbookOf({step, rows}), clock);
        SimulatedExecutor executor;
        RunSupervisor supervisor(executor, room, clock, {});
        connect(&room, &SmallRoom::moved, &supervisor, [&] { supervisor.update(room.runs(), room.seq); });
        QVERIFY(room.act(Act::Rollback).has_value());
        QTRY_COMPARE(runStatusWord(room.run()), status);
        QVERIFY(executor.outputTail({QStringLiteral("R-1"), QStringLiteral("drop"), 1}, 9).startsWith(QStringLiteral("SIM ")));
        QVERIFY(!QFile::exists(effect));
    }
};

QTEST_GUILESS_MAIN(TestSupervisor)
#include "tst_supervisor.moc"
