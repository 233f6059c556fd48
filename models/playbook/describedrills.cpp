#include "models/playbook/describe.h"

#include "models/base/canonicaljson.h"
#include "models/playbook/scalars.h"

namespace holdpoint {

namespace {

const QStringList &actions()
{
    static const QStringList words = QStringLiteral("hold resume ack rollback decline decision message vote check").split(QLatin1Char(' '));
    return words;
}

ScalarField quantityField(double &value, Unit unit)
{
    return {"quantity",
            {},
            [&value] { return QJsonValue(value); },
            [&value, unit](const QString &text) {
                const Result<double> got = parseQuantity(text, unit);
                if (got)
                    value = *got;
                return got ? QString() : got.error().message;
            }};
}

Unit unitOf(const Playbook &p, const QString &metric)
{
    const Metric *m = byId(p.metrics, metric);
    return m ? m->unit : Unit::None;
}

void describeRamp(Fields &f, Inject::Ramp &ramp, const Playbook &p)
{
    f.ref("metric", ramp.metric, Ref::Metric, Need::Required);
    const Unit unit = unitOf(p, ramp.metric);
    f.scalar("from", Need::Required, quantityField(ramp.from, unit));
    f.scalar("to", Need::Required, quantityField(ramp.to, unit));
    f.duration("over", ramp.over, Need::Required);
}

void describeSet(Fields &f, Inject &inject, const Playbook &p)
{
    QMap<QString, QString> texts;
    for (auto it = inject.set.constBegin(); it != inject.set.constEnd(); ++it)
        texts.insert(it.key(), decimalText(it.value()));
    f.stringMap("set", "quantity", texts);
    for (auto it = texts.constBegin(); f.has("set") && it != texts.constEnd(); ++it) {
        f.refer("set", it.key(), Ref::Metric);
        const Result<double> value = parseQuantity(it.value(), unitOf(p, it.key()));
        f.error(!value, "set", "bad-value", value ? QString() : value.error().message);
        if (value)
            inject.set.insert(it.key(), *value);
    }
}

ScalarField conditionField(Inject &inject)
{
    const auto write = [&inject]() -> QJsonValue {
        if (inject.ifAction.isEmpty())
            return {QJsonValue::Undefined};
        return inject.ifNot ? QStringLiteral("not ") + inject.ifAction : inject.ifAction;
    };
    return {"condition", {}, write, [&inject](const QString &text) {
                inject.ifNot = text.startsWith(QLatin1String("not "));
                inject.ifAction = inject.ifNot ? text.mid(4).trimmed() : text;
                return actions().contains(inject.ifAction)
                    ? QString()
                    : QStringLiteral("'%1' is not [not] one of %2").arg(text, actions().join(QStringLiteral(", ")));
            }};
}

void describeExpectation(Fields &f, Expectation &expectation)
{
    f.oneOf({QStringLiteral("action"), QStringLiteral("text")}, Need::Required);
    f.word("action", expectation.action, actions());
    f.text("text", expectation.text);
    f.duration("within", expectation.within, Need::Required, Duration{1});
    f.ref("by", expectation.by, Ref::Who);
}

void checkInject(Fields &f, const Inject &inject)
{
    const auto need = [&](const char *via, const char *key) {
        f.error(inject.via == QLatin1String(via) && !f.has(key), key, "missing-key",
                QStringLiteral("'%1' is missing: an inject via %2 needs it").arg(QLatin1String(key), inject.via));
    };
    for (const char *via : {"read", "chat", "call", "mail"})
        need(via, "text");
    for (const char *key : {"runbook", "step", "outcome"})
        need("step", key);
    f.error(inject.via == QLatin1String("metric") && !f.has("ramp") && !f.has("set"), "via", "missing-key",
            QStringLiteral("'ramp' or 'set' is missing: an inject via metric needs one"));
}

void describeInject(Fields &f, Inject &inject, const QString &drill, const Playbook &p)
{
    f.id(inject.id);
    f.duration("at", inject.at, Need::Required);
    f.word("via", inject.via,
           {QStringLiteral("read"), QStringLiteral("chat"), QStringLiteral("call"), QStringLiteral("mail"), QStringLiteral("metric"),
            QStringLiteral("step"), QStringLiteral("board")},
           Need::Required);
    f.ref("to", inject.to, Ref::Who);
    f.text("text", inject.text);
    f.part("ramp", inject.ramp, [&p](Fields &inner, Inject::Ramp &ramp) { describeRamp(inner, ramp, p); });
    describeSet(f, inject, p);
    f.ref("runbook", inject.runbook, Ref::Runbook);
    f.ref("step", inject.step, Ref::Step, Need::Optional, inject.runbook);
    f.choice<std::optional<DrillOutcome>>(
        "outcome", inject.outcome,
        {{"done", DrillOutcome::Done}, {"failed", DrillOutcome::Failed}, {"hang", DrillOutcome::Hang}, {"unknown", DrillOutcome::Unknown}});
    f.scalar("if", Need::Optional, conditionField(inject));
    f.list("expect", inject.expect, describeExpectation);
    f.ref("objective", inject.objective, Ref::Objective, Need::Optional, drill);
    f.notes(inject.notes);
    checkInject(f, inject);
}

void describeDrill(Fields &f, Drill &drill, const Playbook &p)
{
    f.id(drill.id);
    f.text("title", drill.title, Need::Required);
    f.word("kind", drill.kind, {QStringLiteral("tabletop"), QStringLiteral("live")}, Need::Required);
    f.ref("phase", drill.phase, Ref::Phase, Need::Required);
    f.text("setup", drill.setup);
    f.duration("duration", drill.duration);
    const QString id = drill.id;
    f.list("objectives", drill.objectives, [id](Fields &item, Objective &objective) {
        item.id(objective.id, Ref::Objective, id);
        item.text("text", objective.text, Need::Required);
        item.notes(objective.notes);
    });
    f.list(
        "injects", drill.injects, [id, &p](Fields &item, Inject &inject) { describeInject(item, inject, id, p); }, Need::Required);
    f.texts("debrief", drill.debrief);
    f.notes(drill.notes);
}

} // namespace

void describeDrills(Fields &f, Playbook &p)
{
    f.named("drills", p.drills, [&p](Fields &item, Drill &drill) { describeDrill(item, drill, p); });
}

} // namespace holdpoint
