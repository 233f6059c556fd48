#include "models/metrics/pushsource.h"
#include "tests/support/testmain.h"

#include <QtNetwork/QNetworkInterface>
#include <QtNetwork/QTcpSocket>

using namespace holdpoint;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);
const QByteArray token = "s3cret-token";

QList<Metric> metricsPushed()
{
    Metric a, b;
    a.id = QStringLiteral("rows_off");
    a.series = QStringLiteral("rows_off{table=\"ledger\"}");
    b.id = QStringLiteral("lag");
    b.series = QStringLiteral("lag_seconds");
    return {a, b};
}

QByteArray request(const QByteArray &body, const QByteArray &more = {}, const QByteArray &auth = "Bearer " + token)
{
    return "POST /push HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: " + auth + "\r\n" + more
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray good = "rows_off{table=\"ledger\"} 4\nlag_seconds 1.5\nother 7\n";

struct Endpoint {
    PushSource source{{QStringLiteral("push"), {QStringLiteral("rows_off"), QStringLiteral("lag")}, Duration{1'000}, Duration{500}},
                      QUrl(QStringLiteral("http://127.0.0.1:0/push")),
                      token,
                      metricsPushed()};
    QHash<QString, Sample> samples;
    std::optional<SourceHealth> health;

    Endpoint()
    {
        QObject::connect(&source, &MetricSource::sampled, &source, [this](const QString &metric, const Sample &s) { samples[metric] = s; });
        QObject::connect(&source, &MetricSource::health, &source, [this](const SourceHealth &h) { health = h; });
        source.poll(start);
    }
    // What comes back for these bytes; PORT stands for the port.
    QByteArray send(QByteArray bytes, bool closes = false)
    {
        bytes.replace("PORT", QByteArray::number(source.port()));
        QTcpSocket socket;
        QEventLoop loop; // qWaitFor sleeps between events, which would hide the limit of the rate
        QObject::connect(&socket, &QTcpSocket::connected, &loop, [&] {
            socket.write(bytes);
            if (closes)
                socket.disconnectFromHost();
        });
        QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        QObject::connect(&socket, &QTcpSocket::errorOccurred, &loop, &QEventLoop::quit);
        QTimer::singleShot(7'000, &loop, &QEventLoop::quit);
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(source.port()));
        loop.exec();
        return socket.readAll();
    }
    int statusOf(const QByteArray &bytes) { return send(bytes).split(' ').value(1).toInt(); }
    QString state(const char *metric) const { return sampleStateWord(samples.value(QString::fromLatin1(metric)).state); }
};

} // namespace

class TestPushSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void takesWhatAScriptPushes()
    {
        Endpoint end;
        QCOMPARE(end.state("rows_off"), QStringLiteral("no data"));
        QCOMPARE(end.health->why, QStringLiteral("nothing has been pushed yet"));
        QVERIFY(end.send(request(good)).contains("2 of 2 metrics taken"));
        end.source.poll(start + Duration{1'000});
        QCOMPARE(end.samples[QStringLiteral("rows_off")].value, 4.0);
        QCOMPARE(end.samples[QStringLiteral("rows_off")].at, start + Duration{1'000}); // T of the poll, as for every source
        QCOMPARE(end.samples[QStringLiteral("lag")].value, 1.5);
        QCOMPARE(end.health->state, SampleState::Valid);
        QVERIFY(end.send(request("lag_seconds 2\n")).contains("1 of 2 metrics taken"));
        end.source.poll(start + Duration{2'000});
        QCOMPARE(end.samples[QStringLiteral("lag")].value, 2.0);
        QCOMPARE(end.samples[QStringLiteral("rows_off")].value, 4.0); // what a push does not name stays, and ages
    }

    void isStaleWhenTheScriptFallsSilent()
    {
        Endpoint end;
        end.send(request(good));
        QStringList states;
        for (int i = 1; i <= 5; ++i) {
            end.source.poll(start + i * Duration{1'000});
            states << end.state("lag");
        }
        QCOMPARE(states.join(QLatin1Char(' ')), QStringLiteral("valid valid valid stale stale"));
        end.send(request(good)); // the same value again is news
        end.source.poll(start + Duration{6'000});
        QCOMPARE(end.state("lag"), QStringLiteral("valid"));
    }

    void neverTakesWhatIsNoValue()
    {
        Endpoint end;
        end.send(request("lag_seconds NaN\nrows_off{table=\"ledger\",z=\"1\"} 1\nrows_off{table=\"ledger\",z=\"2\"} 1\n"));
        end.source.poll(start + Duration{1'000});
        QCOMPARE(end.state("lag"), QStringLiteral("invalid"));
        QCOMPARE(end.state("rows_off"), QStringLiteral("invalid"));
        end.send(request("lag_seconds 1 1763640032000\n")); // milliseconds of the text format
        end.source.poll(start + Duration{1'000});
        QCOMPARE(end.state("lag"), QStringLiteral("future"));
    }

    void answersEveryRequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray host = "Host: 127.0.0.1:PORT\r\n", auth = "Authorization: Bearer " + token + "\r\n";
        const auto row = [](const char *name, const QByteArray &bytes, int status) { QTest::newRow(name) << bytes << status; };
        row("a good one", request(good), 200);
        row("a good one that waits", request(good, "Expect: 100-continue\r\n"), 200);
        row("OpenMetrics", request("lag_seconds 1\n# EOF\n", "Content-Type: application/openmetrics-text; version=1.0.0\r\n"), 200);
        row("no token", "POST /push HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\nx\n", 401);
        row("a wrong token", request(good, {}, "Bearer s3cret-tokem"), 401);
        row("a longer token", request(good, {}, "Bearer " + token + token), 401);
        row("an empty token", request(good, {}, "Bearer "), 401);
        row("basic", request(good, {}, "Basic YTpi"), 401);
        row("two tokens", request(good, auth), 401);
        row("GET", "GET /push HTTP/1.1\r\n" + host + auth + "\r\n", 405);
        row("another path", "POST /metrics HTTP/1.1\r\n" + host + auth + "Content-Length: 0\r\n\r\n", 404);
        row("another host", "POST /push HTTP/1.1\r\nHost: evil.example:PORT\r\n" + auth + "Content-Length: 0\r\n\r\n", 403);
        row("no host", "POST /push HTTP/1.1\r\n" + auth + "Content-Length: 0\r\n\r\n", 403);
        row("a page in a browser", request(good, "Origin: https://evil.example\r\n"), 403);
        row("no length", "POST /push HTTP/1.1\r\n" + host + auth + "\r\n" + good, 411);
        row("chunks", request(good, "Transfer-Encoding: chunked\r\n"), 411);
        row("packed", request(good, "Content-Encoding: gzip\r\n"), 415);
        row("two lengths", request(good, "Content-Length: 3\r\n"), 400);
        row("a negative length", "POST /push HTTP/1.1\r\n" + host + auth + "Content-Length: -1\r\n\r\n", 400);
        row("a huge length", "POST /push HTTP/1.1\r\n" + host + auth + "Content-Length: 99999999999999999999\r\n\r\n", 413);
        row("a byte too much", "POST /push HTTP/1.1\r\n" + host + auth + "Content-Length: 262145\r\n\r\n", 413);
        row("an empty body", request({}), 400);
        row("no metric reads it", request("unknown 1\n"), 400);
        row("a broken line", request("lag_seconds one\n"), 400);
        row("broken after a good line", request("lag_seconds 1\nrows_off{table= 1\n"), 400);
        row("bytes", request(QByteArray("\0\xff\xfe\x80\n", 5)), 400);
        row("no HTTP", "hello\r\n\r\n", 400);
        row("an empty head", "\r\n\r\n", 400);
        row("a header with a control", request(good, QByteArray("X-A: a\0b\r\n", 10)), 400);
        row("a folded header", request(good, "X-A: a\r\n b\r\n"), 400);
        row("many headers", request(good, QByteArray("X-A: b\r\n").repeated(100)), 431);
        row("a long header", request(good, "X-A: " + QByteArray(9'000, 'b') + "\r\n"), 431);
        row("a header without end", "POST /push HTTP/1.1\r\nX-A: " + QByteArray(100'000, 'b'), 431);
    }
    void answersEveryRequest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Endpoint end;
        QByteArray got = end.send(bytes);
        got.replace("HTTP/1.1 100 Continue\r\n\r\n", {});
        QVERIFY2(got.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), got.left(200));
        QVERIFY(!got.contains(token));
        end.source.poll(start + Duration{1'000});
        QCOMPARE(end.state("lag") == QLatin1String("valid"), status == 200); // refused means: nothing of it was taken
        if (status != 200)
            QCOMPARE(end.statusOf(request(good)), 200); // and the next one is served
    }

    void limitsTheRate()
    {
        Endpoint end;
        QHash<int, int> statuses;
        for (int i = 0; i < 30; ++i)
            ++statuses[end.statusOf(request(good))];
        QVERIFY2(statuses[200] >= 20 && statuses[429] > 0 && statuses.size() == 2, qPrintable(QString::number(statuses[200])));
    }

    void limitsHowManyMayTalkAtOnce()
    {
        Endpoint end;
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 12; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(end.source.port()));
        }
        QTRY_COMPARE(std::count_if(idle.begin(), idle.end(), [](const auto &s) { return s->bytesAvailable() > 0; }), 4);
        idle.clear();
        QTRY_COMPARE(end.statusOf(request(good)), 200); // those who left take nobody's place
    }

    // A body that never comes costs its 5 s and is answered.
    void givesUpASlowOne()
    {
        Endpoint end;
        QByteArray bytes = request(good);
        bytes.chop(3);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(end.send(bytes).startsWith("HTTP/1.1 408"));
        QVERIFY(timer.elapsed() < 6'000);
        QVERIFY(end.send(bytes, true).isEmpty()); // one that hangs up is no trouble
        QCOMPARE(end.statusOf(request(good)), 200);
    }

    void listensOnLoopbackOnly()
    {
        Endpoint end;
        for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback() || address.isLinkLocal())
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, static_cast<quint16>(end.source.port()));
            QVERIFY(!socket.waitForConnected(500));
        }
        for (const char *where : {"http://0.0.0.0:0/push", "http://192.0.2.1:0/push", "http://[::]:0/push"}) {
            PushSource other({QStringLiteral("push"), {QStringLiteral("lag")}}, QUrl(QLatin1String(where)), token, metricsPushed());
            std::optional<Sample> sample;
            connect(&other, &MetricSource::sampled, this, [&](const QString &, const Sample &s) { sample = s; });
            other.poll(start);
            QCOMPARE(other.port(), 0);
            QCOMPARE(sample->state, SampleState::Error);
            QVERIFY(sample->why.contains(QLatin1String("not an address of this machine alone")));
        }
    }

    void saysThatItsPortIsTaken()
    {
        Endpoint end;
        PushSource second({QStringLiteral("two"), {QStringLiteral("lag")}},
                          QUrl(QStringLiteral("http://127.0.0.1:%1/push").arg(end.source.port())), token, metricsPushed());
        std::optional<SourceHealth> health;
        connect(&second, &MetricSource::health, this, [&](const SourceHealth &h) { health = h; });
        second.poll(start);
        QCOMPARE(health->state, SampleState::Error);
        QVERIFY(health->why.startsWith(QLatin1String("cannot listen on")));
    }
};

QTEST_GUILESS_MAIN(TestPushSource)
#include "tst_pushsource.moc"
