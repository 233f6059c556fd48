#include "models/metrics/prometheushistory.h"

#include "models/metrics/prometheusanswer.h"
#include "models/metrics/prometheusurl.h"

namespace holdpoint {

namespace {
constexpr int pointsAWindow = 4'000; // about 120 KB of JSON
}

PrometheusHistory::PrometheusHistory(const QUrl &base, const QByteArray &auth, Duration timeout, QObject *parent)
    : QObject(parent), m_fetch(base), m_base(base), m_auth(auth), m_timeout(timeout)
{
}

void PrometheusHistory::fetch(const Span &span, std::function<void(const QList<Sample> &, Instant)> part,
                              std::function<void(const Result<void> &)> done)
{
    cancel();
    m_span = span;
    m_span.step = std::max(Duration{1'000}, span.step);
    m_part = std::move(part);
    m_done = std::move(done);
    next();
}

void PrometheusHistory::cancel()
{
    m_fetch.cancel();
    m_part = nullptr;
    m_done = nullptr;
}

void PrometheusHistory::next()
{
    if (m_span.from > m_span.to)
        return end({});
    const Instant upTo = std::min(m_span.to, m_span.from + (pointsAWindow - 1) * m_span.step);
    HttpQuery query;
    query.url = rangeQueryUrl(m_base, m_span.query, m_span.from, upTo, m_span.step);
    query.auth = m_auth;
    query.accept = "application/json";
    query.timeout = m_timeout;
    m_fetch.get(query, [this, upTo](const HttpAnswer &answer) { answered(answer, upTo); });
}

void PrometheusHistory::answered(const HttpAnswer &answer, Instant upTo)
{
    if (answer.end != HttpAnswer::End::Answered)
        return end(fail(ErrorKind::Unreadable, QStringLiteral("network"), answer.why, maskedUrl(m_base)));
    const auto range = readRangeAnswer(answer.status, answer.body);
    if (!range)
        return end(tl::unexpected(range.error()));
    if (range->series.size() > 1)
        return end(fail(ErrorKind::Unreadable, QStringLiteral("series"),
                        QStringLiteral("%1 series where one is expected").arg(range->series.size()), m_span.query));
    m_span.from = upTo + m_span.step;
    const auto part = m_part; // whoever listens may cancel
    part(range->series.isEmpty() ? QList<Sample>{} : range->series.first().samples, upTo);
    if (m_done)
        next();
}

void PrometheusHistory::end(const Result<void> &result)
{
    const auto done = std::exchange(m_done, nullptr);
    m_part = nullptr;
    if (done)
        done(result);
}

} // namespace holdpoint
