#include "models/room/overall.h"
#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::WarRoom;

namespace {

// `effect NAME` has its effect exactly when it appends its line; `slow` takes three seconds before it does.
const char playbookText[] = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [security-deputy], contact: bo@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back:
    title: Back to Old
    restores: old
    rto: 5m
    steps:
      - {id: freeze, stage: stabilise, title: Freeze, owner: ana, run: [./bin/effect, freeze], idempotent: yes, timebox: 5s, verify: {run: [./bin/happened, freeze]}}
      - {id: slow, stage: stabilise, title: Slow, owner: ana, run: [./bin/effect, slow, "3"], idempotent: no, timebox: 10s, verify: {run: [./bin/happened, slow]}}
      - {id: route, stage: toggle, title: Route, owner: ana, run: [./bin/effect, route], idempotent: no, timebox: 5s, verify: {run: [./bin/happened, route]}}
      - {id: works, stage: verify, title: It works, owner: ana, check: {run: [./bin/happened, route]}}
)";

} // namespace

class TestLiveRollback : public QObject
{
    Q_OBJECT

    static void furnish(WarRoom &war)
    {
        war.script(QStringLiteral("effect"), "sleep \"${2:-0}\"\necho \"$1\" >> effects\n");
        war.script(QStringLiteral("happened"), "grep -qx \"$1\" effects\n");
    }
    static bool begin(WarRoom &war)
    {
        furnish(war);
        if (!war.open() || !war.enrol(QStringLiteral("ana")))
            return false;
        war.startEngine();
        return QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000) && war.act({QStringLiteral("start")}) == 0
            && war.act({QStringLiteral("start"), QStringLiteral("first")}) == 0;
    }
    static bool over(WarRoom &war)
    {
        const Rollout rollout = war.rollout();
        return !rollout.runs.runs.isEmpty() && isOver(rollout.runs.runs.last());
    }
    static bool isAt(WarRoom &war, const char *step)
    {
        const Rollout rollout = war.rollout();
        if (rollout.runs.runs.isEmpty())
            return false;
        const StepState *state = stepState(rollout.runs.runs.last(), QLatin1String(step));
        return state && state->status == StepStatus::Running;
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void finishesWhoeverIsKilled_data()
    {
        QTest::addColumn<bool>("engine");
        QTest::addColumn<bool>("runner");
        QTest::newRow("nobody") << false << false;
        QTest::newRow("the engine") << true << false;
        QTest::newRow("the runner") << false << true;
        QTest::newRow("all of them") << true << true;
    }
    // F02, F03, F04: the step that was running is neither lost nor done twice.
    void finishesWhoeverIsKilled()
    {
        QFETCH(bool, engine);
        QFETCH(bool, runner);
        WarRoom war(playbookText);
        QVERIFY2(begin(war), war.said.constData());
        QCOMPARE(war.act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("rehearsed by a test")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return isAt(war, "slow"); }, 20'000));
        if (engine)
            war.killEngine();
        if (runner)
            war.killRunners();
        if (engine)
            war.startEngine();
        QVERIFY2(QTest::qWaitFor([&] { return over(war); }, 60'000), war.read(QStringLiteral("engine.log")).constData());
        const Rollout rollout = war.rollout();
        QCOMPARE(rollout.runs.runs.last().outcome, QStringLiteral("Rolled back, verified 4 of 4"));
        QCOMPARE(rollout.phases.phases.first().status, PhaseStatus::RolledBack);
        const QList<QByteArray> effects = war.read(QStringLiteral("effects")).trimmed().split('\n');
        QCOMPARE(effects.count("slow"), 1);
        QCOMPARE(effects.count("route"), 1);
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);
        QVERIFY(!QDir(war.room() + QStringLiteral("/backups")).isEmpty()); // each engine made one, and it was checked
    }

    void stopsAndGoesOnAsAsked_data()
    {
        QTest::addColumn<QString>("act");
        QTest::newRow("stop after this step") << "stop";
        QTest::newRow("abort now") << "abort";
    }
    // What was stopped waits for a person; what was aborted in the middle is verified before it is done again.
    void stopsAndGoesOnAsAsked()
    {
        QFETCH(QString, act);
        WarRoom war(playbookText);
        QVERIFY2(begin(war), war.said.constData());
        QCOMPARE(war.act({QStringLiteral("hold"), QStringLiteral("--because"), QStringLiteral("it looks bad")}), 0);
        QCOMPARE(war.act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("rehearsed by a test")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return isAt(war, "slow"); }, 20'000));
        QCOMPARE(war.act({act}), 0);
        const auto paused = [&] { return runStatusWord(war.rollout().runs.runs.last()) == QLatin1String("paused(operator)"); };
        QVERIFY2(QTest::qWaitFor(paused, 30'000), war.read(QStringLiteral("engine.log")).constData());
        const bool aborted = act == QLatin1String("abort");
        QCOMPARE(war.read(QStringLiteral("effects")), aborted ? QByteArray("freeze\n") : QByteArray("freeze\nslow\n"));
        QCOMPARE(war.act({act}), 3);
        QCOMPARE(war.act({QStringLiteral("work"), QStringLiteral("first")}), 3); // nothing goes forward meanwhile
        QCOMPARE(war.act({QStringLiteral("continue")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return over(war); }, 60'000));
        QCOMPARE(war.rollout().runs.runs.last().outcome, QStringLiteral("Rolled back, verified 4 of 4"));
        QCOMPARE(war.read(QStringLiteral("effects")), QByteArray("freeze\nslow\nroute\n"));
    }

    // F05: whoever comes second learns who was first.
    void startsOneRunHoweverManyPress()
    {
        WarRoom war(playbookText);
        QVERIFY2(begin(war), war.said.constData());
        QList<QProcess *> presses;
        for (int i = 0; i < 4; ++i) {
            auto *press = new QProcess(this);
            press->start(test::program(QStringLiteral("holdpointctl")),
                         {QStringLiteral("do"), QStringLiteral("--room"), war.room(), QStringLiteral("--as"), QStringLiteral("ana"),
                          QStringLiteral("--no-wait"), QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("pressed")});
            presses << press;
        }
        int accepted = 0, refused = 0;
        for (QProcess *press : presses) {
            QVERIFY(press->waitForFinished(30'000));
            accepted += press->exitCode() == 0;
            refused += press->exitCode() == 3;
        }
        QCOMPARE(accepted, 1);
        QCOMPARE(refused, 3);
        QVERIFY(QTest::qWaitFor([&] { return over(war); }, 60'000));
        QCOMPARE(war.rollout().runs.runs.size(), 1);
    }

    // F28: one engine a room.
    void refusesASecondEngine()
    {
        WarRoom war(playbookText);
        QVERIFY(begin(war));
        QCOMPARE(war.ctl({QStringLiteral("run")}), 4);
    }

    // D25: without an engine nothing measured is known, and the board says so.
    void neverShowsGreenWithoutAnEngine()
    {
        WarRoom war(playbookText);
        QVERIFY(begin(war));
        war.killEngine();
        QVERIFY(war.ctl({QStringLiteral("status")}) == 0);
        QVERIFY2(war.said.contains("NO ENGINE"), war.said.constData());
    }
};

QTEST_GUILESS_MAIN(TestLiveRollback)
#include "tst_liverollback.moc"
