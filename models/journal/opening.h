#pragma once

#include "models/base/error.h"

#include <functional>
#include <mutex>

namespace holdpoint {

// How far the opening of a store is.
struct Opening {
    enum class Stage { Verifying, Reading };
    Stage stage = Stage::Verifying;
    qint64 done = 0, of = 0; // events
};

QString groupedNumber(qint64 number); // "1 000 000", with spaces that do not break
QString inWords(const Opening &opening); // "verifying 430 000 of 1 000 000 events"

// Told while a store is opened, now and then, from whichever thread is at it, never from two at once. False: it is not wanted
// any more, and opening ends with "cancelled".
using OpeningWatch = std::function<bool(const Opening &)>;
Error openingCancelled(const QString &room);

// Counts what several threads have looked at and tells it.
class OpeningCount
{
public:
    OpeningCount(const OpeningWatch &watch, Opening::Stage stage, qint64 of) : m_watch(watch), m_at{stage, 0, of} { }
    static constexpr qint64 share = 4096; // events that are worth telling
    bool add(qint64 events); // false: it is not wanted any more

private:
    const OpeningWatch &m_watch;
    std::mutex m_lock;
    Opening m_at;
    bool m_wanted = true;
};

} // namespace holdpoint
