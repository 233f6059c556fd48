#include "models/metrics/pushsource.h"

#include "models/base/clock.h"

#include <QtNetwork/QTcpSocket>

#include <memory>

#include <sys/socket.h>

namespace holdpoint {

namespace {

constexpr int mostTalks = 8;
constexpr double requestsASecond = 10, burst = 20;
constexpr int talkMs = 5'000; // absolute, whatever trickles in
constexpr int lingerMs = 1'000;

Duration boottimeNow()
{
    return SystemClock().boottime();
}

} // namespace

PushSource::PushSource(const Setting &setting, const QUrl &url, const QByteArray &token, const QList<Metric> &metrics, QObject *parent)
    : MetricSource(setting, parent), m_url(url), m_rules{url.path().isEmpty() ? QByteArray("/") : url.path().toUtf8(), token, url.port()},
      m_finder(metrics), m_freshness(setting.interval), m_allowance(burst), m_lastRequest(boottimeNow())
{
    m_server.setMaxPendingConnections(mostTalks);
    connect(&m_server, &QTcpServer::newConnection, this, &PushSource::admit);
}

// Empty, or why not. Only loopback, whatever the playbook says.
QString PushSource::listenNow()
{
    if (m_server.isListening())
        return {};
    const QHostAddress address =
        m_url.host() == QLatin1String("localhost") ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(m_url.host());
    if (!address.isLoopback())
        return QStringLiteral("%1 is not an address of this machine alone").arg(m_url.host());
    if (!m_server.listen(address, static_cast<quint16>(std::max(0, m_url.port()))))
        return QStringLiteral("cannot listen on %1: %2").arg(m_url.authority(), m_server.errorString());
    m_rules.port = m_server.serverPort();
    return {};
}

void PushSource::poll(Instant t)
{
    if (const QString why = listenNow(); !why.isEmpty())
        return answerAll({t, SampleState::Error, 0, why});
    QList<Sample> samples;
    for (const QString &metric : metrics()) {
        const auto it = m_pushed.find(metric);
        if (it == m_pushed.end()) {
            samples << Sample{t, SampleState::NoData, 0, QStringLiteral("nothing has been pushed yet")};
            continue;
        }
        if (std::exchange(it->fresh, false))
            it->since = t;
        Sample sample = it->sample;
        sample.at = t;
        samples << m_freshness.judged(metric, sample, it->own.value_or(it->since));
    }
    for (qsizetype i = 0; i < samples.size(); ++i)
        Q_EMIT sampled(metrics()[i], samples[i]);
    Q_EMIT health(healthOf(id(), samples, Duration{0}));
    Q_EMIT polled(t);
}

void PushSource::admit()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_talks >= mostTalks) {
            answer(*socket, 429, QStringLiteral("too many connections at once"));
            continue;
        }
        ++m_talks;
        connect(socket, &QObject::destroyed, this, [this] { --m_talks; });
        socket->setReadBufferSize(pushHeadLimit + pushBodyLimit);
        auto talk = std::make_shared<Talk>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, talk] { readSome(*socket, *talk); });
        QTimer::singleShot(talkMs, socket, [socket, talk] {
            if (!talk->answered)
                answer(*socket, 408, QStringLiteral("the request took longer than 5 s"));
        });
    }
}

void PushSource::readSome(QTcpSocket &socket, Talk &talk)
{
    const auto refuse = [&](int status, const QString &why) {
        talk.answered = true;
        answer(socket, status, why);
    };
    talk.bytes += socket.readAll();
    if (!talk.head) {
        const qsizetype end = talk.bytes.indexOf("\r\n\r\n");
        if (end < 0 ? talk.bytes.size() > pushHeadLimit : end > pushHeadLimit)
            return refuse(431, QStringLiteral("the header is larger than 8 KiB"));
        if (end < 0)
            return;
        talk.head = isTooMuch() ? PushHead{429, QStringLiteral("more than 10 requests a second"), 0, {}, false}
                                : readPushHead(QByteArrayView(talk.bytes).first(end), m_rules);
        talk.bytes.remove(0, end + 4);
        if (talk.head->status != 0)
            return refuse(talk.head->status, talk.head->why);
        if (talk.head->waits && talk.bytes.isEmpty())
            socket.write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    if (talk.bytes.size() < talk.head->length)
        return;
    talk.answered = true;
    take(socket, talk);
}

void PushSource::take(QTcpSocket &socket, const Talk &talk)
{
    const auto found = m_finder.find(talk.bytes.first(talk.head->length), talk.head->contentType, {});
    if (!found)
        return answer(socket, 400, QStringLiteral("%1: %2").arg(found.error().where, found.error().message));
    int read = 0;
    for (const SeriesFinder::Finding &finding : found->metrics) {
        if (!finding.named)
            continue;
        ++read;
        m_pushed.insert(finding.metric, {finding.sample, finding.own, true, {}});
    }
    if (read == 0)
        return answer(socket, 400, QStringLiteral("no metric reads any of these %1 series").arg(found->lines));
    answer(socket, 200, QStringLiteral("%1 of %2 metrics taken").arg(read).arg(found->metrics.size()));
}

// Says it, then listens on deaf ears until the other side has read it: closing on unread bytes would take the answer back.
void PushSource::answer(QTcpSocket &socket, int status, const QString &text)
{
    QObject::disconnect(&socket, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(&socket, &QTcpSocket::readyRead, &socket, [&socket] { socket.skip(socket.bytesAvailable()); });
    socket.skip(socket.bytesAvailable());
    socket.write(pushAnswer(status, text));
    socket.flush();
    ::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR);
    QTimer::singleShot(lingerMs, &socket, &QTcpSocket::abort);
}

bool PushSource::isTooMuch()
{
    const Duration now = boottimeNow();
    m_allowance = std::min(burst, m_allowance + toSeconds(now - m_lastRequest) * requestsASecond);
    m_lastRequest = now;
    if (m_allowance < 1)
        return true;
    m_allowance -= 1;
    return false;
}

} // namespace holdpoint
