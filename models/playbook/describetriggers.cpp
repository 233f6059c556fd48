#include "models/playbook/describe.h"

namespace holdpoint {

namespace {

// hold | clear | breach | keep(2m)
ScalarField noDataField(Trigger &trigger)
{
    const auto write = [&trigger]() -> QJsonValue {
        switch (trigger.noData) {
        case NoData::Hold:
            return QStringLiteral("hold");
        case NoData::Clear:
            return QStringLiteral("clear");
        case NoData::Breach:
            return QStringLiteral("breach");
        case NoData::Keep:
            return QStringLiteral("keep(%1)").arg(toDurationText(trigger.keep));
        }
        return {};
    };
    const auto read = [&trigger](const QString &text) {
        static const QHash<QString, NoData> words{
            {QStringLiteral("hold"), NoData::Hold}, {QStringLiteral("clear"), NoData::Clear}, {QStringLiteral("breach"), NoData::Breach}};
        const bool isKeep = text.startsWith(QLatin1String("keep(")) && text.endsWith(QLatin1Char(')'));
        const Result<Duration> span = parseDuration(isKeep ? text.mid(5).chopped(1) : QStringLiteral("0"));
        if (!span || (isKeep && span->count() <= 0) || (!isKeep && !words.contains(text)))
            return QStringLiteral("'%1' is none of hold, clear, breach, keep(2m)").arg(text);
        trigger.noData = isKeep ? NoData::Keep : words.value(text);
        trigger.keep = *span;
        return QString();
    };
    return {"no-data", {}, write, read};
}

void checkTrigger(Fields &f, const Trigger &trigger)
{
    f.error(trigger.manual && f.has("when"), "when", "exactly-one", QStringLiteral("a manual trigger has no 'when'"));
    f.error(!trigger.manual && !f.has("when"), "when", "missing-key", QStringLiteral("a trigger needs 'when', or 'manual: true'"));
    f.error(trigger.manual && f.has("clear"), "clear", "misplaced-key", QStringLiteral("a manual trigger has no 'clear'"));
    f.error(f.has("mode") && trigger.mode != TriggerMode::Advise && !f.has("runbook"), "runbook", "missing-key",
            QStringLiteral("a trigger needs a 'runbook' unless it only advises ('mode: advise')"));
    f.warn(trigger.mode == TriggerMode::Auto && !trigger.manual && trigger.forTime.count() == 0, f.has("for") ? "for" : "mode", "for-0s",
           QStringLiteral("'mode: auto' with 'for: 0s': one sample starts the countdown"));
}

void describeTrigger(Fields &f, Trigger &trigger)
{
    f.id(trigger.id, Ref::Trigger, {});
    f.text("title", trigger.title, Need::Required);
    f.expression("when", Need::Optional, trigger.when);
    f.flag("manual", trigger.manual);
    f.duration("for", trigger.forTime);
    f.expression("clear", Need::Optional, trigger.clear);
    f.duration("keep_firing_for", trigger.keepFiringFor);
    f.integer("min_samples", trigger.minSamples, 1, 100'000);
    f.scalar("no_data", Need::Optional, noDataField(trigger));
    f.choice<Priority>("priority", trigger.priority, {{"P1", Priority::P1}, {"P2", Priority::P2}, {"P3", Priority::P3}}, Need::Required);
    f.word("class", trigger.triggerClass,
           {QStringLiteral("data"), QStringLiteral("experience"), QStringLiteral("regulatory"), QStringLiteral("operational")},
           Need::Required);
    f.choice<TriggerMode>("mode", trigger.mode,
                          {{"auto", TriggerMode::Auto}, {"confirm", TriggerMode::Confirm}, {"advise", TriggerMode::Advise}},
                          Need::Required);
    f.duration("countdown", trigger.countdown, Need::Optional, Duration{10'000});
    f.duration("decide_within", trigger.decideWithin, Need::Optional, Duration{1});
    f.choice<OnNoDecision>("on_no_decision", trigger.onNoDecision,
                           {{"escalate", OnNoDecision::Escalate}, {"hold", OnNoDecision::Hold}, {"rollback", OnNoDecision::Rollback}});
    f.duration("remediate_within", trigger.remediateWithin);
    f.duration("cooldown", trigger.cooldown);
    f.choice<bool>("unrehearsed", trigger.unrehearsedAccepted, {{"accepted", true}});
    f.ref("owner", trigger.owner, Ref::Who, Need::Required);
    f.ref("runbook", trigger.runbook, Ref::Runbook);
    f.refs("phases", trigger.phases, Ref::Phase);
    f.notes(trigger.notes);
    checkTrigger(f, trigger);
}

} // namespace

void describeTriggers(Fields &f, Playbook &p)
{
    f.named("triggers", p.triggers, describeTrigger, Need::Optional, 500);
}

void describeSwitches(Fields &f, Playbook &p)
{
    f.named("kill_switches", p.killSwitches, [](Fields &item, KillSwitch &sw) {
        item.id(sw.id, Ref::Switch, {});
        item.text("title", sw.title, Need::Required);
        item.text("effect", sw.effect, Need::Required);
        item.ref("owner", sw.owner, Ref::Who, Need::Required);
        item.choice<bool>("guard", sw.twoPerson, {{"hold", false}, {"two_person", true}});
        item.time("tested", sw.tested);
        item.text("approval", sw.approval);
        item.duration("timeout", sw.timeout, Need::Optional, Duration{1});
        actionAt(item, "do", sw.off, Need::Required);
        actionAt(item, "undo", sw.on, Need::Required);
        checkAt(item, "observe", sw.observe);
        item.notes(sw.notes);
    });
}

} // namespace holdpoint
