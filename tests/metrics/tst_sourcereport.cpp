#include "models/metrics/sourcereport.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

Q_DECLARE_METATYPE(QList<holdpoint::Sample>)

namespace {

constexpr Instant now = instantFromMs(1'763'640'000'000);

Sample ago(int seconds, SampleState state, const QString &why = {})
{
    return {now - Duration{seconds * 1000}, state, 1, why};
}

Playbook plan()
{
    Playbook playbook;
    Source source;
    source.id = QStringLiteral("prom");
    Metric metric;
    metric.id = QStringLiteral("errors");
    metric.source = source.id;
    metric.staleAfter = Duration{45'000};
    playbook.sources << source;
    playbook.metrics << metric;
    return playbook;
}

} // namespace

class TestSourceReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void saysHowASourceIs_data()
    {
        QTest::addColumn<QList<Sample>>("samples");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("lastGood"); // seconds ago; −1 never
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QList<Sample> &samples, const char *status, int lastGood, const char *why) {
            QTest::newRow(name) << samples << QString::fromLatin1(status) << lastGood << QString::fromLatin1(why);
        };
        const Sample good = ago(15, SampleState::Valid);
        row("never asked", {}, "not asked", -1, "");
        row("answers", {good}, "good", 15, "");
        row("refuses", {good, ago(5, SampleState::Error, QStringLiteral("connection refused"))}, "failing", 15, "connection refused");
        row("is late", {ago(5, SampleState::Timeout)}, "failing", -1, "timeout");
        row("answers with nothing", {good, ago(5, SampleState::NoData, QStringLiteral("an empty answer"))}, "poor", 15, "an empty answer");
        row("answers with no number", {ago(5, SampleState::Invalid, QStringLiteral("NaN"))}, "poor", -1, "NaN");
        row("stands still", {ago(5, SampleState::Stale)}, "poor", -1, "stale");
        row("fell silent", {ago(192, SampleState::Valid)}, "silent", 192, "nothing heard for 3m12s");
        row("lives just long enough", {ago(44, SampleState::Valid)}, "good", 44, "");
        row("as old as a value lives", {ago(45, SampleState::Valid)}, "silent", 45, "nothing heard for 45s");
    }
    void saysHowASourceIs()
    {
        QFETCH(QList<Sample>, samples);
        QFETCH(QString, status);
        QFETCH(int, lastGood);
        QFETCH(QString, why);
        LiveMetrics live;
        for (const Sample &sample : samples)
            live.add(QStringLiteral("errors"), sample);
        const Playbook playbook = plan();
        const SourceReport report = sourceReport(playbook, playbook.sources.first(), live, now);
        QCOMPARE(sourceStatusWord(report.status), status);
        QCOMPARE(report.lastGood ? toMs(now) - toMs(*report.lastGood) : -1000, lastGood * 1000LL);
        QCOMPARE(report.why, why);
        QCOMPARE(report.metrics, QStringList{QStringLiteral("errors")});
    }

    // A poll that fails says nothing of when the last good one was.
    void neverForgetsWhenItWasLastGood()
    {
        LiveMetrics live;
        live.setHealth({QStringLiteral("prom"), SampleState::Valid, {}, now - Duration{30'000}, Duration{12}});
        live.setHealth({QStringLiteral("prom"), SampleState::Error, QStringLiteral("connection refused"), {}, Duration{3}});
        const Playbook playbook = plan();
        const SourceReport report = sourceReport(playbook, playbook.sources.first(), live, now);
        QCOMPARE(report.status, SourceStatus::Failing);
        QCOMPARE(*report.lastGood, now - Duration{30'000});
        QCOMPARE(report.latency, Duration{3});
    }
};

QTEST_GUILESS_MAIN(TestSourceReport)
#include "tst_sourcereport.moc"
