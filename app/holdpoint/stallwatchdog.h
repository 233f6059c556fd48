#pragma once

#include <QtCore/QTimer>

#include <atomic>
#include <chrono>
#include <thread>

namespace holdpoint {

// Tells, from a thread of its own, when the window's thread has not turned for 1.5 seconds: a safety display that stands still
// must say so. The telling is a log line, standard error and a desktop notification; none of them needs the stalled thread.
class StallWatchdog : public QObject
{
    Q_OBJECT

public:
    explicit StallWatchdog(std::chrono::milliseconds limit = std::chrono::milliseconds{1500}, QObject *parent = nullptr);
    ~StallWatchdog() override;
    int stallsSeen() const { return m_stalls; }

private:
    void watch();
    static qint64 nowMs();
    std::chrono::milliseconds m_limit;
    QTimer m_turn;
    std::atomic<qint64> m_lastTurn;
    std::atomic<int> m_stalls = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace holdpoint
