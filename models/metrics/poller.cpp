#include "models/metrics/poller.h"

#include "models/base/clock.h"

namespace holdpoint {

namespace {

constexpr Duration longestFill{6 * 3'600'000};

Instant floorTo(Instant now, Duration interval)
{
    const qint64 step = std::max<qint64>(1, interval.count());
    const qint64 ms = toMs(now);
    return instantFromMs(ms - ((ms % step) + step) % step);
}

} // namespace

Poller::Poller(const Clock &clock, std::vector<std::unique_ptr<MetricSource>> sources, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_lines.resize(sources.size());
    for (size_t i = 0; i < sources.size(); ++i) {
        m_lines[i].source = std::move(sources[i]);
        connectSource(m_lines[i]);
    }
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Poller::tick);
}

Poller::~Poller() = default;

QList<MetricSource *> Poller::sources() const
{
    QList<MetricSource *> list;
    for (const Line &line : m_lines)
        list << line.source.get();
    return list;
}

// m_lines never changes after the constructor, so a reference into it may be kept.
void Poller::connectSource(Line &line)
{
    MetricSource *source = line.source.get();
    connect(source, &MetricSource::sampled, this, [this, &line](const QString &metric, const Sample &sample) {
        if (line.underWay && sample.at == *line.underWay)
            line.missing.remove(metric);
        Q_EMIT sampled(metric, sample);
    });
    connect(source, &MetricSource::filled, this, &Poller::filled);
    connect(source, &MetricSource::health, this, &Poller::health);
    connect(source, &MetricSource::polled, this, [this, &line](Instant t) {
        if (!line.underWay || *line.underWay != t)
            return;
        line.underWay.reset();
        Q_EMIT instantDone(line.source->id(), t);
    });
}

void Poller::start(std::optional<Instant> since)
{
    m_running = true;
    const Instant now = m_clock.now();
    for (Line &line : m_lines) {
        // The newest instant is about to be polled: the past ends before it.
        const Instant newest = floorTo(now, line.source->interval()) - line.source->interval();
        const Instant from = std::max(since.value_or(now - longestFill), now - longestFill);
        if (from < newest)
            line.source->fill(from, newest);
    }
    tick();
}

void Poller::stop()
{
    m_running = false;
    m_timer.stop();
    for (Line &line : m_lines) {
        line.source->cancel();
        line.underWay.reset();
    }
}

void Poller::tick()
{
    if (!m_running)
        return;
    for (Line &line : m_lines) {
        if (line.underWay && m_clock.boottime() - line.began >= line.source->timeout())
            timeOut(line);
        if (!line.underWay)
            pollDue(line);
    }
    schedule();
}

void Poller::pollDue(Line &line)
{
    MetricSource *source = line.source.get();
    const Instant t = floorTo(m_clock.now(), source->interval());
    if (line.last && t <= *line.last) {
        // A wall clock that jumped back does not stop the polls: after one interval of silence the new time is believed.
        if (m_clock.boottime() - line.began < source->interval() || *line.last - t < source->interval())
            return;
    } else if (line.last && t - *line.last > source->interval()) {
        source->fill(std::max(*line.last, t - longestFill), t - source->interval());
    }
    line.last = t;
    line.underWay = t;
    line.began = m_clock.boottime();
    line.missing = QSet<QString>(source->metrics().begin(), source->metrics().end());
    source->poll(t);
}

void Poller::timeOut(Line &line)
{
    const Instant t = *line.underWay;
    line.source->cancel();
    const Sample late{t, SampleState::Timeout, 0, QStringLiteral("no answer within %1").arg(toDurationText(line.source->timeout()))};
    line.underWay.reset();
    for (const QString &metric : std::exchange(line.missing, {}))
        Q_EMIT sampled(metric, late);
    Q_EMIT health(healthOf(line.source->id(), {late}, line.source->timeout()));
    Q_EMIT instantDone(line.source->id(), t);
}

void Poller::schedule()
{
    const Instant now = m_clock.now();
    Duration next{1'000}; // a clock that jumps is noticed within a second
    for (const Line &line : m_lines) {
        next = std::min(next, floorTo(now, line.source->interval()) + line.source->interval() - now);
        if (line.underWay)
            next = std::min(next, line.began + line.source->timeout() - m_clock.boottime());
    }
    m_timer.start(std::max(Duration{1}, next));
}

} // namespace holdpoint
