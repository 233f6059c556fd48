#pragma once

#include "models/metrics/samplestore.h"
#include "models/metrics/seriescodec.h"

#include <QtCore/QHash>

#include <memory>

namespace holdpoint {

class Database;

// `samples.db`: each batch is one durable row of the head; when an hour or so has gathered it is sealed, per series, into
// chunks with their smallest, largest and summed values beside them. synchronous=NORMAL: a lost power may take the last
// batches, a killed process none.
class SqliteSampleStore final : public SampleStore
{
public:
    // The one writer. A file that fails its check is kept beside the new one; setAside() names it.
    static Result<std::unique_ptr<SqliteSampleStore>> openForWriting(const QString &path);
    static Result<std::unique_ptr<SqliteSampleStore>> openForReading(const QString &path);
    ~SqliteSampleStore() override;

    Result<void> append(const QList<StoredSample> &batch) override;
    Result<QList<Sample>> read(const QString &metric, Instant from, Instant to, int maxPoints = 0) override;
    Result<std::optional<Sample>> newest(const QString &metric) override;
    Result<QStringList> metrics() override;
    Result<void> retain(Instant raw, Instant sums) override;

    const QString &setAside() const { return m_setAside; }

private:
    explicit SqliteSampleStore(std::unique_ptr<Database> database);

    Result<void> write(const QList<StoredSample> &batch);
    Result<void> seal();
    Result<void> sealSeries(qint64 series, CodedSeries &samples);
    Result<void> refreshHead();
    Result<void> loadNames();
    Result<qint64> seriesId(const QString &name);
    Result<qint32> whyId(const QString &text);
    struct ChunkRow;
    Result<std::vector<ChunkRow>> chunkRows(qint64 series, qint64 from, qint64 to);
    Result<void> readChunks(qint64 series, qint64 from, qint64 to, qint64 width, QList<Sample> &found);
    void readHead(qint64 series, qint64 from, qint64 to, QList<Sample> &found) const;
    void forget(); // everything that a rolled back transaction may have made untrue
    Sample sampleOf(const CodedSample &coded) const;
    Error error(int code) const;

    std::unique_ptr<Database> m_database;
    QString m_setAside;
    QHash<QString, qint64> m_series;
    QHash<QString, qint32> m_whyIds;
    QHash<qint32, QString> m_whys;
    QHash<qint64, CodedSeries> m_head; // not sealed yet, in the order written
    qint64 m_headSeq = 0, m_generation = -1, m_headRows = 0;
};

} // namespace holdpoint
