#include "ui/shell/spine.h"

#include "ui/shell/spinecells.h"
#include "ui/widgets/heartbeat.h"
#include "ui/widgets/type.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

Spine::Spine(QWidget *parent)
    : QWidget(parent), m_plate(new Plate), m_phase(new SpineCellBox(148)), m_clock(new SpineCellBox(152)),
      m_commander(new SpineCellBox(104)), m_comms(new SpineCellBox(112)), m_age(new SpineCellBox(96)), m_utc(new SpineCellBox(140)),
      m_alarms(new AlarmCells), m_quiet(new QuietCell), m_heart(new Heartbeat(m_age)), m_mode(new ModePlate)
{
    setFixedHeight(qMax(56, lineHeight(Type::Caption) + lineHeight(Type::Tier1) + 14));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 4, 1);
    row->setSpacing(0);
    auto *slot = new QVBoxLayout;
    slot->setContentsMargins(4, 4, 4, 3);
    slot->addWidget(m_plate);
    m_plate->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_plate->setMinimumWidth(180);
    m_plate->setMaximumWidth(288);
    row->addLayout(slot, 100);
    for (QWidget *cell : {static_cast<QWidget *>(m_phase), static_cast<QWidget *>(m_clock), static_cast<QWidget *>(m_alarms),
                          static_cast<QWidget *>(m_commander), static_cast<QWidget *>(m_comms), static_cast<QWidget *>(m_age),
                          static_cast<QWidget *>(m_utc), static_cast<QWidget *>(m_quiet)})
        row->addWidget(cell);
    row->addStretch(1);
    row->addWidget(m_mode);
    connect(m_plate, &Plate::activated, this, &Spine::whyRequested);
}

void Spine::setFacts(const ShellFacts &facts)
{
    m_plate->setLook(facts.look.plate, facts.look.shape, facts.look.tone, facts.look.filled);
    m_plate->setWords(facts.look.word, facts.because, facts.digits);
    m_plate->setBlinking(facts.blinking);
    m_phase->setCell(facts.phase);
    m_clock->setCell(facts.clock);
    m_clock->setHeld(facts.held);
    m_alarms->setFacts(facts);
    m_commander->setCell(facts.commander);
    m_comms->setCell(facts.comms);
    m_age->setCell(facts.age);
    m_heart->move(qMin(m_age->width() - 14, m_age->valueRight() + 8), height() / 2 + 2);
    m_quiet->setShelved(facts.shelved);
    static_cast<ModePlate *>(m_mode)->setWord(facts.modePlate);
}

void Spine::setClock(Instant now)
{
    m_utc->setCell({utcDate(now), utcClock(now)});
}

void Spine::setMuted(const QString &left)
{
    m_quiet->setMuted(left);
}

void Spine::beat()
{
    m_heart->beat();
}

void Spine::stopBeat()
{
    m_heart->stop();
}

void Spine::blink(bool on)
{
    m_plate->setMarkerShown(on);
}

void Spine::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.hair);
    painter.fillRect(QRect(m_phase->x() - 1, 0, 1, height()), t.hair);
}

} // namespace holdpoint
