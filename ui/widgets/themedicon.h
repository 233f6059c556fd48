#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtGui/QColor>

class QPainter;

namespace holdpoint {

// Paints resources/icons/<name>.svg in one colour; the files say currentColor.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace holdpoint
