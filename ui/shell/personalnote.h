#pragma once

#include <QtCore/QString>

namespace holdpoint {

class RoomSession;
class Sheet;
struct Note;

// A note about a person, and taking its text away again. Both fill a sheet; confirmed, it asks the session.

// About whom, and what is sealed of it. `text`: what was typed already.
void askPersonalNote(RoomSession *session, Sheet *sheet, const QString &text);
// This note, or every note about the same person; what goes, what stays, what nobody can reach any more.
void askErasure(RoomSession *session, Sheet *sheet, const Note &note);

// The personal note that this event recorded and whose text is still there; nullptr = none.
const Note *erasableNote(const RoomSession &session, qint64 seq);

} // namespace holdpoint
