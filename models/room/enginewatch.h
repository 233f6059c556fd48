#pragma once

#include "models/metrics/poller.h"
#include "models/room/enginejournal.h"
#include "models/room/enginesocket.h"
#include "models/room/samplewriter.h"
#include "models/triggers/triggerjudge.h"

namespace holdpoint {

class CommandRunner;

// The engine's eyes: polls the sources, judges triggers and criteria at their instants, and makes the triggers respond.
// What it finds is recorded only if it still holds when the lock is taken.
class EngineWatch : public QObject
{
    Q_OBJECT

public:
    EngineWatch(const RoomFold &fold, EngineJournal &journal, EnginePublisher &publisher, SampleWriter &writer, CommandRunner &commands,
                const Clock &clock, QObject *parent = nullptr);

    // What was measured before this engine: for windows and charts; call it before foldMoved().
    void remember(const QList<StoredSample> &history);
    SampleNews greeting() const; // what a window gets that connects: the last half hour
    // Begins when the rollout is active, begins anew with another revision, ends with the rollout.
    void foldMoved();
    // Countdowns, questions and arming: once a second.
    void respondNow();
    const LiveMetrics &metrics() const { return m_metrics; }
    bool blind() const { return m_blind; }
    QList<MetricSource *> sources() const;

Q_SIGNALS:
    void sourcesMade(); // before the first of them is asked
    void judged(); // new facts about metrics: waits may have ended

private:
    void begin();
    void took(const QString &metric, const Sample &sample);
    void ended(const QString &source, Instant t);
    void record(const Judged &found);
    void recordCriteria(const QList<CriterionResult> &criteria);
    void request(const EventDraft &draft);
    void publishSoon();
    void tellOfStore(const char *kind, const QString &why);
    void thinOut(Instant now);
    void recallWindows();
    void recallBaselines();
    QList<JudgedPhase> phases() const;

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    EnginePublisher &m_publisher;
    SampleWriter &m_writer;
    CommandRunner &m_commands;
    const Clock &m_clock;
    Instant m_since;
    std::optional<Instant> m_thinned;
    int m_revision = 0;
    LiveMetrics m_metrics;
    bool m_blind = false, m_responding = false; // one proposal of responses at a time
    std::unique_ptr<Poller> m_poller;
    std::unique_ptr<TriggerJudge> m_judge;
    SampleNews m_news;
    QTimer m_publish;
};

} // namespace holdpoint
