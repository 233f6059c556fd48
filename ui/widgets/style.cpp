#include "ui/widgets/style.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtGui/QTextDocument>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace holdpoint {

namespace {

const KeyButton *keyButton(const QWidget *widget)
{
    return qobject_cast<const KeyButton *>(widget);
}

bool isAccent(const QWidget *widget)
{
    const KeyButton *button = keyButton(widget);
    return button && button->isAccent();
}

bool isSafety(const QWidget *widget)
{
    const KeyButton *button = keyButton(widget);
    return button && button->size() == KeyButton::Safety;
}

// A field inside a spin or combo box has its frame from the outer one.
bool isInner(const QWidget *widget)
{
    return widget && (qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<QComboBox *>(widget->parentWidget()));
}

} // namespace

Style::Style(ThemeName theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) { }

void Style::polish(QPalette &palette)
{
    palette = tokensOf(m_theme).palette();
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *editor = qobject_cast<QPlainTextEdit *>(widget))
        editor->document()->setDocumentMargin(8);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(m_theme);
    if (element == PE_PanelButtonCommand || element == PE_PanelButtonTool)
        return paint::button(*painter, *option, t, isAccent(widget), isSafety(widget));
    if (element == PE_PanelLineEdit || element == PE_FrameLineEdit)
        return isInner(widget) ? void() : paint::field(*painter, *option, t);
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return paint::checkBox(*painter, *option, t);
    if (element == PE_IndicatorRadioButton)
        return paint::radioButton(*painter, *option, t);
    if (element == PE_PanelMenu || element == PE_FrameMenu || element == PE_PanelTipLabel)
        return paint::box(*painter, option->rect, t.raised, t.ctl, 1, 0);
    if (element == PE_Frame)
        return paint::box(*painter, option->rect, {}, t.ctl);
    // The ring is drawn around the widget by FocusRing, the rows of tables draw their own.
    if (element == PE_FrameFocusRect || element == PE_FrameStatusBarItem || element == PE_FrameDefaultButton || element == PE_PanelMenuBar)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool Style::drawMenu(ControlElement element, const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = tokensOf(m_theme);
    if (element == CE_MenuBarEmptyArea) {
        painter->fillRect(option->rect, t.surface);
        return true;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item)
        paint::menuItem(*painter, *item, t);
    else if (element == CE_MenuBarItem && item)
        paint::menuBarItem(*painter, *item, t);
    else
        return false;
    return true;
}

bool Style::drawParts(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(m_theme);
    if (element == CE_FocusFrame) {
        paint::focusRing(*painter, option->rect, t);
        return true;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, t.bg);
        return true;
    }
    if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, t.surface);
        return true;
    }
    if (element == CE_Header) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        painter->fillRect(option->rect, t.surface);
        if (header)
            paint::header(*painter, *header, t);
        return header != nullptr;
    }
    if (element == CE_PushButtonBevel) {
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return true;
    }
    if (element == CE_ProgressBarGroove) {
        paint::box(*painter, option->rect, t.surface, t.ctl, 1, 0);
        return true;
    }
    if (element == CE_ProgressBarContents) {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        const int range = bar ? bar->maximum - bar->minimum : 0;
        if (range > 0)
            painter->fillRect(QRect(option->rect.left() + 1, option->rect.top() + 1,
                                    static_cast<int>((option->rect.width() - 2) * double(bar->progress - bar->minimum) / range),
                                    option->rect.height() - 2),
                              t.ink2);
        return true;
    }
    return false;
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    painter->save();
    const bool done = drawMenu(element, option, painter) || drawParts(element, option, painter, widget);
    painter->restore();
    if (!done)
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(m_theme);
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paint::scrollBar(*painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget), t);
    }
    if (control == CC_ComboBox) {
        paint::field(*painter, *option, t);
        const bool on = option->state & State_Enabled;
        return paint::chevron(*painter, QRect(option->rect.right() - 22, option->rect.top(), 16, option->rect.height()),
                              on ? t.ink : t.dis);
    }
    if (control == CC_SpinBox) {
        paint::field(*painter, *option, t);
        const QColor ink = option->state & State_Enabled ? t.ink : t.dis;
        paint::chevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), ink, true);
        return paint::chevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), ink);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
        return 0;
    case PM_MenuBarHMargin:
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 4;
    case PM_MenuBarItemSpacing:
        return 2;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ButtonMargin:
        return 12;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_HeaderMargin:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *back) const
{
    if (hint == SH_FocusFrame_AboveWidget || hint == SH_ItemView_ActivateItemOnSingleClick)
        return hint == SH_FocusFrame_AboveWidget;
    if (hint == SH_UnderlineShortcut || hint == SH_ScrollView_FrameOnlyAroundContents)
        return 0;
    if (hint == SH_ComboBox_Popup)
        return 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, back);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (type == CT_MenuBarItem && item)
        return {QFontMetrics(typeFont(Type::Body)).horizontalAdvance(QString(item->text).remove(QLatin1Char('&'))) + 16, 27};
    if (type == CT_MenuItem && item) {
        if (item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        return {qMax(size.width() + 70, 200), 28};
    }
    if (type == CT_PushButton)
        return {qMax(size.width() + 26, 48), qMax(28, lineHeight(Type::Body) + 8)};
    if (type == CT_LineEdit)
        return {size.width() + 12, qMax(28, lineHeight(Type::Body) + 8)};
    if (type == CT_ComboBox)
        return {size.width() + 36, qMax(28, lineHeight(Type::Body) + 8)};
    if (type == CT_CheckBox || type == CT_RadioButton)
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, 24});
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return isInner(widget) ? option->rect : option->rect.adjusted(6, 1, -6, -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool upright = slider && slider->orientation == Qt::Vertical;
        const QRect all = option->rect;
        const int length = upright ? all.height() : all.width();
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return all;
        if (!slider || slider->maximum <= slider->minimum)
            return part == SC_ScrollBarSlider ? all : QRect();
        const int range = slider->maximum - slider->minimum;
        const int size = qMax(24, static_cast<int>(double(length) * slider->pageStep / (range + slider->pageStep)));
        const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - size, slider->upsideDown);
        const auto span = [&](int from, int to) {
            return upright ? QRect(all.left(), all.top() + from, all.width(), to - from)
                           : QRect(all.left() + from, all.top(), to - from, all.height());
        };
        if (part == SC_ScrollBarSlider)
            return span(at, at + size);
        if (part == SC_ScrollBarSubPage)
            return span(0, at);
        if (part == SC_ScrollBarAddPage)
            return span(at + size, length);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(8, 1, -26, -1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace holdpoint
