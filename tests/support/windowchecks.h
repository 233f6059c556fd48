#pragma once

#include <QtCore/QStringList>

class QColor;
class QWidget;

namespace holdpoint::test {

double contrast(const QColor &a, const QColor &b); // WCAG 2
// Visible widgets that take the focus and have no accessible name, as "Class objectName".
QStringList withoutName(const QWidget &window);
// Labels and buttons whose text is wider than their room.
QStringList clipped(const QWidget &window);
// What a reader cannot read whole: labels, buttons and column titles with too little room; cells too, unless their tool tip says
// all of it.
QStringList cutTexts(const QWidget &window);
// Visible texts (labels, buttons, titles, tips, placeholders, accessible names, menus) without ⟦ that hold a letter.
QStringList untranslated(const QWidget &window, const QStringList &data);

} // namespace holdpoint::test
