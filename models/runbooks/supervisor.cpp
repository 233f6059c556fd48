#include "models/runbooks/supervisor.h"

#include "models/base/crashpoint.h"
#include "models/runbooks/ending.h"
#include "models/runbooks/plan.h"

#include <QtCore/QPointer>

namespace holdpoint {

namespace {

constexpr int supervisionMs = 200; // waits, retries and lost attempts are looked at again that often

EventDraft ofRun(const Run &run, const char *kind, QJsonObject body = {})
{
    body.insert(QStringLiteral("run"), run.id);
    return {QLatin1String(kind), run.id, body, run.id};
}

bool actsNow(const Run &run, int place)
{
    const StepStatus status = run.steps.at(place).status;
    return (acts(run.plan.steps.at(place)) || run.steps.at(place).undoing)
        && (status == StepStatus::Intent || status == StepStatus::Running);
}

} // namespace

RunSupervisor::RunSupervisor(Executor &executor, Recorder &recorder, const Clock &clock, RunHooks hooks, Order order, QObject *parent)
    : QObject(parent), m_executor(executor), m_recorder(recorder), m_clock(clock), m_hooks(std::move(hooks)), m_order(order),
      m_runs(std::make_shared<Runs>())
{
    connect(&m_executor, &Executor::finished, this, [this](const AttemptId &id, const AttemptResult &result) {
        m_results.insert(id, result);
        schedule();
    });
    connect(&m_tick, &QTimer::timeout, this, &RunSupervisor::schedule);
    m_tick.setInterval(supervisionMs);
}

void RunSupervisor::update(const Runs &runs, qint64 seq)
{
    m_runs = std::make_shared<Runs>(runs);
    m_seq = seq;
    schedule();
}

// Always from the event loop: nobody who calls us finds the world changed under his feet.
void RunSupervisor::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            advance();
        },
        Qt::QueuedConnection);
}

void RunSupervisor::advance()
{
    if (m_seq < 0 || m_recording || m_recordedSeq > m_seq)
        return;
    const std::shared_ptr<const Runs> runs = m_runs; // stays alive whatever comes in meanwhile
    // Forward work that gives way is older than the rollback and ends before it begins.
    QStringList moved; // their plans
    for (const Run &run : runs->runs) {
        if (isOver(run) || m_recording || moved.contains(run.plan.id) || (!moved.isEmpty() && m_order == Order::OneAtATime))
            continue;
        moved << run.plan.id;
        advance(run);
    }
    if (moved.isEmpty())
        m_tick.stop();
    else
        m_tick.start();
}

void RunSupervisor::advance(const Run &run)
{
    if (run.status != RunStatus::Running) // what was asked before a pause is not true after it
        m_answers.removeIf([&](const auto &answer) {
            return answer.key().startsWith(run.id + QLatin1Char('/')) && !answer.key().endsWith(QLatin1String("/undone"));
        });
    if (run.abortRequested)
        return abort(run);
    if (run.status == RunStatus::Requested || run.status == RunStatus::Arming)
        return arm(run);
    const bool mayGoOn = run.status == RunStatus::Running && isArmed(run);
    const QList<int> ready = run.stopAfterStep ? QList<int>() : readySteps(run);
    for (int i = 0; i < run.steps.size() && !m_recording; ++i)
        move({run, run.plan.steps.at(i), run.steps.at(i)}, ready.contains(i), mayGoOn);
    if (mayGoOn && !m_recording)
        moveOn(run);
}

// Are all programs and secrets of what is still to be done there? The first that is not, and its step.
std::optional<Error> RunSupervisor::missing(const Run &run, QJsonObject &programs, QString &step) const
{
    for (int i = 0; i < run.steps.size(); ++i) {
        const Step &planned = run.plan.steps.at(i);
        if (isBehind(run.steps.at(i)))
            continue;
        step = planned.id;
        const QList<Action> actions = actionsOf(run, planned);
        for (qsizetype n = 0; n < actions.size(); ++n) {
            const auto hash = m_executor.arm(actions.at(n), run.folder);
            if (!hash)
                return hash.error();
            if (n == 0 && acts(planned) && !hash->isEmpty())
                programs.insert(planned.id, *hash);
        }
    }
    return std::nullopt;
}

void RunSupervisor::arm(const Run &run)
{
    QJsonObject programs;
    QString step;
    if (const auto error = missing(run, programs, step))
        return pause(run, "failed", step, error->message);
    m_armed.insert(run.id);
    if (m_hooks.armed)
        m_hooks.armed(run);
    CRASHPOINT("run.before-arm");
    record(run.id + QStringLiteral("/armed"),
           {ofRun(run, "run.armed", {{QStringLiteral("programs"), programs}}), ofRun(run, "run.started")});
}

// A new engine looks for the secrets of a running run before it takes it on.
bool RunSupervisor::isArmed(const Run &run)
{
    if (m_armed.contains(run.id))
        return true;
    QJsonObject programs;
    QString step;
    if (const auto error = missing(run, programs, step)) {
        const StepState *state = stepState(run, step);
        if (state && !isUnderWay(*state) && !m_recording)
            pause(run, "operator", step, error->message);
        return state && isUnderWay(*state);
    }
    m_armed.insert(run.id);
    return true;
}

void RunSupervisor::abort(const Run &run)
{
    bool underWay = false;
    for (int i = 0; i < run.steps.size() && !m_recording; ++i) {
        if (!actsNow(run, i))
            continue;
        underWay = true;
        const At at{run, run.plan.steps.at(i), run.steps.at(i)};
        attempt(at, false);
        if (!m_cancelled.contains(at.id())) {
            m_cancelled.insert(at.id());
            m_executor.cancel(at.id());
        }
    }
    if (underWay || m_recording)
        return;
    if (run.abortEnds)
        return record(run.id + QStringLiteral("/ended"), {endedDraft(run, EndCause::GivenUp)});
    if (run.status == RunStatus::Paused)
        return;
    pause(run, "operator", {}, QStringLiteral("aborted by %1").arg(run.pausedBy));
}

void RunSupervisor::moveOn(const Run &run)
{
    const bool underWay = std::any_of(run.steps.begin(), run.steps.end(), isUnderWay);
    if (isAtEnd(run)) {
        CRASHPOINT("run.before-end");
        return record(run.id + QStringLiteral("/ended"), {endedDraft(run, EndCause::ReachedEnd)});
    }
    if (run.stopAfterStep && !underWay)
        pause(run, "operator", {}, QStringLiteral("stopped after the step, as %1 asked").arg(run.pausedBy));
}

void RunSupervisor::pause(const Run &run, const char *why, const QString &step, const QString &because)
{
    record(run.id + QStringLiteral("/paused/") + step,
           {ofRun(run, "run.paused",
                  {{QStringLiteral("why"), QLatin1String(why)}, {QStringLiteral("step"), step}, {QStringLiteral("because"), because}})});
}

// The id names the place in the journal where it was decided: whoever decides it there again, asks for the same.
void RunSupervisor::record(const QString &what, const QList<EventDraft> &drafts)
{
    if (m_recording)
        return;
    m_recording = true;
    const QString id = QStringLiteral("engine/%1/%2").arg(m_seq).arg(what);
    m_recorder.record(id, QStringLiteral("engine"), drafts, [self = QPointer<RunSupervisor>(this)](const Result<Head> &head) {
        if (!self)
            return;
        self->m_recording = false;
        if (head)
            self->m_recordedSeq = head->seq;
        else
            Q_EMIT self->troubled(head.error());
        if (head)
            self->schedule(); // else the next tick tries again
    });
}

} // namespace holdpoint
