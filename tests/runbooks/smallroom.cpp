#include "tests/runbooks/smallroom.h"

#include <QtCore/QJsonDocument>

#include <unistd.h>

namespace holdpoint::test {

SmallRoom::SmallRoom(Playbook plan, const Clock &clock, const QString &file) : playbook(std::move(plan)), m_clock(clock), m_file(file)
{
    facts.phase = QStringLiteral("cohort");
    facts.phaseAttempt = 1;
    if (file.isEmpty() || !m_file.open(QIODevice::ReadWrite))
        return;
    const QList<QByteArray> lines = m_file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json.isEmpty())
            continue; // torn by a kill
        Event event;
        event.seq = seq + 1;
        event.at = instantFromMs(json.value(QStringLiteral("at")).toInteger());
        event.actor = json.value(QStringLiteral("actor")).toString();
        event.kind = json.value(QStringLiteral("kind")).toString();
        event.subject = json.value(QStringLiteral("subject")).toString();
        event.command = json.value(QStringLiteral("command")).toString();
        event.body = json.value(QStringLiteral("body")).toObject();
        fold(event);
    }
}

void SmallRoom::fold(const Event &event)
{
    seq = event.seq;
    m_commands.insert(event.command);
    events.append(event);
    apply(m_runs, playbook, event);
}

// One write and one sync a command: a kill leaves all of its events or none.
void SmallRoom::add(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts)
{
    QByteArray lines;
    QList<Event> news;
    for (const EventDraft &draft : drafts) {
        Event event;
        event.seq = seq + news.size() + 1;
        event.at = m_clock.now();
        event.actor = actor;
        event.kind = draft.kind;
        event.subject = draft.subject;
        event.command = commandId;
        event.body = draft.body;
        lines += QJsonDocument(QJsonObject{{QStringLiteral("at"), qint64{toMs(event.at)}},
                                           {QStringLiteral("actor"), actor},
                                           {QStringLiteral("kind"), event.kind},
                                           {QStringLiteral("subject"), event.subject},
                                           {QStringLiteral("command"), commandId},
                                           {QStringLiteral("body"), event.body}})
                     .toJson(QJsonDocument::Compact)
            + '\n';
        news.append(event);
    }
    if (m_file.isOpen()) {
        m_file.write(lines);
        m_file.flush();
        ::fsync(m_file.handle());
    }
    for (const Event &event : news)
        fold(event);
    Q_EMIT moved();
}

void SmallRoom::record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                       std::function<void(const Result<Head> &)> done)
{
    QMetaObject::invokeMethod(
        this,
        [=, this] {
            if (m_refuse > 0) {
                --m_refuse;
                return done(fail(ErrorKind::Busy, QStringLiteral("locked"), QStringLiteral("The room is busy.")));
            }
            if (!m_commands.contains(commandId))
                add(commandId, actor, drafts);
            Head head;
            head.seq = seq;
            done(head);
        },
        Qt::QueuedConnection);
}

Result<QList<EventDraft>> SmallRoom::act(Act act, const QString &subject, const QJsonObject &args, const QString &actor)
{
    const Command command{QStringLiteral("act-%1-%2").arg(seq).arg(++m_acts), act, actor, subject, args, {}};
    auto drafts = decideRun(m_runs, playbook, command, facts, m_clock.now());
    if (drafts)
        add(command.id, actor, *drafts);
    return drafts;
}

QStringList SmallRoom::kinds() const
{
    QStringList all;
    for (const Event &event : events)
        all.append(event.kind);
    return all;
}

} // namespace holdpoint::test
