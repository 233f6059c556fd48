#include "ui/widgets/celldelegate.h"

#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

namespace holdpoint {

namespace {

constexpr int padding = 8;
constexpr int markSize = 18;

QColor inkOf(const Cell &cell, const Tokens &t)
{
    return cell.soft || cell.struck ? t.ink2 : t.tone(cell.kind == Cell::Kind::Text ? cell.tone : Tone::Ink);
}

void text(QPainter &painter, const QRect &rect, const Cell &cell, const Tokens &t, bool right)
{
    QFont font = typeFont(Type::Body, cell.strong);
    font.setStrikeOut(cell.struck);
    painter.setFont(font);
    painter.setPen(inkOf(cell, t));
    if (right)
        return drawTabular(painter, rect, Qt::AlignRight | Qt::AlignVCenter, cell.text);
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
    const int bar = qBound(40, rect.width() / 2, 96);
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
    const int last = index.model()->columnCount() - 1;
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
    QRect rect = option.rect;
    if (cell.span > 1) {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        for (int i = 1; view && i < cell.span; ++i)
            rect.setRight(view->visualRect(index.siblingAtColumn(index.column() + i)).right());
        painter->setClipRect(rect);
    }
    const int left = index.column() == 0 ? ((option.state & QStyle::State_Selected) ? 5 : 0) : padding;
    rect.adjust(left, 0, index.column() + cell.span - 1 >= last ? 0 : -padding, 0);
    if (!covered(index))
        content(*painter, rect, cell, t);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {40, 28};
}

} // namespace holdpoint
