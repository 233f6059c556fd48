#include "models/metrics/prometheussource.h"
#include "models/metrics/prometheusurl.h"
#include "tests/metrics/testserver.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrlQuery>

using namespace holdpoint;
using test::TestServer;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);

QByteArray vector(const QByteArray &value, const QByteArray &time = "1763640000")
{
    return R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[)" + time + R"(,")" + value + R"("]}]}})";
}

QString queryOf(const QByteArray &request)
{
    const QUrl url = QUrl::fromEncoded(request.split(' ').value(1));
    return QUrlQuery(url).queryItemValue(QStringLiteral("query"), QUrl::FullyDecoded);
}

// A server that answers each query by its text.
TestServer::Behaviour byQuery(const QHash<QString, QByteArray> &answers)
{
    return [answers](QTcpSocket *socket, const QByteArray &request) {
        const auto found = answers.constFind(queryOf(request));
        if (found != answers.constEnd())
            socket->write(test::answer(*found, "200 OK", "Content-Type: application/json\r\n"));
    };
}

Metric metric(const char *id, const char *query)
{
    Metric one;
    one.id = QString::fromLatin1(id);
    one.query = QString::fromLatin1(query);
    return one;
}

struct Polled {
    QMap<QString, Sample> samples;
    SourceHealth health;
    bool done = false;
};

Polled pollOnce(MetricSource &source, Instant t = start)
{
    Polled polled;
    QObject context;
    QObject::connect(&source, &MetricSource::sampled, &context, [&](const QString &id, const Sample &s) { polled.samples.insert(id, s); });
    QObject::connect(&source, &MetricSource::health, &context, [&](const SourceHealth &h) { polled.health = h; });
    QObject::connect(&source, &MetricSource::polled, &context, [&] { polled.done = true; });
    source.poll(t);
    (void)QTest::qWaitFor([&] { return polled.done; }, 5'000);
    return polled;
}

MetricSource::Setting setting(const QStringList &metrics)
{
    return {QStringLiteral("prom"), metrics, Duration{15'000}, Duration{600}};
}

} // namespace

class TestPrometheusSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void readsAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, int status, const QByteArray &body, const char *state) {
            QTest::newRow(name) << status << body << QString::fromLatin1(state);
        };
        const QByteArray one = R"({"metric":{},"value":[1763640000,"1"]})";
        const auto result = [](const QByteArray &type, const QByteArray &items) {
            return QByteArray(R"({"status":"success","data":{"resultType":")" + type + R"(","result":)" + items + "}}");
        };
        row("a value", 200, vector("0.5"), "valid");
        row("a scalar", 200, result("scalar", R"([1763640000,"42"])"), "valid");
        row("nothing", 200, result("vector", "[]"), "no data");
        row("two series", 200, result("vector", "[" + one + "," + one + "]"), "invalid");
        row("NaN", 200, vector("NaN"), "invalid");
        row("infinite", 200, vector("-Inf"), "invalid");
        row("too large", 200, vector("1e999"), "invalid");
        row("hex", 200, vector("0x10"), "invalid");
        row("a number and no text", 200, result("vector", R"([{"metric":{},"value":[1763640000,1]}])"), "invalid");
        row("null", 200, result("vector", R"([{"metric":{},"value":null}])"), "invalid");
        row("a histogram", 200, result("vector", R"([{"metric":{},"histogram":[1763640000,{}]}])"), "invalid");
        row("a range", 200, result("matrix", "[]"), "invalid");
        row("a text", 200, result("string", R"([1763640000,"x"])"), "invalid");
        row("a key twice", 200, R"({"status":"success","status":"success","data":{"resultType":"scalar","result":[1,"1"]}})", "invalid");
        row("cut off", 200, vector("0.5").left(60), "invalid");
        row("no JSON", 200, "Prometheus Server is Ready.\n", "invalid");
        row("an error", 400, R"({"status":"error","errorType":"bad_data","error":"parse error"})", "error");
        row("an error of the server", 503, "no", "error");
        row("an error said with 200", 200, R"({"status":"error","error":"x"})", "error");
    }
    void readsAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, state);
        const InstantAnswer answer = readInstantAnswer(status, body);
        QCOMPARE(sampleStateWord(answer.state), state);
        QCOMPARE(answer.why.isEmpty(), answer.state == SampleState::Valid);
    }

    // What a real server of version 2.42 said.
    void readsCapturedAnswers()
    {
        const QString folder = test::casesFolder() + QStringLiteral("/07-prometheus-api/");
        QFile index(folder + QStringLiteral("index.json"));
        if (test::casesFolder().isEmpty() || !index.open(QIODevice::ReadOnly))
            return;
        const QHash<QString, SampleState> expected{
            {QStringLiteral("query-vector"), SampleState::Valid},      {QStringLiteral("query-vector-post"), SampleState::Valid},
            {QStringLiteral("query-scalar"), SampleState::Valid},      {QStringLiteral("query-empty"), SampleState::NoData},
            {QStringLiteral("query-stale-5m"), SampleState::NoData},   {QStringLiteral("query-nan-ratio"), SampleState::Invalid},
            {QStringLiteral("query-up"), SampleState::Invalid},        {QStringLiteral("query-specials"), SampleState::Invalid},
            {QStringLiteral("query-string"), SampleState::Invalid},    {QStringLiteral("query-matrix"), SampleState::Invalid},
            {QStringLiteral("err-parse"), SampleState::Error},         {QStringLiteral("err-many-to-many"), SampleState::Error},
            {QStringLiteral("err-missing-query"), SampleState::Error}, {QStringLiteral("err-bad-time"), SampleState::Error},
            {QStringLiteral("err-range-type"), SampleState::Error},    {QStringLiteral("err-not-found"), SampleState::Error},
        };
        int seen = 0;
        for (const QJsonValue &value : QJsonDocument::fromJson(index.readAll()).object().value(QStringLiteral("responses")).toArray()) {
            const QString id = value[QStringLiteral("id")].toString();
            QFile file(folder + QStringLiteral("responses/%1.json").arg(id));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray body = file.readAll();
            const int status = value[QStringLiteral("status")].toInt();
            if (expected.contains(id)) {
                QCOMPARE(sampleStateWord(readInstantAnswer(status, body).state), sampleStateWord(expected.value(id)));
                ++seen;
            }
            QCOMPARE(readRangeAnswer(status, body).has_value(),
                     id.startsWith(QLatin1String("range-")) || id == QLatin1String("query-matrix"));
        }
        QCOMPARE(seen, expected.size());
    }

    void knowsPlainSelectors_data()
    {
        QTest::addColumn<bool>("plain");
        for (const char *plain : {"up", "up{job=\"a\"}", " up { job =~ \"a|b\" , x!=\"1\" } ", "a:b_c"})
            QTest::newRow(plain) << true;
        for (const char *other : {"rate(up[1m])", "up + 1", "sum(up)", "up[5m]", "up offset 5m", "vector(0)", "1"})
            QTest::newRow(other) << false;
    }
    void knowsPlainSelectors()
    {
        QFETCH(bool, plain);
        QCOMPARE(isPlainSelector(QString::fromLatin1(QTest::currentDataTag())), plain);
    }

    void asksForTheInstant()
    {
        TestServer server(byQuery({{QStringLiteral("sum(x{a=\"+&%\"})"), vector("0.5")}}));
        PrometheusSource source(setting({QStringLiteral("errors")}), server.url(QStringLiteral("/prom/")), {}, "Bearer abc",
                                {metric("errors", "sum(x{a=\"+&%\"})")});
        const Polled polled = pollOnce(source);
        QCOMPARE(polled.samples.value(QStringLiteral("errors")).state, SampleState::Valid);
        QCOMPARE(polled.samples.value(QStringLiteral("errors")).value, 0.5);
        QCOMPARE(polled.samples.value(QStringLiteral("errors")).at, start);
        QVERIFY(server.requests.first().startsWith("GET /prom/api/v1/query?"));
        QVERIFY(server.requests.first().contains("&time=1763640000.000&"));
        QVERIFY(server.requests.first().toLower().contains("authorization: bearer abc"));
        QCOMPARE(polled.health.state, SampleState::Valid);
    }

    void trustsNothingWhenAliveFails_data()
    {
        QTest::addColumn<QByteArray>("alive");
        QTest::addColumn<QString>("state");
        QTest::newRow("alive") << vector("1") << "valid";
        QTest::newRow("down") << vector("0") << "error";
        QTest::newRow("absent") << QByteArray(R"({"status":"success","data":{"resultType":"vector","result":[]}})") << "error";
    }
    void trustsNothingWhenAliveFails()
    {
        QFETCH(QByteArray, alive);
        QFETCH(QString, state);
        TestServer server(byQuery({{QStringLiteral("min(up)"), alive}, {QStringLiteral("sum(x)"), vector("0.5")}}));
        PrometheusSource source(setting({QStringLiteral("errors")}), server.url({}), QStringLiteral("min(up)"), {},
                                {metric("errors", "sum(x)")});
        QCOMPARE(sampleStateWord(pollOnce(source).samples.value(QStringLiteral("errors")).state), state);
    }

    void spendsOneTimeoutOnAllQueries()
    {
        TestServer server(byQuery({{QStringLiteral("sum(a)"), vector("1")}})); // sum(b) is never answered
        PrometheusSource source(setting({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}), server.url({}), {}, {},
                                {metric("a", "sum(a)"), metric("b", "sum(b)"), metric("c", "sum(a)")});
        QElapsedTimer timer;
        timer.start();
        const Polled polled = pollOnce(source);
        QVERIFY2(timer.elapsed() < 800, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(polled.samples.value(QStringLiteral("a")).state, SampleState::Valid);
        QCOMPARE(polled.samples.value(QStringLiteral("b")).state, SampleState::Timeout);
        QCOMPARE(polled.samples.value(QStringLiteral("c")).state, SampleState::Timeout);
        QCOMPARE(polled.health.state, SampleState::Timeout);
    }

    void seesThatAPlainSelectorStandsStill()
    {
        TestServer server([](QTcpSocket *socket, const QByteArray &request) {
            const QUrl url = QUrl::fromEncoded(request.split(' ').value(1));
            const QByteArray time = QUrlQuery(url).queryItemValue(QStringLiteral("time")).toLatin1();
            const bool age = queryOf(request) == QLatin1String("timestamp(up)");
            socket->write(test::answer(vector(age ? "1763639990" : "7", time), "200 OK"));
        });
        PrometheusSource source(setting({QStringLiteral("up")}), server.url({}), {}, {}, {metric("up", "up")});
        QStringList states;
        for (int i = 0; i < 4; ++i)
            states << sampleStateWord(pollOnce(source, start + i * Duration{15'000}).samples.value(QStringLiteral("up")).state);
        QCOMPARE(states.join(QLatin1Char(' ')), QStringLiteral("valid valid valid stale"));
    }

    void refusesAnAnswerForAnotherInstant()
    {
        TestServer server(byQuery({{QStringLiteral("sum(x)"), vector("0.5", "1763639000")}}));
        PrometheusSource source(setting({QStringLiteral("x")}), server.url({}), {}, {}, {metric("x", "sum(x)")});
        QCOMPARE(pollOnce(source).samples.value(QStringLiteral("x")).state, SampleState::Stale);
    }

    void tellsWhatTheServerWarnsOf()
    {
        QByteArray body = vector("0.5");
        body.chop(1);
        body += R"(,"warnings":["partial answer"]})";
        TestServer server(byQuery({{QStringLiteral("sum(x)"), body}}));
        PrometheusSource source(setting({QStringLiteral("x")}), server.url({}), {}, {}, {metric("x", "sum(x)")});
        const Polled polled = pollOnce(source);
        QCOMPARE(polled.samples.value(QStringLiteral("x")).state, SampleState::Valid);
        QVERIFY(polled.health.why.contains(QLatin1String("partial answer")));
    }

    void fillsWhatWasMissedBetweenPolls()
    {
        const QByteArray range = R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[)"
                                 R"([1763639970,"1"],[1763639985,"2"]]}]}})";
        TestServer server([&](QTcpSocket *socket, const QByteArray &request) {
            socket->write(test::answer(request.contains("query_range") ? range : vector("3"), "200 OK"));
        });
        PrometheusSource source(setting({QStringLiteral("x")}), server.url({}), {}, {}, {metric("x", "sum(x)")});
        QSignalSpy filled(&source, &MetricSource::filled);
        source.fill(start - Duration{45'000}, start - Duration{15'000});
        QCOMPARE(pollOnce(source).samples.value(QStringLiteral("x")).value, 3.0);
        QTRY_COMPARE(filled.size(), 1);
        QCOMPARE(filled.first().at(1).value<QList<Sample>>().size(), 2);
        QVERIFY(server.requests.last().contains("start=1763639970.000&end=1763639985.000&step=15.000"));
    }
};

QTEST_GUILESS_MAIN(TestPrometheusSource)
#include "tst_prometheussource.moc"
