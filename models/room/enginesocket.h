#pragma once

#include "models/room/samplewire.h"

#include <QtCore/QObject>

class QLocalServer;
class QLocalSocket;

namespace holdpoint {

// Where the engine of that chain listens (0600).
QString engineSocketPath(const QByteArray &chain);

// The engine's side. A window that does not read is dropped before it costs memory.
class EnginePublisher : public QObject
{
    Q_OBJECT
public:
    explicit EnginePublisher(QObject *parent = nullptr);
    ~EnginePublisher() override;
    Result<void> listen(const QByteArray &chain);
    void publish(const SampleNews &news);
    // What a window gets when it connects.
    void setGreeting(std::function<SampleNews()> greeting) { m_greeting = std::move(greeting); }

private:
    void admit();
    QLocalServer *m_server;
    QList<QLocalSocket *> m_windows;
    std::function<SampleNews()> m_greeting;
};

// A window's side: connects, and keeps trying while there is no engine.
class EngineListener : public QObject
{
    Q_OBJECT
public:
    explicit EngineListener(const QByteArray &chain, QObject *parent = nullptr);

Q_SIGNALS:
    void received(const holdpoint::SampleNews &news);
    void lost();

private:
    void connectNow();
    void readLines();
    QString m_path;
    QLocalSocket *m_socket;
    QTimer m_retry;
};

} // namespace holdpoint
