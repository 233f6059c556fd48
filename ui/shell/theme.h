#pragma once

#include "ui/widgets/tokens.h"

#include <QtCore/QObject>

class QWidget;

namespace holdpoint {

enum class ThemeChoice { Light, Dark, Contrast, System };

QString themeChoiceWord(ThemeChoice choice); // "light", "dark", "contrast", "system"
ThemeChoice themeChoiceFromWord(const QString &word); // anything else is System

// Puts a theme on the whole application and follows the desktop where that was chosen. Owned by the program.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(ThemeChoice choice, QObject *parent = nullptr);
    void choose(ThemeChoice choice);
    void setSystemDark(bool dark); // the desktop changed
    ThemeChoice choice() const { return m_choice; }
    ThemeName inForce() const { return m_inForce; }

Q_SIGNALS:
    void changed();

private:
    void apply();
    ThemeName systemTheme() const;
    ThemeChoice m_choice;
    ThemeName m_inForce = ThemeName::Light;
    bool m_systemIsDark = false;
};

} // namespace holdpoint
