#include "models/room/assumptions.h"

#include "models/metrics/evaluate.h"

namespace holdpoint {

namespace {

constexpr Duration steadyFor{60'000};

} // namespace

QList<EventDraft> assumptionNews(const Rollout &rollout, const LiveMetrics &metrics, Instant now)
{
    QList<EventDraft> drafts;
    if (rollout.phases.status != RolloutStatus::Active)
        return drafts;
    for (const Assumption &assumption : rollout.playbook->assumptions) {
        if (assumption.that.isEmpty())
            continue;
        const AssumptionState known = rollout.records.assumptions.value(assumption.id);
        if (known.seq > 0 && now - known.since < steadyFor)
            continue;
        const CriterionJudgement found = judgeCriterion(assumption.that, *rollout.playbook, metrics, 1, now);
        drafts << EventDraft{QStringLiteral("assumption.judged"),
                             assumption.id,
                             {{QStringLiteral("verdict"), judgementWord(found.verdict)},
                              {QStringLiteral("value"), found.value},
                              {QStringLiteral("why"), found.why}}};
    }
    return stillNews(rollout, drafts);
}

QList<EventDraft> stillNews(const Rollout &rollout, const QList<EventDraft> &judged)
{
    QList<EventDraft> news;
    for (const EventDraft &draft : judged) {
        const AssumptionState known = rollout.records.assumptions.value(draft.subject);
        const Judgement verdict = judgementFromWord(draft.body[u"verdict"].toString());
        const bool first = known.seq == 0 && (verdict == Judgement::Passed || verdict == Judgement::Failed);
        if (first || (known.seq > 0 && known.verdict != verdict))
            news << draft;
    }
    return news;
}

} // namespace holdpoint
