#include "ui/widgets/drillframe.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtWidgets/QBoxLayout>

#include <cmath>

namespace holdpoint {

void paintDrillStripes(QPainter &painter, const QRect &outer, const QRect &inner)
{
    const PlateColors &drill = tokensOf(ThemeName::Light).plate(PlateTone::Drill);
    painter.save();
    painter.setClipRegion(QRegion(outer) - QRegion(inner));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(outer, drill.text);
    // A stripe 14 wide across the diagonal takes 14·√2 along the edge.
    const double step = 28 * std::sqrt(2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(drill.fill);
    const double h = outer.height();
    for (double x = outer.left() - h - step; x < outer.right() + step; x += step)
        painter.drawPolygon(QPolygonF({{x, outer.top() + h},
                                       {x + step / 2, outer.top() + h},
                                       {x + step / 2 + h, double(outer.top())},
                                       {x + h, double(outer.top())}}));
    painter.restore();
}

DrillFrame::DrillFrame(QWidget *parent)
    : QWidget(parent), m_box(new QVBoxLayout(this)), m_button(new KeyButton({}, KeyButton::Primary, this))
{
    m_box->setSpacing(0);
    m_box->setContentsMargins(0, 0, 0, 0);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &DrillFrame::buttonPressed);
}

void DrillFrame::setContent(QWidget *content)
{
    m_content = content;
    m_box->addWidget(content);
    m_button->raise();
}

void DrillFrame::setContentReplaced(QWidget *content)
{
    if (m_content)
        m_content->hide();
    setContent(content);
}

void DrillFrame::setFramed(bool framed)
{
    m_framed = framed;
    layOut();
}

void DrillFrame::setBand(const QString &words, const QString &buttonText, const QString &buttonKey)
{
    m_words = words;
    setAccessibleDescription(words);
    m_button->setText(buttonText);
    m_button->setShortcutText(buttonKey);
    layOut();
}

void DrillFrame::layOut()
{
    const int top = m_words.isEmpty() ? width : bandHeight;
    if (m_framed)
        m_box->setContentsMargins(width, top, width, width);
    else
        m_box->setContentsMargins(0, 0, 0, 0);
    m_button->setVisible(m_framed && !m_words.isEmpty() && !m_button->text().isEmpty());
    m_button->resize(m_button->sizeHint());
    m_button->move(rect().right() - m_button->width() - width, (bandHeight - m_button->height()) / 2);
    update();
}

void DrillFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void DrillFrame::paintEvent(QPaintEvent *)
{
    if (!m_framed)
        return;
    QPainter painter(this);
    paintDrillStripes(painter, rect(), contentsRect().marginsRemoved(m_box->contentsMargins()));
    if (m_words.isEmpty())
        return;
    const PlateColors &drill = tokensOf(ThemeName::Light).plate(PlateTone::Drill);
    painter.setFont(typeFont(Type::Tier1));
    const int wide = painter.fontMetrics().horizontalAdvance(m_words) + 52;
    int left = (QWidget::width() - wide) / 2;
    if (m_button->isVisible())
        left = qMax(width, qMin(left, m_button->x() - wide - 8));
    const QRect plate(left, 6, wide, bandHeight - 12);
    paint::box(painter, plate.adjusted(-3, -3, 3, 3), drill.text, {}, 0, 0);
    paint::box(painter, plate, drill.fill, drill.text, 2, 0);
    painter.setPen(drill.text);
    painter.drawText(plate, Qt::AlignCenter, m_words);
    if (m_button->isVisible())
        paint::box(painter, m_button->geometry().adjusted(-3, -3, 3, 3), drill.text, {}, 0, 2);
}

} // namespace holdpoint
