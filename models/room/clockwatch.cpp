#include "models/room/clockwatch.h"

namespace holdpoint {

namespace {

constexpr Duration slight{2000};

} // namespace

ClockWatch::ClockWatch(const Clock &clock, const Event &last) : m_clock(clock), m_offset(offset())
{
    const QString boot = last.boot.section(QLatin1Char(':'), 0, 0);
    bool readable = false;
    const Duration at{last.boot.section(QLatin1Char(':'), 1).toLongLong(&readable)};
    if (readable && boot == clock.bootId())
        m_offset = last.recorded.time_since_epoch() - at;
}

Duration ClockWatch::offset() const
{
    return m_clock.now().time_since_epoch() - m_clock.boottime();
}

std::optional<EventDraft> ClockWatch::jump()
{
    const Duration now = offset();
    const Duration by = now - m_offset;
    m_offset = now;
    if (std::chrono::abs(by) < slight)
        return std::nullopt;
    const Duration seconds = std::chrono::round<std::chrono::seconds>(by);
    const QString sign = by < Duration{0} ? QStringLiteral("-") : QStringLiteral("+");
    return EventDraft{QStringLiteral("clock.jump"),
                      {},
                      {{QStringLiteral("by"), sign + toDurationText(std::chrono::abs(seconds))},
                       {QStringLiteral("by_ms"), static_cast<qint64>(by.count())},
                       {QStringLiteral("from"), toRfc3339(m_clock.now() - by)},
                       {QStringLiteral("to"), toRfc3339(m_clock.now())}}};
}

} // namespace holdpoint
