#pragma once

#include "models/people/act.h"

#include <QtCore/QJsonObject>

#include <functional>

namespace holdpoint {

class RoomSession;
class Sheet;

// Asks in the sheet what the table of rights wants asked (the actor's passphrase, second persons and theirs), and when it is
// confirmed asks for the act; `args` is read then. Both outlive the sheet.
void askSigned(RoomSession *session, Sheet *sheet, Act act, const QString &subject, std::function<QJsonObject()> args);
// Whether that act would have to be signed.
bool needsSignature(const RoomSession &session, Act act, const QString &subject, const QJsonObject &args);

} // namespace holdpoint
