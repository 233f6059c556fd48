#pragma once

#include "models/journal/event.h"

namespace holdpoint::ctl {

struct SignatureCount {
    int good = 0;
    int bad = 0;
};

// The sign-offs and second persons among these events whose signatures hold, and those whose do not.
SignatureCount countSignatures(const QList<Event> &events);

} // namespace holdpoint::ctl
