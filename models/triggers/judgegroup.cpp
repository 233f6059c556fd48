#include "models/triggers/judgegroup.h"

#include "models/base/canonicaljson.h"

#include <QtCore/QJsonArray>

namespace holdpoint {

namespace {

Instant nextMultiple(Instant t, Duration interval) // after t
{
    const qint64 step = std::max<qint64>(interval.count(), 1);
    qint64 n = toMs(t) / step;
    if (toMs(t) < 0 && toMs(t) % step != 0)
        --n;
    return instantFromMs((n + 1) * step);
}

bool isMultiple(Instant t, Duration interval)
{
    return interval.count() > 0 && toMs(t) % interval.count() == 0;
}

QString timeText(const std::optional<Instant> &at)
{
    return at ? toRfc3339(*at) : QString();
}

QString rawWord(const Evaluation &e)
{
    return !e.holds ? QStringLiteral("unknown") : *e.holds ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

JudgeGroup::JudgeGroup(const Playbook &playbook, const QStringList &sources) : m_sources(sources)
{
    for (const QString &id : sources) {
        const Source *source = byId(playbook.sources, id);
        const Duration interval = source ? source->interval : Duration{15'000};
        m_clocks.push_back({id, interval, {}});
        m_step = m_step.count() == 0 ? interval : std::min(m_step, interval);
    }
}

void JudgeGroup::addTrigger(const Playbook &playbook, const Trigger &trigger, int place)
{
    Unit unit{&trigger, place, Formula(trigger.when, playbook, m_book, trigger.minSamples), {}, conditionRules(trigger, m_step), {},
              {},       false};
    if (!trigger.clear.isEmpty())
        unit.clear = Formula(trigger.clear, playbook, m_book, trigger.minSamples);
    m_units.push_back(std::move(unit));
}

void JudgeGroup::addCriterion(const Playbook &playbook, const QString &phase, const QString &id, const QString &kind,
                              const Expression &that, int minSamples)
{
    m_criteria.push_back({phase, id, kind, Formula(that, playbook, m_book, minSamples)});
}

void JudgeGroup::add(const QString &metric, const Sample &sample)
{
    if (const int series = m_book.indexOf(metric); series >= 0)
        m_book.add(series, sample);
}

void JudgeGroup::follow(Unit &unit, const TriggerState &state)
{
    unit.start = state.armedAt;
    unit.firingOnValid = false;
    unit.state = {};
    unit.state.condition = state.condition;
    unit.state.overlay = state.overlay;
    unit.state.pendingSince = state.pendingSince;
    unit.state.missedSince = state.missedSince;
    if (state.condition != Condition::Ok && !unit.state.pendingSince)
        unit.state.pendingSince = state.since;
}

void JudgeGroup::restore(const Triggers &triggers, const LiveMetrics &metrics)
{
    std::optional<Instant> newest;
    for (const QString &metric : metrics.metrics()) {
        const int series = m_book.indexOf(metric);
        if (series < 0)
            continue;
        for (const Sample &sample : metrics.series(metric)) {
            m_book.add(series, sample);
            newest = std::max(newest.value_or(sample.at), sample.at);
        }
    }
    if (newest)
        m_book.moveTo(*newest);
    for (const Unit &unit : m_units) {
        for (const int series : unit.when.series())
            m_restored.insert(m_book.id(series), m_book.validCount(series));
    }
    for (Unit &unit : m_units) {
        const TriggerState *state = triggerById(triggers, unit.trigger->id);
        if (!state || !state->armed || state->disarmed)
            continue;
        follow(unit, *state);
        // Nobody judged since the newest sample that was kept; under an overlay all of the time since was frozen anyway.
        unit.state.judged = newest && state->overlay == Overlay::None ? std::max(*newest, state->since) : state->since;
        if (const auto when = unit.when.evaluate(m_book, state->armedAt).holds)
            unit.state.lastWhen = {*when, m_book.now()};
        if (const auto clear = unit.clear.isEmpty() ? std::nullopt : unit.clear.evaluate(m_book, state->armedAt).holds)
            unit.state.lastClear = {*clear, m_book.now()};
    }
}

QList<Instant> JudgeGroup::sourceDone(const QString &source, Instant t)
{
    std::optional<Instant> covered;
    for (SourceClock &clock : m_clocks) {
        if (clock.id == source)
            clock.nextDue = std::max(clock.nextDue.value_or(t), nextMultiple(t, clock.interval));
        else if (!clock.nextDue) // not heard of yet: what is due from now on is waited for
            clock.nextDue = nextMultiple(t - Duration{1}, clock.interval);
        covered = std::min(covered.value_or(*clock.nextDue), *clock.nextDue);
    }
    if (m_sources.contains(source) && isMultiple(t, m_step))
        m_announced.insert(t);
    QList<Instant> ready;
    while (!m_announced.empty() && *m_announced.begin() < *covered) {
        ready << *m_announced.begin();
        m_announced.erase(m_announced.begin());
    }
    return ready;
}

void JudgeGroup::judge(Instant t, const Triggers &triggers, const QList<JudgedPhase> &phases, Judged &out)
{
    m_book.moveTo(t);
    for (Unit &unit : m_units) {
        const auto &list = triggers.triggers;
        // The ids are mostly one shared text; then no byte of it is looked at.
        const QString &id = unit.trigger->id;
        const bool inPlace = unit.place < list.size() && (list[unit.place].id.constData() == id.constData() || list[unit.place].id == id);
        if (const TriggerState *state = inPlace ? &list[unit.place] : triggerById(triggers, unit.trigger->id))
            judgeUnit(unit, t, *state, out);
    }
    for (const CriterionUnit &unit : m_criteria) {
        for (const JudgedPhase &phase : phases) {
            if (phase.id == unit.phase && phase.entering == (unit.kind == u"enter"))
                out.criteria << CriterionResult{unit.phase, unit.id, unit.kind, judgeCriterion(unit.that, m_book, phase.since), t};
        }
    }
}

void JudgeGroup::judgeUnit(Unit &unit, Instant t, const TriggerState &state, Judged &out)
{
    if (!state.armed || state.disarmed || t < state.armedAt) {
        unit.start.reset();
        unit.firingOnValid = false;
        return;
    }
    if (unit.start != state.armedAt)
        follow(unit, state);
    Observation seen{t, unit.when.evaluate(m_book, state.armedAt), {}};
    if (!unit.clear.isEmpty())
        seen.clear = unit.clear.evaluate(m_book, state.armedAt);
    const Evaluation &judgedBy = judgedOf(unit.state.condition, unit.rules, seen);
    const Formula &formula = &judgedBy == &seen.clear ? unit.clear : unit.when;
    judgeCondition(unit.state, unit.rules, seen);
    unit.firingOnValid = unit.state.condition == Condition::Firing && judgedBy.holds && !unit.state.missedSince;
    if (unit.state.condition == state.condition && unit.state.overlay == state.overlay)
        return;

    QJsonObject body{{QStringLiteral("from"), conditionWord(state.condition)},
                     {QStringLiteral("to"), conditionWord(unit.state.condition)},
                     {QStringLiteral("overlay_from"), overlayWord(state.overlay)},
                     {QStringLiteral("overlay"), overlayWord(unit.state.overlay)},
                     {QStringLiteral("value"), seen.when.value ? decimalText(*seen.when.value) : QString()},
                     {QStringLiteral("why"), formula.why(m_book, state.armedAt)},
                     {QStringLiteral("raw"), rawWord(judgedBy)},
                     {QStringLiteral("samples"), QJsonArray::fromStringList(formula.evidence(m_book))},
                     {QStringLiteral("pending_since"), timeText(unit.state.pendingSince)},
                     {QStringLiteral("missed_since"), timeText(unit.state.missedSince)}};
    out.drafts << EventDraft{QStringLiteral("trigger.judged"), state.id, body, {}, t};
    const bool fires = unit.state.condition == Condition::Firing;
    if (fires && state.condition != Condition::Firing)
        out.drafts << EventDraft{QStringLiteral("alarm.raised"), state.id, {{QStringLiteral("first_out"), false}}, {}, t};
    else if (!fires && (state.alarm == AlarmStatus::New || state.alarm == AlarmStatus::Acknowledged))
        out.drafts << EventDraft{QStringLiteral("alarm.recovered"), state.id, {}, {}, t};
}

void JudgeGroup::addLive(QHash<QString, LiveTrigger> &live) const
{
    for (const Unit &unit : m_units) {
        LiveTrigger found{unit.firingOnValid, 0};
        qint64 fewest = unit.when.series().empty() ? 0 : std::numeric_limits<int>::max();
        for (const int series : unit.when.series())
            fewest = std::min(fewest, m_book.validCount(series) - m_restored.value(m_book.id(series)));
        found.fresh = static_cast<int>(fewest);
        live.insert(unit.trigger->id, found);
    }
}

} // namespace holdpoint
