#include "ui/shell/degradedfacts.h"

#include "models/base/safetext.h"
#include "models/room/advancewarnings.h"
#include "models/phases/phaserules.h"
#include "models/room/facts.h"
#include "models/room/session.h"
#include "models/runbooks/plan.h"
#include "ui/gates/gaterows.h"
#include "ui/shell/evidencefacts.h"
#include "ui/shell/liveview.h"
#include "ui/widgets/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

constexpr Duration jumpIsNews{60 * 60'000};

DegradedAct emergencyAct(const QString &whyNot = {})
{
    return {QStringLiteral("emergency"), tr("Emergency room…"), whyNot};
}

DegradedAct freeSpace()
{
    return {QStringLiteral("free-space"), tr("What to free"), {}};
}

// STOP and ABORT are never kept from being tried.
void addEnding(DegradedState &state, const RoomSession &session)
{
    const Run *run = activeRun(session.rollout().runs);
    if (!run || isOver(*run))
        return;
    state.acts.append({QStringLiteral("stop"), tr("Stop after this step"), {}});
    state.acts.append({QStringLiteral("abort"), tr("Abort now…"), {}});
}

QString runningStep(const RoomSession &session)
{
    const Run *run = activeRun(session.rollout().runs);
    for (const StepState &step : run ? run->steps : QList<StepState>()) {
        if (isUnderWay(step))
            return tr("Running step continues; its result is kept in %1")
                .arg(QStringLiteral("%1/runs/%2/%3.%4").arg(session.room(), run->id, step.id).arg(step.attempt));
    }
    return tr("No step is running.");
}

QString sizeInWords(qint64 bytes)
{
    return bytes < 1024 ? QStringLiteral("%1 B").arg(bytes) : QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeIecFormat);
}

DegradedState waitingState(const StoreSight &store, Instant now)
{
    const Instant since = store.since.value_or(now);
    DegradedState state{QStringLiteral("D9"), {}, {}, Shape::Hourglass, PlateTone::Neutral, Pattern::Bars, false, {}};
    state.headline = store.holder.isEmpty() ? tr("WAITING FOR STORE \u2013 held by another program since %1").arg(shortClockOf(since))
                                            : tr("WAITING FOR STORE \u2013 held by %1 since %2").arg(store.holder, shortClockOf(since));
    if (!store.unsaved.isEmpty())
        state.lines.append(tr("Not saved yet: %1").arg(store.unsaved));
    const Duration left = emergencyAfter - (now - since);
    if (left.count() > 0)
        state.lines.append(tr("Reading goes on. What was asked for goes on by itself when the store is free."));
    else
        state.lines.append(tr("Nothing has been recorded since. Reading goes on."));
    const bool asked = !store.unsaved.isEmpty();
    state.acts.append({QStringLiteral("cancel-unsaved"), tr("Cancel"), asked ? QString() : tr("Nothing waits.")});
    if (left.count() <= 0 && asked)
        state.acts.append({QStringLiteral("repeat-unsaved"), tr("Ask again"), {}});
    state.acts.append(emergencyAct(left.count() > 0 ? tr("Offered after 30 s of waiting.") : QString()));
    if (left.count() <= 0)
        state.tone = PlateTone::Fire;
    return state;
}

DegradedState diskFullState(const RoomSession &session, const StoreSight &store)
{
    DegradedState state{QStringLiteral("D10"), {}, {}, Shape::CylinderSlash, PlateTone::Fire, Pattern::Bars, false, {}};
    state.headline = tr("NOT RECORDING \u2013 disk full on %1 (%2)")
                         .arg(store.mount.isEmpty() ? session.room() : store.mount, sizeInWords(store.freeBytes));
    state.lines.append(runningStep(session));
    if (!store.unsaved.isEmpty())
        state.lines.append(tr("Not saved: %1. It is asked again as soon as there is room.").arg(store.unsaved));
    addEnding(state, session);
    state.acts.append(freeSpace());
    state.acts.append(emergencyAct());
    return state;
}

DegradedState notAnchoredState(const RoomSession &session, const StoreSight &store)
{
    DegradedState state{QStringLiteral("D26"), {}, {}, Shape::CylinderShackle, PlateTone::Fire, Pattern::Bars, false, {}};
    state.headline = tr("RECORDED, NOT ANCHORED #%1 \u2013 %2 full; nothing is acknowledged").arg(store.seq).arg(store.mount);
    state.lines.append(store.why);
    state.lines.append(tr("Asked for: %1").arg(store.unsaved));
    state.acts.append({QStringLiteral("repeat-unsaved"), tr("Repeat the same act"), {}});
    addEnding(state, session);
    state.acts.append(freeSpace());
    state.acts.append(emergencyAct());
    return state;
}

DegradedState frozenState(const RoomSession &session, const StoreSight &store)
{
    DegradedState state{QStringLiteral("D11"), {}, {}, Shape::CylinderSlash, PlateTone::Fire, Pattern::Bars, false, {}};
    state.headline = tr("STORE FROZEN at #%1 \u2013 storage changed under us").arg(session.rollout().seq);
    state.lines = {store.why, runningStep(session)};
    addEnding(state, session);
    state.acts.append({QStringLiteral("reopen"), tr("Open and verify again"), {}});
    state.acts.append(emergencyAct());
    return state;
}

DegradedState observingState(const RoomSession &session, const StoreSight &store)
{
    const Surroundings around = session.surroundings();
    DegradedState state{QStringLiteral("D12"), {}, {}, Shape::None, PlateTone::Neutral, Pattern::None, false, {}};
    state.headline = tr("OBSERVING \u2013 %1").arg(store.why);
    const QString engine = around.engineAlive ? tr("Engine pid %1").arg(around.enginePid) : tr("No engine");
    std::optional<Instant> newest;
    if (session.rollout().playbook) {
        for (const Metric &metric : session.rollout().playbook->metrics) {
            const auto sample = session.metrics().newestValid(metric.id);
            if (sample && (!newest || sample->at > *newest))
                newest = sample->at;
        }
    }
    const QString data = newest ? tr("newest data %1 old").arg(toClockText(around.now - *newest)) : tr("no data yet");
    state.lines.append(QStringLiteral("%1, %2").arg(engine, data));
    return state;
}

DegradedState newerState(const Rollout &rollout)
{
    DegradedState state{QStringLiteral("D13"), {}, {}, Shape::CylinderSlash, PlateTone::Fire, Pattern::Bars, false, {}};
    // "event 1845 (phase.teleported, version 1) was …": the kind is what somebody looks for.
    const QString why = rollout.notUnderstood ? rollout.notUnderstood->message : QString();
    const QString kind = why.section(QLatin1Char('('), 1).section(QLatin1Char(','), 0, 0);
    state.headline =
        tr("Event kind %1 needs a newer Holdpoint than %2: observing").arg(displayText(kind, 60), QCoreApplication::applicationVersion());
    state.lines.append(displayText(why, 200));
    return state;
}

DegradedState emergencyState(const Rollout &rollout)
{
    const Citation cites = rollout.store.cites.value_or(Citation{});
    DegradedState state{QStringLiteral("D24"), {}, {}, Shape::Warning, PlateTone::Watch, Pattern::None, true, {}};
    state.headline = tr("EMERGENCY \u2013 cites room %1 at #%2 %3, verdict %4")
                         .arg(QFileInfo(cites.room).fileName())
                         .arg(cites.seq)
                         .arg(QString::fromLatin1(cites.head.toHex().left(4)), cites.verdict);
    state.lines.append(tr("Takes: start rollback, acts on steps, stop, notes, messages, export. Nothing happens automatically."));
    if (!cites.fromAnchor)
        state.lines.append(tr("No anchor names the playbook: it is the one that the old chain names."));
    return state;
}

DegradedState engineState(const RoomSession &session)
{
    const Surroundings around = session.surroundings();
    DegradedState state{QStringLiteral("D25"), {}, {}, Shape::FlatLine, PlateTone::Stale, Pattern::CrossHatch, false, {}};
    const QList<Event> &events = session.events();
    const auto last =
        std::find_if(events.rbegin(), events.rend(), [](const Event &event) { return event.actor == QLatin1String("engine"); });
    if (around.beatAge)
        state.headline = tr("ENGINE SILENT \u2013 pid %1, last beat %2").arg(around.enginePid).arg(clockOf(around.now - *around.beatAge));
    else if (last != events.rend())
        state.headline = tr("NO ENGINE \u2013 nobody is watching since %1").arg(shortClockOf(last->recorded));
    else
        state.headline = tr("NO ENGINE \u2013 nobody has been watching");
    state.lines.append(around.storeOk ? tr("Triggers and criteria are unknown, gates are closed. HOLD, notes and a rollback work.")
                                      : tr("Triggers and criteria are unknown, gates are closed."));
    const QString whyNot = session.observer() ? tr("An observer never takes the engine.")
        : around.storeOk                      ? QString()
                                              : tr("No engine can record in this room.");
    state.acts.append({QStringLiteral("take-engine"), around.beatAge ? tr("Take over…") : tr("Take over"), whyNot});
    return state;
}

DegradedState standstillState(Duration stood, bool current)
{
    DegradedState state{QStringLiteral("D23"), {}, {}, Shape::EyeSlash, PlateTone::Watch, Pattern::None, false, {}};
    state.headline =
        tr("Display was frozen %1 s; values now %2").arg(stood.count() / 1000).arg(current ? tr("current") : tr("NOT current"));
    state.acts.append({QStringLiteral("saw-standstill"), tr("Seen"), {}});
    return state;
}

void addClockAndCopies(QList<DegradedState> &states, const Rollout &r, const Surroundings &around)
{
    const auto &jump = r.store.clockJump;
    if (jump && around.now - jump->at < jumpIsNews)
        states.append({QStringLiteral("D5"),
                       tr("Clock moved %1 at %2 (order is safe; times marked ±)").arg(displayText(jump->by, 40), shortClockOf(jump->at)),
                       {tr("Signing is allowed and says so; expiry counts from the latest time seen.")},
                       Shape::Clock,
                       PlateTone::Watch,
                       Pattern::None,
                       false,
                       {}});
    if (const auto lost = witnessLostSince(r))
        states.append({QStringLiteral("D21"),
                       tr("WITNESS unreachable for %1 min \u2013 %2")
                           .arg((around.now - *lost).count() / 60'000)
                           .arg(displayText(r.store.witnessFolder, 120)),
                       {displayText(r.store.witnessWhy, 200), tr("Before a phase advances, somebody should know why.")},
                       Shape::Warning,
                       PlateTone::Watch,
                       Pattern::None,
                       false,
                       {}});
    const auto since = backupOldSince(r, around.now);
    if (!since)
        return;
    const qint64 minutes = (around.now - *since).count() / 60'000;
    states.append(
        {QStringLiteral("D21"),
         r.store.backedUp
             ? tr("BACKUP %1 min old \u2013 the last is of %2, #%3").arg(minutes).arg(shortClockOf(*since)).arg(r.store.backedUpTo)
             : tr("BACKUP none for %1 min").arg(minutes),
         {tr("Before a phase advances, somebody should know why.")},
         Shape::Warning,
         PlateTone::Watch,
         Pattern::None,
         false,
         {}});
}

// Asked for and not seen, or seen otherwise: what was requested is not shown as done.
void addSwitches(QList<DegradedState> &states, const Rollout &r, const Surroundings &around)
{
    if (r.phases.status != RolloutStatus::Active || !around.engineAlive)
        return; // then nothing observed is known
    for (const SwitchStanding &standing : switchStandings(*r.playbook, r.switches, r.runs)) {
        const KillSwitch *plan = byId(r.playbook->killSwitches, standing.id);
        const bool settled = standing.state != QLatin1String("pending") && standing.state != QLatin1String("cancelled");
        if (!plan || plan->observe.isEmpty() || !standing.requestedOn || !standing.requested || !settled
            || standing.observedOn == standing.requestedOn)
            continue;
        const QString asked = *standing.requestedOn ? tr("ON", "a switch") : tr("OFF", "a switch");
        const QString at = shortClockOf(*standing.requested), title = displayText(plan->title, 60);
        QStringList lines;
        const SwitchSight seen = r.switches.seen.value(standing.id);
        if (const QString why = seen.why.isEmpty() ? standing.why : seen.why; !why.isEmpty())
            lines.append(tr("Observed: %1").arg(displayText(why, 160)));
        states.append({QStringLiteral("D19"),
                       standing.observedOn ? tr("%1: %2 requested %3, product still %4")
                                                 .arg(title, asked, at, *standing.observedOn ? tr("ON", "a switch") : tr("OFF", "a switch"))
                                           : tr("%1: %2 requested %3, not seen in the product").arg(title, asked, at),
                       lines,
                       Shape::Warning,
                       PlateTone::Watch,
                       Pattern::None,
                       false,
                       {{QStringLiteral("look:") + standing.id, tr("Verify again"), {}},
                        {QStringLiteral("open:switch/") + standing.id, tr("Show the switch"), {}}}});
    }
}

// A gate whose answers do not carry it any more: who is struck, why, and how many are left.
void addGates(QList<DegradedState> &states, const Rollout &r, const Surroundings &around)
{
    for (const GateState &gate : r.gates.gates) {
        const PhaseState *phase = phaseById(r.phases, gate.id);
        if (!gate.poll || !phase || !isUnderWay(*phase))
            continue;
        const auto view = gateViewOf(r, gate.id, {around.now, around.engineAlive, around.blind});
        const bool degraded =
            view && (view->status == GateStatus::Stale || view->status == GateStatus::Expired || view->status == GateStatus::Rejected);
        if (!degraded)
            continue;
        QStringList lines;
        for (const PollRow &row : pollOf(*view, gate, *r.playbook)) {
            if (const QString word = struckWord(row); !word.isEmpty())
                lines.append(
                    tr("%1 %2, was %3%4")
                        .arg(row.personName, word, answerTitle(row.answer),
                             row.staleBecause.isEmpty() ? QString() : QStringLiteral(": ") + displayText(row.staleBecause.first(), 120)));
            else if (row.answer == QLatin1String("no-go") || row.earlierNoGo)
                lines.append(tr("%1 said NO-GO: %2").arg(row.personName, displayText(row.because, 120)));
        }
        if (view->status == GateStatus::Expired)
            lines.prepend(tr("The poll ran out at %1; a new one asks everybody again.").arg(shortClockOf(gate.poll->expires)));
        states.append({QStringLiteral("D20"),
                       tr("GATE %1 %2 \u2013 %3 of %4 signed")
                           .arg(view->label, lookOf(view->status).word.toUpper())
                           .arg(signaturesGiven(*view))
                           .arg(signaturesNeeded(*view)),
                       lines,
                       Shape::DashedClock,
                       PlateTone::Watch,
                       Pattern::None,
                       false,
                       {{QStringLiteral("open:gate/") + gate.id,
                         view->status == GateStatus::Stale ? tr("Show what changed") : tr("Show the gate"),
                         {}}}});
    }
}

DegradedState ofStore(const RoomSession &session, const StoreSight &store, Instant now)
{
    switch (store.state) {
    case StoreState::Ok:
        break;
    case StoreState::Waiting:
        return waitingState(store, now);
    case StoreState::Observing:
        return observingState(session, store);
    case StoreState::NeedsNewer:
        return newerState(session.rollout());
    case StoreState::DiskFull:
        return diskFullState(session, store);
    case StoreState::NotAnchored:
        return notAnchoredState(session, store);
    case StoreState::Frozen:
        return frozenState(session, store);
    case StoreState::Evidence:
        return evidenceState(session, store.report);
    }
    return {};
}

} // namespace

QList<DegradedState> degradedStates(const RoomSession &session, std::optional<Duration> stoodStill)
{
    const Rollout &r = session.rollout();
    const Surroundings around = session.surroundings();
    QList<DegradedState> states;
    const bool bad = around.store.state != StoreState::Ok && around.store.state != StoreState::Observing;
    if (bad)
        states.append(ofStore(session, around.store, around.now));
    if (!r.playbook)
        return states;
    if (stoodStill)
        states.append(standstillState(*stoodStill, around.engineAlive || r.phases.status != RolloutStatus::Active));
    if (r.store.emergency)
        states.append(emergencyState(r));
    if (r.phases.status == RolloutStatus::Active && !around.engineAlive)
        states.append(engineState(session));
    if (around.store.state == StoreState::Observing)
        states.append(observingState(session, around.store));
    addClockAndCopies(states, r, around);
    addGates(states, r, around);
    addSwitches(states, r, around);
    if (!around.storeTrouble.isEmpty())
        states.append({QStringLiteral("store-trouble"),
                       tr("STORE \u2013 its log cannot be put away"),
                       {around.storeTrouble, tr("What is recorded is safe; the next act tries again.")},
                       Shape::Warning,
                       PlateTone::Watch,
                       Pattern::None,
                       false,
                       {}});
    return states;
}

DegradedState openFailure(const Error &error)
{
    DegradedState state{QStringLiteral("D13"), {}, {}, Shape::CylinderSlash, PlateTone::Fire, Pattern::Bars, false, {}};
    const DegradedAct open{QStringLiteral("open"), tr("Open another room…"), {}};
    static const QRegularExpression schemas(QStringLiteral(R"(\(schema (\d+)\); this one knows schema (\d+))"));
    if (const auto match = schemas.match(error.message); error.code == QLatin1String("newer") && match.hasMatch()) {
        state.headline = tr("Made by a newer Holdpoint (schema %1); this is %2 (schema %3). Nothing was changed.")
                             .arg(match.captured(1), QCoreApplication::applicationVersion(), match.captured(2));
        state.acts = {open, emergencyAct()};
        return state;
    }
    if (error.code == QLatin1String("store-lost") || error.code == QLatin1String("verdict")) {
        state.row = QStringLiteral("D14");
        state.shape = Shape::BrokenChain;
        state.headline = displayText(error.message, 300);
        state.lines.append(tr("Nothing of this room can be shown. A backup brings its journal back: holdpointctl restore."));
        state.acts = {emergencyAct(), open};
        return state;
    }
    state.headline = tr("The room cannot be opened: %1").arg(displayText(error.message, 300));
    state.acts = {open};
    const bool foreign = error.code == QLatin1String("foreign") || error.code == QLatin1String("schema");
    if (foreign)
        state.acts.append(emergencyAct());
    return state;
}

QString inOneText(const DegradedState &state)
{
    return (QStringList{state.headline} + state.lines).join(QLatin1Char('\n'));
}

} // namespace holdpoint
