#include "models/phases/phaserules.h"

namespace holdpoint {

namespace {

QString ruleOf(const Check &check)
{
    const auto programOf = [](const Program &program) {
        return QStringLiteral("%1 %2").arg(program.run.join(QChar(0)), program.shell ? QStringLiteral("shell") : QString());
    };
    QString rule = check.that.text + QChar(1) + check.action.expect;
    if (check.action.program)
        rule += programOf(*check.action.program);
    if (check.action.http)
        rule += check.action.http->method + QChar(0) + check.action.http->url + QChar(0) + check.action.http->body;
    return rule;
}

// Forgets what is not there any more or has another rule.
template <class List, class Rule> void keepSame(QHash<QString, CriterionState> &set, const List &old, const List &fresh, Rule rule)
{
    for (auto it = set.begin(); it != set.end();) {
        const auto *before = byId(old, it.key());
        const auto *now = byId(fresh, it.key());
        it = before && now && rule(*before) == rule(*now) ? std::next(it) : set.erase(it);
    }
}

void revisePhase(PhaseState &state, const Phase &old, const Phase &fresh)
{
    keepSame(state.criteria, old.success, fresh.success,
             [](const Criterion &each) { return ruleOf(each.check) + QString::number(each.minSamples); });
    keepSame(state.enter, old.enter, fresh.enter, [](const EnterCheck &each) { return ruleOf(each.check); });
    keepSame(state.milestones, old.milestones, fresh.milestones, [](const Milestone &each) { return each.that.text; });
    keepSame(state.tests, old.tests, fresh.tests, [](const PhaseTest &each) { return each.program.run.join(QChar(0)) + each.expect; });
    for (const Milestone &milestone : old.milestones) {
        const Milestone *now = byId(fresh.milestones, milestone.id);
        if (!now || now->that.text != milestone.that.text)
            state.reached.remove(milestone.id);
    }
}

} // namespace

void revisePhases(Phases &phases, const Playbook &old, const Playbook &fresh)
{
    for (PhaseState &state : phases.phases) {
        const Phase *before = byId(old.phases, state.id);
        const Phase *now = byId(fresh.phases, state.id);
        if (before && now)
            revisePhase(state, *before, *now);
    }
}

} // namespace holdpoint
