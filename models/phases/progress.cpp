#include "models/phases/progress.h"
#include "models/base/sentence.h"

namespace holdpoint {

namespace {

bool settled(ItemStatus status)
{
    return status == ItemStatus::Done || status == ItemStatus::NotApplicable;
}

QString titleOf(const QString &title, const QString &id)
{
    return title.isEmpty() ? id : title;
}

// What keeps a criterion from having passed; empty = it has.
QString notPassed(const PhaseState &state, const Criterion &criterion, bool engineAlive)
{
    const QString title = titleOf(criterion.title, criterion.id);
    if (!engineAlive)
        return Sentence::tr("%1: unknown, no engine is watching").arg(title);
    const auto it = state.criteria.constFind(criterion.id);
    if (it == state.criteria.constEnd())
        return Sentence::tr("%1: not measured yet").arg(title);
    if (it->verdict == Judgement::Passed)
        return {};
    return it->why.isEmpty() ? QStringLiteral("%1: %2").arg(title, Sentence::word(judgementWord(it->verdict)))
                             : QStringLiteral("%1: %2, %3").arg(title, Sentence::word(judgementWord(it->verdict)), it->why);
}

} // namespace

std::optional<Instant> plannedStart(const PhaseState &state, const Phase &phase)
{
    if (state.rescheduled)
        return state.rescheduled;
    return phase.planned ? std::optional<Instant>(phase.planned->start) : std::nullopt;
}

std::optional<Instant> itemDue(const ChecklistItem &item, const PhaseState &state, const Phase &phase)
{
    if (!item.due)
        return std::nullopt;
    if (item.due->at)
        return item.due->at;
    const std::optional<Instant> start = plannedStart(state, phase);
    return start && item.due->offset ? std::optional<Instant>(*start + *item.due->offset) : std::nullopt;
}

std::optional<Duration> tClock(const PhaseState &state, const Phase &phase, const Phases &phases, Instant now)
{
    if (!phase.planned || !state.started)
        return std::nullopt;
    Instant stands = state.ended.value_or(now);
    if (state.atGateSince)
        stands = std::min(stands, *state.atGateSince);
    if (phases.hold && !state.ended)
        stands = std::min(stands, std::max(phases.hold->since, *state.started));
    return *state.started + phase.planned->duration + state.held - stands;
}

bool workDone(const PhaseState &state, const Phase &phase)
{
    return std::all_of(phase.work.begin(), phase.work.end(), [&](const WorkItem &item) {
        const WorkStatus status = state.work.value(item.runbook, WorkStatus::NotStarted);
        return status == WorkStatus::Done || status == WorkStatus::DoneWithGaps;
    });
}

SoakProgress soakProgress(const PhaseState &state, const Phase &phase, bool engineAlive, Instant now, const QStringList &excused)
{
    SoakProgress soak;
    soak.needed = phase.soak;
    if (!state.started) {
        soak.because = Sentence::tr("The phase has not been started");
        return soak;
    }
    if (!workDone(state, phase)) {
        soak.because = Sentence::tr("Its work is not done");
        return soak;
    }
    Instant since = state.workDoneAt.value_or(*state.started);
    for (const Criterion &criterion : phase.success) {
        if (!criterion.hard || excused.contains(criterion.id))
            continue;
        soak.because = notPassed(state, criterion, engineAlive);
        if (!soak.because.isEmpty())
            return soak;
        since = std::max(since, state.criteria.value(criterion.id).since);
    }
    soak.since = since;
    soak.passed = std::max(Duration{0}, now - since);
    soak.met = soak.passed >= soak.needed;
    return soak;
}

QStringList notReadyBecause(const PhaseState &state, const Phase &phase, bool engineAlive, Instant now, const QStringList &excused)
{
    QStringList missing;
    for (const WorkItem &item : phase.work) {
        const WorkStatus status = state.work.value(item.runbook, WorkStatus::NotStarted);
        if (status != WorkStatus::Done && status != WorkStatus::DoneWithGaps)
            missing << Sentence::tr("Work %1 is %2").arg(item.runbook, Sentence::word(workStatusWord(status)));
    }
    for (const Criterion &criterion : phase.success) {
        const QString why = criterion.hard && !excused.contains(criterion.id) ? notPassed(state, criterion, engineAlive) : QString();
        if (!why.isEmpty())
            missing << why;
    }
    // An excused criterion that fails would interrupt the soak for ever; one that passes still counts.
    QStringList failing = excused;
    failing.removeIf([&](const QString &id) {
        const Criterion *criterion = byId(phase.success, id);
        return !criterion || notPassed(state, *criterion, engineAlive).isEmpty();
    });
    if (const SoakProgress soak = soakProgress(state, phase, engineAlive, now, failing); soak.since && !soak.met)
        missing << Sentence::tr("Soaking: %1 of %2").arg(toClockText(soak.passed), toClockText(soak.needed));
    for (const ChecklistItem &item : phase.checklist) {
        const ItemState itemNow = state.items.value(item.id);
        if (!settled(itemNow.status))
            missing << QStringLiteral("%1: %2").arg(titleOf(item.title, item.id),
                                                    itemNow.reason.isEmpty() ? Sentence::word(itemStatusWord(itemNow.status))
                                                                             : Sentence::word(itemStatusWord(itemNow.status))
                                                            + QStringLiteral(", ") + itemNow.reason);
    }
    if (phase.premortemRequired && !state.premortemRecorded)
        missing << Sentence::tr("The premortem has not been recorded");
    return missing;
}

bool phaseReady(const PhaseState &state, const Phase &phase, bool engineAlive, Instant now, const QStringList &excused)
{
    return (state.status == PhaseStatus::Active || state.status == PhaseStatus::AtGate)
        && notReadyBecause(state, phase, engineAlive, now, excused).isEmpty();
}

Judgement phaseVerdict(const PhaseState &state, const Phase &phase, bool engineAlive)
{
    std::optional<Judgement> worst;
    for (const Criterion &criterion : phase.success) {
        if (!criterion.hard)
            continue;
        const Judgement verdict = engineAlive ? state.criteria.value(criterion.id).verdict : Judgement::NoData;
        worst = worst ? std::min(*worst, verdict) : verdict;
    }
    return worst.value_or(Judgement::NoData);
}

TrafficPast trafficPast(const Phases &phases, const Playbook &playbook)
{
    TrafficPast past;
    bool any = false, real = false;
    for (const PhaseState &state : phases.phases) {
        const Phase *phase = byId(playbook.phases, state.id);
        if (!phase || !state.started)
            continue;
        any |= isUnderWay(state);
        real |= isUnderWay(state) && !phase->syntheticTraffic;
        std::optional<Instant> &since = phase->syntheticTraffic ? past.syntheticSince : past.realSince;
        since = since ? std::min(*since, *state.started) : *state.started;
    }
    past.onlySynthetic = any && !real;
    return past;
}

} // namespace holdpoint
