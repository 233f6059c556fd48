#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;

namespace holdpoint {

class PlainLabel;

// One line that asks for the evidence of an item, or why it is blocked. Enter answers, Esc takes it away.
class AnswerRow : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerRow(QWidget *parent = nullptr);
    void ask(const QString &question, const QString &subject, const QString &state);

Q_SIGNALS:
    void answered(const QString &subject, const QString &state, const QString &text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();
    PlainLabel *m_question;
    QLineEdit *m_text;
    QString m_subject, m_state;
};

} // namespace holdpoint
