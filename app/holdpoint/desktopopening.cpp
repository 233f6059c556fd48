// The part of Desktop that opens playbooks and rooms, says who acts, and starts engines.
#include "app/holdpoint/desktop.h"

#include "models/base/files.h"
#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/enginebeat.h"
#include "ui/gates/signdialog.h"
#include "ui/library/evidencesheet.h"
#include "ui/library/seenrooms.h"
#include "ui/library/settingssheet.h"
#include "ui/library/whoami.h"
#include "ui/library/whosheet.h"
#include "ui/shell/alarmbell.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sheet.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

namespace holdpoint {

namespace {

QString ctlProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/holdpointctl");
}

} // namespace

void Desktop::askForPath()
{
    QFileDialog dialog(&m_window, MainWindow::tr("Open a playbook, or enter the folder of a room"));
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilter(MainWindow::tr("Playbooks, rooms, requests (*.yaml *.yml journal.db *.hpreq)"));
    dialog.setSidebarUrls({QUrl::fromLocalFile(QDir::homePath()), QUrl::fromLocalFile(QFileInfo(defaultRoom(QStringLiteral("x"))).path())});
    QString room;
    // Nobody knows a room by its journal: going into its folder is enough.
    connect(&dialog, &QFileDialog::directoryEntered, &dialog, [&](const QString &folder) {
        if (!isRoom(folder))
            return;
        room = folder;
        dialog.reject();
    });
    const bool taken = dialog.exec() == QDialog::Accepted;
    if (!room.isEmpty())
        openPath(room);
    else if (taken)
        openPath(dialog.selectedFiles().value(0));
}

void Desktop::openPath(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        openRoom(path, m_options.person);
    else if (info.fileName() == QLatin1String("journal.db"))
        openRoom(info.absolutePath(), m_options.person);
    else if (info.suffix() == QLatin1String(requestSuffix))
        openRequest(info.absoluteFilePath());
    else
        openPlaybook(PlaybookSheet::Purpose::Any, info.absoluteFilePath());
}

void Desktop::openRequest(const QString &file)
{
    const auto bytes = readFile(file, 1 << 20);
    const auto request = bytes ? readSignRequest(*bytes) : Result<SignRequest>(tl::unexpected<Error>(bytes.error()));
    if (!request)
        return m_window.tell(request.error().message);
    auto *dialog = new SignDialog(std::make_unique<FileSignDesk>(*request, file, m_options.person, m_clock), &m_window);
    dialog->present();
}

void Desktop::openPlaybook(PlaybookSheet::Purpose purpose, const QString &file)
{
    const bool framed = m_client && m_client->rollout().playbook && m_client->rollout().mode != Mode::Live;
    auto *sheet = new PlaybookSheet(purpose, framed, &m_window);
    connect(sheet, &PlaybookSheet::roomWanted, this, [this](std::shared_ptr<const Playbook> playbook, const NewRoom &wish) {
        m_maker.make([playbook = std::move(playbook)]() -> Result<std::shared_ptr<const Playbook>> { return playbook; }, wish, false);
    });
    if (file.isEmpty())
        sheet->take(m_client->rollout().playbook);
    else
        sheet->check(file);
    sheet->present(sheet);
}

void Desktop::runTabletop()
{
    if (m_client && m_client->rollout().playbook)
        return openPlaybook(PlaybookSheet::Purpose::Tabletop, {});
    const QString file = QFileDialog::getOpenFileName(&m_window, MainWindow::tr("The playbook to practise"), QDir::homePath(),
                                                      MainWindow::tr("Playbooks (*.yaml *.yml)"));
    if (!file.isEmpty())
        openPlaybook(PlaybookSheet::Purpose::Tabletop, file);
}

void Desktop::settlePerson()
{
    const Playbook &playbook = *m_client->rollout().playbook;
    if (m_options.observer)
        return;
    const QString given = m_client->person();
    if (!given.isEmpty() && byId(playbook.people, given))
        return startEngine(); // named on the command line: the rail says it, nothing was guessed
    if (!given.isEmpty()) {
        m_client->setPerson({});
        m_window.tell(MainWindow::tr("This playbook has nobody called %1, so this window only reads.").arg(displayText(given, 60)));
        return askWho();
    }
    const QString before = chosenPerson(m_client->rollout().chain);
    if (byId(playbook.people, before))
        return actAs(before, MainWindow::tr("as the last time in this room"));
    const Self self = readSelf();
    const QString me = matchingPerson(playbook, self.name);
    if (!me.isEmpty())
        return actAs(me, MainWindow::tr("by the name that you gave"));
    m_window.tell(self.name.isEmpty()
                      ? MainWindow::tr("Nobody has said who sits here, so this window only reads.")
                      : MainWindow::tr("This playbook has nobody called %1, so this window only reads.").arg(displayText(self.name, 60)));
    askWho();
}

void Desktop::askWho()
{
    if (!m_client || !m_client->rollout().playbook)
        return m_window.tell(MainWindow::tr("Nothing is open."));
    if (m_options.observer)
        return m_window.tell(MainWindow::tr("This window was started with --observer: it only reads."));
    if (m_client->locked()) // whoever comes says who they are after those who left have been proved gone or back
        return m_window.unlock();
    auto *sheet =
        new WhoSheet(*m_client->rollout().playbook, m_client->person(), readSelf().role, m_client->rollout().mode != Mode::Live, &m_window);
    connect(sheet, &WhoSheet::chosen, this, [this](const QString &person) {
        rememberPerson(m_client->rollout().chain, person);
        actAs(person, {});
    });
    sheet->ask();
}

void Desktop::actAs(const QString &person, const QString &because)
{
    m_client->setPerson(person);
    startEngine();
    if (person.isEmpty())
        return m_window.tell(MainWindow::tr("This window only reads. File, Who am I… changes that."));
    const Playbook &playbook = *m_client->rollout().playbook;
    const QString words = personInWords(playbook, *byId(playbook.people, person));
    m_window.tell(because.isEmpty() ? MainWindow::tr("You act as %1.").arg(words)
                                    : MainWindow::tr("You act as %1, %2.").arg(words, because));
}

// An observer never takes the engine, neither by the command line nor by the playbook.
void Desktop::startEngine()
{
    if (m_client && !m_options.observer && !m_options.participant && !isObserver(m_client->rollout().people, m_client->person()))
        m_client->startEngineIfNeeded(ctlProgram());
}

void Desktop::takeEngine()
{
    if (!m_client)
        return;
    if (m_options.participant)
        return m_window.tell(MainWindow::tr("The drill's engine is the facilitator's: players never take it."));
    if (isObserver(m_client->rollout().people, m_client->person())) {
        m_window.tell(MainWindow::tr("An observer does not take the engine: say who you are first."));
        return askWho();
    }
    const Surroundings around = m_client->surroundings();
    if (around.beatAge && !around.engineAlive)
        return askToEndEngine();
    if (const auto &cites = m_client->rollout().store.cites; cites && m_client->rollout().store.emergency)
        return m_emergency.freeEngine(cites->room, m_client->rollout().playbook->id, [this] { startEngine(); });
    startEngine();
}

// It holds the room and does not beat: only its end lets another one in, and that is somebody's decision.
void Desktop::askToEndEngine()
{
    const Surroundings around = m_client->surroundings();
    const bool framed = m_client->rollout().mode != Mode::Live;
    auto *sheet = new Sheet(MainWindow::tr("Take over the engine"), framed, &m_window);
    sheet->setQuestion(MainWindow::tr("End the silent engine, pid %1, and start another one?").arg(around.enginePid));
    sheet->setFacts({{MainWindow::tr("Last beat"), MainWindow::tr("%1 ago").arg(toClockText(*around.beatAge))},
                     {MainWindow::tr("Running steps"), MainWindow::tr("go on in their own processes; the next engine finds them")},
                     {MainWindow::tr("Automatic acts"), MainWindow::tr("none before three fresh samples")}});
    sheet->setButton(MainWindow::tr("End engine %1").arg(around.enginePid));
    connect(sheet, &Sheet::confirmed, this, [this] {
        if (const auto ended = endSilentEngine(m_client->room(), m_clock); !ended)
            return m_window.tell(MainWindow::tr("The engine was not ended: %1").arg(ended.error().message));
        // The kernel lets go of its locks at once; the window notices within half a second.
        QTimer::singleShot(1200, this, &Desktop::startEngine);
    });
    sheet->present();
}

QString Desktop::brokenRoom() const
{
    return m_client && m_client->rollout().playbook ? m_client->room() : m_failedRoom;
}

void Desktop::openEmergency()
{
    if (brokenRoom().isEmpty())
        return m_window.tell(MainWindow::tr("Nothing is open."));
    m_emergency.begin(brokenRoom(), m_client && !m_client->person().isEmpty() ? m_client->person() : m_options.person);
}

void Desktop::anchorAnew()
{
    if (brokenRoom().isEmpty())
        return m_window.tell(MainWindow::tr("Nothing is open."));
    m_emergency.beginAnew(brokenRoom(), m_client && !m_client->person().isEmpty() ? m_client->person() : m_options.person);
}

void Desktop::changeSettings()
{
    const bool framed = m_client && m_client->rollout().playbook && m_client->rollout().mode != Mode::Live;
    auto *sheet = new SettingsSheet(framed, &m_window);
    connect(sheet, &SettingsSheet::kept, this, [this](const Preferences &kept) {
        m_theme.choose(themeChoiceFromWord(kept.theme));
        m_window.bell().setEnabled(kept.sounds);
        m_window.tell(MainWindow::tr("The settings are kept."));
    });
    sheet->ask();
}

void Desktop::exportAll()
{
    exportEvidence({});
}

void Desktop::exportEvidence(const PackScope &scope)
{
    if (!m_client || !m_client->rollout().playbook) {
        m_window.tell(MainWindow::tr("No room is open."));
        return;
    }
    auto *sheet = new EvidenceSheet(*m_client, scope, m_client->rollout().mode != Mode::Live, &m_window);
    connect(sheet, &EvidenceSheet::written, this, [this](const QString &folder) {
        if (!folder.isEmpty())
            m_window.tell(MainWindow::tr("The evidence pack is in %1").arg(folder));
    });
    sheet->ask();
}

// Drills name nobody in earnest, and who only reads acts in nobody's name.
void Desktop::lockIdle()
{
    if (m_client && m_client->rollout().playbook && m_client->rollout().mode != Mode::Drill && !m_client->observer()
        && !m_client->person().isEmpty())
        m_client->lock();
}

bool Desktop::raisedFor(const QStringList &start)
{
    const bool plain = !m_options.observer && !m_options.participant && m_options.grab.isEmpty();
    const QString room = start.value(0), person = start.value(1), path = start.value(2);
    if (!plain || !m_client || m_client->room() != room || (!person.isEmpty() && m_client->person() != person))
        return false;
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    QApplication::alert(&m_window, 0);
    if (!path.isEmpty())
        m_window.openPath(path);
    m_window.tell(MainWindow::tr("This room was open here already."));
    return true;
}

// Another window stopped its drill for a real event: drills go blank, the live room comes to the front.
void Desktop::realWorld()
{
    if (!m_client || !m_client->rollout().playbook)
        return;
    if (m_client->rollout().mode == Mode::Live)
        m_window.raiseForReal();
    else if (m_client->rollout().mode == Mode::Drill)
        m_window.exerciseStopped();
}

} // namespace holdpoint
