#include "models/room/session.h"

namespace holdpoint {

void RoomSession::lock()
{
    setLocked(true);
}

void RoomSession::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    Q_EMIT surroundingsChanged();
}

void RoomSession::unlock(const QString &)
{
    setLocked(false);
    Q_EMIT unlocked(true, {});
}

} // namespace holdpoint
