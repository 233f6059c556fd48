#pragma once

#include "models/gates/gate.h"

namespace holdpoint {

// The answer of each person that counts as theirs: the newest, unless it was withdrawn.
QList<SignOff> newestAnswers(const QList<SignOff> &answers);

} // namespace holdpoint
