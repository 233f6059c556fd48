#pragma once

#include "ui/widgets/tokens.h"

#include <QtCore/QRectF>
#include <QtGui/QIcon>
#include <QtWidgets/QWidget>

class QPainter;

namespace holdpoint {

// Silhouettes, each unique without colour, on a grid of 24 with a stroke of 2. What each one says is the caller's matter.
enum class Shape {
    None,
    Circle,
    Triangle, // to the right
    TickCircle,
    SlashCircle,
    Diamond,
    DiamondTick,
    Warning, // triangle with !
    QuarterCircle,
    Octagon, // with !
    OctagonRing,
    OctagonTick,
    OctagonBars,
    OctagonClock,
    Padlock,
    Bars,
    ArrowRing,
    ArrowRingBars,
    HookTick,
    BrokenRing,
    DashedClock,
    DiamondQuestion,
    EyeSlash,
    FlatLine,
    Hourglass,
    CylinderSlash,
    CylinderShackle,
    BrokenChain,
    Bell,
    BellSlash,
    Clock,
    MinusCircle,
    Blocked,
    NoReturn,
};

// How a shape is painted. A filled one takes `ink` for its body and `mark` for what stands inside.
struct ShapeInk {
    QColor ink, mark;
    QColor outline = {}; // around a filled body, where given
    bool filled = false;
};

void drawShape(QPainter &painter, const QRectF &rect, Shape shape, const ShapeInk &ink);
// The inks for a tone on a plain surface; amber is always filled with its outline.
ShapeInk shapeInk(const Tokens &tokens, Tone tone, bool filled);
QIcon shapeIcon(Shape shape, const ShapeInk &ink, int size = 16);

// One shape as a widget. Its accessible name is for the caller to set; without one it is decoration.
class ShapeLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeLabel(Shape shape = Shape::None, Tone tone = Tone::Ink, int size = 18, QWidget *parent = nullptr);
    void setShape(Shape shape, Tone tone, bool filled = false);
    Shape shape() const { return m_shape; }
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape;
    Tone m_tone;
    int m_size;
    bool m_filled = false;
};

} // namespace holdpoint
