#pragma once

#include "ui/shell/framedsheet.h"
#include "ui/shell/preferences.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace holdpoint {

// What the window remembers about whoever sits here: name and role, theme, sounds, language. Nothing of a rollout.
class SettingsSheet : public FramedSheet
{
    Q_OBJECT

public:
    SettingsSheet(bool framed, QWidget *window);
    void ask();

Q_SIGNALS:
    void kept(const holdpoint::Preferences &preferences);

private:
    void build();
    QLineEdit *m_name;
    QComboBox *m_role, *m_theme, *m_language;
    QCheckBox *m_sounds;
};

} // namespace holdpoint
