#include "ui/library/firstrunview.h"

#include "models/base/safetext.h"
#include "ui/library/personpanel.h"
#include "ui/library/seenrooms.h"
#include "ui/library/wayrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

constexpr int pageWidth = 920, mostRooms = 5;

} // namespace

FirstRunView::FirstRunView(QWidget *parent)
    : View(parent), m_person(new PersonPanel),
      m_rooms(new RowsModel({{tr("Room"), 0, false}, {tr("Mode"), 120, false}, {tr("Changed, UTC"), 180, true}}, this)),
      m_recent(new TableView(tr("Recent rooms"))), m_noRooms(new PlainLabel({}, Type::Body, Tone::Ink2))
{
    m_chooser = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(this, tr("Save the template as"), suggested, tr("Playbooks (*.yaml)"));
    };
    auto *page = new QWidget;
    page->setMaximumWidth(pageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 20, 0, 12);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(tr("Welcome to Holdpoint"), Type::Hero));
    column->addWidget(new PlainLabel(tr("The war room for a migration rollout: where it stands, who decides, and the way back."),
                                     Type::Body, Tone::Ink2));
    column->addSpacing(8);
    column->addWidget(makeWays());
    auto *pair = new QHBoxLayout;
    pair->setSpacing(8);
    pair->addWidget(makeChords(), 1);
    pair->addWidget(m_person, 1);
    column->addLayout(pair);
    column->addWidget(makeRecent());
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *centred = new QWidget;
    auto *row = new QHBoxLayout(centred);
    row->setContentsMargins(8, 0, 8, 0);
    row->addStretch(1);
    row->addWidget(page, 1000);
    row->addStretch(1);
    centred->setAutoFillBackground(false);
    scroll->setWidget(centred);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connect(m_person, &PersonPanel::kept, this,
            [this](const QString &name) { Q_EMIT noticeRequested(name.isEmpty() ? tr("No name is kept.") : tr("Kept: %1").arg(name)); });
}

QString FirstRunView::title() const
{
    return tr("Welcome");
}

QWidget *FirstRunView::makeWays()
{
    auto *panel = new Panel;
    panel->setAccessibleName(tr("Ways in"));
    auto *sample = new WayRow(
        QStringLiteral("drill"), tr("Try the sample rollout, 2 minutes"),
        tr("A billing cutover with simulated metrics. It opens inside the black-and-white drill frame; nothing real is touched."),
        tr("Try the sample"), {});
    auto *templates = new WayRow(QStringLiteral("library"), tr("Start from a template"),
                                 tr("A playbook with phases, gates, triggers and a runbook. You fill in the names."),
                                 tr("New from template…"), QStringLiteral("Ctrl+N"));
    auto *open = new WayRow(QStringLiteral("board"), tr("Open a playbook or a room"),
                            tr("A YAML file from your own git, or the folder of a room."), tr("Open…"), QStringLiteral("Ctrl+O"));
    auto *tabletop = new WayRow(QStringLiteral("review"), tr("Run a tabletop"),
                                tr("Practise a rollback with your team, with injects, a clock and ratings."), tr("Run a tabletop…"), {});
    sample->button()->setAccent(true);
    m_first = sample->button();
    for (WayRow *row : {sample, templates, open, tabletop})
        panel->body()->addWidget(row);
    tabletop->setLast();
    templates->button()->setShortcut(QKeySequence(QStringLiteral("Ctrl+N")));
    connect(sample->button(), &QAbstractButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("sample")); });
    connect(templates->button(), &QAbstractButton::clicked, this, &FirstRunView::copyTemplate);
    connect(open->button(), &QAbstractButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("open")); });
    connect(tabletop->button(), &QAbstractButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("tabletop")); });
    return panel;
}

QWidget *FirstRunView::makeChords()
{
    auto *panel = new Panel(tr("Three chords and a key"));
    auto *list = new KeyValueList;
    list->setPairs({{QStringLiteral("Ctrl+Shift+H"), tr("HOLD, from anywhere, at once")},
                    {QStringLiteral("Ctrl+Shift+R"), tr("START ROLLBACK, after a short code")},
                    {QStringLiteral("Ctrl+K"), tr("find any action by its name")},
                    {QStringLiteral("Ctrl+?"), tr("all keys")}});
    panel->body()->addWidget(list);
    panel->body()->addStretch(1);
    return panel;
}

QWidget *FirstRunView::makeRecent()
{
    auto *panel = new Panel(tr("Recent"));
    m_recent->setRowsModel(m_rooms);
    m_recent->setHeaderVisible(false);
    m_recent->setFitted(true);
    m_noRooms->setText(tr("No rollout yet. Those you open are listed here."));
    panel->body()->addWidget(m_recent);
    panel->body()->addWidget(m_noRooms);
    connect(m_recent, &TableView::rowActivated, this,
            [this](const QString &folder) { Q_EMIT actionRequested(QStringLiteral("open-room:") + folder); });
    return panel;
}

// The template lies in the program, so this works before anything is installed or opened.
void FirstRunView::copyTemplate()
{
    const QString target = m_chooser(QDir::homePath() + QStringLiteral("/playbook.yaml"));
    if (target.isEmpty())
        return;
    QFile from(QStringLiteral(":/holdpoint/playbooks/billing-cutover.yaml"));
    QSaveFile to(target);
    const bool done =
        from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly) && to.write(from.readAll()) == from.size() && to.commit();
    Q_EMIT noticeRequested(
        done ? tr("The template is in %1. Its programs and addresses are examples: change them, then check it with holdpointctl validate.")
                   .arg(displayText(target, 300))
             : tr("The template could not be written to %1: %2").arg(displayText(target, 300), to.errorString()));
}

void FirstRunView::listRooms()
{
    QList<Row> rows;
    for (const SeenRoom &room : seenRooms()) {
        if (rows.size() >= mostRooms)
            break;
        rows.append({room.folder,
                     {Cell::words(displayText(room.folder.section(QLatin1Char('/'), -1), 120)), Cell::softWords(roomModeTitle(room.mode)),
                      Cell::number(room.changed.toString(QStringLiteral("yyyy-MM-dd HH:mm")))}});
    }
    m_rooms->setRows(rows);
    m_recent->updateGeometry();
    m_recent->setVisible(!rows.isEmpty());
    m_noRooms->setVisible(rows.isEmpty());
}

void FirstRunView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    listRooms();
}

} // namespace holdpoint
