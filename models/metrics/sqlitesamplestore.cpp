#include "models/metrics/sqlitesamplestore.h"

#include "models/base/crashpoint.h"
#include "models/journal/database.h"
#include "models/metrics/chunkstats.h"
#include "models/metrics/downsample.h"

#include <sqlite3.h>

namespace holdpoint {

namespace {

constexpr size_t chunkSamples = 3'600;
constexpr qint64 maxHeadRows = 3'600;
constexpr int checkpointPages = 1'000;

bool earlier(const CodedSample &a, const CodedSample &b)
{
    return a.ms < b.ms;
}

// By time; of equal times the one written last.
void tidy(CodedSeries &samples)
{
    if (!std::is_sorted(samples.begin(), samples.end(), earlier))
        std::stable_sort(samples.begin(), samples.end(), earlier);
    CodedSeries kept;
    kept.reserve(samples.size());
    for (const CodedSample &sample : samples) {
        if (!kept.empty() && kept.back().ms == sample.ms)
            kept.back() = sample;
        else
            kept.push_back(sample);
    }
    samples.swap(kept);
}

void tidy(QList<Sample> &samples)
{
    const auto before = [](const Sample &a, const Sample &b) { return a.at < b.at; };
    if (!std::is_sorted(samples.begin(), samples.end(), before))
        std::stable_sort(samples.begin(), samples.end(), before);
    const auto same = [](const Sample &a, const Sample &b) { return a.at == b.at; };
    // unique keeps the first of equals; from behind that is the last.
    const auto kept = std::unique(samples.rbegin(), samples.rend(), same);
    samples.erase(samples.begin(), kept.base());
}

} // namespace

SqliteSampleStore::SqliteSampleStore(std::unique_ptr<Database> database) : m_database(std::move(database)) { }
SqliteSampleStore::~SqliteSampleStore() = default;

Error SqliteSampleStore::error(int code) const
{
    return m_database->error(code, QStringLiteral("the store of samples"));
}

void SqliteSampleStore::forget()
{
    m_series.clear();
    m_whyIds.clear();
    m_whys.clear();
    m_head.clear();
    m_headSeq = 0;
    m_headRows = 0;
    m_generation = -1;
}

Result<void> SqliteSampleStore::append(const QList<StoredSample> &batch)
{
    if (batch.isEmpty())
        return {};
    if (const int code = m_database->exec("BEGIN IMMEDIATE"); code != SQLITE_OK)
        return tl::unexpected(error(code));
    auto written = write(batch);
    if (written) {
        CRASHPOINT("samples.before-commit");
        if (const int code = m_database->exec("COMMIT"); code != SQLITE_OK)
            written = tl::unexpected(error(code));
    }
    if (!written) {
        m_database->exec("ROLLBACK");
        forget();
        return written;
    }
    if (m_database->walPages() > checkpointPages)
        (void)m_database->checkpoint(Database::Log::Keep); // a reader in the way is no harm: the next one does it
    return {};
}

Result<void> SqliteSampleStore::write(const QList<StoredSample> &batch)
{
    if (const auto fresh = refreshHead(); !fresh)
        return fresh;
    std::vector<HeadSample> coded;
    coded.reserve(static_cast<size_t>(batch.size()));
    const QString *name = nullptr; // of the sample before: an import has many of one metric
    Result<qint64> series = 0;
    for (const StoredSample &item : batch) {
        if (!name || *name != item.metric)
            series = seriesId(item.metric);
        name = &item.metric;
        const auto why = whyId(item.sample.state == SampleState::Valid ? QString() : item.sample.why);
        if (!series || !why)
            return tl::unexpected(series ? why.error() : series.error());
        coded.push_back({*series, {toMs(item.sample.at), item.sample.value, item.sample.state, *why}});
    }
    bool full = m_headRows + 1 >= maxHeadRows;
    CodedSeries *pending = nullptr;
    qint64 pendingOf = 0;
    for (const HeadSample &item : coded) {
        if (!pending || pendingOf != item.series)
            pending = &m_head[item.series];
        pendingOf = item.series;
        pending->push_back(item.sample);
        full |= pending->size() >= chunkSamples;
    }
    if (full)
        return seal();
    Statement insert(m_database->handle(), "INSERT INTO head(batch) VALUES(?1)");
    const QByteArray packed = packBatch(coded);
    if (!insert.isValid())
        return tl::unexpected(error(SQLITE_ERROR));
    if (const int code = insert.bindBlob(1, packed).step(); code != SQLITE_DONE)
        return tl::unexpected(error(code));
    m_headSeq = sqlite3_last_insert_rowid(m_database->handle());
    ++m_headRows;
    return {};
}

Result<void> SqliteSampleStore::seal()
{
    for (auto it = m_head.begin(); it != m_head.end(); ++it) {
        if (const auto sealed = sealSeries(it.key(), it.value()); !sealed)
            return sealed;
    }
    if (const int code = m_database->exec("DELETE FROM head; UPDATE meta SET generation = generation + 1"); code != SQLITE_OK)
        return tl::unexpected(error(code));
    m_head.clear();
    m_headRows = 0;
    ++m_generation;
    return {};
}

Result<void> SqliteSampleStore::sealSeries(qint64 series, CodedSeries &samples)
{
    tidy(samples);
    Statement body(m_database->handle(), "INSERT INTO body(bytes) VALUES(?1)");
    Statement head(m_database->handle(), "INSERT INTO chunk VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
    if (!body.isValid() || !head.isValid())
        return tl::unexpected(error(SQLITE_ERROR));
    for (size_t from = 0; from < samples.size(); from += chunkSamples) {
        const size_t to = std::min(samples.size(), from + chunkSamples);
        const CodedSeries part(samples.begin() + static_cast<qint64>(from), samples.begin() + static_cast<qint64>(to));
        const QByteArray packed = packChunk(part);
        if (const int code = body.bindBlob(1, packed).step(); code != SQLITE_DONE)
            return tl::unexpected(error(code));
        body.reset();
        const ChunkStats stats = statsOf(part);
        head.bind(1, series).bind(2, stats.from).bind(3, sqlite3_last_insert_rowid(m_database->handle())).bind(4, stats.to);
        head.bind(5, stats.count).bind(6, stats.valid).bind(7, bitsOf(stats.low)).bind(8, stats.lowAt);
        head.bind(9, bitsOf(stats.high)).bind(10, stats.highAt).bind(11, bitsOf(stats.sum));
        if (const int code = head.step(); code != SQLITE_DONE)
            return tl::unexpected(error(code));
        head.reset();
    }
    return {};
}

Result<QList<Sample>> SqliteSampleStore::read(const QString &metric, Instant from, Instant to, int maxPoints)
{
    if (const int code = m_database->exec("BEGIN"); code != SQLITE_OK) // chunks and head of one moment
        return tl::unexpected(error(code));
    QList<Sample> found;
    const int buckets = maxPoints / 2;
    const qint64 width = buckets > 0 ? bucketWidth(from, to, buckets) : 0;
    auto done = refreshHead();
    const qint64 series = m_series.value(metric, -1);
    if (done && series >= 0)
        done = readChunks(series, toMs(from), toMs(to), width, found);
    if (done)
        readHead(series, toMs(from), toMs(to), found);
    m_database->exec("COMMIT");
    if (!done)
        return tl::unexpected(done.error());
    tidy(found);
    return buckets > 0 ? minMaxBuckets(found, from, to, buckets) : found;
}

struct SqliteSampleStore::ChunkRow {
    ChunkStats stats;
    qint64 body = 0; // negative: thinned out, nothing finer is left of it
    bool alone = true; // no other samples of its time
};

// In the order written.
Result<std::vector<SqliteSampleStore::ChunkRow>> SqliteSampleStore::chunkRows(qint64 series, qint64 from, qint64 to)
{
    Statement query(m_database->handle(),
                    "SELECT from_ms, to_ms, count, valid, low, low_ms, high, high_ms, body FROM chunk"
                    " WHERE series = ?1 AND from_ms <= ?2 AND to_ms >= ?3 ORDER BY abs(body)");
    if (!query.isValid())
        return tl::unexpected(error(SQLITE_ERROR));
    query.bind(1, series).bind(2, to).bind(3, from);
    std::vector<ChunkRow> rows;
    int code = 0;
    while ((code = query.step()) == SQLITE_ROW) {
        ChunkStats stats{query.integer(0), query.integer(1), query.integer(2), query.integer(3)};
        stats.low = realOf(query.integer(4));
        stats.lowAt = query.integer(5);
        stats.high = realOf(query.integer(6));
        stats.highAt = query.integer(7);
        rows.push_back({stats, query.integer(8), true});
    }
    if (code != SQLITE_DONE)
        return tl::unexpected(error(code));
    std::vector<ChunkRow *> byTime;
    for (ChunkRow &row : rows)
        byTime.push_back(&row);
    std::sort(byTime.begin(), byTime.end(), [](const ChunkRow *a, const ChunkRow *b) { return a->stats.from < b->stats.from; });
    ChunkRow *longest = nullptr; // of those so far the one that ends last
    for (ChunkRow *row : byTime) {
        if (longest && row->stats.from <= longest->stats.to)
            row->alone = longest->alone = false;
        longest = longest && longest->stats.to > row->stats.to ? longest : row;
    }
    const auto pending = m_head.constFind(series);
    if (pending == m_head.constEnd() || pending->empty())
        return rows;
    const auto [first, last] = std::minmax_element(pending->begin(), pending->end(), earlier);
    for (ChunkRow &row : rows)
        row.alone = row.alone && (last->ms < row.stats.from || first->ms > row.stats.to);
    return rows;
}

Result<void> SqliteSampleStore::readChunks(qint64 series, qint64 from, qint64 to, qint64 width, QList<Sample> &found)
{
    const auto rows = chunkRows(series, from, to);
    Statement body(m_database->handle(), "SELECT bytes FROM body WHERE id = ?1");
    if (!rows || !body.isValid())
        return tl::unexpected(rows ? error(SQLITE_ERROR) : rows.error());
    for (const ChunkRow &row : *rows) {
        const ChunkStats &stats = row.stats;
        const bool inside = stats.from >= from && stats.to <= to;
        const bool narrow = stats.to - stats.from <= width && stats.count == stats.valid;
        if (row.body < 0 || (inside && narrow)) { // a bucket is no finer than this: its extremes are enough
            for (const auto &[at, value] : {std::pair(stats.lowAt, stats.low), std::pair(stats.highAt, stats.high)}) {
                if (stats.valid > 0 && at >= from && at <= to)
                    found << Sample{instantFromMs(at), SampleState::Valid, value, {}};
            }
            continue;
        }
        body.bind(1, row.body);
        const bool there = body.step() == SQLITE_ROW;
        const bool thin = width > 0 && inside && row.alone;
        const auto samples = !there ? std::nullopt : thin ? unpackThinned(body.bytes(0), width) : unpackChunk(body.bytes(0));
        body.reset();
        if (!samples)
            return fail(ErrorKind::Unreadable, QStringLiteral("damaged"), QStringLiteral("a chunk of samples is damaged"));
        for (const CodedSample &sample : *samples) {
            if (sample.ms >= from && sample.ms <= to)
                found << sampleOf(sample);
        }
    }
    return {};
}

void SqliteSampleStore::readHead(qint64 series, qint64 from, qint64 to, QList<Sample> &found) const
{
    const auto it = m_head.constFind(series);
    if (it == m_head.constEnd())
        return;
    for (const CodedSample &sample : *it) {
        if (sample.ms >= from && sample.ms <= to)
            found << sampleOf(sample);
    }
}

Sample SqliteSampleStore::sampleOf(const CodedSample &coded) const
{
    return {instantFromMs(coded.ms), coded.state, coded.value, m_whys.value(coded.why)};
}

Result<std::optional<Sample>> SqliteSampleStore::newest(const QString &metric)
{
    constexpr qint64 far = 253'402'300'799'999; // the end of the year 9999
    if (const auto fresh = refreshHead(); !fresh)
        return tl::unexpected(fresh.error());
    Statement last(m_database->handle(), "SELECT max(to_ms) FROM chunk WHERE series = ?1");
    qint64 from = 0;
    if (last.isValid() && last.bind(1, m_series.value(metric, -1)).step() == SQLITE_ROW)
        from = last.integer(0);
    last.reset();
    const auto samples = read(metric, instantFromMs(from), instantFromMs(far));
    if (!samples)
        return tl::unexpected(samples.error());
    return samples->isEmpty() ? std::optional<Sample>() : samples->last();
}

Result<QStringList> SqliteSampleStore::metrics()
{
    if (const auto fresh = refreshHead(); !fresh)
        return tl::unexpected(fresh.error());
    QStringList names = m_series.keys();
    names.sort();
    return names;
}

Result<void> SqliteSampleStore::retain(Instant raw, Instant sums)
{
    struct Part {
        const char *sql;
        Instant before;
    };
    // A body that was let go on purpose is told from a lost one by the sign of its number.
    const Part parts[] = {{"DELETE FROM body WHERE id IN (SELECT body FROM chunk WHERE to_ms < ?1 AND body > 0)", std::max(raw, sums)},
                          {"DELETE FROM chunk WHERE to_ms < ?1", sums},
                          {"UPDATE chunk SET body = -body WHERE to_ms < ?1 AND body > 0", raw}};
    if (const int code = m_database->exec("BEGIN IMMEDIATE"); code != SQLITE_OK)
        return tl::unexpected(error(code));
    int code = SQLITE_DONE;
    for (const Part &part : parts) {
        Statement forget(m_database->handle(), part.sql);
        code = forget.isValid() ? forget.bind(1, toMs(part.before)).step() : SQLITE_ERROR;
        if (code != SQLITE_DONE)
            break;
    }
    if (code == SQLITE_DONE)
        code = m_database->exec("COMMIT");
    if (code == SQLITE_OK)
        return {};
    m_database->exec("ROLLBACK");
    return tl::unexpected(error(code));
}

} // namespace holdpoint
