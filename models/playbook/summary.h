#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// What the playbook will do, in words, a line each; two spaces of indent per level.
QStringList summary(const Playbook &playbook);
// One line that says what a step does: "runs ./bin/freeze on", "asks a person: Run the invoice preview".
QString stepInWords(const Step &step);

} // namespace holdpoint
