#include "ui/widgets/celldelegate.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

namespace holdpoint {

namespace {

constexpr int padding = 8;
constexpr int markSize = 18;

QColor inkOf(const Cell &cell, const Tokens &t)
{
    return cell.soft || cell.struck ? t.ink2 : t.tone(cell.kind == Cell::Kind::Text ? cell.tone : Tone::Ink);
}

QFont fontOf(const Cell &cell)
{
    QFont font = cell.fixed ? fixedFont() : typeFont(Type::Body, cell.strong);
    font.setStrikeOut(cell.struck);
    return font;
}

void text(QPainter &painter, const QRect &rect, const Cell &cell, const Tokens &t, bool right)
{
    painter.setFont(fontOf(cell));
    painter.setPen(inkOf(cell, t));
    if (right)
        return drawTabular(painter, rect, Qt::AlignRight | Qt::AlignVCenter, cell.text);
    if (cell.wraps && rect.height() >= 2 * lineHeight(Type::Body))
        return painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, cell.text);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(cell.text, Qt::ElideRight, rect.width()));
}

void mark(QPainter &painter, const QRect &rect, const Cell &cell, const Tokens &t)
{
    const int left = rect.width() > 32 && cell.kind == Cell::Kind::Mark ? rect.left() + (rect.width() - markSize) / 2 : rect.left();
    const int top = rect.center().y() - markSize / 2 + 1;
    drawShape(painter, QRectF(left, top, markSize, markSize), cell.shape, shapeInk(t, cell.tone, cell.filled));
}

void margin(QPainter &painter, const QRect &rect, const Cell &cell, const Tokens &t)
{
    const int bar = qBound(40, rect.width() * 2 / 5, 96); // the same in every row, so that rows can be compared
    paintMargin(painter, QRect(rect.left(), rect.top(), bar, rect.height()), cell.margin, t);
    text(painter, rect.adjusted(bar + padding, 0, 0, 0), cell, t, true);
}

void noData(QPainter &painter, const QRect &rect, const Cell &cell, const Tokens &t)
{
    const QRect box = rect.adjusted(0, 4, 0, -4);
    const PlateColors &plate = t.plate(PlateTone::Stale);
    painter.fillRect(box, plate.fill);
    painter.fillRect(box, patternBrush(Pattern::CrossHatch, t.ctl));
    painter.setPen(QPen(plate.outline, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.setFont(typeFont(Type::Caption, true));
    const int width = painter.fontMetrics().horizontalAdvance(cell.text) + 12;
    const QRect ground(box.center().x() - width / 2, box.top() + 2, width, box.height() - 4);
    painter.fillRect(ground, plate.fill);
    painter.setPen(plate.text);
    painter.drawText(ground, Qt::AlignCenter | Qt::TextSingleLine, cell.text);
}

void check(QPainter &painter, const QRect &rect, const Cell &cell, const Tokens &t)
{
    if (cell.shape != Shape::None)
        return mark(painter, rect, cell, t);
    QStyleOption box;
    box.rect = QRect(rect.left(), rect.center().y() - 7, 16, 16);
    box.state = QStyle::State_Enabled | (cell.checked ? QStyle::State_On : QStyle::State_Off);
    paint::checkBox(painter, box, t);
}

void content(QPainter &painter, const QRect &rect, const Cell &cell, const Tokens &t)
{
    switch (cell.kind) {
    case Cell::Kind::Text:
        return text(painter, rect, cell, t, false);
    case Cell::Kind::Number:
        return text(painter, rect, cell, t, true);
    case Cell::Kind::Mark:
        return mark(painter, rect, cell, t);
    case Cell::Kind::Word:
        mark(painter, rect, cell, t);
        return text(painter, rect.adjusted(markSize + padding, 0, 0, 0), cell, t, false);
    case Cell::Kind::Margin:
        return margin(painter, rect, cell, t);
    case Cell::Kind::Trend:
        return paintTrend(painter, rect, cell.trend, t);
    case Cell::Kind::Chip:
        return paintChip(painter, rect, cell.text, cell.plate, Qt::AlignLeft, t);
    case Cell::Kind::Check:
        return check(painter, rect, cell, t);
    case Cell::Kind::NoData:
        return noData(painter, rect, cell, t);
    }
}

QRect spanned(const QRect &rect, const QModelIndex &index, const Cell &cell, const QWidget *widget)
{
    QRect all = rect;
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    for (int i = 1; view && i < cell.span; ++i)
        all.setRight(view->visualRect(index.siblingAtColumn(index.column() + i)).right());
    return all;
}

bool covered(const QModelIndex &index)
{
    for (int back = 1; back <= index.column(); ++back) {
        const Cell cell = index.siblingAtColumn(index.column() - back).data(CellRole).value<Cell>();
        if (cell.span > back)
            return true;
    }
    return false;
}

} // namespace

void paintRowFocus(QPainter &painter, const QRect &row, const Tokens &t)
{
    paint::box(painter, row.adjusted(0, 0, 0, -1), {}, t.accent, 2, 1);
    paint::box(painter, row.adjusted(2, 2, -2, -3), {}, t.focusInner, 1, 1);
}

void paintChip(QPainter &painter, const QRect &rect, const QString &text, PlateTone tone, Qt::Alignment at, const Tokens &t)
{
    const PlateColors &plate = t.plate(tone);
    painter.setFont(typeFont(Type::Caption, true));
    const int width = qMin(rect.width(), tabularWidth(painter.font(), text) + 14);
    const int height = qMin(rect.height() - 4, lineHeight(Type::Caption) + 4);
    int left = rect.left();
    if (at & Qt::AlignRight)
        left = rect.right() + 1 - width;
    else if (at & Qt::AlignHCenter)
        left = rect.center().x() - width / 2;
    const QRect chip(left, rect.center().y() - height / 2 + 1, width, height);
    paint::box(painter, chip, plate.fill, plate.outline, 1, 2);
    painter.setPen(plate.text);
    drawTabular(painter, chip.adjusted(6, 0, -6, 0), Qt::AlignCenter, text);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokensOf(option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, t.raised);
        if (index.column() == 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), t.accent);
    }
    if (index.row() < index.model()->rowCount() - 1)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.hair);
    const Cell cell = index.data(CellRole).value<Cell>();
    const QRect rect = spanned(option.rect, index, cell, option.widget);
    if (cell.span > 1)
        painter->setClipRect(rect);
    if (!covered(index))
        content(*painter, cellRoom(rect, index, option.state & QStyle::State_Selected), cell, t);
    painter->restore();
}

// The ends are flush with the panel; in a chosen row they leave the accent bar and the focus ring their room.
QRect cellRoom(const QRect &rect, const QModelIndex &index, bool chosen)
{
    const Cell cell = index.data(CellRole).value<Cell>();
    const bool words = cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Number;
    const bool last = index.column() + cell.span >= index.model()->columnCount();
    const int left = index.column() > 0 || words ? padding : chosen ? 5 : 0;
    return rect.adjusted(left, 0, !last ? -padding : chosen ? -4 : 0, 0);
}

int cellWidth(const Cell &cell)
{
    const auto words = [&] {
        const QFont font = fontOf(cell);
        return cell.kind == Cell::Kind::Number ? tabularWidth(font, cell.text) : QFontMetrics(font).horizontalAdvance(cell.text) + 1;
    };
    const QFont small = typeFont(Type::Caption, true);
    switch (cell.kind) {
    case Cell::Kind::Text:
        return cell.wraps ? words() / 2 + lineHeight(Type::Body) : words();
    case Cell::Kind::Number:
        return words();
    case Cell::Kind::Mark:
    case Cell::Kind::Check:
        return markSize;
    case Cell::Kind::Word:
        return markSize + padding + words();
    case Cell::Kind::Margin:
        return std::max(96, (tabularWidth(fontOf(cell), cell.text) + padding) * 5 / 3 + 1);
    case Cell::Kind::Trend:
        return 56;
    case Cell::Kind::Chip:
        return tabularWidth(small, cell.text) + 14;
    case Cell::Kind::NoData:
        break;
    }
    return QFontMetrics(small).horizontalAdvance(cell.text) + 16;
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Cell cell = index.data(CellRole).value<Cell>();
    const QRect room = cellRoom(spanned(option.rect, index, cell, view), index, false);
    if (cell.kind == Cell::Kind::Mark || cellWidth(cell) > room.width())
        QToolTip::showText(event->globalPos(), plainTip(cell.text), view);
    else
        QToolTip::hideText();
    return true;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {40, 28};
}

} // namespace holdpoint
