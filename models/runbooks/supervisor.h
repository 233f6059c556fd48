#pragma once

#include "models/base/clock.h"
#include "models/journal/recorder.h"
#include "models/metrics/sample.h"
#include "models/runbooks/executor.h"
#include "models/runbooks/reconcile.h"
#include "models/runbooks/run.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace holdpoint {

struct Judged {
    Judgement judgement = Judgement::NoData;
    QString why; // in numbers
};

// What the supervisor needs of its siblings, filled in by the room.
struct RunHooks {
    // `that` of a wait or a check, now.
    std::function<Judged(const Expression &)> judge;
    // Records and delivers the message of a template once for that command id; answers with where it went.
    std::function<void(const QString &commandId, const QString &templateId, std::function<void(const Result<QString> &)> done)> send;
};

// The engine's part that drives runs from state to state. Everything it decides comes from the fold and the attempt
// folders, so that any engine can go on where another one died; it remembers only what it launched itself.
// Owned by the engine, lives in its main thread.
class RunSupervisor : public QObject
{
    Q_OBJECT

public:
    RunSupervisor(Executor &executor, Recorder &recorder, const Clock &clock, RunHooks hooks, QObject *parent = nullptr);

    void setEpoch(qint64 epoch) { m_epoch = epoch; }
    // The fold moved; `seq` is its newest event. Nothing is done before the first call.
    void update(const Runs &runs, qint64 seq);
    // New samples may have changed what a wait judges.
    void judgeAgain() { advance(); }

Q_SIGNALS:
    void troubled(const holdpoint::Error &error); // a fact could not be recorded; it is tried again
    void stepOutputGrew(const QString &run, const QString &step, int attempt);

private:
    struct Steps; // the moves of a step, in supervisorsteps.cpp

    void advance();
    void advance(const Run &run);
    void arm(const Run &run);
    bool recheckArmed(const Run &run);
    void abort(const Run &run);
    void moveOn(const Run &run);
    void pauseFor(const Run &run, const char *why, const QString &step, const QString &because);
    void step(const Run &run, int place, bool mayStart);
    void start(const Run &run, int place);
    void begin(const Run &run, int place);
    void intend(const Run &run, int place);
    void attempt(const Run &run, int place);
    void resume(const Run &run, int place);
    void passive(const Run &run, int place);
    void check(const Run &run, int place);
    void reconcile(const Run &run, int place);
    void compare(const Run &run, int place, const AttemptResult &left, const AttemptResult &right);
    void wait(const Run &run, int place);
    void message(const Run &run, int place);
    void verify(const Run &run, int place);
    void verified(const QString &runId, const QString &stepId, int attemptNo, const AttemptResult &result);
    void finish(const Run &run, int place, const AttemptResult &result);
    void afterFailure(const Run &run, int place);
    void afterUnknown(const Run &run, int place);
    void attemptFinished(const AttemptId &id, const AttemptResult &result);
    void ask(const Run &run, int place, const QString &purpose, const Check &check, std::function<void(const AttemptResult &)> done);
    void record(const QString &what, const QList<EventDraft> &drafts);
    const Run *liveRun(const QString &id) const;

    Executor &m_executor;
    Recorder &m_recorder;
    const Clock &m_clock;
    RunHooks m_hooks;
    Runs m_runs;
    qint64 m_seq = -1;
    qint64 m_epoch = 0;
    bool m_recording = false;
    qint64 m_recordedSeq = -1; // the fold must have come so far before anything else is decided
    QTimer m_tick;
    QSet<QString> m_armed; // runs whose programs and secrets this process has seen
    QHash<AttemptId, AttemptSpec> m_prepared; // by this process, to be launched when their intent is in the fold
    QSet<AttemptId> m_watched; // launched or attached by this process
    QHash<AttemptId, AttemptResult> m_results; // finished, not recorded yet
    QSet<QString> m_asking; // "run/step/attempt/purpose" under way
    QHash<QString, bool> m_onlyIf; // answered: the step's branch holds
    QHash<QString, Comparison> m_firstLook; // of a reconcile that did not agree at once
    QHash<QString, Instant> m_notBefore; // second looks, repeated observes
};

} // namespace holdpoint
