#pragma once

#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

class RoomSession;

// One figure about customers. Not measured, or unknown now, is said in words.
struct CustomerFact {
    QString value, caption;
    bool isNumber = false;
};
struct CustomerFacts {
    QList<CustomerFact> figures; // affected, moved, tickets
    QString total; // "12 400 in all"
};
CustomerFacts customerFacts(const RoomSession &session);

struct AudienceFacts {
    QList<Row> rows;
    QString caption; // "all on time", "1 overdue"
};
AudienceFacts audienceFacts(const RoomSession &session);
QList<Column> cadenceColumns();

} // namespace holdpoint
