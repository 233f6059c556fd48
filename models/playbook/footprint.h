#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// Everything outside that a playbook names: what a person is shown before anything of it is run or contacted. Each once,
// sorted.
struct Footprint {
    QStringList programs; // first words of argument lists; shell lines whole
    QStringList hosts; // scheme://host[:port]
    QStringList secrets; // secret:// references
};
Footprint footprint(const Playbook &playbook);

} // namespace holdpoint
