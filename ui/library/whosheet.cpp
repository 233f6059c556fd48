#include "ui/library/whosheet.h"

#include "models/base/safetext.h"
#include "ui/library/whoami.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

namespace {

const QString observerRow = QStringLiteral("-");

} // namespace

WhoSheet::WhoSheet(const Playbook &playbook, const QString &person, const QString &role, bool framed, QWidget *window)
    : FramedSheet(tr("Who are you?"), framed, window), m_rows(new RowsModel({{tr("Name"), 180, false}, {tr("Roles"), 0, false}}, this)),
      m_table(new TableView(tr("People of the playbook")))
{
    setHeading(
        tr("Who are you in this room?"),
        tr("What you do is recorded under that name, beside the account of this computer. Signatures ask for a passphrase besides."));
    QList<Row> rows{{observerRow, {Cell::words(tr("Nobody of these")), Cell::softWords(tr("observer: sees everything, changes nothing"))}}};
    QString first = observerRow;
    for (const Person &each : playbook.people) {
        rows.append(
            {each.id,
             {Cell::words(displayText(each.name.isEmpty() ? each.id : each.name, 60)), Cell::softWords(rolesInWords(playbook, each))}});
        if (first == observerRow && person.isEmpty() && !role.isEmpty() && each.roles.contains(role))
            first = each.id;
    }
    m_table->setRowsModel(m_rows);
    m_rows->setRows(rows);
    m_table->setMinimumHeight(qMin(320, 28 * static_cast<int>(rows.size()) + 28));
    m_table->setCurrentId(person.isEmpty() ? first : person);
    body()->addWidget(m_table, 1);
    setCommit(tr("Act as this person"), {});
    connect(m_table, &TableView::rowActivated, this, &WhoSheet::choose);
    connect(this, &FramedSheet::committed, this, [this] { choose(m_table->currentId()); });
}

void WhoSheet::ask()
{
    present(m_table);
}

void WhoSheet::choose(const QString &row)
{
    if (m_done) // Ctrl+Enter activates the row as well
        return;
    m_done = true;
    Q_EMIT chosen(row == observerRow ? QString() : row);
    close();
}

} // namespace holdpoint
