#include "models/base/canonicaljson.h"
#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/journal/anchor.h"
#include "models/journal/chain.h"
#include "models/people/receipt.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/storefixture.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

struct Row {
    QByteArray at, recorded, boot, actor, role, kind, subject, correlation, command, body;
};

QString quoted(const QByteArray &bytes)
{
    return QStringLiteral("CAST(x'%1' AS TEXT)").arg(QString::fromLatin1(bytes.toHex()));
}

} // namespace

// A store with answers of people in it, tampered with by somebody who hashes everything anew and writes the anchor too: what
// the program and the second verifier say, and that they say the same.
class TestSignedStore : public QObject
{
    Q_OBJECT
    StoreFixture m_store;
    QList<Event> m_events;
    QByteArray m_chain;
    Receipt m_receipt;
    std::unique_ptr<OtherVerifier> m_other;

    static EventDraft given(const QString &who, const QByteArray &payload, const QString &keyOf)
    {
        const Proof proof{who, payload, signedBy(keyOf, signOffType, payload), keyPair(keyOf).publicKey};
        return {QStringLiteral("signoff.given"), QStringLiteral("first"), proofObject(proof)};
    }
    QJsonObject ctl(const QStringList &more = {})
    {
        QProcess process;
        process.start(program(QStringLiteral("holdpointctl")),
                      QStringList{QStringLiteral("verify"), m_store.room(), QStringLiteral("--format"), QStringLiteral("json")} + more);
        process.waitForFinished(30'000);
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    // "ok null 2/0": verdict, seq, signatures.
    static QString inShort(const QJsonObject &answer)
    {
        const QJsonObject count = answer.value(QStringLiteral("signatures")).toObject();
        const QJsonValue seq = answer.value(QStringLiteral("seq"));
        return QStringLiteral("%1 %2 %3/%4")
            .arg(answer.value(QStringLiteral("verdict")).toString(),
                 seq.isDouble() ? QString::number(seq.toInteger()) : QStringLiteral("-"))
            .arg(count.value(QStringLiteral("good")).toInt(-1))
            .arg(count.value(QStringLiteral("bad")).toInt(-1));
    }
    // Writes these bodies in the place of the old ones, chains everything anew and moves the anchor along.
    void rewrite(const QHash<qint64, QByteArray> &bodies)
    {
        QByteArray prev = zeroHash();
        QStringList statements;
        for (const Event &event : std::as_const(m_events)) {
            const QByteArray body = bodies.value(event.seq, toCanonicalJson(event.body).value());
            const Row row{toRfc3339(event.at).toUtf8(), toRfc3339(event.recorded).toUtf8(),
                          event.boot.toUtf8(),          event.actor.toUtf8(),
                          event.role.toUtf8(),          event.kind.toUtf8(),
                          event.subject.toUtf8(),       event.correlation.toUtf8(),
                          event.command.toUtf8(),       body};
            ChainRow chained;
            chained.seq = event.seq;
            chained.at = row.at, chained.recorded = row.recorded, chained.boot = row.boot, chained.actor = row.actor;
            chained.role = row.role, chained.kind = row.kind, chained.subject = row.subject;
            chained.correlation = row.correlation, chained.command = row.command, chained.body = row.body, chained.prev = prev;
            const QByteArray hash = rowHash(m_chain, chained);
            statements << QStringLiteral("UPDATE event SET body=%1,prev=x'%2',hash=x'%3' WHERE seq=%4")
                              .arg(quoted(body), QString::fromLatin1(prev.toHex()), QString::fromLatin1(hash.toHex()))
                              .arg(event.seq);
            prev = hash;
        }
        m_store.tamper(statements);
        Anchor anchor = readAnchor(m_chain)->value();
        anchor.head = prev;
        QVERIFY(writeAnchor(anchor));
    }
    QByteArray changed(qint64 seq, const char *key, const QString &value) const
    {
        QJsonObject body = m_events.at(seq - 1).body;
        body.insert(QLatin1String(key), value);
        return toCanonicalJson(body).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_other = std::make_unique<OtherVerifier>();
        const auto journal = m_store.create();
        const QString cy = QStringLiteral("cy"), di = QStringLiteral("di");
        const QList<EventDraft> drafts{{QStringLiteral("key.enrolled"),
                                        cy,
                                        {{QStringLiteral("person"), cy}, {QStringLiteral("key"), publicKeyText(keyPair(cy).publicKey)}}},
                                       given(cy, "{\"answer\":\"go\",\"person\":\"cy\"}", cy),
                                       given(di, "{\"answer\":\"go\",\"person\":\"di\"}", di),
                                       {QStringLiteral("note.written"), {}, {{QStringLiteral("text"), QStringLiteral("between")}}}};
        for (const EventDraft &draft : drafts) {
            const auto appended = journal->append({newId(), QStringLiteral("cy"), {}}, [&](const QList<Event> &) {
                return Result<QList<EventDraft>>(QList<EventDraft>{draft});
            });
            QVERIFY(appended);
            m_events << appended->events;
            m_chain = appended->head.chain;
            if (m_events.size() == 2) {
                const Proof proof = proofFromObject(draft.body);
                m_receipt = Receipt{proof.payload, proof.signature, proof.publicKey, appended->head.seq, m_chain, appended->head.hash};
            }
        }
        m_store.save();
    }
    void cleanup() { m_store.putBack(); }

    void agreesOnSignatures_data()
    {
        QTest::addColumn<int>("seq");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("untouched") << 4 << "text"
                                   << "between"
                                   << "ok - 2/0";
        QTest::newRow("another note") << 4 << "text"
                                      << "other"
                                      << "ok - 2/0"; // F39: only a witness knows
        QTest::newRow("another answer") << 2 << "payload"
                                        << "{\"answer\":\"no-go\",\"person\":\"cy\"}"
                                        << "ok - 1/1";
        QTest::newRow("another signature") << 2 << "signature"
                                           << QString::fromLatin1(signedBy(QStringLiteral("cy"), secondPersonType, "{}").toBase64())
                                           << "ok - 1/1";
        QTest::newRow("no signature") << 3 << "signature"
                                      << ""
                                      << "ok - 1/1";
        QTest::newRow("half a signature") << 3 << "signature"
                                          << "AAAA"
                                          << "ok - 1/1";
        QTest::newRow("no base64") << 3 << "signature"
                                   << "?"
                                   << "ok - 1/1";
        QTest::newRow("another key") << 2 << "key" << publicKeyText(keyPair(QStringLiteral("di")).publicKey) << "ok - 1/1";
        QTest::newRow("somebody else's") << 2 << "person"
                                         << "di"
                                         << "ok - 2/0"; // nobody enrolled di: taken as it stands
        QTest::newRow("another key enrolled") << 1 << "key" << publicKeyText(keyPair(QStringLiteral("di")).publicKey) << "ok - 1/1";
        QTest::newRow("pretended") << 3 << "simulated"
                                   << "true"
                                   << "ok - 2/0"; // a text, not the flag
    }
    void agreesOnSignatures()
    {
        QFETCH(int, seq);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        rewrite({{seq, changed(seq, key.toLatin1().constData(), value)}});
        QCOMPARE(inShort(ctl()), expected);
        const QJsonObject other = m_other->ask(m_store.room());
        QCOMPARE(other.value(QStringLiteral("signatures")).toObject().value(QStringLiteral("unchecked")).toInt(), 0); // python3-nacl
        QCOMPARE(inShort(other), expected);
    }

    void agreesOnWitnesses_data()
    {
        QTest::addColumn<QByteArray>("witness"); // empty: the receipt as it is
        QTest::addColumn<bool>("rewritten");
        QTest::addColumn<QString>("expected");
        const auto text = [&](auto change) {
            Receipt receipt = m_receipt;
            change(receipt);
            return receiptText(receipt);
        };
        const QByteArray later = text([](Receipt &r) { r.seq = 9; });
        const QByteArray head = text([](Receipt &r) { r.head[0] = static_cast<char>(r.head[0] ^ 1); });
        const QByteArray said = text([](Receipt &r) { r.payload.replace("go", "no"); });
        const QByteArray strange = text([](Receipt &r) { r.chain[0] = static_cast<char>(r.chain[0] ^ 1); });
        QTest::newRow("receipt") << receiptText(m_receipt) << false << "ok -";
        QTest::newRow("receipt, rewritten store") << receiptText(m_receipt) << true << "REWRITTEN 2";
        QTest::newRow("a later head") << later << false << "TRUNCATED 5";
        QTest::newRow("another head") << head << false << "REWRITTEN 2";
        QTest::newRow("changed receipt") << said << false << "refused";
        QTest::newRow("receipt of another room") << strange << false << "refused";
        QTest::newRow("an anchor") << readFile(m_store.anchor(m_chain), 10'000).value() << false << "ok -";
        QTest::newRow("an anchor, rewritten store") << readFile(m_store.anchor(m_chain), 10'000).value() << true << "REWRITTEN 4";
    }
    void agreesOnWitnesses()
    {
        QFETCH(QByteArray, witness);
        QFETCH(bool, rewritten);
        QFETCH(QString, expected);
        const QString file = m_store.room() + QStringLiteral("/../witness");
        QVERIFY(writeDurably(file, witness));
        if (rewritten)
            rewrite({{1, changed(1, "x", QStringLiteral("y"))}});
        const auto short2 = [](const QJsonObject &answer) {
            const QString verdict = answer.value(QStringLiteral("verdict")).toString();
            return verdict.isEmpty() || verdict == QLatin1String("BAD WITNESS") ? QStringLiteral("refused")
                                                                                : inShort(answer).section(QLatin1Char(' '), 0, 1);
        };
        QCOMPARE(short2(ctl({QStringLiteral("--witness"), file})), expected);
        QCOMPARE(short2(m_other->ask(m_store.room() + QLatin1Char('\t') + file)), expected);
    }

    void saysOfAReceiptWhatWasSigned() // F52
    {
        const QString file = m_store.room() + QStringLiteral("/../r.hpsig");
        const auto verdict = [&](const Receipt &receipt) {
            if (!writeDurably(file, receiptText(receipt)))
                qFatal("no receipt");
            return m_other->ask(file);
        };
        const QJsonObject good = verdict(m_receipt);
        QCOMPARE(good.value(QStringLiteral("verdict")).toString(), QStringLiteral("ok"));
        QCOMPARE(good.value(QStringLiteral("person")).toString(), QStringLiteral("cy"));
        Receipt other = m_receipt;
        other.payload = "{\"answer\":\"no-go\",\"person\":\"cy\"}";
        QCOMPARE(verdict(other).value(QStringLiteral("verdict")).toString(), QStringLiteral("BAD"));
        other = m_receipt;
        other.signature = signedBy(QStringLiteral("cy"), secondPersonType, m_receipt.payload);
        QCOMPARE(verdict(other).value(QStringLiteral("verdict")).toString(), QStringLiteral("BAD"));
    }
};

QTEST_GUILESS_MAIN(TestSignedStore)
#include "tst_signedstore.moc"
