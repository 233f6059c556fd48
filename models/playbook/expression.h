#pragma once

#include "models/base/time.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

namespace holdpoint {

// One node of a parsed `when`, `clear` or `that`. Literals with a unit have been converted to the unit of the metric they
// are compared with.
struct Expr {
    enum class Op {
        Number,
        Call,
        Negate,
        Add,
        Subtract,
        Multiply,
        Divide,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Equal,
        NotEqual,
        Not,
        And,
        Or
    };
    enum class Function { Avg, Min, Max, Sum, P50, P90, P95, P99, Rate, Delta, Count, Last, Age, Burn, Baseline };

    Op op = Op::Number;
    double number = 0; // Number
    Function function = Function::Last; // Call
    QString metric; // Call
    Duration window{0}; // Call; 0 = no window
    std::shared_ptr<const Expr> left, right; // operands; Negate and Not use left
};

bool compares(Expr::Op op);
// The first node of its kind in reading order; null: none.
const Expr *firstOf(const Expr *node, bool (*wanted)(Expr::Op));
const Expr *callIn(const Expr *node);
const Expr *comparisonIn(const Expr *node);

// A whole expression of the playbook: its text as written and its tree. Empty text = absent.
struct Expression {
    QString text;
    std::shared_ptr<const Expr> root;

    bool isEmpty() const { return root == nullptr; }
    QStringList metrics() const; // ids it reads, each once, in order of appearance
};

} // namespace holdpoint
