#include "app/ctl/verbs.h"

#include "app/ctl/roomargs.h"
#include "models/journal/backup.h"
#include "models/journal/shred.h"

#include <pwd.h>
#include <unistd.h>

namespace holdpoint::ctl {

namespace {

struct BackupFlags {
    std::string room, file, person;
};

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString userName()
{
    const struct passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::geteuid());
}

void backup(const BackupFlags &flags, Output &out)
{
    const auto made = flags.file.empty() ? backupStore(text(flags.room)) : backupStore(text(flags.room), text(flags.file));
    if (!made) {
        out.refuse(made.error());
        return;
    }
    out.line(QStringLiteral("%1: %2 events, head #%3 %4, checked")
                 .arg(made->file)
                 .arg(made->events)
                 .arg(made->head.seq)
                 .arg(hex(made->head.hash)));
    const QString keys = ShredStore::fileBeside(made->file);
    const bool carried = QFile::exists(keys);
    if (carried)
        out.line(QStringLiteral("%1: the keys of personal notes, as they are now").arg(keys));
    out.object({{QStringLiteral("file"), made->file},
                {QStringLiteral("keys"), carried ? QJsonValue(keys) : QJsonValue(QJsonValue::Null)},
                {QStringLiteral("events"), made->events},
                {QStringLiteral("seq"), made->head.seq},
                {QStringLiteral("head"), hex(made->head.hash)},
                {QStringLiteral("chain"), hex(made->head.chain)}});
}

void restore(const BackupFlags &flags, Output &out)
{
    static const SystemClock clock;
    const auto done = restoreStore(text(flags.file), text(flags.room), clock, flags.person.empty() ? userName() : text(flags.person));
    if (!done) {
        out.refuse(done.error());
        return;
    }
    out.line(QStringLiteral("restored to #%1 %2").arg(done->head.seq).arg(hex(done->head.hash)));
    if (done->movedBackFrom > done->head.seq - 1)
        out.diagnose(QStringLiteral("the head moved back: event %1 had been acknowledged").arg(done->movedBackFrom));
    if (done->copy)
        out.diagnose(QStringLiteral("the room itself lies elsewhere; this one is a copy and can only be read"));
    if (!done->damaged.isEmpty())
        out.line(QStringLiteral("the old room is kept, untouched: %1").arg(done->damaged));
    out.object({{QStringLiteral("room"), text(flags.room)},
                {QStringLiteral("seq"), done->head.seq},
                {QStringLiteral("head"), hex(done->head.hash)},
                {QStringLiteral("chain"), hex(done->head.chain)},
                {QStringLiteral("moved_back_from"), done->movedBackFrom},
                {QStringLiteral("kept"), done->damaged},
                {QStringLiteral("copy"), done->copy}});
}

} // namespace

void addBackup(CLI::App &app, Output &out)
{
    auto *verb = app.add_subcommand("backup", "Copy a room's journal while it is in use; the copy is opened and checked");
    auto flags = std::make_shared<BackupFlags>();
    verb->add_option("--room", flags->room, "folder of the room")->required();
    verb->add_option("--out", flags->file, "file to make; default: backups/ in the room");
    verb->callback([flags, &out] { backup(*flags, out); });
}

void addRestore(CLI::App &app, Output &out)
{
    auto *verb = app.add_subcommand("restore", "Put a checked backup in the place of a room's journal; the old room is kept beside it");
    auto flags = std::make_shared<BackupFlags>();
    verb->add_option("FILE", flags->file, "the backup")->required();
    verb->add_option("--room", flags->room, "folder of the room")->required();
    verb->add_option("--as", flags->person, "who restores");
    verb->callback([flags, &out] { restore(*flags, out); });
}

} // namespace holdpoint::ctl
