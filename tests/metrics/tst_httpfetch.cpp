#include "models/metrics/httpfetch.h"
#include "tests/metrics/testserver.h"
#include "tests/support/testmain.h"

#include <QtNetwork/QHostAddress>

using namespace holdpoint;

namespace {

HttpAnswer fetch(HttpFetch &http, const HttpQuery &query)
{
    std::optional<HttpAnswer> got;
    http.get(query, [&](const HttpAnswer &answer) { got = answer; });
    (void)QTest::qWaitFor([&] { return got.has_value(); }, 5'000);
    return got.value_or(HttpAnswer{});
}

} // namespace

class TestHttpFetch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void asksOnlyTheServerItWasMadeFor_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"http://127.0.0.1:1/metrics", "https://127.0.0.1:9/metrics", "http://localhost:9/metrics",
                                "file:///etc/passwd", "ftp://127.0.0.1:9/", "http://user:pw@127.0.0.1:9/", "data:,1", "", "http://"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void asksOnlyTheServerItWasMadeFor()
    {
        QFETCH(QString, url);
        HttpFetch http(QUrl(QStringLiteral("http://127.0.0.1:9")));
        HttpQuery query;
        query.url = QUrl(url);
        const HttpAnswer answer = fetch(http, query);
        QCOMPARE(answer.end, HttpAnswer::End::Failed);
        QVERIFY(!answer.why.isEmpty() && answer.why != QLatin1String("connection refused"));
    }

    void sendsNoSecretOverPlainHttp()
    {
        HttpFetch http(QUrl(QStringLiteral("http://192.0.2.1:9")));
        HttpQuery query;
        query.url = QUrl(QStringLiteral("http://192.0.2.1:9/"));
        query.auth = "Bearer abc";
        QVERIFY(fetch(http, query).why.contains(QLatin1String("plain http")));
    }

    void sendsNoHeaderOfASecretWithALineBreak()
    {
        test::TestServer server(test::says(test::answer("x")));
        HttpFetch http(server.url());
        HttpQuery query;
        query.url = server.url();
        query.auth = "abc\r\nX-Evil: 1";
        QCOMPARE(fetch(http, query).end, HttpAnswer::End::Failed);
        QCOMPARE(server.requests.size(), 0);
    }

    void keepsTheLimitExactly()
    {
        for (const int extra : {0, 1}) {
            test::TestServer server(test::says(test::answer(QByteArray(1000 + extra, 'x'))));
            HttpFetch http(server.url());
            HttpQuery query;
            query.url = server.url();
            query.limit = 1000;
            QCOMPARE(fetch(http, query).end, extra == 0 ? HttpAnswer::End::Answered : HttpAnswer::End::Failed);
        }
    }

    void knowsForbiddenAddresses_data()
    {
        QTest::addColumn<bool>("forbidden");
        for (const char *bad : {"169.254.169.254", "169.254.0.1", "::ffff:169.254.169.254", "fe80::1", "fd00:ec2::254", "100.100.100.200"})
            QTest::newRow(bad) << true;
        for (const char *fine : {"127.0.0.1", "::1", "10.0.0.1", "192.168.1.1", "93.184.216.34", "2001:db8::1"})
            QTest::newRow(fine) << false;
    }
    void knowsForbiddenAddresses()
    {
        QFETCH(bool, forbidden);
        QCOMPARE(isForbiddenAddress(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), forbidden);
    }

    void masksWhatMayBeSecret()
    {
        const QString shown = maskedUrl(QUrl(QStringLiteral("https://u:pw@h.example/p?token=s3cret&b=c#f")));
        QVERIFY(!shown.contains(QLatin1String("s3cret")) && !shown.contains(QLatin1String("pw")));
        QVERIFY(shown.contains(QLatin1String("h.example/p")));
    }
};

QTEST_GUILESS_MAIN(TestHttpFetch)
#include "tst_httpfetch.moc"
