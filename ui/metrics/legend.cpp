#include "ui/metrics/legend.h"

#include "ui/widgets/tokens.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>

namespace holdpoint {

namespace {

constexpr int lineWidth = 22, gap = 8, between = 16;

QStringList words()
{
    return {Legend::tr("now"), Legend::tr("baseline"), Legend::tr("watch"), Legend::tr("fire")};
}

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Lines: now solid, baseline dotted in its band, watch dashed, fire solid with its label at the end"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Legend::sizeHint() const
{
    const QFontMetrics fm(typeFont(Type::Caption));
    int width = 0;
    const QStringList said = words();
    for (const QString &word : said)
        width += lineWidth + gap + fm.horizontalAdvance(word) + between;
    return {width, lineHeight(Type::Caption) + 4};
}

void Legend::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashed(t.watchStroke, 1.5);
    dashed.setDashPattern({4, 3});
    QPen dotted(t.ctl, 1.5);
    dotted.setDashPattern({1, 2});
    const QList<QPen> pens{QPen(t.accent, 2), dotted, dashed, QPen(t.fire, 1.5)};
    painter.setFont(typeFont(Type::Caption));
    const QStringList said = words();
    int x = 0;
    for (qsizetype i = 0; i < said.size(); ++i) {
        if (i == 1) // the band of its middle eight tenths
            painter.fillRect(QRectF(x, height() / 2.0 - 5, lineWidth, 10), t.band);
        painter.setPen(pens.at(i));
        painter.drawLine(QPointF(x, height() / 2.0), QPointF(x + lineWidth, height() / 2.0));
        painter.setPen(t.ink2);
        const int width = painter.fontMetrics().horizontalAdvance(said.at(i));
        painter.drawText(QRect(x + lineWidth + gap, 0, width + 2, height()), Qt::AlignVCenter, said.at(i));
        x += lineWidth + gap + width + between;
    }
}

} // namespace holdpoint
