#include "models/base/files.h"
#include "models/gates/gaterules.h"
#include "models/gates/scope.h"
#include "models/journal/verifystore.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/playbook/loader.h"
#include "models/room/advancewarnings.h"
#include "models/room/decide.h"
#include "models/room/eventwords.h"
#include "models/room/facts.h"
#include "models/room/obligations.h"
#include "models/room/registers.h"
#include "models/room/revisiondifference.h"
#include "models/room/witnesskeeper.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

using namespace holdpoint;

namespace {

const char text[] = R"(holdpoint: 1
id: move
title: A move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander]}
  bo: {name: Bo Chen, roles: [rollback-owner]}
  cy: {name: Cy Diaz, roles: [technical-deputy, product]}
  di: {name: Di Evans, roles: [security-deputy]}
roles: {product: {title: Product owner}}
known_good: {old: {title: Old}}
phases:
  - {id: pilot, title: Pilot, rollback: back, customers: {total: 3, obligations: [{text: Nobody is billed twice, owner: bo}]}}
  - id: one
    title: One
    rollback: back
    planned: {start: 2026-11-20T14:00:00Z, duration: 1h}
    risks: [{risk: Token cache cold, severity: high}]
    customers: {file: ten.csv, opt_in: required, obligations: [{text: 99.9 % for Acme, owner: cy}]}
    gate: {question: "On?", go: More., no_go: Stay., signoffs: [{role: product}, {role: security-deputy}]}
runbooks:
  back: {title: Back, restores: old, steps: [{id: a, title: A, owner: bo, run: [./a], idempotent: yes}]}
)";

constexpr Duration aMinute{60'000};

} // namespace

// What is owed to customers, who of them is moved, and what somebody should know before a phase advances.
class TestObligations : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Rollout m_rollout;
    Instant m_now = test::start;

    Context context() const { return {m_now, true, false}; }
    std::shared_ptr<const Playbook> load(const QByteArray &list, const QByteArray &playbook = text)
    {
        QFile file(m_folder.filePath(QStringLiteral("ten.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(list) != list.size())
            qFatal("the list cannot be written");
        file.close();
        LoadResult loaded = loadPlaybookText(playbook, QStringLiteral("p"), m_folder.path());
        if (!loaded.playbook)
            qFatal("%s", qPrintable(loaded.problems.first().toText()));
        return std::make_shared<const Playbook>(std::move(*loaded.playbook));
    }
    void record(const EventDraft &draft, const QString &actor = QStringLiteral("ana"))
    {
        apply(m_rollout, test::event(m_rollout.seq + 1, draft, actor, m_now));
    }
    void record(const char *kind, const char *subject, const QJsonObject &body = {})
    {
        record({QString::fromLatin1(kind), QString::fromLatin1(subject), body});
    }
    QString act(Act what, const char *actor, const char *subject, const QJsonObject &args = {})
    {
        const Command command{
            QStringLiteral("c%1").arg(m_rollout.seq), what, QString::fromLatin1(actor), QString::fromLatin1(subject), args, {}};
        const auto drafts = decide(m_rollout, command, context());
        if (!drafts)
            return drafts.error().code;
        for (const EventDraft &draft : *drafts)
            record(draft, QString::fromLatin1(actor));
        return QStringLiteral("ok");
    }
    GateView gate() const { return *gateViewOf(m_rollout, QStringLiteral("one"), context()); }
    void sign(const QString &person, const QString &role)
    {
        Command command{QStringLiteral("s%1").arg(m_rollout.seq),
                        Act::SignOff,
                        person,
                        QStringLiteral("one"),
                        {{QStringLiteral("say"), QStringLiteral("go")}},
                        {}};
        const QByteArray payload =
            signOffPayload(gate().scope, {person, role, {}, QStringLiteral("n%1").arg(m_rollout.seq), Answer::Go, m_now}).value();
        command.proofs << Proof{person, payload, test::signedBy(person, signOffType, payload), test::keyPair(person).publicKey};
        const auto drafts = decide(m_rollout, command, context());
        QVERIFY2(drafts, qPrintable(drafts ? QString() : drafts.error().message));
        for (const EventDraft &draft : *drafts)
            record(draft, person);
    }
    QString standing(const char *id) const
    {
        for (const ObligationLine &line : obligationRegister(m_rollout, m_now)) {
            if (line.id == QLatin1String(id))
                return obligationWord(line.standing);
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void init()
    {
        m_now = parseRfc3339(QStringLiteral("2026-11-20T14:05:00Z")).value();
        m_rollout = newRollout(load("customer,opt_in\nacme,yes\nbirch,yes\nzeta,no\n"), Mode::Live);
        m_rollout.chain = test::chain;
        for (const char *person : {"ana", "bo", "cy", "di"})
            record(test::enrolment(QString::fromLatin1(person)), QString::fromLatin1(person));
        record("rollout.started", "move");
    }

    void anObligationIsOwedByTheGateOfItsPhase()
    {
        QCOMPARE(standing("pilot/1"), QStringLiteral("later"));
        record("phase.started", "pilot", {{QStringLiteral("attempt"), 1}});
        QCOMPARE(standing("pilot/1"), QStringLiteral("open"));
        record("phase.passed", "pilot");
        QCOMPARE(standing("pilot/1"), QStringLiteral("overdue"));
        record("phase.started", "one", {{QStringLiteral("attempt"), 1}});
        QCOMPARE(standing("one/1"), QStringLiteral("open"));
        m_now += 60 * aMinute; // past its planned gate
        QCOMPARE(standing("one/1"), QStringLiteral("due"));
        const QStringList owed = gate().owed;
        QCOMPARE(owed.size(), 2); // what an earlier gate left open is owed still
        QCOMPARE(owed.first(), QStringLiteral("Nobody is billed twice: overdue since Pilot was passed, owed by Bo Chen"));
        QCOMPARE(owed.last(), QStringLiteral("99.9 % for Acme: due at this gate, owed by Cy Diaz"));
        QVERIFY(!gate().closedBecause.join(QLatin1Char(' ')).contains(QStringLiteral("Acme"))); // said, it closes nothing
        QCOMPARE(act(Act::Obligation, "di", "pilot/1",
                     {{QStringLiteral("state"), QStringLiteral("done")}, {QStringLiteral("evidence"), QStringLiteral("e")}}),
                 QStringLiteral("role"));
        QCOMPARE(act(Act::Obligation, "bo", "pilot/1",
                     {{QStringLiteral("state"), QStringLiteral("done")}, {QStringLiteral("evidence"), QStringLiteral("invoice run")}}),
                 QStringLiteral("ok"));
        QCOMPARE(standing("pilot/1"), QStringLiteral("met"));
        QCOMPARE(act(Act::Obligation, "cy", "one/1",
                     {{QStringLiteral("state"), QStringLiteral("failed")}, {QStringLiteral("because"), QStringLiteral("99.7 %")}}),
                 QStringLiteral("ok"));
        QCOMPARE(gate().owed, QStringList{QStringLiteral("99.9 % for Acme: broken (Cy Diaz: 99.7 %), owed by Cy Diaz")});
    }

    // F47: who is in the cohort is part of what was signed.
    void anotherCohortMakesASignatureStaleAndSaysWho()
    {
        record("phase.started", "one", {{QStringLiteral("attempt"), 1}});
        QCOMPARE(act(Act::OpenPoll, "ana", "one"), QStringLiteral("ok"));
        sign(QStringLiteral("di"), QStringLiteral("security-deputy"));
        QVERIFY(gate().staleBecause.isEmpty());
        const auto say = [&](const char *customer, const char *word) {
            return act(Act::OptIn, "bo", "one",
                       {{QStringLiteral("customer"), QLatin1String(customer)},
                        {QStringLiteral("say"), QLatin1String(word)},
                        {QStringLiteral("because"), QStringLiteral("their mail of today")}});
        };
        QCOMPARE(say("acme", "in"), QStringLiteral("ok")); // as the list says
        QVERIFY(gate().staleBecause.isEmpty());
        QCOMPARE(say("birch", "out"), QStringLiteral("ok"));
        const QStringList why = gate().staleBecause.value(QStringLiteral("di"));
        QVERIFY2(why.contains(QStringLiteral("cohort: birch is left out (Bo Chen: their mail of today)")),
                 qPrintable(why.join(QLatin1Char('|'))));
        QVERIFY2(why.contains(QStringLiteral("cohort: 1 customers are moved, were 2")), qPrintable(why.join(QLatin1Char('|'))));
        sign(QStringLiteral("di"), QStringLiteral("security-deputy")); // again, knowing it
        QVERIFY(gate().staleBecause.isEmpty());
    }

    void aRevisedListSaysWhoCameAndWhoWent()
    {
        record("phase.started", "one", {{QStringLiteral("attempt"), 1}});
        QCOMPARE(act(Act::OpenPoll, "ana", "one"), QStringLiteral("ok"));
        sign(QStringLiteral("di"), QStringLiteral("security-deputy"));
        const auto next = load("customer,opt_in\nacme,yes\nzeta,yes\nyew,yes\n", QByteArray("# another list\n") + text);
        const RevisionDifference difference = revisionDifference(m_rollout, next, QStringLiteral("cy"), context());
        QVERIFY2(difference.plan.contains(QStringLiteral("cohort of One: 2 moved too: yew, zeta")),
                 qPrintable(difference.plan.join(QLatin1Char('|'))));
        QVERIFY(difference.plan.contains(QStringLiteral("cohort of One: 1 no longer moved: birch")));
        QVERIFY2(difference.stale.first().contains(QStringLiteral("cohort: another list of customers")),
                 qPrintable(difference.stale.first()));
    }

    void whatHasNoIdIsNamedByItsWords()
    {
        QByteArray changed(text);
        changed.replace("severity: high", "severity: low").replace("[{role: product}", "[{role: product, count: 2}");
        const RevisionDifference difference = revisionDifference(m_rollout, load("customer\n", changed), QStringLiteral("cy"), context());
        QVERIFY2(difference.plan.contains(QStringLiteral("phases one risks Token cache cold severity: was high, is low")),
                 qPrintable(difference.plan.join(QLatin1Char('|'))));
        QVERIFY2(difference.rules.contains(QStringLiteral("phases one gate signoffs product count: was 1, is 2")),
                 qPrintable(difference.rules.join(QLatin1Char('|'))));
        const Event answered =
            test::event(1,
                        {QStringLiteral("risk.answered"),
                         QStringLiteral("one/1"),
                         {{QStringLiteral("say"), QStringLiteral("closed")}, {QStringLiteral("because"), QStringLiteral("warmed")}}},
                        QStringLiteral("cy"), m_now);
        QCOMPARE(inWords(answered, m_rollout.playbook.get()), QStringLiteral("Token cache cold closed: warmed"));
        QCOMPARE(riskName(riskRegister(m_rollout).first()), QStringLiteral("risk Token cache cold"));
    }

    // F38: a second place never takes back what it has seen, and `verify --witness` reads it.
    void aWitnessNeverGoesBack()
    {
        QTemporaryDir place;
        QVERIFY(writeWitness(place.path(), {test::chain, 12, QByteArray(32, 'h')}, m_now));
        QVERIFY(writeWitness(place.path(), {test::chain, 14, QByteArray(32, 'i')}, m_now));
        const auto earlier = writeWitness(place.path(), {test::chain, 13, QByteArray(32, 'j')}, m_now);
        QVERIFY(!earlier && earlier.error().message.contains(QStringLiteral("it has seen event 14")));
        const auto bytes = readFile(witnessFile(place.path(), test::chain), 4096);
        QCOMPARE(witnessesIn(bytes.value()).first().seq, 14);
        QVERIFY(!writeWitness(place.filePath(QStringLiteral("gone")), {test::chain, 20, QByteArray(32, 'k')}, m_now));
    }

    // D21: an old backup closes nothing, but going on is said twice and recorded.
    void anOldBackupIsKnownBeforeAPhaseAdvances()
    {
        record("phase.started", "pilot", {{QStringLiteral("attempt"), 1}});
        record("phase.at_gate", "pilot", {{QStringLiteral("attempt"), 1}});
        QVERIFY(advanceWarnings(m_rollout, m_now + 29 * aMinute).isEmpty());
        m_now += 31 * aMinute;
        QCOMPARE(advanceWarnings(m_rollout, m_now).value(0).text, QStringLiteral("No backup was made in 31 min"));
        QCOMPARE(act(Act::Advance, "ana", "pilot"), QStringLiteral("warned"));
        QCOMPARE(act(Act::Advance, "ana", "pilot", {{QStringLiteral("despite"), QJsonArray{QStringLiteral("witness")}}}),
                 QStringLiteral("warned"));
        record("store.backed_up", "backup", {{QStringLiteral("to"), m_rollout.seq}});
        m_now += 47 * aMinute;
        QVERIFY(advanceWarnings(m_rollout, m_now).isEmpty()); // nothing has happened since
        record("note.added", "", {{QStringLiteral("text"), QStringLiteral("n")}});
        QVERIFY(advanceWarnings(m_rollout, m_now).value(0).text.startsWith(QStringLiteral("The last backup is 47 min old")));
        const Command knowing{QStringLiteral("k"),
                              Act::Advance,
                              QStringLiteral("ana"),
                              QStringLiteral("pilot"),
                              {{QStringLiteral("despite"), QJsonArray{QStringLiteral("backup")}}},
                              {}};
        const auto drafts = decide(m_rollout, knowing, context());
        QVERIFY2(drafts, qPrintable(drafts ? QString() : drafts.error().message));
        QVERIFY(drafts->first().body.value(QStringLiteral("despite")).toString().contains(QStringLiteral("47 min")));
        record("store.witness_lost", "",
               {{QStringLiteral("folder"), QStringLiteral("/mnt/usb")}, {QStringLiteral("because"), QStringLiteral("gone")}});
        m_now += 3 * aMinute;
        QCOMPARE(advanceWarnings(m_rollout, m_now).size(), 2);
        QCOMPARE(advanceWarnings(m_rollout, m_now).last().text,
                 QStringLiteral("The witness in /mnt/usb has not been reached for 3 min: gone"));
        record("store.witnessed", "", {{QStringLiteral("folder"), QStringLiteral("/mnt/usb")}, {QStringLiteral("to"), 9}});
        QCOMPARE(advanceWarnings(m_rollout, m_now).size(), 1);
        m_rollout.mode = Mode::Drill;
        QVERIFY(advanceWarnings(m_rollout, m_now).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestObligations)
#include "tst_obligations.moc"
