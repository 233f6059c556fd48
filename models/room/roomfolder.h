#pragma once

#include "models/base/error.h"
#include "models/journal/event.h"
#include "models/playbook/playbook.h"

#include <memory>

namespace holdpoint {

// The folder of one room: journal.db, samples.db, runs/, attachments/, outbox/, backups/, playbook/ (the pinned YAML and the
// data files it names). 0700, one OS user.
class RoomFolder
{
public:
    explicit RoomFolder(const QString &path) : m_path(path) { }
    QString path() const { return m_path; }
    QString runs() const { return m_path + QStringLiteral("/runs"); }
    QString outbox() const { return m_path + QStringLiteral("/outbox"); }
    QString attachments() const { return m_path + QStringLiteral("/attachments"); }
    QString samples() const { return m_path + QStringLiteral("/samples.db"); }
    QString playbookFile(int revision) const { return m_path + QStringLiteral("/playbook/%1.yaml").arg(revision); }

    // Makes the folders; refused when the path already holds something.
    Result<void> create() const;
    // Owner and mode; an observer may read another user's room.
    Result<void> check() const;
    // Keeps a copy of the playbook as that revision, with the data files it names.
    Result<void> pin(const Playbook &playbook, int revision) const;
    // SHA-256 of the data files kept beside it, by their names in the playbook: they are recorded with the revision.
    QJsonObject pinnedFiles(const Playbook &playbook) const;
    // Reads the pinned copy back; programs still run from `folder`, where the playbook was opened. A list of customers that is not
    // the one of `files` counts as not read.
    Result<std::shared_ptr<const Playbook>> load(int revision, const QByteArray &sha256, const QString &folder,
                                                 const QJsonObject &files) const;

private:
    QString m_path;
};

// $XDG_DATA_HOME/holdpoint/rooms/<name>
QString defaultRoom(const QString &name);

} // namespace holdpoint
