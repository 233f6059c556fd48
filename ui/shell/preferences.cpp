#include "ui/shell/preferences.h"

#include "models/base/xdg.h"

#include <QtCore/QSettings>

namespace holdpoint {

namespace {

constexpr qsizetype mostRooms = 12;

} // namespace

QString settingsFile()
{
    return configHome() + QStringLiteral("/holdpoint.ini");
}

Self readSelf()
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    return {settings.value(QStringLiteral("person/name")).toString(), settings.value(QStringLiteral("person/role")).toString()};
}

void keepSelf(const Self &self)
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("person/name"), self.name);
    settings.setValue(QStringLiteral("person/role"), self.role);
}

QStringList recentRooms()
{
    return QSettings(settingsFile(), QSettings::IniFormat).value(QStringLiteral("rooms/recent")).toStringList();
}

void rememberRoom(const QString &folder)
{
    QStringList rooms = recentRooms();
    rooms.removeAll(folder);
    rooms.prepend(folder);
    QSettings(settingsFile(), QSettings::IniFormat).setValue(QStringLiteral("rooms/recent"), QStringList(rooms.mid(0, mostRooms)));
}

QString chosenPerson(const QByteArray &chain)
{
    return QSettings(settingsFile(), QSettings::IniFormat).value(QStringLiteral("chosen/") + QString::fromLatin1(chain.toHex())).toString();
}

void rememberPerson(const QByteArray &chain, const QString &person)
{
    QSettings(settingsFile(), QSettings::IniFormat).setValue(QStringLiteral("chosen/") + QString::fromLatin1(chain.toHex()), person);
}

} // namespace holdpoint
