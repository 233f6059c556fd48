#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariant>
#include <QtDBus/QDBusMessage>

namespace holdpoint {

// Whether the desktop is dark, as its settings portal says, now and whenever it changes. Says nothing where there is no portal.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

Q_SIGNALS:
    void told(bool dark);

private Q_SLOTS:
    void settingChanged(const QDBusMessage &message);

private:
    void take(QVariant value); // 0 no preference, 1 dark, 2 light
};

} // namespace holdpoint
