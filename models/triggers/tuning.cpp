#include "models/triggers/tuning.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace holdpoint {

namespace {

struct Span {
    Instant from, to;
};

bool meet(const Span &a, const Span &b)
{
    return a.from <= b.to && a.to >= b.from;
}

// What one rule did: where it fired, where it came close, where it could not know.
struct Course {
    QList<Span> firing, pending, unknown;
};

Course courseOf(const Backtest &result)
{
    Course course;
    const auto follow = [&](QList<Span> &spans, bool was, bool is, Instant at) {
        if (is && !was)
            spans.append({at, result.to});
        else if (was && !is)
            spans.last().to = at;
    };
    const auto blind = [](Overlay overlay) { return overlay != Overlay::None && overlay != Overlay::WarmUp; };
    Overlay before = Overlay::None;
    for (const BacktestChange &change : result.changes) {
        follow(course.firing, change.from == Condition::Firing, change.to == Condition::Firing, change.at);
        follow(course.pending, change.from == Condition::Pending, change.to == Condition::Pending, change.at);
        follow(course.unknown, blind(before), blind(change.overlay), change.at);
        before = change.overlay;
    }
    return course;
}

// Stretches that touch become one.
QList<Span> merged(QList<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    QList<Span> out;
    for (const Span &span : std::as_const(spans)) {
        if (!out.isEmpty() && span.from <= out.last().to)
            out.last().to = std::max(out.last().to, span.to);
        else
            out.append(span);
    }
    return out;
}

RuleOutcome outcomeOf(const Course &course, const Span &stretch, const IncidentWindow *incident, bool labelled)
{
    const auto first = std::find_if(course.firing.begin(), course.firing.end(), [&](const Span &firing) { return meet(firing, stretch); });
    if (first == course.firing.end())
        return {incident ? Outcome::Missed : Outcome::Quiet, {}};
    const Duration after = std::max(Duration{0}, first->from - (incident ? incident->from : stretch.from));
    if (!labelled)
        return {Outcome::Fired, after};
    return {incident ? Outcome::Caught : Outcome::FalseAlarm, after};
}

std::optional<double> peakOf(const QList<Sample> &series, const Span &stretch, bool above)
{
    std::optional<double> peak;
    auto it = std::lower_bound(series.begin(), series.end(), stretch.from, [](const Sample &s, Instant at) { return s.at < at; });
    for (; it != series.end() && it->at <= stretch.to; ++it)
        if (it->state == SampleState::Valid && (!peak || (above ? it->value > *peak : it->value < *peak)))
            peak = it->value;
    return peak;
}

TuningVerdict verdictOf(const QList<TuningEpisode> &episodes, RuleOutcome TuningEpisode::*rule)
{
    TuningVerdict verdict;
    QList<Duration> detected;
    for (const TuningEpisode &episode : episodes) {
        const RuleOutcome &outcome = episode.*rule;
        verdict.caught += outcome.outcome == Outcome::Caught;
        verdict.missed += outcome.outcome == Outcome::Missed;
        verdict.falseAlarms += outcome.outcome == Outcome::FalseAlarm;
        verdict.fired += outcome.after.has_value();
        if (outcome.outcome == Outcome::Caught)
            detected.append(*outcome.after);
        if (outcome.outcome == Outcome::Unknown)
            verdict.unknown += episode.to - episode.from;
    }
    std::sort(detected.begin(), detected.end());
    if (!detected.isEmpty())
        verdict.detect = detected.at(detected.size() / 2);
    return verdict;
}

Playbook withOnly(const Playbook &playbook, const QString &trigger)
{
    Playbook one = playbook;
    one.triggers.removeIf([&](const Trigger &each) { return each.id != trigger; });
    return one;
}

QList<Sample> seriesFor(const Playbook &playbook, const QString &metric, const SampleSeries &samples)
{
    const Metric *known = byId(playbook.metrics, metric);
    return samples.contains(metric) || !known ? samples.value(metric) : samples.value(known->series);
}

} // namespace

std::optional<Threshold> thresholdOf(const Expression &expression)
{
    static const QRegularExpression written(QStringLiteral("[<>]=?\\s*(-?\\d+(?:\\.\\d+)?)\\s*([a-zA-Z%/]*)"));
    const Expr *comparison =
        firstOf(expression.root.get(), [](Expr::Op op) { return op >= Expr::Op::Less && op <= Expr::Op::GreaterEqual; });
    const auto match = written.match(expression.text);
    if (!comparison || comparison->right->op != Expr::Op::Number || !match.hasMatch())
        return std::nullopt;
    const Expr *call = callIn(comparison->left.get());
    if (!call)
        return std::nullopt;
    Threshold threshold;
    threshold.metric = call->metric;
    threshold.value = comparison->right->number;
    threshold.unit = match.captured(2);
    const double number = match.captured(1).toDouble();
    threshold.perWritten = std::abs(number) > 0 ? threshold.value / number : 1;
    threshold.above = comparison->op == Expr::Op::Greater || comparison->op == Expr::Op::GreaterEqual;
    threshold.at = match.capturedStart(1);
    threshold.length = match.capturedLength(1);
    return threshold;
}

QString withThreshold(const Expression &expression, const Threshold &threshold, double value)
{
    QString number = QString::number(value / threshold.perWritten, 'f', 6);
    while (number.contains(QLatin1Char('.')) && (number.endsWith(QLatin1Char('0')) || number.endsWith(QLatin1Char('.')))) {
        const bool point = number.endsWith(QLatin1Char('.'));
        number.chop(1);
        if (point)
            break;
    }
    QString text = expression.text;
    return text.replace(threshold.at, threshold.length, number);
}

Result<Tuning> tune(const Playbook &live, const Playbook &tried, const QString &trigger, const SampleSeries &samples,
                    const QList<IncidentWindow> &incidents, const BacktestOptions &options)
{
    const Trigger *rule = byId(live.triggers, trigger);
    if (!rule || rule->manual || !byId(tried.triggers, trigger))
        return fail(ErrorKind::WrongUse, QStringLiteral("trigger"), QStringLiteral("%1 is judged by people only").arg(trigger));
    const auto before = backtest(withOnly(live, trigger), samples, options);
    const auto after = backtest(withOnly(tried, trigger), samples, options);
    if (!before || !after)
        return tl::unexpected<Error>(before ? after.error() : before.error());

    const Course liveCourse = courseOf(*before), triedCourse = courseOf(*after);
    QList<Span> stretches = liveCourse.firing + triedCourse.firing + liveCourse.pending + triedCourse.pending;
    for (const IncidentWindow &incident : incidents)
        if (incident.to >= before->from && incident.from <= before->to)
            stretches.append({incident.from, incident.to});
    const auto threshold = thresholdOf(rule->when);
    const QList<Sample> series = threshold ? seriesFor(live, threshold->metric, samples) : QList<Sample>();

    Tuning tuning{before->from, before->to, {}, {}, {}};
    for (const Span &stretch : merged(stretches)) {
        const auto incident = std::find_if(incidents.begin(), incidents.end(), [&](const IncidentWindow &each) {
            return meet({each.from, each.to}, stretch);
        });
        const IncidentWindow *met = incident == incidents.end() ? nullptr : &*incident;
        tuning.episodes.append({stretch.from, stretch.to, peakOf(series, stretch, !threshold || threshold->above),
                                outcomeOf(liveCourse, stretch, met, !incidents.isEmpty()),
                                outcomeOf(triedCourse, stretch, met, !incidents.isEmpty()), met ? met->label : QString()});
    }
    for (const Span &blind : merged(liveCourse.unknown))
        tuning.episodes.append({blind.from, blind.to, {}, {Outcome::Unknown, {}}, {Outcome::Unknown, {}}, {}});
    std::stable_sort(tuning.episodes.begin(), tuning.episodes.end(),
                     [](const TuningEpisode &a, const TuningEpisode &b) { return a.from < b.from; });
    tuning.live = verdictOf(tuning.episodes, &TuningEpisode::live);
    tuning.tried = verdictOf(tuning.episodes, &TuningEpisode::tried);
    return tuning;
}

} // namespace holdpoint
