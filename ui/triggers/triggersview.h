#pragma once

#include "ui/shell/liveview.h"
#include "ui/widgets/rowsmodel.h"

class QLineEdit;

namespace holdpoint {

class KeyValueList;
class Panel;
class PlainLabel;
class TableView;

// Every trigger, what it says now and what it would do, and what people may say to it.
class TriggersView : public LiveView
{
    Q_OBJECT

public:
    explicit TriggersView(QWidget *parent = nullptr);
    QString title() const override { return tr("Triggers"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_acts->rowActions() + m_answers->rowActions() + m_tools->rowActions(); }
    void open(const QString &path) override; // "trigger/errors"
    QString chosen() const;

protected:
    void refresh() override;

private:
    void showActs();
    void askReason(Act act, const QString &verb, bool needed);
    void shelve();
    void label();
    QWidget *buildLow();
    void showLane();

    PlainLabel *m_health;
    QLineEdit *m_filter;
    RowsModel *m_rows;
    TableView *m_table;
    Panel *m_detail, *m_lanePanel;
    RowsModel *m_laneRows;
    TableView *m_lane;
    KeyValueList *m_facts, *m_alarmFacts;
    ActRow *m_acts, *m_answers, *m_tools; // tools: what leads elsewhere
    QAction *m_ack, *m_shelve, *m_silence, *m_pause, *m_confirm, *m_decline, *m_rearm, *m_fire, *m_label, *m_dry, *m_edit, *m_replay;
};

} // namespace holdpoint
