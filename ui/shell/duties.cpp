#include "ui/shell/duties.h"

#include "models/base/safetext.h"
#include "models/gates/gaterules.h"
#include "models/people/authorise.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"
#include "models/room/facts.h"
#include "models/room/session.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

// Only acts that can wait for somebody, or that can be done alone in an emergency.
QString pattern(Act act)
{
    const QHash<Act, QString> words{{Act::Waive, tr("waive %1")},
                                    {Act::AcceptUnknown, tr("accept what is unknown at %1")},
                                    {Act::SkipPhase, tr("skip phase %1")},
                                    {Act::Close, tr("close the rollout")},
                                    {Act::PassNoReturn, tr("pass the point of no return %1")},
                                    {Act::StepSkip, tr("skip step %1")},
                                    {Act::StepGoOn, tr("go on after step %1")},
                                    {Act::StepNotHappened, tr("run step %1 again")},
                                    {Act::StepUndo, tr("undo step %1")},
                                    {Act::StepRetry, tr("retry step %1")},
                                    {Act::StepDone, tr("attest step %1 as done")},
                                    {Act::StepFailed, tr("attest step %1 as failed")},
                                    {Act::StepHappened, tr("attest that step %1 happened")},
                                    {Act::GiveUp, tr("give run %1 up")},
                                    {Act::Rearm, tr("re-arm trigger %1")},
                                    {Act::Disarm, tr("disarm trigger %1")},
                                    {Act::EnrolKey, tr("enrol a key for %1")},
                                    {Act::RevokeKey, tr("revoke the key of %1")},
                                    {Act::SetRole, tr("change a role of %1")},
                                    {Act::Check, tr("tick %1")},
                                    {Act::Switch, tr("press switch %1")},
                                    {Act::Rollback, tr("start a rollback")},
                                    {Act::Pause, tr("pause the countdown of %1")},
                                    {Act::Stop, tr("stop run %1")},
                                    {Act::Abort, tr("abort run %1")},
                                    {Act::Hold, tr("HOLD")}};
    return words.value(act, actWord(act) + QStringLiteral(" %1"));
}

QString aboutWhat(const Command &command, const Playbook &playbook)
{
    const QString gate = gateId(playbook, command.subject);
    const bool atGate = command.act == Act::Waive || command.act == Act::AcceptUnknown;
    if (atGate && !gate.isEmpty())
        return QStringLiteral("%1 %2").arg(gateLabel(playbook, gate), displayText(byId(playbook.phases, gate)->title, 60));
    if (byId(playbook.people, command.subject))
        return displayText(personName(playbook, command.subject), 60);
    return displayText(command.subject, 60);
}

// Who of the room may sign for it besides.
QStringList others(const RoomSession &session, const Command &asked)
{
    const Rollout &r = session.rollout();
    const Surroundings around = session.surroundings();
    const Context context{around.now, around.engineAlive, around.blind};
    return countersigners(*r.playbook, r.people, asked.id, rightFactsOf(r, asked, context));
}

bool signsHere(const RoomSession &session, const QStringList &may)
{
    return !session.observer() && may.contains(session.person());
}

Duty doneAlone(const RoomSession &session, const BreakGlass &act)
{
    const Playbook &playbook = *session.rollout().playbook;
    const Instant now = session.surroundings().now;
    const QString name = displayText(personName(playbook, act.actor), 60);
    const QString what = commandInWords(act.original, playbook);
    const QStringList may = others(session, act.original);
    const QString who = namesOf(playbook, may);
    const QString words = now > act.due
        ? tr("BREAK-GLASS, not countersigned, %1 late: %2 alone by %3. Who may: %4").arg(toClockText(now - act.due), what, name, who)
        : tr("BREAK-GLASS: %1 alone by %2. To be countersigned within %3 by: %4").arg(what, name, toClockText(act.due - now), who);
    return {act.command, words, signsHere(session, may) ? tr("Countersign…") : QString(), true};
}

Duty waits(const RoomSession &session, const WaitingCommand &waiting)
{
    const Playbook &playbook = *session.rollout().playbook;
    const QString what = commandInWords(waiting.command, playbook);
    const QString left = toClockText(waiting.since + proofValidFor - session.surroundings().now);
    const QStringList may = others(session, waiting.command);
    if (signsHere(session, may))
        return {waiting.command.id,
                tr("%1 asks for your signature: %2. Lapses in %3.")
                    .arg(displayText(personName(playbook, waiting.command.actor), 60), what, left),
                tr("Sign…"), false};
    return {waiting.command.id,
            tr("Waits for a second person: %1. Lapses in %2. Who may: %3").arg(what, left, namesOf(playbook, may)),
            {},
            false};
}

// To whom it is offered: until they take it nobody else has it, and nothing else in the window says so.
void addOffers(QList<Duty> &list, const RoomSession &session)
{
    const Rollout &r = session.rollout();
    for (const HandOver &offer : r.people.offered)
        if (offer.to == session.person() && !session.observer() && holds(r.people, offer.from, offer.role))
            list << Duty{offeredDuty,
                         tr("%1 offers you: %2. It stays theirs until you accept it.")
                             .arg(displayText(personName(*r.playbook, offer.from), 60), roleTitle(*r.playbook, offer.role)),
                         tr("Accept…"), false};
}

} // namespace

QString commandInWords(const Command &command, const Playbook &playbook)
{
    const QString words = pattern(command.act);
    return words.contains(QLatin1String("%1")) ? words.arg(aboutWhat(command, playbook)) : words;
}

QList<Duty> duties(const RoomSession &session)
{
    QList<Duty> list;
    const Rollout &r = session.rollout();
    if (!r.playbook)
        return list;
    if (session.locked())
        list << Duty{{},
                     tr("LOCKED. HOLD, rollback, stop and abort work and are recorded as break-glass; everything else waits."),
                     tr("Unlock…"),
                     false};
    for (const BreakGlass &act : r.people.breakGlass)
        if (act.countersignedBy.isEmpty())
            list << doneAlone(session, act);
    for (const WaitingCommand &waiting : r.people.waiting)
        if (waitingCommand(r.people, waiting.command.id, session.surroundings().now))
            list << waits(session, waiting);
    addOffers(list, session);
    return list;
}

int dutiesOfMine(const RoomSession &session)
{
    const QList<Duty> list = duties(session);
    return static_cast<int>(
        std::count_if(list.begin(), list.end(), [](const Duty &duty) { return !duty.id.isEmpty() && !duty.button.isEmpty(); }));
}

} // namespace holdpoint
