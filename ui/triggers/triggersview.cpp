#include "ui/triggers/triggersview.h"

#include "ui/shell/sheet.h"
#include "ui/triggers/reviewrows.h"
#include "ui/triggers/triggerrows.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

QJsonObject because(const QString &text)
{
    return {{QStringLiteral("because"), text}};
}

} // namespace

TriggersView::TriggersView(QWidget *parent)
    : LiveView(parent), m_health(new PlainLabel({}, Type::Body, Tone::Ink2)), m_filter(new QLineEdit),
      m_rows(new RowsModel(triggerColumns(), this)), m_table(new TableView(tr("Triggers"))), m_detail(new Panel(tr("Trigger"))),
      m_lanePanel(new Panel(tr("For people to judge"))), m_laneRows(new RowsModel(reviewColumns(), this)),
      m_lane(new TableView(tr("For people to judge"))), m_facts(new KeyValueList(108, true)), m_alarmFacts(new KeyValueList(108, true)),
      m_acts(new ActRow), m_answers(new ActRow), m_tools(new ActRow)
{
    m_confirm = m_answers->add(QStringLiteral("confirm"), tr("Confirm: roll back…"), {}, KeyButton::Primary);
    m_decline = m_answers->add(QStringLiteral("decline"), tr("Decline…"), {}, KeyButton::Primary);
    m_pause = m_answers->add(QStringLiteral("pause"), tr("Pause auto…"), {}, KeyButton::Primary);
    m_answers->addStretch();
    m_ack = m_acts->add(QStringLiteral("ack"), tr("Acknowledge"), QStringLiteral("A"));
    m_shelve = m_acts->add(QStringLiteral("shelve"), tr("Shelve…"), QStringLiteral("S"));
    m_silence = m_acts->add(QStringLiteral("silence-one"), tr("Silence"), {});
    m_rearm = m_acts->add(QStringLiteral("rearm"), tr("Re-arm…"), {});
    m_fire = m_acts->add(QStringLiteral("fire"), tr("Fire…"), {});
    m_label = m_acts->add(QStringLiteral("label-episode"), tr("Label…"), QStringLiteral("L"));
    m_dry = m_tools->add(QStringLiteral("dry-fire"), tr("Dry fire"), QStringLiteral("T"));
    m_edit = m_tools->add(QStringLiteral("edit-trigger"), tr("Edit"), QStringLiteral("E"));
    m_replay = m_tools->add(QStringLiteral("replay-trigger"), tr("Back-test"), QStringLiteral("H"));
    m_acts->addStretch();

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(4, 0, 4, 0);
    bar->setSpacing(12);
    m_filter->setPlaceholderText(tr("Filter triggers"));
    m_filter->setAccessibleName(tr("Filter triggers"));
    m_filter->setMaximumWidth(180);
    bar->addWidget(new PlainLabel(tr("Triggers"), Type::Tier1));
    bar->addWidget(m_health, 1);
    bar->addWidget(m_tools);
    bar->addWidget(m_filter);
    all->addLayout(bar);
    auto *list = new Panel;
    list->setAccessibleName(tr("Triggers"));
    m_table->setRowsModel(m_rows);
    m_table->setRowHeight(32);
    list->body()->addWidget(m_table);
    all->addWidget(list, 1);
    all->addWidget(buildLow());
    m_acts->addKeysTo(m_table);
    m_tools->addKeysTo(m_table);

    connect(m_table, &TableView::rowChosen, this, [this] { refresh(); });
    connect(m_filter, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(m_ack, &QAction::triggered, this, [this] { ask(Act::Acknowledge, chosen()); });
    connect(m_silence, &QAction::triggered, this, [this] { ask(Act::Silence, chosen()); });
    connect(m_shelve, &QAction::triggered, this, &TriggersView::shelve);
    connect(m_confirm, &QAction::triggered, this, [this] { askReason(Act::Confirm, tr("Confirm the rollback of %1"), false); });
    connect(m_decline, &QAction::triggered, this, [this] { askReason(Act::Decline, tr("Decline the rollback of %1"), true); });
    connect(m_pause, &QAction::triggered, this, [this] { askReason(Act::Pause, tr("Pause the countdown of %1"), true); });
    connect(m_rearm, &QAction::triggered, this, [this] { askReason(Act::Rearm, tr("Re-arm %1"), true); });
    connect(m_fire, &QAction::triggered, this, [this] { askReason(Act::Fire, tr("Fire %1"), true); });
    connect(m_label, &QAction::triggered, this, &TriggersView::label);
    for (QAction *editing : {m_dry, m_edit}) // the editor shows both: what would happen, and what would change
        connect(editing, &QAction::triggered, this, [this] { Q_EMIT openRequested(QStringLiteral("edit/") + chosen()); });
    connect(m_replay, &QAction::triggered, this, [this] { Q_EMIT openRequested(QStringLiteral("backtest/") + chosen()); });
}

// The chosen trigger, and beside it what waits for a person and how healthy the alarms are.
QWidget *TriggersView::buildLow()
{
    m_detail->body()->addWidget(m_facts);
    m_detail->body()->addStretch(1);
    m_detail->body()->addWidget(m_answers);
    m_detail->body()->addWidget(m_acts);
    m_lane->setRowsModel(m_laneRows);
    m_lane->setHeaderVisible(false);
    m_lane->setFitted(true);
    m_lanePanel->body()->addWidget(m_lane);
    m_lanePanel->body()->addStretch(1);
    auto *alarms = new Panel(tr("Alarm health"));
    alarms->body()->addWidget(m_alarmFacts);
    connect(m_lane, &TableView::rowActivated, this, [this](const QString &id) {
        open(QStringLiteral("trigger/") + id.section(QLatin1Char('/'), 0, 0));
        m_table->setFocus();
    });
    auto *low = new QWidget;
    auto *row = new QHBoxLayout(low);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_lanePanel, 1);
    side->addWidget(alarms);
    row->addWidget(m_detail, 5);
    row->addLayout(side, 4);
    low->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return low;
}

void TriggersView::showLane()
{
    constexpr qsizetype most = 5; // the worst; the rest follows as these are answered
    const QList<ReviewItem> lane = reviewLane(rollout().triggers, playbook());
    m_laneRows->setRows(reviewRows(lane.mid(0, most), playbook(), now()));
    m_lanePanel->setSide(lane.isEmpty() ? tr("nothing waits") : tr("%n waiting", nullptr, static_cast<int>(lane.size())));
    m_alarmFacts->setPairs(alarmHealthFacts(alarmHealthOf(rollout().triggers, playbook(), now()), playbook()));
}

QWidget *TriggersView::firstFocus()
{
    return m_table;
}

QString TriggersView::chosen() const
{
    return m_table->currentId();
}

void TriggersView::open(const QString &path)
{
    m_filter->clear();
    m_table->setCurrentId(path.section(QLatin1Char('/'), 1, 1));
}

void TriggersView::refresh()
{
    if (!isOpen())
        return;
    QList<Row> rows = triggerRows(*session());
    const QString wanted = m_filter->text().trimmed();
    if (!wanted.isEmpty())
        rows.removeIf([&](const Row &row) {
            return std::none_of(row.cells.begin(), row.cells.end(),
                                [&](const Cell &cell) { return cell.text.contains(wanted, Qt::CaseInsensitive); });
        });
    m_rows->setRows(rows);
    if (chosen().isEmpty() && !rows.isEmpty())
        m_table->setCurrentId(rows.first().id);
    m_health->setText(playbook().triggers.isEmpty() ? tr("This playbook has none: nothing can stop the rollout by itself.")
                                                    : alarmHealth(rollout().triggers, now()));
    showLane();
    const Trigger *trigger = byId(playbook().triggers, chosen());
    m_detail->setVisible(trigger);
    if (!trigger)
        return;
    m_detail->setTitle(tr("%1 %2").arg(priorityWord(trigger->priority), trigger->title));
    m_facts->setPairs(triggerFacts(*session(), chosen()));
    showActs();
}

void TriggersView::showActs()
{
    const TriggerState *state = triggerById(rollout().triggers, chosen());
    const Trigger *trigger = byId(playbook().triggers, chosen());
    const bool waits = isWaiting(*state);
    m_answers->setVisible(waits);
    m_answers->setShown(m_pause, state->response == Response::Countdown || state->response == Response::Paused);
    if (waits) {
        m_answers->setOff(m_confirm, refusal(Act::Confirm, chosen()));
        m_answers->setOff(m_decline, refusal(Act::Decline, chosen(), because(QStringLiteral("?"))));
        m_answers->setOff(m_pause, m_pause->isVisible() ? refusal(Act::Pause, chosen(), because(QStringLiteral("?"))) : QString());
    }
    QJsonObject shelving = because(QStringLiteral("?"));
    shelving.insert(QStringLiteral("for"), QStringLiteral("5m"));
    m_acts->setOff(m_ack, refusal(Act::Acknowledge, chosen()));
    m_acts->setOff(m_shelve, refusal(Act::Shelve, chosen(), shelving));
    m_acts->setOff(m_silence, refusal(Act::Silence, chosen()));
    const bool off = state->latched || state->disarmed || state->flapping;
    m_acts->setShown(m_rearm, off);
    m_acts->setOff(m_rearm, off ? refusal(Act::Rearm, chosen(), because(QStringLiteral("?"))) : QString());
    m_acts->setShown(m_fire, trigger->manual);
    m_acts->setOff(m_fire, trigger->manual ? refusal(Act::Fire, chosen(), because(QStringLiteral("?"))) : QString());
    m_tools->setShown(m_replay, !trigger->manual);
    m_acts->setShown(m_label, state->episode > 0);
    m_acts->setOff(m_label,
                   state->episode > 0 ? refusal(Act::Label, chosen(), {{QStringLiteral("say"), QStringLiteral("incident")}}) : QString());
}

// What the newest episode was: back-tests count by it.
void TriggersView::label()
{
    const QString id = chosen();
    const Trigger *trigger = byId(playbook().triggers, id);
    if (!trigger)
        return;
    Sheet *opened = sheet(tr("Label"), tr("What was the last episode of %1?").arg(trigger->title), tr("Label %1").arg(trigger->title));
    opened->setFacts(triggerFacts(*session(), id).mid(0, 3));
    QComboBox *what = opened->askChoice(
        tr("It was"), {{QStringLiteral("incident"), tr("an incident")}, {QStringLiteral("false alarm"), tr("a false alarm")}});
    QLineEdit *text = opened->askReason(tr("Label (not needed)"), {});
    connect(opened, &Sheet::confirmed, this, [this, id, what, text] {
        ask(Act::Label, id, {{QStringLiteral("say"), what->currentData().toString()}, {QStringLiteral("text"), text->text()}});
    });
    opened->present();
    what->setFocus();
}

void TriggersView::askReason(Act act, const QString &verb, bool needed)
{
    const QString id = chosen();
    const Trigger *trigger = byId(playbook().triggers, id);
    if (!trigger)
        return;
    const QString words = verb.arg(trigger->title);
    Sheet *opened = sheet(words, practise() ? tr("Practise: %1?").arg(words) : tr("%1?").arg(words), words);
    opened->setFacts(triggerFacts(*session(), id).mid(0, 3));
    QLineEdit *reason = opened->askReason(needed ? tr("Because") : tr("Because (not needed)"), {}, needed);
    askBy(opened, act, id, [reason] { return because(reason->text()); });
    opened->present();
    reason->setFocus();
}

void TriggersView::shelve()
{
    const QString id = chosen();
    const Trigger *trigger = byId(playbook().triggers, id);
    if (!trigger)
        return;
    Sheet *opened = sheet(tr("Shelve"), tr("Shelve %1 for how long? It is still judged and returns by itself.").arg(trigger->title),
                          tr("Shelve %1").arg(trigger->title));
    QLineEdit *minutes = opened->askReason(tr("Minutes: 5, 15 or 30"), QStringLiteral("5"));
    QLineEdit *reason = opened->askReason(tr("Because"), {});
    connect(opened, &Sheet::confirmed, this, [this, id, minutes, reason] {
        QJsonObject args = because(reason->text());
        args.insert(QStringLiteral("for"), minutes->text().trimmed() + QLatin1Char('m'));
        ask(Act::Shelve, id, args);
    });
    opened->present();
    reason->setFocus();
}

} // namespace holdpoint
