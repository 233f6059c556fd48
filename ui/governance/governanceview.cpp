#include "ui/governance/governanceview.h"

#include "models/people/peoplerules.h"
#include "models/records/recordrules.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

GovernanceView::GovernanceView(QWidget *parent)
    : LiveView(parent), m_rows(new RowsModel({{tr("No."), 56}, {tr("What is owed"), 0}, {tr("Owner"), 132}, {tr("State"), 96}}, this)),
      m_table(new TableView(tr("Debts"))), m_caption(new PlainLabel({}, Type::Body, Tone::Ink2))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    auto *panel = new Panel(tr("Debts"));
    panel->body()->addWidget(m_caption);
    m_table->setRowsModel(m_rows);
    panel->body()->addWidget(m_table, 1);
    all->addWidget(panel, 1);
}

QWidget *GovernanceView::firstFocus()
{
    return m_table;
}

void GovernanceView::open(const QString &path)
{
    m_table->setCurrentId(path.section(QLatin1Char('/'), 2, 2));
}

void GovernanceView::refresh()
{
    QList<Row> rows;
    for (const Debt &debt : rollout().records.debts)
        rows.append({debt.id,
                     {Cell::strongWords(debt.id), Cell::words(debt.text), Cell::words(personName(playbook(), debt.owner)),
                      Cell::softWords(debt.doneAt ? tr("done") : tr("open"))}});
    m_rows->setRows(rows);
    m_caption->setText(rows.isEmpty() ? tr("Nobody owes anything.") : tr("%1 open").arg(openDebts(rollout().records)));
}

} // namespace holdpoint
