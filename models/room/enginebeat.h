#pragma once

#include "models/base/clock.h"
#include "models/base/folderlock.h"

namespace holdpoint {

// The engine's sign of life, runs/.engine: rewritten in place once a second under the engine lock.
struct Beat {
    qint64 pid = 0, epoch = 0;
    QString boot;
    Duration boottime{0};
};

constexpr Duration beatLimit{5'000}; // older is ENGINE SILENT

// What anybody can see of a room's engine.
struct EngineSeen {
    bool held = false; // somebody holds the engine lock
    std::optional<Beat> beat;
    std::optional<Duration> age; // of the beat, when the holder is of this boot
    bool alive() const { return held && age && *age < beatLimit; }
};
EngineSeen seeEngine(const QString &roomFolder, const Clock &clock);
// Ends an engine that holds the room and is silent, so that another one can take it. Refused while it beats, and when the
// holder is not an engine.
Result<void> endSilentEngine(const QString &roomFolder, const Clock &clock);

// Being the engine: the lock on runs/ and the lock of the playbook's id, for as long as the object lives.
class EngineSeat
{
public:
    // Busy with code "engine-lives" when another engine lives in this room or for this playbook id.
    static Result<std::unique_ptr<EngineSeat>> take(const QString &roomFolder, const QString &playbookId);
    ~EngineSeat();
    Result<void> beat(qint64 epoch, const Clock &clock);

private:
    EngineSeat() = default;
    QString m_file;
    std::unique_ptr<FolderLock> m_room, m_id;
    int m_fd = -1;
};

} // namespace holdpoint
