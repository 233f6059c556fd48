#pragma once

#include "models/gates/signrequest.h"
#include "models/room/session.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

// Everything the sign-off dialog says. What is signed is read back from the very bytes of the scope, so that nothing can be
// shown that is not signed; values of this moment stand beside it as evidence.
struct SignFacts {
    QString gate, label, question, go, noGo;
    QString person, role, signsAs; // signsAs: "Security deputy, Di Evans"
    QString closes; // "12:40"
    QString changed; // "Changed since you signed: …"; empty = nothing
    QString others; // "Bo Chen GO, Ed Fox not yet"
    QString data; // "Data 2 s old"
    QList<Row> checks; // own and abnormal ones first
    int own = 0; // how many of them are shown at first
    QByteArray scope;
    bool simulated = false;
    QString missing; // why there is nothing to sign, or empty
};

// In a drill one person may answer for everybody who has not; `person` is then the one asked for.
SignFacts signFacts(const RoomSession &session, const QString &gate);
// Of a request that came as a file: what the room said of itself when it was written.
SignFacts requestFacts(const SignRequest &request, const QString &person, Instant now);
QList<Column> checkColumns();

} // namespace holdpoint
