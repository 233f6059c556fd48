#include "ui/runbooks/rtobar.h"

#include "ui/widgets/bars.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>

namespace holdpoint {

namespace {

constexpr int barTop = 4;
constexpr int barHeight = 28;
constexpr int shapeTop = barTop + barHeight + 6;
constexpr int textTop = shapeTop + 17;

// Texts along the foot: each stands at its mark, and one that would touch another is left out.
struct FootText {
    int x;
    QString text;
    bool strong;
    int rank; // smaller is kept first
};

} // namespace

RtoBar::RtoBar(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Time against the RTO"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RtoBar::setFacts(const RtoFacts &facts)
{
    m_facts = facts;
    setAccessibleDescription(facts.projected
                                 ? tr("%1 elapsed, projected finish %2").arg(toClockText(facts.elapsed), toClockText(*facts.projected))
                                 : tr("finished after %1").arg(toClockText(facts.elapsed)));
    update();
}

int RtoBar::xOf(Duration at) const
{
    const double share = static_cast<double>(at.count()) / static_cast<double>(m_facts.whole.count());
    return qBound(0, static_cast<int>(share * (width() - 1)), width() - 1);
}

void RtoBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    const QRect bar(0, barTop, width(), barHeight);
    painter.fillRect(bar, t.surface);
    const QRect done(0, barTop, xOf(m_facts.elapsed), barHeight);
    if (m_facts.projected) {
        const QRect projected(done.right() + 1, barTop, xOf(*m_facts.projected) - done.width(), barHeight);
        painter.fillRect(projected, t.raised);
        painter.fillRect(projected, patternBrush(Pattern::Hatch, t.ctl));
    }
    painter.fillRect(done, t.ink2);
    painter.setPen(QPen(t.ctl, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    painter.setFont(typeFont(Type::Body, true));
    const QString words = tr("elapsed %1").arg(toClockText(m_facts.elapsed));
    if (done.width() > tabularWidth(painter.font(), words) + 16) {
        painter.setPen(t.surface);
        drawTabular(painter, done.adjusted(8, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, words);
    }
    paintMarkers(painter);
}

void RtoBar::paintMarkers(QPainter &painter)
{
    const Tokens &t = tokensOf(this);
    QList<FootText> texts{{0, tr("0, trigger"), false, 3}};
    const auto line = [&](Duration at, int over) {
        painter.setPen(QPen(t.ink, 2));
        const int x = qBound(1, xOf(at), width() - 1);
        painter.drawLine(x, barTop - over, x, barTop + barHeight + over);
    };
    if (!m_facts.over) {
        line(m_facts.elapsed, 4);
        texts.append({xOf(m_facts.elapsed), tr("now %1").arg(toClockText(m_facts.elapsed)), true, 0});
    }
    if (m_facts.projected) {
        line(*m_facts.projected, 4);
        texts.append({xOf(*m_facts.projected), tr("finish %1").arg(toClockText(*m_facts.projected)), true, 1});
    }
    if (m_facts.rto) {
        line(*m_facts.rto, 4);
        texts.append({xOf(*m_facts.rto), tr("RTO %1").arg(toClockText(*m_facts.rto)), false, 2});
    }
    std::optional<int> drawn;
    for (const RtoMarker &marker : std::as_const(m_facts.markers)) {
        const int x = xOf(marker.at);
        if (marker.shape == Shape::NoReturn)
            line(marker.at, 2);
        // Shapes that would lie on each other are drawn once.
        if (!drawn || x - *drawn >= 18 || marker.shape == Shape::NoReturn) {
            drawShape(painter, QRectF(qBound(0, x - 8, width() - 16), shapeTop, 16, 16), marker.shape,
                      shapeInk(t, marker.shape == Shape::TickCircle ? Tone::Ok : Tone::Ink, false));
            drawn = x;
        }
        texts.append({x, marker.text, false, marker.shape == Shape::NoReturn ? 2 : 4});
    }
    std::stable_sort(texts.begin(), texts.end(), [](const FootText &a, const FootText &b) { return a.rank < b.rank; });
    QList<QRect> taken;
    for (const FootText &each : std::as_const(texts)) {
        painter.setFont(typeFont(Type::Caption, each.strong));
        painter.setPen(each.strong ? t.ink : t.ink2);
        const int wide = tabularWidth(painter.font(), each.text);
        const QRect box(qBound(0, each.x - wide / 2, qMax(0, width() - wide)), textTop, wide, lineHeight(Type::Caption));
        const bool touches =
            std::any_of(taken.begin(), taken.end(), [&](const QRect &other) { return other.adjusted(-8, 0, 8, 0).intersects(box); });
        if (touches)
            continue;
        taken.append(box);
        drawTabular(painter, box, Qt::AlignLeft | Qt::AlignVCenter, each.text);
    }
}

} // namespace holdpoint
