#include "ui/shell/actions.h"

#include "ui/shell/rail.h"
#include "ui/widgets/keybutton.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QWidget>

namespace holdpoint {

namespace {

struct Spec {
    const char *id, *text, *keys, *menu;
    bool changes; // not for observers
};

constexpr Spec specs[] = {
    {"open", QT_TRANSLATE_NOOP("Actions", "Open a playbook or a room…"), "Ctrl+O", "file", false},
    {"who", QT_TRANSLATE_NOOP("Actions", "Who am I…"), "", "file", false},
    {"evidence", QT_TRANSLATE_NOOP("Actions", "Evidence pack…"), "Ctrl+E", "file", false},
    {"settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "Ctrl+,", "file", false},
    {"quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", "file", false},
    {"note", QT_TRANSLATE_NOOP("Actions", "Log a note"), "Ctrl+L", "edit", true},
    {"personal-note", QT_TRANSLATE_NOOP("Actions", "Note about a person…"), "Ctrl+Shift+L", "edit", true},
    {"find", QT_TRANSLATE_NOOP("Actions", "Find action…"), "Ctrl+K", "edit", false},
    {"next-abnormal", QT_TRANSLATE_NOOP("Actions", "Next abnormal item"), "F8", "view", false},
    {"next-region", QT_TRANSLATE_NOOP("Actions", "Next region"), "F6", "view", false},
    {"previous-region", QT_TRANSLATE_NOOP("Actions", "Previous region"), "Shift+F6", "view", false},
    {"waiting", QT_TRANSLATE_NOOP("Actions", "What is waiting on me"), "Ctrl+Space", "view", false},
    {"full-screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", "view", false},
    {"wall", QT_TRANSLATE_NOOP("Actions", "Wall window"), "Ctrl+F11", "view", false},
    {"theme-light", QT_TRANSLATE_NOOP("Actions", "Light theme"), "", "view", false},
    {"theme-dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"), "", "view", false},
    {"theme-contrast", QT_TRANSLATE_NOOP("Actions", "High-contrast theme"), "", "view", false},
    {"theme-system", QT_TRANSLATE_NOOP("Actions", "Theme of the system"), "", "view", false},
    {"why", QT_TRANSLATE_NOOP("Actions", "Why this state"), "", "rollout", false},
    {"hold", QT_TRANSLATE_NOOP("Actions", "HOLD, or resume"), "chord:Ctrl+Shift+H", "rollout", true},
    {"acknowledge", QT_TRANSLATE_NOOP("Actions", "Acknowledge the top alarm"), "Ctrl+Shift+A", "rollout", true},
    {"silence", QT_TRANSLATE_NOOP("Actions", "Silence current sounds"), "Ctrl+M", "rollout", true},
    {"mute", QT_TRANSLATE_NOOP("Actions", "Mute for 5, 15, 30 minutes, or not"), "Ctrl+Shift+M", "rollout", false},
    {"hand-over", QT_TRANSLATE_NOOP("Actions", "Hand over…"), "", "rollout", true},
    {"rollback", QT_TRANSLATE_NOOP("Actions", "Start rollback…"), "chord:Ctrl+Shift+R", "rollback", true},
    {"abort", QT_TRANSLATE_NOOP("Actions", "Abort the rollback now…"), "", "rollback", true},
    {"pause-auto", QT_TRANSLATE_NOOP("Actions", "Pause the automatic rollback"), "chord:Ctrl+Shift+J", "rollback", true},
    {"compose", QT_TRANSLATE_NOOP("Actions", "Compose an update"), "Ctrl+U", "comms", true},
    {"take-engine", QT_TRANSLATE_NOOP("Actions", "Take over the engine"), "", "rollout", true},
    {"sample", QT_TRANSLATE_NOOP("Actions", "Try the sample rollout"), "", "drill", false},
    {"tabletop", QT_TRANSLATE_NOOP("Actions", "Run a tabletop…"), "", "drill", false},
    {"real-world", QT_TRANSLATE_NOOP("Actions", "Real-world event: stop the drill"), "chord:Ctrl+Shift+X", "drill", true},
    {"keys", QT_TRANSLATE_NOOP("Actions", "All keys"), "Ctrl+?", "help", false},
    {"about", QT_TRANSLATE_NOOP("Actions", "About Holdpoint"), "", "help", false},
};

} // namespace

Actions::Actions(bool observer, QWidget *window) : QObject(window)
{
    addViews(window);
    for (const Spec &spec : specs)
        if (!observer || !spec.changes)
            add(QString::fromLatin1(spec.id), QCoreApplication::translate("Actions", spec.text), QString::fromLatin1(spec.keys),
                QString::fromLatin1(spec.menu), window);
}

void Actions::addViews(QWidget *window)
{
    for (const ViewId id : allViews()) {
        const int digit = (static_cast<int>(id) + 1) % 10;
        add(QStringLiteral("view-") + viewWord(id), viewTitle(id), QStringLiteral("Ctrl+%1").arg(digit), QStringLiteral("view"), window);
    }
}

QAction *Actions::add(const QString &id, const QString &text, const QString &keys, const QString &menu, QWidget *window)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setProperty("menu", menu);
    if (keys.startsWith(QLatin1String("chord:")))
        action->setProperty("chord", keys.mid(6));
    else if (!keys.isEmpty())
        action->setShortcut(QKeySequence(keys));
    if (id == QLatin1String("find"))
        action->setShortcuts({QKeySequence(keys), QKeySequence(QStringLiteral("Ctrl+Alt+I"))});
    window->addAction(action);
    m_byId.insert(id, action);
    m_menus.insert(action, menu);
    m_all.append(action);
    return action;
}

void Actions::fillMenus(QMenuBar *bar) const
{
    const QList<QPair<QString, QString>> menus{{QStringLiteral("file"), tr("&File")},         {QStringLiteral("edit"), tr("&Edit")},
                                               {QStringLiteral("view"), tr("&View")},         {QStringLiteral("rollout"), tr("&Rollout")},
                                               {QStringLiteral("rollback"), tr("Roll&back")}, {QStringLiteral("comms"), tr("&Comms")},
                                               {QStringLiteral("drill"), tr("&Drill")},       {QStringLiteral("help"), tr("&Help")}};
    for (const auto &[id, title] : menus) {
        QMenu *menu = bar->addMenu(title);
        menu->setObjectName(id);
        for (QAction *action : m_all) {
            if (m_menus.value(action) == id)
                menu->addAction(action);
            if (action->objectName() == QLatin1String("view-library") && id == QLatin1String("view"))
                menu->addSeparator();
        }
        menu->menuAction()->setEnabled(!menu->isEmpty());
    }
}

QString Actions::chordText(const QString &id)
{
    for (const Spec &spec : specs)
        if (id == QLatin1String(spec.id) && QLatin1String(spec.keys).startsWith(QLatin1String("chord:")))
            return QString::fromLatin1(spec.keys).mid(6);
    return {};
}

QString shownShortcut(const QAction *action)
{
    const QString chord = action->property("chord").toString();
    return chord.isEmpty() ? keyText(action->shortcut()) : chord;
}

} // namespace holdpoint
