#include "models/base/canonicaljson.h"
#include "models/gates/signrequest.h"
#include "tests/gates/gatebench.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::GateBench;

namespace {

const QString cy = QStringLiteral("cy");

SignRequest requested(GateBench &bench)
{
    auto made = signRequest(*gateById(bench.gates, QStringLiteral("pilot")), bench.book, bench.now(), QByteArray(32, 'h'), bench.seq);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    made->seen << SeenCriterion{QStringLiteral("errors-low"), QStringLiteral("passed"), QStringLiteral("0.003"),
                                QStringLiteral("last(errors) < 0.01")};
    return *made;
}

// What somebody does elsewhere with nothing but the file and their key.
Receipt answered(const SignRequest &request, const QString &person, Answer answer = Answer::Go, Instant at = test::start,
                 const QString &because = {}, const QString &key = {})
{
    QString role;
    for (const ScopeSigner &signer : scopeSigners(request.scope))
        role = signer.person == person ? signer.role : role;
    const QByteArray payload =
        signOffPayload(request.scope, {person, role, because, GateBench::newId(), answer, at, seenObject(request)}).value();
    const QString with = key.isEmpty() ? person : key;
    return {payload, test::signedBy(with, signOffType, payload), test::keyPair(with).publicKey, 0, scopeChain(request.scope), request.head};
}

Result<QList<EventDraft>> imported(GateBench &bench, const Receipt &answer)
{
    const auto read = readReceipt(receiptText(answer)); // through the file, as it travels
    if (!read)
        return tl::unexpected<Error>(read.error());
    const auto command = answerCommand(*read, bench.facts.chain, QStringLiteral("i%1").arg(++bench.commands));
    return command ? bench.act(*command) : Result<QList<EventDraft>>(tl::unexpected<Error>(command.error()));
}

} // namespace

// A signature given without the room: what leaves, what comes back, and what is not let in.
class TestSignRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void travelsAndCounts()
    {
        GateBench bench;
        bench.openPoll();
        const auto request = readSignRequest(requestText(requested(bench)));
        QVERIFY2(request.has_value(), request ? "" : qPrintable(request.error().message));
        QCOMPARE(request->scope, bench.view().scope);
        QCOMPARE(request->seen.first().value, QStringLiteral("0.003"));
        QStringList asked;
        for (const ScopeSigner &signer : scopeSigners(request->scope))
            asked << signer.person + QLatin1Char('/') + signer.role;
        QCOMPARE(asked, (QStringList{QStringLiteral("cy/product"), QStringLiteral("ed/product"), QStringLiteral("di/security-deputy")}));
        const auto drafts = imported(bench, answered(*request, cy));
        QVERIFY2(drafts.has_value(), drafts ? "" : qPrintable(drafts.error().message));
        QCOMPARE(drafts->first().body[u"imported"].toBool(), true);
        // What the signer was shown besides is part of what they signed, and so of the journal.
        const QJsonObject payload = parseCanonicalJson(drafts->first().body[u"payload"].toString().toUtf8()).value();
        QCOMPARE(payload[u"seen"][u"criteria"][0][u"value"].toString(), QStringLiteral("0.003"));
        QCOMPARE(bench.view().rules.first().signedBy, QStringList{cy});
        QVERIFY(imported(bench, answered(*request, QStringLiteral("di"))).has_value());
        QCOMPARE(bench.view().status, GateStatus::Open);
    }

    void isWrittenOnlyForAnOpenPoll()
    {
        GateBench bench;
        const auto ask = [&] {
            const auto made = signRequest(*gateById(bench.gates, QStringLiteral("pilot")), bench.book, bench.now(), {}, 1);
            return made ? QString() : made.error().code;
        };
        QCOMPARE(ask(), QStringLiteral("no-poll"));
        bench.openPoll();
        QCOMPARE(ask(), QString());
        bench.facts.mode = Mode::Drill;
        QCOMPARE(ask(), QStringLiteral("drill"));
        bench.facts.mode = Mode::Live;
        bench.facts.newest = bench.facts.now + bench.book.phases[0].gate->validFor; // a clock that was set back brings nothing back
        QCOMPARE(ask(), QStringLiteral("expired"));
        bench.facts.underWay = false;
        QCOMPARE(ask(), QStringLiteral("state"));
    }

    void refusesAnAlteredRequest()
    {
        GateBench bench;
        bench.openPoll();
        const QByteArray text = requestText(requested(bench));
        QVERIFY(readSignRequest(text).has_value());
        for (const QByteArray &bad :
             {QByteArray(), QByteArray("{}\n"), text.chopped(1), text + '\n', text.left(text.size() / 2), ' ' + text,
              QByteArray(text).replace("holdpoint_request\":1", "holdpoint_request\":2"), QByteArray(text).replace("\"seq\":", "\"Seq\":"),
              QByteArray(text).replace("\"seq\":", "\"more\":1,\"seq\":"), QByteArray(text).replace("holdpoint_scope", "some_scope"),
              QByteArray(2 << 20, 'x')})
            QVERIFY2(!readSignRequest(bad), bad.left(60).constData());
    }

    void refuses_data()
    {
        using Make = std::function<Receipt(GateBench &)>;
        QTest::addColumn<Make>("make");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *code, const Make &make) {
            QTest::newRow(name) << make << QString::fromLatin1(code);
        };
        row("of an older poll", "other-poll", [](GateBench &b) {
            const Receipt answer = answered(requested(b), cy);
            b.openPoll();
            return answer;
        });
        row("of another attempt", "other-poll", [](GateBench &b) {
            const Receipt answer = answered(requested(b), cy);
            b.facts.attempt = 2;
            return answer;
        });
        row("of another gate", "no-poll", [](GateBench &b) {
            SignRequest request = requested(b);
            request.scope.replace("\"gate\":\"pilot\"", "\"gate\":\"cohort\"");
            return answered(request, cy);
        });
        row("of another revision", "stale", [](GateBench &b) {
            const Receipt answer = answered(requested(b), cy);
            b.facts.revision = 2;
            return answer;
        });
        row("with something ticked meanwhile", "stale", [](GateBench &b) {
            const Receipt answer = answered(requested(b), cy);
            b.facts.items.insert(QStringLiteral("briefed"), QStringLiteral("failed|"));
            return answer;
        });
        row("over an altered request", "stale", [](GateBench &b) {
            SignRequest request = requested(b);
            request.scope.replace("\"question\":\"On?\"", "\"question\":\"Off?\"");
            return answered(request, cy);
        });
        row("of another room", "other-room", [](GateBench &b) {
            GateBench other = b;
            other.facts.chain = QByteArray(16, 'x');
            return answered(requested(other), cy);
        });
        row("with another room's name on it", "other-room", [](GateBench &b) {
            GateBench other = b;
            other.facts.chain = QByteArray(16, 'x');
            Receipt answer = answered(requested(other), cy);
            answer.chain = b.facts.chain;
            return answer;
        });
        row("of another rollout", "other-room", [](GateBench &b) {
            GateBench other = b;
            other.book.id = QStringLiteral("other");
            return answered(requested(other), cy);
        });
        row("of a rehearsal", "other-room", [](GateBench &b) {
            GateBench other = b;
            other.facts.mode = Mode::Rehearsal;
            return answered(requested(other), cy);
        });
        row("too late", "expired", [](GateBench &b) {
            const Receipt answer = answered(requested(b), cy);
            b.facts.now += b.book.phases[0].gate->validFor;
            return answer;
        });
        row("twice", "replay", [](GateBench &b) {
            const Receipt answer = answered(requested(b), cy);
            (void)imported(b, answer);
            return answer;
        });
        row("after it was withdrawn", "replay", [](GateBench &b) {
            const Receipt answer = answered(requested(b), cy);
            (void)imported(b, answer);
            (void)b.act(Act::Withdraw, "cy");
            return answer;
        });
        row("the receipt of a recorded one", "recorded", [](GateBench &b) {
            Receipt answer = answered(requested(b), cy);
            answer.seq = 7;
            return answer;
        });
        row("of a stranger", "role", [](GateBench &b) { return answered(requested(b), QStringLiteral("eve")); });
        row("of somebody whom no rule names", "role", [](GateBench &b) { return answered(requested(b), QStringLiteral("bo")); });
        row("with a key that was revoked", "role", [](GateBench &b) {
            const Receipt answer = answered(requested(b), cy);
            b.record({{QStringLiteral("key.revoked"), {}, {{QStringLiteral("person"), cy}}}}, QStringLiteral("ana"));
            return answer;
        });
        row("with a key that is not of record", "signature",
            [](GateBench &b) { return answered(requested(b), cy, Answer::Go, test::start, {}, QStringLiteral("cy2")); });
        row("dated before the poll", "signature",
            [](GateBench &b) { return answered(requested(b), cy, Answer::Go, test::start - Duration{3'600'000}); });
        row("dated after now", "signature",
            [](GateBench &b) { return answered(requested(b), cy, Answer::Go, test::start + Duration{3'600'000}); });
        row("a no-go without a reason", "because", [](GateBench &b) { return answered(requested(b), cy, Answer::NoGo); });
        row("with another answer written in", "answer", [](GateBench &b) {
            Receipt answer = answered(requested(b), cy, Answer::NoGo, test::start, QStringLiteral("stop"));
            answer.payload.replace("\"no-go\"", "\"go\"");
            return answer;
        });
        row("with a bit of the signature turned", "answer", [](GateBench &b) {
            Receipt answer = answered(requested(b), cy);
            answer.signature[3] = static_cast<char>(answer.signature[3] ^ 1);
            return answer;
        });
        row("under another key's name", "answer", [](GateBench &b) {
            Receipt answer = answered(requested(b), cy);
            answer.publicKey = test::keyPair(QStringLiteral("di")).publicKey;
            return answer;
        });
        row("that is no answer at all", "answer", [](GateBench &b) {
            Receipt answer = answered(requested(b), cy);
            answer.payload = "{}";
            answer.signature = test::signedBy(cy, signOffType, answer.payload);
            return answer;
        });
        row("signed as a second person", "answer", [](GateBench &b) {
            Receipt answer = answered(requested(b), cy);
            answer.signature = test::signedBy(cy, secondPersonType, answer.payload);
            return answer;
        });
    }
    void refuses() // F45 F46 F47 F48
    {
        QFETCH(std::function<Receipt(GateBench &)>, make);
        QFETCH(QString, code);
        GateBench bench;
        bench.openPoll();
        const Receipt answer = make(bench);
        const auto drafts = imported(bench, answer);
        QVERIFY2(!drafts, "it was let in");
        QVERIFY2(drafts.error().code == code, qPrintable(drafts.error().code + QStringLiteral(": ") + drafts.error().message));
    }
};

QTEST_GUILESS_MAIN(TestSignRequest)
#include "tst_signrequest.moc"
