#include "models/metrics/prometheussource.h"

#include "models/base/clock.h"
#include "models/metrics/prometheusurl.h"

namespace holdpoint {

namespace {

constexpr int maxFillPoints = 4'000; // about 120 KB of JSON

Duration boottime()
{
    return SystemClock().boottime();
}

QList<Metric> withQuery(const QList<Metric> &metrics)
{
    QList<Metric> list;
    std::copy_if(metrics.begin(), metrics.end(), std::back_inserter(list), [](const Metric &m) { return !m.query.isEmpty(); });
    return list;
}

} // namespace

PrometheusSource::PrometheusSource(const Setting &setting, const QUrl &base, const QString &alive, const QByteArray &auth,
                                   const QList<Metric> &metrics, QObject *parent)
    : MetricSource(setting, parent), m_fetch(base), m_base(base), m_alive(alive), m_auth(auth), m_freshness(setting.interval)
{
    for (const Metric &metric : withQuery(metrics))
        m_questions << Question{metric.id, metric.query};
}

void PrometheusSource::ask(const QUrl &url, Duration timeout, std::function<void(const HttpAnswer &)> done)
{
    HttpQuery query;
    query.url = url;
    query.auth = m_auth;
    query.accept = "application/json";
    query.timeout = timeout;
    m_fetch.get(query, std::move(done));
}

Duration PrometheusSource::left() const
{
    return timeout() - (boottime() - m_began);
}

void PrometheusSource::poll(Instant t)
{
    m_fetch.cancel(); // a fill under way begins again afterwards
    m_polling = true;
    m_t = t;
    m_began = boottime();
    m_open = m_questions;
    m_samples.clear();
    m_notes.clear();
    if (m_alive.isEmpty())
        askNext();
    else
        askAlive();
}

void PrometheusSource::cancel()
{
    m_fetch.cancel();
    m_polling = false;
    m_open.clear();
    QTimer::singleShot(0, this, &PrometheusSource::fillNext);
}

Sample PrometheusSource::sampleOf(const HttpAnswer &answer, std::optional<Instant> *age)
{
    if (answer.end == HttpAnswer::End::TimedOut)
        return {m_t, SampleState::Timeout, 0, answer.why};
    if (answer.end == HttpAnswer::End::Failed)
        return {m_t, SampleState::Error, 0, answer.why};
    const InstantAnswer read = readInstantAnswer(answer.status, answer.body);
    if (!read.note.isEmpty() && !m_notes.contains(read.note))
        m_notes << read.note;
    if (read.state != SampleState::Valid)
        return {m_t, read.state, 0, read.why};
    if (age)
        *age = instantFromMs(static_cast<qint64>(std::clamp(read.value, 0.0, 1e11) * 1000));
    // The server must have judged the instant that was asked for; a cache in between may not.
    if (read.time && (*read.time - m_t > Duration{1000} || m_t - *read.time > Duration{1000}))
        return {m_t, SampleState::Stale, 0, QStringLiteral("the answer is for %1").arg(toRfc3339(*read.time))};
    return {m_t, SampleState::Valid, read.value, {}};
}

void PrometheusSource::askAlive()
{
    ask(instantQueryUrl(m_base, m_alive, m_t, left()), left(), [this](const HttpAnswer &answer) {
        const Sample alive = sampleOf(answer);
        if (alive.state == SampleState::Timeout)
            return answerRest(SampleState::Timeout, alive.why);
        if (alive.state != SampleState::Valid)
            return answerRest(SampleState::Error, QStringLiteral("alive: %1").arg(alive.why));
        if (alive.value < 1)
            return answerRest(SampleState::Error, QStringLiteral("alive is %1, below 1").arg(alive.value));
        askNext();
    });
}

void PrometheusSource::askNext()
{
    if (m_open.isEmpty())
        return finish();
    if (left().count() <= 0)
        return answerRest(SampleState::Timeout, QStringLiteral("no answer within %1").arg(toDurationText(timeout())));
    const Question question = m_open.takeFirst();
    ask(instantQueryUrl(m_base, question.query, m_t, left()), left(), [this, question](const HttpAnswer &answer) {
        const Sample sample = sampleOf(answer);
        if (sample.state == SampleState::Valid && isPlainSelector(question.query) && left().count() > 0)
            askAge(question, sample);
        else
            answered(question.metric, sample);
    });
}

void PrometheusSource::askAge(const Question &question, const Sample &sample)
{
    const QString query = QStringLiteral("timestamp(%1)").arg(question.query);
    ask(instantQueryUrl(m_base, query, m_t, left()), left(), [this, question, sample](const HttpAnswer &answer) {
        std::optional<Instant> own;
        const Sample age = sampleOf(answer, &own);
        answered(question.metric, age.state == SampleState::Valid ? m_freshness.judged(question.metric, sample, own) : age);
    });
}

void PrometheusSource::answered(const QString &metric, const Sample &sample)
{
    m_samples << sample;
    Q_EMIT sampled(metric, sample);
    if (m_polling) // whoever listens may have cancelled
        askNext();
}

void PrometheusSource::answerRest(SampleState state, const QString &why)
{
    for (const Question &question : std::exchange(m_open, {})) {
        m_samples << Sample{m_t, state, 0, why};
        Q_EMIT sampled(question.metric, m_samples.last());
    }
    if (m_samples.isEmpty())
        m_samples << Sample{m_t, state, 0, why};
    finish();
}

void PrometheusSource::finish()
{
    if (!m_polling)
        return;
    m_polling = false;
    SourceHealth state = healthOf(id(), m_samples, boottime() - m_began);
    if (state.why.isEmpty() && !m_notes.isEmpty())
        state.why = QStringLiteral("the server says: %1").arg(m_notes.join(QStringLiteral("; ")));
    Q_EMIT health(state);
    Q_EMIT polled(m_t);
    QTimer::singleShot(0, this, &PrometheusSource::fillNext);
}

void PrometheusSource::fill(Instant from, Instant to)
{
    const Duration whole = maxFillPoints * interval();
    for (const Question &question : m_questions) {
        for (Instant at = from + interval(); at <= to; at += whole)
            m_gaps << Gap{question.metric, question.query, at, std::min(to, at + whole - interval())};
    }
}

void PrometheusSource::fillNext()
{
    if (m_polling || m_fetch.busy() || m_gaps.isEmpty())
        return;
    const Gap gap = m_gaps.first();
    ask(rangeQueryUrl(m_base, gap.query, gap.from, gap.to, interval()), timeout(), [this, gap](const HttpAnswer &answer) {
        m_gaps.removeFirst(); // asked once; what it does not answer stays a gap
        const auto range = readRangeAnswer(answer.end == HttpAnswer::End::Answered ? answer.status : 0, answer.body);
        if (range && range->series.size() == 1)
            Q_EMIT filled(gap.metric, range->series.first().samples);
        QTimer::singleShot(0, this, &PrometheusSource::fillNext);
    });
}

} // namespace holdpoint
