#include "tests/phases/phasebench.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::PhaseBench;

class TestPhaseRules : public QObject
{
    Q_OBJECT

    const QString ok = QStringLiteral("ok");
    QJsonObject because() const { return {{QStringLiteral("because"), QStringLiteral("a reason")}}; }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void walksThroughARollout()
    {
        PhaseBench bench;
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), QStringLiteral("state")); // still a draft
        QCOMPARE(bench.act(Act::Start), ok);
        QCOMPARE(bench.act(Act::Start), QStringLiteral("state"));
        QCOMPARE(bench.act(Act::StartPhase, "cohort"), QStringLiteral("not-ready")); // pilot comes first
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), ok);
        QCOMPARE(bench.pilot().status, PhaseStatus::Active);
        QCOMPARE(bench.pilot().attempt, 1);
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), QStringLiteral("state"));
        QCOMPARE(bench.act(Act::Advance, "pilot"), QStringLiteral("gate-closed"));
        bench.facts.gateOpen = true;
        QCOMPARE(bench.act(Act::Advance, "pilot"), ok);
        QCOMPARE(bench.pilot().status, PhaseStatus::Passed);
        QCOMPARE(bench.act(Act::StartPhase, "cohort"), ok);
        QCOMPARE(bench.act(Act::Advance, "cohort"), ok);
        QCOMPARE(bench.act(Act::Close), ok);
        QCOMPARE(bench.phases.status, RolloutStatus::Complete);
        QCOMPARE(bench.act(Act::Close), QStringLiteral("state"));
    }

    void holdsEverythingForwardAndNothingElse()
    {
        PhaseBench bench;
        QCOMPARE(bench.act(Act::Hold), QStringLiteral("state"));
        bench.begin();
        bench.facts.gateOpen = true;
        QCOMPARE(bench.act(Act::Hold, "", because(), "ed"), ok);
        QCOMPARE(bench.phases.hold->by, QStringLiteral("ed"));
        QCOMPARE(bench.act(Act::Hold, "", because()), QStringLiteral("held"));
        QCOMPARE(bench.act(Act::Advance, "pilot"), QStringLiteral("held"));
        QCOMPARE(bench.act(Act::Exposure, "pilot", {{QStringLiteral("to"), QStringLiteral("0")}}), ok); // down is no forward act
        QCOMPARE(bench.act(Act::Exposure, "pilot", {{QStringLiteral("to"), QStringLiteral("0.01")}}), QStringLiteral("held"));
        QCOMPARE(bench.act(Act::Check, "pilot/briefed", {{QStringLiteral("state"), QStringLiteral("done")}}), ok);
        QCOMPARE(bench.act(Act::Resume), ok);
        QCOMPARE(bench.act(Act::Resume), QStringLiteral("state"));
        QCOMPARE(bench.act(Act::Advance, "pilot"), ok);
    }

    void aRollbackRefusesEveryForwardAct() // F17
    {
        PhaseBench bench;
        bench.begin();
        bench.run("run.requested", "back");
        QCOMPARE(bench.pilot().status, PhaseStatus::RollingBack);
        bench.facts.runActive = true;
        bench.facts.runId = QStringLiteral("R-1");
        bench.facts.gateOpen = true;
        for (const Act act : {Act::Advance, Act::StartPhase, Act::SkipPhase})
            QCOMPARE(bench.act(act, "pilot", because()), QStringLiteral("run-active"));
        QCOMPARE(bench.act(Act::StartPhase, "cohort"), QStringLiteral("run-active"));
        QCOMPARE(bench.act(Act::Close, "", because()), QStringLiteral("run-active"));
        QVERIFY(bench.act(Act::Exposure, "pilot", {{QStringLiteral("to"), QStringLiteral("1")}}) != ok);
    }

    void goesBackAndComesAgain()
    {
        PhaseBench bench;
        bench.begin();
        QCOMPARE(bench.phases.exposure, 0.01); // nothing else moves this phase
        QCOMPARE(bench.act(Act::Check, "pilot/briefed", {{QStringLiteral("state"), QStringLiteral("done")}}), ok);
        bench.run("run.requested", "back");
        bench.run("run.ended", "back", "succeeded with gaps");
        QCOMPARE(bench.pilot().status, PhaseStatus::RolledBack);
        QCOMPARE(bench.phases.exposure, 0.0); // what the runbook restores says
        QVERIFY(!activePhase(bench.phases));
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), ok);
        QCOMPARE(bench.pilot().attempt, 2);
        QVERIFY(bench.pilot().items.isEmpty()); // its own checklist
        QVERIFY(bench.pilot().criteria.isEmpty());
    }

    void aFailedRollbackNeedsAPerson_data()
    {
        QTest::addColumn<QString>("status");
        for (const char *status : {"partial", "failed", "aborted"})
            QTest::newRow(status) << QString::fromLatin1(status);
    }
    void aFailedRollbackNeedsAPerson()
    {
        QFETCH(QString, status);
        PhaseBench bench;
        bench.begin();
        bench.run("run.requested", "back");
        bench.run("run.ended", "back", qPrintable(status));
        QCOMPARE(bench.pilot().status, PhaseStatus::RollbackFailed);
        QVERIFY(activePhase(bench.phases));
        QVERIFY(bench.act(Act::StartPhase, "pilot") != ok);
        QVERIFY(bench.act(Act::StartPhase, "cohort") != ok);
        bench.run("run.requested", "back"); // and once more, well
        bench.run("run.ended", "back", "succeeded");
        QCOMPARE(bench.pilot().status, PhaseStatus::RolledBack);
    }

    void startingNeedsPeopleKeysAndGreenChecks()
    {
        PhaseBench bench;
        QCOMPARE(bench.act(Act::Start), ok);
        const auto needs = [&] {
            bench.facts.people = &bench.people;
            return startNeeds(bench.phases, bench.book, QStringLiteral("pilot"), bench.facts).join(QLatin1Char('|'));
        };
        QCOMPARE(needs(), QString());
        bench.people.keys.remove(QStringLiteral("di"));
        QVERIFY2(needs().contains(QStringLiteral("Di Evans")), qPrintable(needs()));
        bench.facts.mode = Mode::Drill;
        QCOMPARE(needs(), QString()); // answers of a drill are unsigned
        bench.facts.mode = Mode::Live;
        bench.people = test::peopleWithKeys(bench.book);
        bench.people.roles[QStringLiteral("bo")].clear();
        QVERIFY(needs().contains(QStringLiteral("Nobody is rollback owner")));
        bench.people = test::peopleWithKeys(bench.book);
        bench.book.phases[0].premortemRequired = true;
        QVERIFY(needs().contains(QStringLiteral("premortem")));
        bench.record("premortem.recorded", QStringLiteral("pilot"));
        QCOMPARE(needs(), QString());
        EnterCheck check;
        check.id = QStringLiteral("legacy-ok");
        bench.book.phases[0].enter << check;
        QVERIFY(needs().contains(QStringLiteral("not checked yet")));
        bench.judge("passed", "enter", "legacy-ok");
        QCOMPARE(needs(), QString());
        bench.facts.engineAlive = false;
        QVERIFY(needs().contains(QStringLiteral("no engine")));
        bench.facts.engineAlive = true;
        bench.record("engine.taken", QString());
        QVERIFY(!needs().isEmpty()); // what the last engine said does not count
    }

    void twoPhasesRunOnlyWhereNeitherNeedsTheOther()
    {
        PhaseBench bench;
        bench.book.phases[1].needs.clear();
        bench.book.phases << test::phase("last", 1);
        bench.phases = initialPhases(bench.book);
        QCOMPARE(bench.act(Act::Start), ok);
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), ok);
        QCOMPARE(bench.act(Act::StartPhase, "cohort"), ok);
        QCOMPARE(bench.act(Act::StartPhase, "last"), QStringLiteral("not-ready")); // two are enough
        PhaseBench chained;
        chained.begin();
        chained.book.phases[0].needs = QStringList{QStringLiteral("cohort")}; // and the other way round
        chained.book.phases[1].needs.clear();
        QCOMPARE(chained.act(Act::StartPhase, "cohort"), QStringLiteral("not-ready"));
    }

    void skipsWithAReasonAndADebt()
    {
        PhaseBench bench;
        QCOMPARE(bench.act(Act::Start), ok);
        QCOMPARE(bench.act(Act::SkipPhase, "pilot"), QStringLiteral("because"));
        const auto drafts = bench.ask(Act::SkipPhase, "pilot", because());
        QVERIFY(drafts && drafts->size() == 2);
        QCOMPARE(drafts->last().kind, QStringLiteral("debt.opened"));
        QCOMPARE(bench.act(Act::SkipPhase, "pilot", because()), ok);
        QCOMPARE(bench.pilot().status, PhaseStatus::Skipped);
        QCOMPARE(bench.act(Act::StartPhase, "cohort"), ok);
        QCOMPARE(bench.act(Act::SkipPhase, "cohort", because()), QStringLiteral("state")); // under way
    }

    void asksForEvidenceAndReasons()
    {
        PhaseBench bench;
        bench.book.phases[0].checklist[0].evidenceRequired = true;
        const auto tick = [&](const char *state, const char *reason = "", const char *evidence = "") {
            return bench.act(Act::Check, "pilot/briefed",
                             {{QStringLiteral("state"), QString::fromLatin1(state)},
                              {QStringLiteral("because"), QString::fromLatin1(reason)},
                              {QStringLiteral("evidence"), QString::fromLatin1(evidence)}},
                             "ed");
        };
        QCOMPARE(tick("done"), QStringLiteral("evidence"));
        QCOMPARE(tick("done", "", "sha256:ab"), ok);
        QCOMPARE(bench.pilot().items.value(QStringLiteral("briefed")).by, QStringLiteral("ed"));
        for (const char *state : {"failed", "n/a", "blocked"}) {
            QCOMPARE(tick(state), QStringLiteral("because"));
            QCOMPARE(tick(state, "why"), ok);
            QCOMPARE(itemStatusWord(bench.pilot().items.value(QStringLiteral("briefed")).status), QString::fromLatin1(state));
        }
        QCOMPARE(tick("maybe"), QStringLiteral("state"));
        QCOMPARE(bench.act(Act::Check, "pilot/nothing", {{QStringLiteral("state"), QStringLiteral("done")}}), QStringLiteral("item"));
        QCOMPARE(bench.act(Act::Start), ok);
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), ok);
        QVERIFY(bench.pilot().items.contains(QStringLiteral("briefed"))); // ticked ahead of the start
    }

    void exposureStaysWithinThePhase()
    {
        PhaseBench bench;
        bench.begin();
        const auto to = [&](const char *value) {
            return bench.act(Act::Exposure, "pilot", {{QStringLiteral("to"), QString::fromLatin1(value)}});
        };
        for (const char *bad : {"", "2", "-0.1", "NaN", "inf", "x"})
            QCOMPARE(to(bad), QStringLiteral("exposure"));
        QCOMPARE(to("0.5"), QStringLiteral("exposure")); // more than the phase is for
        QCOMPARE(to("0.005"), ok);
        QCOMPARE(bench.phases.exposure, 0.005);
    }

    void reschedulesOnlyWhatHasNotBegun()
    {
        PhaseBench bench;
        bench.begin();
        QJsonObject to{{QStringLiteral("to"), QStringLiteral("2026-11-21T10:00:00Z")}};
        QCOMPARE(bench.act(Act::Reschedule, "pilot", to), QStringLiteral("state"));
        QCOMPARE(bench.act(Act::Reschedule, "cohort", to), QStringLiteral("because"));
        to.insert(QStringLiteral("because"), QStringLiteral("a holiday"));
        const auto drafts = bench.ask(Act::Reschedule, "cohort", to);
        QVERIFY(drafts && drafts->size() == 2);
        QCOMPARE(drafts->last().kind, QStringLiteral("decision.recorded")); // it is a decision, with its reason
        QCOMPARE(drafts->last().body[u"details"].toString(), QStringLiteral("a holiday"));
        QCOMPARE(bench.act(Act::Reschedule, "cohort", to), ok);
        QCOMPARE(toRfc3339(*plannedStart(bench.phases.phases[1], bench.book.phases[1])), QStringLiteral("2026-11-21T10:00:00.000Z"));
        QCOMPARE(bench.act(Act::Reschedule, "cohort", to), QStringLiteral("state")); // that is its time already
        QVERIFY(bench.act(Act::Reschedule, "cohort", {{QStringLiteral("to"), QStringLiteral("soon")}}) != ok);
    }

    void closingEarlyNeedsAReason()
    {
        PhaseBench bench;
        bench.begin();
        QCOMPARE(bench.act(Act::Close), QStringLiteral("because"));
        QCOMPARE(bench.act(Act::Close, "", because()), ok);
        QCOMPARE(bench.phases.status, RolloutStatus::Closed);
        QCOMPARE(bench.phases.closedBecause, QStringLiteral("a reason"));
    }
};

QTEST_GUILESS_MAIN(TestPhaseRules)
#include "tst_phaserules.moc"
