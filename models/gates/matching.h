#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace holdpoint {

struct MatchRule {
    QStringList eligible;
    int count = 1;
};

// Who serves which rule: as many places as possible filled, one person at most one place, whatever order they came in.
struct Matching {
    QList<QStringList> servedBy; // one list a rule
    int filled = 0, places = 0;
    bool complete() const { return filled == places; }
};
Matching matchRules(const QList<MatchRule> &rules, const QStringList &persons);

// Those of `candidates` whose answer would fill a place that is still free.
QStringList whoCouldHelp(const QList<MatchRule> &rules, const QStringList &persons, const QStringList &candidates);

} // namespace holdpoint
