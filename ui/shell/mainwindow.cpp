#include "ui/shell/mainwindow.h"

#include "ui/shell/actions.h"
#include "ui/shell/alarmbell.h"
#include "ui/shell/announcer.h"
#include "ui/shell/attention.h"
#include "ui/shell/chordfilter.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/degradedstrip.h"
#include "ui/shell/dutystrip.h"
#include "ui/shell/findfield.h"
#include "ui/shell/foot.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/openingbar.h"
#include "ui/shell/personalnote.h"
#include "ui/shell/plainview.h"
#include "ui/shell/rail.h"
#include "ui/shell/safetydesk.h"
#include "ui/shell/sheet.h"
#include "ui/shell/spine.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/veil.h"
#include "ui/widgets/drillframe.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>

namespace holdpoint {

MainWindow::MainWindow(ViewFactory factory, Theme &theme, bool observer)
    : m_factory(std::move(factory)), m_theme(theme), m_frame(new DrillFrame), m_menu(new QMenuBar),
      m_title(new PlainLabel({}, Type::Caption, Tone::Ink2)), m_spine(new Spine), m_degraded(new DegradedStrip), m_duties(new DutyStrip),
      m_rail(new Rail), m_stack(new QStackedWidget), m_opening(new OpeningBar), m_notice(new NoticeBar), m_foot(new Foot),
      m_strip(new StatusStrip), m_actions(new Actions(observer, this)), m_announcer(new Announcer(this)), m_desk(new SafetyDesk(this)),
      m_bell(new AlarmBell(this)), m_veil(new Veil(m_stack)), m_chords(new ChordFilter(this)), m_palette(nullptr)
{
    setAccessibleName(tr("Holdpoint"));
    setMinimumSize(1024, 640);
    setAcceptDrops(true);
    build();
    m_palette = new CommandPalette(this);
    m_actions->fillMenus(m_menu);
    connectActions();
    connectSafety();
    m_second.setInterval(1000);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &MainWindow::refresh);
    m_blink.setInterval(500);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_markerOn = !m_markerOn;
        m_spine->blink(m_markerOn);
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &MainWindow::refresh);
    m_second.start();
    refresh();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeMenuRow()
{
    auto *rowWidget = new MenuRow;
    rowWidget->setFixedHeight(qMax(28, lineHeight(Type::Body) + 8));
    auto *row = new QHBoxLayout(rowWidget);
    row->setContentsMargins(4, 0, 8, 1);
    row->setSpacing(12);
    m_menu->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_menu->setNativeMenuBar(false);
    auto *find = new FindField(tr("Find action…"), QStringLiteral("Ctrl+K"));
    connect(find, &QAbstractButton::clicked, this, &MainWindow::showPalette);
    m_title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_menu);
    row->addWidget(m_title, 1);
    row->addWidget(find);
    return rowWidget;
}

void MainWindow::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeMenuRow());
    column->addWidget(m_spine);
    column->addWidget(m_degraded);
    column->addWidget(m_duties);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_opening);
    column->addWidget(m_notice);
    column->addWidget(m_foot);
    column->addWidget(m_strip);
    m_frame->setContent(content);
    outer->addWidget(m_frame);
    connect(m_veil, &Veil::againRequested, this, [this] { Q_EMIT programRequested(QStringLiteral("open-room:") + m_session->room()); });
    connect(m_degraded, &DegradedStrip::chosen, this, &MainWindow::actOnDegraded);
    connect(m_duties, &DutyStrip::chosen, this, &MainWindow::doDuty);
    connect(m_opening, &OpeningBar::cancelled, this, [this] { Q_EMIT programRequested(QStringLiteral("cancel-opening")); });
    connect(m_rail, &Rail::chosen, this, &MainWindow::showView);
    connect(m_spine, &Spine::whyRequested, this, &MainWindow::showWhy);
}

void MainWindow::connectSafety()
{
    connect(m_chords, &ChordFilter::holdPressed, m_desk, &SafetyDesk::holdOrResume);
    connect(m_chords, &ChordFilter::rollbackPressed, m_desk, [this] { m_desk->startRollback(); });
    connect(m_chords, &ChordFilter::realWorldPressed, m_desk, &SafetyDesk::realWorldEvent);
    connect(m_chords, &ChordFilter::pausePressed, m_desk, &SafetyDesk::askPauseReason);
    connect(m_chords, &ChordFilter::pauseReasonChosen, m_desk, &SafetyDesk::pause);
    connect(m_foot, &Foot::holdRequested, m_desk, &SafetyDesk::holdOrResume);
    connect(m_foot, &Foot::rollbackRequested, m_desk, [this] { m_desk->startRollback(); });
    connect(m_foot, &Foot::noteEntered, m_desk, &SafetyDesk::note);
    connect(m_frame, &DrillFrame::buttonPressed, m_desk, &SafetyDesk::realWorldEvent);
    connect(m_desk, &SafetyDesk::told, this, &MainWindow::tell);
    connect(m_desk, &SafetyDesk::realWorldStopped, this, [this] {
        exerciseStopped();
        Q_EMIT realWorldStopped();
    });
}

void MainWindow::connectActions()
{
    for (QAction *action : m_actions->all())
        connect(action, &QAction::triggered, this, [this, id = action->objectName()] { runAction(id); });
}

void MainWindow::runAction(const QString &id)
{
    if (id.startsWith(QLatin1String("view-")))
        return showView(viewFromWord(id.mid(5)).value_or(ViewId::Board));
    if (id.startsWith(QLatin1String("theme-")))
        return m_theme.choose(themeChoiceFromWord(id.mid(6)));
    if (id.startsWith(QLatin1String("rollback:")))
        return m_desk->startRollback(id.mid(9));
    static const QStringList programs{QStringLiteral("open"),        QStringLiteral("sample"),   QStringLiteral("tabletop"),
                                      QStringLiteral("who"),         QStringLiteral("settings"), QStringLiteral("wall"),
                                      QStringLiteral("take-engine"), QStringLiteral("evidence"), QStringLiteral("emergency"),
                                      QStringLiteral("reanchor")};
    if (programs.contains(id) || id.startsWith(QLatin1String("open-room:")) || id.startsWith(QLatin1String("evidence:")))
        return Q_EMIT programRequested(id);
    const QHash<QString, std::function<void()>> does{
        {QStringLiteral("quit"), [this] { close(); }},
        {QStringLiteral("note"), [this] { m_foot->focusLog(m_session ? m_session->surroundings().now : Instant{}); }},
        {QStringLiteral("personal-note"), [this] { notePerson(); }},
        {QStringLiteral("find"), [this] { showPalette(); }},
        {QStringLiteral("next-abnormal"), [this] { nextAbnormal(); }},
        {QStringLiteral("next-region"), [this] { nextRegion(1); }},
        {QStringLiteral("previous-region"), [this] { nextRegion(-1); }},
        {QStringLiteral("waiting"),
         [this] {
             const auto open = m_session ? duties(*m_session) : QList<Duty>();
             for (const Duty &duty : open)
                 if (!duty.button.isEmpty())
                     return doDuty(duty.id);
             const auto waiting = m_session ? waitingOnMe(*m_session) : QMap<ViewId, int>();
             for (auto it = waiting.begin(); it != waiting.end(); ++it)
                 if (it.value() > 0)
                     return showView(it.key());
             tell(tr("Nothing is waiting on you."));
         }},
        {QStringLiteral("full-screen"), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); }},
        {QStringLiteral("why"), [this] { showWhy(); }},
        {QStringLiteral("hold"), [this] { m_desk->holdOrResume(); }},
        {QStringLiteral("acknowledge"), [this] { m_desk->acknowledgeTop(); }},
        {QStringLiteral("silence"), [this] { m_desk->silence(); }},
        {QStringLiteral("mute"), [this] { mute(); }},
        {QStringLiteral("hand-over"), [this] { handOver(); }},
        {QStringLiteral("rollback"), [this] { m_desk->startRollback(); }},
        {QStringLiteral("abort"), [this] { m_desk->abort(); }},
        {QStringLiteral("pause-auto"), [this] { m_chords->askReason(); }},
        {QStringLiteral("compose"), [this] { openPath(QStringLiteral("message/new")); }},
        {QStringLiteral("real-world"), [this] { m_desk->realWorldEvent(); }},
        {QStringLiteral("keys"), [this] { showKeys(); }},
        {QStringLiteral("about"), [this] { showAbout(); }},
    };
    if (const auto action = does.value(id))
        action();
}

void MainWindow::notePerson()
{
    if (!m_session || !m_session->rollout().playbook)
        return tell(tr("Nothing is open."));
    const bool drill = m_session->rollout().mode == Mode::Drill;
    const QString title = tr("Note about a person");
    auto *sheet = new Sheet(drill ? tr("[DRILL] %1").arg(title) : title, m_frame->isFramed(), this);
    sheet->setQuestion(tr("Whom is this note about?"));
    sheet->setButton(tr("Record the note"));
    askPersonalNote(m_session, sheet, {});
    sheet->present();
}

} // namespace holdpoint
