#include "models/playbook/problem.h"

#include <algorithm>

namespace holdpoint {

QString Problem::toText() const
{
    return QStringLiteral("%1:%2:%3: %4: %5")
        .arg(file)
        .arg(line)
        .arg(column)
        .arg(isError() ? QStringLiteral("error") : QStringLiteral("warning"), message);
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem &p) { return p.isError(); });
}

} // namespace holdpoint
