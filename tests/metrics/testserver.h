#pragma once

#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>

namespace holdpoint::test {

// A server on loopback that behaves as it is told, badly if need be. Keeps every request it has seen.
class TestServer : public QObject
{
public:
    using Behaviour = std::function<void(QTcpSocket *socket, const QByteArray &request)>;

    explicit TestServer(Behaviour behaviour, QObject *parent = nullptr);
    QUrl url(const QString &path = QStringLiteral("/metrics")) const;
    QList<QByteArray> requests;
    Behaviour behaviour;

private:
    QTcpServer m_server;
};

// A whole answer with a length.
QByteArray answer(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &headers = "Content-Type: text/plain\r\n");
TestServer::Behaviour says(const QByteArray &bytes); // sends them and closes
TestServer::Behaviour drips(const QByteArray &before, const QByteArray &piece, int everyMs); // sends `piece` again and again
TestServer::Behaviour floods(const QByteArray &before, const QByteArray &piece); // as fast as it is read
TestServer::Behaviour hangs();

} // namespace holdpoint::test
