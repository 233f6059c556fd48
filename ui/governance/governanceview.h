#pragma once

#include "models/people/act.h"
#include "ui/governance/register.h"
#include "ui/shell/liveview.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;

namespace holdpoint {

class Panel;
class PlainLabel;
class TableView;

// What the people of the rollout have written down and owe each other, and who decides what: registers at the left, one of them
// as a table, and beside it everything about the row that is chosen.
class GovernanceView : public LiveView
{
    Q_OBJECT

public:
    explicit GovernanceView(QWidget *parent = nullptr);
    QString title() const override { return tr("Governance"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_makers + m_acts->rowActions(); }
    void open(const QString &path) override; // "register/risks/RISK-1"
    Register shownRegister() const { return m_shown; }
    QString chosen() const;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *makeTable();
    QWidget *makeInspector();
    void addMakers();
    QAction *addMaker(const char *name, const QString &text, Act act, void (GovernanceView::*make)());
    void choose(Register which);
    void showRegisters();
    void showTable();
    void showInspector();
    void showActs();
    QAction *makerOf(Register which) const;
    // What may be said of the chosen row now, and the act that says it.
    struct Answerable {
        std::optional<Act> act;
        QString title; // of the button
        QJsonObject probe; // what the rules are asked with
    };
    Answerable answerable() const;
    QString entryKind() const; // of the chosen row: "risk", or empty

    void makeIssue();
    void makeRisk();
    void makeAssumption();
    void makeObjection();
    void makeDecision();
    void makePremortem();
    void makeAssignment();
    void answer();
    void answerObligation(const QString &id);
    void finishOwed(const QString &id);
    QString chosenPerson() const;
    bool makesOwnKey(const QString &person) const;
    void showPeopleActs();
    void changeRole();
    void enrolKey();
    void enrolFrom(const QString &person, const QString &file);
    void askEnrolment(const QString &person, const QByteArray &key);
    void makeOwnKey();
    void revokeKey();
    KeyValue lostBy(const EventDraft &draft) const; // which answers would no longer count
    QList<QPair<QString, QString>> subjects() const; // what something can be about
    QList<QPair<QString, QString>> persons(bool unnamed) const;

    Register m_shown = Register::Debts;
    RowsModel *m_registers;
    TableView *m_list, *m_table;
    Panel *m_tablePanel, *m_inspector;
    PlainLabel *m_empty, *m_evidence, *m_evidenceTitle;
    QLineEdit *m_filter;
    QScrollArea *m_scroll;
    KeyValueList *m_facts;
    ActRow *m_new, *m_acts;
    QAction *m_make, *m_answer, *m_show, *m_role, *m_key, *m_revoke;
    QMap<Register, RowsModel *> m_models;
    QList<QAction *> m_makers;
    QMap<QAction *, Act> m_makerActs;
};

} // namespace holdpoint
