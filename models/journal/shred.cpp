#include "models/journal/shred.h"

#include "models/base/ids.h"
#include "models/base/secrets.h"
#include "models/journal/cipher.h"
#include "models/journal/database.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

namespace {

// The text is bound to its place: the same bytes in another chain, about somebody else or under another key are refused.
QByteArray boundTo(const QByteArray &chain, const QString &key, const QString &subject)
{
    return QByteArray("HPnote1\0", 8) + chain + key.toUtf8() + '\0' + subject.toUtf8();
}

// Nobody else may read it, from its first moment on.
Result<void> makeFile(const QString &file)
{
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(ErrorKind::Busy, QStringLiteral("io"),
                    QStringLiteral("cannot open the keys of personal notes: %1").arg(QString::fromLocal8Bit(std::strerror(errno))), file);
    ::fchmod(fd, 0600);
    ::close(fd);
    return {};
}

} // namespace

ShredStore::ShredStore(std::unique_ptr<Database> db) : m_db(std::move(db)) { }

ShredStore::~ShredStore() = default;

QString ShredStore::fileOf(const QString &roomFolder)
{
    return roomFolder + QStringLiteral("/shred.db");
}

QString ShredStore::fileBeside(const QString &backup)
{
    return backup + QStringLiteral(".keys");
}

Result<void> ShredStore::done(int code, const char *what) const
{
    if (code == SQLITE_OK || code == SQLITE_DONE)
        return {};
    return tl::unexpected<Error>(m_db->error(code, QString::fromUtf8(what)));
}

Result<std::unique_ptr<ShredStore>> ShredStore::open(const QString &file, Access access)
{
    if (access == Access::Read && !QFileInfo::exists(file))
        return fail(ErrorKind::Unreadable, QStringLiteral("no-keys"), QStringLiteral("this room has no keys of personal notes"), file);
    if (access == Access::Write) {
        if (auto made = makeFile(file); !made)
            return tl::unexpected<Error>(made.error());
    }
    auto db = Database::open(file, access == Access::Write ? Database::Access::ReadWrite : Database::Access::ReadOnly);
    if (!db)
        return tl::unexpected<Error>(db.error());
    std::unique_ptr<ShredStore> store(new ShredStore(std::move(*db)));
    if (access == Access::Write) {
        // A rollback journal and not a log: what was overwritten is gone with the commit, not with some later checkpoint.
        const int set =
            store->m_db->exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;"
                              "CREATE TABLE IF NOT EXISTS key(id TEXT PRIMARY KEY, subject TEXT NOT NULL, secret BLOB) STRICT;");
        if (auto ready = store->done(set, "cannot set up the keys of personal notes"); !ready)
            return tl::unexpected<Error>(ready.error());
    }
    return store;
}

Result<SealedText> ShredStore::seal(const QByteArray &chain, const QString &subject, const QByteArray &text)
{
    SealedText sealed{newId(), subject, {}};
    QByteArray secret = randomBytes(cipherKeyBytes);
    sealed.bytes = holdpoint::seal(secret, boundTo(chain, sealed.key, subject), text);
    Statement insert(m_db->handle(), "INSERT INTO key(id,subject,secret) VALUES(?1,?2,?3)");
    const QByteArray id = sealed.key.toUtf8(), about = subject.toUtf8();
    const int code = insert.isValid() ? insert.bindText(1, id).bindText(2, about).bindBlob(3, secret).step() : SQLITE_CORRUPT;
    insert.reset();
    wipe(secret);
    if (auto kept = done(code, "cannot keep the key of a personal note"); !kept)
        return tl::unexpected<Error>(kept.error());
    if (sealed.bytes.isEmpty())
        return fail(ErrorKind::Busy, QStringLiteral("cipher"), QStringLiteral("the personal note could not be sealed"));
    return sealed;
}

Result<QByteArray> ShredStore::unseal(const QByteArray &chain, const SealedText &sealed) const
{
    Statement row(m_db->handle(), "SELECT secret FROM key WHERE id=?1");
    const QByteArray id = sealed.key.toUtf8();
    const int code = row.isValid() ? row.bindText(1, id).step() : SQLITE_CORRUPT;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return tl::unexpected<Error>(m_db->error(code, QStringLiteral("cannot read the keys of personal notes")));
    if (code == SQLITE_DONE)
        return fail(ErrorKind::Unreadable, QStringLiteral("no-key"), QStringLiteral("its key is not in this room"));
    QByteArray secret = row.copy(0);
    if (secret.isEmpty())
        return fail(ErrorKind::Refused, QStringLiteral("erased"), QStringLiteral("erased"));
    const auto text = holdpoint::unseal(secret, boundTo(chain, sealed.key, sealed.subject), sealed.bytes);
    wipe(secret);
    if (!text)
        return fail(ErrorKind::Unreadable, QStringLiteral("damaged"), QStringLiteral("its key does not fit"));
    return *text;
}

QStringList ShredStore::notDestroyed(const QStringList &keys) const
{
    QStringList left;
    Statement row(m_db->handle(), "SELECT secret IS NULL FROM key WHERE id=?1");
    for (const QString &key : keys) {
        const QByteArray id = key.toUtf8();
        const bool known = row.isValid() && row.bindText(1, id).step() == SQLITE_ROW;
        if (!known || row.integer(0) == 0)
            left << key;
        row.reset();
    }
    return left;
}

Result<void> ShredStore::merge(const ShredStore &other)
{
    Statement from(other.m_db->handle(), "SELECT id,subject,secret FROM key");
    Statement into(m_db->handle(),
                   "INSERT INTO key(id,subject,secret) VALUES(?1,?2,?3) ON CONFLICT(id) DO UPDATE SET secret=NULL "
                   "WHERE excluded.secret IS NULL");
    int code = from.isValid() ? from.step() : SQLITE_CORRUPT;
    for (; code == SQLITE_ROW; code = from.step()) {
        const QByteArray id = from.copy(0), subject = from.copy(1);
        QByteArray secret = from.copy(2);
        into.bindText(1, id).bindText(2, subject);
        if (secret.isEmpty())
            into.bindNull(3);
        else
            into.bindBlob(3, secret);
        const int written = into.step();
        into.reset();
        wipe(secret);
        if (auto kept = done(written, "cannot copy the keys of personal notes"); !kept)
            return kept;
    }
    return done(code, "cannot read the keys of personal notes");
}

Result<void> ShredStore::forget(const QStringList &keys)
{
    Statement row(m_db->handle(), "INSERT INTO key(id,subject,secret) VALUES(?1,'',NULL) ON CONFLICT(id) DO UPDATE SET secret=NULL");
    for (const QString &key : keys) {
        const QByteArray id = key.toUtf8();
        const int code = row.isValid() ? row.bindText(1, id).step() : SQLITE_CORRUPT;
        row.reset();
        if (auto gone = done(code, "cannot destroy the key of a personal note"); !gone)
            return gone;
    }
    return {};
}

Result<void> ShredStore::destroy(const QStringList &keys, const QStringList &copies)
{
    if (auto begun = done(m_db->exec("BEGIN EXCLUSIVE"), "cannot destroy the key of a personal note"); !begun)
        return begun;
    auto result = forget(keys);
    for (const QString &copy : copies) {
        auto other = open(copy, Access::Write);
        auto gone = other ? (*other)->forget(keys) : Result<void>(tl::unexpected<Error>(other.error()));
        if (!gone && result)
            result = fail(gone.error().kind, gone.error().code,
                          QStringLiteral("%1 may still hold a key that was to be destroyed: %2").arg(copy, gone.error().message), copy);
    }
    // Even when a copy could not be reached: what can be destroyed is.
    if (auto ended = done(m_db->exec("COMMIT"), "cannot destroy the key of a personal note"); !ended) {
        m_db->exec("ROLLBACK");
        return ended;
    }
    return result;
}

Result<void> ShredStore::copyTo(const QString &file)
{
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    // Shared until the copy has its name: whoever destroys a key waits for it, and then finds it.
    if (auto begun = done(m_db->exec("BEGIN"), "cannot copy the keys of personal notes"); !begun)
        return begun;
    auto copied = [&]() -> Result<void> {
        auto other = open(part, Access::Write);
        if (!other)
            return tl::unexpected<Error>(other.error());
        if (auto begun = (*other)->done((*other)->m_db->exec("BEGIN"), "cannot copy the keys of personal notes"); !begun)
            return begun;
        if (auto merged = (*other)->merge(*this); !merged)
            return merged;
        return (*other)->done((*other)->m_db->exec("COMMIT"), "cannot copy the keys of personal notes");
    }();
    if (copied && ::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) != 0)
        copied = fail(ErrorKind::Busy, QStringLiteral("io"), QStringLiteral("cannot name %1").arg(file), file);
    m_db->exec("ROLLBACK");
    if (!copied)
        QFile::remove(part);
    return copied;
}

QStringList keyCopiesOf(const QString &roomFolder)
{
    const QFileInfo room(QDir(roomFolder).absolutePath());
    QStringList rooms{room.filePath()}, files;
    const QDir around = room.dir();
    for (const QString &name : around.entryList({room.fileName() + QStringLiteral(".damaged-*")}, QDir::Dirs | QDir::NoSymLinks))
        rooms << around.filePath(name);
    for (const QString &folder : std::as_const(rooms)) {
        if (folder != room.filePath() && QFileInfo::exists(ShredStore::fileOf(folder)))
            files << ShredStore::fileOf(folder);
        const QDir backups(folder + QStringLiteral("/backups"));
        for (const QString &name : backups.entryList({QStringLiteral("*.keys")}, QDir::Files | QDir::NoSymLinks))
            files << backups.filePath(name);
    }
    return files;
}

} // namespace holdpoint
