#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtGui/QAction>

class QMenuBar;
class QWidget;

namespace holdpoint {

// Every action of the window, each with a name, so that menus, the palette and the list of keys are one table. What changes the
// rollout is not even made for an observer.
class Actions : public QObject
{
    Q_OBJECT

public:
    Actions(bool observer, QWidget *window);
    QAction *action(const QString &id) const { return m_byId.value(id); } // nullptr: not for observers, or unknown
    const QList<QAction *> &all() const { return m_all; } // in the order of the table
    void fillMenus(QMenuBar *bar) const;
    // The safety chords are caught by ChordFilter, so their actions only show the keys.
    static QString chordText(const QString &id);

private:
    void addViews(QWidget *window);
    QAction *add(const QString &id, const QString &text, const QString &keys, const QString &menu, QWidget *window);
    QHash<QString, QAction *> m_byId;
    QHash<QAction *, QString> m_menus;
    QList<QAction *> m_all;
};

// The shortcut to show beside an action, safety chords included.
QString shownShortcut(const QAction *action);

} // namespace holdpoint
