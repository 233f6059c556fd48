#pragma once

#include "models/room/room.h"

#include <QtCore/QObject>

#include <functional>

namespace holdpoint {

// Makes rooms away from the UI thread, since every step waits for the disk. One at a time; owned by the program.
class RoomMaker : public QObject
{
    Q_OBJECT

public:
    // Runs on another thread; says why there is no playbook.
    using Source = std::function<Result<std::shared_ptr<const Playbook>>()>;

    using QObject::QObject;
    bool isBusy() const { return m_busy; }
    // `made` or `failed` follows; nothing happens while another one is being made. `begin` starts the rollout at once: drills only.
    void make(Source source, const NewRoom &wish, bool begin);

Q_SIGNALS:
    void progressed(const QString &sentence);
    void made(const QString &folder, const QString &person);
    void failed(const holdpoint::Error &error);

private:
    bool m_busy = false;
};

} // namespace holdpoint
