#include "ui/widgets/logfield.h"

#include "ui/widgets/tokens.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>

namespace holdpoint {

LogField::LogField(const QString &key, QWidget *parent) : QLineEdit(parent), m_key(key)
{
    setFont(typeFont(Type::Body));
    setTextMargins(2, 0, QFontMetrics(typeFont(Type::Caption)).horizontalAdvance(key) + 10, 0);
}

void LogField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty())
        return;
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(isEnabled() ? t.ink2 : t.dis);
    painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, m_key);
}

} // namespace holdpoint
