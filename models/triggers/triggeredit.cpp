#include "models/triggers/triggeredit.h"

#include "models/triggers/backtest.h"

namespace holdpoint {

namespace {

template <class Value> using Words = QList<std::pair<QString, Value>>;

const Words<TriggerMode> &modes()
{
    static const Words<TriggerMode> words{{QStringLiteral("auto"), TriggerMode::Auto},
                                          {QStringLiteral("confirm"), TriggerMode::Confirm},
                                          {QStringLiteral("advise"), TriggerMode::Advise}};
    return words;
}

const Words<Priority> &priorities()
{
    static const Words<Priority> words{
        {QStringLiteral("P1"), Priority::P1}, {QStringLiteral("P2"), Priority::P2}, {QStringLiteral("P3"), Priority::P3}};
    return words;
}

const Words<OnNoDecision> &undecided()
{
    static const Words<OnNoDecision> words{{QStringLiteral("escalate"), OnNoDecision::Escalate},
                                           {QStringLiteral("hold"), OnNoDecision::Hold},
                                           {QStringLiteral("rollback"), OnNoDecision::Rollback}};
    return words;
}

template <class Value> QString wordFor(const Words<Value> &words, Value value)
{
    const auto it = std::find_if(words.begin(), words.end(), [&](const auto &each) { return each.second == value; });
    return it == words.end() ? QString() : it->first;
}

tl::unexpected<Error> badEdit(const QString &why)
{
    return fail(ErrorKind::WrongUse, QStringLiteral("edit"), why);
}

template <class Value> Result<void> chooseWord(Value &field, const Words<Value> &words, const QString &value)
{
    QStringList known;
    for (const auto &[word, meaning] : words) {
        if (word == value) {
            field = meaning;
            return {};
        }
        known << word;
    }
    return badEdit(QStringLiteral("'%1' is none of %2").arg(value, known.join(QStringLiteral(", "))));
}

Result<void> takeSpan(Duration &field, const QString &value, Duration least)
{
    const auto span = parseDuration(value);
    if (!span)
        return tl::unexpected(span.error());
    if (*span < least)
        return badEdit(QStringLiteral("at least %1").arg(toDurationText(least)));
    field = *span;
    return {};
}

// Those fields that no back-test looks at: what is done about it, and by whom.
std::optional<Result<void>> editResponse(Trigger &t, const Playbook &playbook, const QString &field, const QString &value)
{
    if (field == u"mode")
        return chooseWord(t.mode, modes(), value);
    if (field == u"priority")
        return chooseWord(t.priority, priorities(), value);
    if (field == u"on_no_decision")
        return chooseWord(t.onNoDecision, undecided(), value);
    if (field == u"countdown")
        return takeSpan(t.countdown, value, Duration{10'000});
    if (field == u"decide_within")
        return takeSpan(t.decideWithin, value, Duration{1});
    if (field == u"cooldown")
        return takeSpan(t.cooldown, value, Duration{0});
    if (field == u"runbook") {
        const Runbook *runbook = byId(playbook.runbooks, value);
        if (!value.isEmpty() && (!runbook || runbook->forward))
            return badEdit(QStringLiteral("'%1' is no runbook that goes back").arg(value));
        t.runbook = value;
        return Result<void>();
    }
    if (field == u"owner") {
        const bool known = byId(playbook.people, value) || byId(playbook.roles, value)
            || std::any_of(playbook.people.begin(), playbook.people.end(), [&](const Person &p) { return p.roles.contains(value); });
        if (!known)
            return badEdit(QStringLiteral("nobody is '%1'").arg(value));
        t.owner = value;
        return Result<void>();
    }
    return std::nullopt;
}

} // namespace

QStringList editableFields()
{
    static const QStringList fields{
        QStringLiteral("when"),        QStringLiteral("for"),       QStringLiteral("clear"),         QStringLiteral("keep_firing_for"),
        QStringLiteral("min_samples"), QStringLiteral("priority"),  QStringLiteral("mode"),          QStringLiteral("runbook"),
        QStringLiteral("owner"),       QStringLiteral("countdown"), QStringLiteral("decide_within"), QStringLiteral("on_no_decision"),
        QStringLiteral("cooldown")};
    return fields;
}

QString fieldText(const Trigger &trigger, const QString &field)
{
    if (field == u"when" || field == u"clear")
        return field == u"when" ? trigger.when.text : trigger.clear.text;
    if (field == u"for")
        return toDurationText(trigger.forTime);
    if (field == u"keep_firing_for")
        return toDurationText(trigger.keepFiringFor);
    if (field == u"min_samples")
        return QString::number(trigger.minSamples);
    if (field == u"priority")
        return wordFor(priorities(), trigger.priority);
    if (field == u"mode")
        return wordFor(modes(), trigger.mode);
    if (field == u"on_no_decision")
        return wordFor(undecided(), trigger.onNoDecision);
    if (field == u"countdown")
        return toDurationText(trigger.countdown);
    if (field == u"decide_within")
        return toDurationText(trigger.decideWithin);
    if (field == u"cooldown")
        return toDurationText(trigger.cooldown);
    return field == u"runbook" ? trigger.runbook : field == u"owner" ? trigger.owner : QString();
}

Result<void> editTrigger(Playbook &playbook, const QString &id, const QString &field, const QString &value)
{
    const auto found = std::find_if(playbook.triggers.begin(), playbook.triggers.end(), [&](const Trigger &t) { return t.id == id; });
    if (found == playbook.triggers.end())
        return badEdit(QStringLiteral("there is no trigger '%1'").arg(id));
    if (auto done = editResponse(*found, playbook, field, value.trimmed()))
        return *done;
    return setTriggerField(playbook, QStringLiteral("%1.%2=%3").arg(id, field, value));
}

QStringList missingOf(const Trigger &trigger, const Playbook &playbook)
{
    QStringList missing;
    if (!trigger.manual && trigger.when.isEmpty())
        missing << QStringLiteral("when");
    if (trigger.owner.isEmpty())
        missing << QStringLiteral("owner");
    if (trigger.triggerClass.isEmpty())
        missing << QStringLiteral("class");
    if (trigger.mode != TriggerMode::Advise && !byId(playbook.runbooks, trigger.runbook))
        missing << QStringLiteral("runbook");
    return missing;
}

QStringList warningsOf(const Trigger &trigger, const ArmingFacts &arming)
{
    QStringList warnings;
    if (trigger.mode != TriggerMode::Auto)
        return warnings;
    if (!trigger.manual && trigger.forTime == Duration{0})
        warnings << QStringLiteral("for: 0s with auto: one sample starts the countdown");
    if (const QString why = whyNotAuto(trigger, arming); !why.isEmpty())
        warnings << QStringLiteral("it would be armed as confirm: %1").arg(why);
    return warnings;
}

} // namespace holdpoint
