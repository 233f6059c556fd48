#include "models/playbook/describe.h"

namespace holdpoint {

namespace {

// ±duration from the planned start, or a time.
ScalarField dueField(Fields &f, std::optional<Due> &due)
{
    const auto write = [&due]() -> QJsonValue {
        if (!due)
            return {QJsonValue::Undefined};
        return due->at ? QJsonValue(toRfc3339(*due->at)) : QJsonValue(toSeconds(*due->offset));
    };
    const auto read = [&f, &due](const QString &text) {
        const bool isSigned = text.startsWith(QLatin1Char('-')) || text.startsWith(QLatin1Char('+'));
        if (const Result<Duration> span = parseDuration(isSigned ? text.mid(1) : text)) {
            due = Due{text.startsWith(QLatin1Char('-')) ? -*span : *span, {}};
            return QString();
        }
        const Result<Instant> at = f.time(text);
        if (at)
            due = Due{{}, *at};
        return at ? QString() : QStringLiteral("'%1' is neither a span from the planned start, such as -15m, nor a time").arg(text);
    };
    return {"due", {}, write, read};
}

void describeCustomers(Fields &f, Customers &customers)
{
    f.dataFile("file", customers.file);
    f.integer("total", customers.total, 0, 2'000'000'000);
    f.choice<bool>("opt_in", customers.optInRequired, {{"required", true}, {"none", false}});
    f.text("segment", customers.segment);
    f.list("obligations", customers.obligations, [](Fields &item, Obligation &obligation) {
        item.text("text", obligation.text, Need::Required);
        item.ref("owner", obligation.owner, Ref::Who, Need::Required);
    });
}

void describeChecklistItem(Fields &f, ChecklistItem &item)
{
    f.id(item.id);
    f.text("title", item.title, Need::Required);
    f.ref("owner", item.owner, Ref::Who, Need::Required);
    f.scalar("due", Need::Optional, dueField(f, item.due));
    f.choice<bool>("evidence", item.evidenceRequired, {{"required", true}, {"none", false}});
    f.flag("two_person", item.twoPerson);
    checkAt(f, "check", item.check);
    f.duration("every", item.every);
    f.notes(item.notes);
    f.error(f.has("every") && !f.has("check"), "every", "misplaced-key", QStringLiteral("'every' is only for an item with a 'check'"));
}

void describeCriterion(Fields &f, Criterion &criterion)
{
    f.id(criterion.id);
    f.text("title", criterion.title);
    f.oneOf({QStringLiteral("that"), QStringLiteral("check")}, Need::Required);
    f.expression("that", Need::Optional, criterion.check.that);
    f.group("check", Need::Optional, !criterion.check.action.isEmpty(), [&](Fields &inner) { describeCheck(inner, criterion.check); });
    f.integer("min_samples", criterion.minSamples, 1, 100'000);
    f.word("aspect", criterion.aspect,
           {QStringLiteral("performance"), QStringLiteral("functional"), QStringLiteral("data"), QStringLiteral("customers")});
    f.flag("hard", criterion.hard);
    f.notes(criterion.notes);
    if (f.isReading() && criterion.aspect.isEmpty())
        criterion.aspect = QStringLiteral("functional");
}

void describeTest(Fields &f, PhaseTest &test)
{
    f.id(test.id);
    f.text("title", test.title, Need::Required);
    f.word("kind", test.kind,
           {QStringLiteral("workflow"), QStringLiteral("failure"), QStringLiteral("access"), QStringLiteral("compliance")}, Need::Required);
    describeProgram(f, test.program);
    f.text("expect", test.expect);
    f.duration("every", test.every);
    f.notes(test.notes);
}

void describePlan(Fields &f, Phase &phase)
{
    f.part("planned", phase.planned, [](Fields &item, Planned &planned) {
        item.time("start", planned.start, Need::Required);
        item.duration("duration", planned.duration, Need::Required, Duration{1});
    });
    f.list("work", phase.work, [](Fields &item, WorkItem &work) {
        item.text("stream", work.stream);
        item.ref("runbook", work.runbook, Ref::Runbook, Need::Required);
    });
    f.list("risks", phase.risks, [&phase](Fields &item, Risk &risk) {
        item.text("risk", risk.risk, Need::Required);
        item.text("mitigation", risk.mitigation);
        item.ref("owner", risk.owner, Ref::Who);
        item.word("severity", risk.severity, {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")});
        item.ref("milestone", risk.milestone, Ref::Milestone, Need::Optional, phase.id);
    });
    f.list("failure_modes", phase.failureModes, [](Fields &item, FailureMode &mode) {
        item.text("text", mode.text, Need::Required);
        item.ref("trigger", mode.trigger, Ref::Trigger);
    });
    f.choice<bool>("premortem", phase.premortemRequired, {{"required", true}, {"none", false}});
}

void describeProof(Fields &f, Phase &phase)
{
    f.list("milestones", phase.milestones, [&phase](Fields &item, Milestone &milestone) {
        item.id(milestone.id, Ref::Milestone, phase.id);
        item.text("title", milestone.title, Need::Required);
        item.expression("that", Need::Required, milestone.that);
        item.notes(milestone.notes);
    });
    f.list("parity", phase.parity, [](Fields &item, Parity &parity) {
        item.id(parity.id);
        item.text("feature", parity.feature, Need::Required);
        item.ref("owner", parity.owner, Ref::Who, Need::Required);
        checkAt(item, "check", parity.check);
        item.notes(parity.notes);
    });
    f.list("tests", phase.tests, describeTest);
    f.list("enter", phase.enter, [](Fields &item, EnterCheck &enter) {
        item.id(enter.id);
        item.text("title", enter.title);
        checkAt(item, "check", enter.check, Need::Required);
        item.notes(enter.notes);
    });
    f.list("checklist", phase.checklist, describeChecklistItem);
    f.list("success", phase.success, describeCriterion);
}

void describeRollback(Fields &f, Phase &phase)
{
    const ScalarField runbook{
        "ref",
        {},
        [&phase] { return phase.rollback.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(phase.rollback); },
        [&](const QString &text) {
            phase.rollback = text;
            f.refer("rollback", text, Ref::Runbook);
            return QString();
        }};
    f.either("rollback", Need::Optional, !phase.noRollbackBecause.isEmpty(), runbook,
             [&phase](Fields &none) { none.text("none", phase.noRollbackBecause, Need::Required); });
}

void describePhase(Fields &f, Phase &phase, const QString &before)
{
    f.id(phase.id, Ref::Phase, {});
    f.text("title", phase.title, Need::Required);
    f.word("kind", phase.kind,
           {QStringLiteral("pilot"), QStringLiteral("cohort"), QStringLiteral("staged"), QStringLiteral("general"),
            QStringLiteral("decommission")});
    f.choice<bool>("traffic", phase.syntheticTraffic, {{"synthetic", true}, {"real", false}});
    f.ratio("exposure", phase.exposure);
    f.list("ramp", phase.ramp, [](Fields &item, RampStep &step) {
        item.ratio("exposure", step.exposure, Need::Required);
        item.duration("soak", step.soak);
    });
    f.part("customers", phase.customers, describeCustomers);
    f.duration("soak", phase.soak);
    f.refs("needs", phase.needs, Ref::Phase);
    describeRollback(f, phase);
    describePlan(f, phase);
    describeProof(f, phase);
    f.part("gate", phase.gate, describeGate);
    f.notes(phase.notes);
    if (!f.isReading())
        return;
    if (phase.kind.isEmpty())
        phase.kind = QStringLiteral("staged");
    if (!f.has("needs") && !before.isEmpty())
        phase.needs = {before};
}

void describeSignOff(Fields &f, SignOffRule &rule)
{
    f.oneOf({QStringLiteral("role"), QStringLiteral("person")}, Need::Required);
    f.ref("role", rule.role, Ref::Role);
    f.ref("person", rule.person, Ref::Person);
    f.integer("count", rule.count, 1, 100);
    f.error(f.has("person") && rule.count > 1, "count", "bad-value", QStringLiteral("one person signs once"));
}

} // namespace

void describeGate(Fields &f, Gate &gate)
{
    const QString author = QStringLiteral("author"), requester = QStringLiteral("requester");
    f.text("question", gate.question, Need::Required);
    f.text("go", gate.go, Need::Required);
    f.text("no_go", gate.noGo, Need::Required);
    f.list("signoffs", gate.signOffs, describeSignOff, Need::Required);
    f.choice<bool>("order", gate.sequence, {{"any", false}, {"sequence", true}});
    f.duration("valid_for", gate.validFor, Need::Optional, Duration{1});
    QStringList notBy;
    if (gate.notByAuthor)
        notBy << author;
    if (gate.notByRequester)
        notBy << requester;
    f.words("not_by", notBy, {author, requester});
    gate.notByAuthor = notBy.contains(author);
    gate.notByRequester = notBy.contains(requester);
}

void describePhases(Fields &f, Playbook &p)
{
    f.list(
        "phases", p.phases,
        [&p](Fields &item, Phase &phase) {
            describePhase(item, phase, p.phases.size() > 1 ? p.phases[p.phases.size() - 2].id : QString());
        },
        Need::Required, 64);
}

} // namespace holdpoint
