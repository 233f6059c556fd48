#pragma once

#include "models/metrics/errorbudget.h"
#include "models/metrics/livemetrics.h"
#include "models/room/enginejournal.h"

#include <QtCore/QMap>

namespace holdpoint {

// The engine's eye on error budgets: works out how each stands and records when they would be gone, where that has changed. Long
// periods are summed up by the hour out of the sample store, a day's worth at a time.
class BudgetWatch
{
public:
    BudgetWatch(const RoomFold &fold, EngineJournal &journal, const QString &samplesFile, const Clock &clock);
    void tick(const LiveMetrics &metrics); // once a second

private:
    std::optional<Measured> measured(const Metric &metric, const LiveMetrics &metrics, Instant now);

    const RoomFold &m_fold;
    EngineJournal &m_journal;
    QString m_file;
    const Clock &m_clock;
    std::optional<Instant> m_looked;
    QHash<QString, QMap<qint64, Measured>> m_hours; // by metric: whole hours since the epoch
};

} // namespace holdpoint
