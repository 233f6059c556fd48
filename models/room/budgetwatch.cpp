#include "models/room/budgetwatch.h"

#include "models/metrics/sqlitesamplestore.h"

namespace holdpoint {

namespace {

constexpr Duration budgetLookEvery{10'000}, budgetHour{3'600'000}, liveKept{6 * 3'600'000};
constexpr int budgetHoursAtOnce = 24;

} // namespace

BudgetWatch::BudgetWatch(const RoomFold &fold, EngineJournal &journal, const QString &samplesFile, const Clock &clock)
    : m_fold(fold), m_journal(journal), m_file(samplesFile), m_clock(clock)
{
}

void BudgetWatch::tick(const LiveMetrics &metrics)
{
    const Rollout &rollout = m_fold.rollout();
    const Instant now = m_clock.now();
    if (!rollout.playbook || rollout.phases.status != RolloutStatus::Active
        || (m_looked && now - *m_looked < budgetLookEvery && now >= *m_looked))
        return;
    m_looked = now;
    for (const Metric &metric : rollout.playbook->metrics) {
        if (!metric.objective)
            continue;
        const auto period = measured(metric, metrics, now);
        const Measured lately = measuredIn(metrics.series(metric.id), now - burnWindow, now);
        const auto outlook = period ? budgetOutlook(metric, *period, lately, now) : std::nullopt;
        if (!outlook || budgetFound(rollout.findings, metric.id, *outlook, now).isEmpty())
            continue;
        m_journal.propose([id = metric.id, outlook = *outlook, now](const Rollout &fold) -> Result<QList<EventDraft>> {
            return budgetFound(fold.findings, id, outlook, now);
        });
    }
}

// Nothing while the past is still being summed up.
std::optional<Measured> BudgetWatch::measured(const Metric &metric, const LiveMetrics &metrics, Instant now)
{
    const Instant from = now - metric.goalPeriod;
    if (metric.goalPeriod <= liveKept)
        return measuredIn(metrics.series(metric.id), from, now);
    QMap<qint64, Measured> &hours = m_hours[metric.id];
    const qint64 first = toMs(from) / budgetHour.count() + 1, current = toMs(now) / budgetHour.count();
    while (!hours.isEmpty() && hours.firstKey() < first)
        hours.erase(hours.begin());
    std::unique_ptr<SqliteSampleStore> store;
    int read = 0;
    Measured all = measuredIn(metrics.series(metric.id), instantFromMs(current * budgetHour.count() - 1), now);
    for (qint64 i = current - 1; i >= first; --i) {
        if (!hours.contains(i)) {
            if (++read > budgetHoursAtOnce)
                return std::nullopt;
            if (!store) {
                auto opened = SqliteSampleStore::openForReading(m_file);
                if (!opened)
                    return std::nullopt;
                store = std::move(*opened);
            }
            const Instant begins = instantFromMs(i * budgetHour.count());
            const auto samples = store->read(metric.id, begins, begins + budgetHour - Duration{1});
            if (!samples)
                return std::nullopt;
            hours.insert(i, measuredIn(*samples, begins - Duration{1}, begins + budgetHour - Duration{1}));
        }
        all.add(hours.value(i));
    }
    return all;
}

} // namespace holdpoint
