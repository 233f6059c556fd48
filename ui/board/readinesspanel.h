#pragma once

#include "ui/widgets/panel.h"

namespace holdpoint {

class CountdownBar;
class KeyButton;
class KeyValueList;
class PlainLabel;
class PlanBar;
class RoomSession;
class ShapeLabel;

// Can we go back, and how fast; what is about to start by itself; the rollback that runs.
class ReadinessPanel : public Panel
{
    Q_OBJECT

public:
    explicit ReadinessPanel(QWidget *parent = nullptr);
    void refresh(const RoomSession &session);
    void setCompact(bool compact);

Q_SIGNALS:
    void pauseWanted();
    void rollbackWanted();
    void openWanted(const QString &path);

private:
    void showCountdown(const RoomSession &session);
    bool showRun(const RoomSession &session);
    ShapeLabel *m_shape;
    PlainLabel *m_word, *m_because;
    CountdownBar *m_bar;
    QWidget *m_buttons;
    KeyButton *m_pause, *m_start, *m_open;
    PlanBar *m_plan;
    KeyValueList *m_facts;
    QString m_trigger, m_run;
    bool m_compact = false;
};

} // namespace holdpoint
