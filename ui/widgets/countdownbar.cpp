#include "ui/widgets/countdownbar.h"

#include "ui/widgets/type.h"

#include <QtGui/QPainter>

namespace holdpoint {

CountdownBar::CountdownBar(QWidget *parent) : QWidget(parent)
{
    m_look.tone = PlateTone::Fire;
    setFixedHeight(qMax(48, lineHeight(Type::Hero) + 14));
}

void CountdownBar::setWords(const QString &words, const QString &digits)
{
    m_words = words;
    m_digits = digits;
    setAccessibleName(words + QLatin1Char(' ') + digits);
    update();
}

void CountdownBar::setLook(const PlateLook &look, Shape shape)
{
    m_look = look;
    m_shape = shape;
    update();
}

void CountdownBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    paintPlate(painter, rect(), m_look, t);
    const QColor ink = plateInk(m_look, t);
    drawShape(painter, QRectF(12, (height() - 26) / 2.0, 26, 26), m_shape, {ink, plateFill(m_look, t), {}, true});
    painter.setPen(ink);
    painter.setFont(typeFont(Type::Hero));
    const int digits = tabularWidth(painter.font(), m_digits);
    drawTabular(painter, rect().adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter, m_digits);
    painter.setFont(typeFont(Type::Tier1));
    painter.drawText(rect().adjusted(50, 0, -digits - 24, 0), Qt::AlignVCenter | Qt::TextSingleLine, m_words);
}

} // namespace holdpoint
