#include "models/base/sha256.h"
#include "models/gates/gaterules.h"
#include "models/gates/scope.h"
#include "models/people/peoplerules.h"
#include "models/playbook/loader.h"
#include "models/room/facts.h"
#include "models/room/revisiondifference.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

// moc reads on no further where two slashes stand in a raw string.
const QByteArray text = QByteArray(R"(holdpoint: 1
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
sources: {s: {kind: openmetrics, url: ADDRESS}}
metrics: {errors: {source: s, series: e, unit: ratio}}
triggers:
  t: {title: Failing, when: "last(errors) > 2%", mode: confirm, priority: P1, class: data, owner: bo, runbook: back}
phases:
  - id: one
    title: One
    rollback: back
    success: [{id: low, title: Few errors, that: "last(errors) < 1%"}]
    gate: {question: "On?", go: More., no_go: Stay., signoffs: [{role: product}, {role: security-deputy}]}
  - {id: two, title: Two, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: a, title: A, owner: bo, run: [./a], idempotent: yes}]}
)")
                            .replace("ADDRESS", "http://127.0.0.1:1/m");

std::shared_ptr<const Playbook> load(const QByteArray &bytes)
{
    LoadResult loaded = loadPlaybookText(bytes, QStringLiteral("p"), {});
    if (!loaded.playbook)
        qFatal("%s", qPrintable(loaded.problems.first().toText()));
    return std::make_shared<const Playbook>(std::move(*loaded.playbook));
}

} // namespace

class TestRevision : public QObject
{
    Q_OBJECT

    Rollout m_rollout;
    const Instant m_now = test::start;

    Context context() const { return {m_now, true, false}; }
    void record(const char *kind, const QString &subject, const QJsonObject &body = {}, const QString &actor = QStringLiteral("ana"))
    {
        apply(m_rollout, test::event(m_rollout.seq + 1, {QString::fromLatin1(kind), subject, body}, actor, m_now));
    }
    static QByteArray with(const QByteArray &from, const QByteArray &to)
    {
        QByteArray changed = text;
        if (changed.count(from) != 1)
            qFatal("%s is not there once", from.constData());
        return changed.replace(from, to);
    }
    // "ok", or the code of the refusal.
    QString ask(const std::shared_ptr<const Playbook> &next, Command command, const QStringList &signers)
    {
        const Command bare = command;
        for (const QString &person : signers)
            command.proofs << test::proof(bare, person, m_now, m_rollout.chain);
        const auto drafts = decideRevision(m_rollout, command, context(), *next);
        return drafts ? QStringLiteral("ok") : drafts.error().code;
    }
    Command asked(const std::shared_ptr<const Playbook> &next) const
    {
        return revisionCommand(m_rollout, *next, QStringLiteral("cy"), QStringLiteral("customers asked for it"));
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void init()
    {
        m_rollout = newRollout(load(text), Mode::Live);
        m_rollout.chain = test::chain;
        for (const char *person : {"ana", "bo", "cy", "di"}) {
            const EventDraft draft = test::enrolment(QString::fromLatin1(person));
            record("key.enrolled", draft.subject, draft.body, draft.subject);
        }
        record("rollout.started", QStringLiteral("move"));
        record("phase.started", QStringLiteral("one"), {{QStringLiteral("attempt"), 1}});
    }

    void needsTwoPersonsWhoSignTheseBytes()
    {
        const auto next = load(with("title: Two", "title: Second"));
        QCOMPARE(ask(next, asked(next), {QStringLiteral("cy")}), QStringLiteral("second-needed"));
        QCOMPARE(ask(next, asked(next), {QStringLiteral("cy"), QStringLiteral("di")}), QStringLiteral("second-needed"));
        QCOMPARE(ask(next, asked(next), {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("ok"));
        // What was signed for one file loads no other.
        const auto other = load(with("title: Two", "title: Another"));
        QCOMPARE(ask(other, asked(next), {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("other-revision"));
        Command late = asked(next);
        late.args[QStringLiteral("revision")] = 7;
        QCOMPARE(ask(next, late, {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("revised"));
        Command wordless = asked(next);
        wordless.args[QStringLiteral("because")] = QString();
        QCOMPARE(ask(next, wordless, {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("because"));
        Command waiting = asked(next);
        waiting.args[QStringLiteral("leave_open")] = true;
        QCOMPARE(ask(next, waiting, {QStringLiteral("cy")}), QStringLiteral("second-needed")); // nobody seconds a file they have not got
        QCOMPARE(ask(load(text), asked(load(text)), {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("same"));
    }

    void reachingFurtherNeedsSecurityToo_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("program") << QByteArray("run: [./a]") << QByteArray("run: [./b]");
        QTest::newRow("shell") << QByteArray("run: [./a]") << QByteArray("run: [\"rm x\"], shell: true");
        QTest::newRow("secret") << QByteArray("run: [./a]") << QByteArray("run: [./a], env: {T: secret://env/T}");
        QTest::newRow("host") << QByteArray("http://127.0.0.1:1/m") << QByteArray("http://127.0.0.1:2/m");
    }
    void reachingFurtherNeedsSecurityToo()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const auto next = load(with(from, to));
        QVERIFY(!addedPower(*m_rollout.playbook, *next).isEmpty());
        QCOMPARE(ask(next, asked(next), {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("second-needed"));
        QCOMPARE(ask(next, asked(next), {QStringLiteral("cy"), QStringLiteral("bo"), QStringLiteral("di")}), QStringLiteral("ok"));
        Command hiding = asked(next);
        hiding.args[QStringLiteral("adds_power")] = false;
        QCOMPARE(ask(next, hiding, {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("other-revision"));
    }

    void keepsWhatIsUnderWay()
    {
        const QByteArray gone =
            QByteArray(text).replace(text.mid(text.indexOf("  - id: one"), text.indexOf("  - {id: two") - text.indexOf("  - id: one")), "");
        QCOMPARE(ask(load(gone), asked(load(gone)), {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("phase"));
        const auto rehearsal = load(with("title: A move", "title: A move\nenvironment: rehearsal"));
        QCOMPARE(ask(rehearsal, asked(rehearsal), {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("environment"));
        record("rollout.closed", QStringLiteral("move"));
        const auto next = load(with("title: Two", "title: Second"));
        QCOMPARE(ask(next, asked(next), {QStringLiteral("cy"), QStringLiteral("bo")}), QStringLiteral("state"));
    }

    void tellsWhatItChangesAndWhatGoesStale()
    {
        record("check.judged", QStringLiteral("one/low"),
               {{QStringLiteral("phase"), QStringLiteral("one")},
                {QStringLiteral("id"), QStringLiteral("low")},
                {QStringLiteral("set"), QStringLiteral("success")},
                {QStringLiteral("verdict"), QStringLiteral("passed")}},
               QStringLiteral("engine"));
        record("poll.opened", QStringLiteral("one"),
               {{QStringLiteral("poll"), QStringLiteral("p1")}, {QStringLiteral("expires"), toRfc3339(m_now + Duration{3'600'000})}});
        const auto view = gateViewOf(m_rollout, QStringLiteral("one"), context());
        QVERIFY(view);
        Command sign{QStringLiteral("s1"),
                     Act::SignOff,
                     QStringLiteral("di"),
                     QStringLiteral("one"),
                     {{QStringLiteral("say"), QStringLiteral("go")}},
                     {}};
        const QByteArray payload =
            signOffPayload(view->scope,
                           {QStringLiteral("di"), QStringLiteral("security-deputy"), {}, QStringLiteral("n"), Answer::Go, m_now})
                .value();
        sign.proofs << Proof{QStringLiteral("di"), payload, test::signedBy(QStringLiteral("di"), signOffType, payload),
                             test::keyPair(QStringLiteral("di")).publicKey};
        const auto signedOff =
            decideGate(m_rollout.gates, *m_rollout.playbook, sign, gateFactsOf(m_rollout, QStringLiteral("one"), context()));
        QVERIFY2(signedOff, qPrintable(signedOff ? QString() : signedOff.error().message));
        for (const EventDraft &draft : *signedOff)
            record(qPrintable(draft.kind), draft.subject, draft.body, QStringLiteral("di"));

        QByteArray changed = with("last(errors) < 1%", "last(errors) < 0.5%");
        changed.replace("last(errors) > 2%", "last(errors) > 3%")
            .replace("name: Bo Chen", "name: Bo Chan")
            .replace("[{role: product}, ", "[{role: product, count: 1}, {role: technical-deputy}, ");
        const auto next = load(changed);
        const RevisionDifference difference = revisionDifference(m_rollout, next, QStringLiteral("cy"), context());
        QVERIFY2(difference.thresholds.join(QLatin1Char('|'))
                     .contains(QStringLiteral("phases one success low that: was last(errors) < 1%, is last(errors) < 0.5%")),
                 qPrintable(difference.thresholds.join(QLatin1Char('|'))));
        QVERIFY(difference.thresholds.join(QLatin1Char('|')).contains(QStringLiteral("triggers t when")));
        QVERIFY(difference.people.join(QLatin1Char('|')).contains(QStringLiteral("was Bo Chen, is Bo Chan")));
        QVERIFY(!difference.rules.isEmpty());
        QVERIFY(difference.added.isEmpty());
        QCOMPARE(difference.stale.size(), 1);
        QVERIFY2(difference.stale.first().startsWith(QStringLiteral("Di Evans at gate G1")), qPrintable(difference.stale.first()));
        QVERIFY(difference.again.contains(QStringLiteral("Failing starts from warm-up")));
        QVERIFY(difference.again.contains(QStringLiteral("Few errors of One, and its soak")));
        QCOMPARE(m_rollout.revision, 1); // only told
        // And so it is, when it has been loaded.
        revise(m_rollout, next);
        record("revision.loaded", QStringLiteral("move"), {{QStringLiteral("revision"), 2}}, QStringLiteral("cy"));
        QCOMPARE(gateViewOf(m_rollout, QStringLiteral("one"), context())->status, GateStatus::Stale);
        QVERIFY(m_rollout.phases.phases[0].criteria.isEmpty());
    }

    void aRunningRunKeepsItsPlan()
    {
        const Command back{QStringLiteral("b1"),
                           Act::Rollback,
                           QStringLiteral("bo"),
                           QStringLiteral("one"),
                           {{QStringLiteral("runbook"), QStringLiteral("back")}, {QStringLiteral("reason"), QStringLiteral("it fails")}},
                           {}};
        const auto drafts = decide(m_rollout, back, context());
        QVERIFY2(drafts, qPrintable(drafts ? QString() : drafts.error().message));
        for (const EventDraft &draft : *drafts)
            record(qPrintable(draft.kind), draft.subject, draft.body, QStringLiteral("bo"));
        QVERIFY(activeRun(m_rollout.runs));
        const auto next = load(with("title: A, owner: bo", "title: Another A, owner: bo"));
        QCOMPARE(revisionDifference(m_rollout, next, QStringLiteral("cy"), context()).kept.size(), 1);
        revise(m_rollout, next);
        record("revision.loaded", QStringLiteral("move"), {{QStringLiteral("revision"), 2}}, QStringLiteral("cy"));
        QCOMPARE(activeRun(m_rollout.runs)->plan.steps.first().title, QStringLiteral("A"));
    }

    void sayingTheSameChangesNothing()
    {
        const RevisionDifference difference = revisionDifference(m_rollout, load("# a comment\n" + text), QStringLiteral("cy"), context());
        QVERIFY(difference.isEmpty());
        QVERIFY(inWords(difference).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRevision)
#include "tst_revision.moc"
