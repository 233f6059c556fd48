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

QStringList Expression::metrics() const
{
    QStringList found;
    collect(root.get(), found);
    return found;
}

} // namespace holdpoint
