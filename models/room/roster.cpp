#include "models/room/roster.h"

#include "models/phases/phaserules.h"
#include "models/phases/progress.h"

namespace holdpoint {

namespace {

// Instants at which somebody comes or goes, within the window, its ends included.
QList<Instant> changes(const QList<OnCall> &shifts, Instant from, Instant to)
{
    QList<Instant> at{from, to};
    for (const OnCall &shift : shifts) {
        for (const Instant edge : {shift.from, shift.to}) {
            if (edge > from && edge < to)
                at << edge;
        }
    }
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end()), at.end());
    return at;
}

QStringList presentAt(const QList<OnCall> &shifts, Instant at, const QString &skill)
{
    QStringList persons;
    for (const OnCall &shift : shifts) {
        if (shift.from <= at && at < shift.to && (skill.isEmpty() || shift.skills.contains(skill)) && !persons.contains(shift.person))
            persons << shift.person;
    }
    return persons;
}

std::optional<RosterGap> gapOf(const QList<OnCall> &shifts, Instant from, Instant to, const QString &skill, int needed)
{
    std::optional<RosterGap> gap;
    bool over = false;
    const QList<Instant> at = changes(shifts, from, to);
    for (int i = 0; i + 1 < at.size(); ++i) {
        const int present = static_cast<int>(presentAt(shifts, at.at(i), skill).size());
        if (present >= needed) {
            over = over || gap;
            continue;
        }
        if (!gap)
            gap = RosterGap{skill, present, needed, at.at(i), at.at(i + 1)};
        gap->people = std::min(gap->people, present);
        if (!over)
            gap->to = at.at(i + 1);
    }
    return gap;
}

} // namespace

QList<RosterGap> rosterGaps(const QList<OnCall> &shifts, Instant from, Instant to, int people, const QStringList &skills)
{
    QList<RosterGap> gaps;
    if (to <= from)
        return gaps;
    if (people > 0) {
        if (const auto gap = gapOf(shifts, from, to, {}, people))
            gaps << *gap;
    }
    for (const QString &skill : skills) {
        if (const auto gap = gapOf(shifts, from, to, skill, 1))
            gaps << *gap;
    }
    return gaps;
}

QList<RosterLine> rosterAgainstPlan(const Rollout &rollout)
{
    QList<RosterLine> lines;
    for (const Phase &phase : rollout.playbook->phases) {
        RosterLine line;
        line.phase = phase.id;
        line.runbook = phase.rollback;
        if (const Runbook *runbook = byId(rollout.playbook->runbooks, phase.rollback)) {
            line.needed = runbook->people;
            line.skills = runbook->skills;
        }
        const PhaseState *state = phaseById(rollout.phases, phase.id);
        if (const auto start = state ? plannedStart(*state, phase) : std::nullopt; start && phase.planned) {
            line.from = *start;
            line.to = *start + phase.planned->duration;
            for (const OnCall &shift : rollout.playbook->onCall) {
                if (shift.from < *line.to && *line.from < shift.to)
                    line.onCall << shift;
            }
            line.gaps = rosterGaps(line.onCall, *line.from, *line.to, line.needed, line.skills);
        }
        lines << line;
    }
    return lines;
}

} // namespace holdpoint
