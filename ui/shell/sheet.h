#pragma once

#include "ui/widgets/keyvaluelist.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QVBoxLayout;

namespace holdpoint {

class KeyButton;
class PlainLabel;

// A modeless question with live numbers: what would be done, Cancel, and one button that says verb and object. Esc closes and
// never commits. In a drill it wears the frame and the word PRACTISE. Deletes itself when closed.
class Sheet : public QDialog
{
    Q_OBJECT

public:
    // Over a modal dialog the sheet must be its child, or it would take no keys.
    Sheet(const QString &title, bool framed, QWidget *window);
    void setQuestion(const QString &question);
    void setFacts(const QList<KeyValue> &facts);
    void setButton(const QString &text);
    // L3: this code has to be typed first; Enter in the field commits.
    void askCode(const QString &code);
    QLineEdit *askReason(const QString &label, const QString &suggestion); // returns the field; the sheet owns it
    // Up and down in the code field choose another one.
    void setRunbooks(const QStringList &choices, const QString &chosen);
    bool asksCode() const { return !m_expected.isEmpty(); }
    void present();

Q_SIGNALS:
    void confirmed();
    void runbookChosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void commit();
    QVBoxLayout *m_body;
    PlainLabel *m_question, *m_codeLabel;
    KeyValueList *m_facts;
    QLineEdit *m_code;
    KeyButton *m_cancel, *m_commit;
    QString m_expected, m_choice;
    QStringList m_choices;
    bool m_done = false;
};

} // namespace holdpoint
