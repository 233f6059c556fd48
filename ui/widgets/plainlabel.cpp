#include "ui/widgets/plainlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextDocument>

namespace holdpoint {

PlainLabel::PlainLabel(const QString &text, Type type, Tone tone, QWidget *parent) : QLabel(parent), m_type(type), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setFont(typeFont(type));
    setText(text);
    paintTone();
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    paintTone();
}

void PlainLabel::setType(Type type, bool strong)
{
    m_type = type;
    setFont(typeFont(type, strong));
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        paintTone();
}

void PlainLabel::paintTone()
{
    QPalette p = palette();
    const QColor color = tokensOf(this).tone(m_tone);
    if (p.color(QPalette::WindowText) == color)
        return;
    p.setColor(QPalette::WindowText, color);
    setPalette(p);
}

QSize DigitLabel::sizeHint() const
{
    return {tabularWidth(font(), text()) + contentsMargins().left() + contentsMargins().right(), fontMetrics().height()};
}

void DigitLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText));
    drawTabular(painter, contentsRect(), QStyle::visualAlignment(layoutDirection(), alignment()), text());
}

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace holdpoint
