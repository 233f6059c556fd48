#include "models/runbooks/killswitches.h"
#include "models/runbooks/simulatedexecutor.h"
#include "models/runbooks/supervisor.h"
#include "models/runbooks/switchrecorder.h"
#include "tests/runbooks/runplaybook.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::programOf;
using test::stepOf;

namespace {

Playbook playbookWithSwitches()
{
    Playbook playbook = test::playbookOf({stepOf("freeze")});
    for (const char *id : {"checkout", "search"}) {
        KillSwitch found;
        found.id = QLatin1String(id);
        found.title = QLatin1String(id);
        found.effect = QStringLiteral("Customers see the old one");
        found.owner = QStringLiteral("bo");
        found.off = programOf({QStringLiteral("/bin/off")});
        found.on = programOf({QStringLiteral("/bin/on")});
        found.observe.action = programOf({QStringLiteral("/bin/state")});
        found.timeout = Duration{30'000};
        playbook.killSwitches << found;
    }
    return playbook;
}

// Does at once what it is told, or nothing until the test says so.
class FlagExecutor final : public Executor
{
public:
    Result<QString> arm(const Action &, const QString &) override { return QStringLiteral("hash"); }
    Result<Prepared> prepare(const AttemptSpec &) override { return Prepared{QStringLiteral("spec"), QStringLiteral("hash")}; }
    void launch(const AttemptSpec &spec) override
    {
        launched << spec.id.step + QLatin1Char(' ') + spec.action.program->run.first();
        keys << spec.key;
        if (!hang)
            end(spec.id, {AttemptEnd::Done, QStringLiteral("exited(0)"), {}, {}});
    }
    Found find(const AttemptId &, const QString &) override { return {}; }
    void attach(const AttemptId &) override { }
    void cancel(const AttemptId &id) override { end(id, {AttemptEnd::Unknown, QStringLiteral("signalled(SIGTERM)"), {}, {}}); }
    void look(const Look &look, std::function<void(const AttemptResult &)> done) override
    {
        const AttemptResult said{
            off ? AttemptEnd::Done : AttemptEnd::Failed, off ? QStringLiteral("exited(0)") : QStringLiteral("exited(1)"), {}, {}};
        const AttemptResult answer = look.opposite ? oppositeOf(said, look.action) : said;
        QMetaObject::invokeMethod(
            this, [done, answer] { done(answer); }, Qt::QueuedConnection);
    }
    QString outputTail(const AttemptId &, int) const override { return {}; }
    void end(const AttemptId &id, const AttemptResult &how)
    {
        QMetaObject::invokeMethod(
            this, [this, id, how] { Q_EMIT finished(id, how); }, Qt::QueuedConnection);
    }

    QStringList launched, keys;
    bool hang = false, off = true;
};

// Just enough of a room: the fold of switches, events in memory.
class SwitchRoom final : public QObject, public Recorder
{
public:
    explicit SwitchRoom(const Clock &clock) : playbook(playbookWithSwitches()), m_clock(clock) { facts.phase = QStringLiteral("cohort"); }
    void record(const QString &, const QString &actor, const QList<EventDraft> &drafts,
                std::function<void(const Result<Head> &)> done) override
    {
        QMetaObject::invokeMethod(
            this,
            [=, this] {
                add(actor, drafts);
                Head head;
                head.seq = seq;
                done(head);
            },
            Qt::QueuedConnection);
    }
    void add(const QString &actor, const QList<EventDraft> &drafts)
    {
        for (const EventDraft &draft : drafts) {
            Event event;
            event.seq = ++seq;
            event.at = m_clock.now();
            event.actor = actor;
            event.kind = draft.kind;
            event.subject = draft.subject;
            event.body = draft.body;
            kinds << draft.kind;
            apply(switches, playbook, event);
            apply(runs, playbook, event);
        }
        if (moved)
            moved();
    }
    Result<QList<EventDraft>> act(Act act, const QString &subject, const QJsonObject &args = {})
    {
        const Command command{QStringLiteral("c-%1").arg(seq), act, QStringLiteral("bo"), subject, args, {}};
        auto drafts = decideSwitch(switches, runs, playbook, command, facts);
        if (drafts)
            add(QStringLiteral("bo"), *drafts);
        return drafts;
    }
    Result<QList<EventDraft>> press(const char *id, const char *to)
    {
        return act(Act::Switch, QLatin1String(id), {{QStringLiteral("to"), QLatin1String(to)}});
    }
    SwitchStanding standing(int n = 0) const { return switchStandings(playbook, switches, runs).at(n); }

    Playbook playbook;
    KillSwitches switches;
    Runs runs;
    RunFacts facts;
    QStringList kinds;
    qint64 seq = 0;
    std::function<void()> moved;

private:
    const Clock &m_clock;
};

} // namespace

class TestKillSwitches : public QObject
{
    Q_OBJECT

    struct Bench {
        FakeClock clock;
        SwitchRoom room{clock};
        FlagExecutor executor;
        SwitchRecorder recorder{room, [this]() -> const Runs & { return room.switches.presses; }};
        RunSupervisor supervisor{executor, recorder, clock, {}, RunSupervisor::Order::Together};
        Bench()
        {
            room.moved = [this] { supervisor.update(room.switches.presses, room.seq); };
            room.moved();
        }
    };

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // F14: requested and observed are two things.
    void goesFromPressToObserved()
    {
        Bench bench;
        QCOMPARE(bench.room.standing().state, QStringLiteral("never pressed"));
        QVERIFY(bench.room.press("checkout", "off"));
        QCOMPARE(bench.room.standing().state, QStringLiteral("pending"));
        QCOMPARE(bench.room.standing().requestedOn, std::optional(false));
        QVERIFY(!bench.room.standing().observedOn);
        QTRY_COMPARE(bench.room.standing().state, QStringLiteral("observed"));
        QTRY_COMPARE(bench.room.switches.presses.runs.first().outcome, QStringLiteral("Off, observed"));
        QCOMPARE(bench.room.standing().observedOn, std::optional(false));
        QCOMPARE(bench.executor.launched, QStringList{QStringLiteral("checkout /bin/off")});
        for (const QString &kind : bench.room.kinds)
            QVERIFY2(kind.startsWith(QLatin1String("switch.")), qPrintable(kind));
        QVERIFY(bench.room.runs.runs.isEmpty());
    }

    void observesThatItIsOnByNotBeingOff()
    {
        Bench bench;
        bench.executor.off = false;
        QVERIFY(bench.room.press("checkout", "on"));
        QTRY_COMPARE(bench.room.standing().state, QStringLiteral("observed"));
        QCOMPARE(bench.room.standing().observedOn, std::optional(true));
        QCOMPARE(bench.executor.launched, QStringList{QStringLiteral("checkout /bin/on")});
    }

    void isNotObservedAfterItsTimeout()
    {
        Bench bench;
        bench.executor.off = false;
        QVERIFY(bench.room.press("checkout", "off"));
        QTRY_COMPARE(bench.room.kinds.last(), QStringLiteral("switch.finished"));
        QCOMPARE(bench.room.standing().state, QStringLiteral("pending"));
        bench.clock.advance(Duration{31'000});
        bench.supervisor.judgeAgain();
        QTRY_COMPARE(bench.room.standing().state, QStringLiteral("not observed"));
        QTRY_VERIFY(bench.room.switches.presses.runs.first().outcome.startsWith(QLatin1String("Off requested, not observed")));
    }

    void refusesASecondPressOfTheSameAndObeysTheOpposite()
    {
        Bench bench;
        bench.executor.hang = true;
        QVERIFY(bench.room.press("checkout", "off"));
        QTRY_COMPARE(bench.executor.launched.size(), 1);
        QTRY_VERIFY(bench.room.kinds.contains(QStringLiteral("switch.started")));
        const auto again = bench.room.press("checkout", "off");
        QVERIFY(!again);
        QCOMPARE(again.error().code, QStringLiteral("switch-pending"));
        QVERIFY(bench.room.press("search", "off")); // another one does not wait
        QTRY_COMPARE(bench.executor.launched.size(), 2);
        bench.executor.hang = false;
        bench.executor.off = false;
        QVERIFY(bench.room.press("checkout", "on"));
        QTRY_COMPARE(bench.room.standing().state, QStringLiteral("observed"));
        QCOMPARE(bench.room.switches.presses.runs.first().outcome, QStringLiteral("Off cancelled"));
        QCOMPARE(bench.executor.launched.last(), QStringLiteral("checkout /bin/on"));
    }

    void isCancelledByAbort()
    {
        Bench bench;
        bench.executor.hang = true;
        QVERIFY(bench.room.press("checkout", "off"));
        QTRY_VERIFY(bench.room.kinds.contains(QStringLiteral("switch.started")));
        QVERIFY(bench.room.act(Act::Abort, QStringLiteral("S-1")));
        QTRY_COMPARE(bench.room.kinds.last(), QStringLiteral("switch.ended"));
        QCOMPARE(bench.room.switches.presses.runs.first().status, RunStatus::Aborted);
        QVERIFY(!bench.room.act(Act::Abort, QStringLiteral("S-1")));
        const auto skipped = bench.room.act(Act::StepSkip, QStringLiteral("S-1/checkout"));
        QCOMPARE(skipped.error().kind, ErrorKind::WrongUse);
    }

    // What honours the key must not take the third press for the first one.
    void givesEveryPressAKeyOfItsOwn()
    {
        Bench bench;
        for (const char *to : {"off", "on", "off"}) {
            bench.executor.off = qstrcmp(to, "off") == 0;
            QVERIFY(bench.room.press("checkout", to));
            QTRY_VERIFY(isOver(bench.room.switches.presses.runs.last()));
        }
        QCOMPARE(QSet<QString>(bench.executor.keys.begin(), bench.executor.keys.end()).size(), 3);
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("draft") << "off"
                               << "draft"
                               << "state";
        QTest::newRow("off while held") << "off"
                                        << "held" << QString();
        QTest::newRow("on while held") << "on"
                                       << "held"
                                       << "held";
        QTest::newRow("off during a rollback") << "off"
                                               << "rollback" << QString();
        QTest::newRow("on during a rollback") << "on"
                                              << "rollback"
                                              << "rollback-running";
        QTest::newRow("on") << "on" << QString() << QString();
        QTest::newRow("sideways") << "sideways" << QString() << "to";
    }
    void isRefused()
    {
        QFETCH(QString, to);
        QFETCH(QString, what);
        QFETCH(QString, code);
        FakeClock clock;
        SwitchRoom room(clock);
        room.facts.rolloutActive = what != QLatin1String("draft");
        room.facts.held = what == QLatin1String("held");
        if (what == QLatin1String("rollback")) {
            Run run;
            run.id = QStringLiteral("R-1");
            room.runs.runs << run;
        }
        const auto result = room.press("checkout", qPrintable(to));
        QCOMPARE(result ? QString() : result.error().code, code);
        QVERIFY(!room.press("nonsense", "off"));
    }

    void showsWhatALookSaw()
    {
        FakeClock clock;
        SwitchRoom room(clock);
        room.add(QStringLiteral("engine"),
                 {{QStringLiteral("switch.observed"), QStringLiteral("checkout"), {{QStringLiteral("state"), QStringLiteral("off")}}}});
        QCOMPARE(room.standing().observedOn, std::optional(false));
        QCOMPARE(room.standing().state, QStringLiteral("never pressed"));
        room.add(QStringLiteral("engine"),
                 {{QStringLiteral("switch.observed"), QStringLiteral("checkout"), {{QStringLiteral("state"), QStringLiteral("unknown")}}}});
        QVERIFY(!room.standing().observedOn);
        QVERIFY(room.standing().observed);
    }

    void takesNoFailureOfTheObserverForBeingOn_data()
    {
        QTest::addColumn<QString>("result");
        QTest::addColumn<bool>("expect");
        QTest::addColumn<bool>("seen");
        QTest::newRow("another answer") << "exited(0)" << true << true;
        QTest::newRow("the observer failed") << "exited(2)" << true << false;
        QTest::newRow("says no by its code") << "exited(1)" << false << true;
        QTest::newRow("server error") << "status 503" << true << false;
    }
    void takesNoFailureOfTheObserverForBeingOn()
    {
        QFETCH(QString, result);
        QFETCH(bool, expect);
        QFETCH(bool, seen);
        Action action = programOf({QStringLiteral("/bin/state")});
        if (expect)
            action.expect = QStringLiteral("off");
        QCOMPARE(oppositeOf({AttemptEnd::Failed, result, {}, {}}, action).end == AttemptEnd::Done, seen);
        QCOMPARE(oppositeOf({AttemptEnd::TimedOut, QStringLiteral("timed out"), {}, {}}, action).end, AttemptEnd::TimedOut);
    }

    // F71: a drill presses nothing.
    void isPractisedWithoutDoingAnything()
    {
        FakeClock clock;
        SwitchRoom room(clock);
        SimulatedExecutor executor([] { return 200.0; });
        SwitchRecorder recorder(room, [&room]() -> const Runs & { return room.switches.presses; });
        RunSupervisor supervisor(executor, recorder, clock, {}, RunSupervisor::Order::Together);
        room.moved = [&] { supervisor.update(room.switches.presses, room.seq); };
        room.moved();
        QVERIFY(room.press("checkout", "on"));
        QTRY_COMPARE(room.standing().state, QStringLiteral("observed"));
        QCOMPARE(room.standing().observedOn, std::optional(true));
    }
};

QTEST_GUILESS_MAIN(TestKillSwitches)
#include "tst_killswitches.moc"
