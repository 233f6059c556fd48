#pragma once

#include "models/metrics/samplestore.h"

#include <QtCore/QThread>

namespace holdpoint {

// The one writer of samples.db: batches of at most 200 ms on a thread of its own.
class SampleWriter : public QObject
{
    Q_OBJECT

public:
    explicit SampleWriter(const QString &file, QObject *parent = nullptr);
    ~SampleWriter() override; // writes what is left

    void add(const QString &metric, const Sample &sample);
    void retain(Instant raw, Instant sums);
    const QString &file() const { return m_file; }

Q_SIGNALS:
    void setAside(const QString &file); // the store was damaged; a new one was begun
    void troubled(const QString &why); // samples are being lost; once until they are kept again
    void recovered();

private:
    void flush();
    void wrote(const Result<void> &result);
    QString m_file;
    bool m_troubled = false;
    QThread m_thread;
    QObject m_there; // lives on m_thread
    std::shared_ptr<std::unique_ptr<SampleStore>> m_store; // used on m_thread only
    QList<StoredSample> m_batch;
    QTimer m_timer;
};

// The newest `span` of every metric of a room, for a window or an engine that starts. Empty when there is no store yet.
QList<StoredSample> readHistory(const QString &file, Instant from, Instant to);

} // namespace holdpoint
