#include "ui/widgets/type.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <array>
#include <cmath>

namespace holdpoint {

namespace {

double scaleNow = 1.0;

struct FontMetric {
    int size, line, weight;
};
constexpr std::array<FontMetric, 5> metrics{
    {{28, 34, QFont::Bold}, {17, 22, QFont::DemiBold}, {15, 20, QFont::DemiBold}, {14, 20, QFont::Normal}, {12, 16, QFont::Normal}}};

qreal digitWidth(const QFontMetricsF &fm)
{
    qreal widest = 0;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        widest = qMax(widest, fm.horizontalAdvance(QChar(c)));
    return widest;
}

// Calls `cell(text, x, width, isDigit)` for each digit and each run between; returns the whole width.
template <class Cell> qreal layOut(const QFont &font, const QString &text, Cell cell)
{
    const QFontMetricsF fm(font);
    const qreal digit = digitWidth(fm);
    qreal x = 0;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        const bool isDigit = text.at(i) >= u'0' && text.at(i) <= u'9';
        while (!isDigit && end < text.size() && !(text.at(end) >= u'0' && text.at(end) <= u'9'))
            ++end;
        const QString part = text.mid(i, end - i);
        const qreal width = isDigit ? digit : fm.horizontalAdvance(part);
        cell(part, x, width, isDigit);
        x += width;
        i = end;
    }
    return x;
}

} // namespace

void setTextScale(double scale)
{
    scaleNow = qBound(1.0, scale, 2.0);
}

QString uiFamily()
{
    static const QString family = [] {
        const QString inter = QStringLiteral("Inter");
        return QFontDatabase::hasFamily(inter) ? inter : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return family;
}

QFont typeFont(Type type, bool strong)
{
    const FontMetric &m = metrics.at(static_cast<size_t>(type));
    QFont font(uiFamily());
    font.setPixelSize(static_cast<int>(std::lround(m.size * scaleNow)));
    font.setWeight(strong ? QFont::DemiBold : static_cast<QFont::Weight>(m.weight));
    if (type == Type::Hero)
        font.setWeight(QFont::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(static_cast<int>(std::lround(12 * scaleNow)));
    font.setStyleHint(QFont::Monospace);
    return font;
}

int lineHeight(Type type)
{
    return static_cast<int>(std::lround(metrics.at(static_cast<size_t>(type)).line * scaleNow));
}

void drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF fm(painter.font());
    const int width = tabularWidth(painter.font(), text);
    QString shown = text;
    qreal left = rect.left();
    if (width > rect.width()) {
        shown = fm.elidedText(text, Qt::ElideRight, rect.width());
    } else if (alignment & Qt::AlignRight) {
        left = rect.right() + 1 - width;
    } else if (alignment & Qt::AlignHCenter) {
        left = rect.left() + (rect.width() - width) / 2.0;
    }
    qreal top = rect.top();
    if (alignment & Qt::AlignVCenter)
        top += (rect.height() - fm.height()) / 2;
    else if (alignment & Qt::AlignBottom)
        top += rect.height() - fm.height();
    const qreal base = std::round(top + fm.ascent());
    layOut(painter.font(), shown, [&](const QString &part, qreal x, qreal cell, bool isDigit) {
        const qreal shift = isDigit ? (cell - fm.horizontalAdvance(part)) / 2 : 0;
        painter.drawText(QPointF(left + x + shift, base), part);
    });
}

int tabularWidth(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(layOut(font, text, [](const QString &, qreal, qreal, bool) {})));
}

} // namespace holdpoint
