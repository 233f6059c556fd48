#include "ui/timeline/laneview.h"

#include "ui/shell/liveview.h"
#include "ui/widgets/plate.h"
#include "ui/widgets/plotdata.h"
#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace holdpoint {

namespace {

constexpr int labels = 112;
constexpr int axis = 26;
constexpr int laneHeight = 30;
constexpr int stepsAcross = 60; // of the cursor keys

} // namespace

LaneView::LaneView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Lanes"));
    setAccessibleDescription(tr("Left and right move the cursor, with Shift they choose a stretch of time, Escape drops it."));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LaneView::sizeHint() const
{
    return {400, axis + 8 * laneHeight + 2};
}

void LaneView::setFacts(const LaneFacts &facts, Instant from, Instant to, Instant now)
{
    m_facts = facts;
    m_from = from;
    m_to = std::max(to, from + Duration{60'000});
    m_now = now;
    update();
}

void LaneView::setCurrent(std::optional<Instant> at)
{
    m_current = at;
    update();
}

void LaneView::clearBrush()
{
    if (!m_brush)
        return;
    m_brush.reset();
    update();
    Q_EMIT brushed();
}

int LaneView::xOf(Instant at) const
{
    const double share = static_cast<double>((at - m_from).count()) / static_cast<double>((m_to - m_from).count());
    return labels + static_cast<int>(qBound(-1.0, share, 2.0) * (width() - labels - 1));
}

Instant LaneView::atX(int x) const
{
    const double share = static_cast<double>(qBound(0, x - labels, width() - labels)) / qMax(1, width() - labels - 1);
    return m_from + Duration{static_cast<qint64>(share * static_cast<double>((m_to - m_from).count()))};
}

void LaneView::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    paintAxis(painter);
    int top = axis;
    for (const Lane &lane : std::as_const(m_facts.lanes)) {
        paintLane(painter, lane, top);
        top += laneHeight;
    }
    painter.setClipRect(labels, 0, width() - labels, height());
    paintGaps(painter);
    if (m_now >= m_from && m_now <= m_to) {
        painter.setPen(QPen(t.ink, 2));
        painter.drawLine(xOf(m_now), axis - 4, xOf(m_now), top);
    }
    if (m_current) {
        painter.setPen(QPen(t.accent, 1, Qt::DashLine));
        painter.drawLine(xOf(*m_current), axis, xOf(*m_current), top);
    }
    if (m_brush) {
        const QRect box(xOf(m_brush->first), axis, qMax(2, xOf(m_brush->second) - xOf(m_brush->first)), top - axis);
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        for (const int x : {box.left(), box.right()})
            painter.fillRect(QRect(x - 3, box.center().y() - 10, 6, 20), t.accent);
    }
    painter.setClipping(false);
    if (hasFocus())
        paint::focusRing(painter, rect(), t);
}

void LaneView::paintAxis(QPainter &painter)
{
    const Tokens &t = tokensOf(this);
    painter.setFont(typeFont(Type::Caption));
    const QList<qint64> ticks = timeTicks(toMs(m_from), toMs(m_to), qMax(2, (width() - labels) / 90));
    for (const qint64 tick : ticks) {
        const int x = xOf(instantFromMs(tick));
        painter.setPen(QPen(t.hair, 1, Qt::DotLine));
        painter.drawLine(x, axis, x, axis + 8 * laneHeight);
        const QRect words(x - 40, 0, 80, axis - 4);
        const bool taken = std::any_of(m_facts.gaps.begin(), m_facts.gaps.end(), [&](const LaneSpan &gap) {
            return gapWords(gap).intersects(words.adjusted(18, 0, -18, 0)) && xOf(gap.to) >= labels;
        });
        painter.setPen(t.ink2);
        if (!taken)
            drawTabular(painter, words, Qt::AlignHCenter | Qt::AlignVCenter, shortClockOf(instantFromMs(tick)));
    }
}

void LaneView::paintLane(QPainter &painter, const Lane &lane, int top)
{
    const Tokens &t = tokensOf(this);
    painter.setPen(t.hair);
    painter.drawLine(0, top, width(), top);
    painter.setPen(t.ink2);
    painter.setFont(typeFont(Type::Body));
    painter.drawText(QRect(0, top, labels - 8, laneHeight), Qt::AlignVCenter | Qt::TextSingleLine, lane.title);
    painter.setClipRect(labels, top, width() - labels, laneHeight);
    if (m_striped)
        painter.fillRect(QRect(labels, top + 1, width() - labels, laneHeight - 1), patternBrush(Pattern::Hatch, t.hair));
    for (const LaneSpan &span : lane.spans)
        paintSpan(painter, span, top);
    paintMarks(painter, lane, top);
    for (const LaneSpan &span : lane.spans)
        paintWords(painter, lane, span, top);
    painter.setClipping(false);
}

// Stretches stay clean: their shapes stand before their beginning and behind their end; ticks that only repeat them are left out,
// but those of a run part its steps. Of marks that would lie on each other one is drawn, so that a long journal costs no more
// than the width.
void LaneView::paintMarks(QPainter &painter, const Lane &lane, int top)
{
    const Tokens &t = tokensOf(this);
    std::vector<bool> covered(static_cast<size_t>(width()), false);
    for (const LaneSpan &span : lane.spans) {
        for (int x = qMax(0, xOf(span.from)); x <= qMin(xOf(span.to), width() - 1); ++x)
            covered[static_cast<size_t>(x)] = true;
    }
    const bool parts = lane.id == QLatin1String("rollback");
    int shapeAt = labels - 20, tickAt = -1;
    for (const LaneMark &mark : lane.marks) {
        const int at = xOf(mark.at);
        const int x = at + mark.edge * 11;
        if (x < labels || x >= width() || (mark.shape == Shape::None && at == tickAt))
            continue;
        const bool inside = covered[static_cast<size_t>(x)];
        if (mark.shape == Shape::None) {
            tickAt = at;
            if (inside && parts)
                painter.fillRect(QRect(at, top + 7, 1, 16), t.surface);
            else if (!inside)
                painter.fillRect(QRect(at, top + 8, 2, 14), t.ink2);
        } else if (!inside && x - shapeAt >= 12) {
            drawShape(painter, QRectF(x - 8, top + 7, 16, 16), mark.shape, shapeInk(t, mark.tone, mark.tone == Tone::Fire));
            shapeAt = x;
        }
    }
}

QRect LaneView::boxOf(const LaneSpan &span, int top) const
{
    return {xOf(span.from), top + 7, qMax(3, xOf(span.to) - xOf(span.from)), 16};
}

void LaneView::paintSpan(QPainter &painter, const LaneSpan &span, int top)
{
    const Tokens &t = tokensOf(this);
    const QRect box = boxOf(span, top);
    if (span.outlined) {
        painter.fillRect(box, t.surface);
        painter.setPen(QPen(t.ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    } else if (span.tone == PlateTone::Neutral) {
        painter.fillRect(box, t.ink2);
    } else {
        paintPlate(painter, box, {span.tone, span.pattern, PlateBorder::None, false, false}, t);
    }
}

void LaneView::paintWords(QPainter &painter, const Lane &lane, const LaneSpan &span, int top)
{
    const Tokens &t = tokensOf(this);
    const QRect box = boxOf(span, top);
    const PlateLook look{span.tone, span.pattern, PlateBorder::None, false, false};
    const QColor ink = span.outlined ? t.ink : span.tone == PlateTone::Neutral ? t.surface : plateInk(look, t);
    painter.setFont(typeFont(Type::Caption));
    const int wide = painter.fontMetrics().horizontalAdvance(span.text);
    const QRect room = box.intersected(QRect(labels, top, width() - labels, laneHeight)).adjusted(6, 0, -4, 0);
    if (room.width() >= wide) {
        if (span.pattern != Pattern::None) // words never stand on a pattern
            painter.fillRect(QRect(room.left() - 2, room.top() + 1, wide + 4, room.height() - 2), plateFill(look, t));
        painter.setPen(ink);
        return painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, span.text);
    }
    // Too short for its words: they stand before it where nothing else does.
    int left = labels;
    for (const LaneSpan &other : lane.spans)
        if (other.to <= span.from)
            left = qMax(left, xOf(other.to) + 22);
    const QRect before(box.left() - 24 - wide, top, wide + 2, laneHeight);
    painter.setPen(t.ink2);
    if (before.left() >= left)
        painter.drawText(before, Qt::AlignVCenter | Qt::TextSingleLine, span.text);
}

// On the row of the axis, where no lane has anything to show.
QRect LaneView::gapWords(const LaneSpan &gap) const
{
    const int wide = QFontMetrics(typeFont(Type::Caption)).horizontalAdvance(gap.text) + 8;
    const int x = (xOf(gap.from) + xOf(gap.to)) / 2;
    return {qBound(labels, x - wide / 2, qMax(labels, width() - wide)), 2, wide, axis - 6};
}

void LaneView::paintGaps(QPainter &painter)
{
    const Tokens &t = tokensOf(this);
    int free = labels;
    for (const LaneSpan &gap : std::as_const(m_facts.gaps)) {
        const QRect box(xOf(gap.from), axis - 4, qMax(4, xOf(gap.to) - xOf(gap.from)), 8 * laneHeight + 4);
        if (box.right() < labels || box.left() > width())
            continue;
        painter.fillRect(box, t.surface);
        painter.fillRect(box, patternBrush(Pattern::Hatch, t.ctl));
        painter.setPen(QPen(t.ctl, 1, Qt::DashLine));
        painter.drawRect(box.adjusted(0, 0, -1, -1));
        const QRect words = gapWords(gap);
        if (words.left() < free)
            continue;
        free = words.right() + 4;
        painter.setFont(typeFont(Type::Caption));
        painter.setPen(t.ink);
        painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, gap.text);
    }
}

void LaneView::mousePressEvent(QMouseEvent *event)
{
    m_anchor = atX(static_cast<int>(event->position().x()));
    setFocus(Qt::MouseFocusReason);
}

void LaneView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_anchor)
        return;
    const Instant at = atX(static_cast<int>(event->position().x()));
    if (qAbs(xOf(at) - xOf(*m_anchor)) < 4)
        return;
    m_brush = std::minmax(*m_anchor, at);
    update();
}

void LaneView::mouseReleaseEvent(QMouseEvent *event)
{
    const Instant at = atX(static_cast<int>(event->position().x()));
    const bool dragged = m_anchor && qAbs(xOf(at) - xOf(*m_anchor)) >= 4;
    m_anchor.reset();
    if (dragged)
        Q_EMIT brushed();
    else
        Q_EMIT momentChosen(at);
}

void LaneView::moveCursor(int steps, bool stretch)
{
    const Duration step = (m_to - m_from) / stepsAcross;
    const Instant before = m_current.value_or(m_to);
    const Instant at = std::clamp(before + step * steps, m_from, m_to);
    m_current = at;
    if (!stretch) {
        update();
        return Q_EMIT momentChosen(at);
    }
    if (!m_anchor)
        m_anchor = before;
    m_brush = std::minmax(*m_anchor, at);
    update();
    Q_EMIT brushed();
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const bool stretch = event->modifiers() & Qt::ShiftModifier;
    if (!stretch)
        m_anchor.reset();
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        return moveCursor(event->key() == Qt::Key_Left ? -1 : 1, stretch);
    if (event->key() == Qt::Key_Escape && m_brush)
        return clearBrush();
    QWidget::keyPressEvent(event);
}

} // namespace holdpoint
