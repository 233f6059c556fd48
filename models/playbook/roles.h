#pragma once

#include <QtCore/QStringList>

namespace holdpoint {

// The role ids that exist without being written down; a playbook's `roles` add to them.
const QStringList &builtInRoles();

} // namespace holdpoint
