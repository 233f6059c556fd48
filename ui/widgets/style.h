#pragma once

#include "ui/widgets/tokens.h"

#include <QtWidgets/QProxyStyle>

namespace holdpoint {

// Fusion underneath, every standard widget drawn from the tokens. The application owns the one instance.
// Never use style sheets beside it: Qt would wrap it, and the tokens could not be found.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(ThemeName theme);
    ThemeName theme() const { return m_theme; }

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *back) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;

private:
    bool drawMenu(ControlElement element, const QStyleOption *option, QPainter *painter) const;
    bool drawParts(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    ThemeName m_theme;
};

} // namespace holdpoint
