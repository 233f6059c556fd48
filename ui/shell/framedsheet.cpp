#include "ui/shell/framedsheet.h"

#include "ui/widgets/drillframe.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

FramedSheet::FramedSheet(const QString &title, bool framed, QWidget *window)
    : QDialog(window), m_body(new QVBoxLayout), m_heading(new PlainLabel({}, Type::Tier1)), m_line(wrapped(Type::Body, Tone::Ink2)),
      m_why(wrapped(Type::Caption, Tone::Ink2)), m_buttons(new QWidget), m_cancel(new KeyButton(tr("Cancel"), KeyButton::Primary)),
      m_commit(new KeyButton({}, KeyButton::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(framed ? tr("[DRILL] %1").arg(title) : title);
    setMinimumWidth(640);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame = new DrillFrame;
    auto *content = new Ground;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    m_heading->setWordWrap(true);
    m_body->setSpacing(8);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_commit);
    column->addWidget(m_heading);
    column->addWidget(m_line);
    column->addLayout(m_body, 1);
    column->addWidget(m_why);
    column->addWidget(m_buttons);
    frame->setContent(content);
    frame->setFramed(framed);
    outer->addWidget(frame);
    m_cancel->setShortcutText(tr("Esc"));
    m_cancel->setAutoDefault(false);
    m_commit->setShortcutText(tr("Ctrl+Enter"));
    m_commit->setAutoDefault(false);
    m_commit->setAccent(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_commit, &QPushButton::clicked, this, &FramedSheet::committed);
}

void FramedSheet::setHeading(const QString &heading, const QString &line)
{
    m_heading->setText(heading);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    setAccessibleDescription(heading + QLatin1Char(' ') + line);
}

KeyButton *FramedSheet::addButton(const QString &text, const QString &keys)
{
    auto *button = new KeyButton(text, KeyButton::Primary);
    button->setAutoDefault(false);
    button->setShortcutText(keys);
    auto *row = static_cast<QHBoxLayout *>(m_buttons->layout());
    row->insertWidget(row->count() - 3, button);
    return button;
}

void FramedSheet::setCommit(const QString &text, const QString &whyNot)
{
    m_commit->setText(text);
    m_commit->setEnabled(whyNot.isEmpty());
    m_commit->setAccessibleDescription(whyNot);
    m_why->setText(whyNot);
    m_why->setVisible(!whyNot.isEmpty());
}

void FramedSheet::setOver()
{
    m_cancel->hide();
    m_commit->disconnect(this);
    setCommit(tr("Close"), {});
    m_commit->setShortcutText(tr("Esc"));
    connect(m_commit, &QPushButton::clicked, this, &QDialog::close);
    disconnect(this, &FramedSheet::committed, nullptr, nullptr);
    connect(this, &FramedSheet::committed, this, &QDialog::close); // Ctrl+Enter
    m_commit->setFocus(Qt::OtherFocusReason);
}

void FramedSheet::present(QWidget *focus)
{
    show();
    raise();
    activateWindow();
    QApplication::setActiveWindow(this);
    focus->setFocus(Qt::OtherFocusReason);
}

void FramedSheet::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        if (m_commit->isEnabled())
            Q_EMIT committed();
        return;
    }
    if (enter && m_cancel->hasFocus()) {
        close();
        return;
    }
    if (enter) { // Enter presses what has the focus; nothing is a default here
        if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()))
            button->click();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace holdpoint
