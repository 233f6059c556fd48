// The part of MainWindow that follows the session and shows views.
#include "ui/shell/mainwindow.h"

#include "models/base/ids.h"
#include "models/base/safetext.h"
#include "models/people/authorise.h"
#include "models/people/peoplerules.h"
#include "ui/shell/actions.h"
#include "ui/shell/alarmbell.h"
#include "ui/shell/announcer.h"
#include "ui/shell/attention.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/degradedstrip.h"
#include "ui/shell/dutystrip.h"
#include "ui/shell/foot.h"
#include "ui/shell/handover.h"
#include "ui/shell/keyhelp.h"
#include "ui/shell/msgbox.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/openingbar.h"
#include "ui/shell/plainview.h"
#include "ui/shell/rail.h"
#include "ui/shell/safetydesk.h"
#include "ui/shell/sheet.h"
#include "ui/shell/spine.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/unlocksheet.h"
#include "ui/shell/veil.h"
#include "ui/widgets/drillframe.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QMimeData>
#include <QtGui/QCloseEvent>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace holdpoint {

void MainWindow::setSession(RoomSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_stopped = false;
    m_stoodStill.reset();
    if (session)
        m_failure.reset();
    m_desk->setSession(session);
    m_bell->setSession(session);
    for (View *view : std::as_const(m_views))
        view->setSession(session);
    connectSession();
    showView(m_current);
    refresh();
}

void MainWindow::connectSession()
{
    if (!m_session)
        return;
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(m_session, &RoomSession::rolloutChanged, this, soon);
    connect(m_session, &RoomSession::rolloutChanged, this, &MainWindow::showNews);
    connect(m_session, &RoomSession::metricsChanged, this, soon);
    connect(m_session, &RoomSession::surroundingsChanged, this, soon);
    connect(m_session, &RoomSession::beat, this, [this] { m_spine->beat(); });
    connect(m_session, &RoomSession::acted, this, [this](const ActResult &result) {
        if (!result.accepted)
            tell(tr("Refused: %1").arg(result.refused.message));
    });
}

// What players are told stands above the foot, in the window of everybody who plays or looks on.
void MainWindow::showNews(const QList<Event> &news)
{
    const Rollout &rollout = m_session->rollout();
    for (const Event &event : news)
        if (rollout.playbook && (event.kind == QLatin1String("signoff.second_asked") || event.kind == QLatin1String("signoff.break_glass")))
            for (const Duty &duty : duties(*m_session))
                if (duty.id == event.body.value(u"command").toString() && !duty.button.isEmpty())
                    m_announcer->say(duty.words, duty.alarm);
    for (const Event &event : news)
        if (rollout.playbook && event.kind == QLatin1String("role.offered") && event.subject == m_session->person())
            tell(tr("%1 offers you the role %2. Rollout, Hand over… accepts it.")
                     .arg(displayText(personName(*rollout.playbook, event.actor), 60),
                          roleTitle(*rollout.playbook, event.body.value(u"role").toString())));
    if (rollout.mode == Mode::Live)
        return;
    if (rollout.drill.realWorldStop && !m_stopped)
        return exerciseStopped();
    for (const Event &event : news) {
        const QString text = displayText(event.body.value(u"text").toString(), 600);
        if (event.kind != QLatin1String("inject.delivered") || text.isEmpty() || !rollout.playbook)
            continue;
        const QString to = event.body.value(u"to").toString();
        const QString sentence =
            to.isEmpty() ? tr("EXERCISE: %1").arg(text) : tr("EXERCISE, to the %1: %2").arg(roleTitle(*rollout.playbook, to), text);
        m_notice->tell(sentence, 25'000);
        m_announcer->say(sentence);
    }
}

void MainWindow::mute()
{
    const Duration left = m_bell->muteNext();
    tell(left > Duration{0} ? tr("Sounds are muted for %1; the board goes on showing every alarm.").arg(toClockText(left))
                            : tr("Sounds are on again."));
    refresh();
}

void MainWindow::handOver()
{
    if (!m_session || !m_session->rollout().playbook)
        return tell(tr("Nothing is open."));
    const auto choices = handOverChoices(*m_session);
    if (choices.isEmpty())
        return tell(tr("You hold neither command nor rollback ownership, and nobody offers them to you."));
    auto *sheet = new HandOverSheet(choices, m_frame->isFramed(), this);
    connect(sheet, &HandOverSheet::chosen, this, [this](Act act, const QString &role, const QString &person) {
        QJsonObject args{{QStringLiteral("role"), role}};
        if (act == Act::HandOver)
            args[QStringLiteral("to")] = person;
        m_desk->ask(act, {}, args);
    });
    sheet->ask();
}

void MainWindow::doDuty(const QString &id)
{
    if (id == offeredDuty)
        return handOver();
    id.isEmpty() ? unlock() : countersign(id);
}

void MainWindow::unlock()
{
    if (!m_session || !m_session->locked())
        return;
    auto *sheet = new UnlockSheet(m_session, this);
    sheet->ask();
}

// What is signed is said in full: the act, its words, and who asked for it.
void MainWindow::countersign(const QString &id)
{
    const Rollout &rollout = m_session->rollout();
    const auto asked = countersigned(rollout.people, id, m_session->surroundings().now);
    if (!asked)
        return tell(tr("That has lapsed or is done."));
    const QString title = tr("Countersign");
    auto *sheet = new Sheet(rollout.mode == Mode::Drill ? tr("[DRILL] %1").arg(title) : title, m_frame->isFramed(), this);
    const auto name = [&](const QString &person) { return displayText(personName(*rollout.playbook, person), 60); };
    sheet->setQuestion(tr("Sign with %1: %2?").arg(name(asked->actor), commandInWords(*asked, *rollout.playbook)));
    QList<KeyValue> facts{{tr("Asked by"), name(asked->actor)}};
    for (const QString &key : asked->args.keys())
        if (key != QLatin1String("leave_open") && key != QLatin1String("reason"))
            facts.append(
                {key == QLatin1String("because") ? tr("Because") : key, displayText(asked->args[key].toVariant().toString(), 300)});
    facts.append({tr("Command"), asked->id});
    sheet->setFacts(facts);
    sheet->setButton(tr("Sign as %1").arg(name(m_session->person())));
    sheet->askSigners({m_session->person(), name(m_session->person())}, {});
    connect(sheet, &Sheet::confirmed, this, [this, sheet, id] {
        m_session->actSigned({newId(), Act::Countersign, m_session->person(), id, {}, {}}, sheet->signers());
    });
    sheet->present();
}

void MainWindow::raiseForReal()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    QApplication::alert(this, 0);
    showView(ViewId::Board);
    tell(tr("REAL-WORLD EVENT: a drill was stopped. This is the live room."));
}

View *MainWindow::viewFor(ViewId id)
{
    if (View *known = m_views.value(id))
        return known;
    std::unique_ptr<View> made = m_factory ? m_factory(id) : nullptr;
    if (!made)
        made = std::make_unique<PlainView>(id);
    View *view = made.release();
    m_stack->addWidget(view);
    m_views.insert(id, view);
    connect(view, &View::openRequested, this, &MainWindow::openPath);
    connect(view, &View::noticeRequested, this, &MainWindow::tell);
    connect(view, &View::actionRequested, this, &MainWindow::runAction);
    view->setSession(m_session);
    return view;
}

View *MainWindow::currentView() const
{
    return qobject_cast<View *>(m_stack->currentWidget());
}

void MainWindow::showView(ViewId id)
{
    m_current = id;
    const bool open = m_session && m_session->rollout().playbook;
    const bool standIn = !open && id != ViewId::Library;
    View *view = viewFor(standIn ? ViewId::Welcome : id);
    m_stack->setCurrentWidget(view);
    m_rail->setCurrent(id == ViewId::Welcome ? ViewId::Board : id);
    if (QWidget *focus = view->firstFocus(); focus && isVisible())
        focus->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openPath(const QString &path)
{
    showView(viewOfPath(path));
    if (View *view = currentView())
        view->open(path);
}

void MainWindow::tell(const QString &sentence)
{
    m_notice->tell(sentence);
    m_announcer->say(sentence);
}

void MainWindow::refresh()
{
    const ShellFacts facts = shellFacts(m_session);
    m_spine->setFacts(facts);
    m_foot->setFacts(facts);
    m_foot->setLastEvents(m_session ? m_session->events() : QList<Event>(), m_session ? m_session->rollout().playbook.get() : nullptr);
    m_strip->setCells(facts.strip);
    m_rail->setPerson(facts.personName, facts.personRole);
    const auto waiting = m_session ? waitingOnMe(*m_session) : QMap<ViewId, int>();
    for (const ViewId id : allViews())
        m_rail->setWaiting(id, waiting.value(id) + (m_views.contains(id) ? m_views.value(id)->waiting() : 0));
    m_duties->setDuties(m_session ? duties(*m_session) : QList<Duty>());
    m_title->setText(facts.title);
    setWindowTitle(tr("%1 - Holdpoint").arg(facts.title));
    const bool framed = !facts.modePlate.isEmpty();
    m_frame->setFramed(framed);
    m_frame->setBand(framed ? facts.band : QString(), tr("REAL-WORLD EVENT: stop drill"), QStringLiteral("Ctrl+Shift+X"));
    if (facts.blinking && !m_blink.isActive())
        m_blink.start();
    if (!facts.blinking) {
        m_blink.stop();
        m_spine->blink(true);
    }
    if (!m_session || !m_session->surroundings().engineAlive)
        m_spine->stopBeat();
    if (facts.look.word != m_lastWord) {
        m_lastWord = facts.look.word;
        m_announcer->say(facts.look.word + QStringLiteral(", ") + facts.because, facts.assertive);
    }
    m_desk->refreshSheet();
    m_bell->look();
    const Duration muted = m_bell->muteLeft();
    m_spine->setMuted(muted > Duration{0} ? toClockText(muted) : QString());
    m_veil->follow(m_session);
    showDegraded();
    if (facts.open && m_views.contains(ViewId::Welcome) && m_stack->currentWidget() == m_views.value(ViewId::Welcome))
        showView(m_current);
    tick();
}

void MainWindow::tick()
{
    const Instant now =
        m_session ? m_session->surroundings().now : std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    m_spine->setClock(now);
    m_foot->setClock(now);
    const qint64 still = m_sinceTick.isValid() ? m_sinceTick.restart() : 0;
    if (!m_sinceTick.isValid())
        m_sinceTick.start();
    if (still > 3000)
        m_stoodStill = Duration{still};
}

void MainWindow::exerciseStopped()
{
    if (m_stopped)
        return;
    m_stopped = true;
    auto *blank = new PlainLabel(tr("EXERCISE STOPPED"), Type::Hero);
    blank->setAlignment(Qt::AlignCenter);
    blank->setAutoFillBackground(true);
    blank->setAccessibleName(blank->text());
    m_frame->setContentReplaced(blank);
    m_announcer->say(blank->text(), true);
}

QList<QAction *> MainWindow::paletteActions() const
{
    QList<QAction *> actions = m_actions->all();
    if (View *view = currentView())
        actions += view->viewActions();
    return actions;
}

void MainWindow::showPalette()
{
    m_palette->open(paletteActions());
}

void MainWindow::showKeys()
{
    auto *help = new KeyHelp(paletteActions(), m_frame->isFramed(), this);
    help->show();
}

void MainWindow::showAbout()
{
    tell(tr("Holdpoint %1, the war room for migration rollouts. Qt %2.")
             .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())));
}

void MainWindow::showWhy()
{
    const ShellFacts facts = shellFacts(m_session);
    tell(tr("%1 because %2").arg(facts.look.word, facts.because));
}

void MainWindow::nextAbnormal()
{
    const QStringList paths = m_session ? abnormalItems(*m_session) : QStringList();
    if (paths.isEmpty())
        return tell(tr("Nothing is abnormal."));
    const qsizetype at = paths.indexOf(m_lastAbnormal) + 1;
    m_lastAbnormal = paths.at(at % paths.size());
    openPath(m_lastAbnormal);
}

void MainWindow::nextRegion(int direction)
{
    const QList<QWidget *> regions{m_spine, m_rail, m_stack, m_foot};
    int at = 0;
    for (int i = 0; i < static_cast<int>(regions.size()); ++i)
        if (QApplication::focusWidget() && regions.at(i)->isAncestorOf(QApplication::focusWidget()))
            at = i;
    const int count = static_cast<int>(regions.size());
    QWidget *region = regions.at((at + direction + count) % count);
    if (region == m_stack && currentView()) {
        currentView()->firstFocus()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const auto children = region->findChildren<QWidget *>();
    for (QWidget *child : children) {
        const auto *button = qobject_cast<QAbstractButton *>(child);
        const bool unchecked = button && button->isCheckable() && !button->isChecked();
        if (child->focusPolicy() & Qt::TabFocus && child->isEnabled() && child->isVisible() && !unchecked)
            return child->setFocus(Qt::ShortcutFocusReason);
    }
}

// Outside a dialog Qt presses a button with Space only; people press Enter.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && button && !(event->modifiers() & ~Qt::KeypadModifier) && !event->isAutoRepeat())
        return button->click();
    if (event->key() == Qt::Key_Escape && m_opening->canCancel())
        return Q_EMIT m_opening->cancelled();
    QWidget::keyPressEvent(event);
}

// A dropped file is shown; it runs nothing.
void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->urls().value(0).isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT programRequested(QStringLiteral("open-path:") + event->mimeData()->urls().value(0).toLocalFile());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Windows are clients: closing one ends nothing, so nothing is asked.
    event->accept();
}

} // namespace holdpoint
