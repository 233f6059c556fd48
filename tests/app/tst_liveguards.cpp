#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::WarRoom;

namespace {

const char playbookText[] = R"(holdpoint: 1
id: guarded
title: A guarded move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [technical-deputy], contact: bo@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
drift: [{id: config, left: {run: [./bin/say, left]}, right: {run: [./bin/say, right]}, every: 1s}]
data: {paths: [{id: ledger, owner: bo, checksum: {left: {run: [./bin/say, left]}, right: {run: [./bin/say, ledger]}}}]}
sources: {probe: {kind: check, run: [./bin/login], expect: welcome, interval: 1s}}
metrics: {login: {question: "Can customers log in?", source: probe}}
triggers:
  no-login: {title: Nobody can log in, when: "last(login) == 0", for: 1s, priority: P1, class: operational, mode: auto, unrehearsed: accepted,
             owner: ana, runbook: back}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back to Old, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./bin/say, left], idempotent: yes}]}
)";

} // namespace

// With a real engine and real programs: environments are compared, data is compared, and a check command fires a trigger that asks
// instead of acting while the environments differ.
class TestLiveGuards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void asksWhileEnvironmentsDiffer()
    {
        WarRoom war(playbookText);
        war.script(QStringLiteral("say"), "cat \"$1\"\n");
        war.script(QStringLiteral("login"), "cat login\n");
        war.write(QStringLiteral("left"), "v1\n");
        war.write(QStringLiteral("right"), "v1\n");
        war.write(QStringLiteral("ledger"), "another sum\n");
        war.write(QStringLiteral("login"), "welcome\n");
        QVERIFY(war.open() && war.enrol(QStringLiteral("ana")) && war.enrol(QStringLiteral("bo")));
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000));
        QCOMPARE(war.act({QStringLiteral("start")}), 0);
        QCOMPARE(war.act({QStringLiteral("start"), QStringLiteral("first")}), 0);
        using Verdict = DriftState::Verdict;
        const auto drift = [&] { return war.rollout().findings.drift.value(QStringLiteral("config")); };
        QVERIFY(QTest::qWaitFor([&] { return drift().verdict == Verdict::Same; }, 15'000));
        QVERIFY(QTest::qWaitFor(
            [&] { return war.rollout().findings.checksums.value(QStringLiteral("ledger")).verdict == Verdict::Differs; }, 15'000));
        war.write(QStringLiteral("right"), "v2\n");
        QVERIFY(QTest::qWaitFor([&] { return drift().verdict == Verdict::Differs; }, 15'000));
        QCOMPARE(drift().why, QStringLiteral("left v1, right v2"));
        war.write(QStringLiteral("login"), "try again later\n");
        const auto trigger = [&] { return war.rollout().triggers.triggers.value(0); };
        QVERIFY(QTest::qWaitFor([&] { return trigger().response == Response::Asked; }, 15'000));
        QVERIFY2(trigger().responseReason.startsWith(QLatin1String("environments: config differs")), qPrintable(trigger().responseReason));
        QVERIFY(war.rollout().runs.runs.isEmpty());
        war.write(QStringLiteral("login"), "welcome\n");
        QVERIFY(QTest::qWaitFor([&] { return trigger().condition == Condition::Ok; }, 15'000));
        QCOMPARE(war.act({QStringLiteral("label"), QStringLiteral("no-login"), QStringLiteral("incident"), QStringLiteral("probe")}), 0);
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().triggers.labels.size() == 1; }, 5'000));
    }
};

QTEST_GUILESS_MAIN(TestLiveGuards)
#include "tst_liveguards.moc"
