#include "app/holdpoint/windowbus.h"

#include "models/base/files.h"
#include "models/base/xdg.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

namespace holdpoint {

namespace {

const QByteArray realWorld = QByteArrayLiteral("real-world\n");

QString folder()
{
    return runtimeHome() + QStringLiteral("/windows");
}

} // namespace

WindowBus::WindowBus(QObject *parent) : QObject(parent), m_server(new QLocalServer(this))
{
    if (!makePrivateFolder(folder()))
        return;
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &WindowBus::take);
    m_server->listen(QStringLiteral("%1/%2.sock").arg(folder()).arg(QCoreApplication::applicationPid()));
}

WindowBus::~WindowBus()
{
    m_server->close();
}

void WindowBus::take()
{
    while (QLocalSocket *caller = m_server->nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
            if (caller->bytesAvailable() < realWorld.size())
                return;
            if (caller->read(realWorld.size()) == realWorld)
                Q_EMIT realWorldCalled();
            caller->disconnectFromServer();
        });
    }
}

void WindowBus::callRealWorld()
{
    for (const QFileInfo &each : QDir(folder()).entryInfoList({QStringLiteral("*.sock")}, QDir::System)) {
        if (each.filePath() == m_server->fullServerName())
            continue;
        auto *other = new QLocalSocket(this);
        connect(other, &QLocalSocket::connected, other, [other] { other->write(realWorld); });
        connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
        // A window that was killed leaves its socket behind.
        connect(other, &QLocalSocket::errorOccurred, other, [other, path = each.filePath()](QLocalSocket::LocalSocketError error) {
            if (error == QLocalSocket::ConnectionRefusedError)
                QFile::remove(path);
            other->deleteLater();
        });
        other->connectToServer(each.filePath());
    }
}

} // namespace holdpoint
