#include "ui/shell/theme.h"

#include "ui/widgets/style.h"
#include "ui/widgets/type.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QToolTip>

#include <memory>

namespace holdpoint {

QString themeChoiceWord(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::Contrast:
        return QStringLiteral("contrast");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeChoiceFromWord(const QString &word)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast})
        if (themeChoiceWord(choice) == word)
            return choice;
    return ThemeChoice::System;
}

Theme::Theme(ThemeChoice choice, QObject *parent) : QObject(parent), m_choice(choice)
{
    // Asked before our own palette hides it: Qt has no colorScheme() before 6.5. A portal tells of changes.
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
    Q_EMIT changed();
}

void Theme::setSystemDark(bool dark)
{
    if (dark == m_systemIsDark)
        return;
    m_systemIsDark = dark;
    if (m_choice != ThemeChoice::System)
        return;
    apply();
    Q_EMIT changed();
}

ThemeName Theme::systemTheme() const
{
    return m_systemIsDark ? ThemeName::Dark : ThemeName::Light;
}

void Theme::apply()
{
    switch (m_choice) {
    case ThemeChoice::Light:
        m_inForce = ThemeName::Light;
        break;
    case ThemeChoice::Dark:
        m_inForce = ThemeName::Dark;
        break;
    case ThemeChoice::Contrast:
        m_inForce = ThemeName::Contrast;
        break;
    case ThemeChoice::System:
        m_inForce = systemTheme();
        break;
    }
    QApplication::setStyle(std::make_unique<Style>(m_inForce).release());
    QApplication::setPalette(tokensOf(m_inForce).palette());
    QApplication::setFont(typeFont(Type::Body));
    QToolTip::setFont(typeFont(Type::Body));
}

} // namespace holdpoint
