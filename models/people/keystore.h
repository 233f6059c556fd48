#pragma once

#include "models/base/clock.h"
#include "models/base/error.h"

#include <QtCore/QByteArray>

namespace holdpoint {

// How dear a guess is. Injected, so that tests need not wait.
struct KeyPolicy {
    quint64 operations = 3;
    quint64 memory = 256ULL << 20; // bytes
    quint64 smallerMemory = 64ULL << 20; // used, and recorded in the key, when `memory` cannot be had
};

struct NewKey {
    QByteArray publicKey;
    QString fingerprint;
    quint64 memory = 0; // what was used
};

// The secret keys of this operating-system user: Ed25519 seeds, each encrypted with its owner's passphrase. Blocks for
// about a second at each signing (Argon2id): call it off the UI's thread and never under the write lock.
class KeyStore
{
public:
    KeyStore(const QString &folder, const Clock &clock, const KeyPolicy &policy = {});
    static QString defaultFolder(); // keys/ in configHome()

    static constexpr int minimumPassphrase = 12; // characters

    Result<NewKey> create(const QString &person, const QByteArray &passphrase);
    bool has(const QByteArray &publicKey) const;
    Result<QByteArray> publicKey(const QString &fingerprint) const; // of a secret key that is here: "no-key"
    // Errors: "no-key", "passphrase" (wrong; the next try has to wait, and waits longer each time), "wait".
    Result<QByteArray> sign(const QByteArray &publicKey, const QByteArray &passphrase, const QByteArray &payloadType,
                            const QByteArray &payload);

private:
    Result<void> noteTry(const QString &fingerprint);
    QString path(const QString &fingerprint, const char *suffix) const;

    QString m_folder;
    const Clock &m_clock;
    KeyPolicy m_policy;
};

} // namespace holdpoint
