#pragma once

#include "ui/widgets/shape.h"

#include <QtGui/QPainterPath>

namespace holdpoint {

// A silhouette on the grid of 24: the body that may be filled, lines stroked over it, small solid parts.
struct ShapeArt {
    QPainterPath body, lines, solid;
    bool dashed = false;
};

ShapeArt shapeArt(Shape shape);

} // namespace holdpoint
