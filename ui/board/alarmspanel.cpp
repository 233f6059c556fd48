#include "ui/board/alarmspanel.h"

#include "models/room/session.h"
#include "ui/board/alarmfacts.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

AlarmsPanel::AlarmsPanel(QWidget *parent)
    : Panel(tr("Alarms"), parent), m_rows(new RowsModel(alarmColumns(), this)), m_table(new TableView(tr("Alarms"))), m_calm(new QWidget),
      m_shape(new ShapeLabel(Shape::TickCircle, Tone::Ok, 24)), m_words(new PlainLabel),
      m_line(new PlainLabel({}, Type::Caption, Tone::Ink2)), m_footer(new PlainLabel({}, Type::Caption, Tone::Ink2)),
      m_takeOver(new KeyButton(tr("Take over"), KeyButton::Primary))
{
    m_table->setRowsModel(m_rows);
    m_table->setHeaderVisible(false);
    m_table->setFitted(true);
    m_table->installEventFilter(this);
    auto *calm = new QHBoxLayout(m_calm);
    calm->setContentsMargins(0, 2, 0, 2);
    calm->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_words->setWordWrap(true);
    m_line->setWordWrap(true);
    words->addWidget(m_words);
    words->addWidget(m_line);
    calm->addWidget(m_shape, 0, Qt::AlignVCenter);
    calm->addLayout(words, 1);
    calm->addWidget(m_takeOver);
    m_takeOver->setAccent(true);
    body()->addWidget(m_table);
    body()->addWidget(m_calm);
    body()->addWidget(m_footer);
    connect(m_table, &TableView::rowActivated, this, [this](const QString &id) { Q_EMIT opened(QStringLiteral("trigger/") + id); });
    connect(m_takeOver, &QAbstractButton::clicked, this, &AlarmsPanel::engineWanted);
}

void AlarmsPanel::refresh(const RoomSession &session)
{
    const AlarmFacts facts = alarmFacts(session);
    m_rows->setRows(facts.rows);
    m_table->updateGeometry();
    m_table->setVisible(!facts.rows.isEmpty());
    setCaption(facts.count);
    setSide(facts.rows.isEmpty() ? tr("%n triggers armed", nullptr, facts.armed) : QStringLiteral("Ctrl+Shift+A"));
    const bool calm = facts.rows.isEmpty() || facts.engineGone;
    m_calm->setVisible(calm);
    m_words->setText(facts.calm);
    m_line->setText(facts.calmLine);
    m_line->setVisible(!facts.calmLine.isEmpty());
    if (facts.engineGone)
        m_shape->setShape(Shape::FlatLine, Tone::Stale);
    else if (facts.known)
        m_shape->setShape(Shape::TickCircle, Tone::Ok);
    else
        m_shape->setShape(facts.armed ? Shape::DiamondQuestion : Shape::Circle, Tone::Ink2);
    m_takeOver->setVisible(facts.engineGone && !session.observer());
    m_footer->setText(facts.footer);
    m_footer->setVisible(!facts.footer.isEmpty() && !m_compact);
}

bool AlarmsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_A && key->modifiers() == Qt::NoModifier) {
            Q_EMIT acknowledged(m_table->currentId());
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace holdpoint
