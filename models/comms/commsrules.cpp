#include "models/comms/commsrules.h"

#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

constexpr int textLimit = 16 * 1024;

QString text(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

Message *find(Comms &comms, const QString &id)
{
    for (Message &message : comms.messages) {
        if (message.id == id)
            return &message;
    }
    return nullptr;
}

void addDraft(Comms &comms, const Event &event)
{
    Message message;
    message.id = QStringLiteral("M-%1").arg(comms.messages.size() + 1);
    message.audience = text(event, "audience");
    message.templateId = text(event, "template");
    message.text = text(event, "text");
    message.by = event.actor;
    message.at = event.at;
    // An older draft for the same people that never went out is no longer what would be said.
    for (Message &older : comms.messages) {
        if (older.audience == message.audience && older.status == MessageStatus::Draft)
            older.status = MessageStatus::Superseded;
    }
    comms.messages << message;
}

void markSent(Comms &comms, Message &message, const Event &event)
{
    for (Message &older : comms.messages) {
        if (older.audience == message.audience && older.status == MessageStatus::Sent)
            older.status = MessageStatus::Superseded;
    }
    message.status = MessageStatus::Sent;
    message.sent = event.at;
    message.deliveredTo = text(event, "delivered_to");
    comms.lastSent.insert(message.audience, event.at);
}

const QString escalationAudience = QStringLiteral("escalation");

const Audience *audienceOf(const Playbook &playbook, const Message &message)
{
    return audienceNamed(playbook, message.audience);
}

// What a draft says: the template with its fields, or words of one's own for an audience.
struct Draft {
    QString audience, templateId, text;
    QStringList unresolved;
};

Result<Draft> draftOf(const Playbook &playbook, const Command &command, const CommsFacts &facts)
{
    const QString own = command.args.value(QLatin1String("text")).toString();
    const MessageTemplate *found = byId(playbook.templates, command.subject);
    const QString audience = found ? found->audience : command.args.value(QLatin1String("audience")).toString();
    if (!found && own.trimmed().isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("template"), QStringLiteral("There is no template %1.").arg(command.subject));
    if (!byId(playbook.audiences, audience))
        return fail(ErrorKind::WrongUse, QStringLiteral("audience"), QStringLiteral("There is no audience %1.").arg(audience));
    const Resolved resolved = resolveTemplate(own.isEmpty() ? found->text : own, facts);
    if (resolved.text.size() > textLimit)
        return fail(ErrorKind::WrongUse, QStringLiteral("text"), QStringLiteral("A message has at most %1 characters.").arg(textLimit));
    return Draft{audience, found ? found->id : QString(), resolved.text, resolved.unresolved};
}

EventDraft draftedEvent(const Draft &draft)
{
    return {QStringLiteral("message.drafted"),
            draft.audience,
            {{QStringLiteral("audience"), draft.audience},
             {QStringLiteral("template"), draft.templateId},
             {QStringLiteral("text"), draft.text}}};
}

Result<void> mayBeSent(const QString &body, const QStringList &unresolved, Mode mode)
{
    QStringList blocks;
    for (const Lint &lint : lintMessage(body, unresolved, mode)) {
        if (lint.blocks)
            blocks << lint.text;
    }
    if (blocks.isEmpty())
        return {};
    return fail(ErrorKind::Refused, QStringLiteral("lint"),
                QStringLiteral("This cannot be sent: %1.").arg(blocks.join(QStringLiteral("; "))));
}

Drafts approve(const Message &message, const Audience &audience, Mode mode, QList<EventDraft> before)
{
    if (const Result<void> fine = mayBeSent(message.text, resolveTemplate(message.text, {}).unresolved, mode); !fine)
        return tl::unexpected<Error>(fine.error());
    const bool copied = audience.channel == ChannelKind::Copy;
    if (!copied && audience.channel != ChannelKind::File && mode != Mode::Drill)
        return fail(
            ErrorKind::Refused, QStringLiteral("channel"),
            QStringLiteral("%1 is reached by a webhook or a program, which is not delivered yet: copy the text.").arg(audience.title));
    before << EventDraft{QStringLiteral("message.approved"), message.audience, {{QStringLiteral("message"), message.id}}};
    if (copied || mode == Mode::Drill)
        before << messageSent(message, mode == Mode::Drill ? QStringLiteral("simulated") : QStringLiteral("copied"));
    return before;
}

Drafts send(const Comms &comms, const Playbook &playbook, const Command &command, const CommsFacts &facts)
{
    QList<EventDraft> before;
    Message message;
    if (const Message *existing = messageById(comms, command.subject)) {
        if (existing->status != MessageStatus::Draft)
            return fail(ErrorKind::Refused, QStringLiteral("state"),
                        QStringLiteral("Message %1 is %2.").arg(existing->id, messageStatusWord(existing->status)));
        message = *existing;
    } else {
        const Result<Draft> draft = draftOf(playbook, command, facts);
        if (!draft)
            return tl::unexpected<Error>(draft.error());
        message.id = QStringLiteral("M-%1").arg(comms.messages.size() + 1);
        message.audience = draft->audience;
        message.templateId = draft->templateId;
        message.text = draft->text;
        before << draftedEvent(*draft);
    }
    const Audience *audience = audienceOf(playbook, message);
    if (!audience)
        return fail(ErrorKind::WrongUse, QStringLiteral("audience"), QStringLiteral("There is no audience %1.").arg(message.audience));
    return approve(message, *audience, facts.mode, before);
}

const QString exercise = QStringLiteral("EXERCISE EXERCISE EXERCISE");

} // namespace

void apply(Comms &comms, const Event &event)
{
    if (event.kind == QLatin1String("message.drafted"))
        return addDraft(comms, event);
    Message *message = event.kind.startsWith(QLatin1String("message.")) ? find(comms, text(event, "message")) : nullptr;
    if (!message)
        return;
    message->at = event.at;
    if (event.kind == QLatin1String("message.approved")) {
        message->status = MessageStatus::Approved;
        message->approvedBy = event.actor;
    } else if (event.kind == QLatin1String("message.sent")) {
        markSent(comms, *message, event);
    }
}

Resolved resolveTemplate(const QString &given, const CommsFacts &facts)
{
    static const QRegularExpression field(QStringLiteral(R"(\{([a-z_]+(?:\.[A-Za-z0-9_-]+)?)\})"));
    Resolved resolved;
    qsizetype at = 0;
    for (auto it = field.globalMatch(given); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        resolved.text += given.mid(at, match.capturedStart() - at);
        const auto value = facts.fields.constFind(match.captured(1));
        const bool known = value != facts.fields.constEnd() && !value->trimmed().isEmpty();
        if (!known && !resolved.unresolved.contains(match.captured(1)))
            resolved.unresolved << match.captured(1);
        resolved.text += known ? *value : match.captured(0);
        at = match.capturedEnd();
    }
    resolved.text += given.mid(at);
    if (facts.mode == Mode::Drill && !resolved.text.startsWith(exercise))
        resolved.text = exercise + QLatin1Char('\n') + resolved.text + QLatin1Char('\n') + exercise;
    return resolved;
}

QList<Lint> lintMessage(const QString &body, const QStringList &unresolved, Mode mode)
{
    QList<Lint> lints;
    const auto has = [&](const char *pattern) {
        return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption).match(body).hasMatch();
    };
    for (const QString &name : unresolved)
        lints << Lint{true, QStringLiteral("{%1} is not known").arg(name)};
    if (body.trimmed().isEmpty())
        lints << Lint{true, QStringLiteral("it says nothing")};
    const bool resolution = has(R"(\b(resolved|restored|reverted|rolled back|returned|back to normal)\b)");
    if (resolution && !has(R"(\bdata\b|\bnothing was lost\b|\blost\b)"))
        lints << Lint{true, QStringLiteral("it announces a resolution and says nothing about data loss")};
    if (!resolution && !has(R"(next update|update by|\d{1,2}:\d{2})"))
        lints << Lint{true, QStringLiteral("it does not say when the next update comes")};
    if (mode == Mode::Drill && !(body.startsWith(exercise) && body.trimmed().endsWith(exercise)))
        lints << Lint{true, QStringLiteral("a drill's message begins and ends with EXERCISE")};
    if (has(R"(\b(guarantee[ds]?|fully fixed|never again)\b)"))
        lints << Lint{false, QStringLiteral("it promises more than anybody can know")};
    if (has(R"(\b(fault of|blame|careless|their mistake)\b)"))
        lints << Lint{false, QStringLiteral("it blames somebody")};
    if (has(R"(\b(eta|expected by|fixed by)\b)") && !has(R"(between|to \d|–)"))
        lints << Lint{false, QStringLiteral("a time without a range")};
    return lints;
}

Result<QList<EventDraft>> decideMessage(const Comms &comms, const Playbook &playbook, const Command &command, const CommsFacts &facts)
{
    if (command.act == Act::SendMessage)
        return send(comms, playbook, command, facts);
    if (command.act != Act::Message)
        return fail(ErrorKind::WrongUse, QStringLiteral("act"), QStringLiteral("This is not a message."));
    const Result<Draft> draft = draftOf(playbook, command, facts);
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    return QList<EventDraft>{draftedEvent(*draft)};
}

const Audience *audienceNamed(const Playbook &playbook, const QString &id)
{
    static const Audience ladder{
        escalationAudience, QStringLiteral("Escalation"), {}, ChannelKind::File, QStringLiteral("escalation.md"), {}, {}};
    const Audience *found = byId(playbook.audiences, id);
    return found || id != escalationAudience ? found : &ladder;
}

QList<EventDraft> escalationMessage(const QString &id, const QString &text, Mode mode)
{
    QList<EventDraft> drafts{draftedEvent({escalationAudience, {}, text, {}}),
                             {QStringLiteral("message.approved"), escalationAudience, {{QStringLiteral("message"), id}}}};
    if (mode == Mode::Drill)
        drafts << EventDraft{QStringLiteral("message.sent"),
                             escalationAudience,
                             {{QStringLiteral("message"), id}, {QStringLiteral("delivered_to"), QStringLiteral("simulated")}}};
    return drafts;
}

const Message *messageById(const Comms &comms, const QString &id)
{
    return byId(comms.messages, id);
}

QList<Message> toDeliver(const Comms &comms, const Playbook &playbook)
{
    QList<Message> due;
    for (const Message &message : comms.messages) {
        const Audience *audience = audienceOf(playbook, message);
        if (message.status == MessageStatus::Approved && audience && audience->channel == ChannelKind::File)
            due << message;
    }
    return due;
}

EventDraft messageSent(const Message &message, const QString &deliveredTo)
{
    return {QStringLiteral("message.sent"),
            message.audience,
            {{QStringLiteral("message"), message.id}, {QStringLiteral("delivered_to"), deliveredTo}}};
}

} // namespace holdpoint
