#include "models/metrics/simulatedsource.h"

#include <cmath>

namespace holdpoint {

namespace {

// FNV-1a: the same on every machine, which qHash does not promise.
quint64 hashOf(const QString &text, quint64 seed)
{
    quint64 hash = 0xCBF29CE484222325ULL ^ seed;
    for (const char c : text.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

// The same pseudo-random number in [-1, 1] for the same metric and instant (splitmix64), so that a drill can be replayed.
double noiseAt(const QString &metric, Instant t)
{
    quint64 x = static_cast<quint64>(toMs(t)) + 0x9E3779B97F4A7C15ULL * hashOf(metric, 1);
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    x ^= x >> 31;
    return static_cast<double>(x >> 11) / 4503599627370496.0 - 1.0;
}

// Noise alone looks like a comb; some of it must go slowly.
double wander(const QString &metric, Instant t)
{
    const double minutes = static_cast<double>(toMs(t) % 86'400'000) / 60'000.0;
    const double phase = static_cast<double>(hashOf(metric, 2) % 628) / 100.0;
    return 0.5 * noiseAt(metric, t) + 0.35 * std::sin(minutes * 0.7 + phase) + 0.15 * std::sin(minutes * 0.11 + 2 * phase);
}

double byUnit(Unit unit)
{
    switch (unit) {
    case Unit::Ratio:
        return 0.002;
    case Unit::Percent:
        return 0.2;
    case Unit::Seconds:
        return 0.12;
    case Unit::Milliseconds:
        return 120;
    case Unit::Bytes:
        return 64.0 * 1024 * 1024;
    case Unit::PerSecond:
        return 240;
    case Unit::Count:
    case Unit::None:
        return 0;
    }
    return 0;
}

} // namespace

double calmValue(const Metric &metric)
{
    if (metric.objective) {
        const double budget = 1 - *metric.objective;
        return 0.25 * budget * (metric.unit == Unit::Percent ? 100 : 1);
    }
    if (metric.limit)
        return 0.35 * *metric.limit;
    if (metric.kind == QLatin1String("saturation") && (metric.unit == Unit::Ratio || metric.unit == Unit::Percent))
        return metric.unit == Unit::Percent ? 42 : 0.42;
    return byUnit(metric.unit);
}

SimulatedSource::SimulatedSource(const Setting &setting, const QList<Metric> &metrics, QObject *parent) : MetricSource(setting, parent)
{
    for (const Metric &metric : metrics) {
        Course course;
        course.baseline = calmValue(metric);
        course.noise = metric.unit == Unit::Count ? 0 : 0.12 * course.baseline;
        course.whole = metric.unit == Unit::Count;
        course.atMostOne = metric.unit == Unit::Ratio;
        m_courses.insert(metric.id, course);
    }
}

void SimulatedSource::set(const QString &metric, double value, Instant at)
{
    ramp(metric, value, value, Duration{0}, at);
}

void SimulatedSource::ramp(const QString &metric, double from, double to, Duration over, Instant at)
{
    const auto it = m_courses.find(metric);
    if (it == m_courses.end())
        return;
    it->from = from;
    it->to = to;
    it->over = over;
    it->at = at;
    it->moved = true;
    it->silent = false;
}

void SimulatedSource::silence(const QString &metric, bool silent)
{
    if (const auto it = m_courses.find(metric); it != m_courses.end())
        it->silent = silent;
}

double SimulatedSource::valueAt(const QString &metric, const Course &course, Instant t) const
{
    double value = course.baseline;
    double noise = course.noise;
    if (course.moved && t >= course.at) {
        const double part = course.over.count() <= 0
            ? 1.0
            : std::min(1.0, static_cast<double>((t - course.at).count()) / static_cast<double>(course.over.count()));
        value = course.from + (course.to - course.from) * part;
        noise = part < 1 || course.over.count() > 0 ? 0.02 * value : 0; // what was set stands exactly, so that drills are exact
        if (part >= 1)
            noise = 0;
    }
    value += noise * wander(metric, t);
    if (course.whole)
        value = std::round(value);
    if (course.atMostOne)
        value = std::clamp(value, 0.0, 1.0);
    return value;
}

void SimulatedSource::poll(Instant t)
{
    QList<Sample> all;
    for (const QString &metric : metrics()) {
        const Course course = m_courses.value(metric);
        const Sample sample = course.silent ? Sample{t, SampleState::NoData, 0, QStringLiteral("simulated: the probe is silent")}
                                            : Sample{t, SampleState::Valid, valueAt(metric, course, t), {}};
        all << sample;
        Q_EMIT sampled(metric, sample);
    }
    SourceHealth health = healthOf(id(), all, Duration{0});
    if (health.why.isEmpty())
        health.why = QStringLiteral("simulated");
    Q_EMIT this->health(health);
    Q_EMIT polled(t);
}

void SimulatedSource::fill(Instant from, Instant to)
{
    const qint64 step = std::max<qint64>(1'000, interval().count());
    const Instant first = std::max(from, to - Duration{600 * step}); // ten minutes at 1 s are enough of a past
    for (const QString &metric : metrics()) {
        QList<Sample> list;
        for (qint64 ms = (toMs(first) / step + 1) * step; ms <= toMs(to); ms += step)
            list << Sample{instantFromMs(ms), SampleState::Valid, valueAt(metric, m_courses.value(metric), instantFromMs(ms)), {}};
        Q_EMIT filled(metric, list);
    }
}

} // namespace holdpoint
