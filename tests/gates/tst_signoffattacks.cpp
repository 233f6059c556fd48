#include "models/base/canonicaljson.h"
#include "tests/gates/gatebench.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::GateBench;

namespace {

struct Attack {
    const char *name;
    std::function<Command(GateBench &)> make; // prepares the bench and gives the command that must be refused
};

const QString cy = QStringLiteral("cy");
const QString di = QStringLiteral("di");

// A sign-off that was good in another place, carried over.
Command carried(GateBench &bench, const std::function<void(GateBench &)> &elsewhere, const QString &person = cy)
{
    GateBench other = bench;
    elsewhere(other);
    const Command theirs =
        other.signing({person, QStringLiteral("product"), {}, GateBench::newId(), Answer::Go, bench.facts.now}, other.view().scope);
    Command made = bench.command(Act::SignOff, person, theirs.args);
    made.proofs = theirs.proofs;
    return made;
}

Command forged(GateBench &bench, const std::function<void(QJsonObject &)> &change)
{
    Command made = bench.signing(bench.claim(cy, Answer::Go), bench.view().scope);
    QJsonObject payload = parseCanonicalJson(made.proofs[0].payload).value();
    change(payload);
    made.proofs[0].payload = toCanonicalJson(payload).value();
    made.proofs[0].signature = test::signedBy(cy, signOffType, made.proofs[0].payload);
    return made;
}

Command good(GateBench &bench, const QString &person = cy)
{
    return bench.signing({person, QStringLiteral("product"), {}, GateBench::newId(), Answer::Go, bench.facts.now}, bench.view().scope);
}

void grant(GateBench &bench, const char *kind, const QString &person, const QString &role)
{
    bench.record({{QString::fromLatin1(kind), {}, {{QStringLiteral("person"), person}, {QStringLiteral("role"), role}}}},
                 QStringLiteral("ana"));
}

const QList<Attack> &attacks()
{
    static const QList<Attack> list{
        // F45: who may not
        {"somebody whom no rule names", [](GateBench &b) { return good(b, QStringLiteral("bo")); }},
        {"an observer", [](GateBench &b) { return good(b, QStringLiteral("ob")); }},
        {"a stranger", [](GateBench &b) { return good(b, QStringLiteral("eve")); }},
        {"the author",
         [](GateBench &b) {
             grant(b, "role.given", QStringLiteral("ana"), QStringLiteral("product"));
             b.openPoll();
             return good(b, QStringLiteral("ana"));
         }},
        {"whoever loaded the revision",
         [](GateBench &b) {
             b.facts.revisionLoadedBy = cy;
             return good(b);
         }},
        {"the requester",
         [](GateBench &b) {
             b.book.authors = QStringList{QStringLiteral("bo")};
             grant(b, "role.given", QStringLiteral("ana"), QStringLiteral("product"));
             b.openPoll();
             return good(b, QStringLiteral("ana"));
         }},
        {"a role that was taken away",
         [](GateBench &b) {
             grant(b, "role.taken", cy, QStringLiteral("product"));
             return good(b);
         }},
        {"a role given after the poll opened",
         [](GateBench &b) {
             grant(b, "role.given", QStringLiteral("bo"), QStringLiteral("product"));
             return good(b, QStringLiteral("bo"));
         }},
        {"in the role of another rule",
         [](GateBench &b) {
             return b.signing({cy, QStringLiteral("security-deputy"), {}, GateBench::newId(), Answer::Go, b.facts.now}, b.view().scope);
         }},
        {"for somebody else",
         [](GateBench &b) {
             Command c = good(b);
             c.args.insert(QStringLiteral("for"), di);
             return c;
         }},
        {"under somebody else's name",
         [](GateBench &b) {
             Command c = good(b);
             c.actor = di;
             return c;
         }},
        {"under somebody else's name, proof renamed",
         [](GateBench &b) {
             Command c = good(b);
             c.actor = di;
             c.proofs[0].person = di;
             return c;
         }},
        // F46: replays
        {"of another gate",
         [](GateBench &b) {
             return carried(b, [](GateBench &o) {
                 o.gates.gates[0].id = QStringLiteral("cohort");
                 o.gates.gates[1].id = QStringLiteral("pilot");
                 o.book.phases[0].id = QStringLiteral("cohort");
                 o.book.phases[1].id = QStringLiteral("pilot");
             });
         }},
        {"of an earlier attempt",
         [](GateBench &b) {
             b.facts.attempt = 2;
             return carried(b, [](GateBench &o) { o.facts.attempt = 1; });
         }},
        {"of an earlier poll",
         [](GateBench &b) {
             const Command c = good(b);
             b.openPoll();
             return c;
         }},
        {"of another rollout", [](GateBench &b) { return carried(b, [](GateBench &o) { o.book.id = QStringLiteral("other"); }); }},
        {"of another room", [](GateBench &b) { return carried(b, [](GateBench &o) { o.facts.chain = QByteArray(16, 'x'); }); }},
        {"from a drill", [](GateBench &b) { return carried(b, [](GateBench &o) { o.facts.mode = Mode::Drill; }); }},
        {"from a rehearsal", [](GateBench &b) { return carried(b, [](GateBench &o) { o.facts.mode = Mode::Rehearsal; }); }},
        {"the same twice",
         [](GateBench &b) {
             Command c = good(b);
             (void)b.act(c);
             c.id = QStringLiteral("again");
             return c;
         }},
        {"the same after withdrawing",
         [](GateBench &b) {
             Command c = good(b);
             (void)b.act(c);
             (void)b.act(Act::Withdraw, "cy");
             c.id = QStringLiteral("again");
             return c;
         }},
        {"an old go over one's no-go",
         [](GateBench &b) {
             Command c = good(b);
             (void)b.act(c);
             (void)b.sign("cy", Answer::NoGo, QStringLiteral("stop"));
             c.id = QStringLiteral("again");
             return c;
         }},
        {"signed as a second person",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].signature = test::signedBy(cy, secondPersonType, c.proofs[0].payload);
             return c;
         }},
        {"signed without a type",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].signature = test::signedBy(cy, {}, c.proofs[0].payload);
             return c;
         }},
        // F47: another scope
        {"another revision", [](GateBench &b) { return carried(b, [](GateBench &o) { o.facts.revision = 7; }); }},
        {"another threshold",
         [](GateBench &b) {
             return carried(b, [](GateBench &o) { o.book.phases[0].success[0].check.that.text = QStringLiteral("last(errors) < 1"); });
         }},
        {"another runbook",
         [](GateBench &b) {
             return carried(b, [](GateBench &o) { o.facts.runbookDigests.insert(QStringLiteral("back"), QStringLiteral("d9")); });
         }},
        {"another checklist",
         [](GateBench &b) {
             return carried(b, [](GateBench &o) { o.facts.items.insert(QStringLiteral("briefed"), QStringLiteral("open|")); });
         }},
        {"another cohort", [](GateBench &b) { return carried(b, [](GateBench &o) { o.book.phases[0].exposure = 0.001; }); }},
        {"easier rules", [](GateBench &b) { return carried(b, [](GateBench &o) { o.book.phases[0].gate->signOffs.removeLast(); }); }},
        {"a scope with a part left out",
         [](GateBench &b) {
             return forged(b, [](QJsonObject &p) {
                 QJsonObject s = p[QStringLiteral("scope")].toObject();
                 s.remove(QStringLiteral("criteria"));
                 p[QStringLiteral("scope")] = s;
             });
         }},
        {"no scope at all", [](GateBench &b) { return forged(b, [](QJsonObject &p) { p.remove(QStringLiteral("scope")); }); }},
        // F48: keys and time
        {"a revoked key",
         [](GateBench &b) {
             const Command c = good(b);
             b.record({{QStringLiteral("key.revoked"), {}, {{QStringLiteral("person"), cy}}}}, QStringLiteral("ana"));
             return c;
         }},
        {"no key",
         [](GateBench &b) {
             const Command c = good(b);
             b.people.keys.remove(cy);
             return c;
         }},
        {"a key enrolled after the poll opened",
         [](GateBench &b) {
             b.record({test::enrolment(cy, QStringLiteral("cy2"))}, QStringLiteral("ana"));
             Command c = good(b);
             c.proofs[0].signature = test::signedBy(QStringLiteral("cy2"), signOffType, c.proofs[0].payload);
             c.proofs[0].publicKey = test::keyPair(QStringLiteral("cy2")).publicKey;
             return c;
         }},
        {"one's own other key",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].signature = test::signedBy(QStringLiteral("cy2"), signOffType, c.proofs[0].payload);
             c.proofs[0].publicKey = test::keyPair(QStringLiteral("cy2")).publicKey;
             return c;
         }},
        {"another person's signature",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].signature = test::signedBy(di, signOffType, c.proofs[0].payload);
             return c;
         }},
        {"after the poll ran out",
         [](GateBench &b) {
             b.facts.now += b.book.phases[0].gate->validFor;
             return b.signing({cy, QStringLiteral("product"), {}, GateBench::newId(), Answer::Go, b.facts.now}, b.view().scope);
         }},
        {"after the poll ran out, clock set back",
         [](GateBench &b) {
             b.facts.newest += b.book.phases[0].gate->validFor;
             return good(b);
         }},
        {"dated before the poll",
         [](GateBench &b) {
             return b.signing({cy, QStringLiteral("product"), {}, GateBench::newId(), Answer::Go, b.facts.now - Duration{3'600'000}},
                              b.view().scope);
         }},
        {"dated in the future",
         [](GateBench &b) {
             return b.signing({cy, QStringLiteral("product"), {}, GateBench::newId(), Answer::Go, b.facts.now + Duration{3'600'000}},
                              b.view().scope);
         }},
        // bytes
        {"a flipped bit of the signature",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].signature[9] = static_cast<char>(c.proofs[0].signature[9] ^ 4);
             return c;
         }},
        {"a flipped bit of what was signed",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].payload.replace("\"go\"", "\"gp\"");
             return c;
         }},
        {"another answer than was signed",
         [](GateBench &b) {
             Command c = b.signing(b.claim(cy, Answer::NoGo, QStringLiteral("stop")), b.view().scope);
             c.args.insert(QStringLiteral("say"), QStringLiteral("go"));
             return c;
         }},
        {"another condition than was signed",
         [](GateBench &b) {
             Command c = b.signing(b.claim(cy, Answer::GoWithCondition, QStringLiteral("watch")), b.view().scope);
             c.args.insert(QStringLiteral("because"), QStringLiteral("nothing"));
             return c;
         }},
        {"no signature",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs.clear();
             return c;
         }},
        {"two signatures",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs << c.proofs.first();
             return c;
         }},
        {"an empty signature",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].signature.clear();
             return c;
         }},
        {"a payload that is not canonical",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].payload += '\n';
             c.proofs[0].signature = test::signedBy(cy, signOffType, c.proofs[0].payload);
             return c;
         }},
        {"a payload with a key twice",
         [](GateBench &b) {
             Command c = good(b);
             c.proofs[0].payload.replace("{\"answer\":\"go\"", "{\"answer\":\"no-go\",\"answer\":\"go\"");
             c.proofs[0].signature = test::signedBy(cy, signOffType, c.proofs[0].payload);
             return c;
         }},
        {"no nonce", [](GateBench &b) { return forged(b, [](QJsonObject &p) { p[QStringLiteral("nonce")] = QString(); }); }},
        {"an answer that does not exist",
         [](GateBench &b) {
             Command c = good(b);
             c.args.insert(QStringLiteral("say"), QStringLiteral("maybe"));
             return c;
         }},
        {"without a poll",
         [](GateBench &b) {
             const Command c = good(b);
             (void)b.act(Act::Withdraw, "ana", {{QStringLiteral("poll"), true}});
             return c;
         }},
        {"after the phase left",
         [](GateBench &b) {
             b.facts.underWay = false;
             return good(b);
         }},
    };
    return list;
}

} // namespace

// F45–F53: each of these is refused where it is decided, whatever a screen may have allowed.
class TestSignOffAttacks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void refuses_data()
    {
        QTest::addColumn<int>("attack");
        for (int i = 0; i < attacks().size(); ++i)
            QTest::newRow(attacks()[i].name) << i;
    }
    void refuses()
    {
        QFETCH(int, attack);
        GateBench bench;
        bench.openPoll();
        const Command command = attacks()[attack].make(bench);
        const GateStatus before = bench.view().status;
        const auto drafts = bench.ask(command);
        QVERIFY2(!drafts, "it was accepted");
        QVERIFY(!drafts.error().message.isEmpty());
        QVERIFY(before != GateStatus::Open);
    }

    void thereAreFortyOfThem() { QVERIFY(attacks().size() >= 40); }

    void theHonestOneIsAccepted()
    {
        GateBench bench;
        bench.openPoll();
        const auto drafts = bench.ask(good(bench));
        QVERIFY2(drafts.has_value(), drafts ? "" : qPrintable(drafts.error().message));
    }

    void onePersonNeverServesTwoRules() // F49
    {
        GateBench bench;
        grant(bench, "role.given", cy, QStringLiteral("security-deputy"));
        bench.openPoll();
        QVERIFY(bench.act(good(bench)).has_value());
        QVERIFY(bench.view().status != GateStatus::Open);
        QCOMPARE(bench.view().canStill.contains(cy), false);
        QVERIFY(bench.act(good(bench, QStringLiteral("ed"))).has_value()); // product; cy moves to security
        QCOMPARE(bench.view().status, GateStatus::Open);
    }
};

QTEST_GUILESS_MAIN(TestSignOffAttacks)
#include "tst_signoffattacks.moc"
