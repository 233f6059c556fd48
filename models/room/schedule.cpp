#include "models/room/schedule.h"

#include "models/base/sentence.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "models/phases/rituals.h"
#include "models/playbook/digest.h"
#include "models/records/recordrules.h"
#include "models/room/obligations.h"
#include "models/runbooks/readiness.h"

namespace holdpoint {

namespace {

using Entries = QList<ScheduleEntry>;

ScheduleEntry entryOf(ScheduleKind kind, const QString &id, const QString &title, const QString &owner, std::optional<Instant> at = {})
{
    ScheduleEntry entry;
    entry.kind = kind;
    entry.id = id;
    entry.title = title;
    entry.owner = owner;
    entry.at = at;
    return entry;
}

bool isOver(const Rollout &rollout)
{
    return rollout.phases.status == RolloutStatus::Complete || rollout.phases.status == RolloutStatus::Closed;
}

ScheduleState byTime(const std::optional<Instant> &at, Instant now)
{
    return at && *at < now ? ScheduleState::Overdue : ScheduleState::Later;
}

bool isDone(const PhaseState &state)
{
    return state.status == PhaseStatus::Passed || state.status == PhaseStatus::Skipped;
}

void addPhase(Entries &list, const PhaseState &state, const Phase &phase, const Rollout &rollout, Instant now)
{
    const QString owner = state.owner.isEmpty() ? QStringLiteral("incident-commander") : state.owner;
    ScheduleEntry entry = entryOf(ScheduleKind::Phase, state.id, phase.title, owner, plannedStart(state, phase));
    if (entry.at && phase.planned)
        entry.until = *entry.at + phase.planned->duration;
    if (state.started) {
        entry.last = state.ended ? state.ended : state.started;
        entry.detail = phaseStatusWord(state.status);
    }
    if (isDone(state))
        entry.state = ScheduleState::Done;
    else if (isUnderWay(state))
        entry.state = entry.until && *entry.until < now ? ScheduleState::Overdue : ScheduleState::Now;
    else
        entry.state = isOver(rollout) ? ScheduleState::Done : byTime(entry.at, now);
    if (entry.at || entry.last)
        list << entry;
}

void addItems(Entries &list, const PhaseState &state, const Phase &phase, Instant now)
{
    for (const ChecklistItem &item : phase.checklist) {
        const std::optional<Instant> due = itemDue(item, state, phase);
        if (!due)
            continue;
        const ItemState answer = state.items.value(item.id);
        ScheduleEntry entry =
            entryOf(ScheduleKind::Item, QStringLiteral("%1/%2").arg(state.id, item.id), item.title, itemOwner(state, item), due);
        entry.detail = answer.reason;
        const bool settled = answer.status == ItemStatus::Done || answer.status == ItemStatus::NotApplicable;
        if (settled)
            entry.last = answer.at;
        entry.state = settled || isDone(state) ? ScheduleState::Done : byTime(due, now);
        list << entry;
    }
}

void addRituals(Entries &list, const Rollout &rollout, Instant now)
{
    const Playbook &playbook = *rollout.playbook;
    for (const Ritual &ritual : playbook.rituals) {
        const RitualDue due = ritualDue(rollout.phases, ritual, now);
        ScheduleEntry entry = entryOf(ScheduleKind::Ritual, ritual.id, ritual.title, ritual.owner, due.next);
        entry.last = due.last;
        entry.detail = rollout.phases.rituals.value(ritual.id).text;
        entry.state = due.overdue ? ScheduleState::Overdue : isOver(rollout) ? ScheduleState::Done : ScheduleState::Later;
        list << entry;
    }
    if (!playbook.reviewBy)
        return;
    const RitualDue due = reviewDue(rollout.phases, playbook, now);
    ScheduleEntry entry = entryOf(ScheduleKind::Review, QStringLiteral("review"), QStringLiteral("Review of security and regulation"),
                                  QStringLiteral("security-deputy"), playbook.reviewBy);
    entry.last = due.last;
    entry.detail = rollout.phases.rituals.value(QString()).text;
    entry.state = !due.next ? ScheduleState::Done : due.overdue ? ScheduleState::Overdue : ScheduleState::Later;
    list << entry;
}

void addOnCall(Entries &list, const Rollout &rollout, Instant now)
{
    for (const OnCall &call : rollout.playbook->onCall) {
        ScheduleEntry entry = entryOf(ScheduleKind::OnCall, QStringLiteral("%1/%2").arg(call.person, toRfc3339(call.from)),
                                      QStringLiteral("On call"), call.person, call.from);
        entry.until = call.to;
        entry.detail = call.skills.join(QStringLiteral(", "));
        entry.state = call.to < now ? ScheduleState::Done : call.from <= now ? ScheduleState::Now : ScheduleState::Later;
        list << entry;
    }
}

void addRehearsals(Entries &list, const Rollout &rollout, Instant now)
{
    if (rollout.mode != Mode::Live)
        return;
    for (const Runbook &runbook : rollout.playbook->runbooks) {
        if (runbook.forward)
            continue;
        ScheduleEntry entry = entryOf(ScheduleKind::Rehearsal, runbook.id, runbook.title, QStringLiteral("rollback-owner"));
        const bool ever = wasRehearsed(rollout.findings, runbook.id); // a digest is not worked out for nothing
        const RehearsalState *newest =
            ever ? newestRehearsal(rollout.findings, runbook.id, QString::fromLatin1(runbookDigest(runbook).toHex())) : nullptr;
        if (newest) {
            entry.last = newest->at;
            entry.at = newest->passed ? newest->at + runbook.rehearseEvery : newest->at;
            entry.detail = newest->outcome;
        } else {
            entry.detail = ever ? Sentence::tr("not rehearsed since it was changed") : Sentence::tr("never rehearsed");
        }
        entry.state = isOver(rollout) ? ScheduleState::Done : !newest ? ScheduleState::Overdue : byTime(entry.at, now);
        list << entry;
    }
}

void addNotices(Entries &list, const Rollout &rollout, Instant now)
{
    std::optional<Instant> first;
    for (const PhaseState &state : rollout.phases.phases) {
        const Phase *phase = byId(rollout.playbook->phases, state.id);
        const std::optional<Instant> start = phase ? plannedStart(state, *phase) : std::nullopt;
        if (start && (!first || *start < *first))
            first = start;
    }
    for (const Notice &notice : rollout.playbook->notices) {
        const Audience *audience = byId(rollout.playbook->audiences, notice.audience);
        ScheduleEntry entry = entryOf(ScheduleKind::Notice, notice.audience + QLatin1Char('/') + notice.templateId,
                                      QStringLiteral("Notice to %1").arg(audience ? audience->title : notice.audience), {});
        if (const MessageTemplate *text = byId(rollout.playbook->templates, notice.templateId))
            entry.owner = text->approve;
        if (first)
            entry.at = *first - notice.before;
        for (const Message &message : rollout.comms.messages) {
            if (message.templateId == notice.templateId && message.sent)
                entry.last = message.sent;
        }
        entry.state = entry.last ? ScheduleState::Done : byTime(entry.at, now);
        list << entry;
    }
}

void addOwed(Entries &list, const Rollout &rollout, Instant now)
{
    for (const Debt &debt : rollout.records.debts) {
        if (!debt.due)
            continue;
        ScheduleEntry entry = entryOf(ScheduleKind::Debt, debt.id, debt.text, debt.owner, debt.due);
        entry.last = debt.doneAt;
        entry.state = debt.doneAt ? ScheduleState::Done : byTime(debt.due, now);
        list << entry;
    }
    for (const Assignment &given : openAssignments(rollout.records)) {
        ScheduleEntry entry = entryOf(ScheduleKind::Assignment, given.id, given.text, given.to, given.due);
        entry.state = byTime(given.due, now);
        list << entry;
    }
}

ScheduleState obligationState(const ObligationLine &line, Instant now)
{
    switch (line.standing) {
    case ObligationStanding::Overdue:
    case ObligationStanding::Broken:
        return ScheduleState::Overdue;
    case ObligationStanding::Due:
        return line.due && *line.due < now ? ScheduleState::Overdue : ScheduleState::Now;
    case ObligationStanding::Later:
    case ObligationStanding::Open:
        return ScheduleState::Later;
    case ObligationStanding::Met:
    case ObligationStanding::NotApplicable:
        break;
    }
    return ScheduleState::Done;
}

// Each is due at the planned gate of its phase; without a plan, when somebody waits at that gate.
void addObligations(Entries &list, const Rollout &rollout, Instant now)
{
    for (const ObligationLine &line : obligationRegister(rollout, now)) {
        ScheduleEntry entry = entryOf(ScheduleKind::Obligation, line.id, line.text, line.owner, line.due);
        entry.state = obligationState(line, now);
        entry.detail = line.answer.reason;
        if (line.answer.seq > 0)
            entry.last = line.answer.at;
        if (entry.at || entry.last || entry.state != ScheduleState::Later)
            list << entry;
    }
}

} // namespace

QList<ScheduleEntry> schedule(const Rollout &rollout, Instant now)
{
    Entries list;
    if (!rollout.playbook)
        return list;
    for (const PhaseState &state : rollout.phases.phases) {
        if (const Phase *phase = byId(rollout.playbook->phases, state.id)) {
            addPhase(list, state, *phase, rollout, now);
            addItems(list, state, *phase, now);
        }
    }
    addRituals(list, rollout, now);
    addOnCall(list, rollout, now);
    addRehearsals(list, rollout, now);
    addNotices(list, rollout, now);
    addOwed(list, rollout, now);
    addObligations(list, rollout, now);
    const auto order = [](const ScheduleEntry &entry) {
        const int place = entry.state == ScheduleState::Overdue ? 0 : entry.state == ScheduleState::Done ? 2 : 1;
        return std::tuple(place, entry.at.value_or(Instant::max()), entry.kind);
    };
    std::stable_sort(list.begin(), list.end(), [&](const ScheduleEntry &a, const ScheduleEntry &b) { return order(a) < order(b); });
    return list;
}

QString scheduleKindWord(ScheduleKind kind)
{
    switch (kind) {
    case ScheduleKind::Phase:
        return QStringLiteral("phase");
    case ScheduleKind::Item:
        return QStringLiteral("item");
    case ScheduleKind::Ritual:
        return QStringLiteral("ritual");
    case ScheduleKind::Review:
        return QStringLiteral("review");
    case ScheduleKind::OnCall:
        return QStringLiteral("on call");
    case ScheduleKind::Rehearsal:
        return QStringLiteral("rehearsal");
    case ScheduleKind::Notice:
        return QStringLiteral("notice");
    case ScheduleKind::Debt:
        return QStringLiteral("debt");
    case ScheduleKind::Assignment:
        return QStringLiteral("assignment");
    case ScheduleKind::Obligation:
        return QStringLiteral("obligation");
    }
    return {};
}

QString scheduleStateWord(ScheduleState state)
{
    switch (state) {
    case ScheduleState::Overdue:
        return QStringLiteral("overdue");
    case ScheduleState::Now:
        return QStringLiteral("now");
    case ScheduleState::Later:
        return QStringLiteral("later");
    case ScheduleState::Done:
        return QStringLiteral("done");
    }
    return {};
}

} // namespace holdpoint
