#include "ui/board/peoplefacts.h"

#include "models/base/safetext.h"
#include "models/base/sentence.h"
#include "models/phases/cohort.h"
#include "models/phases/phaserules.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

#include <QtCore/QLocale>

#include <cmath>

namespace holdpoint {

namespace {

constexpr Duration ticketSpan{10 * 60'000};

const Metric *metricOf(const Playbook &playbook, const char *role)
{
    for (const Metric &metric : playbook.metrics)
        if (metric.role == QLatin1String(role))
            return &metric;
    return nullptr;
}

CustomerFact figure(const RoomSession &session, const char *role, const QString &what, bool delta)
{
    const Metric *metric = metricOf(*session.rollout().playbook, role);
    if (!metric)
        return {tr("not measured"), what, false};
    const Surroundings around = session.surroundings();
    const Sample now = session.metrics().at(metric->id, around.now, metric->staleAfter);
    if (!around.engineAlive || now.state != SampleState::Valid)
        return {around.engineAlive ? sampleStateWord(now.state) : tr("unknown"), what, false};
    const QString caption = tr("%1, %2").arg(what, ageText(around.now - now.at));
    if (!delta)
        return {QLocale().toString(std::llround(now.value)), caption, true};
    const Sample before = session.metrics().at(metric->id, around.now - ticketSpan, metric->staleAfter);
    if (before.state != SampleState::Valid)
        return {QLocale().toString(std::llround(now.value)), tr("tickets in all, %1").arg(ageText(around.now - now.at)), true};
    const auto change = std::llround(now.value - before.value);
    const QString sign = change > 0 ? QStringLiteral("+") : QString();
    return {sign + QLocale().toString(change), caption, true};
}

// The cadence in force: that of the worst priority that fires, else the idle one.
struct Cadence {
    QString key = QStringLiteral("idle");
    std::optional<Instant> onset;
};

Cadence cadenceOf(const Rollout &r)
{
    Cadence cadence;
    int worst = 3;
    for (const TriggerState &state : r.triggers.triggers) {
        const Trigger *plan = byId(r.playbook->triggers, state.id);
        if (!plan || state.condition != Condition::Firing || static_cast<int>(plan->priority) >= worst)
            continue;
        worst = static_cast<int>(plan->priority);
        cadence = {QStringLiteral("P%1").arg(worst + 1), state.firingSince};
    }
    return cadence;
}

std::optional<Instant> nextDue(const Audience &audience, const Cadence &cadence, std::optional<Instant> sent)
{
    constexpr Duration firstNotice{5 * 60'000};
    const Duration every = audience.every.value(cadence.key, Duration{0});
    if (every.count() == 0)
        return std::nullopt;
    if (sent && (!cadence.onset || *sent > *cadence.onset))
        return *sent + every;
    return cadence.onset ? std::optional(*cadence.onset + std::min(every, firstNotice)) : std::nullopt;
}

QString newestState(const Comms &comms, const QString &audience)
{
    for (auto it = comms.messages.rbegin(); it != comms.messages.rend(); ++it)
        if (it->audience == audience && it->status != MessageStatus::Superseded)
            return Sentence::word(messageStatusWord(it->status));
    return tr("none");
}

} // namespace

CustomerFacts customerFacts(const RoomSession &session)
{
    CustomerFacts facts;
    facts.figures = {figure(session, "affected", tr("affected now"), false), figure(session, "moved", tr("moved"), false),
                     figure(session, "tickets", tr("tickets in 10 min"), true)};
    const Rollout &r = session.rollout();
    const PhaseState *active = activePhase(r.phases);
    const Phase *phase = active ? byId(r.playbook->phases, active->id) : nullptr;
    if (!phase || !phase->customers)
        return facts;
    const CohortCount cohort = cohortCount(*active, *phase);
    if (cohort.total)
        facts.total = tr("%1 in this phase").arg(QLocale().toString(*cohort.total));
    return facts;
}

QList<Column> cadenceColumns()
{
    return {{QString(), 24, false},   {tr("Audience"), 0, false}, {tr("Last"), 86, false},
            {tr("State"), 74, false}, {tr("Next"), 58, true},     {tr("In"), 68, true}};
}

AudienceFacts audienceFacts(const RoomSession &session)
{
    AudienceFacts facts;
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    const Cadence cadence = cadenceOf(r);
    int overdue = 0, due = 0;
    for (const Audience &audience : r.playbook->audiences) {
        const auto it = r.comms.lastSent.constFind(audience.id);
        const bool everSent = it != r.comms.lastSent.constEnd();
        const Instant sentAt = everSent ? *it : Instant{};
        const std::optional<Instant> sent = everSent ? std::optional(sentAt) : std::nullopt;
        const auto next = nextDue(audience, cadence, sent);
        const bool late = next && *next < now;
        overdue += late ? 1 : 0;
        due += next ? 1 : 0;
        Cell mark = Cell::mark(Shape::Circle, Tone::Ink2, tr("nothing due"));
        if (late)
            mark = Cell::mark(Shape::Warning, Tone::Watch, tr("overdue"), true);
        else if (next && everSent)
            mark = Cell::mark(Shape::TickCircle, Tone::Ok, tr("on time"));
        const QString in = !next ? tr("none") : late ? tr("late %1").arg(ageText(now - *next)) : toClockText(*next - now);
        facts.rows.append({audience.id,
                           {mark, Cell::words(displayText(audience.title.isEmpty() ? audience.id : audience.title, 60)),
                            Cell::softWords(everSent ? tr("sent %1").arg(utcTime(sentAt)) : tr("never")),
                            Cell::softWords(newestState(r.comms, audience.id)), Cell::number(next ? utcTime(*next) : QString()),
                            Cell::number(in, next.has_value())}});
    }
    if (overdue > 0)
        facts.caption = tr("%1 overdue").arg(overdue);
    else
        facts.caption = due > 0 ? tr("all on time") : tr("nothing due");
    return facts;
}

} // namespace holdpoint
