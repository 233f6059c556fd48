#include "models/metrics/prometheusurl.h"

#include "models/metrics/seriesselector.h"

namespace holdpoint {

namespace {

QByteArray secondsText(qint64 ms)
{
    const QByteArray fraction = QByteArray::number(ms % 1000).rightJustified(3, '0');
    return QByteArray::number(ms / 1000) + '.' + fraction;
}

QUrl apiUrl(const QUrl &base, const char *path, const QByteArray &parameters)
{
    QByteArray whole = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash).toEncoded();
    while (whole.endsWith('/'))
        whole.chop(1);
    return QUrl::fromEncoded(whole + path + '?' + parameters);
}

} // namespace

QUrl instantQueryUrl(const QUrl &base, const QString &query, Instant t, Duration timeout)
{
    return apiUrl(base, "/api/v1/query",
                  "query=" + QUrl::toPercentEncoding(query) + "&time=" + secondsText(toMs(t))
                      + "&timeout=" + QByteArray::number(std::max<qint64>(1, timeout.count())) + "ms");
}

QUrl rangeQueryUrl(const QUrl &base, const QString &query, Instant from, Instant to, Duration step)
{
    return apiUrl(base, "/api/v1/query_range",
                  "query=" + QUrl::toPercentEncoding(query) + "&start=" + secondsText(toMs(from)) + "&end=" + secondsText(toMs(to))
                      + "&step=" + secondsText(step.count()));
}

bool isPlainSelector(const QString &query)
{
    // Matchers other than = make no difference to what it is.
    QString equal = query;
    equal.replace(QLatin1String("=~"), QLatin1String("=")).replace(QLatin1String("!~"), QLatin1String("="));
    equal.replace(QLatin1String("!="), QLatin1String("="));
    return SeriesSelector::parse(equal).has_value();
}

} // namespace holdpoint
