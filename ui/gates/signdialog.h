#pragma once

#include "ui/gates/signdesk.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QRadioButton;

namespace holdpoint {

class KeyButton;
class PlainLabel;
class TableView;

// The sign-off: question, consequence, own checks, others, answer, passphrase, in reading order. No answer is chosen at first;
// the button says what would be signed. Modeless; Ctrl+Enter signs, Esc closes and never commits. Afterwards it is the receipt.
class SignDialog : public QDialog
{
    Q_OBJECT

public:
    SignDialog(std::unique_ptr<SignDesk> desk, QWidget *window);
    ~SignDialog() override;
    void present();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(bool framed);
    QWidget *makeAnswers();
    QWidget *makeFoot();
    void refresh();
    void showChecks();
    void updateButton();
    QString answer() const; // word, or empty
    QString because() const;
    QString whyNot() const; // why it cannot be signed yet
    void commit();
    void showRefusal(const QString &why);
    void showReceipt(const QString &receipt);

    std::unique_ptr<SignDesk> m_desk;
    SignFacts m_facts;
    PlainLabel *m_question, *m_as, *m_changed, *m_go, *m_noGo, *m_data, *m_others, *m_error, *m_receipt;
    RowsModel *m_checks;
    TableView *m_table;
    KeyButton *m_all, *m_cancel, *m_sign;
    QRadioButton *m_goChoice, *m_conditionChoice, *m_noGoChoice;
    QLineEdit *m_condition, *m_reason, *m_passphrase;
    PlainLabel *m_passphraseLabel;
    QWidget *m_answers = nullptr;
    bool m_showAll = false, m_signing = false, m_done = false;
    QString m_command; // the one that asks for the answer being signed
};

} // namespace holdpoint
