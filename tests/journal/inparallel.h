#pragma once

#include <QtCore/QStringList>

#include <array>
#include <functional>

namespace holdpoint::test {

// What one share of a long test found.
struct Findings {
    QStringList wrong; // one line each
    std::array<int, 3> counts{};
};

// Does the shares in processes of their own, all at once, and adds up what they found. A share that ends otherwise is wrong. With
// one share it is done here.
Findings inParallel(int shares, const std::function<Findings(int share)> &work);
// How many a test that was given so much to do is worth.
int sharesFor(int rounds);

} // namespace holdpoint::test
