#pragma once

#include "models/triggers/backtest.h"

namespace holdpoint {

// A CSV of what people knew to be incidents: from,to[,label] in UTC unless a time says otherwise; a header line is left out.
Result<QList<IncidentWindow>> readIncidents(const QString &path);

} // namespace holdpoint
