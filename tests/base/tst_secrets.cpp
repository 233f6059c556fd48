#include "models/base/redaction.h"
#include "models/base/secrets.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QUrl>

using namespace holdpoint;

class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void knowsReferences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("is");
        QTest::addColumn<QString>("name");
        QTest::newRow("env") << "secret://env/NOVA_TOKEN" << true << "NOVA_TOKEN";
        QTest::newRow("keychain") << "secret://keychain/nova/ana" << true << "nova/ana";
        QTest::newRow("prompt") << "secret://prompt/vpn-code" << true << "vpn-code";
        for (const char *bad :
             {"", "secret://env/", "secret://env/A B", "secret://file/etc", "xsecret://env/A", "secret://env/A\n", "secret://keychain/a"})
            QTest::newRow(qPrintable(QStringLiteral("bad '%1'").arg(QLatin1String(bad)).simplified()))
                << QString::fromLatin1(bad) << false << QString::fromLatin1(bad);
    }
    void knowsReferences()
    {
        QFETCH(QString, text);
        QFETCH(bool, is);
        QFETCH(QString, name);
        QCOMPARE(isSecretReference(text), is);
        QCOMPARE(secretName(text), name);
    }

    void resolvesWithoutTellingTheValue()
    {
        qputenv("HP_TEST_SECRET", "hunter2-canary");
        qputenv("HP_TEST_SHORT", "abc");
        qunsetenv("HP_TEST_NONE");
        QCOMPARE(resolveSecret(QStringLiteral("secret://env/HP_TEST_SECRET")).value(), QByteArray("hunter2-canary"));
        QCOMPARE(resolveSecret(QStringLiteral("secret://env/HP_TEST_NONE")).error().code, QStringLiteral("missing-secret"));
        const auto tooShort = resolveSecret(QStringLiteral("secret://env/HP_TEST_SHORT"));
        QCOMPARE(tooShort.error().code, QStringLiteral("short-secret"));
        QVERIFY(!tooShort.error().message.contains(QStringLiteral("abc")));
        QCOMPARE(resolveSecret(QStringLiteral("secret://prompt/pin"), {{QStringLiteral("pin"), "123456"}}).value(), QByteArray("123456"));
        QCOMPARE(resolveSecret(QStringLiteral("secret://prompt/pin")).error().code, QStringLiteral("missing-secret"));
        QCOMPARE(resolveSecret(QStringLiteral("secret://keychain/a/b")).error().code, QStringLiteral("unsupported-secret"));
        QVERIFY(!describeSecret("hunter2-canary").contains(QStringLiteral("hunter2")));
    }

    // T12: 10,000 random cuts of a stream give the same bytes as one piece, and none of the secret's spellings.
    void redactsHoweverTheStreamIsCut()
    {
        const QByteArray secret("c4n\"ary/+ %tok\nen~X");
        const QByteArray other("c4n\"ary/+ %");
        QByteArray text;
        const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("t"), QString::fromUtf8(secret)}}).toJson();
        const QList<QByteArray> pieces{secret,
                                       secret.toBase64(),
                                       ("ab" + secret + "cd").toBase64(),
                                       ("x" + secret).toBase64(QByteArray::Base64UrlEncoding),
                                       QUrl::toPercentEncoding(QString::fromUtf8(secret)),
                                       json,
                                       other,
                                       secret.left(5),
                                       "c4n",
                                       "plain text\n"};
        QRandomGenerator random(7);
        for (int i = 0; i < 60; ++i)
            text += pieces.at(random.bounded(int(pieces.size()))) + QByteArray(random.bounded(3), '.');
        const auto make = [&] {
            Redactor redactor;
            redactor.add("T", secret.toStdString());
            redactor.add("O", other.toStdString());
            return redactor;
        };
        const std::string whole = make().once(text.toStdString());
        for (const std::string &form : redactionForms(secret.toStdString()))
            QVERIFY2(whole.find(form) == std::string::npos, form.c_str());
        QVERIFY(whole.find("‹secret:T›") != std::string::npos);
        QVERIFY(whole.find("‹secret:O›") != std::string::npos);
        QVERIFY(whole.find("plain text\n") != std::string::npos);
        for (int round = 0; round < 10'000; ++round) {
            Redactor redactor = make();
            std::string got;
            for (qsizetype at = 0; at < text.size();) {
                const qsizetype n = std::min<qsizetype>(1 + random.bounded(300), text.size() - at);
                got += redactor.feed({text.constData() + at, static_cast<size_t>(n)});
                at += n;
            }
            got += redactor.flush();
            QVERIFY(got == whole);
        }
    }

    void keepsNothingBackThatIsNoBeginning()
    {
        Redactor redactor;
        redactor.add("T", "canary-token");
        QVERIFY(redactor.feed("step 1 done") == "step 1 done");
        QVERIFY(redactor.feed("\nthe canary") == "\nthe ");
        QVERIFY(redactor.feed("-bird") == "canary-bird");
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
