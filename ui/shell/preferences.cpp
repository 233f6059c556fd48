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

Preferences readPreferences()
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    Preferences found;
    found.self = readSelf();
    found.theme = settings.value(QStringLiteral("look/theme"), found.theme).toString();
    found.language = settings.value(QStringLiteral("look/language")).toString();
    found.sounds = settings.value(QStringLiteral("alarms/sounds"), found.sounds).toBool();
    return found;
}

void keepPreferences(const Preferences &preferences)
{
    keepSelf(preferences.self);
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("look/theme"), preferences.theme);
    settings.setValue(QStringLiteral("look/language"), preferences.language);
    settings.setValue(QStringLiteral("alarms/sounds"), preferences.sounds);
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

namespace {

QString tabKey(const QByteArray &chain, const QString &view)
{
    return QStringLiteral("tabs/%1/%2").arg(QString::fromLatin1(chain.toHex()), view);
}

} // namespace

QString rememberedTab(const QByteArray &chain, const QString &view)
{
    return QSettings(settingsFile(), QSettings::IniFormat).value(tabKey(chain, view)).toString();
}

void rememberTab(const QByteArray &chain, const QString &view, const QString &tab)
{
    QSettings(settingsFile(), QSettings::IniFormat).setValue(tabKey(chain, view), tab);
}

} // namespace holdpoint
