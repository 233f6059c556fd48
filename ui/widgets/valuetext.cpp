#include "ui/widgets/valuetext.h"

#include "ui/widgets/tokens.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtGui/QWheelEvent>

#include <cmath>

namespace holdpoint {

ValueText::ValueText(Type type, QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus); // the keyboard copies all of them at once, elsewhere
    setFrameShape(QFrame::NoFrame);
    setFont(typeFont(type));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    paintGround();
}

void ValueText::setValue(const QString &text)
{
    if (text == toPlainText())
        return; // what somebody has chosen stays chosen
    setPlainText(text);
    updateGeometry();
}

QSize ValueText::sizeHint() const
{
    return {200, heightForWidth(width())};
}

int ValueText::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int room = qMax(40, width - margins.left() - margins.right());
    int height = 0;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextLayout layout(block.text(), font());
        layout.setTextOption(option);
        layout.beginLayout();
        qreal of = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room);
            of += line.height();
        }
        layout.endLayout();
        height += static_cast<int>(std::ceil(of));
    }
    return height + margins.top() + margins.bottom();
}

void ValueText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ValueText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        paintGround();
}

// What holds it scrolls.
void ValueText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ValueText::paintGround()
{
    const Tokens &t = tokensOf(this);
    QPalette p = palette();
    if (p.color(QPalette::Text) == t.ink && p.color(QPalette::Base).alpha() == 0)
        return;
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::Base, Qt::transparent);
    setPalette(p);
    viewport()->setAutoFillBackground(false);
}

} // namespace holdpoint
