#include "ui/shell/systemscheme.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>

namespace holdpoint {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop"), path = QStringLiteral("/org/freedesktop/portal/desktop"),
              settings = QStringLiteral("org.freedesktop.portal.Settings"), appearance = QStringLiteral("org.freedesktop.appearance"),
              scheme = QStringLiteral("color-scheme");

} // namespace

SystemScheme::SystemScheme(QObject *parent) : QObject(parent)
{
    // Without an address Qt would start a bus of its own.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
    ask << appearance << scheme;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(ask, 3000), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isValid())
            take(reply.value().variant());
    });
}

void SystemScheme::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance && key == scheme)
        take(value.variant());
}

void SystemScheme::take(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) // Read wraps it twice
        value = value.value<QDBusVariant>().variant();
    if (value.canConvert<uint>())
        Q_EMIT told(value.toUInt() == 1);
}

} // namespace holdpoint
