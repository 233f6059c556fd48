#include "models/playbook/describe.h"

#include "models/playbook/scalars.h"

namespace holdpoint {

namespace {

struct KindRow {
    const char *key;
    StepKind kind;
};
constexpr KindRow kinds[] = {
    {"run", StepKind::Run},     {"http", StepKind::Http},           {"switch", StepKind::Switch},
    {"check", StepKind::Check}, {"reconcile", StepKind::Reconcile}, {"manual", StepKind::Manual},
    {"wait", StepKind::Wait},   {"message", StepKind::Message},     {"snapshot", StepKind::Snapshot},
};

void describeWait(Fields &f, Wait &wait)
{
    f.oneOf({QStringLiteral("for"), QStringLiteral("that")}, Need::Required);
    if (f.describes(wait.that.isEmpty()))
        f.duration("for", wait.forTime);
    f.expression("that", Need::Optional, wait.that);
    if (f.describes(!wait.that.isEmpty()))
        f.duration("within", wait.within, Need::Optional, Duration{1});
    f.error(f.has("that") && !f.has("within"), "within", "missing-key", QStringLiteral("'within' is missing: how long to wait for it"));
    f.error(f.has("for") && f.has("within"), "within", "misplaced-key", QStringLiteral("'within' is only for 'that'"));
}

void describeReconcile(Fields &f, Reconcile &reconcile)
{
    programAt(f, "left", reconcile.left);
    programAt(f, "right", reconcile.right);
    f.text("key", reconcile.key, Need::Required);
    f.decimal("tolerance", reconcile.tolerance);
    f.duration("grace", reconcile.grace);
    f.text("not_proved", reconcile.notProved);
    f.error(reconcile.tolerance < 0, "tolerance", "bad-value", QStringLiteral("a tolerance is not negative"));
}

// What the step does: exactly one of nine keys.
void describeDeed(Fields &f, Step &step)
{
    QStringList keys;
    for (const KindRow &row : kinds) {
        keys << QLatin1String(row.key);
        if (f.has(row.key))
            step.kind = row.kind;
    }
    f.oneOf(keys, Need::Required);
    const auto is = [&](StepKind kind) { return f.describes(step.kind == kind); };
    if (is(StepKind::Run) || is(StepKind::Http))
        describeActionParts(f, step.action);
    if (is(StepKind::Switch)) {
        f.ref("switch", step.switchId, Ref::Switch);
        f.choice<bool>("to", step.switchOn, {{"on", true}, {"off", false}});
    }
    if (is(StepKind::Check))
        checkAt(f, "check", step.check);
    if (is(StepKind::Reconcile))
        f.group("reconcile", Need::Optional, true, [&](Fields &inner) { describeReconcile(inner, step.reconcile); });
    f.text("manual", step.manual);
    if (is(StepKind::Wait))
        f.group("wait", Need::Optional, true, [&](Fields &inner) { describeWait(inner, step.wait); });
    f.ref("message", step.message, Ref::Template);
    f.ref("snapshot", step.snapshot, Ref::Snapshot);
}

void describeConduct(Fields &f, Step &step, const QString &runbook)
{
    f.duration("timebox", step.timebox, Need::Optional, Duration{1});
    f.duration("timeout", step.timeout, Need::Optional, Duration{1});
    if (f.isReading() && !f.has("timeout") && step.timebox)
        step.timeout = 3 * *step.timebox;
    f.integer("attempts", step.attempts, 1, 100);
    f.duration("retry_after", step.retryAfter);
    f.choice<OnFailure>("on_failure", step.onFailure,
                        {{"stop", OnFailure::Stop}, {"ask", OnFailure::Ask}, {"continue", OnFailure::Continue}});
    f.choice<std::optional<bool>>("idempotent", step.idempotent, {{"yes", true}, {"no", false}});
    checkAt(f, "only_if", step.onlyIf);
    checkAt(f, "verify", step.verify);
    actionAt(f, "undo", step.undo);
    if (f.describes(step.hasNeeds))
        f.refs("needs", step.needs, Ref::Step, Need::Optional, runbook);
    step.hasNeeds = step.hasNeeds || f.has("needs");
    f.ref("component", step.component, Ref::Component);
    f.word("path", step.path, {QStringLiteral("database"), QStringLiteral("cache"), QStringLiteral("routing"), QStringLiteral("flag")});
    f.text("area", step.area);
    f.flag("point_of_no_return", step.pointOfNoReturn);
    f.flag("two_person", step.twoPerson);
    f.group("drill", Need::Optional, step.drillTakes || step.drillOutcome != DrillOutcome::Done, [&step](Fields &drill) {
        drill.duration("takes", step.drillTakes);
        drill.choice<DrillOutcome>("outcome", step.drillOutcome,
                                   {{"done", DrillOutcome::Done},
                                    {"failed", DrillOutcome::Failed},
                                    {"hang", DrillOutcome::Hang},
                                    {"unknown", DrillOutcome::Unknown}});
    });
}

void checkStep(Fields &f, const Step &step)
{
    const bool acts = f.has("run") || f.has("http");
    f.error((acts || f.has("snapshot")) && !f.has("idempotent"), "idempotent", "missing-key",
            QStringLiteral("'idempotent' is missing: may step '%1' be done twice? yes or no").arg(step.id));
    f.error(step.attempts > 1 && step.idempotent != true, "attempts", "attempts",
            QStringLiteral("'attempts' over 1 needs 'idempotent: yes'"));
    f.error(step.onFailure == OnFailure::Continue && step.stage != QLatin1String("communicate"), "on_failure", "on-failure",
            QStringLiteral("'on_failure: continue' is only for steps of stage communicate"));
    f.error(f.has("switch") && !f.has("to"), "to", "missing-key", QStringLiteral("'to' is missing: on or off"));
    f.error(f.has("to") && !f.has("switch"), "to", "misplaced-key", QStringLiteral("'to' is only for 'switch'"));
    f.error(f.has("expect") && !acts, "expect", "misplaced-key", QStringLiteral("'expect' is only for 'run' and 'http'"));
    f.error(step.needs.contains(step.id), "needs", "cycle", QStringLiteral("step '%1' needs itself").arg(step.id));
    f.warn(acts && !f.has("verify"), "id", "no-verify",
           QStringLiteral("step '%1' has no 'verify': done will only mean that it ended well").arg(step.id));
    f.warn(step.pointOfNoReturn && !step.twoPerson, "point_of_no_return", "one-person",
           QStringLiteral("step '%1' cannot be taken back and has no 'two_person: true'").arg(step.id));
}

} // namespace

void describeStep(Fields &f, Step &step, const QString &runbook)
{
    f.id(step.id, Ref::Step, runbook);
    f.text("title", step.title, Need::Required);
    f.ref("owner", step.owner, Ref::Who, Need::Required);
    f.ref("deputy", step.deputy, Ref::Who);
    f.word("stage", step.stage,
           {QStringLiteral("stabilise"), QStringLiteral("reconcile"), QStringLiteral("toggle"), QStringLiteral("verify"),
            QStringLiteral("communicate")});
    describeDeed(f, step);
    describeConduct(f, step, runbook);
    f.notes(step.notes);
    checkStep(f, step);
}

} // namespace holdpoint
