#include "models/metrics/csvsource.h"

#include "models/metrics/csvrows.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

namespace {

constexpr qint64 maxRead = 64LL * 1024 * 1024; // at one poll

tl::unexpected<Error> unreadable(const QString &why)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("csv"), why);
}

// What stands in the file from `offset` on. The file must be a regular one; a link at its end is not followed.
Result<QByteArray> readFrom(const QString &path, qint64 &offset, quint64 &inode)
{
    QFile file;
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat st {
    };
    if (fd < 0 || !file.open(fd, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle) || ::fstat(fd, &st) != 0)
        return unreadable(QStringLiteral("the file cannot be read"));
    if (!S_ISREG(st.st_mode))
        return unreadable(QStringLiteral("not a regular file"));
    if (st.st_ino != inode || st.st_size < offset) {
        offset = 0; // another file: from its beginning
        inode = st.st_ino;
    }
    if (st.st_size - offset > maxRead)
        return unreadable(QStringLiteral("more than %1 bytes at once").arg(maxRead));
    if (!file.seek(offset))
        return unreadable(QStringLiteral("the file cannot be read"));
    return file.read(st.st_size - offset);
}

} // namespace

CsvSource::CsvSource(const Setting &setting, const QString &path, const QTimeZone &zone, const QList<Metric> &metrics, QObject *parent)
    : MetricSource(setting, parent), m_path(path), m_zone(zone)
{
    for (const Metric &metric : metrics)
        m_lines << Line{metric.id, metric.series.isEmpty() ? metric.id : metric.series, {}, {}};
}

Result<void> CsvSource::readNews()
{
    auto read = readFrom(m_path, m_offset, m_inode);
    if (!read)
        return tl::unexpected(read.error());
    const qsizetype end = read->lastIndexOf('\n') + 1;
    if (end == 0)
        return {};
    read->truncate(end);
    if (m_offset == 0) {
        CsvRows rows(*read);
        const auto header = rows.next();
        if (!header)
            return tl::unexpected(header.error());
        m_header = read->left(rows.offset());
    } else {
        read->prepend(m_header);
    }
    const auto taken = take(*read);
    if (taken)
        m_offset += end;
    return taken;
}

Result<void> CsvSource::take(const QByteArray &bytes)
{
    CsvOptions options;
    options.zone = m_zone;
    options.series.emplace();
    for (const Line &line : m_lines)
        *options.series << line.series;
    const CsvSamples samples = readCsvSamples(bytes, options);
    if (samples.report.refused)
        return unreadable(QStringLiteral("%1: %2").arg(samples.report.refused->where, samples.report.refused->message));
    m_missing.clear();
    for (Line &line : m_lines) {
        if (!samples.series.contains(line.series))
            m_missing << line.series;
        for (const Sample &sample : samples.series.value(line.series)) {
            if ((!line.told || sample.at > *line.told) && (line.pending.isEmpty() || sample.at > line.pending.last().at))
                line.pending << sample;
        }
    }
    return {};
}

void CsvSource::tell(Line &line, Instant t, QList<Sample> &told)
{
    qsizetype due = 0;
    while (due < line.pending.size() && line.pending[due].at <= t)
        ++due;
    if (due == 0)
        return;
    const QList<Sample> news = line.pending.first(due);
    line.pending.remove(0, due);
    line.told = news.last().at;
    if (m_first && due > 1)
        Q_EMIT filled(line.metric, news.first(due - 1));
    for (const Sample &sample : m_first ? news.last(1) : news)
        Q_EMIT sampled(line.metric, sample);
    told << news.last();
}

void CsvSource::poll(Instant t)
{
    if (const auto read = readNews(); !read)
        return answerAll({t, SampleState::Error, 0, read.error().message});
    QList<Sample> told;
    for (Line &line : m_lines)
        tell(line, t, told);
    m_first = false;
    SourceHealth state = healthOf(id(), told, Duration{0});
    if (told.isEmpty())
        state.why =
            m_missing.isEmpty() ? QStringLiteral("no new row") : QStringLiteral("no column %1").arg(m_missing.join(QStringLiteral(", ")));
    Q_EMIT health(state);
    Q_EMIT polled(t);
}

} // namespace holdpoint
