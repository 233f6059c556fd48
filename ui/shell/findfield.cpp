#include "ui/shell/findfield.h"

#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

namespace holdpoint {

FindField::FindField(const QString &text, const QString &key, QWidget *parent) : QAbstractButton(parent), m_key(key)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FindField::sizeHint() const
{
    const QFontMetrics fm(typeFont(Type::Caption));
    return {qMax(208, fm.horizontalAdvance(text() + m_key) + 40), qMax(22, lineHeight(Type::Caption) + 6)};
}

void FindField::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    paint::box(painter, rect(), t.raised, t.ctl);
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink2);
    painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, m_key);
}

void MenuRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.hair);
}

} // namespace holdpoint
