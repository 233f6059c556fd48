#include "ui/board/customerspanel.h"

#include "models/room/session.h"
#include "ui/board/peoplefacts.h"
#include "ui/widgets/bignumber.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

CustomersPanel::CustomersPanel(QWidget *parent) : Panel(tr("Customers"), parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (int i = 0; i < 3; ++i) {
        m_figures.append(new BigNumber(QString()));
        row->addWidget(m_figures.last(), 1);
    }
    body()->addLayout(row);
}

void CustomersPanel::refresh(const RoomSession &session)
{
    const CustomerFacts facts = customerFacts(session);
    setCaption(facts.total);
    for (qsizetype i = 0; i < facts.figures.size(); ++i) {
        m_figures.at(i)->setCaption(facts.figures.at(i).caption);
        m_figures.at(i)->setValue(facts.figures.at(i).value, facts.figures.at(i).isNumber && !m_compact);
    }
}

} // namespace holdpoint
