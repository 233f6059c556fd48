#pragma once

#include "ui/shell/statelook.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plotdata.h"

namespace holdpoint {

class RoomSession;

// What the inspector says of one thing of the board: "criterion/p95", "trigger/errors", "item/snapshot", "phase/cohort".
struct InspectorFacts {
    QString title, value, limit, chip, sentence, question; // question: the plot's name
    StateLook look;
    PlateTone chipTone = PlateTone::Neutral;
    bool plotted = false;
    PlotData plot;
    QList<KeyValue> facts;
    QStringList evidence;
    QString acknowledge; // the trigger that the button acknowledges
    QString more; // the path that shows all of it
};

// Empty title: there is no such thing any more.
InspectorFacts inspectorFacts(const RoomSession &session, const QString &phase, const QString &path);
QString asMarkdown(const InspectorFacts &facts, Instant now, const QString &head);

} // namespace holdpoint
