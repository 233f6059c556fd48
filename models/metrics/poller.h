#pragma once

#include "models/metrics/source.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace holdpoint {

class Clock;

// Polls every source at the instants that are multiples of its interval since the epoch. Owns the sources. An instant of a
// source ends when the poll has answered, failed or run out of its timeout; then instantDone() says so. After a pause
// (suspend, a busy machine) only the newest instant is polled, and the source is asked to fill what was missed.
class Poller : public QObject
{
    Q_OBJECT

public:
    Poller(const Clock &clock, std::vector<std::unique_ptr<MetricSource>> sources, QObject *parent = nullptr);
    ~Poller() override;

    // Begins to poll; `since` is the newest instant the store knows, to fill from (at most 6 h back).
    void start(std::optional<Instant> since = {});
    void stop();
    QList<MetricSource *> sources() const;

public Q_SLOTS:
    void tick(); // does what is due now; the timer calls it, and tests after moving their clock

Q_SIGNALS:
    void sampled(const QString &metric, const holdpoint::Sample &sample);
    void filled(const QString &metric, const QList<holdpoint::Sample> &samples);
    void health(const holdpoint::SourceHealth &health);
    void instantDone(const QString &source, holdpoint::Instant t);

private:
    struct Line {
        std::unique_ptr<MetricSource> source;
        std::optional<Instant> last; // newest instant polled
        std::optional<Instant> underWay;
        Duration began{0}; // boottime
        QSet<QString> missing; // metrics that have not answered yet
    };

    void pollDue(Line &line);
    void timeOut(Line &line);
    void connectSource(Line &line);
    void schedule();

    const Clock &m_clock;
    std::vector<Line> m_lines;
    QTimer m_timer;
    bool m_running = false;
};

} // namespace holdpoint
