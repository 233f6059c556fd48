#include "models/metrics/pastneeds.h"

namespace holdpoint {

namespace {

void visit(const Expr *expr, PastNeeds &needs)
{
    if (!expr)
        return;
    if (expr->op == Expr::Op::Call) {
        Duration &longest = needs.windows[expr->metric];
        longest = std::max(longest, expr->window);
        if (expr->function == Expr::Function::Baseline)
            needs.baselines << expr->metric;
    }
    visit(expr->left.get(), needs);
    visit(expr->right.get(), needs);
}

} // namespace

PastNeeds pastNeeds(const Playbook &playbook)
{
    PastNeeds needs;
    for (const Trigger &trigger : playbook.triggers) {
        visit(trigger.when.root.get(), needs);
        visit(trigger.clear.root.get(), needs);
    }
    for (const Phase &phase : playbook.phases) {
        for (const Criterion &criterion : phase.success)
            visit(criterion.check.that.root.get(), needs);
        for (const Milestone &milestone : phase.milestones)
            visit(milestone.that.root.get(), needs);
        for (const EnterCheck &enter : phase.enter)
            visit(enter.check.that.root.get(), needs);
    }
    return needs;
}

std::optional<double> medianOf(const QList<Sample> &samples, int least)
{
    std::vector<double> values;
    for (const Sample &sample : samples) {
        if (sample.state == SampleState::Valid)
            values.push_back(sample.value);
    }
    if (values.empty() || values.size() < static_cast<size_t>(least))
        return {};
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace holdpoint
