#pragma once

#include "models/base/time.h"

#include <QtCore/QString>

namespace holdpoint {

// How one poll ended. Only Valid carries a value that counts.
enum class SampleState { Valid, NoData, Invalid, Timeout, Error, Stale, Future };

struct Sample {
    Instant at; // the instant T of the poll (csv: the row's own time)
    SampleState state = SampleState::NoData;
    double value = 0; // Valid only
    QString why; // in words, when not valid
};

// One order everywhere, worst first: failed > error > no data > inconclusive > passed. Unknown is never green.
enum class Judgement { Failed, Error, NoData, Inconclusive, Passed };

QString sampleStateWord(SampleState state); // "valid", "no data", "invalid", "timeout", "error", "stale", "future"
QString judgementWord(Judgement judgement); // "failed", "error", "no data", "inconclusive", "passed"
Judgement judgementFromWord(const QString &word); // unknown words are Error

} // namespace holdpoint
