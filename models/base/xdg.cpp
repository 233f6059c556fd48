#include "models/base/xdg.h"

#include <QtCore/QDir>

namespace holdpoint {

namespace {

QString home(const char *variable, const QString &fallback)
{
    const QString set = qEnvironmentVariable(variable);
    const QString base = QDir::isAbsolutePath(set) ? set : QDir::homePath() + fallback;
    return base + QStringLiteral("/holdpoint");
}

} // namespace

QString configHome()
{
    return home("XDG_CONFIG_HOME", QStringLiteral("/.config"));
}
QString dataHome()
{
    return home("XDG_DATA_HOME", QStringLiteral("/.local/share"));
}
QString stateHome()
{
    return home("XDG_STATE_HOME", QStringLiteral("/.local/state"));
}

QString runtimeHome()
{
    const QString set = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QDir::isAbsolutePath(set) ? set + QStringLiteral("/holdpoint") : stateHome() + QStringLiteral("/run");
}

} // namespace holdpoint
