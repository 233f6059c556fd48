#include "models/drills/drillrules.h"

namespace holdpoint {

namespace {

InjectState *find(DrillState &state, const QString &id)
{
    const auto it = std::find_if(state.injects.begin(), state.injects.end(), [&](const InjectState &i) { return i.id == id; });
    return it == state.injects.end() ? nullptr : &*it;
}

const InjectState *find(const DrillState &state, const QString &id)
{
    return find(const_cast<DrillState &>(state), id);
}

// `by` of an expectation is a person or a role of the playbook.
bool isBy(const Playbook &playbook, const QString &actor, const QString &who)
{
    const Person *person = byId(playbook.people, actor);
    return who.isEmpty() || who == actor || (person && person->roles.contains(who));
}

void match(DrillState &state, const Playbook &playbook, const Event &event)
{
    const QString action = actionOf(event);
    if (action.isEmpty())
        return;
    if (!state.actionsDone.contains(action))
        state.actionsDone << action;
    for (InjectState &inject : state.injects) {
        if (!inject.deliveredAt || event.at < *inject.deliveredAt)
            continue;
        for (ExpectationState &expected : inject.expected) {
            // In a drill one person may act for every role, so whoever did it is recorded, and `by` only sorts the score.
            if (expected.doneAt || expected.action != action)
                continue;
            expected.doneAt = event.at;
            expected.doneBy =
                isBy(playbook, event.actor, expected.by) ? event.actor : QStringLiteral("%1 for %2").arg(event.actor, expected.by);
            expected.doneSeq = event.seq;
        }
    }
}

QJsonObject clockBody(const DrillState &state, Instant now, bool paused, int speed)
{
    return {{QStringLiteral("clock_ms"), qint64{exerciseClock(state, now).count()}},
            {QStringLiteral("paused"), paused},
            {QStringLiteral("speed"), speed}};
}

// Says itself what the players are told: their playbook has no injects.
EventDraft delivery(const DrillState &state, const Inject &inject, Instant now)
{
    QJsonObject body{{QStringLiteral("offset_ms"), qint64{exerciseClock(state, now).count()}}};
    if (!inject.text.isEmpty())
        body[QStringLiteral("text")] = inject.text;
    if (!inject.to.isEmpty())
        body[QStringLiteral("to")] = inject.to;
    return {QStringLiteral("inject.delivered"), inject.id, body};
}

tl::unexpected<Error> refused(const QString &code, const QString &message)
{
    return fail(ErrorKind::Refused, code, message);
}

} // namespace

DrillState initialDrill(const Drill &drill)
{
    DrillState state;
    state.id = drill.id;
    for (const Inject &inject : drill.injects) {
        InjectState planned;
        planned.id = inject.id;
        for (const Expectation &expected : inject.expect)
            planned.expected << ExpectationState{expected.action, expected.text, expected.by, expected.within, std::nullopt, {}, 0};
        state.injects << planned;
    }
    return state;
}

Playbook withoutScenario(const Playbook &playbook)
{
    Playbook known = playbook;
    known.text.clear();
    for (Drill &drill : known.drills) {
        Drill bare;
        bare.id = drill.id;
        bare.title = drill.title;
        bare.phase = drill.phase;
        drill = bare;
    }
    return known;
}

QString actionOf(const Event &event)
{
    static const QHash<QString, QString> words{{QStringLiteral("hold.set"), QStringLiteral("hold")},
                                               {QStringLiteral("hold.released"), QStringLiteral("resume")},
                                               {QStringLiteral("alarm.acknowledged"), QStringLiteral("ack")},
                                               {QStringLiteral("trigger.declined"), QStringLiteral("decline")},
                                               {QStringLiteral("decision.recorded"), QStringLiteral("decision")},
                                               {QStringLiteral("message.sent"), QStringLiteral("message")},
                                               {QStringLiteral("signoff.given"), QStringLiteral("vote")},
                                               {QStringLiteral("check.answered"), QStringLiteral("check")}};
    if (event.kind == QLatin1String("run.requested"))
        return event.body[u"direction"].toString() == QLatin1String("back") ? QStringLiteral("rollback") : QString();
    return words.value(event.kind);
}

void apply(DrillState &state, const Playbook &playbook, const Event &event)
{
    if (state.id.isEmpty())
        return;
    const QString &kind = event.kind;
    if (kind == QLatin1String("drill.started")) {
        state.started = state.changedAt = event.at;
        state.clockAtChange = Duration{0};
        return;
    }
    if (!state.started || state.ended)
        return;
    if (kind == QLatin1String("drill.clock_changed")) {
        state.clockAtChange = Duration{event.body[u"clock_ms"].toInteger()};
        state.changedAt = event.at;
        state.paused = event.body[u"paused"].toBool();
        state.speed = std::clamp(event.body[u"speed"].toInt(1), 1, 5);
    } else if (kind == QLatin1String("drill.ended")) {
        state.clockAtChange = exerciseClock(state, event.at);
        state.ended = event.at;
        state.realWorldStop = event.body[u"real_world"].toBool();
    } else if (kind == QLatin1String("inject.delivered") || kind == QLatin1String("inject.skipped")) {
        if (InjectState *inject = find(state, event.subject)) {
            const bool delivered = kind.endsWith(QLatin1String("delivered"));
            inject->status = delivered ? InjectStatus::Delivered : InjectStatus::Skipped;
            inject->offset = Duration{event.body[u"offset_ms"].toInteger()};
            if (delivered)
                inject->deliveredAt = event.at;
        }
    } else if (kind == QLatin1String("observation.rated")) {
        state.ratings << QStringLiteral("%1 %2 %3: %4")
                             .arg(event.subject, event.body[u"rating"].toString(), event.actor, event.body[u"text"].toString());
    } else {
        match(state, playbook, event);
    }
}

Result<QList<EventDraft>> decideDrill(const DrillState &state, const Playbook &playbook, const Command &command, Instant now)
{
    if (state.id.isEmpty())
        return refused(QStringLiteral("not-a-drill"), QStringLiteral("this room is not a drill"));
    if (!state.started || state.ended)
        return refused(QStringLiteral("drill-not-running"),
                       state.ended ? QStringLiteral("the drill has ended") : QStringLiteral("the drill has not started"));
    switch (command.act) {
    case Act::DeliverInject: {
        const InjectState *inject = find(state, command.subject);
        const Drill *drill = byId(playbook.drills, state.id);
        const Inject *planned = drill ? byId(drill->injects, command.subject) : nullptr;
        if (!inject || !planned)
            return fail(ErrorKind::WrongUse, QStringLiteral("unknown-inject"),
                        QStringLiteral("there is no inject '%1'").arg(command.subject));
        if (inject->status == InjectStatus::Delivered)
            return refused(QStringLiteral("delivered"), QStringLiteral("inject %1 has been delivered").arg(command.subject));
        return QList<EventDraft>{delivery(state, *planned, now)};
    }
    case Act::DrillClock: {
        const bool paused = command.args.contains(u"paused") ? command.args[u"paused"].toBool() : state.paused;
        const int speed = command.args[u"speed"].toInt(state.speed);
        if (speed != 1 && speed != 2 && speed != 5)
            return fail(ErrorKind::WrongUse, QStringLiteral("speed"), QStringLiteral("the drill's clock runs at 1, 2 or 5"));
        return QList<EventDraft>{{QStringLiteral("drill.clock_changed"), state.id, clockBody(state, now, paused, speed)}};
    }
    case Act::Rate: {
        const QString rating = command.args[u"rating"].toString();
        if (!QStringList{QStringLiteral("P"), QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("U")}.contains(rating))
            return fail(ErrorKind::WrongUse, QStringLiteral("rating"), QStringLiteral("a rating is P, S, M or U"));
        return QList<EventDraft>{{QStringLiteral("observation.rated"),
                                  command.subject,
                                  {{QStringLiteral("rating"), rating}, {QStringLiteral("text"), command.args[u"text"].toString()}}}};
    }
    case Act::EndDrill:
        return QList<EventDraft>{
            {QStringLiteral("drill.ended"), state.id, {{QStringLiteral("real_world"), command.args[u"real_world"].toBool()}}}};
    default:
        return fail(ErrorKind::WrongUse, QStringLiteral("act"), QStringLiteral("'%1' is not an act of a drill").arg(actWord(command.act)));
    }
}

QList<EventDraft> dueInjects(const DrillState &state, const Drill &drill, Instant now)
{
    QList<EventDraft> drafts;
    if (!state.started || state.ended || state.paused)
        return drafts;
    const Duration clock = exerciseClock(state, now);
    for (const Inject &inject : drill.injects) {
        const InjectState *known = find(state, inject.id);
        if (!known || known->status != InjectStatus::Planned || inject.at > clock)
            continue;
        const bool wanted = inject.ifAction.isEmpty() || state.actionsDone.contains(inject.ifAction) != inject.ifNot;
        if (wanted)
            drafts << delivery(state, inject, now);
        else
            drafts << EventDraft{QStringLiteral("inject.skipped"), inject.id, {{QStringLiteral("offset_ms"), qint64{clock.count()}}}};
    }
    return drafts;
}

} // namespace holdpoint
