#include "tests/metrics/testserver.h"

#include <QtCore/QTimer>

#include <memory>

namespace holdpoint::test {

TestServer::TestServer(Behaviour given, QObject *parent) : QObject(parent), behaviour(std::move(given))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            auto head = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, head] {
                *head += socket->readAll();
                const qsizetype end = head->indexOf("\r\n\r\n");
                if (end < 0)
                    return;
                requests << head->left(end);
                head->remove(0, end + 4);
                behaviour(socket, requests.last());
            });
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

QUrl TestServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
}

QByteArray answer(const QByteArray &body, const QByteArray &status, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

TestServer::Behaviour says(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const QByteArray &) {
        socket->write(bytes);
        socket->disconnectFromHost();
    };
}

TestServer::Behaviour drips(const QByteArray &before, const QByteArray &piece, int everyMs)
{
    return [=](QTcpSocket *socket, const QByteArray &) {
        socket->write(before);
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, piece] { socket->write(piece); });
        timer->start(everyMs);
    };
}

TestServer::Behaviour floods(const QByteArray &before, const QByteArray &piece)
{
    return [=](QTcpSocket *socket, const QByteArray &) {
        socket->write(before);
        const auto more = [socket, piece] {
            if (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < 256 * 1024)
                socket->write(piece);
        };
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    };
}

TestServer::Behaviour hangs()
{
    return [](QTcpSocket *, const QByteArray &) {};
}

} // namespace holdpoint::test
