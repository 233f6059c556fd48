#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QHash>

#include <optional>

namespace holdpoint {

// Watches the time stamps that a source itself puts on its values: one that stands still for 3 intervals is stale, whatever
// value it carries; one more than 30 s ahead of us is of the future.
class Freshness
{
public:
    explicit Freshness(Duration interval) : m_patience(3 * interval) { }
    // The sample as it stands, or why it does not count. `own` is the source's time for it.
    Sample judged(const QString &metric, const Sample &sample, std::optional<Instant> own);

private:
    struct Seen {
        Instant own; // the newest time stamp
        Instant since; // when it was first seen
        bool oldAtFirst = false; // it was out of date already when we first looked
    };
    Duration m_patience;
    QHash<QString, Seen> m_seen;
};

} // namespace holdpoint
