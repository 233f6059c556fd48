#include "models/metrics/window.h"

#include <algorithm>
#include <cmath>

namespace holdpoint {

Aggregate Aggregate::of(Instant at, double value)
{
    Aggregate one;
    one.count = 1;
    one.sum.add(value);
    one.min = one.max = one.first = one.last = value;
    one.firstAt = one.lastAt = at;
    return one;
}

void Aggregate::append(const Aggregate &later, WindowNeeds needs)
{
    if (later.count == 0)
        return;
    if (count == 0) {
        *this = later;
        return;
    }
    if (needs.increase) {
        increase.add(later.first >= last ? later.first - last : later.first);
        increase.add(later.increase);
    }
    if (needs.sum)
        sum.add(later.sum);
    min = std::min(min, later.min);
    max = std::max(max, later.max);
    count += later.count;
    last = later.last;
    lastAt = later.lastAt;
}

void Window::require(WindowNeeds needs)
{
    const WindowNeeds both{m_needs.sum || needs.sum, m_needs.increase || needs.increase, m_needs.order || needs.order};
    if (both == m_needs)
        return;
    std::vector<Entry> entries; // what is in it is taken anew
    for (auto a = m_old.rbegin(); a != m_old.rend(); ++a)
        entries.push_back({a->firstAt, a->first});
    entries.insert(entries.end(), m_new.begin(), m_new.end());
    *this = Window(m_length, both);
    for (const Entry &entry : entries)
        push(entry.at, entry.value);
}

void Window::push(Instant at, double value)
{
    m_new.push_back({at, value});
    const Aggregate one = Aggregate::of(at, value);
    m_newTotal.append(one, m_needs);
    m_all.append(one, m_needs);
    if (m_needs.order)
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
        if (m_needs.order)
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
        one.append(rest, m_needs);
        rest = one;
        m_old.push_back(rest);
    }
    m_new.clear();
    m_newTotal = {};
}

void Window::join()
{
    m_all = m_old.empty() ? Aggregate{} : m_old.back();
    m_all.append(m_newTotal, m_needs);
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
