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

void Aggregate::append(Instant at, double value, WindowNeeds needs)
{
    if (count == 0) {
        *this = of(at, value);
        return;
    }
    if (needs.increase)
        increase.add(value >= last ? value - last : value);
    if (needs.sum)
        sum.add(value);
    min = std::min(min, value);
    max = std::max(max, value);
    ++count;
    last = value;
    lastAt = at;
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
        entries.push_back({a->at, a->value});
    entries.insert(entries.end(), m_new.begin(), m_new.end());
    *this = Window(m_length, both);
    for (const Entry &entry : entries)
        push(entry.at, entry.value);
}

void Window::push(Instant at, double value)
{
    m_new.push_back({at, value});
    m_newTotal.append(at, value, m_needs);
    m_all.append(at, value, m_needs);
    if (m_needs.order)
        m_sorted.insert(std::upper_bound(m_sorted.begin(), m_sorted.end(), value), value);
}

void Window::moveTo(Instant t)
{
    const Instant edge = t - m_length;
    if (m_all.count == 0 || m_all.firstAt > edge)
        return;
    while (!m_old.empty() || !m_new.empty()) {
        if (m_old.empty())
            turn();
        const Old &oldest = m_old.back();
        if (oldest.at > edge)
            break;
        if (m_needs.order)
            m_sorted.erase(std::lower_bound(m_sorted.begin(), m_sorted.end(), oldest.value));
        m_old.pop_back();
        if (m_needs.sum)
            m_oldSums.pop_back();
        if (m_needs.increase)
            m_oldIncreases.pop_back();
    }
    join();
}

// What is newer becomes what is older, each sample joined with all after it.
void Window::turn()
{
    m_old.reserve(m_new.size());
    m_oldLast = m_new.back();
    Old joined{};
    ExactSum sum, increase;
    double after = 0; // the sample after this one
    bool any = false;
    for (auto e = m_new.rbegin(); e != m_new.rend(); ++e) {
        joined = {e->at, e->value, any ? std::min(joined.min, e->value) : e->value, any ? std::max(joined.max, e->value) : e->value};
        m_old.push_back(joined);
        if (m_needs.sum) {
            ExactSum own;
            own.add(e->value);
            own.add(sum);
            m_oldSums.push_back(sum = own);
        }
        if (m_needs.increase) {
            ExactSum own;
            if (any)
                own.add(after >= e->value ? after - e->value : after);
            own.add(increase);
            m_oldIncreases.push_back(increase = own);
        }
        after = e->value;
        any = true;
    }
    m_new.clear();
    m_newTotal = {};
}

void Window::join()
{
    if (m_old.empty()) {
        m_all = m_newTotal;
        return;
    }
    const Old &oldest = m_old.back();
    m_all = {};
    m_all.count = static_cast<qint64>(m_old.size());
    m_all.min = oldest.min;
    m_all.max = oldest.max;
    m_all.first = oldest.value;
    m_all.firstAt = oldest.at;
    m_all.last = m_oldLast.value;
    m_all.lastAt = m_oldLast.at;
    if (m_needs.sum)
        m_all.sum = m_oldSums.back();
    if (m_needs.increase)
        m_all.increase = m_oldIncreases.back();
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
