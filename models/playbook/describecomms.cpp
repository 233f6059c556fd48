#include "models/playbook/describe.h"

#include "models/base/secrets.h"
#include "models/playbook/scalars.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace holdpoint {

namespace {

void describeChannel(Fields &f, Audience &audience)
{
    struct Row {
        const char *key;
        ChannelKind kind;
    };
    QStringList keys;
    for (const Row &row : {Row{"file", ChannelKind::File}, Row{"webhook", ChannelKind::Webhook}, Row{"copy", ChannelKind::Copy},
                           Row{"run", ChannelKind::Run}}) {
        keys << QLatin1String(row.key);
        if (f.has(row.key))
            audience.channel = row.kind;
    }
    f.oneOf(keys, Need::Required);
    if (f.describes(audience.channel == ChannelKind::File))
        f.text("file", audience.target);
    f.error(f.has("file") && (audience.target.contains(QLatin1Char('/')) || audience.target.startsWith(QLatin1Char('.'))), "file",
            "bad-value", QStringLiteral("'%1' is not a plain file name: messages go into the room's outbox").arg(audience.target));
    if (f.describes(audience.channel == ChannelKind::Webhook))
        f.text("webhook", audience.target);
    const QUrl url(audience.target, QUrl::StrictMode);
    const bool isUrl = (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) && !url.host().isEmpty();
    f.error(f.has("webhook") && !isSecretReference(audience.target) && !isUrl, "webhook", "bad-value",
            QStringLiteral("a webhook is a reference to a secret or an address"));
    f.warn(f.has("webhook") && url.scheme() == QLatin1String("http") && !isLoopback(audience.target), "webhook", "plain-http",
           QStringLiteral("http: to a host other than loopback can be read and changed on the way"));
    bool copy = audience.channel == ChannelKind::Copy;
    if (f.describes(copy))
        f.flag("copy", copy);
    f.error(f.has("copy") && !copy, "copy", "bad-value", QStringLiteral("'copy' can only be true"));
    if (f.describes(audience.channel == ChannelKind::Run))
        f.strings("run", Need::Optional, "argv", audience.run);
}

void describeCadence(Fields &f, QMap<QString, Duration> &every)
{
    for (const char *key : {"P1", "P2", "P3", "idle"}) {
        const QString name = QLatin1String(key);
        std::optional<Duration> span;
        if (every.contains(name))
            span = every.value(name);
        f.duration(key, span);
        if (span)
            every.insert(name, *span);
    }
}

void describeAudience(Fields &f, Audience &audience)
{
    f.id(audience.id, Ref::Audience, {});
    f.text("title", audience.title, Need::Required);
    f.group("channel", Need::Required, true, [&](Fields &channel) { describeChannel(channel, audience); });
    f.group("every", Need::Optional, !audience.every.isEmpty(), [&](Fields &every) { describeCadence(every, audience.every); });
    f.notes(audience.notes);
}

void describeNotice(Fields &f, Notice &notice)
{
    f.ref("audience", notice.audience, Ref::Audience, Need::Required);
    f.duration("before", notice.before, Need::Required);
    f.ref("template", notice.templateId, Ref::Template, Need::Required);
    f.text("benefits", notice.benefits);
    f.text("support", notice.support);
}

// The first field of a text that no board will ever fill.
QString unknownField(const QString &text, const QMap<QString, QString> &links)
{
    static const QStringList known =
        QStringLiteral("rollout.title phase.title phase.start phase.exposure state trigger.title trigger.value trigger.limit "
                       "customers.affected customers.moved data.statement eta.from eta.to next_update known_issues benefits support")
            .split(QLatin1Char(' '));
    static const QRegularExpression field(QStringLiteral(R"(\{([^{}]*)\})"));
    for (auto it = field.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        const bool isLink = name.startsWith(QLatin1String("links.")) && links.contains(name.mid(6));
        if (!known.contains(name) && !isLink)
            return name;
    }
    return {};
}

void describeTemplate(Fields &f, MessageTemplate &message, const Playbook &p)
{
    f.id(message.id, Ref::Template, {});
    f.ref("audience", message.audience, Ref::Audience, Need::Required);
    f.ref("approve", message.approve, Ref::Role, Need::Required);
    f.text("text", message.text, Need::Required);
    f.notes(message.notes);
    const QString unknown = unknownField(message.text, p.links);
    f.error(!unknown.isNull(), "text", "unknown-field", QStringLiteral("there is no field {%1}").arg(unknown));
}

} // namespace

void describeComms(Fields &f, Playbook &p)
{
    const bool has = !p.audiences.isEmpty() || !p.notices.isEmpty() || !p.publish.isEmpty() || !p.templates.isEmpty();
    f.group("comms", Need::Optional, has, [&p](Fields &comms) {
        comms.named("audiences", p.audiences, describeAudience);
        comms.list("notices", p.notices, describeNotice);
        comms.refs("publish", p.publish, Ref::Audience);
        comms.named("templates", p.templates, [&p](Fields &item, MessageTemplate &message) { describeTemplate(item, message, p); });
    });
}

} // namespace holdpoint
