#include "app/holdpoint/stallwatchdog.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

class TestStallWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        // No desktop notification from a test.
        qputenv("PATH", "");
    }

    void tellsOfAThreadThatStandsStill()
    {
        StallWatchdog watchdog(std::chrono::milliseconds{300});
        QTest::qWait(50);
        QCOMPARE(watchdog.stallsSeen(), 0);
        // The one place where a test has to block: this is the stall.
        std::this_thread::sleep_for(std::chrono::milliseconds{900});
        QCOMPARE(watchdog.stallsSeen(), 1);
    }

    void saysNothingWhileTheThreadTurns()
    {
        StallWatchdog watchdog(std::chrono::milliseconds{1500});
        QTest::qWait(400);
        QCOMPARE(watchdog.stallsSeen(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStallWatchdog)
#include "tst_stallwatchdog.moc"
