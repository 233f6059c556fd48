#include "models/metrics/queryrange.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>

using namespace holdpoint;

namespace {

// "series: time=value time=value" with seconds since the first midnight of 2024-03-10, or the refusal.
QString said(const CsvSamples &samples)
{
    if (samples.report.refused)
        return QStringLiteral("refused at ") + samples.report.refused->where;
    QStringList parts;
    for (auto it = samples.series.begin(); it != samples.series.end(); ++it) {
        QStringList values;
        for (const Sample &sample : *it) {
            const qint64 s = toMs(sample.at) / 1000 - 1'710'028'800;
            values << QStringLiteral("%1=%2").arg(s).arg(sample.state == SampleState::Valid ? QString::number(sample.value)
                                                                                            : sampleStateWord(sample.state));
        }
        parts << it.key() + QStringLiteral(": ") + values.join(QLatin1Char(' '));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

class TestCsvSamples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void readsFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *bytes, const char *expected) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(expected);
        };
        row("wide", "timestamp,a,b\n2024-03-10T00:00:00Z,1,2\n2024-03-10T00:01:00Z,3,4\n", "a: 0=1 60=3; b: 0=2 60=4");
        row("long", "ts,metric,value\n1710028800,a,1\n1710028800,b,2\n1710028801.5,a,3\n", "a: 0=1 1=3; b: 0=2");
        row("any case", "TimeStamp,Value\n2024-03-10 00:00,1\n", "Value: 0=1");
        row("a text column is left out", "date,note,a\n2024-03-10,hello,1\n", "a: 0=1");
        row("offsets", "time,a\n2024-03-10T01:00:00+01:00,1\n2024-03-09T19:01:00-05:00,2\n", "a: 0=1 60=2");
        row("milliseconds", "time,a\n1710028800000,1\n", "a: 0=1");
        row("out of order", "time,a\n1710028860,2\n1710028800,1\n", "a: 0=1 60=2");
        row("the last of equal times", "time,a\n1710028800,1\n1710028800,100\n", "a: 0=100");
        row("the last of equal times as a whole", "time,a,b\n1710028800,1,2\n1710028800,,3\n", "a: ; b: 0=3");
        row("empty cells are no value", "time,a,b\n1710028800,,1\n1710028801,2\n", "a: 1=2; b: 0=1");
        row("not finite", "time,a\n1710028800,NaN\n1710028801,-inf\n1710028802,1e309\n1710028803,5\n",
            "a: 0=invalid 1=invalid 2=invalid 3=5");
        row("quotes and CRLF", "\"time\",\"a,b\"\r\n\"2024-03-10T00:00:00Z\",\"1\"\r\n", "a,b: 0=1");
        row("BOM and blanks", "\xEF\xBB\xBFtime , a\n 2024-03-10T00:00:00Z , 1 \n", "a: 0=1");
        row("a line feed in quotes", "time,note,a\n1710028800,\"x\ny\",1\n1710028801,x,2\n", "a: 0=1 1=2");
        row("text among numbers", "time,a\n1710028800,1\n1710028801,oops\n", "refused at line 3");
        row("its line counts line feeds in quotes", "time,n,a\n1710028800,\"x\ny\",1\n1710028801,x,oops\n", "refused at line 4");
        row("decimal comma", "time,a\n1710028800,\"1,5\"\n", "refused at line 1");
        row("no time column", "when,a\n1710028800,1\n", "refused at line 1");
        row("semicolons", "time;a\n1710028800;1\n", "refused at line 1");
        row("a name twice", "time,a,a\n1710028800,1,2\n", "refused at line 1");
        row("nothing", "", "refused at line 1");
        row("too many cells", "time,a\n1710028800,1,2\n", "refused at line 2");
        row("no time", "time,a\n,1\n", "refused at line 2");
        row("a day that is not", "time,a\n2024-02-30T00:00:00Z,1\n", "refused at line 2");
        row("a leap second", "time,a\n2016-12-31T23:59:60Z,1\n", "refused at line 2");
        row("microseconds", "time,a\n1710028800000000,1\n", "refused at line 2");
        row("a quote without end", "time,a\n1710028800,\"1\n", "refused at line 3");
        row("text after a quote", "time,a\n1710028800,\"1\"2\n", "refused at line 2");
        row("a lone carriage return", "time,a\r1710028800,1\r", "refused at line 1");
    }
    void readsFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(said(readCsvSamples(bytes)), expected);
    }

    void readsOnlyWhatMetricsRead()
    {
        CsvOptions options;
        options.series = QStringList{QStringLiteral("a")};
        QCOMPARE(said(readCsvSamples("time,a,b\n1710028800,1,x\n", options)), QStringLiteral("a: 0=1"));
        QCOMPARE(said(readCsvSamples("time,metric,value\n1710028800,b,x\n1710028800,a,1\n", options)), QStringLiteral("a: 0=1"));
    }

    void readsLocalTimesInTheSourcesZone()
    {
        CsvOptions options;
        options.zone = QTimeZone("Europe/Lisbon");
        QCOMPARE(said(readCsvSamples("time,a\n2024-07-01 12:00,1\n", options)),
                 QStringLiteral("a: %1=1").arg(toMs(parseRfc3339(QStringLiteral("2024-07-01T11:00:00Z")).value()) / 1000 - 1'710'028'800));
    }

    void countsWhatItFound()
    {
        const CsvReport report = readCsvSamples("time,a\n1710028860,1\n1710028800,\n1710028860,NaN\n").report;
        QCOMPARE(report.rows, 3);
        QCOMPARE(report.uniqueTimestamps, 2);
        QCOMPARE(report.duplicateTimestampRows, 1);
        QCOMPARE(report.outOfOrderRows, 1);
        QCOMPARE(report.emptyValueRows, 1);
        QCOMPARE(report.invalidValueRows, 1);
        QCOMPARE(report.warnings.size(), 1);
        QCOMPARE(toRfc3339(*report.from), QStringLiteral("2024-03-10T00:00:00.000Z"));
    }

    void readsAnswersOfRangeQueries()
    {
        const QByteArray body = R"({"status":"success","data":{"resultType":"matrix","result":[)"
                                R"({"metric":{"__name__":"up","job":"a"},"values":[[1710028800,"1"],[1710028815,"NaN"]]},)"
                                R"({"metric":{"__name__":"up","job":"b"},"values":[[1710028800,"0"]]}]}})";
        QCOMPARE(said(readSampleFile(body)), QStringLiteral("up{job=\"a\"}: 0=1 15=invalid; up{job=\"b\"}: 0=0"));
        QVERIFY(readSampleFile("{\"status\":\"success\"}").report.refused.has_value());
    }
};

QTEST_GUILESS_MAIN(TestCsvSamples)
#include "tst_csvsamples.moc"
