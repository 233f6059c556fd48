#include "models/base/clock.h"

#include <QtCore/QFile>

#include <ctime>

namespace holdpoint {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

// QElapsedTimer and steady_clock stand still while the machine sleeps; freshness must not.
Duration SystemClock::boottime() const
{
    timespec ts{};
    clock_gettime(CLOCK_BOOTTIME, &ts);
    return Duration{ts.tv_sec * 1000 + ts.tv_nsec / 1'000'000};
}

QString SystemClock::bootId() const
{
    static const QString id = [] {
        QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QStringLiteral("unknown");
    }();
    return id;
}

} // namespace holdpoint
