#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/base/sha256.h"
#include "models/room/facts.h"
#include "models/room/registers.h"

#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

namespace {

QJsonArray criteriaJson(const Rollout &rollout, const QString &gate, bool engineAlive)
{
    QJsonArray list;
    const Phase *phase = byId(rollout.playbook->phases, gate);
    const PhaseState *state = phaseById(rollout.phases, gate);
    if (!phase || !state)
        return list;
    for (const Criterion &criterion : phase->success) {
        const CriterionState judged = state->criteria.value(criterion.id);
        const bool known = engineAlive && judged.seq > 0;
        list << QJsonObject{
            {QStringLiteral("id"), criterion.id},
            {QStringLiteral("verdict"), judgementWord(known ? judged.verdict : Judgement::NoData)},
            {QStringLiteral("value"), known && !judged.value.isEmpty() ? QJsonValue(judged.value.toDouble()) : QJsonValue()}};
    }
    return list;
}

QJsonArray rulesJson(const GateView &view)
{
    QJsonArray list;
    for (const GateRule &rule : view.rules) {
        list << QJsonObject{
            {rule.role.isEmpty() ? QStringLiteral("person") : QStringLiteral("role"), rule.role.isEmpty() ? rule.person : rule.role},
            {QStringLiteral("count"), rule.count},
            {QStringLiteral("signed_by"), QJsonArray::fromStringList(rule.signedBy)}};
    }
    return list;
}

QJsonArray answersJson(const GateView &view)
{
    QJsonArray list;
    for (const SignOff &answer : view.answers)
        list << QJsonObject{{QStringLiteral("person"), answer.person},
                            {QStringLiteral("role"), answer.role},
                            {QStringLiteral("answer"), answerWord(answer.answer)},
                            {QStringLiteral("because"), answer.because},
                            {QStringLiteral("at"), toRfc3339(answer.at)},
                            {QStringLiteral("stale_because"), QJsonArray::fromStringList(view.staleBecause.value(answer.person))}};
    return list;
}

QJsonArray objectionsJson(const Rollout &rollout, const QString &gate)
{
    QJsonArray list;
    for (const RegisterEntry &entry : objectionsTo(rollout, gate))
        list << QJsonObject{{QStringLiteral("id"), entry.id},
                            {QStringLiteral("text"), entry.text},
                            {QStringLiteral("by"), entry.by},
                            {QStringLiteral("open"), stands(entry)}};
    return list;
}

void print(Output &out, const GateView &view, const Rollout &rollout)
{
    const Phase *phase = byId(rollout.playbook->phases, view.id);
    out.line(QStringLiteral("%1 %2: %3").arg(view.label, gateStatusWord(view.status), phase->gate->question));
    for (const GateRule &rule : view.rules)
        out.line(QStringLiteral("  %1 × %2: %3")
                     .arg(rule.count)
                     .arg(rule.role.isEmpty() ? rule.person : rule.role,
                          rule.signedBy.isEmpty() ? QStringLiteral("nobody yet") : rule.signedBy.join(QStringLiteral(", "))));
    for (const QString &why : view.closedBecause)
        out.line(QStringLiteral("  closed: %1").arg(why));
    for (const QString &owed : view.owed)
        out.line(QStringLiteral("  owed to its customers: %1").arg(owed));
    if (!view.canStill.isEmpty())
        out.line(QStringLiteral("  could still open it: %1").arg(view.canStill.join(QStringLiteral(", "))));
}

void show(const std::string &folder, const std::string &name, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(folder, clock, out, true);
    if (!room)
        return;
    const Rollout &rollout = room->rollout();
    const QString id = gateId(*rollout.playbook, text(name));
    const Context context = room->context();
    const auto view = gateViewOf(rollout, id, context);
    if (!view)
        return out.refuse(
            Error{ErrorKind::WrongUse, QStringLiteral("unknown-gate"), QStringLiteral("there is no gate '%1'").arg(text(name)), {}});
    print(out, *view, rollout);
    const GateState *state = gateById(rollout.gates, id);
    out.object({{QStringLiteral("gate"), view->id},
                {QStringLiteral("label"), view->label},
                {QStringLiteral("state"), gateStatusWord(view->status)},
                {QStringLiteral("poll"), state->poll ? QJsonValue(state->poll->id) : QJsonValue()},
                {QStringLiteral("closed_because"), QJsonArray::fromStringList(view->closedBecause)},
                {QStringLiteral("owed"), QJsonArray::fromStringList(view->owed)},
                {QStringLiteral("criteria"), criteriaJson(rollout, id, context.engineAlive)},
                {QStringLiteral("rules"), rulesJson(*view)},
                {QStringLiteral("answers"), answersJson(*view)},
                {QStringLiteral("expires"), state->poll ? QJsonValue(toRfc3339(state->poll->expires)) : QJsonValue()},
                {QStringLiteral("waived_by"), QJsonArray::fromStringList(state->waivedBy)},
                {QStringLiteral("objections"), objectionsJson(rollout, id)},
                {QStringLiteral("can_still"), QJsonArray::fromStringList(view->canStill)},
                {QStringLiteral("scope"), QString::fromLatin1(sha256(view->scope).toHex())}});
    const bool open = view->status == GateStatus::Open || view->status == GateStatus::Passed || view->status == GateStatus::Waived;
    out.exitCode = open ? 0 : 1;
}

} // namespace

void addGate(CLI::App &app, Output &out)
{
    auto room = std::make_shared<std::string>();
    auto gate = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("gate", "what a gate stands at; exit 0 when it is open");
    verb->add_option("gate", *gate, "the phase's id or G2")->required();
    verb->add_option("--room", *room, "the room")->required();
    verb->callback([room, gate, &out] { show(*room, *gate, out); });
}

} // namespace holdpoint::ctl
