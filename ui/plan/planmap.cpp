#include "ui/plan/planmap.h"

#include "ui/plan/plancard.h"
#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainterPath>

namespace holdpoint {

namespace {

constexpr int leastColumn = 168, gap = 28, between = 10, stopHeight = 24, stopGap = 4, stopMark = 16;

} // namespace

PlanMap::PlanMap(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Plan, drawn backward from its end state"));
    setFocusPolicy(Qt::ClickFocus); // and a place in the order of Tab for its cards
}

void PlanMap::setFacts(const PlanMapFacts &facts)
{
    const bool moved = facts.cards.size() != m_facts.cards.size() || facts.ranks != m_facts.ranks || facts.rows != m_facts.rows
        || facts.lanes.size() != m_facts.lanes.size();
    m_facts = facts;
    if (!cardOf(m_chosen)) {
        const auto current =
            std::find_if(m_facts.cards.begin(), m_facts.cards.end(), [](const PlanCard &card) { return card.current || card.quiet; });
        m_chosen = current == m_facts.cards.end() ? (m_facts.cards.isEmpty() ? QString() : m_facts.cards.last().id) : current->id;
    }
    setAccessibleDescription(tr("End state: %1").arg(m_facts.endState));
    place();
    if (moved)
        updateGeometry();
    update();
}

int PlanMap::laneLabelWidth() const
{
    if (m_facts.lanes.isEmpty())
        return 0;
    const QFontMetrics metrics(typeFont(Type::Caption));
    int widest = 40;
    for (const PlanLane &lane : m_facts.lanes)
        widest = qMax(widest, metrics.horizontalAdvance(lane.name));
    return qMin(120, widest) + 12;
}

QSize PlanMap::minimumSizeHint() const
{
    const int lanes = static_cast<int>(m_facts.lanes.size());
    return {laneLabelWidth() + (m_facts.ranks + 1) * leastColumn - gap, lanesTop() + (lanes > 0 ? lanes * (stopHeight + stopGap) : 0)};
}

int PlanMap::columnWidth() const
{
    return qMax(leastColumn, (width() - laneLabelWidth() + gap) / (m_facts.ranks + 1)); // the last one needs no gap
}

// The end stands where reading ends; rank 1 is next to it.
QRect PlanMap::cardRect(int rank, int lane) const
{
    const int column = m_facts.ranks - rank;
    const int height = PlanCardWidget::heightOf();
    const QRect rect(laneLabelWidth() + column * columnWidth(), 2 + lane * (height + between), columnWidth() - gap, height);
    return layoutDirection() == Qt::RightToLeft ? QRect(width() - rect.right() - 1, rect.y(), rect.width(), rect.height()) : rect;
}

QRect PlanMap::endRect() const
{
    QRect rect = cardRect(0, 0);
    rect.setHeight(qMax(1, m_facts.rows) * (PlanCardWidget::heightOf() + between) - between);
    return rect;
}

int PlanMap::lanesTop() const
{
    return 2 + qMax(1, m_facts.rows) * (PlanCardWidget::heightOf() + between) + 2;
}

const PlanCard *PlanMap::cardOf(const QString &phase) const
{
    return byId(m_facts.cards, phase);
}

PlanCardWidget *PlanMap::widgetOf(const QString &phase) const
{
    for (PlanCardWidget *card : m_cards)
        if (card->card().id == phase)
            return card;
    return nullptr;
}

void PlanMap::place()
{
    while (m_cards.size() > m_facts.cards.size())
        delete m_cards.takeLast();
    while (m_cards.size() < m_facts.cards.size()) {
        auto *card = new PlanCardWidget(this);
        connect(card, &PlanCardWidget::focused, this, &PlanMap::choose);
        card->setFocusPolicy(Qt::ClickFocus);
        QWidget::setTabOrder(m_cards.isEmpty() ? static_cast<QWidget *>(this) : m_cards.last(), card);
        m_cards.append(card);
        card->show();
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const PlanCard &card = m_facts.cards.at(i);
        m_cards.at(i)->setCard(card, card.id == m_chosen);
        m_cards.at(i)->setGeometry(cardRect(card.rank, card.lane));
        m_cards.at(i)->setFocusPolicy(card.id == m_chosen ? Qt::StrongFocus : Qt::ClickFocus); // one stop for Tab
    }
}

void PlanMap::choose(const QString &phase)
{
    if (phase == m_chosen || !cardOf(phase))
        return;
    m_chosen = phase;
    place();
    Q_EMIT phaseChosen(phase);
}

QWidget *PlanMap::chosenCard()
{
    QWidget *card = widgetOf(m_chosen);
    return card ? card : this;
}

// The nearest phase in that direction; in the same column for a step up or down.
void PlanMap::step(int ranks, int lanes)
{
    const PlanCard *from = cardOf(m_chosen);
    if (!from)
        return;
    const PlanCard *best = nullptr;
    const auto distance = [&](const PlanCard &card) { return qAbs(card.rank - from->rank) * 100 + qAbs(card.lane - from->lane); };
    for (const PlanCard &card : std::as_const(m_facts.cards)) {
        const bool there =
            lanes != 0 ? card.rank == from->rank && (card.lane - from->lane) * lanes > 0 : (card.rank - from->rank) * ranks > 0;
        if (there && (!best || distance(card) < distance(*best)))
            best = &card;
    }
    if (!best)
        return;
    if (PlanCardWidget *card = widgetOf(best->id))
        card->setFocus(Qt::ShortcutFocusReason);
}

void PlanMap::keyPressEvent(QKeyEvent *event)
{
    const int toStart = layoutDirection() == Qt::RightToLeft ? -1 : 1; // a higher rank stands further from the end
    switch (event->key()) {
    case Qt::Key_Left:
        return step(toStart, 0);
    case Qt::Key_Right:
        return step(-toStart, 0);
    case Qt::Key_Up:
        return step(0, -1);
    case Qt::Key_Down:
        return step(0, 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PlanMap::mousePressEvent(QMouseEvent *event)
{
    for (int row = 0; row < m_facts.lanes.size(); ++row) {
        for (const PlanStop &stop : m_facts.lanes.at(row).stops) {
            if (stopRect(m_facts.lanes.at(row), stop, row).contains(event->pos()))
                return choose(stop.phase);
        }
    }
    QWidget::mousePressEvent(event);
}

void PlanMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

// A far one goes below the phases, so that it runs behind none of them.
void PlanMap::paintEdge(QPainter &painter, const QRect &from, const QRect &to, bool far, bool strong) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int sign = mirrored ? -1 : 1;
    const QPoint a(mirrored ? from.left() - 1 : from.right() + 1, from.center().y());
    const QPoint b(mirrored ? to.right() + 1 : to.left() - 1, qBound(to.top() + 8, from.center().y(), to.bottom() - 8));
    const Tokens &t = tokensOf(this);
    painter.setPen(QPen(strong ? t.ink2 : t.ctl, strong ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path(a);
    const int bus = lanesTop() - 8;
    if (far) {
        path.lineTo(a.x() + sign * 8, a.y());
        path.lineTo(a.x() + sign * 8, bus);
        path.lineTo(b.x() - sign * 12, bus);
        path.lineTo(b.x() - sign * 12, b.y());
    } else {
        const int middle = (a.x() + b.x()) / 2;
        path.lineTo(middle, a.y());
        path.lineTo(middle, b.y());
    }
    path.lineTo(b);
    painter.drawPath(path);
    painter.setBrush(strong ? t.ink2 : t.ctl);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygon({b, b + QPoint(-sign * 7, -4), b + QPoint(-sign * 7, 4)}));
}

void PlanMap::paintEdges(QPainter &painter) const
{
    for (const bool strong : {false, true}) {
        for (const PlanCard &card : m_facts.cards) {
            const QRect rect = cardRect(card.rank, card.lane);
            for (const QString &need : card.needs) {
                const PlanCard *before = cardOf(need);
                if (before && (before->critical && card.critical) == strong)
                    paintEdge(painter, cardRect(before->rank, before->lane), rect, before->rank - card.rank > 1, strong);
            }
            if (card.last && card.critical == strong)
                paintEdge(painter, rect, endRect(), false, strong);
        }
    }
}

void PlanMap::paintEnd(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const QRect rect = endRect();
    paint::box(painter, rect, t.raised, t.ink, 2);
    drawShape(painter, QRectF(rect.left() + 8, rect.top() + 6, 18, 18), m_facts.endLook.shape,
              shapeInk(t, m_facts.endLook.tone, m_facts.endLook.filled));
    painter.setPen(t.ink);
    painter.setFont(typeFont(Type::Title));
    const QRect head(rect.left() + 32, rect.top() + 5, rect.width() - 40, lineHeight(Type::Title));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(tr("End state"), Qt::ElideRight, head.width()));
    painter.setFont(typeFont(Type::Caption));
    const QRect body(rect.left() + 8, head.bottom() + 2, rect.width() - 16, rect.bottom() - head.bottom() - 6);
    const int lines = qMax(1, body.height() / lineHeight(Type::Caption));
    // As many lines as there are; the whole sentence is in the description.
    const QString text = painter.fontMetrics().elidedText(m_facts.endState, Qt::ElideRight, body.width() * lines - 24 * (lines - 1));
    painter.drawText(body, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
}

// Two pieces of work of one stream in phases that stand below each other share the column.
QRect PlanMap::stopRect(const PlanLane &lane, const PlanStop &stop, int row) const
{
    const PlanCard *card = cardOf(stop.phase);
    if (!card)
        return {};
    int place = 0, count = 0;
    for (const PlanStop &each : lane.stops) {
        const PlanCard *other = cardOf(each.phase);
        if (!other || other->rank != card->rank)
            continue;
        if (&each == &stop)
            place = count;
        ++count;
    }
    const QRect column = cardRect(card->rank, 0);
    const int width = (column.width() - (count - 1) * 4) / qMax(1, count);
    return {column.left() + place * (width + 4), lanesTop() + row * (stopHeight + stopGap), width, stopHeight};
}

void PlanMap::paintLanes(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    painter.setFont(typeFont(Type::Caption));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (int row = 0; row < m_facts.lanes.size(); ++row) {
        const PlanLane &lane = m_facts.lanes.at(row);
        const int y = lanesTop() + row * (stopHeight + stopGap);
        const QRect label(mirrored ? width() - laneLabelWidth() : 0, y, laneLabelWidth() - 8, stopHeight);
        painter.setPen(t.ink2);
        painter.drawText(label, int(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                         painter.fontMetrics().elidedText(lane.name, Qt::ElideRight, label.width()));
        QRect before;
        for (const PlanStop &stop : lane.stops) {
            const QRect rect = stopRect(lane, stop, row);
            if (before.isValid()) {
                painter.setPen(t.ctl);
                painter.drawLine(mirrored ? before.left() : before.right() + 1, rect.center().y(),
                                 mirrored ? rect.right() + 1 : rect.left(), rect.center().y());
            }
            before = rect;
            paint::box(painter, rect, t.surface, t.ctl);
            drawShape(painter, QRectF(rect.left() + 5, rect.top() + 4, stopMark, stopMark), stop.look.shape,
                      shapeInk(t, stop.look.tone, stop.look.filled));
            painter.setPen(t.ink);
            const QRect words = rect.adjusted(stopMark + 10, 0, -6, 0);
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(stop.title, Qt::ElideRight, words.width()));
        }
    }
}

void PlanMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEdges(painter);
    paintEnd(painter);
    paintLanes(painter);
}

} // namespace holdpoint
