#include "models/people/keystore.h"
#include "models/people/proof.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

using namespace holdpoint;

namespace {

const KeyPolicy quick{1, 8ULL << 20, 8ULL << 20};
const QByteArray passphrase = "correct horse battery";
const QByteArray payload = "{\"a\":1}";

QString codeOf(const Result<QByteArray> &result)
{
    return result ? QStringLiteral("ok") : result.error().code;
}

} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FakeClock m_clock;

    QString folder(const char *name) const { return m_folder.path() + QLatin1Char('/') + QLatin1String(name); }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void signsWhatCanBeVerified()
    {
        KeyStore store(folder("a"), m_clock, quick);
        const Result<NewKey> key = store.create(QStringLiteral("ana"), passphrase);
        QVERIFY2(key.has_value(), key ? "" : qPrintable(key.error().message));
        QVERIFY(store.has(key->publicKey));
        const Result<QByteArray> signature = store.sign(key->publicKey, passphrase, signOffType, payload);
        QVERIFY(signature.has_value());
        QVERIFY(verifySignature(key->publicKey, signOffType, payload, *signature));
        QVERIFY(!verifySignature(key->publicKey, secondPersonType, payload, *signature));
        QVERIFY(!verifySignature(key->publicKey, signOffType, payload + ' ', *signature));
    }

    void keepsKeysPrivateAndEncrypted()
    {
        KeyStore store(folder("b"), m_clock, quick);
        const NewKey key = store.create(QStringLiteral("ana"), passphrase).value();
        const QFileInfo file(folder("b") + QLatin1Char('/') + key.fingerprint + QStringLiteral(".key"));
        QCOMPARE(file.permissions() & 0x77, QFileDevice::Permissions());
        QCOMPARE(QFileInfo(folder("b")).permissions() & 0x77, QFileDevice::Permissions());
        QFile content(file.filePath());
        QVERIFY(content.open(QFile::ReadOnly));
        QVERIFY(!content.readAll().contains(passphrase));
    }

    void wantsTwelveCharacters()
    {
        KeyStore store(folder("c"), m_clock, quick);
        QVERIFY(!store.create(QStringLiteral("ana"), "elevenchars"));
        QVERIFY(store.create(QStringLiteral("ana"), QString(12, QChar(0xe4)).toUtf8()).has_value());
        QVERIFY(!store.create(QStringLiteral("ana"), QString(6, QChar(0xe4)).toUtf8())); // 12 bytes, 6 characters
    }

    void makesGuessingSlowerAndRemembersIt() // F50
    {
        KeyStore store(folder("d"), m_clock, quick);
        const NewKey key = store.create(QStringLiteral("ana"), passphrase).value();
        const auto guess = [&](const QByteArray &with) {
            return codeOf(KeyStore(folder("d"), m_clock, quick).sign(key.publicKey, with, signOffType, payload));
        };
        int wait = 1;
        for (int failure = 1; failure <= 8; ++failure) {
            QCOMPARE(guess("not the passphrase"), QStringLiteral("passphrase"));
            QCOMPARE(guess(passphrase), QStringLiteral("wait")); // even the right one
            m_clock.advance(Duration{wait * 1000 - 1});
            QCOMPARE(guess(passphrase), QStringLiteral("wait"));
            m_clock.advance(Duration{1});
            wait = std::min(60, wait * 2);
        }
        QCOMPARE(guess(passphrase), QStringLiteral("ok"));
        QCOMPARE(guess(passphrase), QStringLiteral("ok")); // forgotten after success
    }

    void aClockThatJumpsBackGivesNoTimeAway()
    {
        KeyStore store(folder("e"), m_clock, quick);
        const NewKey key = store.create(QStringLiteral("ana"), passphrase).value();
        QCOMPARE(codeOf(store.sign(key.publicKey, "not the passphrase", signOffType, payload)), QStringLiteral("passphrase"));
        m_clock.setWall(m_clock.now() - Duration{7'200'000});
        QCOMPARE(codeOf(store.sign(key.publicKey, passphrase, signOffType, payload)), QStringLiteral("wait"));
    }

    void saysWhatIsMissingOrDamaged()
    {
        KeyStore store(folder("f"), m_clock, quick);
        QCOMPARE(codeOf(store.sign(QByteArray(32, 'x'), passphrase, signOffType, payload)), QStringLiteral("no-key"));
        const NewKey key = store.create(QStringLiteral("ana"), passphrase).value();
        QFile file(folder("f") + QLatin1Char('/') + key.fingerprint + QStringLiteral(".key"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{}");
        file.close();
        QCOMPARE(codeOf(store.sign(key.publicKey, passphrase, signOffType, payload)), QStringLiteral("key"));
    }

    // The one test at the real price: 256 MiB, three passes.
    void worksWithTheParametersOfProduction()
    {
        const KeyPolicy production;
        QCOMPARE(production.memory, 268'435'456ULL);
        QCOMPARE(production.operations, 3ULL);
        KeyStore store(folder("g"), m_clock);
        const Result<NewKey> key = store.create(QStringLiteral("ana"), passphrase);
        QVERIFY(key.has_value());
        QVERIFY(key->memory == production.memory || key->memory == production.smallerMemory);
        QCOMPARE(codeOf(store.sign(key->publicKey, passphrase, signOffType, payload)), QStringLiteral("ok"));
    }
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
