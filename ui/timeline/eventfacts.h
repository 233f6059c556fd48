#pragma once

#include "models/journal/event.h"
#include "ui/widgets/keyvaluelist.h"

namespace holdpoint {

class RoomSession;

// Everything that one event says, and where its evidence lies.
struct EventLink {
    QString path, text; // as the shell opens them: "step/R-1/freeze"
};
struct EventFacts {
    QString title, sentence;
    QList<KeyValue> facts;
    QList<EventLink> links;
    QStringList files; // of the room: outputs, results, attachments
    QString run, step; // of an attempt that left an output
    int attempt = 0;
    bool mayBeCorrected = false; // people wrote it down
};

EventFacts eventFacts(const Event &event, const RoomSession &session, qint64 correctedBy);

} // namespace holdpoint
