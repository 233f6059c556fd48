#include "models/runbooks/run.h"
#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>

using namespace holdpoint;
using test::WarRoom;

namespace {

const char playbookText[] = R"(holdpoint: 1
id: wayback
title: A way back with a cliff
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [technical-deputy, comms-deputy], contact: bo@example.org}
escalation: [{after: 1s, to: technical-deputy, via: call}]
known_good: {old: {title: Old serving all, exposure: 0%}}
sources: {errs: {kind: command, run: [./bin/errors], interval: 1s}}
metrics: {errors: {question: "Do requests fail?", source: errs, unit: ratio, kind: errors, goal: {objective: 99%, period: 1h}}}
data: {snapshots: [{id: nightly, take: {run: [./bin/effect, snapshot]}, age: {run: [./bin/age]}, max_age: 1h, restore_test: {run: [./bin/effect, restored], max_age: 7d}}]}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back:
    title: Back to Old
    restores: old
    steps:
      - {id: freeze, title: Freeze, owner: ana, run: [./bin/effect, freeze], idempotent: yes, timebox: 5s, undo: {run: [./bin/effect, thaw]}, drill: {takes: 1s}}
      - {id: drop, title: Drop, owner: ana, run: [./bin/effect, drop], idempotent: no, verify: {run: [./bin/effect, look]}, point_of_no_return: true, two_person: true, drill: {takes: 1s}}
      - {id: look, title: Look, owner: ana, check: {run: [./bin/effect, look]}, drill: {takes: 1s}}
drills:
  cliff: {title: Before the cliff, kind: tabletop, phase: first, injects: [{id: i1, at: 0m, via: read, text: It begins}]}
)";

} // namespace

// The way back with real programs: the notice before its point of no return, steps taken back, how long it still fits.
class TestLiveWayBack : public QObject
{
    Q_OBJECT

    static bool begin(WarRoom &war, const QString &drill)
    {
        war.script(QStringLiteral("effect"), "echo \"$1\" >> effects\n");
        war.script(QStringLiteral("errors"), "echo 0.5\n");
        war.script(QStringLiteral("age"), "echo 60\n");
        if (!war.open(drill) || (drill.isEmpty() && (!war.enrol(QStringLiteral("ana")) || !war.enrol(QStringLiteral("bo")))))
            return false;
        war.startEngine();
        return QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000) && war.act({QStringLiteral("start")}) == 0
            && (!drill.isEmpty() || war.act({QStringLiteral("start"), QStringLiteral("first")}) == 0);
    }
    static QJsonObject status(WarRoom &war)
    {
        war.ctl({QStringLiteral("status"), QStringLiteral("--format"), QStringLiteral("json")});
        return QJsonDocument::fromJson(war.said).object();
    }
    static int step(WarRoom &war, const char *step, const char *say)
    {
        return war.act({QStringLiteral("step"), QStringLiteral("R-1"), QLatin1String(step), QLatin1String(say), QStringLiteral("--because"),
                        QStringLiteral("as the test says")});
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void announcesHoldsAndTakesBackInADrillToo()
    {
        WarRoom war(playbookText);
        QVERIFY2(begin(war, QStringLiteral("cliff")), war.said.constData());
        QCOMPARE(war.act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("a drill")}), 0);
        const auto state = [&](int n) { return war.rollout().runs.runs.first().steps.at(n); };
        QVERIFY(QTest::qWaitFor([&] { return state(0).status == StepStatus::Done; }, 15'000));
        QVERIFY(QTest::qWaitFor([&] { return step(war, "drop", "pass") == 0; }, 5'000));
        QVERIFY(QTest::qWaitFor([&] { return state(1).noticed.has_value(); }, 5'000));
        QCOMPARE(status(war)[u"run"][u"no_return"][u"step"].toString(), QStringLiteral("drop"));
        QCOMPARE(step(war, "freeze", "undo"), 3); // it runs
        QCOMPARE(war.act({QStringLiteral("stop")}), 0);
        const auto word = [&] { return runStatusWord(war.rollout().runs.runs.first()); };
        QVERIFY(QTest::qWaitFor([&] { return word() == QLatin1String("paused(operator)"); }, 5'000));
        QVERIFY(status(war)[u"run"][u"no_return"].isNull());
        QCOMPARE(step(war, "freeze", "undo"), 0);
        QVERIFY(QTest::qWaitFor([&] { return state(0).undone; }, 15'000));
        QCOMPARE(state(0).attempt, 2);
        QCOMPARE(war.act({QStringLiteral("give-up"), QStringLiteral("--because"), QStringLiteral("the drill is over")}), 0);
        QCOMPARE(war.rollout().runs.runs.first().outcome, QStringLiteral("Aborted: 0 of 2 verified, 1 step undone"));
        QVERIFY(war.read(QStringLiteral("effects")).isEmpty()); // nothing real was touched
    }

    void mendsItsReadinessByActs()
    {
        WarRoom war(playbookText);
        QVERIFY2(begin(war, {}), war.said.constData());
        const auto lacks = [&](const char *code) {
            for (const QJsonValue &deduction : status(war)[u"readiness"][u"deductions"].toArray()) {
                if (deduction[u"code"].toString() == QLatin1String(code))
                    return true;
            }
            return false;
        };
        QVERIFY(lacks("restore-never-tested"));
        QCOMPARE(war.act({QStringLiteral("restore-test"), QStringLiteral("nightly")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return !lacks("restore-never-tested"); }, 15'000));
        QVERIFY(war.rollout().findings.snapshots.value(QStringLiteral("nightly")).testPassed);
        QCOMPARE(war.act({QStringLiteral("snapshot"), QStringLiteral("nightly")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return isOver(war.rollout().runs.runs.last()); }, 15'000));
        QCOMPARE(war.read(QStringLiteral("effects")), QByteArray("restored\nsnapshot\n"));
        QCOMPARE(war.rollout().runs.runs.last().status, RunStatus::Succeeded);
    }

    void takesBackWhatARealProgramDid()
    {
        WarRoom war(playbookText);
        QVERIFY2(begin(war, {}), war.said.constData());
        QVERIFY(QTest::qWaitFor([&] { return status(war)[u"readiness"][u"abort_by_because"].toString() == QLatin1String("budget"); },
                                30'000)); // half of the requests fail, one in a hundred may
        QCOMPARE(war.act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("errors")}), 0);
        const auto state = [&](int n) { return war.rollout().runs.runs.first().steps.at(n); };
        QVERIFY(QTest::qWaitFor([&] { return state(0).status == StepStatus::Done; }, 15'000));
        QCOMPARE(war.act({QStringLiteral("stop")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().runs.runs.first().status == RunStatus::Paused; }, 5'000));
        const auto ladder = [&] { return war.read(QStringLiteral("room/outbox/escalation.md")); };
        QVERIFY(QTest::qWaitFor([&] { return ladder().contains("CALL Bo Chen (bo@example.org)"); }, 15'000)); // it stands still
        QCOMPARE(status(war)[u"run"][u"escalated"][0][u"to"].toString(), QStringLiteral("technical-deputy"));
        QCOMPARE(step(war, "freeze", "undo"), 0);
        QVERIFY(QTest::qWaitFor([&] { return state(0).undone; }, 15'000));
        QCOMPARE(war.read(QStringLiteral("effects")), QByteArray("freeze\nthaw\n"));
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);
    }
};

QTEST_GUILESS_MAIN(TestLiveWayBack)
#include "tst_livewayback.moc"
