#include "models/room/revision.h"

#include "models/base/ids.h"
#include "models/people/authorise.h"
#include "models/playbook/footprint.h"
#include "models/room/facts.h"

namespace holdpoint {

namespace {

QStringList without(QStringList list, const QStringList &known)
{
    list.removeIf([&](const QString &each) { return known.contains(each); });
    return list;
}

QString digestOf(const Playbook &playbook)
{
    return QString::fromLatin1(playbook.sha256.toHex());
}

// Is the command about these bytes, as the next revision of this room?
Result<void> namesIt(const Rollout &rollout, const Command &command, const Playbook &next)
{
    if (next.id != rollout.playbook->id)
        return refused("other-playbook", QStringLiteral("that is playbook '%1', this room runs '%2'").arg(next.id, rollout.playbook->id));
    if (command.args[u"sha256"].toString() != digestOf(next))
        return refused("other-revision", QStringLiteral("what was asked for is not this file"));
    if (command.args[u"revision"].toInt() != rollout.revision + 1)
        return refused("revised", QStringLiteral("somebody else loaded revision %1 just now").arg(rollout.revision));
    if (command.args[u"adds_power"].toBool() == addedPower(*rollout.playbook, next).isEmpty())
        return refused("other-revision", QStringLiteral("what was asked for does not say what this file reaches"));
    if (next.sha256 == rollout.playbook->sha256)
        return refused("same", QStringLiteral("that is the revision in force"));
    return {};
}

// What a revision cannot change under people's feet.
Result<void> leavesStanding(const Rollout &rollout, const Playbook &next)
{
    if (rollout.phases.status == RolloutStatus::Complete || rollout.phases.status == RolloutStatus::Closed)
        return refused("state", QStringLiteral("The rollout is %1.").arg(rolloutStatusWord(rollout.phases.status)));
    if (next.rehearsal != rollout.playbook->rehearsal)
        return refused("environment", QStringLiteral("A room is live or a rehearsal from its beginning; this file says the other."));
    for (const PhaseState &phase : rollout.phases.phases) {
        const bool stands = phase.status == PhaseStatus::Planned || phase.status == PhaseStatus::Skipped;
        if (!stands && !byId(next.phases, phase.id))
            return refused("phase",
                           QStringLiteral("Phase %1 is %2, and this file has no such phase.").arg(phase.id, phaseStatusWord(phase.status)));
    }
    return {};
}

} // namespace

AddedPower addedPower(const Playbook &now, const Playbook &next)
{
    const Footprint before = footprint(now), after = footprint(next);
    return {without(after.programs, before.programs), without(after.hosts, before.hosts), without(after.secrets, before.secrets)};
}

Command revisionCommand(const Rollout &rollout, const Playbook &next, const QString &actor, const QString &because)
{
    Command command;
    command.id = newId();
    command.act = Act::Revise;
    command.actor = actor;
    command.subject = next.id;
    command.args = {{QStringLiteral("sha256"), digestOf(next)},
                    {QStringLiteral("revision"), rollout.revision + 1},
                    {QStringLiteral("adds_power"), !addedPower(*rollout.playbook, next).isEmpty()},
                    {QStringLiteral("because"), because.trimmed().left(2000)}};
    return command;
}

Result<QList<EventDraft>> decideRevision(const Rollout &rollout, const Command &command, const Context &context, const Playbook &next)
{
    if (rollout.notUnderstood)
        return tl::unexpected(*rollout.notUnderstood);
    if (const auto named = namesIt(rollout, command, next); !named)
        return tl::unexpected(named.error());
    if (const auto standing = leavesStanding(rollout, next); !standing)
        return tl::unexpected(standing.error());
    if (command.args[u"because"].toString().trimmed().isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("because"), QStringLiteral("A revision needs its reason."));
    const auto permit = authorise(*rollout.playbook, rollout.people, command, rightFactsOf(rollout, command, context));
    if (!permit)
        return tl::unexpected(permit.error());
    if (permit->waits) // what waits is a command without its file; whoever seconds it has to have the file before them
        return refused("second-needed", QStringLiteral("A revision cannot wait for its second person: both sign here, or neither."));
    const EventDraft loaded{QStringLiteral("revision.loaded"),
                            next.id,
                            {{QStringLiteral("revision"), rollout.revision + 1},
                             {QStringLiteral("sha256"), digestOf(next)},
                             {QStringLiteral("folder"), next.folder},
                             {QStringLiteral("because"), command.args[u"because"].toString()}}};
    return QList<EventDraft>{loaded} + permit->events;
}

Result<QList<EventDraft>> loadRevision(const Rollout &rollout, const Command &command, const Context &context, const Playbook &next,
                                       const RoomFolder &folder)
{
    if (!rollout.playbook)
        return fail(ErrorKind::Refused, QStringLiteral("no-playbook"), QStringLiteral("the playbook of this room could not be read"));
    auto drafts = decideRevision(rollout, command, context, next);
    if (!drafts)
        return drafts;
    if (const auto pinned = folder.pin(next, rollout.revision + 1); !pinned)
        return tl::unexpected(pinned.error());
    drafts->first().body[QStringLiteral("files")] = folder.pinnedFiles(next);
    return drafts;
}

} // namespace holdpoint
