#include "models/gates/matching.h"

#include <functional>

namespace holdpoint {

Matching matchRules(const QList<MatchRule> &rules, const QStringList &persons)
{
    // One place for each signature that a rule wants; augmenting paths (Kuhn) move people between rules where that fills more.
    QList<int> ruleOfPlace;
    for (int rule = 0; rule < rules.size(); ++rule) {
        for (int i = 0; i < rules[rule].count; ++i)
            ruleOfPlace << rule;
    }
    QList<int> placeHolder(ruleOfPlace.size(), -1); // index into persons
    QList<bool> seen;
    const std::function<bool(int)> seat = [&](int person) {
        for (int place = 0; place < ruleOfPlace.size(); ++place) {
            if (seen[place] || !rules[ruleOfPlace[place]].eligible.contains(persons[person]))
                continue;
            seen[place] = true;
            if (placeHolder[place] < 0 || seat(placeHolder[place])) {
                placeHolder[place] = person;
                return true;
            }
        }
        return false;
    };
    Matching matching;
    matching.places = static_cast<int>(ruleOfPlace.size());
    for (int person = 0; person < persons.size(); ++person) {
        if (persons.indexOf(persons[person]) != person)
            continue; // a person counts once
        seen = QList<bool>(ruleOfPlace.size(), false);
        matching.filled += seat(person) ? 1 : 0;
    }
    matching.servedBy.resize(rules.size());
    for (int place = 0; place < ruleOfPlace.size(); ++place) {
        if (placeHolder[place] >= 0)
            matching.servedBy[ruleOfPlace[place]] << persons[placeHolder[place]];
    }
    return matching;
}

QStringList whoCouldHelp(const QList<MatchRule> &rules, const QStringList &persons, const QStringList &candidates)
{
    const int filled = matchRules(rules, persons).filled;
    QStringList helpful;
    for (const QString &candidate : candidates) {
        if (!persons.contains(candidate) && !helpful.contains(candidate)
            && matchRules(rules, persons + QStringList{candidate}).filled > filled)
            helpful << candidate;
    }
    return helpful;
}

} // namespace holdpoint
