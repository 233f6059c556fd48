#include "models/metrics/csvsamples.h"

#include "models/metrics/csvheader.h"
#include "models/metrics/csvrows.h"
#include "models/metrics/number.h"
#include "models/metrics/timetext.h"

#include <memory>
#include <vector>

namespace holdpoint {

namespace {

constexpr qsizetype maxBytes = 512LL * 1024 * 1024;
constexpr qint64 maxValues = 30'000'000;

struct Entry {
    qint64 ms;
    double value;
    qint32 row;
    bool valid;
};
using Entries = std::vector<Entry>;

// Collects the rows of one file; a row is taken whole or refuses the file.
class Collector
{
public:
    Collector(const CsvHeader &header, const CsvOptions &options) : m_header(header), m_options(options)
    {
        m_columns.resize(static_cast<size_t>(header.valueColumns.size()));
    }
    QString add(const QList<QByteArrayView> &cells);
    CsvSamples finish(CsvReport report);

private:
    QString addWide(const QList<QByteArrayView> &cells, qint64 ms);
    QString addLong(const QList<QByteArrayView> &cells, qint64 ms);
    QString addCell(QByteArrayView cell, qint64 ms, Entries &entries, bool &empty, bool &invalid);
    void noteOrder(qint64 ms, qint64 &newest);
    void countTimes(CsvReport &report);
    QList<Sample> samplesOf(Entries &entries, CsvReport &report) const;

    const CsvHeader &m_header;
    const CsvOptions &m_options;
    std::vector<Entries> m_columns; // wide
    struct LongSeries {
        QByteArray name;
        Entries entries;
        qint64 newest = std::numeric_limits<qint64>::min();
        LongSeries *next = nullptr; // which came after it the last time: rows of one time come in one order
    };
    LongSeries *seriesOf(QByteArrayView name);
    QHash<QByteArray, std::shared_ptr<LongSeries>> m_long;
    LongSeries *m_lastLong = nullptr;
    std::vector<qint64> m_times; // of every row
    qint64 m_newest = std::numeric_limits<qint64>::min();
    qint64 m_outOfOrder = 0, m_empty = 0, m_invalid = 0, m_values = 0;
};

QByteArrayView cellAt(const QList<QByteArrayView> &cells, qsizetype column)
{
    return column < cells.size() ? cells[column].trimmed() : QByteArrayView();
}

QString quoted(QByteArrayView cell)
{
    return QString::fromUtf8(cell.first(std::min<qsizetype>(40, cell.size())));
}

QString Collector::add(const QList<QByteArrayView> &cells)
{
    if (cells.size() > m_header.columns)
        return QStringLiteral("%1 cells where the header has %2").arg(cells.size()).arg(m_header.columns);
    const QByteArrayView cell = cellAt(cells, m_header.timeColumn);
    const auto time = readTimeText(cell, m_options.zone);
    if (!time)
        return cell.isEmpty() ? QStringLiteral("a row without a time") : QStringLiteral("'%1' is not a time").arg(quoted(cell));
    const QString why = m_header.isLong() ? addLong(cells, toMs(*time)) : addWide(cells, toMs(*time));
    if (why.isEmpty())
        m_times.push_back(toMs(*time));
    return why;
}

void Collector::noteOrder(qint64 ms, qint64 &newest)
{
    m_outOfOrder += ms < newest;
    newest = std::max(newest, ms);
}

QString Collector::addWide(const QList<QByteArrayView> &cells, qint64 ms)
{
    bool empty = false, invalid = false;
    for (qsizetype i = 0; i < m_header.valueColumns.size(); ++i) {
        const QByteArrayView cell = cellAt(cells, m_header.valueColumns[i].index);
        if (QString why = addCell(cell, ms, m_columns[static_cast<size_t>(i)], empty, invalid); !why.isEmpty())
            return why;
    }
    m_empty += empty;
    m_invalid += invalid;
    noteOrder(ms, m_newest);
    return {};
}

// nullptr where nobody reads it.
Collector::LongSeries *Collector::seriesOf(QByteArrayView name)
{
    LongSeries *guess = m_lastLong ? m_lastLong->next : nullptr;
    if (guess && QByteArrayView(guess->name) == name)
        return guess;
    auto found = m_long.find(QByteArray::fromRawData(name.data(), name.size())); // no copy for a name that is known
    if (found == m_long.end()) {
        const QByteArray own = name.toByteArray();
        if (m_options.series && !m_options.series->contains(QString::fromUtf8(own)))
            return nullptr;
        found = m_long.insert(own, std::make_shared<LongSeries>());
        (*found)->name = own;
    }
    if (m_lastLong)
        m_lastLong->next = found->get();
    return found->get();
}

QString Collector::addLong(const QList<QByteArrayView> &cells, qint64 ms)
{
    const QByteArrayView cell = cellAt(cells, m_header.metricColumn);
    if (cell.isEmpty())
        return QStringLiteral("a row without the name of its metric");
    LongSeries *series = seriesOf(cell);
    if (m_long.size() > csvMaxColumns)
        return QStringLiteral("more than %1 metrics").arg(csvMaxColumns);
    if (!series)
        return {};
    m_lastLong = series;
    bool empty = false, invalid = false;
    QString why = addCell(cellAt(cells, m_header.valueColumn), ms, series->entries, empty, invalid);
    m_empty += empty;
    m_invalid += invalid;
    noteOrder(ms, series->newest);
    return why;
}

QString Collector::addCell(QByteArrayView cell, qint64 ms, Entries &entries, bool &empty, bool &invalid)
{
    if (cell.isEmpty()) {
        empty = true;
        return {};
    }
    const Number number = readNumber(cell);
    if (number.kind == NumberKind::Other)
        return QStringLiteral("'%1' is not a number").arg(quoted(cell));
    const bool valid = number.kind == NumberKind::Finite;
    invalid |= !valid;
    entries.push_back({ms, valid ? number.value : 0, static_cast<qint32>(m_times.size()), valid});
    return ++m_values <= maxValues ? QString() : QStringLiteral("more than %1 values").arg(maxValues);
}

void Collector::countTimes(CsvReport &report)
{
    report.outOfOrderRows = m_outOfOrder;
    report.emptyValueRows = m_empty;
    report.invalidValueRows = m_invalid;
    if (m_times.empty())
        return;
    std::vector<qint64> times = m_times;
    if (!std::is_sorted(times.begin(), times.end()))
        std::sort(times.begin(), times.end());
    report.from = instantFromMs(times.front());
    report.to = instantFromMs(times.back());
    report.uniqueTimestamps = std::distance(times.begin(), std::unique(times.begin(), times.end()));
    if (!m_header.isLong())
        report.duplicateTimestampRows = static_cast<qint64>(m_times.size()) - report.uniqueTimestamps;
}

QList<Sample> Collector::samplesOf(Entries &entries, CsvReport &report) const
{
    const auto earlier = [](const Entry &a, const Entry &b) { return a.ms < b.ms; };
    if (!std::is_sorted(entries.begin(), entries.end(), earlier))
        std::stable_sort(entries.begin(), entries.end(), earlier); // rows with one time stay in the order of the file
    QList<Sample> samples;
    samples.reserve(static_cast<qsizetype>(entries.size()));
    for (const Entry &entry : entries) {
        const Instant at = instantFromMs(entry.ms);
        if (!samples.isEmpty() && samples.last().at == at) {
            report.duplicateTimestampRows += m_header.isLong();
            samples.removeLast();
        }
        samples << (entry.valid ? Sample{at, SampleState::Valid, entry.value, {}}
                                : Sample{at, SampleState::Invalid, 0, QStringLiteral("not a finite number")});
    }
    return samples;
}

CsvSamples Collector::finish(CsvReport report)
{
    countTimes(report);
    if (!m_header.isLong() && report.duplicateTimestampRows > 0) {
        // Of rows with one time the last counts as a whole, its empty cells too.
        QHash<qint64, qint32> last;
        for (size_t row = 0; row < m_times.size(); ++row)
            last.insert(m_times[row], static_cast<qint32>(row));
        for (Entries &entries : m_columns)
            std::erase_if(entries, [&](const Entry &entry) { return last.value(entry.ms) != entry.row; });
    }
    CsvSamples result;
    for (size_t i = 0; i < m_columns.size() && !m_header.isLong(); ++i)
        result.series.insert(m_header.valueColumns[static_cast<qsizetype>(i)].name, samplesOf(m_columns[i], report));
    for (const auto &series : std::as_const(m_long))
        result.series.insert(QString::fromUtf8(series->name), samplesOf(series->entries, report));
    if (report.duplicateTimestampRows > 0)
        report.warnings << QStringLiteral("%1 rows repeat a time; of each the last counts").arg(report.duplicateTimestampRows);
    result.report = report;
    return result;
}

CsvSamples refusedWith(CsvReport report, const Error &error)
{
    report.refused = error;
    return {{}, report};
}

} // namespace

CsvSamples readCsvSamples(QByteArrayView bytes, const CsvOptions &options)
{
    CsvReport report;
    if (bytes.size() > maxBytes)
        return refusedWith(
            report,
            {ErrorKind::Unreadable, QStringLiteral("csv"), QStringLiteral("larger than %1 bytes").arg(maxBytes), QStringLiteral("line 1")});
    const auto header = readCsvHeader(bytes, options.series);
    if (!header)
        return refusedWith(report, header.error());
    CsvRows rows(bytes);
    auto more = rows.next(); // the header, which has just been read
    Collector collector(*header, options);
    while ((more = rows.next()) && *more) {
        if (const QString why = collector.add(rows.cells()); !why.isEmpty())
            return refusedWith(report, {ErrorKind::Unreadable, QStringLiteral("csv"), why, QStringLiteral("line %1").arg(rows.line())});
        ++report.rows;
    }
    if (!more)
        return refusedWith(report, more.error());
    return collector.finish(report);
}

} // namespace holdpoint
