#include "models/triggers/learning.h"

#include "models/journal/eventbody.h"
#include "models/triggers/triggeredit.h"

namespace holdpoint {

namespace {

constexpr qsizetype longestWord = 400, keptEpisodes = 200;

tl::unexpected<Error> wrongLearning(const char *code, const QString &why)
{
    return fail(ErrorKind::WrongUse, QString::fromLatin1(code), why);
}

QString textArg(const Command &command, const char *key)
{
    return command.args.value(QLatin1String(key)).toString().trimmed();
}

// The stretch that a label is about.
Result<std::pair<Instant, Instant>> stretchOf(const Triggers &triggers, const Command &command, Instant now)
{
    const auto from = parseRfc3339(textArg(command, "from")), to = parseRfc3339(textArg(command, "to"));
    if (from && to) {
        if (*from > *to || *to > now)
            return wrongLearning("stretch", QStringLiteral("A stretch of time ends after it begins, and not in the future."));
        return std::pair(*from, *to);
    }
    if (!textArg(command, "from").isEmpty() || !textArg(command, "to").isEmpty() || command.subject.isEmpty())
        return wrongLearning("stretch", QStringLiteral("Say from when to when, as RFC 3339 times."));
    const auto newest = std::find_if(triggers.episodes.rbegin(), triggers.episodes.rend(),
                                     [&](const TriggerEpisode &episode) { return episode.trigger == command.subject; });
    if (newest == triggers.episodes.rend())
        return fail(ErrorKind::Refused, QStringLiteral("never-fired"),
                    QStringLiteral("%1 has not fired: say from when to when.").arg(command.subject));
    return std::pair(newest->from, newest->to.value_or(now));
}

Result<QList<EventDraft>> label(const Triggers &triggers, const Playbook &playbook, const Command &command, Instant now)
{
    const QString say = textArg(command, "say"), text = textArg(command, "text");
    if (say != u"incident" && say != u"false alarm")
        return wrongLearning("say", QStringLiteral("Say whether it was an 'incident' or a 'false alarm'."));
    if (text.size() > longestWord)
        return wrongLearning("text", QStringLiteral("A label has at most %1 characters.").arg(longestWord));
    if (!command.subject.isEmpty() && !byId(playbook.triggers, command.subject))
        return wrongLearning("unknown-trigger", QStringLiteral("There is no trigger '%1'.").arg(command.subject));
    const auto stretch = stretchOf(triggers, command, now);
    if (!stretch)
        return tl::unexpected(stretch.error());
    return QList<EventDraft>{{QStringLiteral("review.labelled"),
                              command.subject,
                              {{QStringLiteral("from"), toRfc3339(stretch->first)},
                               {QStringLiteral("to"), toRfc3339(stretch->second)},
                               {QStringLiteral("say"), say},
                               {QStringLiteral("text"), text}}}};
}

QList<FieldChange> fieldsIn(const QJsonArray &changes)
{
    QList<FieldChange> fields;
    for (const QJsonValue &change : changes)
        fields << FieldChange{change[u"field"].toString(), change[u"from"].toString(), change[u"to"].toString()};
    return fields;
}

Result<QList<EventDraft>> propose(const Triggers &triggers, const Playbook &playbook, const Command &command)
{
    const Trigger *trigger = byId(playbook.triggers, command.subject);
    const QJsonArray changes = command.args.value(QLatin1String("changes")).toArray();
    const QList<FieldChange> fields = fieldsIn(changes);
    if (!trigger)
        return wrongLearning("unknown-trigger", QStringLiteral("There is no trigger '%1'.").arg(command.subject));
    if (fields.isEmpty())
        return wrongLearning("changes", QStringLiteral("A proposal changes something."));
    if (textArg(command, "because").isEmpty())
        return wrongLearning("because", QStringLiteral("Say why it should change."));
    for (const FieldChange &field : fields) {
        const QString now = fieldText(*trigger, field.field);
        if (now != field.from && (!field.from.isEmpty() || now != toDurationText(Duration{0})))
            return fail(ErrorKind::Refused, QStringLiteral("moved-on"),
                        QStringLiteral("%1 of %2 is '%3' by now.").arg(field.field, trigger->title, now));
        if (now == field.to)
            return wrongLearning("changes", QStringLiteral("%1 of %2 is '%3' already.").arg(field.field, trigger->title, now));
        Playbook tried = playbook;
        if (const auto set = editTrigger(tried, trigger->id, field.field, field.to); !set)
            return tl::unexpected(set.error());
    }
    return QList<EventDraft>{{QStringLiteral("review.proposed"),
                              trigger->id,
                              {{QStringLiteral("id"), QStringLiteral("PR-%1").arg(triggers.proposals.size() + 1)},
                               {QStringLiteral("type"), QStringLiteral("threshold")},
                               {QStringLiteral("changes"), changes},
                               {QStringLiteral("text"), inWords(fields)},
                               {QStringLiteral("because"), textArg(command, "because")},
                               {QStringLiteral("evidence"), textArg(command, "evidence").left(longestWord * 4)}}}};
}

Result<QList<EventDraft>> declineProposal(const Triggers &triggers, const Command &command)
{
    const TriggerProposal *proposal = byId(triggers.proposals, command.subject);
    if (!proposal)
        return wrongLearning("unknown-proposal", QStringLiteral("There is no proposal '%1'.").arg(command.subject));
    if (proposal->standing != TriggerProposal::Standing::Open)
        return fail(ErrorKind::Refused, QStringLiteral("answered"), QStringLiteral("%1 is answered already.").arg(proposal->id));
    if (textArg(command, "because").isEmpty())
        return wrongLearning("because", QStringLiteral("Say why it is declined."));
    return QList<EventDraft>{{QStringLiteral("review.declined"),
                              proposal->id,
                              {{QStringLiteral("trigger"), proposal->trigger}, {QStringLiteral("because"), textArg(command, "because")}}}};
}

void takeLabel(Triggers &triggers, const Event &event)
{
    const auto from = instantIn(event, "from"), to = instantIn(event, "to");
    if (!from || !to)
        return;
    const bool incident = textIn(event, "say") == u"incident";
    triggers.labels << IncidentLabel{event.subject, *from, *to, incident, textIn(event, "text"), event.actor};
    for (TriggerEpisode &episode : triggers.episodes) {
        if (episode.trigger == event.subject && episode.from == *from)
            episode.labelled = true;
    }
}

// A revision that says what was proposed has accepted it.
void acceptProposals(Triggers &triggers, const Playbook &playbook)
{
    for (TriggerProposal &proposal : triggers.proposals) {
        const Trigger *trigger = byId(playbook.triggers, proposal.trigger);
        if (proposal.standing != TriggerProposal::Standing::Open || !trigger)
            continue;
        const bool carriedOut = std::all_of(proposal.changes.begin(), proposal.changes.end(),
                                            [&](const FieldChange &field) { return fieldText(*trigger, field.field) == field.to; });
        if (carriedOut)
            proposal.standing = TriggerProposal::Standing::Accepted;
    }
}

} // namespace

QString inWords(const QList<FieldChange> &changes)
{
    QStringList parts;
    for (const FieldChange &change : changes)
        parts << QStringLiteral("%1 %2 → %3").arg(change.field, change.from.isEmpty() ? QStringLiteral("none") : change.from, change.to);
    return parts.join(QStringLiteral("; "));
}

Result<QList<EventDraft>> decideLearning(const Triggers &triggers, const Playbook &playbook, const Command &command, Instant now)
{
    if (command.act == Act::Label)
        return label(triggers, playbook, command, now);
    return command.act == Act::Propose ? propose(triggers, playbook, command) : declineProposal(triggers, command);
}

void foldLearning(Triggers &triggers, const Playbook &playbook, const Event &event)
{
    if (event.kind == u"review.labelled") {
        takeLabel(triggers, event);
    } else if (event.kind == u"review.proposed") {
        triggers.proposals << TriggerProposal{
            textIn(event, "id"),      event.subject, fieldsIn(event.body.value(QLatin1String("changes")).toArray()),
            textIn(event, "because"), event.actor,   event.at};
    } else if (event.kind == u"review.declined") {
        for (TriggerProposal &proposal : triggers.proposals) {
            if (proposal.id == event.subject)
                proposal.standing = TriggerProposal::Standing::Declined;
        }
    } else if (event.kind.startsWith(u"revision.")) {
        acceptProposals(triggers, playbook);
    }
}

void foldEpisode(Triggers &triggers, const QString &trigger, bool firing, Instant at)
{
    if (firing) {
        triggers.episodes << TriggerEpisode{trigger, at, {}, false};
        if (triggers.episodes.size() > keptEpisodes)
            triggers.episodes.removeFirst();
        return;
    }
    for (TriggerEpisode &episode : triggers.episodes) {
        if (episode.trigger == trigger && !episode.to)
            episode.to = at;
    }
}

QList<IncidentWindow> incidentsOf(const Triggers &triggers, const QString &trigger)
{
    QList<IncidentWindow> windows;
    for (const IncidentLabel &label : triggers.labels) {
        if (label.incident && (label.trigger.isEmpty() || label.trigger == trigger))
            windows << IncidentWindow{label.from, label.to, label.text};
    }
    return windows;
}

} // namespace holdpoint
