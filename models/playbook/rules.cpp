#include "models/playbook/rules.h"

#include "models/playbook/criticalpath.h"
#include "models/playbook/wording.h"

namespace holdpoint {

namespace {

using Graph = QList<std::pair<QString, QStringList>>;

void reportCycle(ReadContext &context, const QString &list, const QString &what, const Graph &graph)
{
    QSet<QString> ids;
    for (const auto &[id, needs] : graph)
        ids.insert(id);
    if (ids.size() != graph.size())
        return; // an id is there twice: which of the two is meant cannot be said
    const QStringList cycle = findCycle(graph);
    if (cycle.size() > 2) { // one that needs itself as well as longer ones; a step that needs itself has been reported
        context.error(context.placeOf(list + QLatin1Char('/') + cycle.first() + QStringLiteral("/needs")), "cycle",
                      QStringLiteral("%1 need each other: %2").arg(what, cycle.join(QStringLiteral(" → "))));
    } else if (cycle.size() == 2 && what != QLatin1String("steps")) {
        context.error(context.placeOf(list + QLatin1Char('/') + cycle.first() + QStringLiteral("/needs")), "cycle",
                      QStringLiteral("'%1' needs itself").arg(cycle.first()));
    }
}

void checkCycles(const Playbook &p, ReadContext &context)
{
    Graph phases, components;
    for (const Phase &phase : p.phases)
        phases.append({phase.id, phase.needs});
    for (const Component &component : p.components)
        components.append({component.id, component.needs});
    reportCycle(context, QStringLiteral("phases"), QStringLiteral("phases"), phases);
    reportCycle(context, QStringLiteral("components"), QStringLiteral("components"), components);
    for (const Runbook &runbook : p.runbooks) {
        Graph steps;
        for (qsizetype i = 0; i < runbook.steps.size(); ++i)
            steps.append({runbook.steps[i].id, stepNeeds(runbook, i)});
        reportCycle(context, QStringLiteral("runbooks/%1/steps").arg(runbook.id), QStringLiteral("steps"), steps);
    }
}

void checkDirections(const Playbook &p, ReadContext &context)
{
    const auto check = [&](const QString &id, bool forward, const QString &path) {
        const Runbook *runbook = byId(p.runbooks, id);
        if (runbook && runbook->forward != forward)
            context.error(context.placeOf(path), "direction",
                          QStringLiteral("runbook '%1' goes %2, and one that goes %3 is needed here")
                              .arg(id, forward ? QStringLiteral("back") : QStringLiteral("forward"),
                                   forward ? QStringLiteral("forward") : QStringLiteral("back")));
    };
    for (const Phase &phase : p.phases) {
        check(phase.rollback, false, QStringLiteral("phases/%1/rollback").arg(phase.id));
        for (qsizetype i = 0; i < phase.work.size(); ++i)
            check(phase.work[i].runbook, true, QStringLiteral("phases/%1/work/%2/runbook").arg(phase.id).arg(i));
    }
    for (const Trigger &trigger : p.triggers)
        check(trigger.runbook, false, QStringLiteral("triggers/%1/runbook").arg(trigger.id));
}

// A runbook back that no drill goes through.
void checkRehearsals(const Playbook &p, ReadContext &context)
{
    QStringList rehearsed;
    for (const Drill &drill : p.drills) {
        if (const Phase *phase = byId(p.phases, drill.phase))
            rehearsed << phase->rollback;
        for (const Inject &inject : drill.injects)
            rehearsed << inject.runbook;
    }
    for (const Runbook &runbook : p.runbooks) {
        if (!runbook.forward && !rehearsed.contains(runbook.id))
            context.report(context.placeOf(QStringLiteral("runbooks/%1").arg(runbook.id)), Problem::Severity::Warning, "no-rehearsal",
                           QStringLiteral("no drill rehearses runbook '%1'").arg(runbook.id));
    }
}

// Who belongs to a cohort, and whose consent is asked for.
void checkCohorts(const Playbook &p, ReadContext &context)
{
    for (const Phase &phase : p.phases) {
        if (!phase.customers)
            continue;
        const QString path = QStringLiteral("phases/%1/customers").arg(phase.id);
        const auto warn = [&](const char *key, const char *code, const QString &what) {
            context.report(context.placeOf(path + QLatin1Char('/') + QLatin1String(key)), Problem::Severity::Warning, code, what);
        };
        if (!phase.customers->notRead.isEmpty())
            warn("file", "cohort", QStringLiteral("the customers of '%1' are not known: %2").arg(phase.id, phase.customers->notRead));
        if (phase.customers->optInRequired && phase.customers->file.isEmpty())
            warn("opt_in", "opt-in", QStringLiteral("opt_in is required, and no 'file' says of whom"));
    }
}

} // namespace

QStringList findCycle(const Graph &needs)
{
    QHash<QString, qsizetype> index;
    for (qsizetype i = 0; i < needs.size(); ++i)
        index.insert(needs[i].first, i);
    enum Mark { New, Open, Done };
    QList<Mark> marks(needs.size(), New);
    // Depth first without recursion: 500 steps may stand in one chain.
    for (qsizetype start = 0; start < needs.size(); ++start) {
        QList<std::pair<qsizetype, qsizetype>> path; // node, next of its needs
        if (marks[start] == New)
            path.append({start, 0});
        while (!path.isEmpty()) {
            auto &[node, next] = path.last();
            marks[node] = Open;
            if (next >= needs[node].second.size()) {
                marks[node] = Done;
                path.removeLast();
                continue;
            }
            const qsizetype to = index.value(needs[node].second[next++], -1);
            if (to >= 0 && marks[to] == New) {
                path.append({to, 0});
            } else if (to >= 0 && marks[to] == Open) {
                QStringList cycle;
                for (auto it = path.rbegin(); it != path.rend(); ++it) {
                    cycle.prepend(needs[it->first].first);
                    if (it->first == to)
                        break;
                }
                return cycle << needs[to].first;
            }
        }
    }
    return {};
}

void checkRules(const Playbook &playbook, ReadContext &context)
{
    checkCycles(playbook, context);
    checkDirections(playbook, context);
    checkRehearsals(playbook, context);
    checkCohorts(playbook, context);
    checkWording(playbook, context);
}

} // namespace holdpoint
