#pragma once

#include "models/room/backupkeeper.h"
#include "models/room/budgetwatch.h"
#include "models/room/clockwatch.h"
#include "models/room/delivery.h"
#include "models/room/drilldirector.h"
#include "models/room/enginebeat.h"
#include "models/room/enginechecks.h"
#include "models/room/enginelooks.h"
#include "models/room/enginewatch.h"
#include "models/room/lookrunner.h"
#include "models/room/outputkeeper.h"
#include "models/runbooks/supervisor.h"
#include "models/room/witnesskeeper.h"
#include "models/runbooks/switchrecorder.h"

namespace holdpoint {

// The one process that acts in a room: polls, judges, runs runbooks, delivers. Lives on its main thread, which never waits
// for a lock. Everything it knows is in the journal and the attempt folders, so that another engine can go on after a kill.
class Engine : public QObject
{
    Q_OBJECT

public:
    Engine(const QString &roomFolder, const QString &runner, const Clock &clock, QObject *parent = nullptr);
    ~Engine() override;

    // Takes the seat, then the epoch; everything else follows by signals. Busy when another engine lives.
    Result<void> start();
    const Rollout &rollout() const { return m_fold.rollout(); }

Q_SIGNALS:
    void stored(const QList<holdpoint::Event> &events); // all that comes after the start, in order
    void ended(const QString &because); // the rollout is over, or another engine has taken over
    void failed(const holdpoint::Error &error);

private:
    void opened(const StoreReport &report, const QString &readOnlyBecause);
    void took(const QList<Event> &events);
    void watchClock(const QList<Event> &events);
    void takeEpoch();
    void compose();
    void second();
    void review(Instant now);
    RunHooks hooks();
    void supervise();

    const Clock &m_clock;
    QString m_folder, m_runner;
    std::unique_ptr<EngineSeat> m_seat;
    RoomFold m_fold;
    std::shared_ptr<RoomFold> m_deciding;
    JournalThread m_thread;
    EngineJournal m_journal;
    bool m_taking = false, m_taken = false;
    std::optional<ClockWatch> m_clockWatch;
    std::optional<Instant> m_reviewed;
    QTimer m_second;
    // Made once the epoch is ours; in the order in which they need each other.
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<LookRunner> m_looks;
    std::unique_ptr<SampleWriter> m_writer;
    std::unique_ptr<EnginePublisher> m_publisher;
    std::unique_ptr<EngineWatch> m_watch;
    std::unique_ptr<EngineChecks> m_checks;
    std::unique_ptr<BudgetWatch> m_budgets;
    std::unique_ptr<EngineLooks> m_eyes;
    std::unique_ptr<Delivery> m_delivery;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<WitnessKeeper> m_witness;
    std::unique_ptr<OutputKeeper> m_outputs;
    std::unique_ptr<DrillDirector> m_director;
    std::unique_ptr<RunSupervisor> m_supervisor;
    std::unique_ptr<SwitchRecorder> m_switches;
    std::unique_ptr<RunSupervisor> m_presses;
};

// What may act in a room of that mode: a drill gets the simulated one, and nothing else is made.
std::unique_ptr<Executor> makeExecutor(const RoomFold &fold, const QString &roomFolder, const QString &runner);

} // namespace holdpoint
