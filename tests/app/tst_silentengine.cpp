#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>

#include <csignal>

using namespace holdpoint;
using test::WarRoom;

// D25: an engine that holds the room and does not beat is ended with consent, and only such a one.
class TestSilentEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void isEndedAndAnotherTakesTheRoom()
    {
        QFile file(test::sourceFolder() + QStringLiteral("/resources/playbooks/sample.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        WarRoom war(file.readAll());
        QVERIFY2(war.open(QStringLiteral("two-minutes")), war.said.constData());
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000));
        const SystemClock clock;
        QVERIFY(QTest::qWaitFor([&] { return seeEngine(war.room(), clock).alive(); }, 10'000));
        const auto refused = endSilentEngine(war.room(), clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("engine-lives"));
        const auto pid = static_cast<pid_t>(seeEngine(war.room(), clock).beat->pid);
        QCOMPARE(::kill(pid, SIGSTOP), 0);
        QVERIFY(QTest::qWaitFor([&] { return !seeEngine(war.room(), clock).alive(); }, 15'000));
        QVERIFY(seeEngine(war.room(), clock).held);
        const auto ended = endSilentEngine(war.room(), clock);
        QVERIFY2(ended, ended ? "" : qPrintable(ended.error().message));
        war.killEngine();
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 2; }, 15'000));
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);
    }

    void aRoomThatNobodyHoldsNeedsNothing()
    {
        QTemporaryDir empty;
        const SystemClock clock;
        QVERIFY(QDir(empty.path()).mkdir(QStringLiteral("runs")));
        QVERIFY(endSilentEngine(empty.path(), clock));
    }

    // U52: a player's process has nothing of what is still to come.
    void playersKnowNoScenario()
    {
        QFile file(test::sourceFolder() + QStringLiteral("/resources/playbooks/sample.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        WarRoom war(file.readAll());
        QVERIFY2(war.open(QStringLiteral("two-minutes")), war.said.constData());
        const SystemClock clock;
        auto room = Room::open(war.room(), clock, true);
        QVERIFY(room);
        RoomFold players(war.room());
        players.setForPlayers();
        players.take((*room)->events());
        QVERIFY(players.rollout().playbook);
        QVERIFY(players.rollout().playbook->text.isEmpty());
        QCOMPARE(players.rollout().drill.id, QStringLiteral("two-minutes"));
        QVERIFY(players.rollout().drill.injects.isEmpty());
        for (const Drill &drill : players.rollout().playbook->drills)
            QVERIFY(drill.injects.isEmpty() && drill.objectives.isEmpty() && drill.debrief.isEmpty());
        QVERIFY(!(*room)->rollout().drill.injects.isEmpty()); // the facilitator's has it
    }
};

QTEST_GUILESS_MAIN(TestSilentEngine)
#include "tst_silentengine.moc"
