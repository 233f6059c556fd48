#pragma once

#include "models/triggers/response.h"

namespace holdpoint {

struct DryStep {
    QString title, who, does; // "Freeze writes on Nova", "Bo Chen", "runs ./bin/freeze on"
    std::optional<Duration> timebox;
};

// What would happen if a trigger fired now, in order; nothing is done.
struct DryFire {
    bool armed = false; // else it would have to be armed first
    QStringList happens; // sentences
    QStringList told; // who is told, and how
    QString runbook; // its title; empty: none
    QList<DryStep> steps;
};

DryFire dryFire(const Triggers &triggers, const Playbook &playbook, const QString &trigger, const TriggerFacts &facts, Instant now);

} // namespace holdpoint
