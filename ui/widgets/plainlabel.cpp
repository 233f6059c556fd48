#include "ui/widgets/plainlabel.h"

#include "models/base/safetext.h"

#include <QtCore/QEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextDocument>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

namespace holdpoint {

namespace {

constexpr int longestTip = 4000; // a line of it, in characters

} // namespace

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

void PlainLabel::setElides(bool elides)
{
    m_elides = elides;
    setSizePolicy(elides ? QSizePolicy::Ignored : QSizePolicy::Preferred, sizePolicy().verticalPolicy());
}

bool PlainLabel::isCut() const
{
    const QRect room = contentsRect();
    if (!wordWrap())
        return fontMetrics().horizontalAdvance(text()) > room.width() + 1;
    return fontMetrics().boundingRect(QRect(0, 0, room.width(), 10'000), Qt::TextWordWrap, text()).height() > room.height() + 2;
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_elides && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elides || !isCut())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
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
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = displayText(line, longestTip);
    const QString shown = lines.join(QLatin1Char('\n'));
    return Qt::mightBeRichText(shown) ? Qt::convertFromPlainText(shown) : shown;
}

} // namespace holdpoint
