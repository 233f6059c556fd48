#include "ui/widgets/bars.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPixmap>

#include <algorithm>
#include <cmath>

namespace holdpoint {

namespace {

// A tile of 8 that repeats without a seam.
QPixmap tile(Pattern pattern, const QColor &ink)
{
    QPixmap pixmap(8, 8);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing, pattern != Pattern::Bars);
    painter.setPen(QPen(ink, pattern == Pattern::Hatch ? 1.6 : 1));
    if (pattern == Pattern::Bars) {
        painter.fillRect(0, 0, 3, 8, ink);
        return pixmap;
    }
    for (const int shift : {-8, 0, 8}) {
        painter.drawLine(QPointF(shift, 8), QPointF(shift + 8, 0));
        if (pattern == Pattern::CrossHatch)
            painter.drawLine(QPointF(shift, 0), QPointF(shift + 8, 8));
    }
    return pixmap;
}

} // namespace

QBrush patternBrush(Pattern pattern, const QColor &ink)
{
    return pattern == Pattern::None ? QBrush(Qt::NoBrush) : QBrush(tile(pattern, ink));
}

void paintMargin(QPainter &painter, const QRect &rect, const Margin &margin, const Tokens &t)
{
    const QRect bar(rect.left(), rect.center().y() - 4, rect.width(), 10);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const bool none = margin.state == Margin::State::NoData;
    painter.fillRect(bar, none ? t.surface : t.raised);
    const int tick = static_cast<int>(std::lround(bar.width() * 0.8));
    const int full = static_cast<int>(std::lround(qBound(0.0, margin.share * 0.8, 1.0) * bar.width()));
    if (none) {
        painter.fillRect(bar, patternBrush(Pattern::CrossHatch, t.ctl));
    } else {
        const QColor fill = margin.state == Margin::State::Watch ? t.plate(PlateTone::Watch).fill : t.ink2;
        painter.fillRect(QRect(bar.left(), bar.top(), qMin(full, tick), 10), fill);
        if (full > tick)
            painter.fillRect(QRect(bar.left() + tick, bar.top(), full - tick, 10), t.fireBar);
    }
    painter.setPen(margin.state == Margin::State::Watch && t.name == ThemeName::Light ? t.watchStroke : t.ctl);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    if (!none)
        painter.fillRect(QRect(bar.left() + tick - 1, bar.top() - 3, 2, 16), t.ink);
    painter.restore();
}

void paintTrend(QPainter &painter, const QRect &rect, const Trend &trend, const Tokens &t)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double v : trend.values) {
        if (std::isfinite(v)) {
            low = std::min(low, v);
            high = std::max(high, v);
        }
    }
    if (trend.limit) {
        low = std::min(low, *trend.limit);
        high = std::max(high, *trend.limit);
    }
    if (!std::isfinite(low) || trend.values.size() < 2)
        return;
    low = std::min(low, 0.0) < 0 ? low : (low > high * 0.8 ? low - (high - low) : 0.0);
    const double span = high > low ? high - low : 1;
    const QRectF area = QRectF(rect).adjusted(0.5, 3, -0.5, -3);
    const auto y = [&](double v) { return area.bottom() - (v - low) / span * area.height(); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (trend.limit) {
        painter.setPen(QPen(trend.breached ? t.fire : t.ctl, 1));
        painter.drawLine(QPointF(area.left(), y(*trend.limit)), QPointF(area.right(), y(*trend.limit)));
    }
    QPainterPath path;
    bool pen = false;
    const auto count = trend.values.size();
    for (qsizetype i = 0; i < count; ++i) {
        const double v = trend.values.at(i);
        const QPointF at(area.left() + area.width() * double(i) / double(count - 1), std::isfinite(v) ? y(v) : 0);
        if (!std::isfinite(v))
            pen = false;
        else if (pen)
            path.lineTo(at);
        else
            path.moveTo(at);
        pen = std::isfinite(v);
    }
    painter.setPen(QPen(t.accent, 1.5));
    painter.drawPath(path);
    painter.restore();
}

void paintProgress(QPainter &painter, const QRect &rect, double share, const Tokens &t)
{
    const QRect bar(rect.left(), rect.center().y() - 4, rect.width(), 10);
    painter.fillRect(bar, t.raised);
    painter.fillRect(QRect(bar.left(), bar.top(), static_cast<int>(std::lround(bar.width() * qBound(0.0, share, 1.0))), 10), t.ink2);
    painter.setPen(t.ctl);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
}

MarginBar::MarginBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarginBar::setMargin(const Margin &margin)
{
    m_margin = margin;
    update();
}

void MarginBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMargin(painter, rect(), m_margin, tokensOf(this));
}

Sparkline::Sparkline(QWidget *parent) : QWidget(parent) { }

void Sparkline::setTrend(const Trend &trend)
{
    m_trend = trend;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTrend(painter, rect(), m_trend, tokensOf(this));
}

ProgressBox::ProgressBox(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProgressBox::setShare(double share)
{
    m_share = share;
    update();
}

void ProgressBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintProgress(painter, rect(), m_share, tokensOf(this));
}

} // namespace holdpoint
