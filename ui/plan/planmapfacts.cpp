#include "ui/plan/planmapfacts.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/phases/plangraph.h"
#include "models/phases/progress.h"
#include "models/room/facts.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/plan/planwords.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

QString phaseName(const Playbook &playbook, const QString &phase)
{
    const Phase *plan = byId(playbook.phases, phase);
    return displayText(plan ? plan->title : phase, 60);
}

QString cardCaption(const PhaseState &state, const Phase &phase, const PlanCard &card, Instant now)
{
    if (state.status != PhaseStatus::Planned) {
        const QString when = state.ended ? utcTime(*state.ended) : state.started ? utcTime(*state.started) : QString();
        return QStringLiteral("%1 %2").arg(card.look.word, when).trimmed();
    }
    const auto start = plannedStart(state, phase);
    if (!start)
        return tr("no plan");
    return phase.planned ? utcSpan(*start, *start + phase.planned->duration, now) : whenText(*start, now);
}

QString detailOf(const PhaseState &state, const Phase &phase, const Playbook &playbook)
{
    QStringList parts{percentText(phase.exposure)};
    if (!phase.milestones.isEmpty())
        parts.append(tr("%1 of %2 milestones").arg(state.reached.size()).arg(phase.milestones.size()));
    if (state.attempt > 1)
        parts.append(tr("attempt %1").arg(state.attempt));
    if (!state.owner.isEmpty())
        parts.append(displayText(personName(playbook, state.owner), 40));
    return parts.join(QStringLiteral(", "));
}

void dressCard(PlanCard &card, const PhaseState &state, const Rollout &r, const Surroundings &around)
{
    card.look = lookOf(state.status);
    card.quiet = state.status == PhaseStatus::Planned || state.status == PhaseStatus::Skipped;
    if (!isUnderWay(state))
        return;
    const OverallState overall = overallState(r, around);
    if (r.phases.hold)
        card.look = lookOf(Overall::Hold);
    else if (overall.state >= Overall::FiringP1 && overall.state <= Overall::Watch)
        card.look = lookOf(overall.state);
}

QString cardSpoken(const PlanCard &card, const Playbook &playbook, const PlanMapFacts &facts)
{
    QStringList parts{card.title, card.look.word.toLower(), card.caption, card.detail};
    QStringList needs;
    for (const QString &need : card.needs)
        needs.append(phaseName(playbook, need));
    parts.append(needs.isEmpty() ? tr("needs no other phase") : tr("needs %1").arg(needs.join(tr(", "))));
    if (card.last)
        parts.append(tr("leads to the end state"));
    for (const PlanLane &lane : facts.lanes) {
        for (const PlanStop &stop : lane.stops) {
            if (stop.phase == card.id)
                parts.append(tr("work %1 for %2, %3").arg(stop.title, lane.name, stop.look.word.toLower()));
        }
    }
    parts.removeAll(QString());
    return parts.join(tr(", "));
}

// What was done in a phase that went back is not there any more.
StateLook stopLook(const StreamStop &stop, const Phases &phases)
{
    const PhaseState *state = phaseById(phases, stop.phase);
    const bool back = state && state->status == PhaseStatus::RolledBack && stop.status != WorkStatus::NotStarted;
    return back ? lookOf(PhaseStatus::RolledBack) : lookOf(stop.status);
}

void addLanes(PlanMapFacts &facts, const PlanGraph &graph, const Playbook &playbook, const Phases &phases)
{
    for (const PlanStream &stream : graph.streams) {
        PlanLane lane{stream.name.isEmpty() ? tr("work") : displayText(stream.name, 40), {}};
        for (const StreamStop &stop : stream.stops) {
            const Runbook *runbook = byId(playbook.runbooks, stop.runbook);
            lane.stops.append({stop.phase, displayText(runbook && !runbook->title.isEmpty() ? runbook->title : stop.runbook, 80),
                               stopLook(stop, phases)});
        }
        facts.lanes.append(lane);
    }
}

} // namespace

StateLook lookOf(WorkStatus status)
{
    StateLook look = lookOf(PhaseStatus::Planned);
    look.word = tr("NOT STARTED");
    switch (status) {
    case WorkStatus::NotStarted:
        break;
    case WorkStatus::Running:
        return lookOf(PhaseStatus::Active);
    case WorkStatus::Done:
        return lookOf(PhaseStatus::Passed);
    case WorkStatus::DoneWithGaps:
        look = lookOf(PhaseStatus::Passed);
        look.shape = Shape::Warning;
        look.tone = Tone::Watch;
        look.filled = true;
        look.word = tr("DONE WITH GAPS");
        break;
    case WorkStatus::Failed:
        return lookOf(Judgement::Failed);
    }
    return look;
}

PlanMapFacts planMapFacts(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Playbook &playbook = *r.playbook;
    const Surroundings around = session.surroundings();
    const PlanGraph graph = planGraph(playbook, r.phases);
    const QString current = currentPhase(r);
    PlanMapFacts facts;
    facts.ranks = graph.ranks;
    facts.rows = graph.lanes;
    facts.endState = displayText(playbook.endState.isEmpty() ? playbook.title : playbook.endState, 200);
    facts.endLook = lookOf(r.phases.status == RolloutStatus::Complete ? PhaseStatus::Passed : PhaseStatus::Planned);
    addLanes(facts, graph, playbook, r.phases);
    for (const PlanNode &node : graph.nodes) {
        const PhaseState *state = phaseById(r.phases, node.id);
        const Phase *phase = byId(playbook.phases, node.id);
        if (!state || !phase)
            continue;
        PlanCard card;
        card.id = node.id;
        card.title = QStringLiteral("%1 %2").arg(facts.cards.size() + 1).arg(phaseName(playbook, node.id));
        card.rank = node.rank;
        card.lane = node.lane;
        card.last = node.last;
        card.needs = node.needs;
        card.critical = graph.critical.contains(node.id);
        card.current = node.id == current && isUnderWay(*state);
        dressCard(card, *state, r, around);
        card.caption = cardCaption(*state, *phase, card, around.now);
        card.detail = detailOf(*state, *phase, playbook);
        facts.cards.append(card);
    }
    for (PlanCard &card : facts.cards)
        card.spoken = cardSpoken(card, playbook, facts);
    return facts;
}

} // namespace holdpoint
