#include "app/ctl/registersjson.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/statusplan.h"
#include "app/ctl/statustriggers.h"
#include "app/ctl/verbs.h"

#include "models/room/facts.h"
#include "models/room/wayback.h"
#include "models/runbooks/ending.h"

#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// Without a living engine everything measured is unknown: no state of a trigger is better than an old one.
QJsonArray triggersJson(const Rollout &rollout, bool engineAlive)
{
    QJsonArray list;
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        bool number = false;
        const double value = trigger.value.toDouble(&number);
        list << QJsonObject{{QStringLiteral("id"), trigger.id},
                            {QStringLiteral("state"), engineAlive ? conditionWord(trigger.condition) : QStringLiteral("unknown")},
                            {QStringLiteral("overlay"), engineAlive ? overlayWord(trigger.overlay) : QStringLiteral("no engine")},
                            {QStringLiteral("response"), trigger.latched ? QStringLiteral("latched") : responseWord(trigger.response)},
                            {QStringLiteral("armed"), trigger.armed},
                            {QStringLiteral("value"), number && engineAlive ? QJsonValue(value) : QJsonValue()},
                            {QStringLiteral("why"), trigger.why},
                            {QStringLiteral("since"), trigger.since == Instant{} ? QJsonValue() : QJsonValue(toRfc3339(trigger.since))}};
    }
    return list;
}

QJsonArray gatesJson(const Rollout &rollout, const Context &context)
{
    QJsonArray list;
    for (const GateState &gate : rollout.gates.gates) {
        if (const auto view = gateViewOf(rollout, gate.id, context))
            list << QJsonObject{{QStringLiteral("gate"), gate.id},
                                {QStringLiteral("state"), gateStatusWord(view->status)},
                                {QStringLiteral("closed_because"), QJsonArray::fromStringList(view->closedBecause)}};
    }
    return list;
}

QJsonValue runJson(const Rollout &rollout)
{
    if (rollout.runs.runs.isEmpty())
        return {};
    const Run *active = activeRun(rollout.runs);
    const Run &run = active ? *active : rollout.runs.runs.last();
    QJsonArray steps;
    for (const StepState &step : run.steps)
        steps << QJsonObject{{QStringLiteral("id"), step.id},
                             {QStringLiteral("state"), stepStatusWord(step.status)},
                             {QStringLiteral("attempt"), step.attempt},
                             {QStringLiteral("result"), step.result},
                             {QStringLiteral("undo"),
                              step.undoing      ? QJsonValue(QStringLiteral("asked"))
                                  : step.undone ? QJsonValue(QStringLiteral("undone"))
                                                : QJsonValue()}};
    const auto ahead = noReturnAhead(run);
    const bool over = run.started && run.ended;
    QJsonArray told;
    for (const RunEscalation &each : run.escalations)
        told << QJsonObject{{QStringLiteral("to"), each.to},           {QStringLiteral("via"), each.via},
                            {QStringLiteral("rung"), each.rung},       {QStringLiteral("at"), toRfc3339(each.at)},
                            {QStringLiteral("about"), each.about},     {QStringLiteral("step"), orNull(each.step)},
                            {QStringLiteral("because"), each.because}, {QStringLiteral("by"), each.by}};
    return QJsonObject{
        {QStringLiteral("escalated"), told},
        {QStringLiteral("took_s"), over ? QJsonValue(toSeconds(*run.ended - *run.started)) : QJsonValue()},
        {QStringLiteral("overhead_s"), over ? QJsonValue(toSeconds(*run.ended - *run.started - ownTime(run))) : QJsonValue()},
        {QStringLiteral("no_return"),
         ahead ? QJsonValue(QJsonObject{{QStringLiteral("step"), ahead->step}, {QStringLiteral("begins"), toRfc3339(ahead->begins)}})
               : QJsonValue()},
        {QStringLiteral("id"), run.id},
        {QStringLiteral("runbook"), run.runbook},
        {QStringLiteral("state"), runStatusWord(run)},
        {QStringLiteral("outcome"), run.outcome},
        {QStringLiteral("verified"), run.verified},
        {QStringLiteral("of"), run.of},
        {QStringLiteral("steps"), steps}};
}

QJsonArray switchesJson(const Rollout &rollout)
{
    const auto word = [](std::optional<bool> on) {
        return on ? QJsonValue(*on ? QStringLiteral("on") : QStringLiteral("off")) : QJsonValue();
    };
    const auto time = [](const std::optional<Instant> &at) { return at ? QJsonValue(toRfc3339(*at)) : QJsonValue(); };
    QJsonArray list;
    for (const SwitchStanding &standing : switchStandings(*rollout.playbook, rollout.switches, rollout.runs))
        list << QJsonObject{{QStringLiteral("id"), standing.id},
                            {QStringLiteral("state"), standing.state},
                            {QStringLiteral("requested"), word(standing.requestedOn)},
                            {QStringLiteral("by"), orNull(standing.by)},
                            {QStringLiteral("where"), orNull(standing.where)},
                            {QStringLiteral("since"), time(standing.requested)},
                            {QStringLiteral("observed"), word(standing.observedOn)},
                            {QStringLiteral("observed_at"), time(standing.observed)},
                            {QStringLiteral("tested"), time(standing.tested)},
                            {QStringLiteral("why"), orNull(standing.why)}};
    return list;
}

QJsonArray deductionsJson(const QList<Deduction> &deductions)
{
    QJsonArray list;
    for (const Deduction &deduction : deductions)
        list << QJsonObject{{QStringLiteral("code"), deductionCode(deduction.kind)},
                            {QStringLiteral("points"), deduction.points},
                            {QStringLiteral("what"), inWords(deduction)}};
    return list;
}

QJsonValue readinessJson(const Rollout &rollout, const Surroundings &around)
{
    const WayBack way = wayBack(rollout, around);
    if (way.runbook.isEmpty())
        return {};
    const RollbackReadiness &readiness = way.readiness;
    QStringList because;
    for (const NotReadyReason &reason : way.because)
        because << reason.words;
    const auto time = [](const std::optional<Instant> &at) { return at ? QJsonValue(toRfc3339(*at)) : QJsonValue(); };
    const auto seconds = [](const std::optional<Duration> &d) { return d ? QJsonValue(toSeconds(*d)) : QJsonValue(); };
    return QJsonObject{{QStringLiteral("runbook"), way.runbook},
                       {QStringLiteral("score"), readiness.score},
                       {QStringLiteral("ready"), way.because.isEmpty()},
                       {QStringLiteral("because"), QJsonArray::fromStringList(because)},
                       {QStringLiteral("deductions"), deductionsJson(readiness.deductions)},
                       {QStringLiteral("plan_s"), toSeconds(readiness.plan)},
                       {QStringLiteral("rto_s"), seconds(way.rto)},
                       {QStringLiteral("snapshot_at"), time(readiness.snapshot)},
                       {QStringLiteral("rpo_at_risk_s"), seconds(way.rpoAtRisk)},
                       {QStringLiteral("rehearsed"), time(readiness.rehearsed)},
                       {QStringLiteral("abort_by"), time(way.abort.at)},
                       {QStringLiteral("abort_by_because"), orNull(way.abort.because)}};
}

QJsonObject statusJson(Room &room)
{
    const Rollout &rollout = room.rollout();
    const Surroundings around = room.surroundings();
    const OverallState overall = overallState(rollout, around);
    QJsonObject o{
        {QStringLiteral("mode"), modeWord(rollout.mode)},
        {QStringLiteral("rollout"), rolloutStatusWord(rollout.phases.status)},
        {QStringLiteral("overall"),
         QJsonObject{{QStringLiteral("state"), overallWord(overall.state)}, {QStringLiteral("because"), orNull(overall.because)}}},
        {QStringLiteral("store"),
         QJsonObject{{QStringLiteral("verdict"), verdictWord(room.journal().report().verdict)},
                     {QStringLiteral("seq"), rollout.seq},
                     {QStringLiteral("head"), QString::fromLatin1(rollout.head.toHex())}}},
        {QStringLiteral("exposure"), rollout.phases.exposure},
        {QStringLiteral("phases"), phasesJson(rollout, around.engineAlive, around.now)},
        {QStringLiteral("schedule"), scheduleJson(rollout, around.now)},
        {QStringLiteral("triggers"), triggersJson(rollout, around.engineAlive)},
        {QStringLiteral("gates"), gatesJson(rollout, room.context())},
        {QStringLiteral("run"), runJson(rollout)},
        {QStringLiteral("switches"), switchesJson(rollout)},
        {QStringLiteral("readiness"), readinessJson(rollout, around)},
        {QStringLiteral("debts"), debtsJson(rollout, around.now, true)},
        {QStringLiteral("registers"), openJson(rollout, room.context())}};
    o[QStringLiteral("engine")] = around.beatAge
        ? QJsonValue(QJsonObject{{QStringLiteral("pid"), around.enginePid}, {QStringLiteral("beat_age_s"), toSeconds(*around.beatAge)}})
        : QJsonValue();
    const auto &hold = rollout.phases.hold;
    o[QStringLiteral("hold")] = hold
        ? QJsonValue(QJsonObject{
            {QStringLiteral("by"), hold->by}, {QStringLiteral("since"), toRfc3339(hold->since)}, {QStringLiteral("reason"), hold->reason}})
        : QJsonValue();
    addTriggersJson(o, rollout, around.now);
    return o;
}

void print(const QJsonObject &status, Output &out)
{
    out.line(
        QStringLiteral("%1 because %2")
            .arg(status[u"overall"][u"state"].toString(), status[u"overall"][u"because"].toString(QStringLiteral("nothing is abnormal"))));
    for (const QString &line : planLines(status))
        out.line(line);
    for (const QJsonValue &trigger : status[u"triggers"].toArray())
        out.line(QStringLiteral("  trigger %1: %2, %3, %4 %5")
                     .arg(trigger[u"id"].toString(), trigger[u"state"].toString(), trigger[u"overlay"].toString(),
                          trigger[u"response"].toString(), trigger[u"why"].toString()));
    for (const QString &line : triggerLines(status))
        out.line(line);
    for (const QJsonValue &gate : status[u"gates"].toArray())
        out.line(QStringLiteral("  gate %1: %2").arg(gate[u"gate"].toString(), gate[u"state"].toString()));
    for (const QJsonValue &found : status[u"switches"].toArray())
        out.line(QStringLiteral("  switch %1: %2, requested %3, observed %4")
                     .arg(found[u"id"].toString(), found[u"state"].toString(), found[u"requested"].toString(QStringLiteral("nothing")),
                          found[u"observed"].toString(QStringLiteral("unknown"))));
    if (const QJsonValue ready = status[u"readiness"]; ready.isObject()) {
        out.line(QStringLiteral("  rollback %1: %2, readiness %3 of 100, abort by %4")
                     .arg(ready[u"runbook"].toString(), ready[u"ready"].toBool() ? QStringLiteral("READY") : QStringLiteral("NOT READY"))
                     .arg(ready[u"score"].toInt())
                     .arg(ready[u"abort_by"].toString(QStringLiteral("(no limit is known)"))));
        for (const QJsonValue &deduction : ready[u"deductions"].toArray())
            out.line(QStringLiteral("    -%1 %2").arg(deduction[u"points"].toInt(), 2).arg(deduction[u"what"].toString()));
    }
    for (const QJsonValue &debt : status[u"debts"].toArray())
        out.line(QStringLiteral("  debt %1: %2, owed by %3, due %4%5")
                     .arg(debt[u"id"].toString(), debt[u"text"].toString(), debt[u"owner"].toString(), debt[u"due"].toString(),
                          debt[u"overdue"].toBool() ? QStringLiteral(", OVERDUE") : QString()));
    if (const QJsonValue run = status[u"run"]; run.isObject()) {
        out.line(QStringLiteral("  run %1 of %2: %3 %4")
                     .arg(run[u"id"].toString(), run[u"runbook"].toString(), run[u"state"].toString(), run[u"outcome"].toString()));
        if (const QJsonValue ahead = run[u"no_return"]; ahead.isObject())
            out.line(QStringLiteral("    POINT OF NO RETURN: %1 begins at %2; `do stop %3` holds it")
                         .arg(ahead[u"step"].toString(), ahead[u"begins"].toString(), run[u"id"].toString()));
        if (run[u"took_s"].isDouble())
            out.line(QStringLiteral("    took %1 s, %2 s of them beside its steps")
                         .arg(run[u"took_s"].toDouble())
                         .arg(run[u"overhead_s"].toDouble()));
        for (const QJsonValue &told : run[u"escalated"].toArray())
            out.line(QStringLiteral("    taken to %1 (%2) at %3: %4")
                         .arg(told[u"to"].toString(), told[u"via"].toString(), told[u"at"].toString(), told[u"because"].toString()));
    }
}

} // namespace

void addStatus(CLI::App &app, Output &out)
{
    auto folder = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("status", "where the rollout stands");
    verb->add_option("--room", *folder, "the room")->required();
    verb->callback([folder, &out] {
        const SystemClock clock;
        const auto room = openRoom(*folder, clock, out, true);
        if (!room)
            return;
        const QJsonObject status = statusJson(*room);
        print(status, out);
        out.object(status);
    });
}

} // namespace holdpoint::ctl
