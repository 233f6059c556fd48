#include "app/ctl/registersjson.h"

#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/records/recordrules.h"
#include "models/room/obligations.h"
#include "models/room/phasereadiness.h"
#include "models/room/registers.h"
#include "models/room/roster.h"
#include "models/room/signoffmatrix.h"
#include "models/room/stakeholders.h"

namespace holdpoint::ctl {

namespace {

QJsonValue timeOrNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray list(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonArray answersJson(const QList<EntryAnswer> &answers)
{
    QJsonArray all;
    for (const EntryAnswer &answer : answers)
        all << QJsonObject{{QStringLiteral("say"), answer.word},
                           {QStringLiteral("because"), answer.because},
                           {QStringLiteral("by"), answer.by},
                           {QStringLiteral("at"), toRfc3339(answer.at)}};
    return all;
}

QJsonArray entriesJson(const Rollout &rollout, EntryKind kind)
{
    QJsonArray all;
    for (const RegisterEntry &entry : entriesOf(rollout.records, kind))
        all << QJsonObject{{QStringLiteral("id"), entry.id},
                           {QStringLiteral("text"), entry.text},
                           {QStringLiteral("about"), textOrNull(entry.about)},
                           {QStringLiteral("owner"), entry.owner},
                           {QStringLiteral("severity"), textOrNull(entry.severity)},
                           {QStringLiteral("attacks"), textOrNull(entry.attacks)},
                           {QStringLiteral("by"), entry.by},
                           {QStringLiteral("at"), toRfc3339(entry.at)},
                           {QStringLiteral("due"), timeOrNull(entry.due)},
                           {QStringLiteral("open"), stands(entry)},
                           {QStringLiteral("answers"), answersJson(entry.answers)}};
    return all;
}

QJsonArray risksJson(const Rollout &rollout)
{
    QJsonArray all;
    for (const RiskLine &line : riskRegister(rollout))
        all << QJsonObject{{QStringLiteral("id"), line.id},
                           {QStringLiteral("text"), line.text},
                           {QStringLiteral("plan"), textOrNull(line.plan)},
                           {QStringLiteral("owner"), textOrNull(line.owner)},
                           {QStringLiteral("severity"), textOrNull(line.severity)},
                           {QStringLiteral("phase"), textOrNull(line.phase)},
                           {QStringLiteral("milestones"), list(line.milestones)},
                           {QStringLiteral("state"), line.state},
                           {QStringLiteral("review_because"), textOrNull(line.reviewBecause)},
                           {QStringLiteral("answers"), answersJson(line.answers)}};
    return all;
}

QJsonArray assumptionsJson(const Rollout &rollout, const Context &context)
{
    QJsonArray all;
    for (const AssumptionLine &line : assumptionRegister(rollout, context))
        all << QJsonObject{{QStringLiteral("id"), line.id},
                           {QStringLiteral("text"), line.text},
                           {QStringLiteral("contingency"), textOrNull(line.contingency)},
                           {QStringLiteral("owner"), textOrNull(line.owner)},
                           {QStringLiteral("that"), textOrNull(line.measuredBy)},
                           {QStringLiteral("state"), line.state},
                           {QStringLiteral("value"), textOrNull(line.value)},
                           {QStringLiteral("decisions"), list(line.decisions)},
                           {QStringLiteral("objections"), list(line.objections)},
                           {QStringLiteral("answers"), answersJson(line.answers)}};
    return all;
}

QJsonArray decisionsJson(const Rollout &rollout, const Context &context)
{
    QJsonArray all;
    for (const DecisionLine &line : decisionRegister(rollout, context)) {
        const DecisionRecord &record = line.record;
        all << QJsonObject{{QStringLiteral("id"), record.id},
                           {QStringLiteral("outcome"), record.outcome},
                           {QStringLiteral("context"), textOrNull(record.context)},
                           {QStringLiteral("options"), textOrNull(record.options)},
                           {QStringLiteral("consequences"), textOrNull(record.consequences)},
                           {QStringLiteral("dissent"), textOrNull(record.dissent)},
                           {QStringLiteral("by"), record.by},
                           {QStringLiteral("right"), textOrNull(record.right)},
                           {QStringLiteral("about"), textOrNull(record.about)},
                           {QStringLiteral("at"), toRfc3339(record.at)},
                           {QStringLiteral("rests_on"), list(record.restsOn)},
                           {QStringLiteral("proved_false"), list(line.shaken)},
                           {QStringLiteral("evidence"), list(record.evidence)}};
    }
    return all;
}

QJsonArray premortemsJson(const Rollout &rollout)
{
    QJsonArray all;
    for (const PremortemRecord &record : rollout.records.premortems)
        all << QJsonObject{
            {QStringLiteral("id"), record.id}, {QStringLiteral("phase"), record.phase},      {QStringLiteral("text"), record.text},
            {QStringLiteral("by"), record.by}, {QStringLiteral("at"), toRfc3339(record.at)}, {QStringLiteral("risks"), list(record.risks)}};
    return all;
}

QJsonArray assignmentsJson(const Rollout &rollout)
{
    QJsonArray all;
    for (const Assignment &assignment : rollout.records.assignments)
        all << QJsonObject{{QStringLiteral("id"), assignment.id},
                           {QStringLiteral("text"), assignment.text},
                           {QStringLiteral("to"), assignment.to},
                           {QStringLiteral("by"), assignment.by},
                           {QStringLiteral("since"), toRfc3339(assignment.since)},
                           {QStringLiteral("due"), toRfc3339(assignment.due)},
                           {QStringLiteral("done_at"), timeOrNull(assignment.doneAt)}};
    return all;
}

QJsonArray deviationsJson(const Rollout &rollout)
{
    QJsonArray all;
    for (const Deviation &deviation : rollout.records.deviations)
        all << QJsonObject{{QStringLiteral("id"), deviation.id},
                           {QStringLiteral("kind"), deviation.kind},
                           {QStringLiteral("subject"), deviation.subject},
                           {QStringLiteral("by"), deviation.by},
                           {QStringLiteral("seconds"), list(deviation.seconds)},
                           {QStringLiteral("because"), textOrNull(deviation.because)},
                           {QStringLiteral("at"), toRfc3339(deviation.at)},
                           {QStringLiteral("seq"), deviation.seq}};
    return all;
}

QJsonArray matrixJson(const Rollout &rollout, const Context &context)
{
    QJsonArray all;
    const SignOffMatrix matrix = signOffMatrix(rollout, context);
    for (const MatrixLine &line : matrix.lines) {
        for (int i = 0; i < matrix.gates.size(); ++i) {
            const MatrixCell &cell = line.cells.at(i);
            if (cell.needed == 0)
                continue;
            QJsonArray signers;
            for (const MatrixSigner &signer : cell.signers)
                signers << QJsonObject{{QStringLiteral("person"), signer.person},
                                       {QStringLiteral("answer"), answerWord(signer.answer)},
                                       {QStringLiteral("at"), toRfc3339(signer.at)},
                                       {QStringLiteral("stale"), signer.stale}};
            all << QJsonObject{{line.person.isEmpty() ? QStringLiteral("role") : QStringLiteral("person"),
                                line.person.isEmpty() ? line.role : line.person},
                               {QStringLiteral("holders"), list(line.holders)},
                               {QStringLiteral("gate"), matrix.gates.at(i)},
                               {QStringLiteral("state"), gateStatusWord(matrix.statuses.at(i))},
                               {QStringLiteral("needed"), cell.needed},
                               {QStringLiteral("signed"), signers}};
        }
    }
    return all;
}

QJsonArray rightsJson(const Rollout &rollout)
{
    QJsonArray all;
    for (const DecisionRightLine &line : decisionRights(rollout)) {
        QJsonArray seconds;
        for (const QStringList &second : line.seconds)
            seconds << list(second);
        all << QJsonObject{{QStringLiteral("id"), line.id},
                           {QStringLiteral("decision"), line.act ? QJsonValue() : QJsonValue(line.decision)},
                           {QStringLiteral("act"), line.act ? QJsonValue(actWord(*line.act)) : QJsonValue()},
                           {QStringLiteral("decider"), textOrNull(line.decider)},
                           {QStringLiteral("when"), textOrNull(line.when)},
                           {QStringLiteral("persons"), list(line.persons)},
                           {QStringLiteral("second"), seconds},
                           {QStringLiteral("decided"), list(line.decided)}};
    }
    return all;
}

QJsonArray stakeholdersJson(const Rollout &rollout, Instant now)
{
    QJsonArray all;
    for (const Stakeholder &line : stakeholders(rollout, now))
        all << QJsonObject{{QStringLiteral("id"), line.id},
                           {QStringLiteral("name"), line.name},
                           {QStringLiteral("kind"), line.audience ? QStringLiteral("audience") : QStringLiteral("person")},
                           {QStringLiteral("roles"), list(line.roles)},
                           {QStringLiteral("duties"), list(line.duties)},
                           {QStringLiteral("deputies"), list(line.deputies)},
                           {QStringLiteral("reach"), textOrNull(line.reach)},
                           {QStringLiteral("team"), textOrNull(line.team)},
                           {QStringLiteral("key"), line.keyed},
                           {QStringLiteral("on_call"), line.onCall},
                           {QStringLiteral("last_seen"), timeOrNull(line.lastSeen)}};
    return all;
}

QJsonArray rosterJson(const Rollout &rollout)
{
    QJsonArray all;
    for (const RosterLine &line : rosterAgainstPlan(rollout)) {
        QJsonArray gaps;
        for (const RosterGap &gap : line.gaps)
            gaps << QJsonObject{{QStringLiteral("skill"), textOrNull(gap.skill)},
                                {QStringLiteral("people"), gap.people},
                                {QStringLiteral("needed"), gap.needed},
                                {QStringLiteral("from"), toRfc3339(gap.from)},
                                {QStringLiteral("to"), toRfc3339(gap.to)}};
        QStringList persons;
        for (const OnCall &shift : line.onCall)
            persons << shift.person;
        persons.removeDuplicates();
        all << QJsonObject{{QStringLiteral("phase"), line.phase},           {QStringLiteral("runbook"), textOrNull(line.runbook)},
                           {QStringLiteral("from"), timeOrNull(line.from)}, {QStringLiteral("to"), timeOrNull(line.to)},
                           {QStringLiteral("needs_people"), line.needed},   {QStringLiteral("needs_skills"), list(line.skills)},
                           {QStringLiteral("on_call"), list(persons)},      {QStringLiteral("gaps"), gaps}};
    }
    return all;
}

QJsonArray readinessJson(const Rollout &rollout, const Context &context)
{
    QJsonArray all;
    for (const Phase &phase : rollout.playbook->phases) {
        const ReadinessScore now = phaseReadiness(rollout, phase.id, context);
        QJsonArray history;
        for (const ReadinessScore &score : scoresOf(rollout, phase.id))
            history << QJsonObject{{QStringLiteral("at"), toRfc3339(score.at)},
                                   {QStringLiteral("score"), score.score},
                                   {QStringLiteral("by"), score.by},
                                   {QStringLiteral("because"), list(score.because)}};
        all << QJsonObject{{QStringLiteral("phase"), phase.id},
                           {QStringLiteral("score"), now.score},
                           {QStringLiteral("because"), list(now.because)},
                           {QStringLiteral("history"), history}};
    }
    return all;
}

} // namespace

QJsonArray debtsJson(const Rollout &rollout, Instant now, bool openOnly)
{
    QJsonArray all;
    for (const Debt &debt : rollout.records.debts) {
        if (openOnly && debt.doneAt)
            continue;
        all << QJsonObject{{QStringLiteral("id"), debt.id},
                           {QStringLiteral("text"), debt.text},
                           {QStringLiteral("owner"), debt.owner},
                           {QStringLiteral("origin"), debt.origin},
                           {QStringLiteral("since"), toRfc3339(debt.since)},
                           {QStringLiteral("due"), timeOrNull(debt.due)},
                           {QStringLiteral("overdue"), isOverdue(debt, now)},
                           {QStringLiteral("done_at"), timeOrNull(debt.doneAt)},
                           {QStringLiteral("done_by"), textOrNull(debt.doneBy)},
                           {QStringLiteral("done_because"), textOrNull(debt.doneBecause)},
                           {QStringLiteral("done_evidence"), textOrNull(debt.doneEvidence)}};
    }
    return all;
}

QJsonArray obligationsJson(const Rollout &rollout, Instant now, const QString &phase)
{
    QJsonArray all;
    for (const ObligationLine &line : obligationRegister(rollout, now)) {
        if (!phase.isEmpty() && line.phase != phase)
            continue;
        all << QJsonObject{{QStringLiteral("id"), line.id},
                           {QStringLiteral("phase"), line.phase},
                           {QStringLiteral("text"), line.text},
                           {QStringLiteral("owner"), line.owner},
                           {QStringLiteral("state"), obligationWord(line.standing)},
                           {QStringLiteral("due"), timeOrNull(line.due)},
                           {QStringLiteral("by"), textOrNull(line.answer.by)},
                           {QStringLiteral("at"), line.answer.seq > 0 ? QJsonValue(toRfc3339(line.answer.at)) : QJsonValue()},
                           {QStringLiteral("because"), textOrNull(line.answer.reason)},
                           {QStringLiteral("evidence"), textOrNull(line.answer.evidence)}};
    }
    return all;
}

QJsonObject openJson(const Rollout &rollout, const Context &context)
{
    const auto open = [&](EntryKind kind) {
        const QList<RegisterEntry> entries = entriesOf(rollout.records, kind);
        return static_cast<int>(std::count_if(entries.begin(), entries.end(), stands));
    };
    const QList<RiskLine> risks = riskRegister(rollout);
    const QList<AssumptionLine> assumptions = assumptionRegister(rollout, context);
    const QList<Debt> &debts = rollout.records.debts;
    const auto unsettled = [](const RiskLine &line) {
        return line.state != QLatin1String("closed") && line.state != QLatin1String("accepted");
    };
    return {{QStringLiteral("issues"), open(EntryKind::Issue)},
            {QStringLiteral("objections"), open(EntryKind::Objection)},
            {QStringLiteral("risks"), static_cast<int>(std::count_if(risks.begin(), risks.end(), unsettled))},
            {QStringLiteral("risks_to_review"),
             static_cast<int>(
                 std::count_if(risks.begin(), risks.end(), [](const RiskLine &line) { return line.state == QLatin1String("to review"); }))},
            {QStringLiteral("assumptions_false"),
             static_cast<int>(std::count_if(assumptions.begin(), assumptions.end(),
                                            [](const AssumptionLine &line) { return line.state == QLatin1String("false"); }))},
            {QStringLiteral("assignments"), static_cast<int>(openAssignments(rollout.records).size())},
            {QStringLiteral("debts"), openDebts(rollout.records)},
            {QStringLiteral("debts_overdue"),
             static_cast<int>(std::count_if(debts.begin(), debts.end(), [&](const Debt &debt) { return isOverdue(debt, context.now); }))}};
}

QJsonObject registersJson(const Rollout &rollout, const Context &context)
{
    return {{QStringLiteral("debts"), debtsJson(rollout, context.now, false)},
            {QStringLiteral("obligations"), obligationsJson(rollout, context.now)},
            {QStringLiteral("issues"), entriesJson(rollout, EntryKind::Issue)},
            {QStringLiteral("risks"), risksJson(rollout)},
            {QStringLiteral("assumptions"), assumptionsJson(rollout, context)},
            {QStringLiteral("objections"), entriesJson(rollout, EntryKind::Objection)},
            {QStringLiteral("decisions"), decisionsJson(rollout, context)},
            {QStringLiteral("premortems"), premortemsJson(rollout)},
            {QStringLiteral("assignments"), assignmentsJson(rollout)},
            {QStringLiteral("deviations"), deviationsJson(rollout)},
            {QStringLiteral("signoffs"), matrixJson(rollout, context)},
            {QStringLiteral("rights"), rightsJson(rollout)},
            {QStringLiteral("stakeholders"), stakeholdersJson(rollout, context.now)},
            {QStringLiteral("roster"), rosterJson(rollout)},
            {QStringLiteral("readiness"), readinessJson(rollout, context)}};
}

} // namespace holdpoint::ctl
