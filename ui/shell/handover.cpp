#include "ui/shell/handover.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

QList<HandOverChoice> handOverChoices(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const QString me = session.person();
    QList<HandOverChoice> choices;
    if (!r.playbook || session.observer() || me.isEmpty())
        return choices;
    const auto name = [&](const QString &person) { return displayText(personName(*r.playbook, person), 60); };
    for (const HandOver &offer : r.people.offered)
        if (offer.to == me)
            choices.append({Act::AcceptHandOver, offer.role, offer.from,
                            HandOverSheet::tr("Accept from %1: %2").arg(name(offer.from), roleTitle(*r.playbook, offer.role))});
    for (const char *role : {"incident-commander", "rollback-owner"}) {
        const QString id = QString::fromLatin1(role);
        if (!holds(r.people, me, id))
            continue;
        for (const Person &person : r.playbook->people)
            if (person.id != me && !holds(r.people, person.id, id) && !isObserver(r.people, person.id))
                choices.append(
                    {Act::HandOver, id, person.id, HandOverSheet::tr("Offer to %1: %2").arg(name(person.id), roleTitle(*r.playbook, id))});
    }
    return choices;
}

HandOverSheet::HandOverSheet(const QList<HandOverChoice> &choices, bool framed, QWidget *window)
    : FramedSheet(tr("Hand over"), framed, window), m_choices(choices), m_table(new TableView(tr("Hand over")))
{
    setHeading(tr("Hand over command or rollback ownership"),
               tr("The role stays with you until the other one has accepted it in their own window. Both acts are recorded."));
    auto *rows = new RowsModel({{tr("What"), 0, false}}, this);
    m_table->setRowsModel(rows);
    m_table->setHeaderVisible(false);
    QList<Row> list;
    for (const HandOverChoice &choice : m_choices)
        list.append({QString::number(list.size()),
                     {choice.act == Act::AcceptHandOver ? Cell::strongWords(choice.words) : Cell::words(choice.words)}});
    rows->setRows(list);
    m_table->setCurrentId(QStringLiteral("0"));
    m_table->setMinimumHeight(qMin(280, 28 * static_cast<int>(list.size()) + 4));
    body()->addWidget(m_table, 1);
    setCommit(tr("Do what is chosen"), {});
    connect(m_table, &TableView::rowActivated, this, &HandOverSheet::choose);
    connect(this, &FramedSheet::committed, this, [this] { choose(m_table->currentId()); });
}

void HandOverSheet::ask()
{
    present(m_table);
}

void HandOverSheet::choose(const QString &row)
{
    if (m_done || row.isEmpty())
        return;
    m_done = true;
    const HandOverChoice &choice = m_choices.at(row.toInt());
    Q_EMIT chosen(choice.act, choice.role, choice.person);
    close();
}

} // namespace holdpoint
