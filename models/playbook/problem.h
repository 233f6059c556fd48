#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace holdpoint {

// Something wrong with a playbook, at the key or the value concerned. Lines and columns count from 1, columns in characters.
struct Problem {
    enum class Severity { Error, Warning };
    QString file;
    int line = 1, column = 1;
    Severity severity = Severity::Error;
    QString code; // short and stable: "unknown-key"
    QString message; // one sentence

    bool isError() const { return severity == Severity::Error; }
    // "plan.yaml:3:5: error: ..."
    QString toText() const;
};

bool hasErrors(const QList<Problem> &problems);

} // namespace holdpoint
