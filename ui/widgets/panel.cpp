#include "ui/widgets/panel.h"

#include "ui/widgets/plainlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

Panel::Panel(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel(title, Type::Title)), m_caption(new PlainLabel({}, Type::Body, Tone::Ink2)),
      m_side(new PlainLabel({}, Type::Body, Tone::Ink2))
{
    setAccessibleName(title);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 12, 8);
    all->setSpacing(4);
    m_titleRow = new QHBoxLayout;
    m_titleRow->setSpacing(8);
    m_title->setMinimumHeight(24);
    m_caption->setElides(true);
    m_titleRow->addWidget(m_title);
    m_titleRow->addWidget(m_caption, 1);
    m_titleRow->addWidget(m_side);
    all->addLayout(m_titleRow);
    m_body = new QVBoxLayout;
    m_body->setSpacing(4);
    all->addLayout(m_body, 1);
    m_title->setVisible(!title.isEmpty());
    m_caption->setVisible(!title.isEmpty());
    m_side->hide();
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_caption->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Panel::setCaption(const QString &text)
{
    m_caption->setText(text);
    setAccessibleDescription(text);
}

void Panel::setSide(const QString &text)
{
    m_side->setText(text);
    m_side->setVisible(!text.isEmpty());
}

void Panel::setDashed(bool dashed)
{
    m_dashed = dashed;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_dashed ? QPen(t.ctl, 1, Qt::DashLine) : QPen(t.hair, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace holdpoint
