#include "ui/widgets/keybutton.h"

#include "ui/widgets/type.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>

namespace holdpoint {

namespace {

constexpr int gap = 8;

int heightOf(KeyButton::Size size)
{
    const int wanted = size == KeyButton::Normal ? 28 : size == KeyButton::Primary ? 36 : 40;
    return qMax(wanted, lineHeight(Type::Body) + 8);
}

QString bare(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

QString keyText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText).replace(QLatin1String("Return"), QLatin1String("Enter"));
}

KeyButton::KeyButton(const QString &text, Size size, QWidget *parent) : QPushButton(text, parent), m_size(size)
{
    setFont(typeFont(size == Safety ? Type::Title : Type::Body, size != Normal));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAutoDefault(false);
}

void KeyButton::setShortcutText(const QString &text)
{
    m_shortcutText = text;
    updateGeometry();
    update();
}

void KeyButton::setShape(Shape shape)
{
    m_shape = shape;
    updateGeometry();
    update();
}

void KeyButton::setAccent(bool accent)
{
    m_accent = accent;
    update();
}

QSize KeyButton::sizeHint() const
{
    int width = fontMetrics().horizontalAdvance(bare(text())) + 2 * (m_size == Normal ? 12 : 14);
    if (!m_shortcutText.isEmpty())
        width += gap + QFontMetrics(typeFont(Type::Caption)).horizontalAdvance(m_shortcutText);
    if (m_shape != Shape::None)
        width += 16 + gap + 2;
    return {width, heightOf(m_size)};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    const Tokens &t = tokensOf(this);
    const QColor ink = !isEnabled() ? t.dis : m_accent ? t.plate(PlateTone::Accent).text : t.ink;
    const QColor soft = !isEnabled() ? t.dis : m_accent ? ink : t.ink2;
    const QFont small = typeFont(Type::Caption);
    const int key = m_shortcutText.isEmpty() ? 0 : gap + QFontMetrics(small).horizontalAdvance(m_shortcutText);
    const int mark = m_shape == Shape::None ? 0 : 16 + gap + 2;
    const int label = fontMetrics().horizontalAdvance(bare(text()));
    int x = (width() - mark - label - key) / 2;
    if (mark)
        drawShape(painter, QRectF(x, (height() - 16) / 2.0, 16, 16), m_shape, {ink, option.palette.button().color()});
    x += mark;
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(QRect(x, 0, label + 2, height()), Qt::AlignVCenter | Qt::TextHideMnemonic, text());
    painter.setPen(soft);
    painter.setFont(small);
    painter.drawText(QRect(x + label + gap, 0, key, height()), Qt::AlignVCenter, m_shortcutText);
}

} // namespace holdpoint
