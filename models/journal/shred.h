#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

namespace holdpoint {

class Database;

// A text as the journal keeps it for ever: readable while its key lives in the room.
struct SealedText {
    QString key; // 32 hex digits
    QString subject; // id of the person whom it is about
    QByteArray bytes; // nonce (12), ciphertext, tag (16): ChaCha20-Poly1305
};

// The keys of a room's personal notes: shred.db (0600), one key a note, so that one note or all of a person can be erased. A
// destroyed key leaves its id behind and nothing else: not in freed pages, not in the copies that backups of the room hold.
// Each object is one connection; not thread-safe.
class ShredStore
{
public:
    enum class Access { Read, Write }; // Write makes the file
    static QString fileOf(const QString &roomFolder);
    // The keys that a backup carries lie beside it.
    static QString fileBeside(const QString &backup);

    // Error "no-keys" when it is to be read and there is none.
    static Result<std::unique_ptr<ShredStore>> open(const QString &file, Access access);
    ~ShredStore();

    // Under a new key. `chain` and subject are bound to it: sealed bytes mean nothing anywhere else.
    Result<SealedText> seal(const QByteArray &chain, const QString &subject, const QByteArray &text);
    // Errors: "erased" (the key was destroyed here), "no-key" (it never was here, or was lost), "damaged" (it does not fit).
    Result<QByteArray> unseal(const QByteArray &chain, const SealedText &sealed) const;
    // Of these ids the ones whose key lives, or that this store does not know as destroyed.
    QStringList notDestroyed(const QStringList &keys) const;
    // Takes in what another store has; what is destroyed on either side stays or becomes destroyed.
    Result<void> merge(const ShredStore &other);
    // Destroys them here and in `copies`, other key files that may hold them. An error names the file that still may.
    Result<void> destroy(const QStringList &keys, const QStringList &copies);
    // Writes a copy of all keys as they are now; nobody can destroy one between its beginning and its end.
    Result<void> copyTo(const QString &file);

private:
    explicit ShredStore(std::unique_ptr<Database> db);
    Result<void> done(int code, const char *what) const;
    Result<void> forget(const QStringList &keys);
    std::unique_ptr<Database> m_db;
};

// Every key file of a room beside its own: those of its backups, and those of the rooms that restoring has set aside.
QStringList keyCopiesOf(const QString &roomFolder);

} // namespace holdpoint
