#pragma once

#include "ui/widgets/panel.h"

#include <QtCore/QJsonObject>

namespace holdpoint {

class AnswerRow;
class DigitLabel;
class PlainLabel;
class ProgressBox;
class RoomSession;
class RowsModel;
class TableView;

// The phase under way: its success criteria, worst first, and its checklist, open items first. Space ticks an item.
class PhasePanel : public Panel
{
    Q_OBJECT

public:
    explicit PhasePanel(QWidget *parent = nullptr);
    void refresh(const RoomSession &session, const QString &phase);
    void fit(); // where there is too little room, the titles of the checklist's columns give way to the criteria
    TableView *criteria() const { return m_criteria; }
    TableView *checklist() const { return m_checklist; }

Q_SIGNALS:
    void opened(const QString &path); // for the inspector
    // To be decided: subject "phase/item", args {state, because, evidence}.
    void answered(const QString &subject, const QJsonObject &args);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseColumns();
    void showCriteria(const RoomSession &session);
    void showChecklist(const RoomSession &session);
    void showSoak(const RoomSession &session);
    void tick();
    void block(const QString &label, const QString &state);
    QString m_phase;
    RowsModel *m_wide, *m_narrow, *m_items, *m_narrowItems;
    TableView *m_criteria, *m_checklist;
    PlainLabel *m_soakName, *m_checkTitle, *m_checkCount, *m_nothing;
    ProgressBox *m_soak, *m_checkShare;
    DigitLabel *m_soakText;
    AnswerRow *m_answer;
    QStringList m_done, m_needEvidence; // items
    bool m_observer = false;
};

} // namespace holdpoint
