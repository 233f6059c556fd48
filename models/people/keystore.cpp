#include "models/people/keystore.h"

#include "models/base/canonicaljson.h"
#include "models/base/files.h"
#include "models/base/sentence.h"
#include "models/base/xdg.h"
#include "models/people/bytes.h"
#include "models/people/proof.h"

#include <QtCore/QRegularExpression>

#include <sodium.h>

namespace holdpoint {

namespace {

constexpr qint64 fileLimit = 16 * 1024;
constexpr Duration longestWait{60'000};

// Memory that is locked, never dumped, and wiped when it goes.
class SecureBytes
{
public:
    explicit SecureBytes(size_t size) : m_data(static_cast<unsigned char *>(sodium_malloc(size))) { }
    ~SecureBytes() { sodium_free(m_data); }
    SecureBytes(const SecureBytes &) = delete;
    SecureBytes &operator=(const SecureBytes &) = delete;
    unsigned char *data() { return m_data; }

private:
    unsigned char *m_data;
};

bool stretch(SecureBytes &key, const QByteArray &passphrase, const QByteArray &salt, quint64 operations, quint64 memory)
{
    return crypto_pwhash(key.data(), crypto_secretbox_KEYBYTES, passphrase.constData(), static_cast<unsigned long long>(passphrase.size()),
                         bytesOf(salt), operations, static_cast<size_t>(memory), crypto_pwhash_ALG_ARGON2ID13)
        == 0;
}

QByteArray bytesAt(const QJsonObject &object, const char *key)
{
    return QByteArray::fromBase64(object.value(QLatin1String(key)).toString().toLatin1());
}

tl::unexpected<Error> damaged(const QString &path)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("key"), Sentence::tr("The key file is damaged."), path);
}

Result<QJsonObject> readObject(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, fileLimit);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return parseCanonicalJson(*bytes);
}

Result<void> writeObject(const QString &path, const QJsonObject &object)
{
    const Result<QByteArray> bytes = toCanonicalJson(object);
    return bytes ? writeDurably(path, *bytes) : Result<void>(tl::unexpected<Error>(bytes.error()));
}

Duration waitAfter(int failures)
{
    return failures <= 0 ? Duration{0} : std::min(longestWait, Duration{1000LL << std::min(failures - 1, 6)});
}

// The seed in the box, or false when the passphrase is not the one.
bool openBox(SecureBytes &seed, const QJsonObject &file, const QByteArray &passphrase)
{
    const QByteArray box = bytesAt(file, "box"), nonce = bytesAt(file, "nonce"), salt = bytesAt(file, "salt");
    if (box.size() != crypto_sign_SEEDBYTES + crypto_secretbox_MACBYTES || nonce.size() != crypto_secretbox_NONCEBYTES
        || salt.size() != crypto_pwhash_SALTBYTES)
        return false;
    SecureBytes key(crypto_secretbox_KEYBYTES);
    return stretch(key, passphrase, salt, static_cast<quint64>(file.value(QLatin1String("operations")).toInteger()),
                   static_cast<quint64>(file.value(QLatin1String("memory")).toInteger()))
        && crypto_secretbox_open_easy(seed.data(), bytesOf(box), static_cast<unsigned long long>(box.size()), bytesOf(nonce), key.data())
        == 0;
}

} // namespace

KeyStore::KeyStore(const QString &folder, const Clock &clock, const KeyPolicy &policy) : m_folder(folder), m_clock(clock), m_policy(policy)
{
}

QString KeyStore::defaultFolder()
{
    return configHome() + QStringLiteral("/keys");
}

QString KeyStore::path(const QString &fingerprint, const char *suffix) const
{
    return m_folder + QLatin1Char('/') + fingerprint + QLatin1String(suffix);
}

bool KeyStore::has(const QByteArray &publicKey) const
{
    return QFileInfo::exists(path(keyFingerprint(publicKey), ".key"));
}

Result<QByteArray> KeyStore::publicKey(const QString &fingerprint) const
{
    const QString file = path(fingerprint, ".key");
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{16}$"));
    if (!hex.match(fingerprint).hasMatch() || !QFileInfo::exists(file))
        return fail(ErrorKind::Unreadable, QStringLiteral("no-key"),
                    Sentence::tr("The secret key %1 is not on this machine.").arg(fingerprint), file);
    const Result<QJsonObject> object = readObject(file);
    const Result<QByteArray> key = object ? readPublicKey(object->value(QLatin1String("public")).toString())
                                          : Result<QByteArray>(tl::unexpected<Error>(object.error()));
    if (!key || keyFingerprint(*key) != fingerprint)
        return damaged(file);
    return key;
}

Result<NewKey> KeyStore::create(const QString &person, const QByteArray &passphrase)
{
    if (QString::fromUtf8(passphrase).size() < minimumPassphrase)
        return fail(ErrorKind::Refused, QStringLiteral("passphrase"),
                    Sentence::tr("A passphrase has at least %1 characters.").arg(minimumPassphrase));
    if (sodium_init() < 0)
        return fail(ErrorKind::Unreadable, QStringLiteral("key"), Sentence::tr("The cryptographic library does not start."));
    if (const Result<void> made = makePrivateFolder(m_folder); !made)
        return tl::unexpected<Error>(made.error());

    QByteArray salt(crypto_pwhash_SALTBYTES, '\0'), nonce(crypto_secretbox_NONCEBYTES, '\0'), publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray box(crypto_sign_SEEDBYTES + crypto_secretbox_MACBYTES, '\0');
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    SecureBytes seed(crypto_sign_SEEDBYTES), secret(crypto_sign_SECRETKEYBYTES), key(crypto_secretbox_KEYBYTES);
    randombytes_buf(seed.data(), crypto_sign_SEEDBYTES);
    crypto_sign_seed_keypair(bytesOf(publicKey), secret.data(), seed.data());
    quint64 memory = m_policy.memory;
    if (!stretch(key, passphrase, salt, m_policy.operations, memory)) {
        memory = m_policy.smallerMemory;
        if (!stretch(key, passphrase, salt, m_policy.operations, memory))
            return fail(ErrorKind::Unreadable, QStringLiteral("memory"), Sentence::tr("There is not enough memory to protect a key."));
    }
    crypto_secretbox_easy(bytesOf(box), seed.data(), crypto_sign_SEEDBYTES, bytesOf(nonce), key.data());

    const QString fingerprint = keyFingerprint(publicKey);
    const Result<void> written = writeObject(path(fingerprint, ".key"),
                                             {{QStringLiteral("holdpoint_key"), 1},
                                              {QStringLiteral("person"), person},
                                              {QStringLiteral("public"), publicKeyText(publicKey)},
                                              {QStringLiteral("kdf"), QStringLiteral("argon2id13")},
                                              {QStringLiteral("operations"), static_cast<qint64>(m_policy.operations)},
                                              {QStringLiteral("memory"), static_cast<qint64>(memory)},
                                              {QStringLiteral("salt"), base64(salt)},
                                              {QStringLiteral("nonce"), base64(nonce)},
                                              {QStringLiteral("box"), base64(box)}});
    if (!written)
        return tl::unexpected<Error>(written.error());
    return NewKey{publicKey, fingerprint, memory};
}

// Counts the try before it is made, so that ending the process in the middle is no free guess.
Result<void> KeyStore::noteTry(const QString &fingerprint)
{
    const QString file = path(fingerprint, ".tries");
    const Result<QJsonObject> tries = readObject(file);
    const int failures = tries ? static_cast<int>(tries->value(QLatin1String("failures")).toInteger()) : 0;
    const qint64 last = tries ? tries->value(QLatin1String("last")).toInteger() : 0;
    const qint64 passed = std::max<qint64>(0, toMs(m_clock.now()) - last); // a clock that jumped back gives no time away
    const qint64 left = failures > 0 ? waitAfter(failures).count() - passed : 0;
    if (left > 0)
        return fail(ErrorKind::Refused, QStringLiteral("wait"),
                    Sentence::tr("Wrong passphrase %1 times; the next try is possible in %2 s.").arg(failures).arg((left + 999) / 1000));
    return writeObject(file, {{QStringLiteral("failures"), failures + 1}, {QStringLiteral("last"), toMs(m_clock.now())}});
}

Result<QByteArray> KeyStore::sign(const QByteArray &publicKey, const QByteArray &passphrase, const QByteArray &payloadType,
                                  const QByteArray &payload)
{
    if (sodium_init() < 0)
        return fail(ErrorKind::Unreadable, QStringLiteral("key"), Sentence::tr("The cryptographic library does not start."));
    const QString fingerprint = keyFingerprint(publicKey);
    const Result<QByteArray> known = this->publicKey(fingerprint);
    if (!known)
        return known;
    const Result<QJsonObject> file = readObject(path(fingerprint, ".key"));
    if (!file || *known != publicKey)
        return damaged(path(fingerprint, ".key"));
    if (const Result<void> tried = noteTry(fingerprint); !tried)
        return tl::unexpected<Error>(tried.error());

    SecureBytes seed(crypto_sign_SEEDBYTES), secret(crypto_sign_SECRETKEYBYTES);
    if (!openBox(seed, *file, passphrase))
        return fail(ErrorKind::Refused, QStringLiteral("passphrase"),
                    Sentence::tr("That is not the passphrase of key %1.").arg(fingerprint));
    QByteArray derived(crypto_sign_PUBLICKEYBYTES, '\0'), signature(crypto_sign_BYTES, '\0');
    crypto_sign_seed_keypair(bytesOf(derived), secret.data(), seed.data());
    if (derived != publicKey)
        return damaged(path(fingerprint, ".key"));
    QFile::remove(path(fingerprint, ".tries"));
    const QByteArray message = dssePae(payloadType, payload);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), static_cast<unsigned long long>(message.size()), secret.data());
    return signature;
}

} // namespace holdpoint
