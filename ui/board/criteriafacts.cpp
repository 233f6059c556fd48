#include "ui/board/criteriafacts.h"

#include "models/base/safetext.h"
#include "models/metrics/evaluate.h"
#include "models/phases/phaserules.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <limits>

namespace holdpoint {

namespace {

constexpr Duration shownSpan{30 * 60'000};

Trend trendOf(const LiveMetrics &metrics, const Metric &metric, Instant now)
{
    constexpr int points = 60;
    Trend trend;
    for (int i = points; i >= 0; --i) {
        const Sample sample = metrics.at(metric.id, now - i * shownSpan / points, metric.staleAfter);
        trend.values.append(sample.state == SampleState::Valid ? sample.value : std::numeric_limits<double>::quiet_NaN());
    }
    return trend;
}

int validSince(const LiveMetrics &metrics, const QString &metric, Instant from)
{
    const QList<Sample> &series = metrics.series(metric);
    int count = 0;
    for (auto it = series.rbegin(); it != series.rend() && it->at > from; ++it)
        count += it->state == SampleState::Valid ? 1 : 0;
    return count;
}

// "At least 99.9 %": what counts is how much of the tenth that may be missing is missing.
bool isNearlyAll(const CriterionLimit &limit)
{
    const double whole = limit.unit == Unit::Percent ? 100 : 1;
    const bool share = limit.unit == Unit::Ratio || limit.unit == Unit::Percent;
    return share && (limit.op == Expr::Op::GreaterEqual || limit.op == Expr::Op::Greater) && limit.number > whole / 2
        && limit.number < whole;
}

double shareOf(const CriterionLimit &limit, double value)
{
    constexpr double atLimit = 0.8, most = 1.2;
    if (!isNearlyAll(limit))
        return marginShare(limit, value);
    const double whole = limit.unit == Unit::Percent ? 100 : 1;
    return std::min(most, std::max(0.0, (whole - value) / (whole - limit.number) * atLimit));
}

// The engine's verdict counts; but what this window sees to be unknown is not shown as known.
void judgeNow(CriterionFacts &facts, const RoomSession &session, const PhaseState &state, const Criterion &criterion,
              const CriterionLimit &limit)
{
    const Rollout &r = session.rollout();
    if (session.metrics().series(limit.metric).isEmpty())
        return;
    const CriterionJudgement live = judgeCriterion(criterion.check.that, *r.playbook, session.metrics(), criterion.minSamples,
                                                   session.surroundings().now, state.started.value_or(Instant::min()));
    const bool known = live.verdict == Judgement::Passed || live.verdict == Judgement::Failed;
    if (!known && live.verdict < facts.row.verdict) {
        facts.row.verdict = live.verdict;
        facts.row.why = live.why;
    }
    bool ok = false;
    const double value = live.value.toDouble(&ok);
    if (ok && known) {
        facts.row.valueText = valueText(value, limit.unit, isNearlyAll(limit) ? 4 : 3);
        facts.row.share = shareOf(limit, value);
    }
}

QString leftText(const CriterionLimit &limit, double share, const QString &now, const QString &decimal)
{
    bool ok = false;
    const double value = decimal.toDouble(&ok);
    if (now.isEmpty() || !ok || share < 0)
        return tr("?");
    const bool low = limit.op == Expr::Op::Less || limit.op == Expr::Op::LessEqual;
    const bool high = limit.op == Expr::Op::Greater || limit.op == Expr::Op::GreaterEqual;
    if (!low && !high)
        return share < 0.8 ? tr("none off") : tr("off");
    const double left = low ? limit.number - value : value - limit.number;
    if (left < 0)
        return tr("over");
    return tr("%1 left").arg(valueText(left, limit.unit, 2));
}

bool triggerIsLoud(const Rollout &r, const QString &metric)
{
    return std::any_of(r.triggers.triggers.begin(), r.triggers.triggers.end(), [&](const TriggerState &state) {
        const Trigger *plan = byId(r.playbook->triggers, state.id);
        return plan && state.armed && state.condition != Condition::Ok && plan->when.metrics().contains(metric);
    });
}

void addMetric(CriterionFacts &facts, const RoomSession &session, const PhaseState &state, const Criterion &criterion)
{
    const Rollout &r = session.rollout();
    const auto limit = criterionLimit(criterion.check.that, *r.playbook);
    const Metric *metric = limit ? byId(r.playbook->metrics, limit->metric) : nullptr;
    if (!metric)
        return;
    const Instant now = session.surroundings().now;
    QString decimal = state.criteria.value(criterion.id).value;
    if (session.surroundings().engineAlive) {
        judgeNow(facts, session, state, criterion, *limit);
        const CriterionJudgement live = judgeCriterion(criterion.check.that, *r.playbook, session.metrics(), criterion.minSamples, now,
                                                       state.started.value_or(Instant::min()));
        if (!live.value.isEmpty())
            decimal = live.value;
    }
    facts.trend = trendOf(session.metrics(), *metric, now);
    if (limit->unit == metric->unit)
        facts.trend.limit = limit->number;
    facts.samples = validSince(session.metrics(), metric->id, now - shownSpan);
    facts.marginText = leftText(*limit, facts.row.share, facts.row.valueText, decimal);
    facts.watch = facts.row.verdict == Judgement::Passed && triggerIsLoud(r, metric->id);
}

void dress(CriterionFacts &facts)
{
    facts.unknown = facts.row.verdict != Judgement::Passed && facts.row.verdict != Judgement::Failed;
    if (facts.unknown) {
        facts.row.valueText.clear();
        facts.marginText = tr("?");
        return;
    }
    const bool failed = facts.row.verdict == Judgement::Failed;
    facts.trend.breached = failed;
    facts.margin.share = facts.row.share < 0 ? 0 : facts.row.share / 0.8;
    facts.margin.state = failed ? Margin::State::Breached : facts.watch ? Margin::State::Watch : Margin::State::Normal;
    if (failed && facts.marginText.isEmpty())
        facts.marginText = tr("failed");
}

int rank(const CriterionFacts &facts)
{
    return static_cast<int>(facts.row.verdict) * 2 + (facts.watch ? 0 : 1);
}

} // namespace

QList<CriterionFacts> criterionFacts(const RoomSession &session, const QString &phaseId)
{
    QList<CriterionFacts> all;
    const Rollout &r = session.rollout();
    const PhaseState *state = phaseById(r.phases, phaseId);
    const Phase *phase = byId(r.playbook->phases, phaseId);
    if (!state || !phase)
        return all;
    QStringList waived;
    for (const GateState &gate : r.gates.gates)
        if (gate.id == phaseId)
            waived = gate.waivedCriteria;
    CriteriaModel model;
    model.update(*state, *phase, *r.playbook, session.metrics(), session.surroundings().engineAlive, waived);
    for (const CriterionRow &row : model.rows()) {
        CriterionFacts facts{row, false, false, {}, {}, {}, 0};
        facts.row.title = displayText(row.title, 80);
        addMetric(facts, session, *state, *byId(phase->success, row.id));
        dress(facts);
        all.append(facts);
    }
    std::stable_sort(all.begin(), all.end(), [](const CriterionFacts &a, const CriterionFacts &b) { return rank(a) < rank(b); });
    return all;
}

QList<Column> criterionColumns(bool wide)
{
    if (!wide)
        return {{QString(), 26, false},     {tr("Criterion"), 0, false},     {tr("Now"), 76, true}, {tr("Limit"), 82, true},
                {tr("Margin"), 128, false}, {tr("30 min"), 72, false, true}, {tr("Age"), 48, true}};
    return {{QString(), 26, false},     {tr("Criterion"), 0, false},     {tr("Now"), 76, true},           {tr("Limit"), 88, true},
            {tr("Margin"), 180, false}, {tr("Last 30 min"), 116, false}, {tr("Samples"), 74, true, true}, {tr("Age"), 48, true}};
}

Row criterionCells(const CriterionFacts &facts, bool wide, Instant now)
{
    const CriterionRow &row = facts.row;
    StateLook look = lookOf(row.verdict);
    if (facts.watch)
        look = lookOf(Overall::Watch);
    Row cells{row.id, {Cell::mark(look.shape, look.tone, look.word, look.filled), Cell::words(row.title)}};
    if (row.waived)
        cells.cells[1].struck = true;
    if (!row.hard)
        cells.cells[1].text = tr("%1 (shown only)").arg(row.title);
    if (facts.unknown) {
        Cell none{.kind = Cell::Kind::NoData, .text = look.word, .span = 2};
        cells.cells << none << Cell::words(row.limitText);
    } else {
        cells.cells << Cell::number(row.valueText.isEmpty() ? look.word : row.valueText, true) << Cell::number(row.limitText);
    }
    Cell margin{.kind = Cell::Kind::Margin, .text = facts.marginText, .soft = row.verdict == Judgement::Passed, .margin = facts.margin};
    margin.strong = row.verdict == Judgement::Failed;
    if (!wide && margin.text.endsWith(tr(" left")))
        margin.text.chop(tr(" left").size());
    Cell trend{.kind = Cell::Kind::Trend, .text = row.why, .trend = facts.trend};
    cells.cells << margin << trend;
    if (wide)
        cells.cells << Cell::number(QString::number(facts.samples));
    cells.cells << Cell::number(row.sampled ? ageText(now - *row.sampled) : tr("none"));
    return cells;
}

QString criteriaCount(const QList<CriterionFacts> &facts)
{
    int met = 0, failed = 0;
    for (const CriterionFacts &each : facts) {
        met += each.row.verdict == Judgement::Passed ? 1 : 0;
        failed += each.row.verdict == Judgement::Failed ? 1 : 0;
    }
    const auto unknown = static_cast<int>(facts.size()) - met - failed;
    if (facts.isEmpty())
        return tr("no success criteria");
    if (failed == 0 && unknown == 0)
        return tr("%1 of %2 criteria met").arg(met).arg(facts.size());
    QStringList parts{tr("%1 met").arg(met)};
    if (failed > 0)
        parts.append(tr("%1 failed").arg(failed));
    if (unknown > 0)
        parts.append(tr("%1 unknown").arg(unknown));
    return parts.join(QStringLiteral(", "));
}

} // namespace holdpoint
