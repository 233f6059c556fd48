#pragma once

#include "models/metrics/csvsamples.h"
#include "models/metrics/source.h"
#include "models/playbook/playbook.h"

#include <QtCore/QHash>

namespace holdpoint {

// Reads a file of samples that grows. Rows carry their own time: each is told once, when T has reached it; the past of the
// file at the first poll, as filled(). What is written after the last line feed is left for the next poll.
class CsvSource : public MetricSource
{
    Q_OBJECT

public:
    CsvSource(const Setting &setting, const QString &path, const QTimeZone &zone, const QList<Metric> &metrics, QObject *parent = nullptr);

    void poll(Instant t) override;
    void cancel() override { }

private:
    struct Line {
        QString metric, series;
        QList<Sample> pending; // read, but later than T
        std::optional<Instant> told; // the newest row told
    };

    Result<void> readNews();
    Result<void> take(const QByteArray &bytes);
    void tell(Line &line, Instant t, QList<Sample> &told);

    QString m_path;
    QTimeZone m_zone;
    QList<Line> m_lines;
    QByteArray m_header; // the file's first record
    qint64 m_offset = 0; // read so far
    quint64 m_inode = 0;
    QStringList m_missing; // series that the file does not have
    bool m_first = true;
};

} // namespace holdpoint
