#pragma once

#include "models/triggers/backtest.h"

namespace holdpoint {

// The number that a condition compares with first, and where it is written.
struct Threshold {
    QString metric; // of the comparison's other side
    double value = 0; // in the metric's unit
    double perWritten = 1; // of the metric's unit in one of the written: 0.01 for "2%" of a ratio
    QString unit; // as written after the number
    bool above = true; // it holds above the number
    qsizetype at = 0, length = 0; // of the number without its unit, in the text
};
std::optional<Threshold> thresholdOf(const Expression &expression);
// The text with another number in that place, `value` in the metric's unit.
QString withThreshold(const Expression &expression, const Threshold &threshold, double value);

// What a rule made of one stretch of history.
enum class Outcome { Quiet, Fired, Caught, Missed, FalseAlarm, Unknown };
struct RuleOutcome {
    Outcome outcome = Outcome::Quiet;
    std::optional<Duration> after; // from the beginning of the stretch, or of the incident, to firing
};

// One stretch in which either rule moved, people saw an incident, or nothing was known.
struct TuningEpisode {
    Instant from, to;
    std::optional<double> peak; // the worst valid sample, in the metric's unit
    RuleOutcome live, tried;
    QString label; // of the incident; empty without
};

struct TuningVerdict {
    int fired = 0, caught = 0, missed = 0, falseAlarms = 0;
    std::optional<Duration> detect; // median from the beginning of an incident to firing
    Duration unknown{0}; // in all
};

struct Tuning {
    Instant from, to;
    QList<TuningEpisode> episodes; // oldest first
    TuningVerdict live, tried;
};

// One trigger as two playbooks have it, over the same samples. Without incidents nothing is caught, missed or false.
Result<Tuning> tune(const Playbook &live, const Playbook &tried, const QString &trigger, const SampleSeries &samples,
                    const QList<IncidentWindow> &incidents, const BacktestOptions &options = {});

} // namespace holdpoint
