#pragma once

#include "models/triggers/alarmhealth.h"
#include "models/triggers/reviewlane.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

// What waits for a person's judgement, a row each; the id of a row begins with its trigger and "/".
QList<Column> reviewColumns();
QList<Row> reviewRows(const QList<ReviewItem> &lane, const Playbook &playbook, Instant now);
QString reviewTitle(ReviewCase what); // "Roll back?"

QList<KeyValue> alarmHealthFacts(const AlarmHealth &health, const Playbook &playbook);

} // namespace holdpoint
