#include "models/room/phasereadiness.h"

#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "models/records/recordrules.h"
#include "models/room/obligations.h"
#include "models/room/registers.h"
#include "models/room/roster.h"

namespace holdpoint {

namespace {

constexpr Duration scoredAtMostEvery{10 * 60'000};
constexpr Duration scoredAtLeastEvery{24 * 3'600'000};

// Collects deductions: so many points each, up to a limit for the kind.
class Deductions
{
public:
    void add(int each, int most, const QStringList &reasons)
    {
        int left = most;
        for (const QString &reason : reasons) {
            const int points = std::min(each, left);
            left -= points;
            m_points += points;
            m_because << (points > 0 ? QStringLiteral("-%1 %2").arg(points).arg(reason) : reason);
        }
    }
    int score() const { return std::max(0, 100 - m_points); }
    const QStringList &because() const { return m_because; }

private:
    int m_points = 0;
    QStringList m_because;
};

QString titleOr(const QString &title, const QString &id)
{
    return title.isEmpty() ? id : title;
}

QStringList peopleMissing(const Rollout &rollout, const Phase &phase)
{
    QStringList who{QStringLiteral("incident-commander"), QStringLiteral("rollback-owner")};
    for (const ChecklistItem &item : phase.checklist)
        who << item.owner;
    if (phase.gate) {
        for (const SignOffRule &rule : phase.gate->signOffs)
            who << (rule.person.isEmpty() ? rule.role : rule.person);
    }
    who.removeDuplicates();
    QStringList missing;
    for (const QString &each : std::as_const(who)) {
        if (personsOf(rollout.people, each).isEmpty())
            missing << QStringLiteral("nobody is %1").arg(roleInRecords(*rollout.playbook, each));
    }
    return missing;
}

QStringList keysMissing(const Rollout &rollout, const Phase &phase)
{
    QStringList missing;
    if (!phase.gate || rollout.mode == Mode::Drill)
        return missing;
    for (const SignOffRule &rule : phase.gate->signOffs) {
        const QString who = rule.person.isEmpty() ? rule.role : rule.person;
        QStringList keyed = personsOf(rollout.people, who);
        keyed.removeIf([&](const QString &person) { return !keyOf(rollout.people, person); });
        if (keyed.size() < (rule.person.isEmpty() ? rule.count : 1))
            missing << QStringLiteral("too few keys for %1").arg(roleInRecords(*rollout.playbook, who));
    }
    return missing;
}

QString verdictOf(const CriterionState &state, bool engineAlive)
{
    return engineAlive && state.seq > 0 ? judgementWord(state.verdict) : QStringLiteral("unknown");
}

QStringList checksNotPassed(const Phase &phase, const PhaseState &state, bool engineAlive)
{
    QStringList not_;
    for (const EnterCheck &check : phase.enter) {
        if (const QString verdict = verdictOf(state.enter.value(check.id), engineAlive); verdict != QLatin1String("passed"))
            not_ << QStringLiteral("%1 is %2").arg(titleOr(check.title, check.id), verdict);
    }
    return not_;
}

QStringList criteriaNotPassed(const Phase &phase, const PhaseState &state, bool engineAlive)
{
    QStringList not_;
    for (const Criterion &criterion : phase.success) {
        const QString verdict = verdictOf(state.criteria.value(criterion.id), engineAlive);
        if (criterion.hard && verdict != QLatin1String("passed"))
            not_ << QStringLiteral("%1 is %2").arg(titleOr(criterion.title, criterion.id), verdict);
    }
    return not_;
}

QStringList itemsUnsettled(const Phase &phase, const PhaseState &state)
{
    QStringList open;
    for (const ChecklistItem &item : phase.checklist) {
        const ItemStatus status = state.items.value(item.id).status;
        if (status != ItemStatus::Done && status != ItemStatus::NotApplicable)
            open << QStringLiteral("%1 is %2").arg(item.title, itemStatusWord(status));
    }
    return open;
}

bool concerns(const QString &about, const Phase &phase)
{
    return about.isEmpty() || about.section(QLatin1Char('/'), 0, 0) == phase.id;
}

QStringList issuesOpen(const Rollout &rollout, const Phase &phase, bool grave)
{
    QStringList open;
    for (const RegisterEntry &entry : rollout.records.entries) {
        const bool isGrave = entry.severity == QLatin1String("high");
        if (entry.kind == EntryKind::Issue && stands(entry) && isGrave == grave && concerns(entry.about, phase))
            open << QStringLiteral("issue %1 is open: %2").arg(entry.id, entry.text);
    }
    return open;
}

QStringList risksInTheWay(const Rollout &rollout, const Phase &phase)
{
    QStringList open;
    for (const RiskLine &line : riskRegister(rollout)) {
        if (!line.phase.isEmpty() && line.phase != phase.id)
            continue;
        if (line.state == QLatin1String("happened"))
            open << QStringLiteral("%1 has happened").arg(riskName(line));
        else if (line.state == QLatin1String("to review"))
            open << QStringLiteral("%1 is to be looked at again").arg(riskName(line));
        else if (line.state == QLatin1String("open") && line.severity == QLatin1String("high") && line.plan.isEmpty())
            open << QStringLiteral("nothing is planned against %1").arg(riskName(line));
    }
    return open;
}

QStringList obligationsMissed(const Rollout &rollout, const Phase &phase, Instant now)
{
    QStringList missed;
    for (const ObligationLine &line : obligationRegister(rollout, now)) {
        if (line.phase == phase.id && isOwed(line.standing) && line.standing != ObligationStanding::Open)
            missed << QStringLiteral("an obligation is %1: %2").arg(obligationWord(line.standing), line.text);
    }
    return missed;
}

QStringList assumptionsFalse(const Rollout &rollout, const Context &context)
{
    QStringList proved;
    for (const AssumptionLine &line : assumptionRegister(rollout, context)) {
        if (line.state == QLatin1String("false"))
            proved << QStringLiteral("assumption %1 has proved false: %2").arg(line.id, line.text);
    }
    return proved;
}

QStringList debtsOverdue(const Rollout &rollout, Instant now)
{
    QStringList overdue;
    for (const Debt &debt : rollout.records.debts) {
        if (isOverdue(debt, now))
            overdue << QStringLiteral("debt %1 is overdue: %2").arg(debt.id, debt.text);
    }
    return overdue;
}

QStringList rosterHoles(const Rollout &rollout, const Phase &phase)
{
    QStringList holes;
    const auto minute = [](Instant at) {
        return toRfc3339(at).left(16).replace(QLatin1Char('T'), QLatin1Char(' ')) + QStringLiteral(" UTC");
    };
    if (rollout.playbook->onCall.isEmpty())
        return holes;
    for (const RosterLine &line : rosterAgainstPlan(rollout)) {
        if (line.phase != phase.id)
            continue;
        for (const RosterGap &gap : line.gaps)
            holes << (gap.skill.isEmpty()
                          ? QStringLiteral("%1 of %2 people on call from %3").arg(gap.people).arg(gap.needed).arg(minute(gap.from))
                          : QStringLiteral("nobody on call knows %1 from %2").arg(gap.skill, minute(gap.from)));
    }
    return holes;
}

bool mayComeNext(const Rollout &rollout, const Phase &phase)
{
    return std::all_of(phase.needs.begin(), phase.needs.end(), [&](const QString &need) {
        const PhaseState *before = phaseById(rollout.phases, need);
        return before && before->status != PhaseStatus::Planned && before->status != PhaseStatus::RolledBack;
    });
}

bool isDue(const QList<ReadinessScore> &known, int score, Instant now)
{
    if (known.isEmpty())
        return true;
    const Duration since = now - known.last().at;
    return since >= scoredAtLeastEvery || (known.last().score != score && since >= scoredAtMostEvery);
}

} // namespace

ReadinessScore phaseReadiness(const Rollout &rollout, const QString &id, const Context &context)
{
    ReadinessScore score;
    score.phase = id;
    score.at = context.now;
    const Phase *phase = byId(rollout.playbook->phases, id);
    const PhaseState *state = phaseById(rollout.phases, id);
    if (!phase || !state)
        return score;
    Deductions deductions;
    if (phase->premortemRequired && !state->premortemRecorded)
        deductions.add(15, 15, {QStringLiteral("the premortem has not been recorded")});
    if (phase->rollback.isEmpty())
        deductions.add(15, 15, {QStringLiteral("there is no way back")});
    deductions.add(10, 30, peopleMissing(rollout, *phase));
    deductions.add(5, 15, keysMissing(rollout, *phase));
    if (isUnderWay(*state))
        deductions.add(10, 30, criteriaNotPassed(*phase, *state, context.engineAlive));
    else
        deductions.add(10, 30, checksNotPassed(*phase, *state, context.engineAlive));
    deductions.add(4, 20, itemsUnsettled(*phase, *state));
    deductions.add(10, 20, issuesOpen(rollout, *phase, true));
    deductions.add(2, 10, issuesOpen(rollout, *phase, false));
    deductions.add(5, 20, risksInTheWay(rollout, *phase));
    deductions.add(10, 20, assumptionsFalse(rollout, context));
    deductions.add(5, 20, debtsOverdue(rollout, context.now));
    deductions.add(5, 15, obligationsMissed(rollout, *phase, context.now));
    deductions.add(5, 15, rosterHoles(rollout, *phase));
    score.score = deductions.score();
    score.because = deductions.because();
    return score;
}

QList<ReadinessScore> scoresOf(const Rollout &rollout, const QString &phase)
{
    QList<ReadinessScore> scores = rollout.records.scores;
    scores.removeIf([&](const ReadinessScore &score) { return score.phase != phase; });
    return scores;
}

QList<EventDraft> readinessProgress(const Rollout &rollout, const Context &context)
{
    QList<EventDraft> drafts;
    if (rollout.phases.status != RolloutStatus::Active || rollout.mode == Mode::Drill)
        return drafts;
    for (const PhaseState &state : rollout.phases.phases) {
        const Phase *phase = byId(rollout.playbook->phases, state.id);
        const bool waits = state.status == PhaseStatus::Planned || state.status == PhaseStatus::RolledBack;
        if (!phase || !(isUnderWay(state) || (waits && mayComeNext(rollout, *phase))))
            continue;
        const QList<ReadinessScore> known = scoresOf(rollout, state.id);
        if (!known.isEmpty() && context.now - known.last().at < scoredAtMostEvery)
            continue;
        const ReadinessScore score = phaseReadiness(rollout, state.id, context);
        if (isDue(known, score.score, context.now))
            drafts << EventDraft{
                QStringLiteral("check.scored"),
                state.id,
                {{QStringLiteral("score"), score.score}, {QStringLiteral("because"), QJsonArray::fromStringList(score.because)}}};
    }
    return drafts;
}

} // namespace holdpoint
