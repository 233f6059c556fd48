#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// What an evidence pack is about: a gate, a run, or what happened from one time to another (both included); nothing of it: the
// whole rollout.
struct PackScope {
    QString gate, run;
    std::optional<Instant> from = {}, to = {};
    bool operator==(const PackScope &) const = default;
};

bool isWhole(const PackScope &scope);
// The events that are about it, in their order: those that name the gate or the run, and the signatures that belong to them.
QList<Event> eventsAbout(const QList<Event> &events, const PackScope &scope);
QString scopeInWords(const PackScope &scope, const Playbook &playbook); // "Gate of Cohort 10 %"
// As the report names it: {"gate"}, {"run"}, {"from","to"} or {}. Whoever checks a pack finds by it whether the report is whole.
QJsonObject scopeObject(const PackScope &scope);
// "gate/cohort", "run/R-1", "time/2026-11-20T14:00:00.000Z/…"; empty: the whole rollout. What cannot be read is the whole one too.
QString scopeWord(const PackScope &scope);
PackScope scopeFromWord(const QString &word);
// For the name of a folder: "cohort", "R-1", "20261120-1400"; empty: the whole rollout.
QString scopeName(const PackScope &scope);

} // namespace holdpoint
