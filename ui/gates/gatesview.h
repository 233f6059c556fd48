#pragma once

#include "models/gates/gate.h"
#include "models/phases/criteriamodel.h"
#include "ui/shell/liveview.h"
#include "ui/widgets/rowsmodel.h"

#include <QtCore/QPointer>

namespace holdpoint {

class KeyValueList;
class Panel;
class PlainLabel;
class QuestionPanel;
class SegmentedTabs;
class SignDialog;
class TableView;

// One gate: the question, what was measured, who answered, what still closes it, and what may be done now.
class GatesView : public LiveView
{
    Q_OBJECT

public:
    explicit GatesView(QWidget *parent = nullptr);
    QString title() const override { return tr("Gates"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override
    {
        return m_acts->rowActions() + m_pollActs->rowActions() + m_objections->rowActions() + m_premortemActs->rowActions()
            + m_fileActs->rowActions() + m_packActs->rowActions();
    }
    void open(const QString &path) override; // "gate/cohort", "gate/G2", "gate/cohort/sign"
    QString shownGate() const { return m_gate; }
    SignDialog *signDialog() const;
    void writeRequest(const QString &file); // what a signer elsewhere is asked
    void importAnswer(const QString &file);
    void setSession(RoomSession *session) override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *makeBar();
    QWidget *makeLeft();
    QWidget *makeRight();
    void showTabs();
    void showGate(const GateView &view, const GateState &state);
    void showActs(const GateView &view, const GateState &state);
    void showSide(const GateView &view);
    void showClosed(const GateView &view);
    void showObjections();
    void showPremortem();
    static QString closedWords(const GateView &view);
    void chooseGate(const QString &id);
    void openPoll();
    void advance();
    void waive();
    void acceptUnknown();
    QStringList unknownCriteria() const;
    void withdraw();
    void object();
    void answer();
    void showDifference(const QString &row); // of the poll: what changed under an answer
    void askRequestFile();
    void askAnswerFile();

    QString m_gate;
    QStringList m_tabIds, m_tabTitles;
    PlainLabel *m_title;
    SegmentedTabs *m_tabs;
    ActRow *m_acts, *m_pollActs, *m_objections, *m_premortemActs, *m_fileActs, *m_packActs;
    QAction *m_poll, *m_waive, *m_unknown, *m_advance, *m_answer, *m_withdraw, *m_object, *m_record, *m_request, *m_import, *m_difference,
        *m_pack;
    QuestionPanel *m_question;
    Panel *m_criteriaPanel, *m_pollPanel, *m_closedPanel, *m_objectionPanel, *m_premortemPanel;
    RowsModel *m_criteriaRows, *m_pollRows;
    CriteriaModel m_judged;
    TableView *m_criteria, *m_answers;
    KeyValueList *m_rule;
    PlainLabel *m_closed, *m_objectionText;
    RowsModel *m_riskRows;
    TableView *m_risks;
    QPointer<SignDialog> m_dialog;
};

} // namespace holdpoint
