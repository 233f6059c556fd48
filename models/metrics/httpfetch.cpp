#include "models/metrics/httpfetch.h"

#include "models/base/clock.h"

#include <QtCore/QUrlQuery>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkCookie>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace holdpoint {

namespace {

constexpr qint64 bufferSize = 1024 * 1024; // what Qt may read ahead of us

// A jar that keeps nothing.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

QNetworkRequest requestFor(const HttpQuery &query)
{
    QNetworkRequest request(query.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept-Encoding", "identity"); // set by hand, Qt does not unpack anything
    request.setRawHeader("User-Agent", "holdpoint");
    if (!query.accept.isEmpty())
        request.setRawHeader("Accept", query.accept);
    if (!query.auth.isEmpty())
        request.setRawHeader("Authorization", query.auth);
    return request;
}

QString inWords(QNetworkReply::NetworkError error, const QString &text)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return QStringLiteral("connection refused");
    case QNetworkReply::HostNotFoundError:
        return QStringLiteral("host not found");
    case QNetworkReply::RemoteHostClosedError:
        return QStringLiteral("the server closed the connection before its answer ended");
    case QNetworkReply::SslHandshakeFailedError:
        return QStringLiteral("TLS: %1").arg(text);
    default:
        return text;
    }
}

} // namespace

bool isForbiddenAddress(const QHostAddress &given)
{
    QHostAddress address = given;
    bool mapped = false;
    if (const quint32 v4 = given.toIPv4Address(&mapped); mapped)
        address = QHostAddress(v4);
    return address.isLinkLocal() || address == QHostAddress(QStringLiteral("100.100.100.200"))
        || address == QHostAddress(QStringLiteral("fd00:ec2::254"));
}

QString maskedUrl(const QUrl &url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    QUrlQuery masked;
    for (const auto &item : QUrlQuery(url).queryItems())
        masked.addQueryItem(item.first, QStringLiteral("…"));
    shown.setQuery(masked);
    return shown.toDisplayString();
}

HttpFetch::HttpFetch(const QUrl &origin, QObject *parent) : QObject(parent), m_origin(origin)
{
    m_manager = new QNetworkAccessManager(this);
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->setProxy(QNetworkProxy::NoProxy);
    m_manager->setCookieJar(new NoCookies(m_manager));
    m_manager->setAutoDeleteReplies(false);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(HttpAnswer::End::TimedOut, QStringLiteral("no answer within %1").arg(toDurationText(m_query.timeout))); });
}

HttpFetch::~HttpFetch()
{
    cancel();
}

QString HttpFetch::refusal(const HttpQuery &query) const
{
    const QString scheme = query.url.scheme();
    if (!query.url.isValid() || (scheme != QLatin1String("http") && scheme != QLatin1String("https")) || query.url.host().isEmpty())
        return QStringLiteral("not an http or https address");
    if (!query.url.userInfo().isEmpty())
        return QStringLiteral("an address must not carry a user or password");
    if (!sameOrigin(query.url, m_origin))
        return QStringLiteral("not the server that the playbook names");
    if (!query.auth.isEmpty() && scheme == QLatin1String("http") && !isLoopback(query.url))
        return QStringLiteral("a secret is never sent over plain http");
    if (query.auth.contains('\n') || query.auth.contains('\r'))
        return QStringLiteral("the secret holds a line break");
    return {};
}

void HttpFetch::get(const HttpQuery &query, std::function<void(const HttpAnswer &)> done)
{
    Q_ASSERT(!busy());
    m_query = query;
    m_answer = {};
    m_done = std::move(done);
    m_began = SystemClock().boottime();
    m_deadline.start(query.timeout);
    if (const QString why = refusal(query); !why.isEmpty()) {
        QTimer::singleShot(0, this, [this, why] { end(HttpAnswer::End::Failed, why); });
        return;
    }
    if (!QHostAddress(query.url.host()).isNull() || query.url.host() == QLatin1String("localhost"))
        return send(); // an address that the playbook itself names
    m_lookup = QHostInfo::lookupHost(query.url.host(), this, &HttpFetch::lookedUp);
}

void HttpFetch::lookedUp(const QHostInfo &host)
{
    m_lookup = -1;
    if (!busy())
        return;
    if (host.error() != QHostInfo::NoError || host.addresses().isEmpty())
        return end(HttpAnswer::End::Failed, QStringLiteral("host not found"));
    for (const QHostAddress &address : host.addresses()) {
        if (isForbiddenAddress(address))
            return end(HttpAnswer::End::Failed, QStringLiteral("the name leads to %1, which is refused").arg(address.toString()));
    }
    send();
}

void HttpFetch::send()
{
    m_reply = m_manager->get(requestFor(m_query));
    m_reply->setReadBufferSize(bufferSize);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpFetch::headArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpFetch::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &HttpFetch::replyFinished);
}

void HttpFetch::headArrived()
{
    if (!m_reply)
        return;
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (m_answer.status >= 300 && m_answer.status < 400)
        end(HttpAnswer::End::Failed, QStringLiteral("the server redirects (status %1); redirects are not followed").arg(m_answer.status));
    else if (!encoding.isEmpty() && encoding != "identity")
        end(HttpAnswer::End::Failed,
            QStringLiteral("the answer is packed (%1) though plain bytes were asked for").arg(QString::fromLatin1(encoding.left(20))));
    else if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_query.limit)
        end(HttpAnswer::End::Failed, QStringLiteral("the answer is larger than %1 bytes").arg(m_query.limit));
}

void HttpFetch::readSome()
{
    if (!m_reply)
        return;
    m_answer.body += m_reply->read(m_query.limit + 1 - m_answer.body.size());
    if (m_answer.body.size() > m_query.limit)
        end(HttpAnswer::End::Failed, QStringLiteral("the answer is larger than %1 bytes").arg(m_query.limit));
}

void HttpFetch::replyFinished()
{
    readSome();
    if (!m_reply)
        return;
    const auto error = m_reply->error();
    const QString text = m_reply->errorString();
    headArrived();
    if (!m_reply)
        return;
    // A status of 4xx or 5xx is an answer, and its body may say why.
    if (error == QNetworkReply::NoError || m_answer.status >= 400)
        return end(HttpAnswer::End::Answered, {});
    end(HttpAnswer::End::Failed, inWords(error, text));
}

void HttpFetch::drop()
{
    m_deadline.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void HttpFetch::cancel()
{
    m_done = nullptr;
    drop();
}

void HttpFetch::end(HttpAnswer::End how, const QString &why)
{
    if (!busy())
        return;
    drop();
    HttpAnswer answer = std::exchange(m_answer, {});
    answer.end = how;
    answer.why = why;
    answer.latency = SystemClock().boottime() - m_began;
    const auto done = std::exchange(m_done, nullptr);
    done(answer);
}

} // namespace holdpoint
