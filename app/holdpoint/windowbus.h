#pragma once

#include <QtCore/QObject>

#include <functional>

class QLocalServer;
class QLocalSocket;

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
    // What answers a second start: whether it was this window's room, and has been raised. The words are those of askRaise.
    void setRaise(std::function<bool(const QStringList &)> raise) { m_raise = std::move(raise); }
    // Asks every other window of this person to come forward for this room, person (empty: any) and thing to show; blocks for less
    // than half a second. For before there is a window of one's own.
    static bool askRaise(const QString &room, const QString &person, const QString &path);

Q_SIGNALS:
    void realWorldCalled(); // a drill was stopped for a real event

private:
    void take();
    void hear(QLocalSocket &caller);
    QLocalServer *m_server;
    std::function<bool(const QStringList &)> m_raise;
};

} // namespace holdpoint
