#pragma once

#include "models/base/time.h"

#include <vector>

namespace holdpoint {

// A sum that does not depend on the order of its parts (two doubles), so that a window carried along for days and one
// built from scratch give the same number.
class ExactSum
{
public:
    void add(double value)
    {
        const double sum = m_high + value;
        const double part = sum - m_high;
        m_low += (m_high - (sum - part)) + (value - part);
        m_high = sum + m_low;
        m_low -= m_high - sum;
    }
    void add(const ExactSum &other)
    {
        add(other.m_high);
        if (other.m_low != 0)
            add(other.m_low);
    }
    double value() const { return m_high + m_low; }

private:
    double m_high = 0, m_low = 0;
};

// What is asked of a window beyond count, ends, smallest and largest. Sums are most of a window's work: only where they are read.
struct WindowNeeds {
    bool sum = false, increase = false;
    bool order = false; // the values sorted, for quantiles
    bool operator==(const WindowNeeds &) const = default;
};

// What there is to know of a run of neighbouring valid samples but for their order. Joins associatively.
struct Aggregate {
    qint64 count = 0;
    ExactSum sum, increase; // increase: between neighbours; a fall counts as a reset, the new value
    double min = 0, max = 0, first = 0, last = 0;
    Instant firstAt, lastAt;

    static Aggregate of(Instant at, double value);
    void append(Instant at, double value, WindowNeeds needs); // one sample, later than all
    void append(const Aggregate &later, WindowNeeds needs);
};

// The valid samples of (T − length, T]. T only moves forward. Two stacks: each sample is joined twice in its life, nothing
// is ever subtracted, and the aggregate of the whole is there at once.
class Window
{
public:
    Window(Duration length, WindowNeeds needs) : m_length(length), m_needs(needs) { }
    Duration length() const { return m_length; }
    void require(WindowNeeds needs); // as well

    void push(Instant at, double value); // newer than any before
    void moveTo(Instant t); // leaves out what is at or before t − length
    const Aggregate &aggregate() const { return m_all; }
    // Linear between the sorted values, rank (n − 1)·q. Only of an ordered window that is not empty.
    double quantile(double q) const;

private:
    void turn();
    void join();

    struct Entry {
        Instant at;
        double value;
    };
    // A sample of the older half, with the extremes of it and of all after it there. Half a cache line: a tick touches one of each
    // window. Sums stand beside it, as long, only where they are read.
    struct Old {
        Instant at;
        double value, min, max;
    };
    Duration m_length;
    WindowNeeds m_needs;
    std::vector<Old> m_old; // top is the oldest sample
    std::vector<ExactSum> m_oldSums, m_oldIncreases;
    Entry m_oldLast = {}; // the newest of the older half
    std::vector<Entry> m_new; // oldest first
    Aggregate m_newTotal, m_all;
    std::vector<double> m_sorted;
};

} // namespace holdpoint
