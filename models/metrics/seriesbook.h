#pragma once

#include "models/metrics/sample.h"
#include "models/metrics/window.h"
#include "models/playbook/playbook.h"

#include <array>
#include <deque>

namespace holdpoint {

// The series and windows that some formulas read, at one instant T that only moves forward. Samples may come early: what is
// later than T waits. Windows of the same metric and length are shared. Everything is found by index, not by name.
class SeriesBook
{
public:
    int series(const Metric &metric); // finds or adds
    int indexOf(const QString &metric) const; // −1: nobody reads it
    int window(int series, Duration length, WindowNeeds needs); // finds or adds
    void remember(int series, int valid); // how many valid samples hasValid() may be asked for
    void setBaseline(const QString &metric, double median);

    void add(int series, const Sample &sample); // not newer than the newest: dropped
    void moveTo(Instant t);
    // From here on add() takes samples up to T at once; moveTo(T) is still to follow. For those who have all of the past.
    void takeUpTo(Instant t) { m_now = std::max(m_now, t); }
    Instant now() const { return m_now; }

    const QString &id(int series) const { return m_series[static_cast<size_t>(series)].id; }
    Unit unit(int series) const { return m_series[static_cast<size_t>(series)].unit; }
    // The value at T: the newest sample not after T and younger than `stale_after`. It is never looked past.
    Sample value(int series) const;
    SampleState state(int series) const; // of value(), without its words
    double number(int series) const { return m_series[static_cast<size_t>(series)].newest()->value; } // only where state() is Valid
    std::optional<Instant> newestValid(int series) const { return m_series[static_cast<size_t>(series)].newestValid; }
    // Are there `n` valid samples at or after `since`?
    bool hasValid(int series, int n, Instant since) const;
    qint64 validCount(int series) const { return m_series[static_cast<size_t>(series)].validCount; }
    std::optional<double> baseline(int series) const { return m_series[static_cast<size_t>(series)].baseline; }
    std::optional<double> objective(int series) const { return m_series[static_cast<size_t>(series)].objective; }
    const Window &windowAt(int window) const { return m_windows[static_cast<size_t>(window)].window; }
    QList<Sample> newestSamples(int series, int n) const; // for evidence, oldest first, at most 5

private:
    struct Series {
        QString id;
        Unit unit = Unit::None;
        Duration staleAfter{0};
        std::optional<double> objective, baseline;
        std::deque<Sample> waiting;
        std::array<Sample, 5> recent; // a ring
        size_t count = 0; // of all samples ever
        const Sample *newest() const { return count == 0 ? nullptr : &recent[(count - 1) % recent.size()]; }
        std::optional<Instant> newestValid;
        std::vector<Instant> valid = {Instant{}}; // a ring of the newest times, as many as are asked for
        qint64 validCount = 0; // of all valid samples ever
        std::vector<size_t> windows;
    };
    struct OfSeries {
        int series;
        Window window;
    };
    void enter(Series &series, const Sample &sample);

    Instant m_now = Instant::min();
    std::vector<Series> m_series;
    std::vector<OfSeries> m_windows;
    QHash<QString, int> m_index;
};

} // namespace holdpoint
