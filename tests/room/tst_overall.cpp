#include "models/room/overall.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

Playbook playbook()
{
    Playbook p;
    p.id = QStringLiteral("p");
    Phase phase;
    phase.id = QStringLiteral("a");
    phase.title = QStringLiteral("Pilot");
    p.phases = {phase};
    for (const auto &[id, priority] : {std::pair{"one", Priority::P1}, std::pair{"two", Priority::P2}, std::pair{"three", Priority::P3}}) {
        Trigger trigger;
        trigger.id = QLatin1String(id);
        trigger.title = QLatin1String(id);
        trigger.priority = priority;
        trigger.mode = TriggerMode::Advise;
        p.triggers << trigger;
    }
    return p;
}

using Change = std::function<void(Rollout &, Surroundings &)>;

TriggerState &trigger(Rollout &rollout, int i)
{
    TriggerState &state = rollout.triggers.triggers[i];
    state.armed = true;
    return state;
}

} // namespace
Q_DECLARE_METATYPE(Change)

class TestOverall : public QObject
{
    Q_OBJECT

    static Rollout running()
    {
        Rollout rollout = newRollout(std::make_shared<const Playbook>(playbook()), Mode::Live);
        rollout.phases.status = RolloutStatus::Active;
        rollout.phases.phases[0].status = PhaseStatus::Active;
        for (int i = 0; i < 3; ++i)
            trigger(rollout, i).overlay = Overlay::None;
        return rollout;
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void worstFirst_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *word, const Change &change) { QTest::newRow(word) << change << QString::fromLatin1(word); };
        row("NOT RECORDING", [](Rollout &, Surroundings &a) { a.storeOk = false; });
        row("NO ENGINE", [](Rollout &, Surroundings &a) { a.engineAlive = false; });
        row("NEEDS PERSON", [](Rollout &r, Surroundings &) { r.phases.phases[0].status = PhaseStatus::RollbackFailed; });
        row("ROLLING BACK", [](Rollout &r, Surroundings &) { r.runs.runs << Run{}; });
        row("FIRING P1", [](Rollout &r, Surroundings &) { trigger(r, 0).condition = Condition::Firing; });
        row("FIRING P2", [](Rollout &r, Surroundings &) { trigger(r, 1).condition = Condition::Firing; });
        row("BLIND", [](Rollout &, Surroundings &a) { a.blind = true; });
        row("NO DATA", [](Rollout &r, Surroundings &) { trigger(r, 0).overlay = Overlay::NoData; });
        row("SOURCE ERROR", [](Rollout &r, Surroundings &) { trigger(r, 0).overlay = Overlay::Invalid; });
        row("STALE", [](Rollout &r, Surroundings &) { trigger(r, 0).overlay = Overlay::Stale; });
        row("FIRING P3", [](Rollout &r, Surroundings &) { trigger(r, 2).condition = Condition::Firing; });
        row("WATCH", [](Rollout &r, Surroundings &) { trigger(r, 1).condition = Condition::Pending; });
        row("LATCHED", [](Rollout &r, Surroundings &) { trigger(r, 1).latched = true; });
        row("WARM-UP", [](Rollout &r, Surroundings &) { trigger(r, 2).overlay = Overlay::WarmUp; });
        row("HOLD", [](Rollout &r, Surroundings &) { r.phases.hold = HoldState{QStringLiteral("ana"), {}, {}}; });
        row("AT GATE", [](Rollout &r, Surroundings &) { r.phases.phases[0].status = PhaseStatus::AtGate; });
        row("RUNNING", [](Rollout &, Surroundings &) {});
    }
    void worstFirst()
    {
        QFETCH(Change, change);
        QFETCH(QString, word);
        Rollout rollout = running();
        Surroundings around;
        around.engineAlive = true;
        change(rollout, around);
        const OverallState state = overallState(rollout, around);
        QCOMPARE(overallWord(state.state), word);
    }

    // Of any two that hold at once, the one that stands earlier in the table wins.
    void anyTwoGiveTheWorse()
    {
        Rollout everything = running();
        Surroundings around;
        around.engineAlive = true;
        trigger(everything, 0).condition = Condition::Firing;
        trigger(everything, 1).overlay = Overlay::NoData;
        everything.phases.hold = HoldState{};
        QCOMPARE(overallState(everything, around).state, Overall::FiringP1);
        around.engineAlive = false; // U60: nothing measured counts without an engine
        QCOMPARE(overallState(everything, around).state, Overall::NoEngine);
        around.storeOk = false;
        QCOMPARE(overallState(everything, around).state, Overall::NotRecording);
    }

    void saysWhyAlways()
    {
        Rollout rollout = running();
        Surroundings around;
        QVERIFY(!overallState(rollout, around).because.isEmpty());
        around.engineAlive = true;
        QVERIFY(!overallState(rollout, around).because.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOverall)
#include "tst_overall.moc"
