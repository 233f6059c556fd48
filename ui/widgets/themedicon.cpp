#include "ui/widgets/themedicon.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

namespace holdpoint {

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name, color.name()).arg(rect.width()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QFile file(QStringLiteral(":/holdpoint/icons/%1.svg").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return;
        QSvgRenderer svg(file.readAll().replace("currentColor", color.name().toLatin1()));
        pixmap = QPixmap(rect.size() * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter onto(&pixmap);
        svg.render(&onto, QRectF(QPointF(), QSizeF(rect.size())));
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace holdpoint
