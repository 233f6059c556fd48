#pragma once

#include "ui/widgets/panel.h"

class QComboBox;
class QLineEdit;

namespace holdpoint {

// The built-in roles somebody may have, with that one chosen.
void fillRoles(QComboBox *box, const QString &role);

// Name and role of whoever sits here: asked once, kept in the settings, may be left for later.
class PersonPanel : public Panel
{
    Q_OBJECT

public:
    explicit PersonPanel(QWidget *parent = nullptr);

Q_SIGNALS:
    void kept(const QString &name);

private:
    void keep();
    QLineEdit *m_name;
    QComboBox *m_role;
};

} // namespace holdpoint
