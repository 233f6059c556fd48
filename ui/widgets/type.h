#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtGui/QFont>

class QPainter;

namespace holdpoint {

// The only sizes there are: 28 bold, 17 semibold, 15 semibold, 14 on 20, 12 on 16 (pixels at 96 dpi, times the text scale).
enum class Type { Hero, Tier1, Title, Body, Caption };

// `strong` makes Body and Caption semibold; the others are what they are.
QFont typeFont(Type type, bool strong = false);
QFont fixedFont(); // program output
int lineHeight(Type type);

// 1.0 to 2.0; the window sets it before it builds anything.
void setTextScale(double scale);
// Inter where it is installed, else the system's font.
QString uiFamily();

// Text whose digits all take the same room, so that clocks and columns stand still. Qt 6.4 cannot ask a font for that.
void drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text);
int tabularWidth(const QFont &font, const QString &text);

} // namespace holdpoint
