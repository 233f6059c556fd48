#pragma once

#include "models/metrics/livemetrics.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// Good: every metric has a value. Poor: it answers, but not every answer is a value. Failing: it does not answer.
// Silent: nobody has heard of it for longer than a value lives.
enum class SourceStatus { NotAsked, Good, Poor, Failing, Silent };

// What a person has to know of one source.
struct SourceReport {
    QString id;
    SourceStatus status = SourceStatus::NotAsked;
    std::optional<Instant> lastGood, lastHeard;
    Duration latency{0}; // of the newest poll; 0 where it is not known
    QString why; // the error in words, or empty
    QStringList metrics;
};

// live: what an engine or the store says of its metrics.
SourceReport sourceReport(const Playbook &playbook, const Source &source, const LiveMetrics &live, Instant now);
QString sourceStatusWord(SourceStatus status); // "not asked", "good", "poor", "failing", "silent"
QString sourceKindWord(SourceKind kind); // as the playbook says it

} // namespace holdpoint
