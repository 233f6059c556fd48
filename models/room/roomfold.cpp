#include "models/room/roomfold.h"

#include "models/drills/drillrules.h"

namespace holdpoint {

void RoomFold::take(const QList<Event> &events)
{
    for (const Event &event : events)
        take(event);
}

void RoomFold::take(const Event &event)
{
    if (event.seq <= m_rollout.seq)
        return;
    if (event.kind == QLatin1String("rollout.opened") || event.kind == QLatin1String("revision.loaded"))
        openRevision(event);
    apply(m_rollout, event);
}

void RoomFold::openRevision(const Event &event)
{
    const int revision = event.body[u"revision"].toInt(1);
    const QByteArray digest = QByteArray::fromHex(event.body[u"sha256"].toString().toLatin1());
    auto playbook = m_folder.load(revision, digest, event.body[u"folder"].toString(), event.body[u"files"].toObject());
    if (playbook && m_forPlayers)
        playbook = std::make_shared<const Playbook>(withoutScenario(**playbook));
    if (!playbook) {
        m_error = playbook.error();
        return;
    }
    if (m_rollout.playbook)
        revise(m_rollout, *playbook);
    else
        m_rollout = newRollout(*playbook, modeFromWord(event.body[u"mode"].toString()));
}

} // namespace holdpoint
