#include "ui/runbooks/rtopanel.h"

#include "ui/runbooks/rtobar.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

RtoPanel::RtoPanel(QWidget *parent)
    : Panel({}, parent), m_caption(new PlainLabel({}, Type::Body, Tone::Ink2)), m_left(new DigitLabel({}, Type::Hero)),
      m_noReturnShape(new ShapeLabel(Shape::NoReturn, Tone::Ink, 18)), m_bar(new RtoBar)
{
    setAccessibleName(tr("Clocks"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_caption);
    row->addWidget(m_left);
    row->addSpacing(16);
    m_finish = makeClock(row);
    m_start = makeClock(row);
    row->addStretch(1);
    row->addWidget(m_noReturnShape);
    m_noReturn = makeClock(row);
    body()->addLayout(row);
    body()->addWidget(m_bar);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

RtoPanel::Clock RtoPanel::makeClock(QHBoxLayout *row)
{
    const Clock clock{new PlainLabel({}, Type::Body, Tone::Ink2), new PlainLabel({}, Type::Body, Tone::Ink2),
                      new DigitLabel({}, Type::Tier1)};
    row->addWidget(clock.caption);
    row->addWidget(clock.value);
    row->addWidget(clock.after);
    row->addSpacing(16);
    return clock;
}

// Without a value the whole clock is hidden.
void RtoPanel::set(const Clock &clock, const QString &caption, const QString &value, const QString &after, Tone tone)
{
    clock.caption->setText(caption);
    clock.value->setText(value);
    clock.value->setTone(tone);
    clock.value->updateGeometry();
    clock.value->setAccessibleName(QStringLiteral("%1 %2 %3").arg(caption, value, after));
    clock.after->setText(after);
    clock.after->setTone(tone == Tone::Ink ? Tone::Ink2 : tone);
    clock.caption->setVisible(!caption.isEmpty());
    clock.value->setVisible(!value.isEmpty());
    clock.after->setVisible(!after.isEmpty());
}

void RtoPanel::show(const Run &run, Instant now)
{
    const RtoFacts facts = rtoFacts(run, now);
    m_bar->setFacts(facts);
    if (facts.over) {
        m_caption->setText(tr("Took"));
        m_left->setText(toClockText(facts.elapsed));
    } else if (facts.rto) {
        const bool past = facts.elapsed > *facts.rto;
        m_caption->setText(past ? tr("RTO missed by") : tr("RTO left"));
        m_left->setText(toClockText(past ? facts.elapsed - *facts.rto : *facts.rto - facts.elapsed));
    } else {
        m_caption->setText(tr("No RTO is set. Elapsed"));
        m_left->setText(toClockText(facts.elapsed));
    }
    m_left->setTone(facts.late ? Tone::Fire : Tone::Ink);
    m_left->updateGeometry();
    showClocks(facts);
}

void RtoPanel::showClocks(const RtoFacts &facts)
{
    const Duration end = facts.projected.value_or(facts.elapsed);
    QString margin;
    if (facts.rto)
        margin = facts.late ? tr("LATE BY %1").arg(toClockText(end - *facts.rto))
            : facts.near    ? tr("WATCH, margin %1").arg(toClockText(*facts.rto - end))
                            : tr("margin %1").arg(toClockText(*facts.rto - end));
    set(m_finish, facts.projected ? tr("Projected finish") : QString(), facts.projected ? toClockText(*facts.projected) : QString(), margin,
        facts.late ? Tone::Fire : Tone::Ink);
    set(m_start, tr("Since start"), toClockText(facts.sinceStart), tr("plan %1").arg(toClockText(facts.plan)));
    m_noReturnShape->setVisible(facts.noReturnIn.has_value());
    const bool ahead = facts.noReturnIn && facts.noReturnIn->count() > 0;
    set(m_noReturn,
        !facts.noReturnIn ? QString()
            : ahead       ? tr("Point of no return in")
                          : tr("At the point of no return"),
        ahead ? toClockText(*facts.noReturnIn) : QString(), {});
    // Where not all of them fit, the plan goes first, then what is measured from the start.
    layout()->activate();
    if (layout()->minimumSize().width() > width())
        m_start.after->hide();
    layout()->activate();
    if (layout()->minimumSize().width() > width())
        set(m_start, {}, {}, {});
}

} // namespace holdpoint
