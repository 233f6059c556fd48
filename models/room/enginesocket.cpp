#include "models/room/enginesocket.h"

#include "models/base/files.h"
#include "models/base/xdg.h"

#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

namespace holdpoint {

namespace {
constexpr qint64 slowWindow = 4 << 20; // bytes waiting for one window before it is dropped
constexpr qint64 longestLine = 16 << 20;
} // namespace

QString engineSocketPath(const QByteArray &chain)
{
    return runtimeHome() + QLatin1Char('/') + QString::fromLatin1(chain.toHex()) + QStringLiteral(".sock");
}

EnginePublisher::EnginePublisher(QObject *parent) : QObject(parent), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &EnginePublisher::admit);
}

EnginePublisher::~EnginePublisher() = default;

Result<void> EnginePublisher::listen(const QByteArray &chain)
{
    if (auto made = makePrivateFolder(runtimeHome()); !made)
        return made;
    const QString path = engineSocketPath(chain);
    QLocalServer::removeServer(path); // what a killed engine left; the engine lock says that none lives
    if (!m_server->listen(path))
        return fail(ErrorKind::Busy, QStringLiteral("socket"), QStringLiteral("cannot listen on %1: %2").arg(path, m_server->errorString()),
                    path);
    return {};
}

void EnginePublisher::admit()
{
    while (QLocalSocket *window = m_server->nextPendingConnection()) {
        m_windows << window;
        connect(window, &QLocalSocket::disconnected, this, [this, window] {
            m_windows.removeOne(window);
            window->deleteLater();
        });
        if (m_greeting)
            window->write(toLine(m_greeting()));
    }
}

void EnginePublisher::publish(const SampleNews &news)
{
    if (m_windows.isEmpty())
        return;
    const QByteArray line = toLine(news);
    const auto windows = m_windows; // abort() changes the list
    for (QLocalSocket *window : windows) {
        if (window->bytesToWrite() > slowWindow)
            window->abort();
        else
            window->write(line);
    }
}

EngineListener::EngineListener(const QByteArray &chain, QObject *parent)
    : QObject(parent), m_path(engineSocketPath(chain)), m_socket(new QLocalSocket(this))
{
    m_retry.setInterval(500);
    connect(&m_retry, &QTimer::timeout, this, &EngineListener::connectNow);
    connect(m_socket, &QLocalSocket::connected, &m_retry, &QTimer::stop);
    connect(m_socket, &QLocalSocket::readyRead, this, &EngineListener::readLines);
    connect(m_socket, &QLocalSocket::disconnected, this, [this] {
        m_retry.start();
        Q_EMIT lost();
    });
    m_retry.start();
    connectNow();
}

void EngineListener::connectNow()
{
    if (m_socket->state() == QLocalSocket::UnconnectedState)
        m_socket->connectToServer(m_path, QIODevice::ReadOnly);
}

void EngineListener::readLines()
{
    if (m_socket->bytesAvailable() > longestLine && !m_socket->canReadLine()) {
        m_socket->abort();
        return;
    }
    while (m_socket->canReadLine()) {
        if (const auto news = fromLine(m_socket->readLine()))
            Q_EMIT received(*news);
    }
}

} // namespace holdpoint
