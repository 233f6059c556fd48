#include "models/playbook/loader.h"
#include "models/room/schedule.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

constexpr Duration hour{3'600'000};

// test::start is 20 Nov 2025, 12:00:00 UTC.
const QByteArray text = R"(holdpoint: 1
id: move
title: A move
maintainer: ana
review_by: 2025-11-21
people:
  ana: {name: Ana Lima, roles: [incident-commander], contact: a}
  bo: {name: Bo Chen, roles: [rollback-owner], contact: b}
oncall: [{person: bo, from: 2025-11-20T11:00:00Z, to: 2025-11-20T13:00:00Z, skills: [db]}, {person: ana, from: 2025-11-20T13:00:00Z, to: 2025-11-20T15:00:00Z}]
rituals: [{id: standup, title: Stand-up, kind: review, every: 2h, owner: ana}]
known_good: {old: {title: Old}}
phases:
  - {id: one, title: One, rollback: back, planned: {start: 2025-11-20T14:00:00Z, duration: 1h}, checklist: [{id: briefed, title: Briefed, owner: bo, due: -3h}, {id: free, title: Whenever, owner: bo}], customers: {total: 3, obligations: [{text: Nobody is billed twice, owner: bo}]}}
  - {id: two, title: Two, rollback: back, customers: {total: 9, obligations: [{text: 99.9 % for Acme, owner: ana}]}}
runbooks:
  back: {title: Back, restores: old, steps: [{id: a, title: A, owner: bo, run: [./a], idempotent: yes}]}
comms:
  audiences: {all: {title: Everybody, channel: {copy: true}}}
  notices: [{audience: all, before: 1d, template: soon}]
  templates: {soon: {audience: all, approve: rollback-owner, text: Soon}}
)";

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

    Rollout m_rollout;
    Instant m_now = test::start;

    void record(const char *kind, const QString &subject, const QJsonObject &body = {})
    {
        apply(m_rollout, test::event(m_rollout.seq + 1, {QString::fromLatin1(kind), subject, body}, QStringLiteral("ana"), m_now));
    }
    // "overdue item one/briefed" …, in order.
    QStringList all() const
    {
        QStringList lines;
        for (const ScheduleEntry &entry : schedule(m_rollout, m_now))
            lines << QStringLiteral("%1 %2 %3").arg(scheduleStateWord(entry.state), scheduleKindWord(entry.kind), entry.id);
        return lines;
    }
    ScheduleEntry entry(const QString &id) const
    {
        for (const ScheduleEntry &each : schedule(m_rollout, m_now)) {
            if (each.id == id)
                return each;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void init()
    {
        m_now = test::start;
        const LoadResult loaded = loadPlaybookText(text, QStringLiteral("p"), {});
        QVERIFY2(loaded.playbook, loaded.problems.isEmpty() ? "" : qPrintable(loaded.problems.first().toText()));
        m_rollout = newRollout(std::make_shared<const Playbook>(*loaded.playbook), Mode::Live);
        record("rollout.started", QStringLiteral("move"));
    }

    void overdueStandsFirstThenByTime()
    {
        QCOMPARE(all(),
                 (QStringList{QStringLiteral("overdue notice all/soon"), QStringLiteral("overdue item one/briefed"),
                              QStringLiteral("overdue rehearsal back"), QStringLiteral("now on call bo/2025-11-20T11:00:00.000Z"),
                              QStringLiteral("later on call ana/2025-11-20T13:00:00.000Z"), QStringLiteral("later phase one"),
                              QStringLiteral("later ritual standup"), QStringLiteral("later obligation one/1"),
                              QStringLiteral("later review review")}));
        QCOMPARE(entry(QStringLiteral("back")).detail, QStringLiteral("never rehearsed"));
    }

    void movesWithThePhase()
    {
        QCOMPARE(*entry(QStringLiteral("one/briefed")).at, test::start - hour);
        record("phase.rescheduled", QStringLiteral("one"), {{QStringLiteral("to"), QStringLiteral("2025-11-20T18:00:00Z")}});
        QCOMPARE(*entry(QStringLiteral("one")).at, test::start + 6 * hour);
        QCOMPARE(*entry(QStringLiteral("one/briefed")).at, test::start + 3 * hour); // due with it
        QCOMPARE(entry(QStringLiteral("one/briefed")).state, ScheduleState::Later);
        QVERIFY(!entry(QStringLiteral("two")).at); // a phase without a plan has no place
    }

    void whatIsDoneGoesToTheEnd()
    {
        record("check.answered", QStringLiteral("one/briefed"),
               {{QStringLiteral("phase"), QStringLiteral("one")},
                {QStringLiteral("item"), QStringLiteral("briefed")},
                {QStringLiteral("state"), QStringLiteral("done")}});
        record("review.done", QStringLiteral("move"),
               {{QStringLiteral("review_by"), QStringLiteral("2025-11-21T00:00:00.000Z")},
                {QStringLiteral("text"), QStringLiteral("nothing new")}});
        QCOMPARE(entry(QStringLiteral("one/briefed")).state, ScheduleState::Done);
        QCOMPARE(entry(QStringLiteral("review")).state, ScheduleState::Done);
        QCOMPARE(entry(QStringLiteral("review")).detail, QStringLiteral("nothing new"));
        m_now += 3 * hour;
        QCOMPARE(entry(QStringLiteral("standup")).state, ScheduleState::Overdue);
        record("review.held", QStringLiteral("standup"),
               {{QStringLiteral("ritual"), QStringLiteral("standup")}, {QStringLiteral("text"), QStringLiteral("all well")}});
        QCOMPARE(*entry(QStringLiteral("standup")).at, m_now + 2 * hour);
    }

    void aPhaseIsNowWhileItRunsAndOverdueAfterItsEnd()
    {
        record("phase.started", QStringLiteral("one"));
        QCOMPARE(entry(QStringLiteral("one")).state, ScheduleState::Now);
        m_now += 4 * hour;
        QCOMPARE(entry(QStringLiteral("one")).state, ScheduleState::Overdue);
        record("phase.passed", QStringLiteral("one"));
        QCOMPARE(entry(QStringLiteral("one")).state, ScheduleState::Done);
    }

    // A promise to customers is due at the gate of its phase, wherever that is planned, and stays until it is answered.
    void obligationsAreDueAtTheGateOfTheirPhase()
    {
        const QString id = QStringLiteral("one/1");
        QCOMPARE(entry(id).title, QStringLiteral("Nobody is billed twice"));
        QCOMPARE(entry(id).owner, QStringLiteral("bo"));
        QCOMPARE(*entry(id).at, test::start + 3 * hour);
        QVERIFY(entry(QStringLiteral("two/1")).id.isEmpty()); // no plan, no time
        record("phase.rescheduled", QStringLiteral("one"), {{QStringLiteral("to"), QStringLiteral("2025-11-20T13:00:00Z")}});
        QCOMPARE(*entry(id).at, test::start + 2 * hour);
        record("phase.started", QStringLiteral("one"));
        QCOMPARE(entry(id).state, ScheduleState::Later);
        m_now += 2 * hour;
        QCOMPARE(entry(id).state, ScheduleState::Now); // at this instant
        m_now += hour;
        QCOMPARE(entry(id).state, ScheduleState::Overdue);
        record("phase.passed", QStringLiteral("one"));
        QCOMPARE(entry(id).state, ScheduleState::Overdue);
        QCOMPARE(*entry(id).at, m_now); // nobody waits for the plan any more
        const auto answer = [&](const char *state) {
            record("check.obligation_answered", QStringLiteral("one/1"),
                   {{QStringLiteral("phase"), QStringLiteral("one")},
                    {QStringLiteral("item"), QStringLiteral("Nobody is billed twice")},
                    {QStringLiteral("state"), QString::fromLatin1(state)},
                    {QStringLiteral("because"), QStringLiteral("the ledger says so")}});
        };
        answer("failed");
        QCOMPARE(entry(id).state, ScheduleState::Overdue); // broken is not done with
        answer("done");
        QCOMPARE(entry(id).state, ScheduleState::Done);
        QCOMPARE(*entry(id).last, m_now);
        QCOMPARE(entry(id).detail, QStringLiteral("the ledger says so"));
        record("phase.started", QStringLiteral("two"));
        record("phase.at_gate", QStringLiteral("two"));
        QCOMPARE(entry(QStringLiteral("two/1")).state, ScheduleState::Now); // unplanned, but its gate waits
    }

    void ownersWhoWereGivenItStandInIt()
    {
        record("assignment.owner_changed", QStringLiteral("one/briefed"),
               {{QStringLiteral("phase"), QStringLiteral("one")},
                {QStringLiteral("item"), QStringLiteral("briefed")},
                {QStringLiteral("to"), QStringLiteral("ana")}});
        QCOMPARE(entry(QStringLiteral("one/briefed")).owner, QStringLiteral("ana"));
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
