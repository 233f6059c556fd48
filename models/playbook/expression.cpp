#include "models/playbook/expression.h"

namespace holdpoint {

namespace {

void collect(const Expr *node, QStringList &found)
{
    if (!node)
        return;
    if (node->op == Expr::Op::Call && !found.contains(node->metric))
        found << node->metric;
    collect(node->left.get(), found);
    collect(node->right.get(), found);
}

} // namespace

bool compares(Expr::Op op)
{
    return op >= Expr::Op::Less && op <= Expr::Op::NotEqual;
}

const Expr *firstOf(const Expr *node, bool (*wanted)(Expr::Op))
{
    if (!node || wanted(node->op))
        return node;
    const Expr *left = firstOf(node->left.get(), wanted);
    return left ? left : firstOf(node->right.get(), wanted);
}

const Expr *callIn(const Expr *node)
{
    return firstOf(node, [](Expr::Op op) { return op == Expr::Op::Call; });
}

const Expr *comparisonIn(const Expr *node)
{
    return firstOf(node, compares);
}

QStringList Expression::metrics() const
{
    QStringList found;
    collect(root.get(), found);
    return found;
}

} // namespace holdpoint
