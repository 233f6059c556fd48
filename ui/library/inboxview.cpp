#include "ui/library/inboxview.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "ui/library/whoami.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

namespace {

bool isDelivered(const Event &event)
{
    return event.kind == QLatin1String("inject.delivered") && !event.body.value(u"text").toString().isEmpty();
}

} // namespace

QString InboxView::toWhom(const Event &event) const
{
    const QString to = event.body.value(u"to").toString();
    return to.isEmpty() ? tr("everybody") : displayText(roleTitle(playbook(), to), 60);
}

InboxView::InboxView(QWidget *parent)
    : LiveView(parent), m_state(new PlainLabel({}, Type::Tier1)), m_text(wrapped(Type::Title)),
      m_since(new PlainLabel({}, Type::Caption, Tone::Ink2)), m_inbox(new Panel(tr("Inbox"))),
      m_answer(new Panel(tr("What would you do?"))),
      m_rows(new RowsModel({{tr("At"), 84, false}, {tr("To"), 160, false}, {tr("What"), 0, false}}, this)),
      m_table(new TableView(tr("Inbox"))), m_card(new KeyValueList(92)), m_response(new QLineEdit),
      m_send(new KeyButton(tr("Say it"), KeyButton::Primary))
{
    build();
    connect(m_response, &QLineEdit::returnPressed, this, &InboxView::respond);
    connect(m_send, &QAbstractButton::clicked, this, &InboxView::respond);
    connect(m_table, &TableView::rowChosen, this, [this] { refresh(); });
}

void InboxView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    all->addWidget(m_state);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    m_table->setRowsModel(m_rows);
    m_inbox->body()->addWidget(m_table, 1);
    m_inbox->body()->addWidget(m_text);
    auto *card = new Panel(tr("Your role card"));
    card->setFixedWidth(360);
    card->body()->addWidget(m_card);
    card->body()->addStretch(1);
    top->addWidget(m_inbox, 1);
    top->addWidget(card);
    all->addLayout(top, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_response->setAccessibleName(tr("What would you do?"));
    m_response->setPlaceholderText(tr("One sentence; it is recorded under your name"));
    m_response->setMaxLength(500);
    line->addWidget(m_response, 1);
    line->addWidget(m_send);
    m_answer->body()->addWidget(m_since);
    m_answer->body()->addLayout(line);
    all->addWidget(m_answer);
}

QString InboxView::title() const
{
    return tr("Inbox");
}

QWidget *InboxView::firstFocus()
{
    return m_response;
}

const Event *InboxView::newest() const
{
    const auto &events = session()->events();
    const auto it = std::find_if(events.rbegin(), events.rend(), isDelivered);
    return it == events.rend() ? nullptr : &*it;
}

void InboxView::refresh()
{
    if (!isOpen())
        return;
    const DrillState &drill = rollout().drill;
    m_state->setText(drill.realWorldStop  ? tr("Exercise stopped: real-world event")
                         : drill.ended    ? tr("Exercise ended")
                         : !drill.started ? tr("Exercise not started")
                         : drill.paused   ? tr("Exercise paused")
                                          : tr("Exercise running"));
    QList<Row> rows;
    for (const Event &event : session()->events())
        if (isDelivered(event))
            rows.prepend({event.subject,
                          {Cell::number(clockOf(event.at)), Cell::softWords(toWhom(event)),
                           Cell::words(displayText(event.body.value(u"text").toString(), 600))}});
    const bool fresh = rows.size() != m_rows->rowCount();
    m_rows->setRows(rows);
    if (fresh && !rows.isEmpty()) // what has just come is what is read
        m_table->setCurrentId(rows.first().id);
    m_inbox->setCaption(tr("%n delivered", nullptr, static_cast<int>(rows.size())));
    const int at = m_rows->rowOf(m_table->currentId());
    m_text->setText(rows.isEmpty() ? tr("Nothing has come yet.") : rows.at(qMax(0, at)).cells.last().text);
    const Event *last = newest();
    m_since->setText(last ? tr("Since the last one: %1").arg(toClockText(now() - last->at)) : tr("It is timed from each delivery."));
    const Person *person = byId(playbook().people, session()->person());
    m_card->setPairs(person ? QList<KeyValue>{{tr("You"), displayText(person->name.isEmpty() ? person->id : person->name, 60)},
                                              {tr("Roles"), rolesInWords(playbook(), *person)},
                                              {tr("Duties"),
                                               person->duties.isEmpty() ? tr("none written")
                                                                        : displayText(person->duties.join(QStringLiteral(", ")), 200)}}
                            : QList<KeyValue>{{tr("You"), tr("an observer")}});
    const QString why = refusal(Act::Note, {}, {{QStringLiteral("text"), QStringLiteral("?")}});
    m_send->setEnabled(why.isEmpty() && !drill.ended);
    m_response->setEnabled(m_send->isEnabled());
}

void InboxView::respond()
{
    const QString text = m_response->text().trimmed();
    if (text.isEmpty())
        return;
    const Event *last = newest();
    ask(Act::Note, {},
        {{QStringLiteral("text"), last ? tr("Answer to %1: %2").arg(last->subject, text) : text},
         {QStringLiteral("at"), toRfc3339(now())}});
    m_response->clear();
}

} // namespace holdpoint
