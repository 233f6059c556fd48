#include "ui/library/wayrow.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/themedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

WayRow::WayRow(const QString &icon, const QString &title, const QString &words, const QString &button, const QString &keys, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_button(new KeyButton(button, KeyButton::Primary))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(52, 10, 8, 12);
    row->setSpacing(16);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    auto *sentence = new PlainLabel(words, Type::Body, Tone::Ink2);
    sentence->setWordWrap(true);
    text->addWidget(new PlainLabel(title, Type::Title));
    text->addWidget(sentence);
    row->addLayout(text, 1);
    m_button->setShortcutText(keys);
    m_button->setMinimumWidth(220);
    m_button->setAccessibleDescription(words);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
}

void WayRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    paintIcon(painter, QRect(8, 12, 24, 24), m_icon, t.ink2);
    if (!m_last)
        painter.fillRect(QRect(-12, height() - 1, width() + 24, 1), t.hair);
}

} // namespace holdpoint
