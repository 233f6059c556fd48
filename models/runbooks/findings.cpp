#include "models/runbooks/findings.h"

#include "models/base/canonicaljson.h"
#include "models/journal/eventbody.h"
#include "models/runbooks/chores.h"

namespace holdpoint {

namespace {

constexpr Duration sameSnapshot{30'000}; // an age is told in whole seconds, and late

void takeSnapshot(SnapshotState &state, const Event &event)
{
    if (event.kind == QLatin1String("snapshot.taken")) {
        state.taken = event.at;
        state.why.clear();
    } else if (event.kind == QLatin1String("snapshot.unknown")) {
        state.taken.reset();
        state.why = textIn(event, "why");
    } else if (event.kind == QLatin1String("snapshot.restore_tested")) {
        state.tested = event.at;
        state.testPassed = event.body.value(QLatin1String("ok")).toBool();
    }
}

// The first look of a phase attempt pins what the programs are.
void takeArmed(ArmedState &state, const Event &event)
{
    const QString phase = textIn(event, "phase");
    const int attempt = event.body.value(QLatin1String("attempt")).toInt();
    state.found.clear();
    const QJsonObject programs = event.body.value(QLatin1String("programs")).toObject();
    for (auto it = programs.begin(); it != programs.end(); ++it)
        state.found.insert(it.key(), it.value().toString());
    if (state.phase != phase || state.attempt != attempt)
        state.pinned = state.found;
    state.phase = phase;
    state.attempt = attempt;
    state.missingPrograms = textsIn(event, "missing_programs");
    state.missingSecrets = textsIn(event, "missing_secrets");
}

using DriftVerdict = DriftState::Verdict;

QString driftWord(DriftVerdict verdict)
{
    switch (verdict) {
    case DriftVerdict::Same:
        return QStringLiteral("same");
    case DriftVerdict::Differs:
        return QStringLiteral("differs");
    case DriftVerdict::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

DriftVerdict driftFromWord(const QString &word)
{
    if (word == driftWord(DriftVerdict::Same))
        return DriftVerdict::Same;
    return word == driftWord(DriftVerdict::Differs) ? DriftVerdict::Differs : DriftVerdict::Unknown;
}

QList<EventDraft> comparedAs(const char *kind, const QHash<QString, DriftState> &known, const QString &id, DriftVerdict verdict,
                             const QString &why)
{
    const auto state = known.constFind(id);
    if (state != known.constEnd() && state->verdict == verdict && (verdict == DriftVerdict::Same || state->why == why))
        return {};
    return {{QString::fromLatin1(kind), id, {{QStringLiteral("verdict"), driftWord(verdict)}, {QStringLiteral("why"), why}}}};
}

RehearsalState rehearsalIn(const Event &event)
{
    RehearsalState rehearsal;
    rehearsal.runbook = textIn(event, "runbook");
    rehearsal.digest = textIn(event, "digest");
    rehearsal.passed = event.body.value(QLatin1String("passed")).toBool();
    rehearsal.outcome = textIn(event, "outcome");
    const auto played = parseRfc3339(textIn(event, "played"));
    rehearsal.at = played ? *played : event.at;
    const QJsonObject steps = event.body.value(QLatin1String("steps")).toObject();
    for (auto it = steps.begin(); it != steps.end(); ++it)
        rehearsal.took.insert(it.key(), Duration{qRound64(it.value().toVariant().toDouble() * 1000)});
    return rehearsal;
}

} // namespace

void apply(Findings &findings, const Event &event)
{
    if (event.kind.startsWith(QLatin1String("snapshot."))) {
        takeSnapshot(findings.snapshots[event.subject], event);
    } else if (event.kind == QLatin1String("check.armed")) {
        takeArmed(findings.armed[event.subject], event);
    } else if (event.kind == QLatin1String("check.return_path")) {
        findings.returnPaths.insert(event.subject, {event.body.value(QLatin1String("ok")).toBool(), event.at, textIn(event, "why")});
    } else if (event.kind == QLatin1String("check.drift")) {
        findings.drift.insert(event.subject, {driftFromWord(textIn(event, "verdict")), event.at, textIn(event, "why")});
    } else if (event.kind == QLatin1String("reconcile.compared")) {
        findings.checksums.insert(event.subject, {driftFromWord(textIn(event, "verdict")), event.at, textIn(event, "why")});
    } else if (event.kind == QLatin1String("run.ended")) {
        const QString snapshot = testedSnapshot(textIn(event, "runbook")), status = textIn(event, "status");
        if (!snapshot.isEmpty() && (status == QLatin1String("succeeded") || status == QLatin1String("failed"))) {
            findings.snapshots[snapshot].tested = event.at;
            findings.snapshots[snapshot].testPassed = status == QLatin1String("succeeded");
        }
    } else if (event.kind == QLatin1String("check.budget")) {
        const auto ends = parseRfc3339(textIn(event, "ends"));
        findings.budgets.insert(
            event.subject,
            {textIn(event, "spent").toDouble(), textIn(event, "burn").toDouble(), ends ? std::optional(*ends) : std::nullopt, event.at});
    } else if (event.kind == QLatin1String("drill.imported")) {
        findings.rehearsals.append(rehearsalIn(event));
    }
}

QList<EventDraft> snapshotFound(const Findings &findings, const QString &id, std::optional<Instant> taken, const QString &why)
{
    const SnapshotState known = findings.snapshots.value(id);
    if (!taken)
        return known.taken || known.why != why ? QList<EventDraft>{{QStringLiteral("snapshot.unknown"), id, {{QStringLiteral("why"), why}}}}
                                               : QList<EventDraft>{};
    if (known.taken && *taken - *known.taken < sameSnapshot && *known.taken - *taken < sameSnapshot)
        return {};
    return {{QStringLiteral("snapshot.taken"), id, {}, {}, taken}};
}

QList<EventDraft> budgetFound(const Findings &findings, const QString &metric, const BudgetOutlook &outlook, Instant now)
{
    constexpr Duration least{60'000};
    const std::optional<Instant> known = findings.budgets.value(metric).ends;
    if (known.has_value() == outlook.ends.has_value()) {
        if (!known || (*known <= now && *outlook.ends <= now)) // gone stays gone
            return {};
        const Duration moved = std::max(*known - *outlook.ends, *outlook.ends - *known);
        if (moved <= std::max(least, (*known - now) / 10))
            return {};
    }
    return {{QStringLiteral("check.budget"),
             metric,
             {{QStringLiteral("spent"), decimalText(outlook.spent)},
              {QStringLiteral("burn"), decimalText(outlook.burn)},
              {QStringLiteral("ends"), outlook.ends ? toRfc3339(*outlook.ends) : QString()}}}};
}

QList<EventDraft> armedFound(const Findings &findings, const QString &runbook, const ArmedState &found)
{
    const auto known = findings.armed.constFind(runbook);
    if (known != findings.armed.constEnd() && known->phase == found.phase && known->attempt == found.attempt && known->found == found.found
        && known->missingPrograms == found.missingPrograms && known->missingSecrets == found.missingSecrets)
        return {};
    QJsonObject programs;
    for (auto it = found.found.begin(); it != found.found.end(); ++it)
        programs.insert(it.key(), it.value());
    return {{QStringLiteral("check.armed"),
             runbook,
             {{QStringLiteral("phase"), found.phase},
              {QStringLiteral("attempt"), found.attempt},
              {QStringLiteral("programs"), programs},
              {QStringLiteral("missing_programs"), QJsonArray::fromStringList(found.missingPrograms)},
              {QStringLiteral("missing_secrets"), QJsonArray::fromStringList(found.missingSecrets)}}}};
}

QList<EventDraft> driftFound(const Findings &findings, const QString &id, DriftVerdict verdict, const QString &why)
{
    return comparedAs("check.drift", findings.drift, id, verdict, why);
}

QList<EventDraft> checksumFound(const Findings &findings, const QString &path, DriftVerdict verdict, const QString &why)
{
    return comparedAs("reconcile.compared", findings.checksums, path, verdict, why);
}

QStringList notAlike(const Playbook &playbook, const Findings &findings)
{
    QStringList sentences;
    for (const Drift &drift : playbook.drift) {
        const auto found = findings.drift.constFind(drift.id);
        if (found == findings.drift.constEnd())
            sentences << QStringLiteral("%1 not compared yet").arg(drift.id);
        else if (found->verdict == DriftVerdict::Differs)
            sentences << QStringLiteral("%1 differs since %2 (%3)").arg(drift.id, toRfc3339(found->since).mid(11, 8), found->why);
        else if (found->verdict == DriftVerdict::Unknown)
            sentences << QStringLiteral("%1 could not be compared (%2)").arg(drift.id, found->why);
    }
    return sentences;
}

QList<EventDraft> returnPathFound(const Findings &findings, const QString &good, bool ok, const QString &why)
{
    const auto known = findings.returnPaths.constFind(good);
    if (known != findings.returnPaths.constEnd() && known->ok == ok)
        return {};
    return {{QStringLiteral("check.return_path"), good, {{QStringLiteral("ok"), ok}, {QStringLiteral("why"), why}}}};
}

} // namespace holdpoint
