#pragma once

#include <QtCore/QList>
#include <QtGui/QColor>
#include <QtGui/QPalette>

class QWidget;

namespace holdpoint {

enum class ThemeName { Light, Dark, Contrast };

// What a mark or word is about; which colour that is stands in the tokens.
enum class Tone { Ink, Ink2, Control, Disabled, Accent, Ok, Watch, Fire, Roll, Stale };

// Fills that mean something. Neutral is no fill at all.
enum class PlateTone { Neutral, Watch, Fire, Roll, Stale, Ok, Accent, Drill };

struct PlateColors {
    QColor fill, text, outline;
};

// One theme's colours, read from resources/themes/tokens.json, which is the only place that has any.
struct Tokens {
    ThemeName name = ThemeName::Light;
    QColor bg, surface, raised, hair; // surfaces and the hairline between
    QColor ink, ink2, ctl, dis, accent, focusInner;
    QColor ok, watchStroke, fire, roll, stale;
    QColor fireBar, band, plot; // bar beyond the limit, baseline band, plot area
    QList<PlateColors> plates; // by PlateTone

    QColor tone(Tone tone) const;
    const PlateColors &plate(PlateTone tone) const { return plates.at(static_cast<int>(tone)); }
    QPalette palette() const;
};

// The tokens of a theme, as built in.
const Tokens &tokensOf(ThemeName name);
// The tokens in force for a widget: those of the application's style, Light when it has none of ours.
const Tokens &tokensOf(const QWidget *widget);

} // namespace holdpoint
