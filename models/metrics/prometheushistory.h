#pragma once

#include "models/metrics/httpfetch.h"
#include "models/metrics/sample.h"

namespace holdpoint {

// Asks a Prometheus server for the past of one query, window after window, oldest first, so that no answer grows too large.
// Lives in the thread that made it; one fetch at a time.
class PrometheusHistory : public QObject
{
    Q_OBJECT

public:
    struct Span {
        QString query;
        Instant from, to; // both included
        Duration step{15'000};
    };
    PrometheusHistory(const QUrl &base, const QByteArray &auth, Duration timeout = Duration{30'000}, QObject *parent = nullptr);

    // `part`: what one window held (it may be nothing), and up to when that reaches. `done`: exactly once, with the first error; what came
    // before it stays true. Errors: the server's, and "series" where the query gives more than one.
    void fetch(const Span &span, std::function<void(const QList<Sample> &, Instant upTo)> part,
               std::function<void(const Result<void> &)> done);
    void cancel(); // says nothing more

private:
    void next();
    void answered(const HttpAnswer &answer, Instant upTo);
    void end(const Result<void> &result);

    HttpFetch m_fetch;
    QUrl m_base;
    QByteArray m_auth;
    Duration m_timeout;
    Span m_span;
    std::function<void(const QList<Sample> &, Instant)> m_part;
    std::function<void(const Result<void> &)> m_done;
};

} // namespace holdpoint
