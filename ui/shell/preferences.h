#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace holdpoint {

// The file of everything the window remembers about whoever sits here; never a secret.
QString settingsFile();

// Who sits here, as they said it themselves: a name, and the id of a built-in role. Either may be empty.
struct Self {
    QString name, role;
};
struct Preferences {
    Self self;
    QString theme = QStringLiteral("system"); // a word of ThemeChoice
    QString language; // "de", "en"; empty = as the system
    bool sounds = true;
};
Preferences readPreferences();
void keepPreferences(const Preferences &preferences);

Self readSelf();
void keepSelf(const Self &self);

// Folders of rooms that were opened, the last one first.
QStringList recentRooms();
void rememberRoom(const QString &folder);

// Whom somebody chose to be in the room of that chain; empty = never asked.
QString chosenPerson(const QByteArray &chain);
void rememberPerson(const QByteArray &chain, const QString &person);

// Which page of a view with several was looked at last in that room; empty = none was chosen.
QString rememberedTab(const QByteArray &chain, const QString &view);
void rememberTab(const QByteArray &chain, const QString &view, const QString &tab);

} // namespace holdpoint
