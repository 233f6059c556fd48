#pragma once

#include "models/journal/event.h"

namespace holdpoint::ctl {

struct FileCount {
    int good = 0;
    int missing = 0;
    int changed = 0;
    int expired = 0; // taken away by retention, as the journal says
};

// The files beside the journal that it vouches for: the playbook whose SHA-256 the anchor holds, every attachment that an
// event names as "sha256:<hex>", and what every step printed.
FileCount countFiles(const QString &room, const QByteArray &chain, const QList<Event> &events);

} // namespace holdpoint::ctl
