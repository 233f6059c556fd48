#pragma once

#include "models/base/time.h"

namespace holdpoint {

// Where time comes from. Injected everywhere, so that tests and drills can move it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0; // wall clock, UTC
    virtual Duration boottime() const = 0; // counts suspend (CLOCK_BOOTTIME); only differences mean anything
    virtual QString bootId() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
    Duration boottime() const override;
    QString bootId() const override;
};

} // namespace holdpoint
