#pragma once

#include "models/base/time.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <functional>

class QHostAddress;
class QHostInfo;
class QNetworkAccessManager;
class QNetworkReply;

namespace holdpoint {

struct HttpQuery {
    QUrl url;
    QByteArray auth = {}; // value of the Authorization header, or empty
    QByteArray accept = {};
    qint64 limit = 256 * 1024; // bytes of body
    Duration timeout{5'000}; // absolute, whatever trickles in
};

struct HttpAnswer {
    enum class End { Answered, TimedOut, Failed };
    End end = End::Failed;
    int status = 0;
    QByteArray contentType, body;
    QString why; // in words, when not answered
    Duration latency{0};
};

// The only way by which models/ asks a server: GET to the one origin (scheme, host, port) that it was made for. Follows no
// redirect, keeps no cookies, no cache, no proxy; asks for plain bytes; ends at the deadline and at the byte limit. A host
// that turns out to be a link-local or metadata address is refused, unless the playbook named that address itself.
// `auth` goes over https, or over plain http to loopback only. One request at a time. Lives in the thread that made it.
class HttpFetch : public QObject
{
    Q_OBJECT

public:
    explicit HttpFetch(const QUrl &origin, QObject *parent = nullptr);
    ~HttpFetch() override;

    // `done` is called exactly once, later, unless cancel() comes first.
    void get(const HttpQuery &query, std::function<void(const HttpAnswer &)> done);
    void cancel();
    bool busy() const { return m_done != nullptr; }

private:
    void lookedUp(const QHostInfo &host);
    void send();
    void readSome();
    void headArrived();
    void replyFinished();
    void end(HttpAnswer::End how, const QString &why);
    QString refusal(const HttpQuery &query) const;
    void drop();

    QUrl m_origin;
    QNetworkAccessManager *m_manager = nullptr;
    QNetworkReply *m_reply = nullptr;
    int m_lookup = -1;
    QTimer m_deadline;
    HttpQuery m_query;
    HttpAnswer m_answer;
    Duration m_began{0};
    std::function<void(const HttpAnswer &)> m_done;
};

// Whether nobody's service should ever be there: link-local, and the addresses where clouds keep their credentials.
bool isForbiddenAddress(const QHostAddress &address);
// For logs and screens: without user, password and the values of the query.
QString maskedUrl(const QUrl &url);

} // namespace holdpoint
