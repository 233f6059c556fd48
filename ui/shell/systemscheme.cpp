#include "ui/shell/systemscheme.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>

namespace holdpoint {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop"), portal = QStringLiteral("/org/freedesktop/portal/desktop"),
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
    bus.connect(service, portal, settings, QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QDBusMessage)));
    QDBusMessage ask = QDBusMessage::createMethodCall(service, portal, settings, QStringLiteral("Read"));
    ask << appearance << scheme;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(ask, 3000), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isValid())
            take(reply.value().variant());
    });
}

void SystemScheme::settingChanged(const QDBusMessage &message)
{
    const QVariantList words = message.arguments();
    if (words.size() == 3 && words.at(0).toString() == appearance && words.at(1).toString() == scheme)
        take(words.at(2));
}

void SystemScheme::take(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) // Read wraps it twice
        value = value.value<QDBusVariant>().variant();
    if (value.canConvert<uint>())
        Q_EMIT told(value.toUInt() == 1);
}

} // namespace holdpoint
