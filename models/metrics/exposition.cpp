#include "models/metrics/exposition.h"

#include "models/metrics/expositionline.h"

#include <QtCore/QUtf8StringView>

namespace holdpoint {

namespace {

tl::unexpected<Error> refused(qint64 line, const QString &why)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("exposition"), why, QStringLiteral("line %1").arg(line));
}

bool isBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

QByteArrayView withoutLeadingBlanks(QByteArrayView line)
{
    while (!line.isEmpty() && (line.front() == ' ' || line.front() == '\t'))
        line = line.sliced(1);
    return line;
}

// What one line says that is neither blank nor the end.
QString readLine(QByteArrayView line, ExpositionFormat format, ExpositionMetadata &metadata, ExpositionSample &sample, bool &isSample)
{
    const bool text = format == ExpositionFormat::Text;
    const QByteArrayView start = text ? withoutLeadingBlanks(line) : line;
    isSample = !start.startsWith('#');
    if (isSample)
        return text ? readTextSample(start, sample) : readOpenMetricsSample(start, metadata, sample);
    return text ? readTextComment(start) : readOpenMetricsComment(start, metadata);
}

} // namespace

Result<void> readExposition(QByteArrayView body, ExpositionFormat format, const std::function<void(const ExpositionSample &)> &taken)
{
    const bool text = format == ExpositionFormat::Text;
    if (body.size() > expositionLimit)
        return refused(1, QStringLiteral("the body is larger than %1 bytes").arg(expositionLimit));
    ExpositionMetadata metadata;
    ExpositionSample sample;
    qint64 number = 0;
    qsizetype at = 0;
    while (at < body.size()) {
        ++number;
        const qsizetype end = body.indexOf('\n', at);
        const QByteArrayView line = body.sliced(at, (end < 0 ? body.size() : end) - at);
        at = end < 0 ? body.size() : end + 1;
        if (!text && line == QByteArrayView("# EOF")) {
            if (at < body.size())
                return refused(number + 1, QStringLiteral("nothing may follow # EOF"));
            return {};
        }
        if (end < 0 && text && !isBlank(line))
            return refused(number, QStringLiteral("the last line does not end: the body was cut off"));
        if (text && isBlank(line))
            continue;
        bool isSample = false;
        if (const QString why = readLine(line, format, metadata, sample, isSample); !why.isEmpty())
            return refused(number, why);
        if (isSample)
            taken(sample);
    }
    if (!text)
        return refused(std::max<qint64>(1, number), QStringLiteral("the body does not end with # EOF"));
    return {};
}

ExpositionFormat expositionFormat(const QByteArray &contentType, QByteArrayView body)
{
    const QByteArray type = contentType.toLower().trimmed();
    if (type.startsWith("application/openmetrics-text"))
        return ExpositionFormat::OpenMetrics;
    if (type.startsWith("text/plain"))
        return ExpositionFormat::Text;
    const bool ends = body.endsWith("# EOF\n") || body.endsWith("# EOF");
    return ends ? ExpositionFormat::OpenMetrics : ExpositionFormat::Text;
}

} // namespace holdpoint
