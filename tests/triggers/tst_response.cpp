#include "models/triggers/triggerrules.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

const QString t0 = QStringLiteral("t");

// One or two triggers, the events that came of them, and the engine's turn at any second.
struct World {
    Playbook p = playbook();
    Triggers all;
    TriggerFacts facts{{QStringLiteral("cohort")}, {}, false, at(-100)};
    LiveTrigger live{true, 3};
    QStringList kinds;
    QList<EventDraft> drafts;

    explicit World(const Trigger &one, const QList<Trigger> &others = {})
    {
        p.triggers << one;
        p.triggers << others;
        all = initialTriggers(p);
        for (const Trigger &t : p.triggers)
            record({QStringLiteral("trigger.armed"), t.id, {}}, -50);
    }
    void record(const EventDraft &draft, qint64 second, const QString &actor = QStringLiteral("engine"))
    {
        apply(all, p, eventOf(draft, at(second), actor));
    }
    const TriggerState &state(const QString &id = t0) const { return *triggerById(all, id); }
    void condition(const char *to, qint64 second, const char *overlay = "none", const QString &id = t0)
    {
        record({QStringLiteral("trigger.judged"),
                id,
                {{QStringLiteral("from"), conditionWord(state(id).condition)},
                 {QStringLiteral("to"), QString::fromLatin1(to)},
                 {QStringLiteral("overlay_from"), overlayWord(state(id).overlay)},
                 {QStringLiteral("overlay"), QString::fromLatin1(overlay)},
                 {QStringLiteral("why"), QStringLiteral("last(m) 12 > 10")}}},
               second);
    }
    QStringList turn(qint64 second) // what the engine does now
    {
        QHash<QString, LiveTrigger> lives;
        for (const Trigger &t : p.triggers)
            lives.insert(t.id, live);
        drafts = respond(all, p, facts, lives, at(second));
        [&] { QCOMPARE(stillApplying(all, p, drafts, at(second)).size(), drafts.size()); }();
        QStringList now;
        for (const EventDraft &d : drafts) {
            now << d.kind.mid(8);
            record(d, second);
        }
        return now;
    }
    Result<QList<EventDraft>> act(Act what, qint64 second, QJsonObject args = {}, const QString &subject = t0)
    {
        const auto done = decideTrigger(all, p, {QStringLiteral("c"), what, QStringLiteral("bo"), subject, args, {}}, facts, at(second));
        if (done) {
            for (const EventDraft &d : *done)
                record(d, second, QStringLiteral("bo"));
        }
        return done;
    }
};

QStringList list(const char *one)
{
    return QString::fromLatin1(one).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonObject because(const char *why)
{
    return {{QStringLiteral("because"), QString::fromLatin1(why)}};
}

} // namespace

class TestResponse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void advisesOnce()
    {
        World w(trigger(t0));
        QCOMPARE(w.turn(0), list(""));
        w.condition("firing", 1);
        QCOMPARE(w.turn(1), list("told"));
        QCOMPARE(w.turn(2), list(""));
        w.condition("ok", 3);
        QCOMPARE(w.turn(3), list("recovered"));
        QCOMPARE(w.state().response, Response::Idle);
        QVERIFY(!w.state().latched);
    }

    void confirmAsksAndAPersonDecides()
    {
        World w(trigger(t0, TriggerMode::Confirm));
        w.condition("firing", 1);
        QCOMPARE(w.turn(1), list("asked"));
        QVERIFY(*w.state().deadline == at(301));
        const auto done = w.act(Act::Confirm, 10);
        QVERIFY(done);
        QCOMPARE(done->first().body.value(QStringLiteral("runbook")).toString(), QStringLiteral("revert"));
        QCOMPARE(done->first().body.value(QStringLiteral("phase")).toString(), QStringLiteral("cohort"));
        QVERIFY(w.state().latched);
        QCOMPARE(w.state().response, Response::Requested);
        QVERIFY(w.all.lastAutomatic.isEmpty()); // a person's request is not automatic
        w.condition("ok", 20);
        QCOMPARE(w.turn(20), list("")); // recovery after a request cancels nothing
        w.condition("firing", 30);
        QCOMPARE(w.turn(30), list("")); // latched: nothing more is asked
        QCOMPARE(w.state().episode, 2);
    }

    // Latched: still judged, shown and sounded, recovered or firing again; nothing more is asked or requested.
    void recoveryAfterARequestCancelsNothing()
    {
        World w(trigger(t0, TriggerMode::Confirm));
        w.condition("firing", 1);
        QCOMPARE(w.turn(1), list("asked"));
        QVERIFY(w.act(Act::Confirm, 2));
        QCOMPARE(w.state().response, Response::Requested);
        w.condition("ok", 10);
        QCOMPARE(w.turn(10), list(""));
        QCOMPARE(w.state().response, Response::Requested);
        QVERIFY(w.state().latched);
        w.condition("firing", 20);
        QCOMPARE(w.turn(20), list(""));
        QCOMPARE(w.state().condition, Condition::Firing);
        QCOMPARE(w.state().episode, 2);
        QVERIFY(w.act(Act::Rearm, 30));
        QCOMPARE(w.state().response, Response::Idle);
        w.condition("firing", 40);
        QCOMPARE(w.turn(40), list("asked"));
    }

    void decliningNeedsAReasonAndLatches()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 1);
        QCOMPARE(w.turn(1), list("counted_down"));
        QCOMPARE(w.act(Act::Decline, 2).error().code, QStringLiteral("no-reason"));
        QVERIFY(w.act(Act::Decline, 2, because("known blip")));
        QCOMPARE(w.state().response, Response::Declined);
        QVERIFY(w.state().latched);
        QCOMPARE(w.turn(100), list(""));
    }

    void autoCountsDownAndRequests()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 1);
        QCOMPARE(w.turn(1), list("counted_down"));
        QCOMPARE(w.turn(30), list(""));
        QCOMPARE(w.turn(31), list("requested"));
        QVERIFY(w.drafts.first().body.value(QStringLiteral("automatic")).toBool());
        QCOMPARE(requestId(t0, w.state().episode), QStringLiteral("trigger/t/1"));
        QVERIFY(w.all.lastAutomatic.value(QStringLiteral("cohort")) == at(31));
        QCOMPARE(w.turn(32), list(""));
    }

    void recoveryBeforeTheRequestEndsIt()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 1);
        w.turn(1);
        w.condition("ok", 20);
        QCOMPARE(w.turn(20), list("recovered"));
        QVERIFY(!w.state().latched);
        w.condition("firing", 40);
        QCOMPARE(w.turn(40), list("counted_down"));
        QVERIFY(*w.state().deadline == at(70));
    }

    void timeToMendComesFirst()
    {
        Trigger t = trigger(t0, TriggerMode::Auto);
        t.remediateWithin = s(60);
        World w(t);
        w.condition("firing", 0);
        QCOMPARE(w.turn(0), list("remediating"));
        QCOMPARE(w.turn(59), list(""));
        QCOMPARE(w.turn(60), list("counted_down"));
        QCOMPARE(w.turn(90), list("requested"));
    }

    void pausesOnceAndBeginsAnew()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 0);
        w.turn(0);
        QVERIFY(w.act(Act::Pause, 10, {{QStringLiteral("for"), QStringLiteral("20m")}}));
        QVERIFY(*w.state().deadline == at(310)); // five minutes at most
        QCOMPARE(w.turn(309), list(""));
        QCOMPARE(w.turn(310), list("counted_down"));
        QVERIFY(*w.state().deadline == at(340));
        QCOMPARE(w.act(Act::Pause, 311).error().code, QStringLiteral("paused-once"));
        QCOMPARE(w.turn(340), list("requested"));
    }

    void nothingAutomaticWhenItMustNot_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"blind", "not-auto", "rolling-back", "cooldown", "no-phase"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void nothingAutomaticWhenItMustNot()
    {
        QFETCH(QString, what);
        // before the countdown, and at its end
        for (const bool late : {false, true}) {
            World w(trigger(t0, TriggerMode::Auto));
            w.condition("firing", 0);
            if (late)
                QCOMPARE(w.turn(0), list("counted_down"));
            if (what == u"blind")
                w.facts.blind = true;
            else if (what == u"not-auto")
                w.record({QStringLiteral("trigger.armed"), t0, {{QStringLiteral("not_auto_because"), QStringLiteral("no drill")}}}, 0);
            else if (what == u"rolling-back")
                w.facts.rollingBack << QStringLiteral("cohort");
            else if (what == u"cooldown")
                w.all.lastAutomatic.insert(QStringLiteral("cohort"), at(-1700));
            else
                w.facts.activePhases.clear();
            QCOMPARE(w.turn(late ? 30 : 0), list("asked"));
            QVERIFY(!w.state().responseReason.isEmpty());
        }
    }

    void cooldownEnds()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.all.lastAutomatic.insert(QStringLiteral("cohort"), at(-1800));
        w.condition("firing", 0);
        QCOMPARE(w.turn(0), list("counted_down"));
    }

    void oneAutomaticRollbackAPhaseTheNextAsks()
    {
        World w(trigger(t0, TriggerMode::Auto), {trigger(QStringLiteral("u"), TriggerMode::Auto)});
        w.condition("firing", 0);
        w.condition("firing", 0, "none", QStringLiteral("u"));
        QCOMPARE(w.turn(0), list("counted_down counted_down"));
        QCOMPARE(w.turn(30), list("requested asked"));
    }

    void theWorstGoesFirst()
    {
        Trigger worse = trigger(QStringLiteral("u"), TriggerMode::Auto);
        worse.priority = Priority::P1;
        World w(trigger(t0, TriggerMode::Auto), {worse});
        w.condition("firing", 0);
        w.condition("firing", 0, "none", QStringLiteral("u"));
        w.turn(0);
        w.turn(30);
        QCOMPARE(w.state(QStringLiteral("u")).response, Response::Requested);
        QCOMPARE(w.state().response, Response::Asked);
    }

    void atZeroItNeedsAValidFiringEvaluation()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 0);
        w.turn(0);
        w.condition("firing", 20, "stale");
        w.live.firingOnValid = false;
        QCOMPARE(w.turn(30), list("asked"));
    }

    void waitsForThreeFreshSamplesButNotForEver()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 0);
        w.turn(0);
        w.live.fresh = 2;
        QCOMPARE(w.turn(30), list(""));
        w.live.fresh = 3;
        QCOMPARE(w.turn(40), list("requested"));

        World never(trigger(t0, TriggerMode::Auto));
        never.condition("firing", 0);
        never.turn(0);
        never.live.fresh = 2;
        QCOMPARE(never.turn(329), list(""));
        QCOMPARE(never.turn(330), list("asked"));
    }

    void aCountdownBeginsAnewAfterATakeOver()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 0);
        w.turn(0);
        w.facts.engineSince = at(25);
        QCOMPARE(w.turn(31), list("counted_down"));
        QVERIFY(*w.state().deadline == at(61));
        QCOMPARE(w.turn(61), list("requested"));
    }

    void nobodyDecides_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QString>("kinds");
        QTest::newRow("escalate climbs the ladder") << int(OnNoDecision::Escalate) << "escalated";
        QTest::newRow("hold lapses") << int(OnNoDecision::Hold) << "lapsed";
        QTest::newRow("rollback requests") << int(OnNoDecision::Rollback) << "requested";
    }
    void nobodyDecides()
    {
        QFETCH(int, policy);
        QFETCH(QString, kinds);
        Trigger t = trigger(t0, TriggerMode::Confirm);
        t.onNoDecision = OnNoDecision(policy);
        World w(t);
        w.p.escalation = {{s(300), QStringLiteral("bo"), QStringLiteral("call")}, {s(600), QStringLiteral("ana"), QStringLiteral("page")}};
        w.condition("firing", 0);
        w.turn(0);
        QCOMPARE(w.turn(299), list(""));
        QCOMPARE(w.turn(300), QStringList{kinds});
        if (policy == int(OnNoDecision::Escalate)) {
            QCOMPARE(w.turn(301), list(""));
            QCOMPARE(w.turn(600), list("escalated"));
            QCOMPARE(w.drafts.first().body.value(QStringLiteral("to")).toString(), QStringLiteral("ana"));
            QCOMPARE(w.turn(9000), list(""));
            QCOMPARE(w.state().response, Response::Asked);
        } else {
            QVERIFY(w.state().latched);
            QCOMPARE(w.drafts.first().body.value(QStringLiteral("hold")).toBool(), policy == int(OnNoDecision::Hold));
        }
    }

    void noDecisionRollsNothingBackBlindly()
    {
        Trigger t = trigger(t0, TriggerMode::Confirm);
        t.onNoDecision = OnNoDecision::Rollback;
        World w(t);
        w.condition("firing", 0);
        w.turn(0);
        w.facts.blind = true;
        QCOMPARE(w.turn(400), list(""));
        QCOMPARE(w.state().response, Response::Asked);
    }

    void threeEpisodesInThirtyMinutesFlap()
    {
        World w(trigger(t0, TriggerMode::Auto));
        for (const qint64 start : {0, 100}) {
            w.condition("firing", start);
            QCOMPARE(w.turn(start), list("counted_down"));
            w.condition("ok", start + 10);
            w.turn(start + 10);
        }
        w.condition("firing", 1799);
        QCOMPARE(w.turn(1799), list("flapped asked"));
        QVERIFY(w.state().flapping);
        QVERIFY(w.act(Act::Rearm, 1800));
        QVERIFY(!w.state().flapping);
        w.condition("firing", 1900);
        QCOMPARE(w.turn(1900), list("counted_down"));
    }

    void episodesFurtherApartDoNotFlap()
    {
        World w(trigger(t0, TriggerMode::Auto));
        for (const qint64 start : {0, 100, 1800}) {
            w.condition("firing", start);
            QCOMPARE(w.turn(start), list("counted_down"));
            w.condition("ok", start + 10);
            w.turn(start + 10);
        }
    }

    void rearmingBeginsFromWarmUp()
    {
        World w(trigger(t0, TriggerMode::Auto));
        QCOMPARE(w.act(Act::Rearm, 0).error().code, QStringLiteral("nothing-to-rearm"));
        w.condition("firing", 0);
        w.turn(0);
        w.turn(30);
        QVERIFY(w.act(Act::Rearm, 60));
        QCOMPARE(w.state().condition, Condition::Ok);
        QCOMPARE(w.state().overlay, Overlay::WarmUp);
        QVERIFY(w.state().armedAt == at(60));
        QVERIFY(!w.state().latched);
        QCOMPARE(w.turn(61), list(""));
        w.condition("firing", 70);
        QCOMPARE(w.state().episode, 2); // another episode: another request id
    }

    void disarmedIsNeverJudgedNorAsked()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 0);
        w.turn(0);
        QCOMPARE(w.act(Act::Disarm, 5).error().code, QStringLiteral("no-reason"));
        QVERIFY(w.act(Act::Disarm, 5, because("wrong metric")));
        QCOMPARE(w.turn(31), list(""));
        QVERIFY(w.state().disarmed);
        QVERIFY(w.act(Act::Rearm, 40));
        QVERIFY(!w.state().disarmed);
    }

    void firedByHandOnly_data()
    {
        QTest::addColumn<bool>("manual");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        QTest::newRow("manual with a reason") << true << "the regulator called"
                                              << "";
        QTest::newRow("manual without") << true << ""
                                        << "no-reason";
        QTest::newRow("measured") << false << "I want it"
                                  << "not-manual";
    }
    void firedByHandOnly()
    {
        QFETCH(bool, manual);
        QFETCH(QString, reason);
        QFETCH(QString, code);
        Trigger t = trigger(t0, TriggerMode::Auto);
        t.manual = manual;
        if (manual)
            t.when = {};
        World w(t);
        const auto done = w.act(Act::Fire, 5, {{QStringLiteral("because"), reason}});
        QCOMPARE(done ? QString() : done.error().code, code);
        if (!done)
            return;
        QCOMPARE(w.state().alarm, AlarmStatus::New);
        w.live = {}; // no samples behind it
        QCOMPARE(w.turn(5), list("counted_down"));
        QCOMPARE(w.act(Act::Fire, 6, because("again")).error().code, QStringLiteral("already-firing"));
        QCOMPARE(w.turn(35), list("requested"));
        QVERIFY(w.act(Act::Rearm, 40));
        QCOMPARE(w.state().overlay, Overlay::None);
    }

    void alarmsAreHandledByPeople()
    {
        World w(trigger(t0, TriggerMode::Confirm));
        w.condition("firing", 0);
        w.record({QStringLiteral("alarm.raised"), t0, {{QStringLiteral("first_out"), true}}}, 0);
        QVERIFY(w.state().firstOut);
        QVERIFY(w.act(Act::Silence, 1, {}, {}));
        QVERIFY(w.state().silenced);
        QCOMPARE(w.act(Act::Silence, 1).error().code, QStringLiteral("nothing-waits"));
        QVERIFY(w.act(Act::Acknowledge, 2, {}, {}));
        QCOMPARE(w.state().alarm, AlarmStatus::Acknowledged);
        QCOMPARE(w.state().acknowledgedBy, QStringLiteral("bo"));
        QCOMPARE(w.act(Act::Acknowledge, 3).error().code, QStringLiteral("nothing-waits"));
        w.condition("ok", 4);
        w.record({QStringLiteral("alarm.recovered"), t0}, 4);
        QCOMPARE(w.state().alarm, AlarmStatus::None);
        w.condition("firing", 5);
        w.record({QStringLiteral("alarm.raised"), t0}, 5);
        w.condition("ok", 6);
        w.record({QStringLiteral("alarm.recovered"), t0}, 6);
        QCOMPARE(w.state().alarm, AlarmStatus::Recovered); // stays until somebody has seen it
        QVERIFY(w.act(Act::Acknowledge, 7));
        QCOMPARE(w.state().alarm, AlarmStatus::None);
    }

    void shelvesForAWhile()
    {
        World w(trigger(t0, TriggerMode::Advise));
        QCOMPARE(w.act(Act::Shelve, 0, {{QStringLiteral("for"), QStringLiteral("7m")}}).error().code, QStringLiteral("shelve-time"));
        QCOMPARE(w.act(Act::Shelve, 0, {{QStringLiteral("for"), QStringLiteral("5m")}}).error().code, QStringLiteral("no-reason"));
        QVERIFY(w.act(Act::Shelve, 0,
                      {{QStringLiteral("for"), QStringLiteral("5m")}, {QStringLiteral("because"), QStringLiteral("load test")}}));
        w.condition("firing", 10);
        QCOMPARE(w.turn(10), list("told")); // still judged
        QCOMPARE(w.turn(299), list(""));
        w.turn(300);
        QVERIFY(!w.state().shelvedUntil); // returns by itself
    }

    void askedWithoutATargetWhereTwoWait()
    {
        World w(trigger(t0, TriggerMode::Confirm), {trigger(QStringLiteral("u"), TriggerMode::Confirm)});
        QCOMPARE(w.act(Act::Confirm, 0, {}, {}).error().code, QStringLiteral("nothing-waits"));
        w.condition("firing", 0);
        w.condition("firing", 0, "none", QStringLiteral("u"));
        w.turn(0);
        QCOMPARE(w.act(Act::Confirm, 1, {}, {}).error().code, QStringLiteral("which-trigger"));
        QCOMPARE(w.act(Act::Confirm, 1, {}, QStringLiteral("x")).error().code, QStringLiteral("unknown-trigger"));
        QVERIFY(w.act(Act::Decline, 1, because("no"), QStringLiteral("u")));
        QVERIFY(w.act(Act::Confirm, 2, {}, {}));
    }

    void neverTwoRollbacks()
    {
        World w(trigger(t0, TriggerMode::Confirm));
        w.condition("firing", 0);
        w.turn(0);
        w.facts.rollingBack << QStringLiteral("cohort");
        QCOMPARE(w.act(Act::Confirm, 1).error().code, QStringLiteral("run-active"));
    }

    void aPersonsActVoidsWhatTheEngineJudged()
    {
        World w(trigger(t0, TriggerMode::Auto));
        w.condition("firing", 0);
        w.turn(0);
        const auto due = respond(w.all, w.p, w.facts, {{t0, w.live}}, at(30));
        QCOMPARE(due.size(), 1);
        QVERIFY(w.act(Act::Decline, 30, because("no")));
        QVERIFY(stillApplying(w.all, w.p, due, at(30)).isEmpty());
    }

    void saysWhyNotAuto_data()
    {
        QTest::addColumn<bool>("safe");
        QTest::addColumn<bool>("owned");
        QTest::addColumn<bool>("rehearsed");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("may");
        QTest::newRow("all") << true << true << true << false << true;
        QTest::newRow("not idempotent") << false << true << true << true << false;
        QTest::newRow("not owned") << true << false << true << true << false;
        QTest::newRow("not rehearsed") << true << true << false << false << false;
        QTest::newRow("not rehearsed, accepted") << true << true << false << true << true;
    }
    void saysWhyNotAuto()
    {
        QFETCH(bool, safe);
        QFETCH(bool, owned);
        QFETCH(bool, rehearsed);
        QFETCH(bool, accepted);
        QFETCH(bool, may);
        Trigger t = trigger(t0, TriggerMode::Auto);
        t.unrehearsedAccepted = accepted;
        const ArmingFacts arming{safe, owned, rehearsed};
        QCOMPARE(whyNotAuto(t, arming).isEmpty(), may);
        t.mode = TriggerMode::Confirm;
        QVERIFY(whyNotAuto(t, arming).isEmpty());
    }

    void armsWithItsPhases()
    {
        Trigger t = trigger(t0, TriggerMode::Auto);
        t.phases << QStringLiteral("all");
        Playbook p = playbook();
        p.triggers << t << trigger(QStringLiteral("any"));
        Triggers all = initialTriggers(p);
        const QHash<QString, ArmingFacts> arming{{t0, {true, true, false}}};
        TriggerFacts facts{{QStringLiteral("pilot")}, {}, false, at(0)};
        auto drafts = arm(all, p, facts, arming);
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(drafts.first().subject, QStringLiteral("any"));
        facts.activePhases = QStringList{QStringLiteral("all")};
        for (const EventDraft &d : arm(all, p, facts, arming))
            apply(all, p, eventOf(d, at(0)));
        QVERIFY(all.triggers[0].armed && all.triggers[1].armed);
        QVERIFY(!all.triggers[0].notAutoBecause.isEmpty());
        QVERIFY(arm(all, p, facts, arming).isEmpty());
        facts.activePhases.clear();
        drafts = arm(all, p, facts, arming);
        QCOMPARE(drafts.size(), 2);
        for (const EventDraft &d : drafts)
            apply(all, p, eventOf(d, at(9)));
        QVERIFY(!all.triggers[0].armed && !all.triggers[0].disarmed);
    }

    void anEditBeginsFromWarmUpAndOnlyThat()
    {
        Playbook p = playbook();
        p.triggers << trigger(t0) << trigger(QStringLiteral("u"));
        Triggers all = initialTriggers(p);
        for (TriggerState &state : all.triggers) {
            state.armed = true;
            state.overlay = Overlay::None;
            state.condition = Condition::Firing;
        }
        Playbook edited = p;
        edited.triggers[0].forTime = s(5);
        edited.triggers[1].title = QStringLiteral("Another title");
        edited.triggers << trigger(QStringLiteral("new"));
        EventDraft loaded{QStringLiteral("revision.loaded"), {}};
        apply(all, edited, eventOf(loaded, at(7)));
        QCOMPARE(all.triggers.size(), 3);
        QCOMPARE(all.triggers[0].condition, Condition::Ok);
        QCOMPARE(all.triggers[0].overlay, Overlay::WarmUp);
        QVERIFY(all.triggers[0].armedAt == at(7));
        QCOMPARE(all.triggers[1].condition, Condition::Firing);
    }

    void countsAFlood()
    {
        Playbook p = playbook();
        for (int i = 0; i < 11; ++i)
            p.triggers << trigger(QStringLiteral("t%1").arg(i));
        Triggers all = initialTriggers(p);
        for (int i = 0; i < 11; ++i) {
            QVERIFY(!isFlood(all, at(i)));
            apply(all, p, eventOf({QStringLiteral("alarm.raised"), p.triggers[i].id}, at(i)));
        }
        QVERIFY(isFlood(all, at(11)));
        QVERIFY(!isFlood(all, at(601)));
    }

    void aStrangeEventChangesNothing()
    {
        World w(trigger(t0));
        const TriggerState before = w.state();
        w.record({QStringLiteral("trigger.judged"), t0, {{QStringLiteral("to"), QStringLiteral("melting")}}}, 5);
        w.record({QStringLiteral("trigger.unheard_of"), t0}, 5);
        w.record({QStringLiteral("phase.started"), t0}, 5);
        w.record({QStringLiteral("trigger.told"), QStringLiteral("nobody")}, 5);
        QCOMPARE(w.state().condition, before.condition);
        QCOMPARE(w.state().response, before.response);
    }
};

QTEST_GUILESS_MAIN(TestResponse)
#include "tst_response.moc"
