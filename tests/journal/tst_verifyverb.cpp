#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/journal/sqlitejournal.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

struct Answer {
    int code = -1;
    QJsonObject json;
    QByteArray diagnostics;
};

Answer ctl(QStringList arguments)
{
    QProcess process;
    process.start(program(QStringLiteral("holdpointctl")), arguments << QStringLiteral("--format") << QStringLiteral("json"));
    process.waitForFinished(30'000);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(), process.readAllStandardError()};
}

} // namespace

class TestVerifyVerb : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        QVERIFY(QFile::exists(program(QStringLiteral("holdpointctl"))));
    }

    void saysWhatTheStoreIs()
    {
        StoreFixture store;
        const QByteArray playbook = "holdpoint: 1\n";
        const QByteArray evidence = "a screenshot";
        const QString attachment = QString::fromLatin1(sha256(evidence).toHex());
        QByteArray chain, head;
        {
            const auto journal = createJournal(store.room(), Mode::Live, store.clock(), sha256(playbook));
            QVERIFY(journal);
            const auto appended = (*journal)->append({QStringLiteral("c1"), QStringLiteral("kim"), {}}, [&](const QList<Event> &) {
                return Result<QList<EventDraft>>(QList<EventDraft>{
                    {QStringLiteral("check.done"), {}, {{QStringLiteral("evidence"), QStringLiteral("sha256:") + attachment}}, {}, {}}});
            });
            QVERIFY(appended);
            chain = appended->head.chain.toHex();
            head = appended->head.hash.toHex();
        }
        QVERIFY(makePrivateFolder(store.room() + QStringLiteral("/playbook")));
        QVERIFY(makePrivateFolder(store.room() + QStringLiteral("/attachments")));
        QVERIFY(writeDurably(store.room() + QStringLiteral("/playbook/playbook.yaml"), playbook));

        Answer answer = ctl({QStringLiteral("verify"), store.room()});
        QCOMPARE(answer.code, 0);
        const auto files = [&](const char *key) {
            return answer.json.value(QStringLiteral("files")).toObject().value(QLatin1String(key)).toInt(-1);
        };
        QCOMPARE(answer.json.value(QStringLiteral("verdict")).toString(), QStringLiteral("ok"));
        QVERIFY(answer.json.value(QStringLiteral("seq")).isNull());
        QCOMPARE(answer.json.value(QStringLiteral("events")).toInt(), 1);
        QCOMPARE(answer.json.value(QStringLiteral("anchor_seq")).toInt(), 1);
        QCOMPARE(answer.json.value(QStringLiteral("head")).toString().toLatin1(), head);
        QCOMPARE(answer.json.value(QStringLiteral("chain")).toString().toLatin1(), chain);
        QCOMPARE(answer.json.value(QStringLiteral("signatures")).toObject().value(QStringLiteral("bad")).toInt(-1), 0);
        QCOMPARE(files("good"), 1);
        QCOMPARE(files("missing"), 1);

        QVERIFY(writeDurably(store.room() + QStringLiteral("/attachments/") + attachment, evidence));
        answer = ctl({QStringLiteral("verify"), store.room()});
        QCOMPARE(files("good"), 2);
        QVERIFY(writeDurably(store.room() + QStringLiteral("/playbook/playbook.yaml"), "holdpoint: 2\n"));
        answer = ctl({QStringLiteral("verify"), store.room()});
        QCOMPARE(files("changed"), 1);
        QCOMPARE(answer.code, 1);
    }

    void exitsAsItsVerdict()
    {
        StoreFixture store;
        store.fill(3);
        store.save();
        store.tamper({QStringLiteral("UPDATE event SET actor='kim' WHERE seq=2")});
        Answer answer = ctl({QStringLiteral("verify"), store.room()});
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.json.value(QStringLiteral("verdict")).toString(), QStringLiteral("BROKEN"));
        QCOMPARE(answer.json.value(QStringLiteral("seq")).toInt(), 2);
        QVERIFY(answer.json.value(QStringLiteral("next")).toString().contains(QStringLiteral("restore")));
        store.putBack();
        const QString witness = store.room() + QStringLiteral("/witness");
        QVERIFY(writeDurably(witness, "sent at #7 00112233"));
        answer = ctl({QStringLiteral("verify"), store.room(), QStringLiteral("--witness"), witness});
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.json.value(QStringLiteral("verdict")).toString(), QStringLiteral("TRUNCATED"));
        QVERIFY(writeDurably(witness, "nothing"));
        QCOMPARE(ctl({QStringLiteral("verify"), store.room(), QStringLiteral("--witness"), witness}).code, 5);
        QCOMPARE(ctl({QStringLiteral("verify"), store.room() + QStringLiteral("/none")}).code, 5);
        QVERIFY(QFile::remove(store.file()));
        answer = ctl({QStringLiteral("verify"), store.room()});
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.json.value(QStringLiteral("verdict")).toString(), QStringLiteral("STORE LOST"));
    }

    // F24: the same words and the same bytes, whatever the verb.
    void leavesAStoreOfANewerHoldpointAsItIs()
    {
        StoreFixture store;
        store.fill(2);
        QCOMPARE(store.ask(QStringLiteral("PRAGMA user_version=9")), QString());
        QVERIFY(store.ask(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")) == QStringLiteral("0"));
        const auto bytes = [&] { return sha256(readFile(store.file(), 10'000'000).value_or(QByteArray())); };
        const QByteArray before = bytes();
        const QString room = QStringLiteral("--room");
        for (const QStringList &verb :
             {QStringList{QStringLiteral("verify"), store.room()}, QStringList{QStringLiteral("status"), room, store.room()},
              QStringList{QStringLiteral("do"), room, store.room(), QStringLiteral("note"), QStringLiteral("x")},
              QStringList{QStringLiteral("run"), room, store.room()}, QStringList{QStringLiteral("backup"), room, store.room()}}) {
            const Answer answer = ctl(verb);
            QVERIFY2(answer.code == 5, verb.first().toUtf8() + QByteArray::number(answer.code) + answer.diagnostics);
            QVERIFY2(answer.diagnostics.contains("schema 9") && answer.diagnostics.contains("schema 1"), answer.diagnostics);
        }
        QCOMPARE(bytes(), before);
    }

    void backsUpAndRestores()
    {
        StoreFixture store;
        store.fill(4);
        const QString file = store.room() + QStringLiteral("/../b.hpbak");
        Answer answer = ctl({QStringLiteral("backup"), QStringLiteral("--room"), store.room(), QStringLiteral("--out"), file});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.json.value(QStringLiteral("seq")).toInt(), 4);
        QCOMPARE(ctl({QStringLiteral("backup"), QStringLiteral("--room"), store.room(), QStringLiteral("--out"), file}).code, 3);
        QVERIFY(QFile::remove(store.file()));
        answer =
            ctl({QStringLiteral("restore"), file, QStringLiteral("--room"), store.room(), QStringLiteral("--as"), QStringLiteral("ada")});
        QVERIFY2(answer.code == 0, answer.diagnostics.constData());
        QCOMPARE(answer.json.value(QStringLiteral("seq")).toInt(), 5);
        QCOMPARE(ctl({QStringLiteral("verify"), store.room()}).code, 0);
        QVERIFY(writeDurably(file, "no backup"));
        QCOMPARE(ctl({QStringLiteral("restore"), file, QStringLiteral("--room"), store.room()}).code, 5);
    }
};

QTEST_GUILESS_MAIN(TestVerifyVerb)
#include "tst_verifyverb.moc"
