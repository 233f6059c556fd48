#pragma once

#include "ui/widgets/keybutton.h"

#include <QtCore/QMap>
#include <QtGui/QAction>

class QHBoxLayout;

namespace holdpoint {

class PlainLabel;

// Buttons side by side, each of an action, and under them why those that are off are off. A letter as its key works only in
// the widgets that the action is added to.
class ActRow : public QWidget
{
    Q_OBJECT

public:
    explicit ActRow(bool reasonsBeside = false, QWidget *parent = nullptr);
    // `key` may be empty. The action is owned by the row; its text is the button's.
    QAction *add(const QString &name, const QString &text, const QString &key = {}, KeyButton::Size size = KeyButton::Normal);
    void addStretch();
    KeyButton *button(QAction *action) const { return m_buttons.value(action); }
    // Empty = on. The sentence stands under the row, in the tool tip and in the accessible description.
    void setOff(QAction *action, const QString &why);
    void setShown(QAction *action, bool shown);
    const QList<QAction *> &rowActions() const { return m_actions; }
    void addKeysTo(QWidget *widget) const; // where the keys work

private:
    void showReasons();
    bool m_beside; // one button and its reason: which one is meant is plain to see
    QHBoxLayout *m_row;
    PlainLabel *m_reasons;
    QList<QAction *> m_actions;
    QMap<QAction *, KeyButton *> m_buttons;
    QMap<QAction *, QString> m_why;
};

} // namespace holdpoint
