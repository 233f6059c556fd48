#include "models/metrics/window.h"

#include <algorithm>
#include <cmath>

namespace holdpoint {

void ExactSum::add(double value)
{
    const double sum = m_high + value;
    const double part = sum - m_high;
    m_low += (m_high - (sum - part)) + (value - part);
    m_high = sum + m_low;
    m_low -= m_high - sum;
}

void ExactSum::add(const ExactSum &other)
{
    add(other.m_high);
    add(other.m_low);
}

Aggregate Aggregate::of(Instant at, double value)
{
    Aggregate one;
    one.count = 1;
    one.sum.add(value);
    one.min = one.max = one.first = one.last = value;
    one.firstAt = one.lastAt = at;
    return one;
}

void Aggregate::append(const Aggregate &later)
{
    if (later.count == 0)
        return;
    if (count == 0) {
        *this = later;
        return;
    }
    increase.add(later.first >= last ? later.first - last : later.first);
    increase.add(later.increase);
    sum.add(later.sum);
    min = std::min(min, later.min);
    max = std::max(max, later.max);
    count += later.count;
    last = later.last;
    lastAt = later.lastAt;
}

void Window::setOrdered()
{
    if (m_ordered)
        return;
    m_ordered = true;
    for (const Aggregate &a : m_old)
        m_sorted.push_back(a.first);
    for (const Entry &e : m_new)
        m_sorted.push_back(e.value);
    std::sort(m_sorted.begin(), m_sorted.end());
}

void Window::push(Instant at, double value)
{
    m_new.push_back({at, value});
    const Aggregate one = Aggregate::of(at, value);
    m_newTotal.append(one);
    m_all.append(one);
    if (m_ordered)
        m_sorted.insert(std::upper_bound(m_sorted.begin(), m_sorted.end(), value), value);
}

void Window::moveTo(Instant t)
{
    const Instant edge = t - m_length;
    bool moved = false;
    while (m_all.count > 0 && m_all.firstAt <= edge) {
        if (m_old.empty())
            turn();
        const double value = m_old.back().first;
        m_old.pop_back();
        if (m_ordered)
            m_sorted.erase(std::lower_bound(m_sorted.begin(), m_sorted.end(), value));
        join();
        moved = true;
    }
    if (moved && m_all.count == 0)
        m_sorted.clear();
}

void Window::turn()
{
    Aggregate rest;
    m_old.reserve(m_new.size());
    for (auto e = m_new.rbegin(); e != m_new.rend(); ++e) {
        Aggregate one = Aggregate::of(e->at, e->value);
        one.append(rest);
        rest = one;
        m_old.push_back(rest);
    }
    m_new.clear();
    m_newTotal = {};
}

void Window::join()
{
    m_all = m_old.empty() ? Aggregate{} : m_old.back();
    m_all.append(m_newTotal);
}

double Window::quantile(double q) const
{
    const double rank = static_cast<double>(m_sorted.size() - 1) * q;
    const auto below = static_cast<size_t>(std::floor(rank));
    const size_t above = std::min(below + 1, m_sorted.size() - 1);
    const double part = rank - std::floor(rank);
    return m_sorted[below] + (m_sorted[above] - m_sorted[below]) * part;
}

} // namespace holdpoint
