#pragma once

#include <QtWidgets/QDialog>

class QVBoxLayout;

namespace holdpoint {

class KeyButton;
class PlainLabel;

// A modeless page of its own above the window: a heading, a body, and a row of buttons that ends with Cancel and the one that
// does it. Wears the frame in a drill. Esc closes; it deletes itself then.
class FramedSheet : public QDialog
{
    Q_OBJECT

public:
    FramedSheet(const QString &title, bool framed, QWidget *window);
    void present(QWidget *focus); // shows it, with the keyboard there

Q_SIGNALS:
    void committed(); // the button was pressed; the sheet is still open

protected:
    void setHeading(const QString &heading, const QString &line);
    QVBoxLayout *body() const { return m_body; }
    KeyButton *addButton(const QString &text, const QString &keys); // left of Cancel
    KeyButton *commitButton() const { return m_commit; }
    void setCommit(const QString &text, const QString &whyNot); // an empty reason = may be pressed
    void setOver(); // there is nothing left to cancel: what remains is Close
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_body;
    PlainLabel *m_heading, *m_line, *m_why;
    QWidget *m_buttons;
    KeyButton *m_cancel, *m_commit;
};

} // namespace holdpoint
