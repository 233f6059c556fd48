#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::WarRoom;

namespace {

const char playbookText[] = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [security-deputy], contact: bo@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
sources: {probe: {kind: command, run: [./bin/touch-something], interval: 1s}}
metrics: {errors: {source: probe, unit: ratio, kind: errors, limit: 2%}}
kill_switches:
  checkout: {title: New checkout OFF, effect: Customers see the old one, owner: ana, do: {run: [./bin/touch-something]}, undo: {run: [./bin/touch-something]}, observe: {run: [./bin/touch-something]}}
triggers:
  failing: {title: Payments failing, when: "last(errors) > 2%", for: 1s, mode: auto, countdown: 10s, unrehearsed: accepted, priority: P1, class: experience, owner: ana, runbook: back}
phases:
  - {id: pilot, title: Pilot}
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back:
    title: Back to Old
    restores: old
    steps:
      - {id: freeze, title: Freeze, owner: ana, run: [./bin/touch-something], idempotent: yes, drill: {takes: 1s}, verify: {run: [./bin/touch-something]}}
      - {id: works, title: It works, owner: ana, check: {run: [./bin/touch-something]}, drill: {takes: 1s}}
drills:
  breaks:
    title: Payments break
    kind: tabletop
    phase: first
    objectives: [{id: o1, text: Detect}]
    injects:
      - {id: i1, at: 3s, via: metric, ramp: {metric: errors, from: 0.1%, to: 8%, over: 2s}, expect: [{action: ack, within: 1m}], objective: o1}
)";

} // namespace

class TestDrillRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // F71: the whole way, from the inject to the verified end, with nothing executed.
    void playsADrillToItsEndWithoutTouchingAnything()
    {
        WarRoom war(playbookText);
        war.script(QStringLiteral("touch-something"), "echo touched >> touched\necho 0.5\n");
        QVERIFY2(war.open(QStringLiteral("breaks")), war.said.constData());
        QCOMPARE(war.rollout().mode, Mode::Drill);
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000));
        QCOMPARE(war.act({QStringLiteral("start")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().triggers.triggers.first().response == Response::Countdown; }, 40'000));
        QCOMPARE(war.act({QStringLiteral("ack")}), 0);
        QCOMPARE(war.act({QStringLiteral("switch"), QStringLiteral("checkout"), QStringLiteral("off")}), 0); // simulated, too
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         const Rollout rollout = war.rollout();
                         return !rollout.runs.runs.isEmpty() && isOver(rollout.runs.runs.last());
                     },
                     60'000),
                 war.read(QStringLiteral("engine.log")).constData());
        const Rollout rollout = war.rollout();
        QCOMPARE(rollout.runs.runs.last().outcome, QStringLiteral("Rolled back, verified 2 of 2"));
        QCOMPARE(rollout.runs.runs.last().requestedBy, QStringLiteral("trigger/failing"));
        QVERIFY(rollout.drill.injects.first().expected.first().doneAt); // the acknowledgement was matched
        QCOMPARE(rollout.phases.phases.first().status, PhaseStatus::Skipped);
        QVERIFY(QTest::qWaitFor([&] { return isOver(war.rollout().switches.presses.runs.first()); }, 40'000));
        QCOMPARE(war.rollout().switches.presses.runs.first().outcome, QStringLiteral("Off, observed"));
        QCOMPARE(war.act({QStringLiteral("look"), QStringLiteral("checkout")}), 3); // there is nothing to look at
        QVERIFY(war.read(QStringLiteral("touched")).isEmpty());
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);
    }

    // An engine that takes over simulates on from where the drill stands: nothing recovers because somebody died.
    void aTakenOverDrillStandsWhereItStood()
    {
        WarRoom war(QByteArray(playbookText).replace("countdown: 10s", "countdown: 60s"));
        QVERIFY2(war.open(QStringLiteral("breaks")), war.said.constData());
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000));
        QCOMPARE(war.act({QStringLiteral("start")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().triggers.triggers.first().response == Response::Countdown; }, 40'000));
        war.killEngine();
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 2; }, 15'000));
        QTest::qWait(4000);
        const SystemClock clock;
        const auto room = Room::open(war.room(), clock, true);
        QVERIFY(room);
        for (const Event &event : (*room)->events())
            QVERIFY2(event.kind != QLatin1String("alarm.recovered"), "the alarm recovered with the engine");
        QCOMPARE((*room)->rollout().triggers.triggers.first().condition, Condition::Firing);
    }
};

QTEST_GUILESS_MAIN(TestDrillRoom)
#include "tst_drillroom.moc"
