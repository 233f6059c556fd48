#include "ui/board/commspanel.h"

#include "models/room/session.h"
#include "ui/board/peoplefacts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

CommsPanel::CommsPanel(QWidget *parent)
    : Panel(tr("Comms"), parent), m_rows(new RowsModel(cadenceColumns(), this)), m_table(new TableView(tr("Audiences"))),
      m_nothing(new PlainLabel(tr("The playbook names no audience."), Type::Body, Tone::Ink2))
{
    setSide(tr("Ctrl+U composes"));
    m_table->setRowsModel(m_rows);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_nothing);
    connect(m_table, &TableView::rowActivated, this, [this](const QString &id) { Q_EMIT openWanted(QStringLiteral("audience/") + id); });
}

void CommsPanel::setCompact(bool compact)
{
    m_table->setHeaderVisible(!compact);
}

void CommsPanel::refresh(const RoomSession &session)
{
    const AudienceFacts facts = audienceFacts(session);
    m_rows->setRows(facts.rows);
    setCaption(facts.rows.isEmpty() ? QString() : facts.caption);
    m_table->setVisible(!facts.rows.isEmpty());
    m_nothing->setVisible(facts.rows.isEmpty());
}

} // namespace holdpoint
