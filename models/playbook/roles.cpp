#include "models/playbook/roles.h"

namespace holdpoint {

const QStringList &builtInRoles()
{
    static const QStringList roles{
        QStringLiteral("observer"),         QStringLiteral("approver"),           QStringLiteral("author"),
        QStringLiteral("technical-deputy"), QStringLiteral("security-deputy"),    QStringLiteral("comms-deputy"),
        QStringLiteral("rollback-owner"),   QStringLiteral("incident-commander"), QStringLiteral("administrator"),
        QStringLiteral("facilitator"),      QStringLiteral("evaluator"),          QStringLiteral("player"),
    };
    return roles;
}

} // namespace holdpoint
