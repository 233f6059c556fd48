#include "models/room/clockwatch.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace holdpoint;

namespace {

Event written(const Clock &clock, const QString &boot = {})
{
    Event event;
    event.recorded = clock.now();
    event.boot = QStringLiteral("%1:%2").arg(boot.isEmpty() ? clock.bootId() : boot).arg(clock.boottime().count());
    return event;
}

} // namespace

class TestClockWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void saysEveryJumpOnce_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("by"); // empty: none
        QTest::newRow("two hours back") << qint64{-7'200'000} << QStringLiteral("-2h");
        QTest::newRow("forward") << qint64{90'000} << QStringLiteral("+1m30s");
        QTest::newRow("to the year 2038") << qint64{410'000'000'000} << QStringLiteral("+4745d8h53m20s");
        QTest::newRow("kept right") << qint64{-1'900} << QString();
    }
    void saysEveryJumpOnce()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, by);
        FakeClock clock;
        ClockWatch watch(clock, written(clock));
        QVERIFY(!watch.jump());
        const Instant before = clock.now();
        clock.setWall(before + Duration{ms});
        const auto jump = watch.jump();
        QCOMPARE(jump.has_value(), !by.isEmpty());
        if (jump) {
            QCOMPARE(jump->kind, QStringLiteral("clock.jump"));
            QCOMPARE(jump->body.value(QStringLiteral("by")).toString(), by);
            QCOMPARE(jump->body.value(QStringLiteral("by_ms")).toInteger(), ms);
            QCOMPARE(jump->body.value(QStringLiteral("from")).toString(), toRfc3339(before));
            QCOMPARE(jump->body.value(QStringLiteral("to")).toString(), toRfc3339(clock.now()));
        }
        QVERIFY(!watch.jump());
    }

    void aSuspendIsNoJump()
    {
        FakeClock clock;
        ClockWatch watch(clock, written(clock));
        clock.advance(std::chrono::hours(8));
        QVERIFY(!watch.jump());
    }

    void findsAJumpWhileNobodyWatched()
    {
        FakeClock clock;
        const Event last = written(clock);
        clock.advance(std::chrono::minutes(10));
        clock.setWall(clock.now() - std::chrono::hours(1));
        QVERIFY(ClockWatch(clock, last).jump());
        QVERIFY(!ClockWatch(clock, written(clock, QStringLiteral("another-boot"))).jump());
        QVERIFY(!ClockWatch(clock, Event()).jump());
    }
};

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_clockwatch.moc"
