#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::WarRoom;

namespace {

// `flag on|off [SECONDS]` writes the state after a while and appends what it did; `state` prints it.
const char playbookText[] = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [technical-deputy], contact: bo@example.org}
  cy: {name: Cy Diaz, roles: [security-deputy], contact: cy@example.org}
  di: {name: Di Evans, roles: [observer], contact: di@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
kill_switches:
  checkout:
    title: New checkout OFF
    effect: Customers see the old checkout
    owner: cy
    timeout: 20s
    do: {run: [./bin/flag, "off", "2"]}
    undo: {run: [./bin/flag, "on"]}
    observe: {run: [./bin/state], expect: "off"}
  guarded:
    title: Search OFF
    effect: Nobody finds anything
    owner: cy
    guard: two_person
    do: {run: [./bin/flag, "off"]}
    undo: {run: [./bin/flag, "on"]}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back to Old, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./bin/flag, "off"], idempotent: yes}]}
)";

} // namespace

class TestLiveSwitch : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

    static bool begin(WarRoom &war)
    {
        war.script(QStringLiteral("flag"), "sleep \"${2:-0}\"\necho \"$1\" >> effects\necho \"$1\" > flag\n");
        war.script(QStringLiteral("state"), "cat flag\n");
        war.write(QStringLiteral("flag"), "on\n");
        if (!war.open() || !war.enrol(QStringLiteral("ana")) || !war.enrol(QStringLiteral("bo")))
            return false;
        war.startEngine();
        return QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000) && war.act({QStringLiteral("start")}) == 0
            && war.act({QStringLiteral("start"), QStringLiteral("first")}) == 0;
    }
    static SwitchStanding standing(WarRoom &war, int n = 0)
    {
        const Rollout rollout = war.rollout();
        return switchStandings(*rollout.playbook, rollout.switches, rollout.runs).value(n);
    }
    static int press(WarRoom &war, const char *as, const char *id, const char *to, const QStringList &more = {})
    {
        return war.ctl(QStringList{QStringLiteral("do"), QStringLiteral("--as"), QLatin1String(as)} + more
                       + QStringList{QStringLiteral("switch"), QLatin1String(id), QLatin1String(to)});
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // F14, F02: asked is not seen, and whoever dies meanwhile, it is pressed once.
    void isPressedOnceWhoeverIsKilled()
    {
        WarRoom war(playbookText);
        QVERIFY2(begin(war), war.said.constData());
        QVERIFY2(QTest::qWaitFor([&] { return standing(war).observedOn == std::optional(true); }, 30'000), "nobody looked");
        QCOMPARE(press(war, "cy", "checkout", "off"), 0); // its owner may
        QCOMPARE(standing(war).state, QStringLiteral("pending"));
        QCOMPARE(press(war, "bo", "checkout", "off"), 3);
        QVERIFY(QTest::qWaitFor(
            [&] {
                const Rollout rollout = war.rollout();
                return rollout.switches.presses.runs.first().steps.first().status == StepStatus::Running;
            },
            15'000));
        war.killEngine();
        QCOMPARE(war.ctl({QStringLiteral("status"), QStringLiteral("--format"), QStringLiteral("json")}), 0);
        QVERIFY2(war.said.contains("\"state\":\"pending\""), war.said.constData());
        war.startEngine();
        QVERIFY2(QTest::qWaitFor([&] { return standing(war).state == QLatin1String("observed"); }, 30'000),
                 war.read(QStringLiteral("engine.log")).constData());
        QCOMPARE(war.read(QStringLiteral("effects")), QByteArray("off\n"));
        QCOMPARE(press(war, "ana", "checkout", "on"), 0);
        QVERIFY(QTest::qWaitFor([&] { return standing(war).observedOn == std::optional(true); }, 30'000));
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);
    }

    void isGuardedAsTheTableSays()
    {
        WarRoom war(playbookText);
        QVERIFY2(begin(war), war.said.constData());
        QCOMPARE(press(war, "di", "checkout", "off"), 3); // an observer
        QCOMPARE(press(war, "bo", "checkout", "on"), 3); // going forward is not the deputy's
        QCOMPARE(press(war, "ana", "guarded", "off"), 3); // two persons
        QVERIFY(war.read(QStringLiteral("effects")).isEmpty());
        const QStringList wrong{QStringLiteral("--passphrase-fd"), QStringLiteral("0")};
        QCOMPARE(war.ctl(QStringList{QStringLiteral("do"), QStringLiteral("--as"), QStringLiteral("bo")} + wrong
                             + QStringList{QStringLiteral("switch"), QStringLiteral("guarded"), QStringLiteral("off")},
                         "not the passphrase\n"),
                 3);
        auto room = Room::open(war.room(), m_clock, true);
        QVERIFY(room);
        QCOMPARE((*room)->events().last().kind, QStringLiteral("signoff.auth_failed")); // F50
        QCOMPARE((*room)->events().last().actor, QStringLiteral("bo"));
        QCOMPARE((*room)->events().last().body.value(QStringLiteral("act")).toString(), QStringLiteral("switch"));
        QTest::qWait(1100); // bo has to wait a second after a wrong one
        const QStringList two{
            QStringLiteral("--passphrase-fd"),        QStringLiteral("0"), QStringLiteral("--second"), QStringLiteral("bo"),
            QStringLiteral("--second-passphrase-fd"), QStringLiteral("0")};
        QStringList args{QStringLiteral("do"), QStringLiteral("--as"), QStringLiteral("ana")};
        args += two + QStringList{QStringLiteral("switch"), QStringLiteral("guarded"), QStringLiteral("off")};
        QVERIFY2(war.ctl(args, "correct horse ana\ncorrect horse bo\n") == 0, war.said.constData());
        QVERIFY(QTest::qWaitFor([&] { return isOver(war.rollout().switches.presses.runs.first()); }, 20'000));
        QCOMPARE(standing(war, 1).state, QStringLiteral("not observed"));
        QCOMPARE(war.rollout().switches.presses.runs.first().outcome, QStringLiteral("Off requested; nothing observes it"));
        QCOMPARE(war.read(QStringLiteral("effects")), QByteArray("off\n"));
    }

    void isCancelledWhileItHangs()
    {
        WarRoom war(playbookText);
        QVERIFY2(begin(war), war.said.constData());
        war.script(QStringLiteral("flag"), "sleep 60\necho late >> effects\n");
        QCOMPARE(press(war, "ana", "checkout", "off"), 0);
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().switches.presses.runs.first().steps.first().status == StepStatus::Running; },
                                15'000));
        QCOMPARE(war.act({QStringLiteral("abort"), QStringLiteral("S-1")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return isOver(war.rollout().switches.presses.runs.first()); }, 30'000));
        QVERIFY(war.read(QStringLiteral("effects")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLiveSwitch)
#include "tst_liveswitch.moc"
