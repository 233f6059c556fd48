#include "ui/wall/wallboard.h"

#include "ui/widgets/plate.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>

namespace holdpoint {

namespace {

constexpr double lettersAcross = 83 * 0.58, rowsDown = 22 * 1.24; // an average letter is 0.58 of its size wide, a row 1.24 high
constexpr double heroSize = 2.125, smallSize = 0.8;

QFont wallFont(double pixels, bool strong)
{
    QFont font(uiFamily());
    font.setPixelSize(qMax(8, qRound(pixels)));
    font.setWeight(strong ? QFont::Bold : QFont::Normal);
    return font;
}

} // namespace

WallBoard::WallBoard(QWidget *parent) : QWidget(parent) { }

void WallBoard::setFacts(const WallFacts &facts)
{
    m_facts = facts;
    const ShellFacts &s = facts.shell;
    setAccessibleName(QStringList{s.look.word, s.because, s.phase.caption, s.phase.value}.join(QStringLiteral(", ")));
    update();
}

void WallBoard::setClock(const QString &utc)
{
    m_utc = utc;
    update();
}

void WallBoard::beat(bool alive)
{
    m_alive = alive;
    m_tick = alive && !m_tick;
    update();
}

void WallBoard::setTheme(ThemeName name)
{
    m_theme = name;
    update();
}

int WallBoard::letterSize() const
{
    return static_cast<int>(std::min(width() / lettersAcross, height() / rowsDown));
}

void WallBoard::words(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text, double size, const QColor &color,
                      bool strong) const
{
    painter.setFont(wallFont(size * letterSize(), strong));
    painter.setPen(color);
    drawTabular(painter, rect, side | Qt::AlignVCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void WallBoard::paintHead(QPainter &painter, QRect rect) const
{
    const Tokens &t = tokensOf(m_theme);
    const ShellFacts &s = m_facts.shell;
    const int u = letterSize();
    const QRect plate(rect.left(), rect.top(), rect.width() * 44 / 100, qRound(u * 2.7));
    paintPlate(painter, plate, s.look.plate, t);
    const QColor ink = plateInk(s.look.plate, t);
    drawShape(painter, QRectF(plate.left() + u * 0.4, plate.top() + u * 0.5, u * 1.7, u * 1.7), s.look.shape,
              {ink,
               s.look.plate.tone == PlateTone::Neutral || s.look.plate.outlineOnly ? t.surface : t.plate(s.look.plate.tone).fill,
               {},
               s.look.filled});
    painter.setFont(wallFont(u, true));
    const int digits = s.digits.isEmpty() ? 0 : tabularWidth(painter.font(), s.digits) + u;
    words(painter, plate.adjusted(qRound(u * 2.6), 0, -digits, 0), Qt::AlignLeft, s.look.word, heroSize, ink, true);
    words(painter, plate.adjusted(0, 0, -u / 2, 0), Qt::AlignRight, s.digits, 1, ink, true);
    const QRect right(plate.right() + u, plate.top(), rect.right() - plate.right() - u, plate.height() / 2);
    const QRect below = right.translated(0, right.height());
    words(painter, right, Qt::AlignLeft, s.phase.caption + QStringLiteral("  ") + s.phase.value, 1, t.ink, true);
    words(painter, right, Qt::AlignRight, m_utc, 1, t.ink, true);
    words(painter, below, Qt::AlignLeft, s.clock.caption + QStringLiteral("  ") + s.clock.value, 1, t.ink, s.held);
    const QRect tick(rect.right() - u / 2, below.center().y() - u / 2, u / 2, u);
    if (m_alive && m_tick)
        painter.fillRect(tick, t.ok);
    painter.setPen(QPen(m_alive ? t.ok : t.stale, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(tick);
    words(painter, below.adjusted(0, 0, -u, 0), Qt::AlignRight, s.age.caption + QStringLiteral("  ") + s.age.value, 1, t.ink);
    words(painter, QRect(rect.left(), plate.bottom(), rect.width(), rect.bottom() - plate.bottom()), Qt::AlignLeft, s.because, 1, t.ink);
}

void WallBoard::paintPhases(QPainter &painter, const QRect &rect) const
{
    const Tokens &t = tokensOf(m_theme);
    const int u = letterSize();
    int weight = 0;
    for (const WallLine &phase : m_facts.phases)
        weight += phase.strong ? 2 : 1;
    int x = rect.left();
    for (const WallLine &phase : m_facts.phases) {
        const QRect cell(x, rect.top(), rect.width() * (phase.strong ? 2 : 1) / qMax(1, weight), rect.height());
        drawShape(painter, QRectF(cell.left(), cell.center().y() - u * 0.45, u * 0.9, u * 0.9), phase.look.shape,
                  shapeInk(t, phase.look.tone, phase.look.filled));
        words(painter, cell.adjusted(qRound(u * 1.1), 0, -u / 2, 0), Qt::AlignLeft, phase.left, phase.strong ? 1 : smallSize,
              phase.strong ? t.ink : t.ink2, phase.strong);
        x = cell.right() + 1;
    }
}

void WallBoard::paintLine(QPainter &painter, const QRect &rect, const WallLine &line) const
{
    const Tokens &t = tokensOf(m_theme);
    const int u = letterSize();
    const int left = line.look.shape == Shape::None ? 0 : qRound(u * 1.2);
    if (left)
        drawShape(painter, QRectF(rect.left(), rect.center().y() - u * 0.45, u * 0.9, u * 0.9), line.look.shape,
                  shapeInk(t, line.look.tone, line.look.filled));
    painter.setFont(wallFont(u, line.strong));
    const int figure = line.right.isEmpty() ? 0 : qMin(rect.width() * 3 / 5, tabularWidth(painter.font(), line.right) + 4);
    words(painter, rect.adjusted(left, 0, figure ? -figure - u / 2 : 0, 0), Qt::AlignLeft, line.left, 1, t.ink, line.strong && !figure);
    words(painter, QRect(rect.right() - figure, rect.top(), figure, rect.height()), Qt::AlignRight, line.right, 1, t.ink, line.strong);
}

int WallBoard::paintRegion(QPainter &painter, const QRect &rect, const WallRegion &region) const
{
    const Tokens &t = tokensOf(m_theme);
    const int u = letterSize(), row = qRound(u * 1.24);
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), t.hair);
    const QRect inside = rect.adjusted(u / 4, 2, -u / 4, 0);
    words(painter, QRect(inside.left(), inside.top(), inside.width(), row), Qt::AlignLeft, region.title, smallSize, t.ink2, true);
    words(painter, QRect(inside.left() + inside.width() / 3, inside.top(), inside.width() * 2 / 3, row), Qt::AlignRight, region.side,
          smallSize, t.ink2);
    const auto fits = static_cast<qsizetype>((inside.height() - row) / row);
    for (qsizetype i = 0; i < std::min(fits, region.lines.size()); ++i)
        paintLine(painter, QRect(inside.left(), inside.top() + row * static_cast<int>(i + 1), inside.width(), row), region.lines.at(i));
    return static_cast<int>(std::max<qsizetype>(0, region.lines.size() - fits));
}

void WallBoard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(m_theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.bg);
    const int u = letterSize(), row = qRound(u * 1.24);
    const QRect all = rect().adjusted(u / 2, u / 4, -u / 2, -u / 4);
    if (!m_facts.shell.open) {
        words(painter, all.adjusted(0, 0, 0, -all.height() / 2), Qt::AlignHCenter, tr("NO ROLLOUT OPEN"), heroSize, t.ink, true);
        words(painter, all.adjusted(0, all.height() / 2, 0, 0), Qt::AlignHCenter, m_utc, heroSize, t.ink2);
        return;
    }
    int y = all.top();
    const auto take = [&](int rows, int plus = 0) {
        const QRect taken(all.left(), y, all.width(), rows * row + plus);
        y += taken.height();
        return taken;
    };
    paintHead(painter, take(3, qRound(u * 0.6)));
    paintPhases(painter, take(2));
    const int half = all.width() / 2 - u / 2;
    int hidden = 0;
    const auto pair = [&](const QRect &rows, const WallRegion &left, const WallRegion &right) {
        hidden += paintRegion(painter, QRect(rows.left(), rows.top(), half, rows.height()), left);
        hidden += paintRegion(painter, QRect(rows.right() - half, rows.top(), half, rows.height()), right);
    };
    pair(take(5, 6), m_facts.alarms, m_facts.rollback);
    pair(take(5, 6), m_facts.health, m_facts.customers);
    hidden += paintRegion(painter, take(2, 4), m_facts.next);
    hidden += paintRegion(painter, QRect(all.left(), y, all.width(), all.bottom() - y), m_facts.comms);
    if (hidden > 0)
        words(painter, QRect(all.left(), all.bottom() - row, all.width(), row), Qt::AlignRight,
              tr("%n more not shown at this size", nullptr, hidden), smallSize, t.ink2);
}

} // namespace holdpoint
