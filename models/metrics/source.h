#pragma once

#include "models/metrics/livemetrics.h"

#include <QtCore/QObject>

namespace holdpoint {

// Where some metrics come from. Contacts nothing before its first poll(). Every poll() ends exactly once: first sampled() for
// each of its metrics (valid, or why not), then health(), then polled(); or with cancel(), which says nothing.
// One poll is under way at a time.
class MetricSource : public QObject
{
    Q_OBJECT

public:
    struct Setting {
        QString id;
        QStringList metrics; // ids it feeds
        Duration interval{15'000}, timeout{5'000};
    };
    explicit MetricSource(const Setting &setting, QObject *parent = nullptr) : QObject(parent), m_setting(setting) { }

    const QString &id() const { return m_setting.id; }
    const QStringList &metrics() const { return m_setting.metrics; }
    Duration interval() const { return m_setting.interval; }
    Duration timeout() const { return m_setting.timeout; }

    // Asks for the value of every metric at the instant T. Must not be called while a poll is under way.
    virtual void poll(Instant t) = 0;
    // Ends the poll under way, if any, without a signal. The poller calls it when the timeout has passed.
    virtual void cancel() = 0;
    // Asks for what was missed, after a pause or a restart: instants in (from, to]. Answers with filled(), at leisure, between
    // polls; sources without a past ignore it.
    virtual void fill(Instant from, Instant to);

Q_SIGNALS:
    void sampled(const QString &metric, const holdpoint::Sample &sample);
    void health(const holdpoint::SourceHealth &health);
    void polled(holdpoint::Instant t);
    void filled(const QString &metric, const QList<holdpoint::Sample> &samples);

protected:
    // For sources that end a poll at once: the same answer for every metric, health, polled.
    void answerAll(const Sample &sample, Duration latency = {});

private:
    Setting m_setting;
};

// The word "worst" of several samples for the health of their source: Error before Timeout before the rest before Valid.
SourceHealth healthOf(const QString &source, const QList<Sample> &samples, Duration latency);

} // namespace holdpoint
