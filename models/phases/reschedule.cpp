// What a change of time brings with it: told before it is decided.
#include "models/base/sentence.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"

namespace holdpoint {

namespace {

std::optional<Instant> endOf(Instant start, const Phase &phase)
{
    return phase.planned ? std::optional(start + phase.planned->duration) : std::nullopt;
}

bool needsIt(const Playbook &playbook, const Phase &later, const QString &earlier, qsizetype depth = 0)
{
    if (depth > playbook.phases.size())
        return false;
    return std::any_of(later.needs.begin(), later.needs.end(), [&](const QString &need) {
        const Phase *phase = byId(playbook.phases, need);
        return need == earlier || (phase && needsIt(playbook, *phase, earlier, depth + 1));
    });
}

QString spanText(Duration by)
{
    return toDurationText(by < Duration{0} ? -by : by);
}

void addNeighbours(QStringList &effects, const Phases &phases, const Playbook &playbook, const Phase &moved, Instant to)
{
    for (const PhaseState &state : phases.phases) {
        const Phase *other = byId(playbook.phases, state.id);
        const std::optional<Instant> start = other ? plannedStart(state, *other) : std::nullopt;
        const bool open = state.status != PhaseStatus::Passed && state.status != PhaseStatus::Skipped;
        if (!start || !open || state.id == moved.id)
            continue;
        const std::optional<Instant> end = endOf(*start, *other), movedEnd = endOf(to, moved);
        if (needsIt(playbook, *other, moved.id) && movedEnd && *start < *movedEnd)
            effects << Sentence::tr("%1 is planned %2 before this one would end").arg(other->title, spanText(*movedEnd - *start));
        if (needsIt(playbook, moved, other->id) && end && to < *end)
            effects << Sentence::tr("It would start %1 before %2 is planned to end").arg(spanText(*end - to), other->title);
    }
}

} // namespace

QStringList rescheduleEffects(const Phases &phases, const Playbook &playbook, const QString &id, Instant to, Instant now)
{
    const Phase *phase = byId(playbook.phases, id);
    const PhaseState *state = phaseById(phases, id);
    if (!phase || !state)
        return {};
    QStringList effects;
    if (to < now)
        effects << Sentence::tr("That time has passed");
    if (const std::optional<Instant> from = plannedStart(*state, *phase); from && *from != to)
        effects << (to > *from ? Sentence::tr("%1 later than planned") : Sentence::tr("%1 earlier than planned")).arg(spanText(to - *from));
    const auto moving = std::count_if(phase->checklist.begin(), phase->checklist.end(),
                                      [](const ChecklistItem &item) { return item.due && item.due->offset; });
    if (moving > 0)
        effects << (moving == 1 ? Sentence::tr("1 checklist item is due with it")
                                : Sentence::tr("%1 checklist items are due with it").arg(moving));
    addNeighbours(effects, phases, playbook, *phase, to);
    return effects;
}

} // namespace holdpoint
