#include "models/drills/drillrules.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);

Playbook playbook()
{
    Playbook p;
    p.people = {{QStringLiteral("ana"), QStringLiteral("Ana"), {}, {}, {}, {}, {QStringLiteral("incident-commander")}, {}}};
    Drill drill;
    drill.id = QStringLiteral("d");
    Inject first;
    first.id = QStringLiteral("i1");
    first.at = Duration{60'000};
    first.expect = {{QStringLiteral("hold"), {}, QStringLiteral("incident-commander"), Duration{180'000}}};
    Inject second;
    second.id = QStringLiteral("i2");
    second.at = Duration{120'000};
    second.ifAction = QStringLiteral("hold");
    second.ifNot = true;
    drill.injects = {first, second};
    p.drills = {drill};
    return p;
}

Event happened(const char *kind, const char *subject, Duration after, const QJsonObject &body = {}, const char *actor = "ana")
{
    Event e;
    e.kind = QLatin1String(kind);
    e.subject = QLatin1String(subject);
    e.at = e.recorded = start + after;
    e.actor = QLatin1String(actor);
    e.body = body;
    return e;
}

} // namespace

class TestDrillRules : public QObject
{
    Q_OBJECT
    Playbook m_playbook;
    DrillState m_state;

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void init()
    {
        m_playbook = playbook();
        m_state = initialDrill(m_playbook.drills.first());
        apply(m_state, m_playbook, happened("drill.started", "d", Duration{0}));
    }

    void deliversWhenItsTimeComes()
    {
        const Drill &drill = m_playbook.drills.first();
        QVERIFY(dueInjects(m_state, drill, start + Duration{59'999}).isEmpty());
        const auto due = dueInjects(m_state, drill, start + Duration{60'000});
        QCOMPARE(due.size(), 1);
        QCOMPARE(due[0].kind, QStringLiteral("inject.delivered"));
        QCOMPARE(due[0].body[u"offset_ms"].toInteger(), 60'000);
    }

    void clockRunsAtItsSpeedAndStopsWhilePaused()
    {
        apply(m_state, m_playbook,
              happened("drill.clock_changed", "d", Duration{10'000},
                       {{QStringLiteral("clock_ms"), 10'000}, {QStringLiteral("paused"), false}, {QStringLiteral("speed"), 5}}));
        QCOMPARE(exerciseClock(m_state, start + Duration{20'000}), Duration{60'000});
        apply(m_state, m_playbook,
              happened("drill.clock_changed", "d", Duration{20'000},
                       {{QStringLiteral("clock_ms"), 60'000}, {QStringLiteral("paused"), true}, {QStringLiteral("speed"), 5}}));
        QCOMPARE(exerciseClock(m_state, start + Duration{90'000}), Duration{60'000});
        QVERIFY(dueInjects(m_state, m_playbook.drills.first(), start + Duration{90'000}).isEmpty());
    }

    void matchesWhatPlayersDidWithTheirTime()
    {
        apply(m_state, m_playbook, happened("hold.set", "", Duration{50'000}));
        QVERIFY(!m_state.injects[0].expected[0].doneAt); // before the inject it answers nothing
        apply(m_state, m_playbook, happened("inject.delivered", "i1", Duration{60'000}, {{QStringLiteral("offset_ms"), 60'000}}, "engine"));
        apply(m_state, m_playbook, happened("hold.set", "", Duration{95'000}));
        QCOMPARE(*m_state.injects[0].expected[0].doneAt, start + Duration{95'000});
        QCOMPARE(m_state.injects[0].expected[0].doneBy, QStringLiteral("ana"));
    }

    void skipsAContingencyThatIsNotNeeded()
    {
        apply(m_state, m_playbook, happened("inject.delivered", "i1", Duration{60'000}, {}, "engine"));
        QCOMPARE(dueInjects(m_state, m_playbook.drills.first(), start + Duration{120'000}).first().kind,
                 QStringLiteral("inject.delivered"));
        apply(m_state, m_playbook, happened("hold.set", "", Duration{95'000}));
        QCOMPARE(dueInjects(m_state, m_playbook.drills.first(), start + Duration{120'000}).first().kind, QStringLiteral("inject.skipped"));
    }

    void refusesActsOutsideARunningDrill()
    {
        Command end{QStringLiteral("c1"), Act::EndDrill, QStringLiteral("ana"), {}};
        QVERIFY(decideDrill(m_state, m_playbook, end, start));
        apply(m_state, m_playbook, happened("drill.ended", "d", Duration{10'000}));
        QCOMPARE(decideDrill(m_state, m_playbook, end, start).error().code, QStringLiteral("drill-not-running"));
        QCOMPARE(decideDrill(DrillState{}, m_playbook, end, start).error().code, QStringLiteral("not-a-drill"));
    }
};

QTEST_GUILESS_MAIN(TestDrillRules)
#include "tst_drillrules.moc"
