#pragma once

#include "models/journal/journal.h"

namespace holdpoint::ctl {

// A room's store against what somebody kept elsewhere: a receipt, an export in any format, an evidence pack (its folder), a
// saved anchor, or any text with "#seq head". `events`: as far as the chain holds. Errors: "witness" (nothing in it that could
// be compared, or of another room), NotHolding "receipt" (it was changed itself, so it proves nothing).
Result<StoreReport> holdAgainst(const QString &room, const StoreReport &report, const QList<Event> &events, const QString &file);

} // namespace holdpoint::ctl
