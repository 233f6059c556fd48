#include "ui/comms/commsrows.h"

#include "models/comms/commsrules.h"
#include "models/people/peoplerules.h"
#include "ui/shell/liveview.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

constexpr Duration firstNotice{5 * 60'000};

std::optional<Instant> firingSince(const Rollout &rollout)
{
    std::optional<Instant> since;
    for (const TriggerState &state : rollout.triggers.triggers) {
        if (state.condition == Condition::Firing && state.firingSince && (!since || *state.firingSince < *since))
            since = state.firingSince;
    }
    return since;
}

AudienceDue dueOf(const Audience &audience, const Rollout &rollout, const QString &priority)
{
    AudienceDue due{audience.id, {}, {}, audience.every.value(priority, audience.every.value(QStringLiteral("idle")))};
    if (rollout.comms.lastSent.contains(audience.id))
        due.last = rollout.comms.lastSent.value(audience.id);
    const auto since = firingSince(rollout);
    if (since && (!due.last || *due.last < *since))
        due.due = *since + firstNotice;
    else if (due.last && due.every.count() > 0)
        due.due = *due.last + due.every;
    return due;
}

Cell dueCell(const AudienceDue &due, Instant now)
{
    if (!due.due)
        return Cell::softWords(tr("nothing owed"));
    const Duration left = *due.due - now;
    if (left.count() <= 0)
        return Cell::chip(tr("OVERDUE %1").arg(toClockText(-left)), PlateTone::Fire);
    if (left < firstNotice)
        return Cell::chip(toClockText(left), PlateTone::Watch);
    return Cell::strongWords(toClockText(left));
}

QString stateWords(const Message &message, const Playbook &playbook)
{
    QString words = messageStatusWord(message.status);
    if (!message.approvedBy.isEmpty())
        words = tr("%1, by %2").arg(words, personName(playbook, message.approvedBy));
    return message.deliveredTo.isEmpty() ? words : tr("%1, %2").arg(words, message.deliveredTo);
}

} // namespace

QString priorityNow(const Rollout &rollout)
{
    std::optional<Priority> worst;
    for (const TriggerState &state : rollout.triggers.triggers) {
        const Trigger *trigger = byId(rollout.playbook->triggers, state.id);
        if (trigger && state.condition == Condition::Firing && (!worst || trigger->priority < *worst))
            worst = trigger->priority;
    }
    return worst ? QStringLiteral("P%1").arg(static_cast<int>(*worst) + 1) : QStringLiteral("idle");
}

QList<AudienceDue> audiencesDue(const RoomSession &session)
{
    const Rollout &rollout = session.rollout();
    QList<AudienceDue> all;
    const QString priority = priorityNow(rollout);
    for (const Audience &audience : rollout.playbook->audiences)
        all.append(dueOf(audience, rollout, priority));
    std::stable_sort(all.begin(), all.end(), [](const AudienceDue &a, const AudienceDue &b) {
        return a.due.value_or(Instant::max()) < b.due.value_or(Instant::max());
    });
    return all;
}

QList<Column> audienceColumns()
{
    return {{{}, 0}, {tr("Sent"), 60}, {tr("Next due"), 128}};
}

QList<Row> audienceRows(const RoomSession &session)
{
    QList<Row> rows;
    const Instant now = session.surroundings().now;
    for (const AudienceDue &due : audiencesDue(session)) {
        const Audience *audience = byId(session.rollout().playbook->audiences, due.id);
        rows.append({due.id,
                     {Cell::strongWords(audience->title.isEmpty() ? due.id : audience->title),
                      Cell::softWords(due.last ? shortClockOf(*due.last) : tr("never")), dueCell(due, now)}});
    }
    return rows;
}

QList<Column> messageColumns()
{
    return {{{}, 32}, {tr("UTC"), 76}, {tr("No"), 56}, {tr("Audience"), 120}, {tr("Text"), 0}, {tr("By"), 104}, {tr("State"), 240}};
}

QList<Row> messageRows(const Rollout &rollout)
{
    QList<Row> rows;
    for (auto it = rollout.comms.messages.rbegin(); it != rollout.comms.messages.rend(); ++it) {
        const Audience *audience = byId(rollout.playbook->audiences, it->audience);
        const bool sent = it->status == MessageStatus::Sent || it->sent;
        rows.append({it->id,
                     {sent ? Cell::mark(Shape::TickCircle, Tone::Ok, tr("sent"))
                           : Cell::mark(Shape::Circle, Tone::Control, messageStatusWord(it->status)),
                      Cell::words(clockOf(it->at)), Cell::softWords(it->id),
                      Cell::strongWords(audience && !audience->title.isEmpty() ? audience->title : it->audience),
                      Cell::words(it->text.simplified()), Cell::softWords(personName(*rollout.playbook, it->by)),
                      Cell::softWords(stateWords(*it, *rollout.playbook))}});
    }
    return rows;
}

QList<Column> lintColumns()
{
    return {{{}, 28}, {{}, 56}, {{}, 0}};
}

QList<Row> lintRows(const QString &text, const QStringList &unresolved, Mode mode)
{
    QList<Row> rows;
    int place = 0;
    for (const Lint &lint : lintMessage(text, unresolved, mode)) {
        const Cell mark = lint.blocks ? Cell::mark(Shape::DiamondQuestion, Tone::Ink, tr("blocks"))
                                      : Cell::mark(Shape::Warning, Tone::Watch, tr("warns"), true);
        rows.append({QString::number(place++),
                     {mark, Cell::strongWords(lint.blocks ? tr("BLOCKS") : tr("WARNS")), {.text = lint.text, .wraps = true}}});
    }
    if (rows.isEmpty())
        rows.append({QStringLiteral("met"),
                     {Cell::mark(Shape::TickCircle, Tone::Ok, tr("met")),
                      Cell::softWords(tr("met")),
                      {.text = tr("nothing speaks against sending it"), .soft = true, .wraps = true}}});
    return rows;
}

} // namespace holdpoint
