#include "models/metrics/openmetricssource.h"
#include "tests/metrics/testserver.h"
#include "tests/support/testmain.h"

#include <unistd.h>

using namespace holdpoint;
using test::answer;
using test::TestServer;

Q_DECLARE_METATYPE(holdpoint::test::TestServer::Behaviour)

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);
constexpr int timeoutMs = 500;

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024;
}

MetricSource::Setting setting(Duration interval = Duration{5'000}, Duration timeout = Duration{timeoutMs})
{
    return {QStringLiteral("nova"), {QStringLiteral("p95")}, interval, timeout};
}

QList<Metric> p95()
{
    Metric metric;
    metric.id = QStringLiteral("p95");
    metric.series = QStringLiteral("latency{quantile=\"0.95\"}");
    return {metric};
}

QByteArray good(const QByteArray &value = "0.25")
{
    return "latency{quantile=\"0.5\",zone=\"a\"} 0.1\nlatency{quantile=\"0.95\",zone=\"a\"} " + value + "\n";
}

QByteArray openMetrics(const QByteArray &body)
{
    return answer(body, "200 OK", "Content-Type: application/openmetrics-text; version=1.0.0\r\n");
}

// The one sample of one poll.
std::optional<Sample> pollOnce(MetricSource &source, Instant t)
{
    std::optional<Sample> got;
    bool done = false;
    const auto a = QObject::connect(&source, &MetricSource::sampled, &source, [&](const QString &, const Sample &s) { got = s; });
    QEventLoop loop; // qWaitFor sleeps between events, which would slow the server down
    const auto b = QObject::connect(&source, &MetricSource::polled, &source, [&] {
        done = true;
        loop.quit();
    });
    QTimer::singleShot(5'000, &loop, &QEventLoop::quit);
    source.poll(t);
    if (!done)
        loop.exec();
    QObject::disconnect(a);
    QObject::disconnect(b);
    return done ? got : std::nullopt;
}

} // namespace

class TestOpenMetricsSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void survivesEveryServer_data()
    {
        QTest::addColumn<TestServer::Behaviour>("behaviour");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const TestServer::Behaviour &behaviour, const char *state) {
            QTest::newRow(name) << behaviour << QString::fromLatin1(state);
        };
        const QByteArray chunkedHead = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
        row("a good answer", test::says(answer(good())), "valid");
        row("a good answer in chunks", test::says(chunkedHead + QByteArray::number(good().size(), 16) + "\r\n" + good() + "\r\n0\r\n\r\n"),
            "valid");
        row("never answers", test::hangs(), "timeout");
        row("drips its header", test::drips("HTTP/1.1 200 OK\r\n", "X-A: b\r\n", 20), "timeout");
        row("drips its body", test::drips("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "#", 20), "timeout");
        row("a header without end", test::floods("HTTP/1.1 200 OK\r\n", "X-A: " + QByteArray(4000, 'b') + "\r\n"), "not valid");
        row("one endless header line", test::floods("HTTP/1.1 200 OK\r\nX-A: ", QByteArray(16'000, 'b')), "not valid");
        row("promises 10 MB", test::floods("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n", QByteArray(16'000, '#')), "error");
        row("sends without end", test::floods("HTTP/1.1 200 OK\r\n\r\n", QByteArray(16'000, '#')), "error");
        row("chunks without end", test::floods(chunkedHead, "1000\r\n" + QByteArray(4096, '#') + "\r\n"), "error");
        row("packs its answer", test::says(answer("\x1f\x8b", "200 OK", "Content-Encoding: gzip\r\n")), "error");
        row("fails", test::says(answer("no", "500 Internal Server Error")), "error");
        row("is not there", test::says(answer("no", "404 Not Found")), "error");
        row("wants a password", test::says(answer("no", "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n")), "error");
        row("answers without content", test::says("HTTP/1.1 204 No Content\r\n\r\n"), "error");
        row("closes at once", test::says({}), "error");
        row("closes within its body", test::says("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nlatency 1\n"), "error");
        // Qt takes what came for the whole when data and end arrive together; the line that was cut off gives it away.
        row("closes within a chunk", test::says(chunkedHead + "100\r\nlatency{quantile=\"0.95\"} 1"), "not valid");
        row("does not speak HTTP", test::says("SSH-2.0-OpenSSH_9.2\r\n\r\n"), "not valid");
        row("an empty body", test::says(answer({})), "no data");
        row("another series", test::says(answer("latency{quantile=\"0.5\"} 1\n")), "no data");
        row("NaN", test::says(answer(good("NaN"))), "invalid");
        row("infinite", test::says(answer(good("+Inf"))), "invalid");
        row("too large a number", test::says(answer(good("1e999"))), "invalid");
        row("two series", test::says(answer(good() + "latency{quantile=\"0.95\",zone=\"b\"} 2\n")), "invalid");
        row("one series twice", test::says(answer(good() + "latency{quantile=\"0.95\",zone=\"a\"} 2\n")), "invalid");
        row("a body cut off", test::says(answer("latency{quantile=\"0.95\"} 12")), "invalid");
        row("a page for people", test::says(answer("<html><body>welcome</body></html>\n")), "invalid");
        row("OpenMetrics without end", test::says(openMetrics("latency{quantile=\"0.95\"} 1\n")), "invalid");
        row("OpenMetrics", test::says(openMetrics("latency{quantile=\"0.95\"} 1\n# EOF\n")), "valid");
        row("a time far ahead", test::says(openMetrics("latency{quantile=\"0.95\"} 1 1763640031\n# EOF\n")), "future");
        row("a time a little ahead", test::says(openMetrics("latency{quantile=\"0.95\"} 1 1763640030\n# EOF\n")), "valid");
        row("a time of yesterday", test::says(openMetrics("latency{quantile=\"0.95\"} 1 1763553600\n# EOF\n")), "stale");
    }
    void survivesEveryServer()
    {
        QFETCH(TestServer::Behaviour, behaviour);
        QFETCH(QString, state);
        TestServer server(behaviour);
        OpenMetricsSource source(setting(), server.url(), {}, p95());
        const qint64 before = residentKiB();
        QElapsedTimer timer;
        timer.start();
        const auto sample = pollOnce(source, start);
        QVERIFY2(timer.elapsed() <= timeoutMs + 200, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(sample.has_value());
        QCOMPARE(sample->at, start);
        if (state == QLatin1String("not valid"))
            QVERIFY(sample->state != SampleState::Valid && sample->state != SampleState::NoData);
        else
            QCOMPARE(sampleStateWord(sample->state), state);
        QVERIFY2(sample->state == SampleState::Valid || !sample->why.isEmpty(), "a sample that is not valid says why");
        QVERIFY2(residentKiB() - before < 32 * 1024, qPrintable(QString::number(residentKiB() - before)));
        QVERIFY(server.requests.size() >= 1); // Qt asks again where a connection closes before an answer
    }

    void saysThatNobodyListens()
    {
        QUrl url;
        {
            TestServer server(test::hangs());
            url = server.url();
        }
        OpenMetricsSource source(setting(), url, {}, p95());
        const auto sample = pollOnce(source, start);
        QCOMPARE(sample->state, SampleState::Error);
        QCOMPARE(sample->why, QStringLiteral("connection refused"));
    }

    // F54: what speaks plainly where TLS is expected.
    void saysThatTheHandshakeFailed()
    {
        TestServer server(test::says("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https"));
        OpenMetricsSource source(setting(), url, {}, p95());
        QElapsedTimer timer;
        timer.start();
        const auto sample = pollOnce(source, start);
        QVERIFY(timer.elapsed() <= timeoutMs + 200);
        QVERIFY(sample && (sample->state == SampleState::Error || sample->state == SampleState::Timeout));
        QVERIFY(!sample->why.isEmpty());
    }

    // F54: a name that nobody has (RFC 6761); where no one can be asked about it, the time is over first.
    void saysThatTheNameIsNotKnown()
    {
        OpenMetricsSource source(setting(), QUrl(QStringLiteral("http://nobody.invalid:9/metrics")), {}, p95());
        QElapsedTimer timer;
        timer.start();
        const auto sample = pollOnce(source, start);
        QVERIFY(timer.elapsed() <= timeoutMs + 200);
        QVERIFY(sample && (sample->state == SampleState::Error || sample->state == SampleState::Timeout));
        QVERIFY(!sample->why.isEmpty());
    }

    void followsNoRedirect()
    {
        TestServer target(test::says(answer(good())));
        for (const QByteArray &status :
             {QByteArray("302 Found"), QByteArray("307 Temporary Redirect"), QByteArray("308 Permanent Redirect")}) {
            TestServer server(test::says(answer({}, status, "Location: " + target.url().toEncoded() + "\r\n")));
            OpenMetricsSource source(setting(), server.url(), "Bearer abc", p95());
            const auto sample = pollOnce(source, start);
            QCOMPARE(sample->state, SampleState::Error);
            QVERIFY(sample->why.contains(QLatin1String("redirect")));
        }
        QCOMPARE(target.requests.size(), 0);
    }

    void asksForPlainBytesAndKeepsNoCookies()
    {
        TestServer server(test::says(answer(good(), "200 OK", "Content-Type: text/plain\r\nSet-Cookie: a=b; Path=/\r\n")));
        OpenMetricsSource source(setting(), server.url(), "Bearer abc", p95());
        QVERIFY(pollOnce(source, start));
        QVERIFY(pollOnce(source, start + Duration{5'000}));
        QCOMPARE(server.requests.size(), 2);
        const QByteArray second = server.requests.last().toLower();
        QVERIFY(second.contains("accept-encoding: identity"));
        QVERIFY(second.contains("authorization: bearer abc"));
        QVERIFY(!second.contains("cookie"));
    }

    void callsAFrozenSourceStaleAfterThreeIntervals()
    {
        QByteArray body = "latency{quantile=\"0.95\"} 1 1763640000\n# EOF\n";
        TestServer server([&](QTcpSocket *socket, const QByteArray &) { test::says(openMetrics(body))(socket, {}); });
        OpenMetricsSource source(setting(), server.url(), {}, p95());
        QStringList states;
        for (int i = 0; i < 5; ++i)
            states << sampleStateWord(pollOnce(source, start + i * Duration{5'000})->state);
        QCOMPARE(states.join(QLatin1Char(' ')), QStringLiteral("valid valid valid stale stale"));
        body = "latency{quantile=\"0.95\"} 1 1763640025\n# EOF\n";
        QCOMPARE(pollOnce(source, start + 5 * Duration{5'000})->state, SampleState::Valid);
    }

    void takesTheNewestOfASeriesWithSeveralTimes()
    {
        TestServer server(
            test::says(openMetrics("latency{quantile=\"0.95\"} 1 1763639990\nlatency{quantile=\"0.95\"} 2 1763639999\n# EOF\n")));
        OpenMetricsSource source(setting(), server.url(), {}, p95());
        QCOMPARE(pollOnce(source, start)->value, 2.0);
    }

    void saysNothingAfterCancel()
    {
        TestServer server(test::says(answer(good())));
        OpenMetricsSource source(setting(), server.url(), {}, p95());
        QSignalSpy spy(&source, &MetricSource::sampled);
        source.poll(start);
        source.cancel();
        QTest::qWait(50);
        QCOMPARE(spy.size(), 0);
        QVERIFY(pollOnce(source, start + Duration{5'000}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestOpenMetricsSource)
#include "tst_openmetricssource.moc"
