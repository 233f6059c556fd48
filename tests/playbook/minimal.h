#pragma once

#include <QtCore/QByteArray>

namespace holdpoint::test {

// The smallest playbook that has a trigger, a runbook and a gate. Tests count its lines: the first is "holdpoint: 1".
QByteArray minimalPlaybook();

} // namespace holdpoint::test
