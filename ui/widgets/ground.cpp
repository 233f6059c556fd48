#include "ui/widgets/ground.h"

#include "ui/widgets/tokens.h"

#include <QtGui/QPainter>

namespace holdpoint {

void Ground::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(this).surface);
}

Hairline::Hairline(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(this).hair);
}

} // namespace holdpoint
