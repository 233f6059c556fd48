#include "models/base/ids.h"
#include "models/room/roomclient.h"
#include "models/runbooks/attemptfolder.h"
#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>

using namespace holdpoint;
using test::WarRoom;

namespace {

// The step would have its effect after half a minute.
const char playbookText[] = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back:
    title: Back to Old
    restores: old
    rto: 5m
    steps:
      - {id: slow, stage: stabilise, title: Slow, owner: ana, run: [./bin/effect, slow, "30"], idempotent: no, timebox: 60s, verify: {run: [./bin/happened, slow]}}
)";

} // namespace

// Ending what runs needs no journal.
class TestUnrecordedAbort : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

    static std::optional<AttemptId> running(WarRoom &war)
    {
        const Rollout rollout = war.rollout();
        const Run *run = activeRun(rollout.runs);
        for (const StepState &step : run ? run->steps : QList<StepState>()) {
            if (step.status == StepStatus::Running)
                return AttemptId{run->id, step.id, step.attempt};
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // F20, F27: the window's store is frozen, so the abort is refused and leaves no event; the runner finds `cancel` beside its
    // claim, ends the step within seconds and says so in its result, which is there for whoever goes on.
    void endsTheStepThoughTheAbortCannotBeRecorded()
    {
        WarRoom war(playbookText);
        war.script(QStringLiteral("effect"), "sleep \"${2:-0}\"\necho \"$1\" >> effects\n");
        war.script(QStringLiteral("happened"), "grep -qx \"$1\" effects\n");
        QVERIFY2(war.open() && war.enrol(QStringLiteral("ana")), war.said.constData());
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000));
        QCOMPARE(war.act({QStringLiteral("start")}), 0);
        QCOMPARE(war.act({QStringLiteral("start"), QStringLiteral("first")}), 0);
        QCOMPARE(war.act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("rehearsed by a test")}), 0);
        std::optional<AttemptId> attempt;
        QVERIFY(QTest::qWaitFor([&] { return (attempt = running(war)).has_value(); }, 20'000));
        const QString folder = attemptFolder(war.room(), *attempt);
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(folder + QStringLiteral("/claim")); }, 10'000));
        QVERIFY(!readResult(folder));

        RoomClient client(war.room(), QStringLiteral("ana"), false, m_clock);
        QList<ActResult> answers;
        connect(&client, &RoomSession::acted, this, [&](const ActResult &result) { answers << result; });
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(activeRun(client.rollout().runs), 10'000);
        war.killEngine(); // nobody else may end it
        QVERIFY(QFile::rename(war.room() + QStringLiteral("/journal.db-wal"), war.room() + QStringLiteral("/journal.db-wal.away")));
        QTRY_COMPARE_WITH_TIMEOUT(client.surroundings().store.state, StoreState::Frozen, 10'000);
        const auto before = client.events().size();
        QElapsedTimer since;
        since.start();
        client.act({newId(), Act::Abort, QStringLiteral("ana"), {}, {}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1, 10'000);
        QVERIFY(!answers.first().accepted);
        QCOMPARE(answers.first().refused.code, QStringLiteral("frozen"));
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(folder + QStringLiteral("/cancel")); }, 5'000));
        QVERIFY(QTest::qWaitFor([&] { return readResult(folder).has_value(); }, 20'000));
        QVERIFY(since.elapsed() < 25'000); // long before its own end
        QVERIFY2(readResult(folder)->result.startsWith(QStringLiteral("signalled(")), qPrintable(readResult(folder)->result));
        QCOMPARE(client.events().size(), before);
        QVERIFY(war.read(QStringLiteral("effects")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUnrecordedAbort)
#include "tst_unrecordedabort.moc"
