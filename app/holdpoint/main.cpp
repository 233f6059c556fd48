#include "app/holdpoint/desktop.h"
#include "models/base/hardening.h"
#include "models/base/log.h"
#include "models/base/xdg.h"
#include "ui/shell/preferences.h"

#include <QtCore/QDir>
#include <QtCore/QTranslator>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <exception>

namespace holdpoint {

namespace {

QString roomOf(const QString &path)
{
    const QFileInfo info(path);
    return info.fileName() == QLatin1String("journal.db") ? info.absolutePath() : path;
}

// One window for a room and a person: a second start brings the first one forward.
bool raisesOther(const Options &options)
{
    const QString asked = options.room.isEmpty() ? options.what : options.room;
    const bool plain = !options.newInstance && !options.observer && !options.participant && !options.wall && options.grab.isEmpty();
    return plain && !asked.isEmpty() && WindowBus::askRaise(QDir(roomOf(asked)).absolutePath(), options.person, options.open);
}

int showWindow(int argc, char **argv)
{
    Options options;
    if (const auto code = readOptions(argc, argv, options))
        return *code;
    if (!options.grab.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("holdpoint"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.holdpoint.holdpoint"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.holdpoint.holdpoint"),
                                                 QIcon(QStringLiteral(":/holdpoint/desktop/org.holdpoint.holdpoint.svg"))));
    if (raisesOther(options))
        return 0;
    openLog(stateHome() + QStringLiteral("/logs/holdpoint.log"));
    QTranslator translator;
    const QString language = readPreferences().language;
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    if (translator.load(locale, QStringLiteral("holdpoint"), QStringLiteral("_"), QStringLiteral(":/holdpoint/i18n")))
        QCoreApplication::installTranslator(&translator);
    Desktop desktop(options);
    desktop.start();
    return QApplication::exec();
}

} // namespace

} // namespace holdpoint

int main(int argc, char **argv)
{
    if (!holdpoint::hardenProcess())
        return 2;
    try {
        return holdpoint::showWindow(argc, argv);
    } catch (const std::exception &error) {
        (void)std::fprintf(stderr, "holdpoint: %s; the engine goes on without this window\n", error.what());
        return 1;
    }
}
