#pragma once

#include "ui/widgets/bars.h"
#include "ui/widgets/shape.h"

#include <QtCore/QMetaType>

namespace holdpoint {

// What one cell of a TableView shows. `text` is also what a screen reader and a copy get, so it is never empty without reason.
struct Cell {
    enum class Kind {
        Text, // words, to the left
        Number, // to the right, digits of equal width
        Mark, // a shape alone; `text` is its word
        Word, // a shape and its word
        Margin, // a margin bar with `text` right of it
        Trend, // a sparkline
        Chip, // `text` on a plate
        Check, // a box; `checked`
        NoData, // cross-hatched, with `text` on a plate
    };
    Kind kind = Kind::Text;
    QString text;
    bool strong = false, soft = false, struck = false, checked = false;
    bool fixed = false; // Text, Number: the fixed font, for digests
    bool wraps = false; // Text: on two lines where the row is high enough
    Shape shape = Shape::None;
    Tone tone = Tone::Ink;
    bool filled = false;
    PlateTone plate = PlateTone::Neutral; // Chip
    Margin margin = {};
    Trend trend = {};
    int span = 1; // columns it covers

    static Cell words(const QString &text) { return {.text = text}; }
    static Cell softWords(const QString &text) { return {.text = text, .soft = true}; }
    static Cell strongWords(const QString &text) { return {.text = text, .strong = true}; }
    static Cell number(const QString &text, bool strong = false)
    {
        return {.kind = Kind::Number, .text = text, .strong = strong, .soft = !strong};
    }
    static Cell mark(Shape shape, Tone tone, const QString &word, bool filled = false)
    {
        return {.kind = Kind::Mark, .text = word, .shape = shape, .tone = tone, .filled = filled};
    }
    static Cell chip(const QString &text, PlateTone plate) { return {.kind = Kind::Chip, .text = text, .plate = plate}; }
};

constexpr int CellRole = Qt::UserRole + 200; // QVariant of a Cell
constexpr int RowIdRole = Qt::UserRole + 201; // what the row is about

} // namespace holdpoint

Q_DECLARE_METATYPE(holdpoint::Cell)
