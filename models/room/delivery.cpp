#include "models/room/delivery.h"

#include "models/comms/outbox.h"
#include "models/room/facts.h"

namespace holdpoint {

Delivery::Delivery(const RoomFold &fold, EngineJournal &journal, const QString &roomFolder, QObject *parent)
    : QObject(parent), m_fold(fold), m_journal(journal), m_folder(roomFolder)
{
}

void Delivery::tick()
{
    const Rollout &rollout = m_fold.rollout();
    if (!rollout.playbook)
        return;
    for (const Message &message : toDeliver(rollout.comms, *rollout.playbook)) {
        if (!m_underWay.contains(message.id))
            deliver(message);
    }
    answerWaiting();
}

void Delivery::deliver(const Message &message)
{
    const Audience *audience = audienceNamed(*m_fold.rollout().playbook, message.audience);
    if (!audience)
        return;
    const auto where = fileDelivery(m_folder.outbox())(message, *audience);
    if (!where)
        return; // tried again at the next tick; the message stays approved and not sent for all to see
    m_underWay << message.id;
    m_journal.propose([message, to = *where](const Rollout &rollout) -> Result<QList<EventDraft>> {
        const Message *now = messageById(rollout.comms, message.id);
        if (!now || now->status == MessageStatus::Sent)
            return QList<EventDraft>{};
        return QList<EventDraft>{messageSent(*now, to)};
    });
}

void Delivery::send(const QString &commandId, const QString &templateId, std::function<void(const Result<QString> &)> done)
{
    const Command command{commandId, Act::SendMessage, QStringLiteral("engine"), templateId, {{QStringLiteral("send"), true}}};
    m_journal.propose(
        commandId, QStringLiteral("engine"),
        [command](const Rollout &rollout) -> Result<QList<EventDraft>> {
            return decideMessage(rollout.comms, *rollout.playbook, command, commsFactsOf(rollout, {rollout.newest, true, false}));
        },
        [this, done = std::move(done)](const Result<Appended> &result) {
            if (!result)
                return done(tl::unexpected(result.error()));
            // Repeated after a crash it answers with the events of the first time, which name the message.
            for (const Event &event : result->events) {
                if (const QString id = event.body[u"message"].toString(); !id.isEmpty()) {
                    m_waiting << Waiting{id, done};
                    break;
                }
            }
            tick();
        });
}

void Delivery::answerWaiting()
{
    for (qsizetype i = m_waiting.size() - 1; i >= 0; --i) {
        const Message *message = messageById(m_fold.rollout().comms, m_waiting[i].message);
        if (!message || message->status != MessageStatus::Sent)
            continue;
        const Waiting waiting = m_waiting.takeAt(i);
        waiting.done(message->deliveredTo);
    }
}

} // namespace holdpoint
