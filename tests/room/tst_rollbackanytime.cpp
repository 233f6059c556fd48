#include "models/base/ids.h"
#include "models/playbook/loader.h"
#include "models/room/decide.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

const QByteArray twoPhases = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [rollback-owner], contact: bo@example.org}
  cy: {name: Cy Diaz, roles: [security-deputy], contact: cy@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back, work: [{stream: data, runbook: move}], gate: {question: "On?", go: Good, no_go: Bad, signoffs: [{role: security-deputy}]}}
  - {id: other, title: Other, exposure: 20%, needs: [], rollback: back, work: [{stream: data, runbook: move}]}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: bo, run: [./freeze], idempotent: yes}, {id: look, title: Look, owner: bo, manual: Look}]}
  move: {title: Move, direction: forward, steps: [{id: route, title: Route, owner: bo, run: [./route], idempotent: yes}]}
)";

} // namespace

class TestRollbackAnytime : public QObject
{
    Q_OBJECT
    FakeClock m_clock;
    Rollout m_rollout;

    void fold(const QString &actor, const QList<EventDraft> &drafts)
    {
        for (const EventDraft &draft : drafts) {
            Event event;
            event.seq = m_rollout.seq + 1;
            event.at = event.recorded = m_clock.now();
            event.actor = actor;
            event.kind = draft.kind;
            event.subject = draft.subject;
            event.body = draft.body;
            event.correlation = draft.correlation;
            apply(m_rollout, event);
        }
    }
    QString act(Act act, const char *actor, const QString &subject = {}, QJsonObject args = {})
    {
        args.insert(QStringLiteral("reason"), QStringLiteral("payments fail in the test"));
        const Command command{newId(), act, QLatin1String(actor), subject, args};
        const auto drafts = decide(m_rollout, command, {m_clock.now(), true, false});
        if (drafts)
            fold(command.actor, *drafts);
        return drafts ? QStringLiteral("ok") : drafts.error().code;
    }
    void engine(const char *kind, const QString &run, QJsonObject body = {})
    {
        body.insert(QStringLiteral("run"), run);
        fold(QStringLiteral("engine"), {{QLatin1String(kind), run, body, run}});
    }
    PhaseState &phase(int n) { return m_rollout.phases.phases[n]; }
    void goOn(int n) { fold(QStringLiteral("ana"), {{QStringLiteral("phase.started"), phase(n).id, {{QStringLiteral("attempt"), 1}}}}); }

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void init()
    {
        const LoadResult loaded = loadPlaybookText(twoPhases, QStringLiteral("two.yaml"), QStringLiteral("/"));
        QVERIFY2(loaded.playbook, loaded.problems.isEmpty() ? "" : qPrintable(loaded.problems.first().message));
        m_rollout = newRollout(std::make_shared<const Playbook>(*loaded.playbook), Mode::Live);
        fold(QStringLiteral("ana"), {{QStringLiteral("rollout.started"), QStringLiteral("small"), {}}});
        goOn(0);
    }

    void startsWhateverElseGoesOn_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"running", "held", "at the gate", "polled", "held at the gate", "its own work", "another phase's work",
                                 "another phase's work, held", "rollback failed", "passed"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    // F17: a rollback waits for no gate, no hold and no work, and nothing goes forward under it.
    void startsWhateverElseGoesOn()
    {
        QFETCH(QString, what);
        if (what.contains(QLatin1String("gate")) || what == QLatin1String("polled"))
            fold(QStringLiteral("engine"), {{QStringLiteral("phase.at_gate"), QStringLiteral("first"), {}}});
        if (what == QLatin1String("polled"))
            fold(QStringLiteral("ana"),
                 {{QStringLiteral("poll.opened"),
                   QStringLiteral("first"),
                   {{QStringLiteral("poll"), QStringLiteral("p1")}, {QStringLiteral("attempt"), 1}}}});
        if (what.startsWith(QLatin1String("another")))
            goOn(1);
        const QString worked = what.startsWith(QLatin1String("another")) ? QStringLiteral("other") : QStringLiteral("first");
        const bool works = what.contains(QLatin1String("work"));
        if (works) {
            QCOMPARE(act(Act::Work, "ana", worked), QStringLiteral("ok"));
            engine("run.armed", QStringLiteral("R-1"));
            engine("run.started", QStringLiteral("R-1"));
        }
        if (what.contains(QLatin1String("held")))
            QCOMPARE(act(Act::Hold, "cy"), QStringLiteral("ok"));
        if (what == QLatin1String("rollback failed"))
            phase(0).status = PhaseStatus::RollbackFailed;
        if (what == QLatin1String("passed"))
            phase(0).status = PhaseStatus::Passed;

        QCOMPARE(act(Act::Rollback, "bo", QStringLiteral("first")), QStringLiteral("ok"));
        const Run &back = m_rollout.runs.runs.last();
        QVERIFY(!back.forward);
        QCOMPARE(activeRun(m_rollout.runs)->id, back.id);
        if (works)
            QVERIFY(m_rollout.runs.runs.first().abortEnds); // gives way
        const QString id = back.id;
        QCOMPARE(phase(0).status, PhaseStatus::RollingBack);
        QVERIFY(act(Act::Work, "ana", QStringLiteral("first")) != QLatin1String("ok"));
        QVERIFY(act(Act::Advance, "ana", QStringLiteral("first")) != QLatin1String("ok"));
        QVERIFY(act(Act::Exposure, "ana", QStringLiteral("first"), {{QStringLiteral("to"), QStringLiteral("0.5")}}) != QLatin1String("ok"));
        QVERIFY(act(Act::OpenPoll, "ana", QStringLiteral("first")) != QLatin1String("ok"));

        engine("run.armed", id);
        engine("run.started", id);
        QCOMPARE(act(Act::Stop, "cy", id), QStringLiteral("role")); // the security deputy may not
        QCOMPARE(act(Act::Stop, "ana", id), QStringLiteral("ok"));
        engine("run.paused", id, {{QStringLiteral("why"), QStringLiteral("operator")}});
        QCOMPARE(act(Act::Stop, "ana", id), QStringLiteral("paused"));
        QCOMPARE(act(Act::Continue, "bo", id), QStringLiteral("ok"));
        QCOMPARE(runById(m_rollout.runs, id)->status, RunStatus::Running);
        if (!m_rollout.phases.hold)
            QCOMPARE(act(Act::Hold, "cy"), QStringLiteral("ok"));
        QCOMPARE(runById(m_rollout.runs, id)->status, RunStatus::Running); // hold stops what goes forward, not the way back
        QCOMPARE(act(Act::Abort, "bo", id), QStringLiteral("ok"));
        engine("run.paused", id, {{QStringLiteral("why"), QStringLiteral("operator")}});
        QCOMPARE(runStatusWord(*runById(m_rollout.runs, id)), QStringLiteral("paused(operator)")); // aborted is paused, not over
        QCOMPARE(act(Act::Rollback, "bo", QStringLiteral("first")), QStringLiteral("run-active"));
        QCOMPARE(act(Act::Continue, "ana", id), QStringLiteral("ok"));
        QCOMPARE(act(Act::GiveUp, "bo", id), QStringLiteral("second-needed")); // two persons
    }
};

QTEST_GUILESS_MAIN(TestRollbackAnytime)
#include "tst_rollbackanytime.moc"
