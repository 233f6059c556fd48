#pragma once

#include "ui/shell/shellfacts.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

class Heartbeat;
class Plate;
class SpineCellBox;
class AlarmCells;
class QuietCell;

// 56 high, the same in every view: state, phase, clock, alarms, commander, comms due, data age, UTC, sound, mode. Cells never
// move or disappear.
class Spine : public QWidget
{
    Q_OBJECT

public:
    explicit Spine(QWidget *parent = nullptr);
    void setFacts(const ShellFacts &facts);
    void setClock(Instant now);
    void setMuted(const QString &left); // empty = sound on
    void beat();
    void stopBeat();
    void blink(bool on); // the marker's half of the second
    Plate *plate() const { return m_plate; }

Q_SIGNALS:
    void whyRequested(); // the plate was pressed

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Plate *m_plate;
    SpineCellBox *m_phase, *m_clock, *m_commander, *m_comms, *m_age, *m_utc;
    AlarmCells *m_alarms;
    QuietCell *m_quiet;
    Heartbeat *m_heart;
    QWidget *m_mode;
};

} // namespace holdpoint
