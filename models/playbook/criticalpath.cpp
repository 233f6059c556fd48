#include "models/playbook/criticalpath.h"

namespace holdpoint {

QStringList stepNeeds(const Runbook &runbook, qsizetype index)
{
    const Step &step = runbook.steps[index];
    if (step.hasNeeds)
        return step.needs;
    QStringList above;
    for (qsizetype i = 0; i < index; ++i)
        above << runbook.steps[i].id;
    return above;
}

Duration plannedDuration(const Step &step)
{
    if (step.timebox)
        return *step.timebox;
    if (step.kind == StepKind::Wait)
        return step.wait.that.isEmpty() ? step.wait.forTime : step.wait.within / 3;
    return step.timeout / 3;
}

Duration criticalPath(const Runbook &runbook)
{
    // A step may name one below it, so the ends are worked out in rounds, as many as there are steps at most.
    const qsizetype n = runbook.steps.size();
    QHash<QString, Duration> end;
    Duration longest{0};
    QList<qsizetype> open;
    for (qsizetype i = 0; i < n; ++i)
        open << i;
    for (bool moved = true; moved && !open.isEmpty();) {
        moved = false;
        QList<qsizetype> left;
        for (const qsizetype i : open) {
            Duration start{0};
            bool ready = true;
            for (const QString &id : stepNeeds(runbook, i)) {
                ready = ready && end.contains(id);
                start = std::max(start, end.value(id));
            }
            if (!ready) {
                left << i;
                continue;
            }
            end.insert(runbook.steps[i].id, start + plannedDuration(runbook.steps[i]));
            longest = std::max(longest, end.value(runbook.steps[i].id));
            moved = true;
        }
        open = left;
    }
    return longest;
}

QStringList phaseNeeds(const Playbook &playbook, const QString &phase)
{
    QStringList open{phase}, found;
    while (!open.isEmpty()) {
        const Phase *p = byId(playbook.phases, open.takeFirst());
        for (const QString &id : p ? p->needs : QStringList()) {
            if (id != phase && !found.contains(id)) {
                found << id;
                open << id;
            }
        }
    }
    QStringList ordered;
    for (const Phase &p : playbook.phases) {
        if (found.contains(p.id))
            ordered << p.id;
    }
    return ordered;
}

} // namespace holdpoint
