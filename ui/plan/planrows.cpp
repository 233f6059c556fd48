#include "ui/plan/planrows.h"

#include "models/base/safetext.h"
#include "models/metrics/evaluate.h"
#include "models/people/peoplerules.h"
#include "models/phases/cohort.h"
#include "models/phases/criteriamodel.h"
#include "models/phases/phaserules.h"
#include "models/room/schedule.h"
#include "models/room/session.h"
#include "models/runbooks/killswitches.h"
#include "ui/board/boardwords.h"
#include "ui/board/peoplefacts.h"
#include "ui/plan/planwords.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

#include <QtCore/QLocale>

namespace holdpoint {

namespace {

Cell scheduleMark(const ScheduleEntry &entry)
{
    switch (entry.state) {
    case ScheduleState::Overdue:
        return Cell::mark(Shape::Warning, Tone::Watch, tr("overdue"), true);
    case ScheduleState::Now:
        return Cell::mark(Shape::Triangle, Tone::Ok, tr("now"));
    case ScheduleState::Later:
        return Cell::mark(Shape::Circle, Tone::Ink2, tr("later"));
    case ScheduleState::Done:
        return Cell::mark(Shape::TickCircle, Tone::Ink2, tr("done"));
    }
    return {};
}

QString scheduleDue(const ScheduleEntry &entry, Instant now)
{
    if (entry.state == ScheduleState::Done)
        return entry.last ? tr("done %1").arg(whenText(*entry.last, now)) : tr("over");
    if (!entry.at)
        return entry.detail.isEmpty() ? tr("no date") : displayText(entry.detail, 60);
    if (entry.state == ScheduleState::Now)
        return entry.until ? tr("until %1").arg(whenText(*entry.until, now)) : tr("now");
    if (*entry.at < now)
        return tr("late %1").arg(ageText(now - *entry.at));
    return tr("in %1").arg(ageText(*entry.at - now));
}

Cell titleCell(const ScheduleEntry &entry, const Playbook &playbook)
{
    QString title = displayText(entry.title, 120);
    if (entry.kind == ScheduleKind::Review)
        title = tr("Security and regulation");
    else if (entry.kind == ScheduleKind::OnCall)
        title = entry.detail.isEmpty() ? tr("On call: %1").arg(whoText(playbook, entry.owner))
                                       : tr("On call: %1, %2").arg(whoText(playbook, entry.owner), displayText(entry.detail, 60));
    else if (entry.kind == ScheduleKind::Rehearsal)
        title = tr("Rehearse: %1").arg(title);
    if (entry.state == ScheduleState::Done)
        return Cell::softWords(title);
    return entry.state == ScheduleState::Overdue || entry.state == ScheduleState::Now ? Cell::strongWords(title) : Cell::words(title);
}

// What the engine last said of something; without one nothing is known.
StateLook judgedLook(const RoomSession &session, const CriterionState &state)
{
    return lookOf(session.surroundings().engineAlive && state.seq > 0 ? state.verdict : Judgement::NoData);
}

QString answerText(const ItemState &answer, const Playbook &playbook, Instant now)
{
    if (answer.seq == 0)
        return tr("not answered");
    const QString why = answer.reason.isEmpty() ? answer.evidence : answer.reason;
    const QString by = answer.by == QLatin1String("engine") ? tr("checked") : displayText(personName(playbook, answer.by), 40);
    const QString head = tr("%1, %2").arg(by, whenText(answer.at, now));
    return why.isEmpty() || answer.by == QLatin1String("engine") ? head : tr("%1: %2").arg(head, displayText(why, 160));
}

} // namespace

QList<Column> scheduleColumns()
{
    return {{QString(), 24, false},        {tr("When"), 112, false},      {tr("What"), 0, false},
            {tr("Kind"), 84, false, true}, {tr("Who"), 104, false, true}, {tr("Due"), 96, true}};
}

QList<Row> scheduleRows(const RoomSession &session)
{
    const Instant now = session.surroundings().now;
    QList<Row> rows;
    for (const ScheduleEntry &entry : schedule(session.rollout(), now)) {
        rows.append({QStringLiteral("%1/%2").arg(scheduleKindWord(entry.kind), entry.id),
                     {scheduleMark(entry), Cell::softWords(entry.at ? whenText(*entry.at, now) : QString()),
                      titleCell(entry, *session.rollout().playbook), Cell::softWords(kindText(entry.kind)),
                      Cell::softWords(entry.owner.isEmpty() ? QString() : whoText(*session.rollout().playbook, entry.owner)),
                      Cell::number(scheduleDue(entry, now), entry.state == ScheduleState::Overdue)}});
    }
    return rows;
}

QString scheduleCaption(const RoomSession &session)
{
    const Instant now = session.surroundings().now;
    int overdue = 0;
    std::optional<Instant> next;
    for (const ScheduleEntry &entry : schedule(session.rollout(), now)) {
        overdue += entry.state == ScheduleState::Overdue ? 1 : 0;
        if (entry.state == ScheduleState::Later && entry.at && (!next || *entry.at < *next))
            next = entry.at;
    }
    QStringList parts{overdue > 0 ? tr("%1 overdue").arg(overdue) : tr("nothing overdue")};
    parts.append(next ? tr("next %1").arg(whenText(*next, now)) : tr("nothing more planned"));
    return parts.join(tr(", "));
}

QList<Column> milestoneColumns()
{
    return {{QString(), 24, false},           {tr("Milestone"), 0, false}, {tr("Phase"), 96, false, true},
            {tr("Signal"), 190, false, true}, {tr("Now"), 84, true},       {tr("Reached"), 84, true}};
}

QList<Row> milestoneRows(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    QList<Row> rows;
    for (const PhaseState &state : r.phases.phases) {
        const Phase *phase = byId(r.playbook->phases, state.id);
        for (const Milestone &milestone : phase ? phase->milestones : QList<Milestone>()) {
            const CriterionState judged = state.milestones.value(milestone.id);
            StateLook look = judgedLook(session, judged);
            const auto reached = state.reached.constFind(milestone.id);
            const bool there = reached != state.reached.constEnd();
            if (there)
                look = lookOf(Judgement::Passed);
            else if (!isUnderWay(state))
                look = lookOf(PhaseStatus::Planned);
            const bool live = session.surroundings().engineAlive && judged.seq > 0 && isUnderWay(state);
            const auto limit = criterionLimit(milestone.that, *r.playbook);
            const QString value = limit && !judged.value.isEmpty() ? valueText(judged.value.toDouble(), limit->unit, 3) : judged.value;
            rows.append(
                {QStringLiteral("%1/%2").arg(state.id, milestone.id),
                 {markOf(look), Cell::words(displayText(milestone.title, 120)), Cell::softWords(displayText(phase->title, 60)),
                  Cell::softWords(displayText(milestone.that.text, 120)), Cell::number(live && !value.isEmpty() ? value : tr("unknown")),
                  Cell::number(there ? whenText(*reached, now) : tr("not yet"), there)}});
        }
    }
    return rows;
}

QList<Column> parityColumns()
{
    return {{QString(), 24, false},
            {tr("Feature"), 0, false},
            {tr("Phase"), 96, false, true},
            {tr("Owner"), 110, false, true},
            {tr("Answer"), 196, false}};
}

QList<Row> parityRows(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    QList<Row> rows;
    for (const PhaseState &state : r.phases.phases) {
        const Phase *phase = byId(r.playbook->phases, state.id);
        for (const Parity &feature : phase ? phase->parity : QList<Parity>()) {
            const ItemState answer = state.parity.value(feature.id);
            const bool settled = answer.status == ItemStatus::Done || answer.status == ItemStatus::NotApplicable;
            const QString name = displayText(feature.feature, 120);
            rows.append(
                {QStringLiteral("%1/%2").arg(state.id, feature.id),
                 {answer.status == ItemStatus::Open ? Cell::mark(Shape::Circle, Tone::Control, tr("open")) : markOf(lookOf(answer.status)),
                  settled ? Cell::words(name) : Cell::strongWords(name), Cell::softWords(displayText(phase->title, 60)),
                  Cell::softWords(whoText(*r.playbook, feature.owner)), Cell::softWords(answerText(answer, *r.playbook, now))}});
        }
    }
    return rows;
}

QList<Column> cohortColumns()
{
    return {{QString(), 24, false},
            {tr("Customer"), 0, false},
            {tr("Segment"), 84, false, true},
            {tr("Says"), 96, false},
            {tr("Known by"), 196, false}};
}

QList<Row> cohortRows(const RoomSession &session, const QString &id)
{
    const Rollout &r = session.rollout();
    const PhaseState *state = phaseById(r.phases, id);
    const Phase *phase = byId(r.playbook->phases, id);
    QList<Row> rows;
    if (!state || !phase)
        return rows;
    const QList<CohortMember> members = cohortMembers(*state, *phase);
    constexpr qsizetype most = 300; // those without a word stand first; nobody reads ten thousand lines
    for (const CohortMember &member : members.mid(0, most)) {
        const Cell mark = !member.in ? Cell::mark(Shape::Circle, Tone::Control, tr("no answer"))
            : *member.in             ? Cell::mark(Shape::TickCircle, Tone::Ok, tr("in"))
                                     : Cell::mark(Shape::MinusCircle, Tone::Ink2, tr("left out"));
        QString by = member.in ? tr("the list") : QString();
        if (member.said)
            by = tr("%1: %2").arg(displayText(personName(*r.playbook, member.said->by), 40), displayText(member.said->because, 120));
        const QString says = !member.in ? tr("no answer") : *member.in ? tr("in") : tr("left out");
        rows.append({member.customer.id,
                     {mark, Cell::words(displayText(member.customer.id, 80)), Cell::softWords(displayText(member.customer.segment, 40)),
                      Cell::words(says), Cell::softWords(by)}});
    }
    if (members.size() > most) {
        const QString rest = tr("and %1 more: holdpointctl status, do … opt-in").arg(members.size() - most);
        rows.append({QString(), {Cell::words({}), Cell::softWords(rest), Cell::words({}), Cell::words({}), Cell::words({})}});
    }
    return rows;
}

QString cohortCaption(const RoomSession &session, const QString &id)
{
    const PhaseState *state = phaseById(session.rollout().phases, id);
    const Phase *phase = byId(session.rollout().playbook->phases, id);
    if (!state || !phase || !phase->customers)
        return tr("This phase names no customers.");
    const CohortCount count = cohortCount(*state, *phase);
    QStringList parts;
    if (count.total)
        parts.append(tr("%1 customers").arg(QLocale().toString(*count.total)));
    parts.append(count.required ? tr("opt-in required") : tr("no opt-in asked"));
    if (!count.unknown.isEmpty())
        parts.append(displayText(count.unknown, 120));
    else if (count.required || count.in + count.out > 0)
        parts.append(tr("%1 in, %2 left out, %3 without an answer").arg(count.in).arg(count.out).arg(count.waiting));
    const CustomerFacts measured = customerFacts(session);
    if (isUnderWay(*state) && measured.figures.size() > 1)
        parts.append(tr("moved %1, affected %2").arg(measured.figures.at(1).value, measured.figures.at(0).value));
    if (!phase->customers->segment.isEmpty())
        parts.append(tr("segment %1").arg(displayText(phase->customers->segment, 40)));
    return parts.join(tr(", "));
}

QList<Column> switchColumns()
{
    return {{QString(), 24, false},         {tr("Switch"), 0, false},    {tr("Effect"), 170, false},
            {tr("Owner"), 96, false, true}, {tr("Observed"), 84, false}, {tr("Asked for"), 120, false, true}};
}

QList<Row> switchRows(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    const auto word = [](std::optional<bool> on) { return !on ? tr("unknown") : *on ? tr("on") : tr("off"); };
    QList<Row> rows;
    for (const SwitchStanding &standing : switchStandings(*r.playbook, r.switches, r.runs)) {
        const KillSwitch *plan = byId(r.playbook->killSwitches, standing.id);
        if (!plan)
            continue;
        const std::optional<bool> seen = session.surroundings().engineAlive ? standing.observedOn : std::nullopt;
        const bool differs = seen && standing.requestedOn && *seen != *standing.requestedOn;
        const Cell mark = differs ? Cell::mark(Shape::Warning, Tone::Watch, tr("differs"), true)
            : !seen               ? markOf(lookOf(Judgement::NoData))
                                  : Cell::mark(*seen ? Shape::Circle : Shape::MinusCircle, Tone::Ink2, word(seen));
        const QString asked = !standing.requestedOn ? tr("never pressed")
            : standing.requested                    ? tr("%1, %2").arg(word(standing.requestedOn), whenText(*standing.requested, now))
                                                    : word(standing.requestedOn);
        rows.append({standing.id,
                     {mark, Cell::words(displayText(plan->title, 100)), Cell::softWords(displayText(plan->effect, 120)),
                      Cell::softWords(whoText(*r.playbook, plan->owner)), Cell::words(word(seen)), Cell::softWords(asked)}});
    }
    return rows;
}

QList<Column> failureColumns()
{
    return {{QString(), 24, false}, {tr("What fails"), 0, false}, {tr("Seen by"), 170, false}, {tr("Now"), 104, false}};
}

QList<Row> failureRows(const RoomSession &session, const QString &id)
{
    const Rollout &r = session.rollout();
    const Phase *phase = byId(r.playbook->phases, id);
    QList<Row> rows;
    for (const FailureMode &mode : phase ? phase->failureModes : QList<FailureMode>()) {
        const Trigger *plan = byId(r.playbook->triggers, mode.trigger);
        const TriggerState *state = triggerById(r.triggers, mode.trigger);
        const bool known = state && session.surroundings().engineAlive;
        const StateLook look = known ? lookOf(*state) : lookOf(Judgement::NoData);
        const QString seen = plan ? displayText(plan->title.isEmpty() ? plan->id : plan->title, 80) : tr("nothing watches it");
        rows.append({QString::number(rows.size()),
                     {plan ? markOf(look) : Cell::mark(Shape::EyeSlash, Tone::Watch, tr("unwatched"), true),
                      Cell::words(displayText(mode.text, 160)), plan ? Cell::softWords(seen) : Cell::strongWords(seen),
                      Cell::softWords(!plan       ? QString()
                                          : known ? look.word.toLower()
                                                  : tr("unknown"))}});
    }
    return rows;
}

} // namespace holdpoint
