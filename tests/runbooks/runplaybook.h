#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint::test {

inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

inline Step stepOf(const char *id, StepKind kind = StepKind::Manual)
{
    Step step;
    step.id = step.title = QLatin1String(id);
    step.kind = kind;
    step.owner = QStringLiteral("bo");
    step.timeout = Duration{20'000};
    step.retryAfter = Duration{0};
    return step;
}

inline Action programOf(const QStringList &argv)
{
    Action action;
    action.program = Program{argv, {}, false};
    return action;
}

// One phase that rolls back by `revert`, with forward work `move`.
inline Playbook playbookOf(const QList<Step> &steps, const QList<Step> &forward = {stepOf("route")})
{
    Playbook playbook;
    playbook.id = QStringLiteral("billing");
    playbook.title = QStringLiteral("Move billing");
    playbook.folder = QStringLiteral("/");
    Person bo;
    bo.id = QStringLiteral("bo");
    bo.name = QStringLiteral("Bo Chen");
    playbook.people = {bo};
    KnownGood legacy;
    legacy.id = QStringLiteral("legacy");
    legacy.exposure = 0.05;
    playbook.knownGood = {legacy};
    Runbook revert, move;
    revert.id = revert.title = QStringLiteral("revert");
    revert.restores = legacy.id;
    revert.steps = steps;
    move.id = move.title = QStringLiteral("move");
    move.forward = true;
    move.steps = forward;
    playbook.runbooks = {revert, move};
    Phase cohort;
    cohort.id = cohort.title = QStringLiteral("cohort");
    cohort.rollback = revert.id;
    cohort.work = {{QStringLiteral("data"), move.id}};
    playbook.phases = {cohort};
    return playbook;
}

} // namespace holdpoint::test
