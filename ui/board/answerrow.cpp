#include "ui/board/answerrow.h"

#include "ui/widgets/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

AnswerRow::AnswerRow(QWidget *parent) : QWidget(parent), m_question(new PlainLabel({}, Type::Body, Tone::Ink2)), m_text(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_question);
    row->addWidget(m_text, 1);
    m_text->setMaxLength(1000);
    m_question->setBuddy(m_text);
    connect(m_text, &QLineEdit::returnPressed, this, &AnswerRow::finish);
    hide();
}

void AnswerRow::ask(const QString &question, const QString &subject, const QString &state)
{
    m_question->setText(question);
    m_text->setAccessibleName(question);
    m_text->clear();
    m_text->setPlaceholderText(tr("Enter keeps it, Esc leaves it open"));
    m_subject = subject;
    m_state = state;
    show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void AnswerRow::finish()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty())
        return;
    hide();
    Q_EMIT answered(m_subject, m_state, text);
    Q_EMIT closed();
}

void AnswerRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    hide();
    Q_EMIT closed();
}

} // namespace holdpoint
