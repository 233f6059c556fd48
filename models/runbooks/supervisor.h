#pragma once

#include "models/base/clock.h"
#include "models/journal/recorder.h"
#include "models/metrics/sample.h"
#include "models/runbooks/executor.h"
#include "models/runbooks/reconcile.h"
#include "models/runbooks/run.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace holdpoint {

struct WaitJudgement {
    Judgement judgement = Judgement::NoData;
    QString why; // in numbers
};

// What the supervisor needs of its siblings, filled in by the room.
struct RunHooks {
    // `that` of a wait or a check, now.
    std::function<WaitJudgement(const Expression &)> judge;
    // Records and delivers the message of a template once for that command id; answers with where it went.
    std::function<void(const QString &commandId, const QString &templateId, std::function<void(const Result<QString> &)> done)> send;
    // A run is armed: time to put its paper beside its attempts. May be empty.
    std::function<void(const Run &)> armed;
};

// The engine's part that drives runs from state to state. Everything it decides comes from the fold and the attempt
// folders, so that any engine can go on where another one died; it remembers only what it launched and asked itself.
// Owned by the engine, lives in its main thread.
class RunSupervisor : public QObject
{
    Q_OBJECT

public:
    // Runs of runbooks go one at a time; presses of switches go together, those of one switch one after the other.
    enum class Order { OneAtATime, Together };
    RunSupervisor(Executor &executor, Recorder &recorder, const Clock &clock, RunHooks hooks, Order order = Order::OneAtATime,
                  QObject *parent = nullptr);

    void setEpoch(qint64 epoch) { m_epoch = epoch; }
    // The fold moved; `seq` is its newest event. Nothing is done before the first call.
    void update(const Runs &runs, qint64 seq);
    // New samples may have changed what a wait judges; secrets may have been typed.
    void judgeAgain() { schedule(); }

Q_SIGNALS:
    void troubled(const holdpoint::Error &error); // a fact could not be recorded; it is tried again

private:
    // One step of the plan in the run that is being looked at.
    struct At {
        const Run &run;
        const Step &step;
        const StepState &state;
        AttemptId id() const { return {run.id, step.id, state.attempt}; }
    };

    // supervisor.cpp: runs
    void schedule();
    void advance();
    void advance(const Run &run);
    void arm(const Run &run);
    bool isArmed(const Run &run);
    std::optional<Error> missing(const Run &run, QJsonObject &programs, QString &step) const;
    void abort(const Run &run);
    void moveOn(const Run &run);
    void pause(const Run &run, const char *why, const QString &step, const QString &because);
    void record(const QString &what, const QList<EventDraft> &drafts);
    // supervisorsteps.cpp: steps
    void move(const At &at, bool ready, bool mayGoOn);
    void start(const At &at);
    bool announced(const At &at);
    void intend(const At &at);
    void attempt(const At &at, bool mayLaunch);
    void resume(const At &at);
    void finish(const At &at, const AttemptResult &result);
    void afterFailure(const At &at);
    void afterUnknown(const At &at);
    void verify(const At &at);
    void again(const At &at);
    // supervisorundo.cpp: what takes a step back
    void undo(const At &at);
    void lookWhetherUndone(const At &at);
    // supervisorpassive.cpp: what launches nothing
    void passive(const At &at);
    void check(const At &at);
    void reconcile(const At &at);
    void wait(const At &at);
    void message(const At &at);
    std::optional<AttemptResult> asked(const At &at, const QString &purpose, const Check &check, bool keepsAll = false);
    std::optional<AttemptResult> lookedAt(const At &at, const QString &purpose, const Program &program);
    std::optional<Result<Comparison>> compared(const QString &key, const Reconcile &how, const AttemptResult &left,
                                               const AttemptResult &right);
    EventDraft draft(const At &at, const char *kind, QJsonObject body = {}) const;

    Executor &m_executor;
    Recorder &m_recorder;
    const Clock &m_clock;
    RunHooks m_hooks;
    Order m_order;
    std::shared_ptr<const Runs> m_runs;
    qint64 m_seq = -1, m_recordedSeq = -1; // the fold must have come so far before anything else is decided
    qint64 m_epoch = 0;
    bool m_recording = false, m_scheduled = false;
    QTimer m_tick;
    QSet<QString> m_armed; // runs whose programs and secrets this process has seen
    QHash<AttemptId, AttemptSpec> m_prepared; // to be launched when their intent is in the fold
    QSet<AttemptId> m_watched, m_cancelled; // by this process
    QHash<AttemptId, AttemptResult> m_results; // finished, not recorded yet
    QSet<QString> m_asking; // questions under way, "run/step/attempt/purpose"
    QHash<QString, AttemptResult> m_answers;
    QHash<QString, std::shared_ptr<const Result<Comparison>>> m_compared; // by another thread
    QHash<QString, Comparison> m_firstLook; // of a reconcile that did not agree at once
    QHash<QString, Instant> m_notBefore; // second looks, repeated observes
};

} // namespace holdpoint
