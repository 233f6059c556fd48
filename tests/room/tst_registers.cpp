#include "models/base/ids.h"
#include "models/playbook/loader.h"
#include "models/records/recordrules.h"
#include "models/room/decide.h"
#include "models/room/phasereadiness.h"
#include "models/room/registers.h"
#include "models/room/roster.h"
#include "models/room/signoffmatrix.h"
#include "models/room/stakeholders.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

const QByteArray governed = R"(holdpoint: 1
id: small
title: A small move
maintainer: gil
people:
  ana: {name: Ana Lima, roles: [incident-commander], contact: ana@example.org, duties: [decides]}
  bo: {name: Bo Chen, roles: [rollback-owner], contact: bo@example.org}
  cy: {name: Cy Diaz, roles: [technical-deputy, product], contact: cy@example.org}
  di: {name: Di Evans, roles: [security-deputy], contact: di@example.org}
  gil: {name: Gil Hart, roles: [observer]}
roles: {product: {title: Product owner, duties: [parity]}}
oncall:
  - {person: bo, from: 2026-11-20T12:00:00Z, to: 2026-11-20T15:00:00Z, skills: [db]}
  - {person: cy, from: 2026-11-20T12:00:00Z, to: 2026-11-20T20:00:00Z}
decisions: [{id: go-live, decision: Start the cutover, decider: incident-commander, when: before phase first}]
assumptions:
  - {id: quiet, text: Traffic is low at night, that: "last(traffic) < 500", contingency: Wait an hour, owner: cy}
  - {id: partner, text: The partner knows, owner: di}
known_good: {old: {title: Old serving all, exposure: 0%}}
sources: {prom: {kind: prometheus, url: "LOOPBACK"}}
metrics: {traffic: {source: prom, query: t, unit: per-second}}
phases:
  - id: first
    title: First
    exposure: 10%
    rollback: back
    planned: {start: 2026-11-20T14:00:00Z, duration: 2h}
    premortem: required
    milestones: [{id: half, title: Half moved, that: "last(traffic) < 300"}, {id: all, title: All moved, that: "last(traffic) < 100"}]
    risks: [{risk: Cache cold, owner: cy, severity: high, mitigation: Warm it}, {risk: Late, owner: bo, milestone: all}]
    checklist: [{id: told, title: Partner told, owner: di, two_person: true}]
    success: [{id: low, that: "last(traffic) < 400"}]
    gate: {question: "On?", go: Good, no_go: Bad, signoffs: [{role: product}, {role: security-deputy}]}
  - {id: other, title: Other, exposure: 20%, rollback: back, gate: {question: "All?", go: Good, no_go: Bad, signoffs: [{role: security-deputy}, {person: bo}]}}
runbooks:
  back: {title: Back, restores: old, needs: {people: 2, skills: [db]}, steps: [{id: freeze, title: Freeze, owner: bo, deputy: cy, manual: Freeze}]}
)";

Instant at(const char *time)
{
    return *parseRfc3339(QStringLiteral("2026-11-20T%1:00Z").arg(QLatin1String(time)));
}

OnCall shift(const char *person, const char *from, const char *to, const QStringList &skills = {})
{
    return {QString::fromLatin1(person), at(from), at(to), skills};
}

} // namespace

class TestRegisters : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    Rollout m_rollout;

    Context context(bool engine = true) const { return {m_clock.now(), engine, false}; }
    void fold(const QString &actor, const QList<EventDraft> &drafts, const QString &command = newId())
    {
        int part = 0;
        for (const EventDraft &draft : drafts) {
            Event event;
            event.seq = m_rollout.seq + 1;
            event.at = event.recorded = m_clock.now();
            event.actor = actor;
            event.kind = draft.kind;
            event.subject = draft.subject;
            event.body = draft.body;
            event.correlation = draft.correlation;
            event.command = ++part == 1 ? command : QStringLiteral("%1/%2").arg(command).arg(part);
            apply(m_rollout, event);
        }
    }
    void engine(const char *kind, const char *subject, const QJsonObject &body = {})
    {
        fold(QStringLiteral("engine"), {{QString::fromLatin1(kind), QString::fromLatin1(subject), body}});
    }
    QString act(Act what, const char *actor, const char *subject, const QJsonObject &args = {})
    {
        const Command command{newId(), what, QString::fromLatin1(actor), QString::fromLatin1(subject), args};
        const auto drafts = decide(m_rollout, command, context());
        if (drafts)
            fold(command.actor, *drafts, command.id);
        return drafts ? QStringLiteral("ok") : drafts.error().code;
    }
    void milestone(const char *id, const char *verdict)
    {
        engine("check.judged", "first",
               {{QStringLiteral("phase"), QStringLiteral("first")},
                {QStringLiteral("id"), QString::fromLatin1(id)},
                {QStringLiteral("set"), QStringLiteral("milestone")},
                {QStringLiteral("verdict"), QString::fromLatin1(verdict)}});
    }
    void assumed(const char *verdict)
    {
        engine("assumption.judged", "quiet",
               {{QStringLiteral("verdict"), QString::fromLatin1(verdict)}, {QStringLiteral("value"), QStringLiteral("620")}});
    }
    QString risk(const char *id) const
    {
        for (const RiskLine &line : riskRegister(m_rollout)) {
            if (line.id == QLatin1String(id))
                return line.state;
        }
        return {};
    }
    AssumptionLine assumption(const char *id, bool engine = true) const
    {
        for (const AssumptionLine &line : assumptionRegister(m_rollout, context(engine))) {
            if (line.id == QLatin1String(id))
                return line;
        }
        return {};
    }
    static QJsonObject saying(const char *say)
    {
        return {{QStringLiteral("say"), QString::fromLatin1(say)}, {QStringLiteral("because"), QStringLiteral("so it is")}};
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void init()
    {
        const LoadResult loaded =
            loadPlaybookText(QByteArray(governed).replace("LOOPBACK", "http://127.0.0.1:9090"), QStringLiteral("small.yaml"), {});
        QVERIFY2(loaded.playbook, qPrintable(loaded.problems.isEmpty() ? QString() : loaded.problems.first().message));
        m_rollout = newRollout(std::make_shared<const Playbook>(*loaded.playbook), Mode::Live);
        m_clock.setWall(at("13:00"));
        fold(QStringLiteral("ana"), {{QStringLiteral("rollout.started"), QStringLiteral("small")}});
    }

    void rosterIsComparedWithThePlan_data()
    {
        QTest::addColumn<QList<int>>("shifts");
        QTest::addColumn<int>("people");
        QTest::addColumn<QStringList>("gaps"); // "skill|people of needed|from|to"
        const QList<int> none, early{0}, both{0, 1}, all{0, 1, 2};
        QTest::newRow("nobody") << none << 1 << QStringList{QStringLiteral("|0/1|14:00|16:00"), QStringLiteral("db|0/1|14:00|16:00")};
        QTest::newRow("one goes early") << early << 1
                                        << QStringList{QStringLiteral("|0/1|15:00|16:00"), QStringLiteral("db|0/1|15:00|16:00")};
        QTest::newRow("the skill goes early") << both << 1 << QStringList{QStringLiteral("db|0/1|15:00|16:00")};
        QTest::newRow("too few after three") << both << 2
                                             << QStringList{QStringLiteral("|1/2|15:00|16:00"), QStringLiteral("db|0/1|15:00|16:00")};
        QTest::newRow("relieved in time") << all << 2 << QStringList();
        QTest::newRow("nothing is needed") << both << 0 << QStringList{QStringLiteral("db|0/1|15:00|16:00")};
    }
    void rosterIsComparedWithThePlan()
    {
        QFETCH(QList<int>, shifts);
        QFETCH(int, people);
        const QList<OnCall> known{shift("bo", "12:00", "15:00", {QStringLiteral("db")}), shift("cy", "12:00", "20:00"),
                                  shift("di", "15:00", "18:00", {QStringLiteral("db")})};
        QList<OnCall> there;
        for (const int i : shifts)
            there << known.at(i);
        QStringList gaps;
        const auto clock = [](Instant when) { return toRfc3339(when).mid(11, 5); };
        for (const RosterGap &gap : rosterGaps(there, at("14:00"), at("16:00"), people, {QStringLiteral("db")}))
            gaps << QStringLiteral("%1|%2/%3|%4|%5").arg(gap.skill).arg(gap.people).arg(gap.needed).arg(clock(gap.from), clock(gap.to));
        QTEST(gaps, "gaps");
    }
    void aMovedPhaseIsComparedAtItsNewTime()
    {
        QCOMPARE(rosterAgainstPlan(m_rollout).first().gaps.size(), 2);
        fold(QStringLiteral("ana"),
             {{QStringLiteral("phase.rescheduled"),
               QStringLiteral("first"),
               {{QStringLiteral("to"), QStringLiteral("2026-11-20T12:30:00Z")}}}});
        QVERIFY(rosterAgainstPlan(m_rollout).first().gaps.isEmpty());
        QVERIFY(!rosterAgainstPlan(m_rollout).last().from); // nothing is planned
    }

    void aRiskIsLookedAtAgainWhenItsMilestoneIsReached()
    {
        QCOMPARE(risk("first/1"), QStringLiteral("open"));
        m_clock.advance(Duration{1000});
        milestone("half", "failed");
        QCOMPARE(risk("first/1"), QStringLiteral("open"));
        m_clock.advance(Duration{1000});
        milestone("half", "passed");
        QCOMPARE(risk("first/1"), QStringLiteral("to review"));
        QCOMPARE(risk("first/2"), QStringLiteral("open")); // that one waits for the other milestone
        QCOMPARE(act(Act::Settle, "cy", "first/1", saying("open")), QStringLiteral("ok"));
        QCOMPARE(risk("first/1"), QStringLiteral("open"));
        m_clock.advance(Duration{1000});
        milestone("all", "passed");
        QCOMPARE(risk("first/1"), QStringLiteral("to review"));
        QCOMPARE(risk("first/2"), QStringLiteral("to review"));
        QCOMPARE(act(Act::Settle, "bo", "first/2", saying("closed")), QStringLiteral("ok"));
        QCOMPARE(risk("first/2"), QStringLiteral("closed"));
        QCOMPARE(act(Act::Settle, "ana", "first/1", saying("happened")), QStringLiteral("ok")); // the commander may, too
        QCOMPARE(risk("first/1"), QStringLiteral("happened"));
        QCOMPARE(act(Act::Settle, "di", "first/1", saying("closed")), QStringLiteral("role"));
    }

    void aFalseAssumptionLightsUpWhatRestsOnIt()
    {
        QCOMPARE(assumption("quiet").state, QStringLiteral("unknown"));
        QCOMPARE(assumption("partner").state, QStringLiteral("open"));
        assumed("passed");
        QCOMPARE(assumption("quiet").state, QStringLiteral("holds"));
        QCOMPARE(assumption("quiet", false).state, QStringLiteral("unknown")); // nobody is watching
        const QJsonObject decision{{QStringLiteral("text"), QStringLiteral("We start at two")},
                                   {QStringLiteral("rests_on"), QJsonArray{QStringLiteral("quiet")}}};
        QCOMPARE(act(Act::Decision, "ana", "first", decision), QStringLiteral("ok"));
        QVERIFY(decisionRegister(m_rollout, context()).first().shaken.isEmpty());
        assumed("failed");
        QCOMPARE(assumption("quiet").state, QStringLiteral("false"));
        QCOMPARE(assumption("quiet").value, QStringLiteral("620"));
        QCOMPARE(assumption("quiet").decisions, QStringList{QStringLiteral("DEC-1")});
        QCOMPARE(decisionRegister(m_rollout, context()).first().shaken, QStringList{QStringLiteral("quiet")});
        m_clock.advance(Duration{1000});
        QCOMPARE(act(Act::Settle, "cy", "quiet", saying("closed")), QStringLiteral("ok")); // a person's later word counts
        QVERIFY(decisionRegister(m_rollout, context()).first().shaken.isEmpty());
    }

    void aDecisionFreezesHowEverythingStood()
    {
        engine("check.judged", "first/low",
               {{QStringLiteral("phase"), QStringLiteral("first")},
                {QStringLiteral("id"), QStringLiteral("low")},
                {QStringLiteral("set"), QStringLiteral("success")},
                {QStringLiteral("verdict"), QStringLiteral("passed")},
                {QStringLiteral("value"), QStringLiteral("312")}});
        QCOMPARE(act(Act::Decision, "ana", "first", {{QStringLiteral("text"), QStringLiteral("On")}}), QStringLiteral("ok"));
        const QString kept = m_rollout.records.decisions.first().evidence.join(QLatin1Char('\n'));
        QVERIFY2(kept.contains(QStringLiteral("criterion low: passed, 312")), qPrintable(kept));
        engine("check.judged", "first/low",
               {{QStringLiteral("phase"), QStringLiteral("first")},
                {QStringLiteral("id"), QStringLiteral("low")},
                {QStringLiteral("set"), QStringLiteral("success")},
                {QStringLiteral("verdict"), QStringLiteral("failed")},
                {QStringLiteral("value"), QStringLiteral("999")}});
        QCOMPARE(m_rollout.records.decisions.first().evidence.join(QLatin1Char('\n')), kept);
        QCOMPARE(act(Act::Decision, "bo", "",
                     {{QStringLiteral("text"), QStringLiteral("On")}, {QStringLiteral("right"), QStringLiteral("go-live")}}),
                 QStringLiteral("role"));
        QCOMPARE(act(Act::Decision, "ana", "",
                     {{QStringLiteral("text"), QStringLiteral("On")}, {QStringLiteral("right"), QStringLiteral("go-live")}}),
                 QStringLiteral("ok"));
        QCOMPARE(decisionRights(m_rollout).first().decided, QStringList{QStringLiteral("DEC-2")});
    }

    void theMatrixNamesEveryRuleOnce()
    {
        const SignOffMatrix matrix = signOffMatrix(m_rollout, context());
        QCOMPARE(matrix.gates, QStringList({QStringLiteral("first"), QStringLiteral("other")}));
        QCOMPARE(matrix.lines.size(), 3);
        const auto needed = [&](int line) {
            return QList<int>{matrix.lines.at(line).cells.at(0).needed, matrix.lines.at(line).cells.at(1).needed};
        };
        QCOMPARE(matrix.lines.at(0).role, QStringLiteral("product"));
        QCOMPARE(needed(0), QList<int>({1, 0}));
        QCOMPARE(matrix.lines.at(1).role, QStringLiteral("security-deputy"));
        QCOMPARE(matrix.lines.at(1).holders, QStringList{QStringLiteral("di")});
        QCOMPARE(needed(1), QList<int>({1, 1}));
        QCOMPARE(matrix.lines.at(2).person, QStringLiteral("bo"));
        QCOMPARE(needed(2), QList<int>({0, 1}));
    }

    void whoDecidesIsWhatTheRulesSay()
    {
        QHash<QString, DecisionRightLine> lines;
        for (const DecisionRightLine &line : decisionRights(m_rollout))
            lines.insert(line.id, line);
        QCOMPARE(lines.value(QStringLiteral("go-live")).persons, QStringList{QStringLiteral("ana")});
        QCOMPARE(lines.value(QStringLiteral("waive")).persons, QStringList{QStringLiteral("ana")});
        QCOMPARE(lines.value(QStringLiteral("waive")).seconds, QList<QStringList>{{QStringLiteral("bo")}});
        QCOMPARE(lines.value(QStringLiteral("step-skip")).persons, QStringList{QStringLiteral("bo")});
        QVERIFY(lines.value(QStringLiteral("step-skip")).seconds.first().contains(QStringLiteral("cy")));
        QCOMPARE(lines.value(QStringLiteral("hold")).persons.size(), 5); // the maintainer administers, and so takes part
    }

    void everybodyIsOnTheMap()
    {
        QHash<QString, Stakeholder> lines;
        for (const Stakeholder &line : stakeholders(m_rollout, at("14:30")))
            lines.insert(line.id, line);
        QCOMPARE(lines.value(QStringLiteral("bo")).deputies, QStringList{QStringLiteral("cy")});
        QVERIFY(lines.value(QStringLiteral("bo")).onCall);
        QVERIFY(!lines.value(QStringLiteral("ana")).onCall);
        QCOMPARE(lines.value(QStringLiteral("cy")).duties, QStringList{QStringLiteral("parity")});
        QVERIFY(!lines.value(QStringLiteral("cy")).keyed);
        QCOMPARE(lines.value(QStringLiteral("ana")).reach, QStringLiteral("ana@example.org"));
    }

    void readinessNamesWhatItDeducts()
    {
        const ReadinessScore before = phaseReadiness(m_rollout, QStringLiteral("first"), context());
        QVERIFY(before.because.contains(QStringLiteral("-15 the premortem has not been recorded")));
        QCOMPARE(act(Act::Premortem, "cy", "first", {{QStringLiteral("text"), QStringLiteral("It failed")}}), QStringLiteral("ok"));
        const ReadinessScore after = phaseReadiness(m_rollout, QStringLiteral("first"), context());
        QCOMPARE(after.score, before.score + 15);
        QCOMPARE(act(Act::Issue, "cy", "first",
                     {{QStringLiteral("text"), QStringLiteral("Down")}, {QStringLiteral("severity"), QStringLiteral("high")}}),
                 QStringLiteral("ok"));
        QCOMPARE(phaseReadiness(m_rollout, QStringLiteral("first"), context()).score, after.score - 10);
        QCOMPARE(phaseReadiness(m_rollout, QStringLiteral("other"), context()).because.filter(QStringLiteral("ISS-1")).size(), 0);
        QCOMPARE(act(Act::Settle, "cy", "ISS-1", saying("closed")), QStringLiteral("ok"));
        QCOMPARE(phaseReadiness(m_rollout, QStringLiteral("first"), context()).score, after.score);
    }

    void readinessIsScoredAgainAsItChangesAndOnceADay()
    {
        const auto due = [&] { return readinessProgress(m_rollout, context()); };
        QCOMPARE(due().size(), 1); // only the phase that may come next
        fold(QStringLiteral("engine"), due());
        QVERIFY(due().isEmpty());
        QCOMPARE(act(Act::Premortem, "cy", "first", {{QStringLiteral("text"), QStringLiteral("It failed")}}), QStringLiteral("ok"));
        QVERIFY(due().isEmpty()); // not more often than every ten minutes
        m_clock.advance(Duration{10 * 60'000});
        QCOMPARE(due().size(), 1);
        fold(QStringLiteral("engine"), due());
        m_clock.advance(Duration{23 * 3'600'000});
        QVERIFY(due().isEmpty());
        m_clock.advance(Duration{2 * 3'600'000});
        QCOMPARE(due().size(), 1); // unchanged, and yet looked at
        QCOMPARE(scoresOf(m_rollout, QStringLiteral("first")).size(), 2);
        QVERIFY(scoresOf(m_rollout, QStringLiteral("first")).last().score > scoresOf(m_rollout, QStringLiteral("first")).first().score);
    }

    void aTwoPersonItemWantsASecondSignature()
    {
        const QJsonObject done{{QStringLiteral("state"), QStringLiteral("done")}};
        QCOMPARE(act(Act::Check, "di", "first/told", done), QStringLiteral("second-needed"));
    }

    void breakGlassOwesItsCountersignature()
    {
        m_rollout.phases.phases[0].premortemRecorded = true;
        fold(QStringLiteral("ana"), {{QStringLiteral("phase.started"), QStringLiteral("first"), {{QStringLiteral("attempt"), 1}}}});
        QCOMPARE(act(Act::Rollback, "di", "first",
                     {{QStringLiteral("reason"), QStringLiteral("nobody answers")}, {QStringLiteral("break_glass"), true}}),
                 QStringLiteral("ok"));
        QCOMPARE(openDebts(m_rollout.records), 1);
        const Debt debt = m_rollout.records.debts.first();
        QCOMPARE(debt.origin, QStringLiteral("break-glass"));
        QCOMPARE(*debt.due - debt.since, Duration{15 * 60'000});
        QCOMPARE(m_rollout.records.deviations.last().kind, QStringLiteral("break-glass"));
    }

    void onlyWhoOwesItSaysItIsDone()
    {
        fold(QStringLiteral("ana"),
             {{QStringLiteral("debt.opened"),
               {},
               {{QStringLiteral("text"), QStringLiteral("t")}, {QStringLiteral("owner"), QStringLiteral("bo")}}}});
        QCOMPARE(act(Act::DebtDone, "cy", "D-1"), QStringLiteral("role"));
        QCOMPARE(act(Act::DebtDone, "bo", "D-1", {{QStringLiteral("because"), QStringLiteral("looked at")}}), QStringLiteral("ok"));
        QCOMPARE(act(Act::Assign, "ana", "",
                     {{QStringLiteral("text"), QStringLiteral("w")},
                      {QStringLiteral("to"), QStringLiteral("cy")},
                      {QStringLiteral("within"), QStringLiteral("5m")}}),
                 QStringLiteral("ok"));
        QCOMPARE(act(Act::DebtDone, "ana", "A-1"), QStringLiteral("role"));
        QCOMPARE(act(Act::DebtDone, "cy", "A-1"), QStringLiteral("ok"));
    }
};

QTEST_GUILESS_MAIN(TestRegisters)
#include "tst_registers.moc"
