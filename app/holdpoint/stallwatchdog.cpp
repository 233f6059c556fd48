#include "app/holdpoint/stallwatchdog.h"

#include "models/base/log.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

#include <cstdio>

namespace holdpoint {

namespace {

void tellOutside(qint64 ms)
{
    log(LogLevel::Error, "shell", QStringLiteral("the window has stood still for %1 ms").arg(ms));
    (void)std::fprintf(stderr, "holdpoint: the window has stood still for %lld ms; what it shows is not live\n",
                       static_cast<long long>(ms));
    const QString notify = QStandardPaths::findExecutable(QStringLiteral("notify-send"));
    if (!notify.isEmpty())
        QProcess::startDetached(notify,
                                {QStringLiteral("--urgency=critical"), QStringLiteral("Holdpoint"),
                                 QStringLiteral("DISPLAY NOT LIVE: the window stands still")});
}

} // namespace

StallWatchdog::StallWatchdog(std::chrono::milliseconds limit, QObject *parent) : QObject(parent), m_limit(limit), m_lastTurn(nowMs())
{
    connect(&m_turn, &QTimer::timeout, this, [this] { m_lastTurn = nowMs(); });
    m_turn.start(200);
    m_thread = std::thread([this] { watch(); });
}

StallWatchdog::~StallWatchdog()
{
    m_stop = true;
    m_thread.join();
}

qint64 StallWatchdog::nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void StallWatchdog::watch()
{
    bool told = false;
    while (!m_stop) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        const qint64 age = nowMs() - m_lastTurn;
        if (age < m_limit.count()) {
            told = false;
        } else if (!told) {
            told = true;
            ++m_stalls;
            tellOutside(age);
        }
    }
}

} // namespace holdpoint
