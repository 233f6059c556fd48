#include "ui/runbooks/switchesview.h"

#include "models/base/safetext.h"
#include "ui/runbooks/switchrows.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

constexpr int switchPanelWidth = 468;

QJsonObject turned(bool on)
{
    return {{QStringLiteral("to"), on ? QStringLiteral("on") : QStringLiteral("off")}};
}

} // namespace

SwitchesView::SwitchesView(QWidget *parent)
    : LiveView(parent), m_rows(new RowsModel(guardedColumns(), this)), m_table(new TableView(tr("Kill switches"))),
      m_tablePanel(new Panel(tr("Kill switches"))), m_panel(new Panel), m_empty(wrapped(Type::Body, Tone::Ink2)),
      m_requested(new PlainLabel({}, Type::Tier1)), m_observed(new PlainLabel({}, Type::Tier1)), m_wait(wrapped()),
      m_guardWords(wrapped(Type::Body, Tone::Ink2)), m_facts(new KeyValueList(100, true)), m_guardActs(new ActRow), m_acts(new ActRow),
      m_answers(new ActRow)
{
    m_guard = m_guardActs->add(QStringLiteral("guard"), tr("Open the guard"), QStringLiteral("G"), KeyButton::Primary);
    m_off = m_guardActs->add(QStringLiteral("switch-off"), tr("Switch OFF"), QStringLiteral("0"), KeyButton::Safety);
    m_on = m_guardActs->add(QStringLiteral("switch-on"), tr("Switch ON"), QStringLiteral("1"), KeyButton::Primary);
    m_look = m_acts->add(QStringLiteral("look-again"), tr("Verify again"), QStringLiteral("V"));
    m_cancel = m_acts->add(QStringLiteral("cancel-press"), tr("Cancel the press"), QStringLiteral("C"));
    m_happened = m_answers->add(QStringLiteral("press-happened"), tr("It happened…"));
    m_notHappened = m_answers->add(QStringLiteral("press-not-happened"), tr("It did not happen…"));
    for (ActRow *row : {m_guardActs, m_acts, m_answers}) {
        row->addStretch();
        row->addKeysTo(m_table);
    }
    m_guardTimer.setSingleShot(true);
    m_guardTimer.setInterval(guardOpenFor);
    connect(&m_guardTimer, &QTimer::timeout, this, &SwitchesView::closeGuard);
    connect(m_guard, &QAction::triggered, this, &SwitchesView::toggleGuard);
    connect(m_off, &QAction::triggered, this, [this] { press(false); });
    connect(m_on, &QAction::triggered, this, [this] { press(true); });
    connect(m_look, &QAction::triggered, this, [this] { ask(Act::Look, chosen()); });
    connect(m_cancel, &QAction::triggered, this, [this] {
        if (const Run *pressed = switchFacts(*session(), chosen()).press)
            ask(Act::Abort, pressed->id);
    });
    connect(m_happened, &QAction::triggered, this,
            [this] { answer(Act::StepHappened, tr("Was it switched before it was lost?"), tr("It happened")); });
    connect(m_notHappened, &QAction::triggered, this,
            [this] { answer(Act::StepNotHappened, tr("Was nothing switched? Then it is pressed again."), tr("It did not happen")); });
    connect(m_table, &TableView::rowChosen, this, [this] { closeGuard(); });
    connect(m_table, &TableView::rowActivated, this, [this] { toggleGuard(); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(8);
    m_table->setRowsModel(m_rows);
    m_table->setRowHeight(32);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setText(tr("The playbook names no kill switches."));
    m_tablePanel->body()->addWidget(m_empty);
    m_tablePanel->body()->addWidget(m_table, 1);
    m_tablePanel->body()->addStretch(0);
    row->addWidget(m_tablePanel, 1);
    row->addWidget(makePanel());
}

QWidget *SwitchesView::makePanel()
{
    m_panel->setFixedWidth(switchPanelWidth);
    auto *states = new QGridLayout;
    states->setHorizontalSpacing(24);
    states->setVerticalSpacing(2);
    states->addWidget(new PlainLabel(tr("Requested"), Type::Caption, Tone::Ink2), 0, 0);
    states->addWidget(new PlainLabel(tr("Observed"), Type::Caption, Tone::Ink2), 0, 1);
    states->addWidget(m_requested, 1, 0);
    states->addWidget(m_observed, 1, 1);
    states->setColumnStretch(0, 1);
    states->setColumnStretch(1, 1);
    m_panel->body()->addLayout(states);
    m_wait->setStrong(true);
    m_panel->body()->addWidget(m_wait);
    m_panel->body()->addWidget(m_answers);
    auto *content = new QWidget;
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_facts);
    lines->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("What the playbook says of the switch"));
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_panel->body()->addWidget(area, 1);
    m_panel->body()->addWidget(m_acts);
    m_panel->body()->addWidget(m_guardWords);
    m_panel->body()->addWidget(m_guardActs);
    return m_panel;
}

QWidget *SwitchesView::firstFocus()
{
    return m_table;
}

QString SwitchesView::chosen() const
{
    return m_table->currentId();
}

void SwitchesView::open(const QString &path)
{
    if (!isOpen())
        return;
    refresh();
    m_table->setCurrentId(path.section(QLatin1Char('/'), 1));
}

void SwitchesView::refresh()
{
    m_rows->setRows(guardedRows(*session()));
    const bool none = m_rows->rows().isEmpty();
    m_empty->setVisible(none);
    m_table->setVisible(!none);
    m_panel->setVisible(!none);
    if (none)
        return;
    if (chosen().isEmpty())
        m_table->setCurrentId(m_rows->rows().first().id);
    const SwitchFacts facts = switchFacts(*session(), chosen());
    if (!facts.plan)
        return;
    m_panel->setTitle(displayText(facts.plan->title, 80));
    m_requested->setText(facts.requested);
    m_observed->setText(facts.seen);
    m_observed->setTone(facts.differs ? Tone::Watch : facts.observed ? Tone::Ink : Tone::Ink2);
    m_observed->setStrong(facts.differs);
    m_wait->setText(facts.differs ? tr("Seen otherwise than it was asked for.") : facts.wait);
    m_wait->setVisible(!m_wait->text().isEmpty());
    m_wait->setTone(facts.pending ? Tone::Ink : Tone::Watch);
    m_facts->setPairs(facts.facts);
    showActs();
}

void SwitchesView::showActs()
{
    const SwitchFacts facts = switchFacts(*session(), chosen());
    const bool guarded = !guardIsOpen();
    const QString id = chosen();
    const QString closed = tr("Open the guard first.");
    m_guard->setText(guarded ? tr("Open the guard") : tr("Close the guard"));
    const QString offWhy = refusal(Act::Switch, id, turned(false)), onWhy = refusal(Act::Switch, id, turned(true));
    m_guardActs->setOff(m_guard, offWhy.isEmpty() || onWhy.isEmpty() ? QString() : offWhy);
    m_guardActs->setOff(m_off, guarded ? closed : offWhy);
    m_guardActs->setOff(m_on, guarded ? closed : onWhy);
    m_off->setText(practise() ? tr("Practise: OFF") : tr("Switch OFF"));
    m_on->setText(practise() ? tr("Practise: ON") : tr("Switch ON"));
    m_guardActs->button(m_off)->setAccent(!guarded && offWhy.isEmpty());
    m_guardWords->setText(guarded ? facts.plan->twoPerson ? tr("Guarded: two persons press it.") : tr("Guarded.")
                                  : tr("Guard open. It closes in %1 s.").arg((m_guardTimer.remainingTime() + 999) / 1000));
    m_guardWords->setTone(guarded ? Tone::Ink2 : Tone::Watch);
    m_acts->setOff(m_look, refusal(Act::Look, id));
    m_acts->setShown(m_cancel, facts.press);
    if (facts.press)
        m_acts->setOff(m_cancel, refusal(Act::Abort, facts.press->id));
    m_answers->setVisible(facts.unanswered);
    if (!facts.unanswered)
        return;
    const QString step = facts.press->id + QLatin1Char('/') + id;
    m_answers->setOff(m_happened, refusal(Act::StepHappened, step, {{QStringLiteral("because"), QStringLiteral("?")}}));
    m_answers->setOff(m_notHappened, refusal(Act::StepNotHappened, step, {{QStringLiteral("because"), QStringLiteral("?")}}));
}

void SwitchesView::toggleGuard()
{
    if (guardIsOpen() || !m_guard->isEnabled())
        return closeGuard();
    m_guardTimer.start();
    refresh();
}

void SwitchesView::closeGuard()
{
    m_guardTimer.stop();
    if (isOpen())
        refresh();
}

void SwitchesView::press(bool on)
{
    if (!guardIsOpen())
        return;
    closeGuard();
    const QString id = chosen();
    if (!needsSigners(Act::Switch, id, turned(on)))
        return ask(Act::Switch, id, turned(on));
    const SwitchFacts facts = switchFacts(*session(), id);
    const QString title = displayText(facts.plan->title, 80), button = on ? tr("Switch ON") : tr("Switch OFF");
    Sheet *opened = sheet(tr("Kill switch"), on ? tr("%1: switch ON?").arg(title) : tr("%1: switch OFF?").arg(title), button);
    opened->setFacts({{tr("Effect"), displayText(facts.plan->effect, 240)},
                      {tr("Requested"), facts.requested},
                      {tr("Observed"), facts.seen, facts.differs, facts.differs},
                      {tr("Then"), tr("The engine does it once, and looks whether it shows.")}});
    askBy(opened, Act::Switch, id, [on] { return turned(on); });
    opened->present();
}

void SwitchesView::answer(Act act, const QString &question, const QString &button)
{
    const SwitchFacts facts = switchFacts(*session(), chosen());
    if (!facts.press)
        return;
    const QString step = facts.press->id + QLatin1Char('/') + chosen();
    Sheet *opened = sheet(displayText(facts.plan->title, 80), question, button);
    opened->setFacts({{tr("Requested"), facts.requested}, {tr("Observed"), facts.seen}, {tr("Why"), displayText(facts.standing.why, 200)}});
    QLineEdit *because = opened->askReason(tr("Because"), {}, true);
    askBy(opened, act, step, [because] { return QJsonObject{{QStringLiteral("because"), because->text().trimmed()}}; });
    opened->present();
}

} // namespace holdpoint
