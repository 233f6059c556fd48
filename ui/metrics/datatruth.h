#pragma once

#include "ui/widgets/panel.h"
#include "ui/widgets/tokens.h"

class QHBoxLayout;

namespace holdpoint {

class PlainLabel;
class RoomSession;

// One thing that is known of the data, and how old that is.
struct DataFact {
    QString caption, value;
    Tone tone = Tone::Ink; // Fire: wrong, or older than may be; Stale: nobody knows
};
// What is counted, checksums, the last reconciliation, snapshots and restore tests.
QList<DataFact> dataTruth(const RoomSession &session);
// What the checks of the way back do not prove, as the playbook says it; empty where it says nothing.
QString notProved(const RoomSession &session);

// The strip of it under the metrics.
class DataTruthStrip : public Panel
{
    Q_OBJECT

public:
    explicit DataTruthStrip(QWidget *parent = nullptr);
    void refresh(const RoomSession &session);

private:
    QHBoxLayout *m_row;
    PlainLabel *m_notProved;
    struct Place {
        QWidget *whole;
        PlainLabel *caption, *value;
    };
    QList<Place> m_places;
};

} // namespace holdpoint
