#include "models/phases/plangraph.h"

#include "models/phases/phaserules.h"

namespace holdpoint {

namespace {

QStringList neededBy(const Playbook &playbook, const QString &id)
{
    QStringList by;
    for (const Phase &phase : playbook.phases) {
        if (phase.needs.contains(id))
            by << phase.id;
    }
    return by;
}

QStringList runningOrder(const Playbook &playbook)
{
    QStringList order;
    bool moved = true;
    while (moved) {
        moved = false;
        for (const Phase &phase : playbook.phases) {
            const bool ready = std::all_of(phase.needs.begin(), phase.needs.end(),
                                           [&](const QString &need) { return order.contains(need) || !byId(playbook.phases, need); });
            if (ready && !order.contains(phase.id)) {
                order << phase.id;
                moved = true;
            }
        }
    }
    return order;
}

// Longest way to the end state, by phase: from the last ones back.
QHash<QString, int> ranksOf(const Playbook &playbook, const QStringList &order)
{
    QHash<QString, int> ranks;
    for (auto id = order.rbegin(); id != order.rend(); ++id) {
        int rank = 1;
        for (const QString &later : neededBy(playbook, *id))
            rank = std::max(rank, ranks.value(later) + 1);
        ranks.insert(*id, rank);
    }
    return ranks;
}

QStringList criticalWay(const Playbook &playbook, const QStringList &order)
{
    QHash<QString, Duration> until;
    QHash<QString, QString> before;
    QString last;
    for (const QString &id : order) {
        const Phase *phase = byId(playbook.phases, id);
        Duration start{0};
        for (const QString &need : phase->needs) {
            if (until.value(need, Duration{-1}) >= start) {
                start = until.value(need);
                before.insert(id, need);
            }
        }
        until.insert(id, start + (phase->planned ? phase->planned->duration : Duration{0}));
        if (last.isEmpty() || until.value(id) >= until.value(last))
            last = id;
    }
    QStringList way;
    for (QString id = last; !id.isEmpty() && way.size() <= order.size(); id = before.value(id))
        way.prepend(id);
    return way;
}

QList<PlanStream> streamsOf(const Playbook &playbook, const Phases &phases, const QStringList &order)
{
    QList<PlanStream> streams;
    for (const QString &id : order) {
        const PhaseState *state = phaseById(phases, id);
        for (const WorkItem &work : byId(playbook.phases, id)->work) {
            auto stream = std::find_if(streams.begin(), streams.end(), [&](const PlanStream &each) { return each.name == work.stream; });
            if (stream == streams.end())
                stream = streams.insert(streams.end(), PlanStream{work.stream, {}});
            stream->stops << StreamStop{id, work.runbook,
                                        state ? state->work.value(work.runbook, WorkStatus::NotStarted) : WorkStatus::NotStarted};
        }
    }
    return streams;
}

} // namespace

PlanGraph planGraph(const Playbook &playbook, const Phases &phases)
{
    PlanGraph graph;
    graph.order = runningOrder(playbook);
    const QHash<QString, int> ranks = ranksOf(playbook, graph.order);
    QHash<int, int> lanes;
    for (const Phase &phase : playbook.phases) {
        PlanNode node{phase.id, ranks.value(phase.id, 1), 0, phase.needs, neededBy(playbook, phase.id).isEmpty()};
        node.lane = lanes[node.rank]++;
        graph.ranks = std::max(graph.ranks, node.rank);
        graph.lanes = std::max(graph.lanes, node.lane + 1);
        graph.nodes << node;
    }
    graph.critical = criticalWay(playbook, graph.order);
    graph.streams = streamsOf(playbook, phases, graph.order);
    return graph;
}

} // namespace holdpoint
