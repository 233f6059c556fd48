#pragma once

#include "models/people/command.h"

#include <functional>

namespace holdpoint {

class RoomSession;
class Sheet;

// Asks in the sheet what the table of rights wants asked (the actor's passphrase, second persons and theirs), and when it is
// confirmed asks for the act; `args` is read then. Both outlive the sheet.
void askSigned(RoomSession *session, Sheet *sheet, Act act, const QString &subject, std::function<QJsonObject()> args);
// Of one of several things, which is chosen in the sheet; the same persons decide each of them.
void askSigned(RoomSession *session, Sheet *sheet, Act act, std::function<QString()> subject, std::function<QJsonObject()> args);
// Only the asking, for what is not asked for by a command alone. `mayWait`: a single other person may sign later.
void askSigners(const RoomSession &session, Sheet *sheet, const Command &command, bool mayWait);
// Whether that act would have to be signed.
bool needsSignature(const RoomSession &session, Act act, const QString &subject, const QJsonObject &args);

} // namespace holdpoint
