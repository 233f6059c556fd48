#pragma once

#include "models/base/clock.h"

namespace holdpoint {

// A clock that stands still until it is told to move. A machine that sleeps is advance(); a jump is setWall().
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant start = instantFromMs(1'763'640'000'000)) : m_wall(start) { }
    Instant now() const override { return m_wall; }
    Duration boottime() const override { return m_boot; }
    QString bootId() const override { return QStringLiteral("00000000-0000-0000-0000-000000000000"); }
    void advance(Duration by);
    void setWall(Instant at) { m_wall = at; }

private:
    Instant m_wall;
    Duration m_boot{1'000'000};
};

} // namespace holdpoint
