#include "ui/runbooks/rtopanel.h"

#include "ui/runbooks/rtobar.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

RtoPanel::RtoPanel(QWidget *parent)
    : Panel({}, parent), m_caption(new PlainLabel({}, Type::Body, Tone::Ink2)), m_words(new PlainLabel),
      m_noReturn(new PlainLabel({}, Type::Body)), m_left(new DigitLabel({}, Type::Hero)),
      m_noReturnShape(new ShapeLabel(Shape::NoReturn, Tone::Ink, 18)), m_bar(new RtoBar)
{
    setAccessibleName(tr("Clocks"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_caption);
    row->addWidget(m_left);
    row->addSpacing(16);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    row->addWidget(m_noReturnShape);
    row->addWidget(m_noReturn);
    body()->addLayout(row);
    body()->addWidget(m_bar);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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
    showWords(facts);
    m_noReturn->setVisible(facts.noReturnIn.has_value());
    m_noReturnShape->setVisible(facts.noReturnIn.has_value());
    if (facts.noReturnIn)
        m_noReturn->setText(facts.noReturnIn->count() > 0 ? tr("Point of no return in %1").arg(toClockText(*facts.noReturnIn))
                                                          : tr("At the point of no return"));
}

void RtoPanel::showWords(const RtoFacts &facts)
{
    QStringList words;
    const Duration end = facts.projected.value_or(facts.elapsed);
    if (facts.projected)
        words.append(tr("Projected finish %1").arg(toClockText(*facts.projected)));
    if (facts.rto)
        words.append(facts.late ? tr("LATE BY %1").arg(toClockText(end - *facts.rto)) : tr("margin %1").arg(toClockText(*facts.rto - end)));
    words.append(tr("since start %1").arg(toClockText(facts.sinceStart)));
    words.append(tr("plan %1").arg(toClockText(facts.plan)));
    if (facts.near)
        words.append(tr("WATCH: less than a tenth of the RTO is spare"));
    m_words->setText(words.join(tr(", ")));
    m_words->setStrong(facts.late || facts.near);
    m_words->setTone(facts.late ? Tone::Fire : Tone::Ink);
}

} // namespace holdpoint
