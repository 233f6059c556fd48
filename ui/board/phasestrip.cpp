#include "ui/board/phasestrip.h"

#include "ui/board/phasecellwidget.h"
#include "ui/widgets/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <numeric>

namespace holdpoint {

namespace {

constexpr int padding = 12;

// Widths of the cells: what each needs if that fits, with the rest shared out; else shrunk towards the least.
QList<int> widthsFor(const QList<int> &needed, const QList<int> &least, int room)
{
    int wanted = 0, floor = 0;
    for (qsizetype i = 0; i < needed.size(); ++i) {
        wanted += needed.at(i);
        floor += least.at(i);
    }
    QList<int> widths;
    const auto count = static_cast<int>(needed.size());
    for (qsizetype i = 0; i < needed.size(); ++i) {
        if (wanted <= room)
            widths.append(needed.at(i) + (room - wanted) / count);
        else if (floor >= room || wanted == floor)
            widths.append(least.at(i));
        else
            widths.append(least.at(i) + (needed.at(i) - least.at(i)) * (room - floor) / (wanted - floor));
    }
    return widths;
}

} // namespace

PhaseStrip::PhaseStrip(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Phases"));
    setFixedHeight(84);
}

void PhaseStrip::setCells(const QList<PhaseCell> &cells)
{
    m_all = cells;
    place();
}

void PhaseStrip::place()
{
    const int room = width() - 2 * padding;
    QList<PhaseCell> cells = m_all;
    const auto leastOf = [](const PhaseCell &c) {
        return PhaseCellWidget::leastWidth + (c.gate.isEmpty() ? 12 : PhaseCellWidget::gateWidth);
    };
    int floor = 0;
    for (const PhaseCell &cell : std::as_const(cells))
        floor += leastOf(cell);
    if (floor > room || cells.size() > 8)
        cells = collapsed(cells);
    while (m_shown.size() > cells.size())
        delete m_shown.takeLast();
    while (m_shown.size() < cells.size()) {
        auto *cell = new PhaseCellWidget(this);
        connect(cell, &PhaseCellWidget::activated, this, &PhaseStrip::activated);
        m_shown.append(cell);
        cell->show();
    }
    // Where not all fits, only the phase under way keeps its words.
    QList<int> needed, least;
    int current = -1;
    for (const bool dense : {false, true}) {
        needed.clear();
        least.clear();
        for (qsizetype i = 0; i < cells.size(); ++i) {
            m_shown.at(i)->setCell(cells.at(i), dense && !cells.at(i).current);
            needed.append(m_shown.at(i)->neededWidth());
            least.append(cells.at(i).current ? needed.last() : qMin(leastOf(cells.at(i)), needed.last()));
            if (cells.at(i).current)
                current = static_cast<int>(i);
        }
        if (std::accumulate(needed.begin(), needed.end(), 0) <= room)
            break;
    }
    const QList<int> widths = widthsFor(needed, least, room);
    int x = padding, right = padding;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        x += widths.at(i);
        if (i == current)
            right = x;
    }
    // Too many: scrolled so far that the phase under way is in sight.
    int left = padding - qMax(0, qMin(x - width() + padding, right - width() + padding));
    m_focus = qBound(0, m_focus, qMax(0, static_cast<int>(m_shown.size()) - 1));
    for (qsizetype i = 0; i < widths.size(); ++i) {
        m_shown.at(i)->setGeometry(left, 2, widths.at(i), height() - 4);
        m_shown.at(i)->setFocusPolicy(i == m_focus ? Qt::StrongFocus : Qt::ClickFocus);
        left += widths.at(i);
    }
}

void PhaseStrip::moveFocus(int by)
{
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        if (m_shown.at(i)->hasFocus())
            m_focus = static_cast<int>(i);
    m_focus = qBound(0, m_focus + by, qMax(0, static_cast<int>(m_shown.size()) - 1));
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        m_shown.at(i)->setFocusPolicy(i == m_focus ? Qt::StrongFocus : Qt::ClickFocus);
    if (!m_shown.isEmpty())
        m_shown.at(m_focus)->setFocus(Qt::ShortcutFocusReason);
}

void PhaseStrip::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (event->key() == Qt::Key_Left)
        return moveFocus(mirrored ? 1 : -1);
    if (event->key() == Qt::Key_Right)
        return moveFocus(mirrored ? -1 : 1);
    QWidget::keyPressEvent(event);
}

void PhaseStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PhaseStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.hair);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace holdpoint
