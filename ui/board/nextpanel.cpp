#include "ui/board/nextpanel.h"

#include "models/room/session.h"
#include "ui/board/nextfacts.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

NextPanel::NextPanel(QWidget *parent)
    : Panel(tr("Now and next"), parent), m_rows(new RowsModel(nextColumns(), this)), m_table(new TableView(tr("Now and next"))),
      m_owners(new QWidget), m_ownerRow(new QHBoxLayout(m_owners)), m_does(new KeyButton(QString()))
{
    m_table->setRowsModel(m_rows);
    m_table->setHeaderVisible(false);
    m_table->setFitted(true);
    m_ownerRow->setContentsMargins(0, 4, 0, 0);
    m_ownerRow->setSpacing(12);
    body()->addWidget(m_table);
    body()->addWidget(m_owners);
    body()->addStretch(1);
    titleRow()->addWidget(m_does);
    connect(m_does, &QAbstractButton::clicked, this, [this] { Q_EMIT nextWanted(m_fact); });
    connect(m_table, &TableView::rowActivated, this, [this](const QString &id) {
        if (id == m_fact.id && !m_fact.button.isEmpty())
            Q_EMIT nextWanted(m_fact);
    });
}

void NextPanel::setCompact(bool compact)
{
    m_owners->setVisible(!compact);
}

void NextPanel::refresh(const RoomSession &session)
{
    const QList<NextFact> facts = nextFacts(session);
    const Instant now = session.surroundings().now;
    QList<Row> rows;
    for (const NextFact &fact : facts)
        rows.append(nextCells(fact, now));
    m_rows->setRows(rows);
    m_table->updateGeometry();
    m_fact = facts.last();
    m_does->setText(m_fact.button);
    m_does->setVisible(!m_fact.button.isEmpty() && !session.observer() && !session.person().isEmpty());
    int needs = 0;
    for (const Note &note : session.rollout().records.notes)
        needs += note.kind == QLatin1String("issue") ? 1 : 0;
    setCaption(needs ? tr("%n open issues", nullptr, needs) : tr("no open issues"));
    showOwners(session);
}

void NextPanel::showOwners(const RoomSession &session)
{
    const QList<OwnerFact> owners = ownerFacts(session);
    while (m_roles.size() < owners.size()) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        m_roles.append(new PlainLabel({}, Type::Caption, Tone::Ink2));
        m_names.append(new PlainLabel);
        m_roles.last()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_names.last()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        column->addWidget(m_roles.last());
        column->addWidget(m_names.last());
        m_ownerRow->addLayout(column, 1);
    }
    for (qsizetype i = 0; i < owners.size(); ++i) {
        m_roles.at(i)->setText(owners.at(i).role);
        m_names.at(i)->setText(owners.at(i).name);
        m_names.at(i)->setAccessibleName(owners.at(i).role + QStringLiteral(": ") + owners.at(i).name);
    }
}

} // namespace holdpoint
