#include "tests/support/testmain.h"
#include "ui/shell/systemscheme.h"
#include "ui/shell/theme.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusVariant>
#include <QtTest/QTest>

using namespace holdpoint;

// A settings portal as a desktop has it.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 1;

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &) { return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme))); }
};

class TestSystemScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void theThemeFollowsTheDesktopWhileItRuns()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        QVERIFY2(!daemon.isEmpty(), "dbus-daemon is needed; app/packages.txt names it");
        QProcess bus;
        bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(bus.waitForReadyRead(5000));
        const QByteArray address = bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection side = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
        QVERIFY(side.isConnected());
        FakePortal portal;
        QVERIFY(side.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(side.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        Theme theme(ThemeChoice::System);
        QCOMPARE(theme.inForce(), ThemeName::Light);
        SystemScheme scheme;
        connect(&scheme, &SystemScheme::told, &theme, &Theme::setSystemDark);
        QTRY_COMPARE(theme.inForce(), ThemeName::Dark);
        QDBusMessage changed =
            QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"), QStringLiteral("org.freedesktop.portal.Settings"),
                                       QStringLiteral("SettingChanged"));
        changed << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme")
                << QVariant::fromValue(QDBusVariant(uint{2}));
        QVERIFY(side.send(changed));
        QTRY_COMPARE(theme.inForce(), ThemeName::Light);
        theme.choose(ThemeChoice::Contrast); // what somebody chose is not taken away
        theme.setSystemDark(true);
        QCOMPARE(theme.inForce(), ThemeName::Contrast);
        bus.terminate();
        bus.waitForFinished(3000);
    }
};

QTEST_MAIN(TestSystemScheme)
#include "tst_systemscheme.moc"
