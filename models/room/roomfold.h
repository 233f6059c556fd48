#pragma once

#include "models/room/roomfolder.h"
#include "models/room/rollout.h"

namespace holdpoint {

// Folds the events of one room, reading each revision of the playbook from the room when its event comes. One object a thread.
class RoomFold
{
public:
    explicit RoomFold(const QString &roomFolder) : m_folder(roomFolder) { }
    void setForPlayers() { m_forPlayers = true; } // before the first event: nothing of a drill's scenario is kept
    void take(const QList<Event> &events);
    void take(const Event &event);
    const Rollout &rollout() const { return m_rollout; }
    // Why there is no playbook, when there is none.
    const std::optional<Error> &error() const { return m_error; }

private:
    void openRevision(const Event &event);
    RoomFolder m_folder;
    Rollout m_rollout;
    bool m_forPlayers = false;
    std::optional<Error> m_error;
};

} // namespace holdpoint
