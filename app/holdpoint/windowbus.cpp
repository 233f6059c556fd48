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

constexpr qint64 longestWord = 16 << 10; // bytes

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
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { hear(*caller); });
    }
}

void WindowBus::hear(QLocalSocket &caller)
{
    if (!caller.canReadLine()) {
        if (caller.bytesAvailable() > longestWord)
            caller.disconnectFromServer();
        return;
    }
    const QByteArray line = caller.readLine(longestWord);
    if (line == realWorld)
        Q_EMIT realWorldCalled();
    const QList<QByteArray> words = line.trimmed().split(' ');
    if (words.size() == 4 && words.first() == "raise" && m_raise) {
        QStringList start;
        for (const QByteArray &word : words.mid(1))
            start << (word == "00" ? QString() : QString::fromUtf8(QByteArray::fromHex(word)));
        caller.write(m_raise(start) ? "raised\n" : "no\n");
    }
    caller.disconnectFromServer();
}

bool WindowBus::askRaise(const QString &room, const QString &person, const QString &path)
{
    constexpr int patience = 150; // ms for each of connecting and answering; a window that hangs is passed over
    QByteArray line = "raise";
    for (const QString &word : {room, person, path})
        line += ' ' + (word.isEmpty() ? QByteArray("00") : word.toUtf8().toHex());
    for (const QFileInfo &each : QDir(folder()).entryInfoList({QStringLiteral("*.sock")}, QDir::System)) {
        QLocalSocket other;
        other.connectToServer(each.filePath());
        if (!other.waitForConnected(patience))
            continue;
        other.write(line + '\n');
        if (other.waitForReadyRead(patience) && other.readLine() == "raised\n")
            return true;
    }
    return false;
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
