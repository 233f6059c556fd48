#include "ui/shell/statusstrip.h"

#include "ui/widgets/tokens.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>

namespace holdpoint {

StatusStrip::StatusStrip(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(qMax(24, lineHeight(Type::Caption) + 8));
}

void StatusStrip::setCells(const QStringList &cells)
{
    if (cells == m_cells)
        return;
    m_cells = cells;
    setAccessibleName(tr("Status: %1").arg(cells.join(QStringLiteral(", "))));
    setToolTip({});
    update();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.hair);
    painter.setFont(typeFont(Type::Caption));
    int x = 12;
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const int wide = tabularWidth(painter.font(), m_cells.at(i));
        if (i > 0)
            painter.fillRect(QRect(x - 9, height() / 2 - 5, 1, 11), t.ctl);
        painter.setPen(i == 0 ? t.ink : t.ink2);
        drawTabular(painter, QRect(x, 0, qMin(wide, width() - x - 8), height()), Qt::AlignVCenter, m_cells.at(i));
        x += wide + 18;
    }
}

} // namespace holdpoint
