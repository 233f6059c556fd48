#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

struct ExpressionProblem {
    qsizetype column = 0; // from 0, in the text of the expression
    QString message;
};

// Reads a `when`, `clear` or `that`: a truth value over metrics. Literals with a unit are converted to the unit of the metric
// they are compared with. On a problem the tree is empty.
Expression parseExpression(const QString &text, const QList<Metric> &metrics, QList<ExpressionProblem> &problems);

// The expression as a sentence for people: "average of Can customers pay? over 1m is above 2 %".
QString inWords(const Expression &expression, const QList<Metric> &metrics);
// The same with metric ids.
QString inWords(const Expression &expression);
// "avg", "last": the word of the format.
QString functionName(Expr::Function function);

} // namespace holdpoint
