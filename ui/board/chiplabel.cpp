#include "ui/board/chiplabel.h"

#include "ui/widgets/celldelegate.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>

namespace holdpoint {

void ChipLabel::setChip(const QString &text, PlateTone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return {tabularWidth(typeFont(Type::Caption, true), m_text) + 16, 26};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_text, m_tone, Qt::AlignRight, tokensOf(this));
}

} // namespace holdpoint
