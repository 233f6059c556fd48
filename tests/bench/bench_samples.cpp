// P1, P2: the store of samples against a plain table of rows through SQLite's C API, sqlite3's import and Prometheus' blocks.
#include "models/journal/database.h"
#include "models/metrics/queryrange.h"
#include "models/metrics/sampleimport.h"
#include "models/metrics/sqlitesamplestore.h"
#include "tests/bench/bench.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <sqlite3.h>

#include <cmath>
#include <random>

using namespace holdpoint;
using namespace holdpoint::bench;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);

// A gauge as services have them: a walk with three decimals.
class Gauge
{
public:
    explicit Gauge(unsigned seed) : m_random(seed) { }
    double next() { return std::round((m_value += m_step(m_random)) * 1000) / 1000; }

private:
    std::mt19937 m_random;
    std::normal_distribution<double> m_step{0, 0.4};
    double m_value = 100;
};

QString metricName(int i)
{
    return QStringLiteral("gauge_%1").arg(i);
}

struct Rows {
    std::unique_ptr<Database> db;

    explicit Rows(const QString &path)
    {
        db = std::move(*Database::open(path, Database::Access::Create));
        if (!db->setUp(Database::Access::ReadWrite)
            || db->exec("PRAGMA synchronous=NORMAL;"
                        "CREATE TABLE sample(series INTEGER, ts INTEGER, value REAL, PRIMARY KEY(series, ts)) WITHOUT ROWID")
                != SQLITE_OK)
            std::abort();
        if (sqlite3_prepare_v2(db->handle(), "INSERT INTO sample VALUES(?1,?2,?3)", -1, &m_insert, nullptr) != SQLITE_OK)
            std::abort();
    }
    ~Rows() { sqlite3_finalize(m_insert); }
    void put(qint64 series, qint64 ts, double value)
    {
        sqlite3_bind_int64(m_insert, 1, series);
        sqlite3_bind_int64(m_insert, 2, ts);
        sqlite3_bind_double(m_insert, 3, value);
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            std::abort();
        sqlite3_reset(m_insert);
    }
    void begin() { db->exec("BEGIN IMMEDIATE"); }
    void commit()
    {
        if (db->exec("COMMIT") != SQLITE_OK)
            std::abort();
        if (db->walPages() > 1'000)
            (void)db->checkpoint(Database::Log::Keep);
    }

private:
    sqlite3_stmt *m_insert = nullptr;
};

std::unique_ptr<SqliteSampleStore> storeAt(const QString &path)
{
    auto store = SqliteSampleStore::openForWriting(path);
    if (!store)
        std::abort();
    return std::move(*store);
}

// One tick: a value of every one of 100 series, made durable together. Seconds for all ticks, ours and rows in turns.
std::pair<double, double> ingest(const QString &folder, int ticks, const char *name)
{
    constexpr int series = 100;
    Rows rows(folder + QStringLiteral("/rows-%1.db").arg(QLatin1String(name)));
    const auto store = storeAt(folder + QStringLiteral("/ours-%1.db").arg(QLatin1String(name)));
    std::vector<Gauge> gauges;
    QStringList names;
    for (int i = 0; i < series; ++i) {
        gauges.emplace_back(static_cast<unsigned>(i));
        names << metricName(i);
    }
    double ours = 0, theirs = 0;
    for (int done = 0; done < ticks; done += 100) {
        std::vector<std::array<double, series>> values(100);
        for (auto &tick : values) {
            for (int i = 0; i < series; ++i)
                tick[static_cast<size_t>(i)] = gauges[static_cast<size_t>(i)].next();
        }
        ours += timed([&] {
            for (int t = 0; t < 100; ++t) {
                QList<StoredSample> batch;
                batch.reserve(series);
                for (int i = 0; i < series; ++i)
                    batch << StoredSample{names[i],
                                          {start + Duration{(done + t) * 1000},
                                           SampleState::Valid,
                                           values[static_cast<size_t>(t)][static_cast<size_t>(i)],
                                           {}}};
                if (!store->append(batch))
                    std::abort();
            }
        });
        theirs += timed([&] {
            for (int t = 0; t < 100; ++t) {
                rows.begin();
                for (int i = 0; i < series; ++i)
                    rows.put(i, toMs(start) + (done + t) * 1000, values[static_cast<size_t>(t)][static_cast<size_t>(i)]);
                rows.commit();
            }
        });
    }
    return {ours, theirs};
}

void ingestFigures(const QString &folder)
{
    const auto one = ingest(folder, 100, "1x"), ten = ingest(folder, 1'000, "10x"), hundred = ingest(folder, 10'000, "100x");
    figure("P1 ingest of ticks of 100 series against rows, same durability (bar: 6 or more)", 1e6 / hundred.first, 1e6 / hundred.second,
           "samples/s");
    figure("P1 ingest, growth exponent over 100 times the ticks against 1", std::log10(hundred.first / one.first) / 2, 1, "exponent");
    figure("P1 ingest, growth exponent over the last 10 times against 1", std::log10(hundred.first / ten.first), 1, "exponent");
}

qint64 sizeOf(const QString &path)
{
    if (QFileInfo(path).isFile())
        return QFileInfo(path).size();
    qint64 sum = 0;
    for (QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        sum += (it.next(), it.fileInfo().size());
    return sum;
}

double runs(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    bool good = false;
    const double seconds = timed([&] {
        process.start(program, arguments);
        process.waitForStarted();
        process.write(input);
        process.closeWriteChannel();
        good = process.waitForFinished(-1) && process.exitCode() == 0;
    });
    if (!good)
        std::fprintf(stderr, "%s: %s\n", qPrintable(program), process.readAllStandardError().constData());
    return good ? seconds : 0;
}

// The same million samples of 20 gauges: as CSV into both, as OpenMetrics into Prometheus' own blocks.
void importFigures(const QString &folder)
{
    constexpr int series = 20, each = 50'000;
    QByteArray csv = "timestamp,metric,value\n", text;
    csv.reserve(60'000'000);
    text.reserve(60'000'000);
    QList<QList<Sample>> all;
    for (int i = 0; i < series; ++i) {
        Gauge gauge(static_cast<unsigned>(i));
        QList<Sample> samples;
        text += "# TYPE " + metricName(i).toLatin1() + " gauge\n";
        for (int t = 0; t < each; ++t) {
            const Sample sample{start + Duration{t * 1000LL}, SampleState::Valid, gauge.next(), {}};
            const QByteArray seconds = QByteArray::number(toMs(sample.at) / 1000);
            text += metricName(i).toLatin1() + ' ' + QByteArray::number(sample.value, 'f', 3) + ' ' + seconds + '\n';
            samples << sample;
        }
        all << samples;
    }
    text += "# EOF\n";
    for (int t = 0; t < each; ++t) { // as exports are: by time
        for (int i = 0; i < series; ++i)
            csv += QByteArray::number(toMs(all[i][t].at) / 1000) + ',' + metricName(i).toLatin1() + ','
                + QByteArray::number(all[i][t].value, 'f', 3) + '\n';
    }
    const QString csvFile = folder + QStringLiteral("/million.csv"), textFile = folder + QStringLiteral("/million.txt");
    for (const auto &[path, bytes] : {std::pair{csvFile, &csv}, std::pair{textFile, &text}}) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
            std::abort();
    }
    const QString ours = folder + QStringLiteral("/import.db");
    const double seconds = timed([&] {
        QFile file(csvFile);
        if (!file.open(QIODevice::ReadOnly))
            std::abort();
        const CsvSamples found = readSampleFile(file.readAll());
        const auto store = storeAt(ours);
        for (auto it = found.series.begin(); it != found.series.end(); ++it) {
            const auto count = importSamples(*store, it.key(), it.value());
            if (!count || count->taken != each)
                std::abort();
        }
    });
    const QByteArray script =
        "CREATE TABLE sample(timestamp INTEGER, metric TEXT, value REAL, PRIMARY KEY(metric, timestamp)) WITHOUT ROWID;\n"
        ".mode csv\n.import --skip 1 "
        + csvFile.toUtf8() + " sample\n";
    const double theirs = runs(QStringLiteral("sqlite3"), {folder + QStringLiteral("/theirs.db")}, script);
    figure("P1 import of 1 000 000 CSV rows against sqlite3 .import (bar: 8 or more)", 1e6 / seconds, theirs > 0 ? 1e6 / theirs : 0,
           "rows/s");
    const auto store = Database::open(ours, Database::Access::ReadWrite);
    if (!(*store)->integer("SELECT count(*) FROM chunk") || !(*store)->checkpoint(Database::Log::Empty))
        std::abort();
    const double bytes = static_cast<double>(sizeOf(ours)) / (series * each);
    figure("P1 bytes a sample against 3.2 (bar: 1 or less)", bytes, 3.2, "bytes");
    const QString blocks = folder + QStringLiteral("/blocks");
    if (runs(QStringLiteral("promtool"),
             {QStringLiteral("tsdb"), QStringLiteral("create-blocks-from"), QStringLiteral("openmetrics"), textFile, blocks})
        > 0)
        figure("P1 bytes a sample against Prometheus' blocks (bar: 0.55 or less)", bytes,
               static_cast<double>(sizeOf(blocks)) / (series * each), "bytes");
}

double bucketsFromRows(Rows &rows, int seconds, int buckets)
{
    Statement query(rows.db->handle(),
                    "SELECT ts / ?1, min(value), max(value) FROM sample WHERE series = 0 AND ts >= ?2 AND ts < ?3 GROUP BY 1");
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        times.push_back(timed([&] {
            query.bind(1, 1000LL * seconds / buckets).bind(2, toMs(start)).bind(3, toMs(start) + 1000LL * seconds);
            int n = 0;
            while (query.step() == SQLITE_ROW)
                ++n;
            query.reset();
            if (n < buckets)
                std::abort();
        }));
    }
    return median(times);
}

double bucketsFromStore(SampleStore &store, int seconds, int buckets)
{
    std::vector<double> times;
    for (int round = 0; round < 9; ++round) {
        times.push_back(timed([&] {
            const auto read = store.read(metricName(0), start, start + Duration{1000LL * seconds - 1}, 2 * buckets);
            if (!read || read->size() < buckets)
                std::abort();
        }));
    }
    return median(times);
}

void readFigures(const QString &folder)
{
    constexpr int day = 86'400, month = 30 * day;
    Rows rows(folder + QStringLiteral("/read-rows.db"));
    const auto store = storeAt(folder + QStringLiteral("/read-ours.db"));
    Gauge gauge(5);
    for (int from = 0; from < month; from += 3'600) {
        QList<StoredSample> batch;
        rows.begin();
        for (int t = from; t < from + 3'600; ++t) {
            const double value = gauge.next();
            batch << StoredSample{metricName(0), {start + Duration{t * 1000LL}, SampleState::Valid, value, {}}};
            rows.put(0, toMs(start) + t * 1000LL, value);
        }
        rows.commit();
        if (!store->append(batch))
            std::abort();
    }
    figure("P2 a day at 1 s to 600 buckets, against rows with GROUP BY (bar: 0.05 or less)", 1e3 * bucketsFromStore(*store, day, 600),
           1e3 * bucketsFromRows(rows, day, 600), "ms");
    figure("P2 30 days at 1 s to 1 200 buckets, decoded (bar: 0.04 or less)", 1e3 * bucketsFromStore(*store, month, 1'200),
           1e3 * bucketsFromRows(rows, month, 1'200), "ms");
    figure("P2 30 days at 1 s to 600 buckets, statistics only (bar: 0.005 or less)", 1e3 * bucketsFromStore(*store, month, 600),
           1e3 * bucketsFromRows(rows, month, 600), "ms");
    const double hours = bucketsFromStore(*store, day / 10, 600), days = bucketsFromStore(*store, 10 * day, 600);
    figure("P2 decoded read, growth exponent over 100 times the time against 1", std::log10(days / hours) / 2, 1, "exponent");
}

} // namespace

int main()
{
    QTemporaryDir folder;
    ingestFigures(folder.path());
    importFigures(folder.path());
    readFigures(folder.path());
    return 0;
}
