#pragma once

#include <QtCore/QList>

namespace holdpoint {

// How wide a column wants to be, in pixels.
struct ColumnWish {
    int designed = 0; // 0 = it takes what is left
    int words = 0; // its title and the longest of its cells, with their padding
};

// One width a column. Columns grow up to twice their design for their words while there is room; where there is none the spare
// room of the fixed ones goes first, then the words of the open ones, and at last everything shrinks, so that each stays on screen.
QList<int> columnWidths(const QList<ColumnWish> &columns, int width);

} // namespace holdpoint
