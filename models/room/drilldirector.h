#pragma once

#include "models/metrics/source.h"
#include "models/room/enginejournal.h"
#include "models/runbooks/simulatedexecutor.h"

#include <QtCore/QSet>

namespace holdpoint {

// Plays a drill: delivers the injects whose time has come, and lets what was delivered move the simulated metrics and steps.
class DrillDirector : public QObject
{
    Q_OBJECT

public:
    DrillDirector(const RoomFold &fold, EngineJournal &journal, SimulatedExecutor &executor, const Clock &clock, QObject *parent = nullptr);
    // `sources` are the simulated ones; every delivered inject is applied to them once.
    void tick(const QList<MetricSource *> &sources);
    // The same for new sources, which know nothing yet: what was delivered moves them before they are asked for the first time.
    void begin(const QList<MetricSource *> &sources);

private:
    void play(const Inject &inject, Instant at, const QList<MetricSource *> &sources);

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    SimulatedExecutor &m_executor;
    const Clock &m_clock;
    QSet<QString> m_played;
};

} // namespace holdpoint
