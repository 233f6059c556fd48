#include "models/room/engine.h"

#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/base/log.h"
#include "models/phases/phaserules.h"
#include "models/room/assumptions.h"
#include "models/room/escalation.h"
#include "models/room/phasereadiness.h"
#include "models/runbooks/paper.h"

#include <unistd.h>

namespace holdpoint {

namespace {

constexpr Duration reviewEvery{10'000};

} // namespace

Engine::Engine(const QString &roomFolder, const QString &runner, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_folder(roomFolder), m_runner(runner), m_fold(roomFolder),
      m_deciding(std::make_shared<RoomFold>(roomFolder)), m_thread(roomFolder, clock, OpenMode::ReadWrite), m_journal(m_thread, m_deciding)
{
    m_thread.setFold([fold = m_deciding](const QList<Event> &events) { fold->take(events); });
    connect(&m_thread, &JournalThread::opened, this, [this](const StoreReport &report, Mode, const QString &why) { opened(report, why); });
    connect(&m_thread, &JournalThread::failed, this, &Engine::failed);
    connect(&m_thread, &JournalThread::frozen, this, &Engine::failed);
    connect(&m_thread, &JournalThread::eventsRead, this, &Engine::took);
    connect(&m_journal, &EngineJournal::deposed, this, [this] { Q_EMIT ended(QStringLiteral("another engine has taken over")); });
    m_second.setInterval(1000);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &Engine::second);
}

Engine::~Engine()
{
    m_presses.reset(); // they refer to the executor and the journal
    m_supervisor.reset();
    m_eyes.reset();
    m_checks.reset();
    m_watch.reset();
}

Result<void> Engine::start()
{
    // The playbook's id names the second lock; it stands in the journal, which is read before anything is taken.
    auto journal = openJournal(m_folder, m_clock, OpenMode::ReadOnly, shippedSchema(), {}, Verifying::Later); // its thread verifies
    if (!journal)
        return tl::unexpected(journal.error());
    const auto first = (*journal)->read(0, 1);
    if (!first || first->isEmpty())
        return fail(ErrorKind::Unreadable, QStringLiteral("empty-room"), QStringLiteral("the room %1 holds no rollout").arg(m_folder),
                    m_folder);
    const bool drill = (*journal)->mode() == Mode::Drill;
    // A drill is no engine of the live rollout of the same playbook: it has a name of its own.
    const QString id =
        drill ? QStringLiteral("drill-%1").arg(QString::fromLatin1((*journal)->head().chain.toHex())) : first->first().subject;
    auto seat = EngineSeat::take(m_folder, id);
    if (!seat)
        return tl::unexpected(seat.error());
    m_seat = std::move(*seat);
    m_thread.start();
    return {};
}

void Engine::opened(const StoreReport &report, const QString &readOnlyBecause)
{
    if (report.verdict != Verdict::Ok || !readOnlyBecause.isEmpty()) {
        const QString why = readOnlyBecause.isEmpty() ? report.why : readOnlyBecause;
        Q_EMIT failed(
            Error{ErrorKind::Busy, verdictWord(report.verdict), QStringLiteral("the store cannot be written: %1").arg(why), m_folder});
    }
}

void Engine::took(const QList<Event> &events)
{
    m_fold.take(events);
    if (!m_fold.rollout().playbook) {
        if (m_fold.error())
            Q_EMIT failed(*m_fold.error());
        return;
    }
    if (m_fold.rollout().notUnderstood) // only a newer engine can go on
        Q_EMIT failed(*m_fold.rollout().notUnderstood);
    if (m_fold.rollout().notUnderstood)
        return;
    watchClock(events);
    if (!m_taking)
        return takeEpoch();
    Q_EMIT stored(events);
    if (!m_taken)
        return;
    m_watch->foldMoved();
    supervise();
    m_delivery->tick();
    m_backups->took(events);
    m_witness->took(events);
    const RolloutStatus status = m_fold.rollout().phases.status;
    const bool over = status == RolloutStatus::Complete || status == RolloutStatus::Closed;
    if (over)
        m_backups->finish();
    if (over)
        Q_EMIT ended(QStringLiteral("the rollout is %1").arg(rolloutStatusWord(status)));
    else if (m_fold.rollout().drill.ended)
        Q_EMIT ended(QStringLiteral("the drill has ended"));
}

// Until the engine acts, a jump is looked for since whatever somebody else wrote last.
void Engine::watchClock(const QList<Event> &events)
{
    const auto last =
        std::find_if(events.rbegin(), events.rend(), [](const Event &event) { return event.kind != QLatin1String("engine.taken"); });
    if (!m_taken && last != events.rend())
        m_clockWatch.emplace(m_clock, *last);
}

void Engine::takeEpoch()
{
    m_taking = true;
    const qint64 epoch = m_fold.rollout().epoch + 1;
    const EventDraft taken{QStringLiteral("engine.taken"),
                           m_fold.rollout().playbook->id,
                           {{QStringLiteral("epoch"), epoch}, {QStringLiteral("pid"), qint64{::getpid()}}}};
    m_thread.append(
        {newId(), QStringLiteral("engine"), QStringLiteral("engine")},
        [taken](const QList<Event> &) -> Result<QList<EventDraft>> { return QList<EventDraft>{taken}; },
        [this, epoch](const Result<Appended> &result) {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            m_journal.setEpoch(epoch);
            compose();
        });
}

void Engine::compose()
{
    const Rollout &rollout = m_fold.rollout();
    m_executor = makeExecutor(m_fold, m_folder, m_runner);
    m_looks = std::make_unique<LookRunner>(*m_executor, rollout.playbook->folder);
    m_writer = std::make_unique<SampleWriter>(RoomFolder(m_folder).samples());
    m_publisher = std::make_unique<EnginePublisher>();
    if (auto listening = m_publisher->listen(rollout.chain); !listening)
        log(LogLevel::Error, "room", listening.error().message); // windows then show no samples; the journal still tells all
    m_watch = std::make_unique<EngineWatch>(m_fold, m_journal, *m_publisher, *m_writer, *m_looks, m_clock);
    m_publisher->setGreeting([this] { return m_watch->greeting(); });
    m_checks = std::make_unique<EngineChecks>(m_fold, m_journal, *m_executor, m_clock);
    m_budgets = std::make_unique<BudgetWatch>(m_fold, m_journal, m_writer->file(), m_clock);
    m_eyes = std::make_unique<EngineLooks>(m_fold, m_journal, *m_executor, m_clock);
    m_delivery = std::make_unique<Delivery>(m_fold, m_journal, m_folder);
    m_backups = std::make_unique<BackupKeeper>(m_fold, m_journal, m_folder, m_clock);
    m_witness = std::make_unique<WitnessKeeper>(m_fold, m_journal, m_folder, WitnessKeeper::configuredFolder(), m_clock);
    m_outputs = std::make_unique<OutputKeeper>(m_fold, m_thread, m_journal, m_folder, m_clock);
    if (auto *simulated = qobject_cast<SimulatedExecutor *>(m_executor.get()))
        m_director = std::make_unique<DrillDirector>(m_fold, m_journal, *simulated, m_clock);
    if (m_director)
        connect(m_watch.get(), &EngineWatch::sourcesMade, m_director.get(), [this] { m_director->begin(m_watch->sources()); });
    m_supervisor = std::make_unique<RunSupervisor>(*m_executor, m_journal, m_clock, hooks());
    m_supervisor->setEpoch(m_journal.epoch());
    connect(m_watch.get(), &EngineWatch::judged, m_supervisor.get(), &RunSupervisor::judgeAgain);
    m_switches = std::make_unique<SwitchRecorder>(m_journal, [this]() -> const Runs & { return m_fold.rollout().switches.presses; });
    RunHooks looking;
    looking.judge = hooks().judge;
    m_presses = std::make_unique<RunSupervisor>(*m_executor, *m_switches, m_clock, looking, RunSupervisor::Order::Together);
    m_presses->setEpoch(m_journal.epoch());
    m_taken = true;
    m_watch->remember(readHistory(RoomFolder(m_folder).samples(), m_clock.now() - Duration{6 * 3'600'000}, m_clock.now()));
    m_watch->foldMoved();
    supervise();
    second();
    m_second.start();
}

void Engine::supervise()
{
    const Rollout &rollout = m_fold.rollout();
    m_supervisor->update(rollout.runs, rollout.seq);
    m_presses->update(rollout.switches.presses, rollout.seq);
}

RunHooks Engine::hooks()
{
    RunHooks hooks;
    hooks.judge = [this](const Expression &that) {
        const auto judged = judgeCriterion(that, *m_fold.rollout().playbook, m_watch->metrics(), 1, m_clock.now());
        return WaitJudgement{judged.verdict, judged.why};
    };
    hooks.send = [this](const QString &commandId, const QString &templateId, std::function<void(const Result<QString> &)> done) {
        m_delivery->send(commandId, templateId, std::move(done));
    };
    hooks.armed = [this](const Run &run) {
        const QString folder = RoomFolder(m_folder).runs() + QLatin1Char('/') + run.id;
        auto written = makePrivateFolder(folder);
        if (written)
            written =
                writeDurably(folder + QStringLiteral("/runbook.md"), paperRunbook(*m_fold.rollout().playbook, run.plan, run.id).toUtf8());
        if (!written) // the run goes on without its paper
            log(LogLevel::Error, "room", written.error().message, run.id);
    };
    return hooks;
}

void Engine::second()
{
    if (auto beaten = m_seat->beat(m_journal.epoch(), m_clock); !beaten)
        log(LogLevel::Error, "room", beaten.error().message);
    if (const auto jump = m_clockWatch ? m_clockWatch->jump() : std::nullopt)
        m_journal.propose([jump = *jump](const Rollout &) -> Result<QList<EventDraft>> { return QList<EventDraft>{jump}; });
    m_watch->respondNow();
    m_checks->tick();
    m_budgets->tick(m_watch->metrics());
    m_eyes->tick();
    m_delivery->tick();
    m_backups->tick();
    m_witness->tick();
    m_outputs->tick();
    if (m_director)
        m_director->tick(m_watch->sources());
    const Instant now = m_clock.now();
    if (!phaseProgress(m_fold.rollout().phases, *m_fold.rollout().playbook, true, now).isEmpty()) {
        m_journal.propose([now](const Rollout &rollout) -> Result<QList<EventDraft>> {
            return phaseProgress(rollout.phases, *rollout.playbook, true, now);
        });
    }
    if (!escalationNews(m_fold.rollout(), now).isEmpty()) {
        m_journal.propose([now](const Rollout &rollout) -> Result<QList<EventDraft>> { return escalationNews(rollout, now); });
    }
    review(now);
    SampleNews beat;
    beat.beat = true;
    beat.blind = m_watch->blind();
    m_publisher->publish(beat);
}

// What nobody asks for and yet is due: readiness is scored again, assumptions are held against what is measured.
void Engine::review(Instant now)
{
    if (m_reviewed && now - *m_reviewed < reviewEvery)
        return;
    m_reviewed = now;
    const Context context{now, true, m_watch->blind()};
    const QList<EventDraft> judged = assumptionNews(m_fold.rollout(), m_watch->metrics(), now);
    if (judged.isEmpty() && readinessProgress(m_fold.rollout(), context).isEmpty())
        return;
    m_journal.propose([judged, context](const Rollout &rollout) -> Result<QList<EventDraft>> {
        return stillNews(rollout, judged) + readinessProgress(rollout, context);
    });
}

} // namespace holdpoint
