#include "models/base/time.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

class TestTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void readsDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << "90s" << qint64{90'000};
        QTest::newRow("mixed") << "1h30m" << qint64{5'400'000};
        QTest::newRow("days") << "2d" << qint64{172'800'000};
        QTest::newRow("milliseconds") << "250ms" << qint64{250};
        QTest::newRow("zero") << "0" << qint64{0};
        for (const char *bad : {"", "5", "m5", "1m1h", "-5s", "1.5h", "99999d", "5 m"})
            QTest::newRow(qPrintable(QStringLiteral("bad '%1'").arg(QLatin1String(bad)))) << QString::fromLatin1(bad) << qint64{-1};
    }
    void readsDurations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        const auto got = parseDuration(text);
        QCOMPARE(got ? got->count() : -1, ms);
        if (got) {
            QCOMPARE(parseDuration(toDurationText(*got)).value().count(), ms);
        }
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("utc") << "2026-11-20T14:00:00Z"
                             << "2026-11-20T14:00:00.000Z";
        QTest::newRow("offset") << "2026-11-20T14:00:00+01:30"
                                << "2026-11-20T12:30:00.000Z";
        QTest::newRow("fraction") << "2026-11-20T14:00:00.5Z"
                                  << "2026-11-20T14:00:00.500Z";
        QTest::newRow("date") << "2026-11-20"
                              << "2026-11-20T00:00:00.000Z";
        QTest::newRow("no zone") << "2026-11-20T14:00:00"
                                 << "";
        QTest::newRow("no such day") << "2026-02-30"
                                     << "";
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto got = parseRfc3339(text);
        QCOMPARE(got ? toRfc3339(*got) : QString(), utc);
    }
};

QTEST_GUILESS_MAIN(TestTime)
#include "tst_time.moc"
