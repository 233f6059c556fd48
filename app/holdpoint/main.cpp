#include "app/holdpoint/options.h"
#include "app/holdpoint/sampleroom.h"
#include "app/holdpoint/stallwatchdog.h"
#include "app/holdpoint/views.h"
#include "models/base/hardening.h"
#include "models/base/log.h"
#include "models/base/xdg.h"
#include "models/room/roomclient.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/widgets/focusring.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

namespace {

using namespace holdpoint;

QString settingsFile()
{
    return configHome() + QStringLiteral("/holdpoint.ini");
}

QString ctlProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/holdpointctl");
}

// Everything that lives as long as the program, put together.
class Desktop : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(const Options &options)
        : m_options(options), m_settings(settingsFile(), QSettings::IniFormat), m_theme(themeChoiceFromWord(options.theme)),
          m_window(makeView, m_theme, options.observer)
    {
        connect(&m_window, &MainWindow::openRoomRequested, this, [this] { askForRoom(); });
        connect(&m_window, &MainWindow::programRequested, this, [this](const QString &id) { doForWindow(id); });
        m_window.resize(options.size);
        if (options.grab.isEmpty())
            m_window.restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    }
    ~Desktop() override
    {
        m_window.setSession(nullptr);
        if (m_options.grab.isEmpty())
            m_settings.setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
    }

    void start()
    {
        if (const auto view = viewFromWord(m_options.view))
            m_window.showView(*view);
        m_window.show();
        if (!m_options.room.isEmpty())
            openRoom(m_options.room);
        else
            grabSoon(300);
    }

private:
    void openRoom(const QString &folder)
    {
        m_window.setSession(nullptr);
        m_client = std::make_unique<RoomClient>(QDir(folder).absolutePath(), m_options.person, m_options.observer, m_clock);
        connect(m_client.get(), &RoomClient::ready, this, [this] {
            m_client->startEngineIfNeeded(ctlProgram());
            m_window.setSession(m_client.get());
            if (!m_options.open.isEmpty())
                m_window.openPath(m_options.open);
            grabSoon(1500);
        });
        connect(m_client.get(), &RoomClient::failed, this, [this](const Error &error) {
            m_window.tell(MainWindow::tr("The room cannot be opened: %1").arg(error.message));
            if (!m_options.grab.isEmpty())
                QCoreApplication::exit(exitCode(error));
        });
        m_client->start();
    }

    void doForWindow(const QString &id)
    {
        if (id == QLatin1String("take-engine") && m_client)
            m_client->startEngineIfNeeded(ctlProgram());
        else if (id.startsWith(QLatin1String("open-room:")))
            openRoom(id.mid(10));
        else if (id == QLatin1String("sample"))
            openSample();
        else if (id == QLatin1String("tabletop"))
            m_window.tell(MainWindow::tr(
                "A tabletop is a drill of your own playbook: holdpointctl open PLAYBOOK --drill ID --room DIR --as YOU, then "
                "open that folder "
                "here."));
    }

    void openSample()
    {
        const Result<QString> folder = makeSampleRoom(m_clock);
        if (!folder)
            return m_window.tell(MainWindow::tr("The sample cannot be opened: %1").arg(folder.error().message));
        m_options.person = sampleCommander();
        openRoom(*folder);
    }

    void askForRoom()
    {
        const QString folder =
            QFileDialog::getExistingDirectory(&m_window, MainWindow::tr("Open room"), dataHome() + QStringLiteral("/rooms"));
        if (!folder.isEmpty())
            openRoom(folder);
    }

    void grabSoon(int milliseconds)
    {
        if (!m_options.grab.isEmpty())
            QTimer::singleShot(milliseconds, this, [this] { QCoreApplication::exit(m_window.grab().save(m_options.grab) ? 0 : 5); });
    }

    Options m_options;
    SystemClock m_clock;
    QSettings m_settings;
    Theme m_theme;
    FocusRing m_ring;
    StallWatchdog m_watchdog;
    MainWindow m_window;
    std::unique_ptr<RoomClient> m_client;
};

} // namespace

int main(int argc, char **argv)
{
    if (!hardenProcess())
        return 2;
    Options options;
    if (const auto code = readOptions(argc, argv, options))
        return *code;
    if (!options.grab.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("holdpoint"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    openLog(stateHome() + QStringLiteral("/logs/holdpoint.log"));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("holdpoint"), QStringLiteral("_"), QStringLiteral(":/holdpoint/i18n")))
        QCoreApplication::installTranslator(&translator);
    Desktop desktop(options);
    desktop.start();
    return QApplication::exec();
}

#include "main.moc"
