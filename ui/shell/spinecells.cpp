#include "ui/shell/spinecells.h"

#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

namespace holdpoint {

namespace {

constexpr int padding = 12;

void captionAndValue(QPainter &painter, const QRect &rect, const SpineCell &cell, const Tokens &t)
{
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink2);
    const int top = (rect.height() - lineHeight(Type::Caption) - lineHeight(Type::Tier1)) / 2;
    drawTabular(painter, QRect(rect.left(), top, rect.width(), lineHeight(Type::Caption)), Qt::AlignVCenter, cell.caption);
    painter.setFont(typeFont(Type::Tier1));
    painter.setPen(t.ink);
    drawTabular(painter, QRect(rect.left(), top + lineHeight(Type::Caption), rect.width(), lineHeight(Type::Tier1)), Qt::AlignVCenter,
                cell.value);
}

void hairline(QPainter &painter, const QWidget &widget, const Tokens &t)
{
    painter.fillRect(QRect(widget.width() - 1, 0, 1, widget.height()), t.hair);
}

} // namespace

SpineCellBox::SpineCellBox(int width, QWidget *parent) : QWidget(parent)
{
    setFixedWidth(width);
}

void SpineCellBox::setCell(const SpineCell &cell)
{
    if (cell.caption == m_cell.caption && cell.value == m_cell.value)
        return;
    m_cell = cell;
    setAccessibleName(cell.caption + QStringLiteral(": ") + cell.value);
    setToolTip(QString());
    update();
}

void SpineCellBox::setHeld(bool held)
{
    m_held = held;
    update();
}

int SpineCellBox::valueRight() const
{
    return padding + tabularWidth(typeFont(Type::Tier1), m_cell.value);
}

void SpineCellBox::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    SpineCell cell = m_cell;
    QRect rect = this->rect().adjusted(padding, 0, -4, 0);
    if (m_held) {
        paint::box(painter, this->rect(), t.surface, t.ink, 3, 0);
        const int top = (height() - lineHeight(Type::Caption) - lineHeight(Type::Tier1)) / 2;
        drawShape(painter, QRectF(padding, top + 3, 11, 11), Shape::Bars, {t.ink, t.surface});
        painter.setFont(typeFont(Type::Caption));
        painter.setPen(t.ink2);
        drawTabular(painter, QRect(padding + 16, top, rect.width() - 16, lineHeight(Type::Caption)), Qt::AlignVCenter, cell.caption);
        cell.caption.clear();
    }
    captionAndValue(painter, rect, cell, t);
    if (!m_held)
        hairline(painter, *this, t);
}

AlarmCells::AlarmCells(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(196);
}

void AlarmCells::setFacts(const ShellFacts &facts)
{
    m_cell = facts.alarms;
    m_counts = facts.priorities;
    QStringList words;
    for (size_t i = 0; i < m_counts.size(); ++i)
        words.append(QStringLiteral("P%1 %2").arg(i + 1).arg(m_counts.at(i).count));
    setAccessibleName(m_cell.caption + QStringLiteral(": ") + (m_cell.value.isEmpty() ? words.join(QStringLiteral(", ")) : m_cell.value));
    update();
}

void AlarmCells::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    captionAndValue(painter, rect().adjusted(padding, 0, -4, 0), m_cell, t);
    hairline(painter, *this, t);
    if (!m_cell.value.isEmpty())
        return;
    const int top = (height() - lineHeight(Type::Caption) - lineHeight(Type::Tier1)) / 2 + lineHeight(Type::Caption);
    int x = padding;
    for (size_t i = 0; i < m_counts.size(); ++i) {
        const AlarmCount &count = m_counts.at(i);
        const QString label = QStringLiteral("P%1").arg(i + 1);
        const QString number = QString::number(count.count);
        const QFont small = typeFont(Type::Caption, true);
        QFont big = typeFont(Type::Tier1);
        if (count.count == 0)
            big.setWeight(QFont::Normal);
        const int labelWidth = tabularWidth(small, label);
        const int numberWidth = tabularWidth(big, number);
        QColor ink = t.ink;
        int left = x;
        if (count.count > 0) {
            const PlateColors &plate = t.plate(count.firing ? PlateTone::Fire : PlateTone::Watch);
            const int width = 6 + 14 + 5 + labelWidth + 6 + numberWidth + 7;
            paint::box(painter, QRect(x, top - 1, width, lineHeight(Type::Tier1) + 1), plate.fill, plate.outline, 1, 2);
            const Shape shape = !count.firing ? Shape::Warning : count.fresh ? Shape::Octagon : Shape::OctagonRing;
            drawShape(painter, QRectF(x + 6, top + 3, 14, 14), shape, {plate.text, plate.fill, {}, true});
            ink = plate.text;
            left = x + 25;
            x += width + 10;
        } else {
            x += labelWidth + 5 + numberWidth + 12;
        }
        painter.setPen(count.count > 0 ? ink : t.ink2);
        painter.setFont(small);
        drawTabular(painter, QRect(left, top, labelWidth + 1, lineHeight(Type::Tier1)), Qt::AlignVCenter, label);
        painter.setFont(big);
        drawTabular(painter, QRect(left + labelWidth + 5, top, numberWidth + 1, lineHeight(Type::Tier1)), Qt::AlignVCenter, number);
    }
}

QuietCell::QuietCell(QWidget *parent) : QWidget(parent)
{
    setMinimumWidth(94);
    name();
}

void QuietCell::setShelved(int shelved)
{
    m_shelved = shelved;
    name();
}

void QuietCell::setMuted(const QString &left)
{
    m_muted = left;
    name();
}

void QuietCell::name()
{
    setAccessibleName((m_muted.isEmpty() ? tr("Sound on") : tr("Muted %1").arg(m_muted)) + QStringLiteral(", ")
                      + tr("Shelved %1").arg(m_shelved));
    update();
}

void QuietCell::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setFont(typeFont(Type::Caption));
    const int line = lineHeight(Type::Caption) + 3;
    const int top = (height() - 2 * line) / 2;
    const auto row = [&](int y, Shape shape, const QString &text) {
        drawShape(painter, QRectF(padding, y + 3, 13, 13), shape, {t.ink, t.surface});
        painter.setPen(t.ink);
        drawTabular(painter, QRect(padding + 19, y, width() - padding - 19, line), Qt::AlignVCenter, text);
    };
    row(top, m_muted.isEmpty() ? Shape::Bell : Shape::BellSlash, m_muted.isEmpty() ? tr("Sound on") : tr("Muted %1").arg(m_muted));
    row(top + line, Shape::DashedClock, tr("Shelved %1").arg(m_shelved));
}

ModePlate::ModePlate(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    hide();
}

void ModePlate::setWord(const QString &word)
{
    if (word == m_word)
        return;
    m_word = word;
    setAccessibleName(word);
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize ModePlate::sizeHint() const
{
    return {QFontMetrics(typeFont(Type::Title, true)).horizontalAdvance(m_word) + 18, 48};
}

void ModePlate::paintEvent(QPaintEvent *)
{
    const PlateColors &drill = tokensOf(ThemeName::Light).plate(PlateTone::Drill);
    QPainter painter(this);
    paint::box(painter, rect().adjusted(0, 8, 0, -8), drill.fill, drill.text, 2, 2);
    painter.setFont(typeFont(Type::Title, true));
    painter.setPen(drill.text);
    painter.drawText(rect(), Qt::AlignCenter, m_word);
}

} // namespace holdpoint
