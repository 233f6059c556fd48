#include "models/room/rollout.h"

#include "models/room/eventwords.h"

#include "models/comms/commsrules.h"
#include "models/drills/drillrules.h"
#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/records/recordrules.h"
#include "models/runbooks/runrules.h"
#include "models/triggers/triggerrules.h"

namespace holdpoint {

namespace {

// The states of `known` for the ids that `fresh` has, in its order.
template <class State> QList<State> carryOver(const QList<State> &known, QList<State> fresh)
{
    for (State &state : fresh) {
        if (const State *kept = byId(known, state.id))
            state = *kept;
    }
    return fresh;
}

void applyOwn(Rollout &rollout, const Event &event)
{
    if (event.kind == QLatin1String("rollout.opened")) {
        rollout.chain = QByteArray::fromHex(event.body[u"chain"].toString().toLatin1());
        rollout.openedBy = rollout.revisionLoadedBy = event.actor;
        rollout.revision = event.body[u"revision"].toInt(1); // a room that goes on from another one keeps its count
        if (const Drill *drill = byId(rollout.playbook->drills, event.body[u"drill"].toString()))
            rollout.drill = initialDrill(*drill);
    } else if (event.kind == QLatin1String("revision.loaded")) {
        rollout.revision = event.body[u"revision"].toInt(rollout.revision);
        rollout.revisionLoadedBy = event.actor;
    } else if (event.kind == QLatin1String("engine.taken")) {
        rollout.epoch = event.body[u"epoch"].toInteger();
        rollout.enginePid = event.body[u"pid"].toInteger();
        rollout.engineTakenAt = event.at;
    }
}

} // namespace

Rollout newRollout(std::shared_ptr<const Playbook> playbook, Mode mode)
{
    Rollout rollout;
    rollout.mode = mode;
    rollout.people = initialPeople(*playbook);
    rollout.phases = initialPhases(*playbook);
    rollout.gates = initialGates(*playbook);
    rollout.triggers = initialTriggers(*playbook);
    rollout.playbook = std::move(playbook);
    return rollout;
}

void revise(Rollout &rollout, std::shared_ptr<const Playbook> playbook)
{
    revisePhases(rollout.phases, *rollout.playbook, *playbook);
    rollout.phases.phases = carryOver(rollout.phases.phases, initialPhases(*playbook).phases);
    rollout.gates.gates = carryOver(rollout.gates.gates, initialGates(*playbook).gates);
    rollout.triggers.triggers = carryOver(rollout.triggers.triggers, initialTriggers(*playbook).triggers);
    rollout.people = revisedPeople(rollout.people, *rollout.playbook, *playbook, rollout.seq + 1);
    rollout.playbook = std::move(playbook);
}

void apply(Rollout &rollout, const Event &event)
{
    if (!rollout.notUnderstood && !isKnown(event.kind, event.version))
        rollout.notUnderstood = Error{ErrorKind::Busy, QStringLiteral("newer-event"),
                                      QStringLiteral("event %1 (%2, version %3) was written by a newer Holdpoint: this one only observes")
                                          .arg(event.seq)
                                          .arg(event.kind)
                                          .arg(event.version),
                                      QString::number(event.seq)};
    rollout.seq = event.seq;
    rollout.head = event.hash;
    rollout.newest = std::max(rollout.newest, event.recorded);
    apply(rollout.store, event);
    if (!rollout.playbook)
        return;
    const Playbook &playbook = *rollout.playbook;
    applyOwn(rollout, event);
    apply(rollout.people, playbook, event);
    apply(rollout.phases, playbook, event);
    apply(rollout.gates, playbook, event);
    apply(rollout.triggers, playbook, event);
    apply(rollout.runs, playbook, event);
    apply(rollout.switches, playbook, event);
    apply(rollout.findings, event);
    apply(rollout.comms, event);
    apply(rollout.records, event);
    apply(rollout.drill, playbook, event);
}

Mode modeFromWord(const QString &word)
{
    if (word == modeWord(Mode::Drill))
        return Mode::Drill;
    return word == modeWord(Mode::Rehearsal) ? Mode::Rehearsal : Mode::Live;
}

} // namespace holdpoint
