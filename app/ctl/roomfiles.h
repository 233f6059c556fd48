#pragma once

#include "models/journal/event.h"

namespace holdpoint::ctl {

struct FileCount {
    int good = 0;
    int missing = 0;
    int changed = 0;
};

// The files beside the journal that it vouches for: the playbook whose SHA-256 the anchor holds, and every attachment that
// an event names as "sha256:<hex>".
FileCount countFiles(const QString &room, const QByteArray &chain, const QList<Event> &events);

} // namespace holdpoint::ctl
