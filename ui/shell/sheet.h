#pragma once

#include "models/room/session.h"
#include "ui/widgets/keyvaluelist.h"

#include <QtWidgets/QDialog>

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
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
    // Returns the field, which the sheet owns. `needed`: nothing is committed without words.
    QLineEdit *askReason(const QString &label, const QString &suggestion, bool needed = false);
    // A reason of so many characters, in the field that is there or in one of its own.
    void needReason(int shortest);
    QString reason() const;
    // Several lines; Tab leaves it. `needed` as above.
    QPlainTextEdit *askLines(const QString &label, int lines, bool needed = false);
    // One of these; nothing is chosen for anybody who does not look: the first is.
    struct Choice {
        QString person, name;
    };
    QComboBox *askChoice(const QString &label, const QList<Choice> &choices);
    // L4: this person signs with their passphrase, and one of each list of others with theirs; where it may wait, a single other
    // may do so later, on their own machine. Nothing is committed before all fields are filled.
    void askSigners(const Choice &actor, const QList<QList<Choice>> &others, bool mayWait = true);
    QList<Signer> signers() const;
    bool leftOpen() const; // the second person signs later
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
    void addRow(const QString &label, QWidget *field);
    void updateCommit();
    QLineEdit *addPassphrase(const QString &label);
    void chooseSecond();
    QVBoxLayout *m_body;
    PlainLabel *m_question, *m_codeLabel;
    KeyValueList *m_facts;
    QLineEdit *m_code;
    KeyButton *m_cancel, *m_commit;
    QString m_expected, m_choice;
    QStringList m_choices;
    struct SignerRow {
        QString person; // empty: who is chosen
        QComboBox *choice;
        QLineEdit *passphrase;
    };
    QList<SignerRow> m_signers;
    QLineEdit *m_reason = nullptr;
    int m_shortestReason = 0; // characters
    QList<std::function<bool()>> m_needed; // each says whether its field is filled
    bool m_done = false;
};

} // namespace holdpoint
