#include "models/runbooks/readiness.h"

#include "models/playbook/criticalpath.h"
#include "models/runbooks/run.h"

namespace holdpoint {

namespace {

// Points are a judgement, not a measurement: what keeps a rollback from running weighs most, what makes it uncertain less.
constexpr int blocks = 25, weighs = 15, doubts = 10, hints = 5;

class Scale
{
public:
    Scale(const Runbook &runbook, const Playbook &playbook, const Findings &findings, const ReadinessInput &input)
        : m_runbook(runbook), m_playbook(playbook), m_findings(findings), m_input(input)
    {
    }
    RollbackReadiness weigh();

private:
    void less(DeductionKind kind, int points, const QString &about = {}, const QString &why = {}, std::optional<Duration> age = {},
              std::optional<Duration> limit = {})
    {
        m_found.deductions.append({kind, points, about, age, limit, why});
    }
    void block(DeductionKind kind, int points, const QString &about = {}, const QString &why = {}, std::optional<Duration> age = {},
               std::optional<Duration> limit = {})
    {
        less(kind, points, about, why, age, limit);
        m_found.blocking.append(m_found.deductions.last());
    }
    void people();
    void tools();
    void snapshots();
    void snapshot(const Snapshot &plan);
    void rehearsal();
    void steps();
    void returnPath();
    void drift();

    const Runbook &m_runbook;
    const Playbook &m_playbook;
    const Findings &m_findings;
    const ReadinessInput &m_input;
    RollbackReadiness m_found;
};

QString list(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

void Scale::people()
{
    const QString owner = QStringLiteral("rollback-owner");
    if (m_input.emptyRoles.contains(owner))
        block(DeductionKind::RoleEmpty, blocks, owner);
    QStringList others = m_input.emptyRoles;
    others.removeAll(owner);
    if (!others.isEmpty())
        less(DeductionKind::RoleEmpty, std::min(weighs, hints * static_cast<int>(others.size())), list(others));
    if (!m_input.ownerless.isEmpty())
        less(DeductionKind::OwnerEmpty, weighs, list(m_input.ownerless));
    if (m_runbook.people > m_input.onCall.size())
        less(DeductionKind::TooFewOnCall, doubts, QStringLiteral("%1 of %2").arg(m_input.onCall.size()).arg(m_runbook.people));
    QStringList missing = m_runbook.skills;
    missing.removeIf([&](const QString &skill) { return m_input.skills.contains(skill); });
    if (!missing.isEmpty())
        less(DeductionKind::SkillMissing, hints, list(missing));
}

void Scale::tools()
{
    const ArmedState armed = m_findings.armed.value(m_runbook.id);
    if (!armed.missingPrograms.isEmpty())
        block(DeductionKind::MissingProgram, blocks, list(armed.missingPrograms));
    if (!armed.missingSecrets.isEmpty())
        block(DeductionKind::MissingSecret, blocks, list(armed.missingSecrets));
    QStringList changed;
    for (const Step &step : m_runbook.steps) {
        const QString pinned = armed.pinned.value(step.id), found = armed.found.value(step.id);
        if (!pinned.isEmpty() && !found.isEmpty() && pinned != found)
            changed << step.title;
    }
    if (!changed.isEmpty())
        less(DeductionKind::ProgramChanged, weighs, list(changed));
}

void Scale::snapshots()
{
    if (m_playbook.snapshots.isEmpty() && m_runbook.rpo)
        block(DeductionKind::NoSnapshot, weighs);
    for (const Snapshot &plan : m_playbook.snapshots)
        snapshot(plan);
}

void Scale::snapshot(const Snapshot &plan)
{
    const SnapshotState state = m_findings.snapshots.value(plan.id);
    const Duration limit = m_runbook.rpo.value_or(plan.maxAge);
    if (!state.taken) {
        block(DeductionKind::SnapshotUnknown, weighs, plan.id, state.why.isEmpty() ? QStringLiteral("not looked at yet") : state.why);
    } else {
        m_found.snapshot = m_found.snapshot ? std::min(*m_found.snapshot, *state.taken) : *state.taken;
        const Duration age = m_input.now - *state.taken;
        if (age > limit && m_runbook.rpo)
            block(DeductionKind::SnapshotOld, age > limit * 2 ? blocks : weighs, plan.id, {}, age, limit);
        else if (age > limit)
            less(DeductionKind::SnapshotOld, doubts, plan.id, {}, age, limit);
    }
    if (!state.tested)
        less(DeductionKind::RestoreNeverTested, doubts, plan.id);
    else if (!state.testPassed)
        less(DeductionKind::RestoreTestFailed, weighs, plan.id);
    else if (plan.restoreTest && m_input.now - *state.tested > plan.restoreTestMaxAge)
        less(DeductionKind::RestoreTestOld, hints, plan.id, {}, m_input.now - *state.tested, plan.restoreTestMaxAge);
}

void Scale::rehearsal()
{
    const RehearsalState *newest = newestRehearsal(m_findings, m_runbook.id, m_input.digest);
    if (!newest)
        return less(DeductionKind::NeverRehearsed, weighs);
    m_found.rehearsed = newest->at;
    if (!newest->passed)
        less(DeductionKind::RehearsalFailed, weighs, newest->outcome);
    else if (m_input.now - newest->at > m_runbook.rehearseEvery)
        less(DeductionKind::RehearsalOld, doubts, {}, {}, m_input.now - newest->at, m_runbook.rehearseEvery);
}

void Scale::steps()
{
    QStringList unsafe, noUndo;
    for (const Step &step : m_runbook.steps) {
        if (!acts(step))
            continue;
        const KillSwitch *found = byId(m_playbook.killSwitches, step.switchId);
        const bool verifiable = !step.verify.isEmpty() || (found && !found->observe.isEmpty());
        if (!isIdempotent(step) && !verifiable)
            unsafe << step.title;
        // A switch has its inverse; a snapshot adds and takes nothing away.
        if (step.undo.isEmpty() && (step.kind == StepKind::Run || step.kind == StepKind::Http))
            noUndo << step.title;
    }
    if (!unsafe.isEmpty())
        less(DeductionKind::Unsafe, std::min(blocks, doubts * static_cast<int>(unsafe.size())), list(unsafe));
    if (!noUndo.isEmpty())
        less(DeductionKind::NoUndo, std::min(doubts, 2 * static_cast<int>(noUndo.size())), list(noUndo));
    if (!m_input.irreversible.isEmpty())
        less(DeductionKind::IrreversibleRun, std::min(2 * blocks, weighs * static_cast<int>(m_input.irreversible.size())),
             list(m_input.irreversible));
}

void Scale::returnPath()
{
    const KnownGood *good = byId(m_playbook.knownGood, m_runbook.restores);
    if (!good)
        return;
    const auto state = m_findings.returnPaths.constFind(good->id);
    if (state == m_findings.returnPaths.constEnd())
        less(DeductionKind::ReturnPathUnchecked, good->check.isEmpty() ? hints : doubts, good->title);
    else if (!state->ok)
        block(DeductionKind::ReturnPathFailing, blocks, good->title, state->why);
}

// What was rehearsed in one environment proves little in another.
void Scale::drift()
{
    QStringList differ, unknown;
    for (const Drift &each : m_playbook.drift) {
        const DriftState state = m_findings.drift.value(each.id);
        if (state.verdict == DriftState::Verdict::Differs)
            differ << each.id;
        else if (state.verdict == DriftState::Verdict::Unknown)
            unknown << each.id;
    }
    if (!differ.isEmpty())
        less(DeductionKind::EnvironmentsDiffer, weighs, list(differ));
    if (!unknown.isEmpty())
        less(DeductionKind::DriftUnknown, hints, list(unknown));
}

RollbackReadiness Scale::weigh()
{
    const QHash<QString, Duration> took = rehearsedTimes(m_findings, m_runbook.id, m_input.digest);
    Runbook timed = m_runbook;
    for (Step &step : timed.steps) {
        if (took.contains(step.id))
            step.timebox = took.value(step.id);
    }
    m_found.plan = criticalPath(timed);
    people();
    steps();
    if (!m_input.simulated) {
        tools();
        snapshots();
        rehearsal();
        returnPath();
        drift();
    }
    std::stable_sort(m_found.deductions.begin(), m_found.deductions.end(),
                     [](const Deduction &a, const Deduction &b) { return a.points > b.points; });
    for (const Deduction &deduction : std::as_const(m_found.deductions))
        m_found.score -= deduction.points;
    m_found.score = std::max(0, m_found.score);
    return m_found;
}

} // namespace

RollbackReadiness readinessOf(const Runbook &runbook, const Playbook &playbook, const Findings &findings, const ReadinessInput &input)
{
    return Scale(runbook, playbook, findings, input).weigh();
}

const RehearsalState *newestRehearsal(const Findings &findings, const QString &runbook, const QString &digest)
{
    const RehearsalState *newest = nullptr;
    for (const RehearsalState &rehearsal : findings.rehearsals) {
        if (rehearsal.runbook == runbook && rehearsal.digest == digest && (!newest || rehearsal.at >= newest->at))
            newest = &rehearsal;
    }
    return newest;
}

bool wasRehearsed(const Findings &findings, const QString &runbook)
{
    return std::any_of(findings.rehearsals.begin(), findings.rehearsals.end(),
                       [&](const RehearsalState &rehearsal) { return rehearsal.runbook == runbook; });
}

bool isRehearsed(const Findings &findings, const Runbook &runbook, const QString &digest, Instant now)
{
    const RehearsalState *newest = newestRehearsal(findings, runbook.id, digest);
    return newest && newest->passed && now - newest->at <= runbook.rehearseEvery;
}

QHash<QString, Duration> rehearsedTimes(const Findings &findings, const QString &runbook, const QString &digest)
{
    QHash<QString, QList<Duration>> all;
    for (const RehearsalState &rehearsal : findings.rehearsals) {
        if (rehearsal.runbook != runbook || rehearsal.digest != digest)
            continue;
        for (auto it = rehearsal.took.begin(); it != rehearsal.took.end(); ++it)
            all[it.key()].append(it.value());
    }
    QHash<QString, Duration> p90;
    for (auto it = all.begin(); it != all.end(); ++it) {
        std::sort(it->begin(), it->end());
        const auto rank = static_cast<qsizetype>(std::ceil(0.9 * static_cast<double>(it->size()))) - 1; // nearest rank
        p90.insert(it.key(), it->at(std::max<qsizetype>(0, rank)));
    }
    return p90;
}

AbortBy abortBy(Duration plan, const AbortLimits &limits)
{
    AbortBy found;
    const auto take = [&](const std::optional<Instant> &ends, const char *because) {
        if (ends && (!found.at || *ends - plan < *found.at))
            found = {*ends - plan, QLatin1String(because)};
    };
    take(limits.windowEnds, "window");
    take(limits.rtoEnds, "rto");
    take(limits.budgetEnds, "budget");
    return found;
}

} // namespace holdpoint
