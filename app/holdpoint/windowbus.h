#pragma once

#include <QtCore/QObject>

class QLocalServer;

namespace holdpoint {

// How the windows of one person on one machine call each other: a socket each, 0600, in the runtime folder. What comes in is
// one of a few known words; anything else is dropped.
class WindowBus : public QObject
{
    Q_OBJECT

public:
    explicit WindowBus(QObject *parent = nullptr);
    ~WindowBus() override;
    void callRealWorld(); // tells every other window

Q_SIGNALS:
    void realWorldCalled(); // a drill was stopped for a real event

private:
    void take();
    QLocalServer *m_server;
};

} // namespace holdpoint
