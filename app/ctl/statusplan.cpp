#include "app/ctl/statusplan.h"

#include "app/ctl/registersjson.h"
#include "models/phases/cohort.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "models/room/schedule.h"

namespace holdpoint::ctl {

namespace {

QJsonValue instantOrNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue();
}

QJsonValue wordOrNull(const QString &word)
{
    return word.isEmpty() ? QJsonValue() : QJsonValue(word);
}

QString verdictOf(const CriterionState &state, bool engineAlive)
{
    return judgementWord(engineAlive && state.seq > 0 ? state.verdict : Judgement::NoData);
}

QJsonArray aspectsJson(const PhaseState &state, const Phase &phase, bool engineAlive)
{
    QJsonArray list;
    for (const AspectVerdict &each : aspectVerdicts(state, phase, engineAlive))
        list << QJsonObject{{QStringLiteral("aspect"), each.aspect},
                            {QStringLiteral("verdict"), judgementWord(each.verdict)},
                            {QStringLiteral("passed"), each.passed},
                            {QStringLiteral("of"), each.of}};
    return list;
}

QJsonObject soakJson(const PhaseState &state, const Phase &phase, bool engineAlive, Instant now)
{
    const SoakProgress soak = soakProgress(state, phase, engineAlive, now);
    return {{QStringLiteral("passed_s"), toSeconds(soak.passed)},
            {QStringLiteral("needed_s"), toSeconds(soak.needed)},
            {QStringLiteral("because"), wordOrNull(soak.because)}};
}

QJsonValue rampJson(const PhaseState &state, const Phase &phase, const Phases &phases, bool engineAlive, Instant now)
{
    if (phase.ramp.isEmpty())
        return {};
    const RampProgress ramp = rampProgress(state, phase, phases, engineAlive, now);
    return QJsonObject{{QStringLiteral("next"), ramp.next ? QJsonValue(*ramp.next) : QJsonValue()},
                       {QStringLiteral("advised"), ramp.advised},
                       {QStringLiteral("because"), wordOrNull(ramp.because)}};
}

QJsonArray milestonesJson(const PhaseState &state, const Phase &phase, bool engineAlive)
{
    QJsonArray list;
    for (const Milestone &each : phase.milestones) {
        const auto reached = state.reached.constFind(each.id);
        list << QJsonObject{
            {QStringLiteral("id"), each.id},
            {QStringLiteral("that"), each.that.text},
            {QStringLiteral("verdict"), verdictOf(state.milestones.value(each.id), engineAlive)},
            {QStringLiteral("reached"), reached == state.reached.constEnd() ? QJsonValue() : QJsonValue(toRfc3339(*reached))}};
    }
    return list;
}

QJsonArray parityJson(const PhaseState &state, const Phase &phase)
{
    QJsonArray list;
    for (const Parity &each : phase.parity) {
        const ItemState answer = state.parity.value(each.id);
        list << QJsonObject{{QStringLiteral("id"), each.id},
                            {QStringLiteral("feature"), each.feature},
                            {QStringLiteral("state"), itemStatusWord(answer.status)},
                            {QStringLiteral("owner"), each.owner},
                            {QStringLiteral("by"), wordOrNull(answer.by)},
                            {QStringLiteral("because"), wordOrNull(answer.reason)}};
    }
    return list;
}

QJsonValue customersJson(const PhaseState &state, const Phase &phase, const Rollout &rollout, Instant now)
{
    if (!phase.customers)
        return {};
    const CohortCount count = cohortCount(state, phase);
    return QJsonObject{{QStringLiteral("total"), count.total ? QJsonValue(*count.total) : QJsonValue()},
                       {QStringLiteral("opt_in"), count.required ? QStringLiteral("required") : QStringLiteral("none")},
                       {QStringLiteral("in"), count.in},
                       {QStringLiteral("out"), count.out},
                       {QStringLiteral("waiting"), count.waiting},
                       {QStringLiteral("unknown"), wordOrNull(count.unknown)},
                       {QStringLiteral("obligations"), obligationsJson(rollout, now, phase.id)}};
}

QJsonArray workJson(const PhaseState &state, const Phase &phase)
{
    QJsonArray list;
    for (const WorkItem &each : phase.work)
        list << QJsonObject{{QStringLiteral("stream"), wordOrNull(each.stream)},
                            {QStringLiteral("runbook"), each.runbook},
                            {QStringLiteral("state"), workStatusWord(state.work.value(each.runbook, WorkStatus::NotStarted))}};
    return list;
}

QJsonArray failuresJson(const Phase &phase, const Rollout &rollout, bool engineAlive)
{
    QJsonArray list;
    for (const FailureMode &each : phase.failureModes) {
        const TriggerState *trigger = triggerById(rollout.triggers, each.trigger);
        list << QJsonObject{
            {QStringLiteral("text"), each.text},
            {QStringLiteral("trigger"), wordOrNull(each.trigger)},
            {QStringLiteral("state"),
             !trigger ? QJsonValue() : QJsonValue(engineAlive ? conditionWord(trigger->condition) : QStringLiteral("unknown"))}};
    }
    return list;
}

} // namespace

QJsonArray phasesJson(const Rollout &rollout, bool engineAlive, Instant now)
{
    QJsonArray list;
    for (const PhaseState &state : rollout.phases.phases) {
        QJsonObject object{{QStringLiteral("id"), state.id},
                           {QStringLiteral("state"), phaseStatusWord(state.status)},
                           {QStringLiteral("attempt"), state.attempt},
                           {QStringLiteral("owner"), wordOrNull(state.owner)}};
        if (const Phase *phase = byId(rollout.playbook->phases, state.id)) {
            object[QStringLiteral("traffic")] = phase->syntheticTraffic ? QStringLiteral("synthetic") : QStringLiteral("real");
            object[QStringLiteral("planned_start")] = instantOrNull(plannedStart(state, *phase));
            object[QStringLiteral("needs")] = QJsonArray::fromStringList(phase->needs);
            object[QStringLiteral("aspects")] = aspectsJson(state, *phase, engineAlive);
            object[QStringLiteral("soak")] = soakJson(state, *phase, engineAlive, now);
            object[QStringLiteral("ramp")] = rampJson(state, *phase, rollout.phases, engineAlive, now);
            object[QStringLiteral("work")] = workJson(state, *phase);
            object[QStringLiteral("milestones")] = milestonesJson(state, *phase, engineAlive);
            object[QStringLiteral("parity")] = parityJson(state, *phase);
            object[QStringLiteral("customers")] = customersJson(state, *phase, rollout, now);
            object[QStringLiteral("failure_modes")] = failuresJson(*phase, rollout, engineAlive);
        }
        list << object;
    }
    return list;
}

QJsonArray scheduleJson(const Rollout &rollout, Instant now)
{
    QJsonArray list;
    for (const ScheduleEntry &each : schedule(rollout, now))
        list << QJsonObject{{QStringLiteral("kind"), scheduleKindWord(each.kind)},
                            {QStringLiteral("id"), each.id},
                            {QStringLiteral("title"), each.title},
                            {QStringLiteral("owner"), wordOrNull(each.owner)},
                            {QStringLiteral("state"), scheduleStateWord(each.state)},
                            {QStringLiteral("at"), instantOrNull(each.at)},
                            {QStringLiteral("until"), instantOrNull(each.until)},
                            {QStringLiteral("last"), instantOrNull(each.last)}};
    return list;
}

QStringList planLines(const QJsonObject &status)
{
    QStringList lines;
    for (const QJsonValue &phase : status[u"phases"].toArray()) {
        lines << QStringLiteral("  phase %1: %2, attempt %3%4")
                     .arg(phase[u"id"].toString(), phase[u"state"].toString())
                     .arg(phase[u"attempt"].toInt())
                     .arg(phase[u"owner"].isString() ? QStringLiteral(", owner %1").arg(phase[u"owner"].toString()) : QString());
        for (const QJsonValue &each : phase[u"aspects"].toArray())
            lines << QStringLiteral("    %1: %2, %3 of %4 passed")
                         .arg(each[u"aspect"].toString(), each[u"verdict"].toString())
                         .arg(each[u"passed"].toInt())
                         .arg(each[u"of"].toInt());
        for (const QJsonValue &each : phase[u"milestones"].toArray())
            lines << QStringLiteral("    milestone %1: %2")
                         .arg(each[u"id"].toString(), each[u"reached"].toString(QStringLiteral("not reached")));
        for (const QJsonValue &each : phase[u"parity"].toArray())
            lines << QStringLiteral("    parity %1: %2").arg(each[u"id"].toString(), each[u"state"].toString());
        if (const QJsonValue customers = phase[u"customers"]; customers[u"opt_in"].toString() == QLatin1String("required"))
            lines << QStringLiteral("    opt-in: %1 in, %2 out, %3 have not answered")
                         .arg(customers[u"in"].toInt())
                         .arg(customers[u"out"].toInt())
                         .arg(customers[u"waiting"].toInt());
        for (const QJsonValue &each : phase[u"customers"][u"obligations"].toArray())
            lines << QStringLiteral("    obligation %1, %2: %3")
                         .arg(each[u"id"].toString(), each[u"state"].toString(), each[u"text"].toString());
    }
    for (const QJsonValue &entry : status[u"schedule"].toArray()) {
        if (entry[u"state"].toString() == QLatin1String("overdue"))
            lines << QStringLiteral("  overdue %1 %2: %3, %4")
                         .arg(entry[u"kind"].toString(), entry[u"id"].toString(), entry[u"title"].toString(),
                              entry[u"at"].toString(QStringLiteral("no date")));
    }
    return lines;
}

} // namespace holdpoint::ctl
