#include "ui/widgets/plot.h"

#include "ui/widgets/plotframe.h"
#include "ui/widgets/type.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>

#include <cmath>

namespace holdpoint {

namespace {

// What stands at the right ends of the lines.
QStringList endLabels(const PlotData &data)
{
    QStringList ends;
    for (const auto &[value, label] :
         {std::pair(data.fire, data.fireLabel), {data.watch, data.watchLabel}, {data.median, data.medianLabel}})
        if (value)
            ends.append(label);
    return ends;
}
} // namespace

Plot::Plot(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_span = axisSpan(m_data);
    m_margins = marginsFor(m_data, m_span);
}

void Plot::setData(const PlotData &data)
{
    const AxisSpan span = axisSpan(data);
    const bool sameLabels = span.low == m_span.low && span.high == m_span.high && span.step == m_span.step && data.unit == m_data.unit
        && endLabels(data) == endLabels(m_data);
    const QMargins margins = sameLabels ? m_margins : marginsFor(data, span);
    const bool sameFrame = span.low == m_span.low && span.high == m_span.high && span.step == m_span.step && margins == m_margins
        && (data.to > data.from) == (m_data.to > m_data.from) && data.unit == m_data.unit;
    m_data = data;
    m_span = span;
    m_margins = margins;
    if (!sameFrame)
        m_frame = {};
    describe();
    update();
}

// What a screen reader says instead of the picture.
void Plot::describe()
{
    const QLocale locale;
    for (qsizetype i = m_data.points.size(); i-- > 0;) {
        if (!std::isfinite(m_data.points.at(i).value))
            continue;
        const PlotPoint &last = m_data.points.at(i);
        setAccessibleDescription(tr("%1%2 at %3 UTC, %n samples", nullptr, static_cast<int>(m_data.points.size()))
                                     .arg(locale.toString(last.value, 'g', 6), m_data.unit,
                                          QDateTime::fromMSecsSinceEpoch(last.at, Qt::UTC).toString(QStringLiteral("HH:mm:ss"))));
        return;
    }
    setAccessibleDescription(tr("No sample"));
}

void Plot::setCursor(std::optional<qint64> at)
{
    if (at == m_cursor)
        return;
    m_cursor = at;
    update();
}

QMargins Plot::marginsFor(const PlotData &data, const AxisSpan &span) const
{
    const QFontMetrics metrics(typeFont(Type::Caption));
    const auto widest = [&metrics](const QStringList &texts) {
        int width = 0;
        for (const QString &text : texts)
            width = std::max(width, metrics.horizontalAdvance(text));
        return width;
    };
    const QStringList ends = endLabels(data);
    return {widest(valueLabels(span, data.unit)) + 14, 22, widest(ends) + (ends.isEmpty() ? 12 : 10) + (m_limitMovable ? handleWidth : 0),
            20};
}

QRectF Plot::area() const
{
    return QRectF(rect()).marginsRemoved(m_margins);
}

qreal Plot::xOf(qint64 at) const
{
    const QRectF a = area();
    return a.left() + a.width() * double(at - m_data.from) / double(qMax<qint64>(1, m_data.to - m_data.from));
}

qreal Plot::yOf(double value) const
{
    const QRectF a = area();
    return a.bottom() - a.height() * (value - m_span.low) / (m_span.high - m_span.low);
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_frame = {};
}

void Plot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LocaleChange)
        m_frame = {};
}

void Plot::setLimitMovable(bool movable)
{
    m_limitMovable = movable;
    m_margins = marginsFor(m_data, m_span);
    m_frame = {};
    update();
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (vertical && m_limitMovable && m_data.fire)
        return Q_EMIT limitMoved(*m_data.fire + (event->key() == Qt::Key_Up ? 1 : -1) * m_span.step / 20);
    const bool left = event->key() == Qt::Key_Left;
    if ((!left && event->key() != Qt::Key_Right) || m_data.points.isEmpty())
        return QWidget::keyPressEvent(event);
    const qint64 from = m_cursor.value_or(m_data.to);
    std::optional<qint64> next;
    for (const PlotPoint &p : m_data.points) {
        if (left && p.at < from)
            next = p.at;
        if (!left && p.at > from && !next)
            next = p.at;
    }
    if (next) {
        setCursor(next);
        Q_EMIT cursorMoved(next);
    }
}

void Plot::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    m_dragging = m_limitMovable && m_data.fire && event->button() == Qt::LeftButton
        && std::abs(event->position().y() - yOf(*m_data.fire)) <= 9 && event->position().x() > area().left();
}

void Plot::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    m_dragging = false;
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF a = area();
    if (m_dragging) {
        const double share = (a.bottom() - qBound(a.top(), event->position().y(), a.bottom())) / a.height();
        const double fine = m_span.step / 20;
        return Q_EMIT limitMoved(std::round((m_span.low + share * (m_span.high - m_span.low)) / fine) * fine);
    }
    if (!a.contains(event->position()))
        return;
    const double share = (event->position().x() - a.left()) / a.width();
    setCursor(m_data.from + static_cast<qint64>(share * double(m_data.to - m_data.from)));
    Q_EMIT cursorMoved(m_cursor);
}

void Plot::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setCursor(std::nullopt);
    Q_EMIT cursorMoved(std::nullopt);
}

} // namespace holdpoint
