#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/phases/asked.h"
#include "models/phases/cohort.h"
#include "models/phases/progress.h"
#include "models/playbook/cohortlist.h"

namespace holdpoint {

namespace {

using PlanDrafts = Result<QList<EventDraft>>;

constexpr int evidenceLimit = 4096;

bool isOver(const Phases &phases)
{
    return phases.status == RolloutStatus::Complete || phases.status == RolloutStatus::Closed;
}

tl::unexpected<Error> overAlready(const Asked &asked)
{
    return refused("state", Sentence::tr("The rollout is %1.").arg(Sentence::word(rolloutStatusWord(asked.phases.status))));
}

// "phase/item" of the subject.
QString phasePart(const Asked &asked)
{
    return asked.command.subject.section(QLatin1Char('/'), 0, 0);
}

QString itemPart(const Asked &asked)
{
    return asked.command.subject.section(QLatin1Char('/'), 1);
}

// A change of time is a decision: it stands among the decisions, with its reason.
PlanDrafts reschedule(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, asked.command.subject);
    const Phase *phase = byId(asked.playbook.phases, asked.command.subject);
    if (!state || !phase)
        return noPhase(asked.command.subject);
    const Result<Instant> to = parseRfc3339(asked.argument("to"));
    if (!to)
        return tl::unexpected<Error>(to.error());
    if (isOver(asked.phases))
        return overAlready(asked);
    if (state->status != PhaseStatus::Planned && state->status != PhaseStatus::RolledBack)
        return refused("state", Sentence::tr("Phase %1 is %2.").arg(state->id, Sentence::word(phaseStatusWord(state->status))));
    const std::optional<Instant> from = plannedStart(*state, *phase);
    if (from == *to)
        return refused("state", Sentence::tr("Phase %1 is planned for that time already.").arg(state->id));
    if (asked.because().isEmpty())
        return needsReason();
    const QString was = from ? toRfc3339(*from) : QString();
    return QList<EventDraft>{
        draft("phase.rescheduled", state->id,
              {{QStringLiteral("from"), was}, {QStringLiteral("to"), toRfc3339(*to)}, {QStringLiteral("because"), asked.because()}}),
        draft("decision.recorded", state->id,
              {{QStringLiteral("text"),
                QStringLiteral("%1 starts at %2, not at %3").arg(phase->title, toRfc3339(*to), from ? was : QStringLiteral("no set time"))},
               {QStringLiteral("details"), asked.because()}})};
}

// Work is given to a person, for a phase or for one item of its checklist.
PlanDrafts changeOwner(const Asked &asked)
{
    const QString item = itemPart(asked);
    const PhaseState *state = phaseById(asked.phases, phasePart(asked));
    const Phase *phase = byId(asked.playbook.phases, phasePart(asked));
    if (!state || !phase)
        return noPhase(phasePart(asked));
    const ChecklistItem *planned = byId(phase->checklist, item);
    if (!item.isEmpty() && !planned)
        return fail(ErrorKind::WrongUse, QStringLiteral("item"), Sentence::tr("There is no checklist item %1.").arg(asked.command.subject));
    const QString to = asked.argument("to");
    if (!byId(asked.playbook.people, to))
        return fail(ErrorKind::WrongUse, QStringLiteral("person"),
                    Sentence::tr("An owner is a person by name; the playbook knows nobody called %1.").arg(to));
    if (isOver(asked.phases))
        return overAlready(asked);
    if (state->status == PhaseStatus::Passed || state->status == PhaseStatus::Skipped)
        return refused("state", Sentence::tr("Phase %1 is %2.").arg(state->id, Sentence::word(phaseStatusWord(state->status))));
    const QString from = planned ? itemOwner(*state, *planned) : state->owner;
    if (from == to)
        return refused("state", Sentence::tr("%1 owns it already.").arg(personName(asked.playbook, to)));
    if (asked.facts.people && isObserver(*asked.facts.people, to))
        return refused("observer", Sentence::tr("%1 only observes.").arg(personName(asked.playbook, to)));
    return QList<EventDraft>{draft("assignment.owner_changed", asked.command.subject,
                                   {{QStringLiteral("phase"), state->id},
                                    {QStringLiteral("item"), item},
                                    {QStringLiteral("from"), from},
                                    {QStringLiteral("to"), to},
                                    {QStringLiteral("because"), asked.because()}})};
}

Result<void> mayBeAnswered(const Asked &asked, const PhaseState &state)
{
    if (isOver(asked.phases))
        return overAlready(asked);
    if (state.status == PhaseStatus::Passed || state.status == PhaseStatus::Skipped || state.status == PhaseStatus::RollingBack)
        return refused("state", Sentence::tr("Phase %1 is %2.").arg(state.id, Sentence::word(phaseStatusWord(state.status))));
    return {};
}

// The answer to an item of the checklist or to a feature: done, failed, n/a, blocked, or open again.
PlanDrafts answer(const Asked &asked, const char *kind, const QString &title, const ItemState &before, bool evidenceRequired)
{
    const QString to = asked.argument("state");
    static const QStringList states{QStringLiteral("done"), QStringLiteral("failed"), QStringLiteral("n/a"), QStringLiteral("blocked"),
                                    QStringLiteral("open")};
    if (!states.contains(to))
        return fail(ErrorKind::WrongUse, QStringLiteral("state"), Sentence::tr("An item is done, failed, n/a, blocked or open."));
    const QString evidence = asked.argument("evidence");
    if (evidence.size() > evidenceLimit)
        return fail(ErrorKind::WrongUse, QStringLiteral("evidence"),
                    Sentence::tr("Evidence is at most %1 characters; attach a file.").arg(evidenceLimit));
    if (to == QLatin1String("done") && evidenceRequired && evidence.isEmpty())
        return refused("evidence", Sentence::tr("%1 needs evidence.").arg(title));
    if (to != QLatin1String("done") && to != QLatin1String("open") && asked.because().isEmpty())
        return needsReason();
    return QList<EventDraft>{draft(kind, asked.command.subject,
                                   {{QStringLiteral("phase"), phasePart(asked)},
                                    {QStringLiteral("item"), itemPart(asked)},
                                    {QStringLiteral("from"), itemStatusWord(before.status)},
                                    {QStringLiteral("state"), to},
                                    {QStringLiteral("because"), asked.because()},
                                    {QStringLiteral("evidence"), evidence}})};
}

PlanDrafts check(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, phasePart(asked));
    const Phase *phase = byId(asked.playbook.phases, phasePart(asked));
    const ChecklistItem *item = phase ? byId(phase->checklist, itemPart(asked)) : nullptr;
    if (!state || !item)
        return fail(ErrorKind::WrongUse, QStringLiteral("item"), Sentence::tr("There is no checklist item %1.").arg(asked.command.subject));
    if (const Result<void> allowed = mayBeAnswered(asked, *state); !allowed)
        return tl::unexpected<Error>(allowed.error());
    return answer(asked, "check.answered", item->title, state->items.value(item->id), item->evidenceRequired);
}

PlanDrafts parity(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, phasePart(asked));
    const Phase *phase = byId(asked.playbook.phases, phasePart(asked));
    const Parity *feature = phase ? byId(phase->parity, itemPart(asked)) : nullptr;
    if (!state || !feature)
        return fail(ErrorKind::WrongUse, QStringLiteral("feature"), Sentence::tr("There is no feature %1.").arg(asked.command.subject));
    if (const Result<void> allowed = mayBeAnswered(asked, *state); !allowed)
        return tl::unexpected<Error>(allowed.error());
    return answer(asked, "parity.answered", feature->feature, state->parity.value(feature->id), false);
}

// What was promised to customers outlives the phase: it is answered until the rollout is over, and shown to be met.
PlanDrafts obligation(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, phasePart(asked));
    const Obligation *promised = obligationNamed(asked.playbook, asked.command.subject);
    if (!state || !promised)
        return fail(ErrorKind::WrongUse, QStringLiteral("obligation"),
                    Sentence::tr("There is no obligation %1; one is named PHASE/1, PHASE/2, …").arg(asked.command.subject));
    if (isOver(asked.phases))
        return overAlready(asked);
    PlanDrafts drafts = answer(asked, "check.obligation_answered", promised->text, state->obligations.value(promised->text), true);
    if (drafts) { // a place means nothing in another revision
        drafts->first().subject = state->id;
        drafts->first().body.insert(QStringLiteral("item"), promised->text);
    }
    return drafts;
}

PlanDrafts optIn(const Asked &asked)
{
    const PhaseState *state = phaseById(asked.phases, asked.command.subject);
    const Phase *phase = byId(asked.playbook.phases, asked.command.subject);
    if (!state || !phase)
        return noPhase(asked.command.subject);
    if (!phase->customers)
        return refused("cohort", Sentence::tr("Phase %1 names no customers.").arg(state->id));
    const QString customer = asked.argument("customer"), say = asked.argument("say");
    if (!isMember(*phase, customer))
        return fail(ErrorKind::WrongUse, QStringLiteral("customer"),
                    Sentence::tr("%1 is not on the list of phase %2.").arg(customer, state->id));
    if (say != QLatin1String("in") && say != QLatin1String("out"))
        return fail(ErrorKind::WrongUse, QStringLiteral("say"), Sentence::tr("A customer is in or out."));
    if (const Result<void> allowed = mayBeAnswered(asked, *state); !allowed)
        return tl::unexpected<Error>(allowed.error());
    if (asked.because().isEmpty())
        return needsReason(); // how it is known is what makes it a consent
    return QList<EventDraft>{draft("optin.recorded", state->id,
                                   {{QStringLiteral("phase"), state->id},
                                    {QStringLiteral("customer"), customer},
                                    {QStringLiteral("say"), say},
                                    {QStringLiteral("because"), asked.because()}})};
}

PlanDrafts held(const Asked &asked)
{
    const Ritual *ritual = byId(asked.playbook.rituals, asked.command.subject);
    const bool review = asked.command.subject.isEmpty();
    if (!ritual && !review)
        return fail(ErrorKind::WrongUse, QStringLiteral("ritual"), Sentence::tr("There is no ritual %1.").arg(asked.command.subject));
    if (review && !asked.playbook.reviewBy)
        return refused("state", Sentence::tr("The playbook says no date for its review."));
    if (isOver(asked.phases))
        return overAlready(asked);
    const QString came = asked.argument("text").isEmpty() ? asked.because() : asked.argument("text").left(2000);
    if (came.isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("because"), Sentence::tr("Say what came out of it."));
    if (review)
        return QList<EventDraft>{
            draft("review.done", asked.playbook.id,
                  {{QStringLiteral("review_by"), toRfc3339(*asked.playbook.reviewBy)}, {QStringLiteral("text"), came}})};
    return QList<EventDraft>{
        draft("review.held", ritual->id,
              {{QStringLiteral("ritual"), ritual->id}, {QStringLiteral("title"), ritual->title}, {QStringLiteral("text"), came}})};
}

} // namespace

Result<QList<EventDraft>> decidePlan(const Asked &asked)
{
    static const QList<std::pair<Act, PlanDrafts (*)(const Asked &)>> rules{
        {Act::Reschedule, reschedule}, {Act::ChangeOwner, changeOwner}, {Act::Check, check}, {Act::Parity, parity}, {Act::OptIn, optIn},
        {Act::Ritual, held},           {Act::Obligation, obligation}};
    for (const auto &[act, rule] : rules) {
        if (act == asked.command.act)
            return rule(asked);
    }
    return fail(ErrorKind::WrongUse, QStringLiteral("act"), Sentence::tr("This is not about phases."));
}

} // namespace holdpoint
