#pragma once

#include "ui/widgets/cell.h"

#include <QtWidgets/QStyledItemDelegate>

namespace holdpoint {

// Paints Cells. Owned by its TableView.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Tells the whole text of a cell that shows only its beginning.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

// The room that its words or figures take, without padding.
int cellWidth(const Cell &cell);
// The part of `rect` that the content of the cell at `index` has, without padding.
QRect cellRoom(const QRect &rect, const QModelIndex &index, bool chosen);
void paintRowFocus(QPainter &painter, const QRect &row, const Tokens &tokens);
// `text` in small semibold type on a plate, as wide as it needs, at the left, right or centre of `rect`.
void paintChip(QPainter &painter, const QRect &rect, const QString &text, PlateTone tone, Qt::Alignment at, const Tokens &tokens);

} // namespace holdpoint
