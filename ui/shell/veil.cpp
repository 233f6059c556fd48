#include "ui/shell/veil.h"

#include "models/base/safetext.h"
#include "models/room/session.h"
#include "ui/shell/shellfacts.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

Veil::Veil(QWidget *covered)
    : QWidget(covered), m_covered(covered), m_since(new PlainLabel({}, Type::Tier1)), m_why(wrapped()), m_known(wrapped()),
      m_again(new KeyButton(tr("Open the room again"), KeyButton::Primary))
{
    auto *panel = new Panel(tr("LINK LOST"));
    panel->setFixedWidth(560);
    auto *todo = wrapped();
    todo->setText(
        tr("A running step goes on in its own process, and the engine keeps its result. Look at the disk and the folder, then open "
           "the room again. holdpointctl verify says what still holds; the runbook on paper is in the room's runs folder."));
    m_again->setAccent(true);
    for (QWidget *each :
         {static_cast<QWidget *>(m_since), static_cast<QWidget *>(m_why), static_cast<QWidget *>(m_known), static_cast<QWidget *>(todo)})
        panel->body()->addWidget(each);
    panel->body()->addWidget(m_again, 0, Qt::AlignLeft);
    auto *box = new QVBoxLayout(this);
    box->addWidget(panel, 0, Qt::AlignCenter);
    m_covered->installEventFilter(this);
    connect(m_again, &QAbstractButton::clicked, this, &Veil::againRequested);
    hide();
}

void Veil::follow(const RoomSession *session)
{
    const auto since = session ? session->surroundings().frozenSince : std::nullopt;
    if (!since)
        return hide();
    const Surroundings around = session->surroundings();
    m_since->setText(tr("Nothing new since %1, %2 ago").arg(utcClock(*since), toClockText(around.now - *since)));
    m_why->setText(displayText(around.storeWhy, 300));
    m_known->setText(tr("Beneath is what was known at event #%1. It is not trustworthy any more, and nothing you do here is recorded.")
                         .arg(session->rollout().seq));
    setAccessibleName(m_since->text());
    if (isVisible())
        return;
    setGeometry(m_covered->rect());
    show();
    raise();
    m_again->setFocus(Qt::OtherFocusReason);
}

bool Veil::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_covered && event->type() == QEvent::Resize)
        setGeometry(m_covered->rect());
    return QWidget::eventFilter(watched, event);
}

void Veil::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    QColor over = t.bg;
    over.setAlphaF(0.45F);
    painter.fillRect(rect(), over);
    painter.fillRect(rect(), QBrush(t.hair, Qt::DiagCrossPattern));
}

} // namespace holdpoint
