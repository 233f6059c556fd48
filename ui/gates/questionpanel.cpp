#include "ui/gates/questionpanel.h"

#include "ui/gates/gaterows.h"
#include "ui/shell/liveview.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QGridLayout>

namespace holdpoint {

namespace {

PlainLabel *caption(const QString &text)
{
    return new PlainLabel(text, Type::Caption, Tone::Ink2);
}

} // namespace

QuestionPanel::QuestionPanel(QWidget *parent)
    : Panel({}, parent), m_question(wrapped(Type::Hero)), m_go(wrapped()), m_noGo(wrapped()), m_status(new PlainLabel({}, Type::Tier1)),
      m_missing(wrapped()), m_signed(new DigitLabel({}, Type::Hero)), m_left(new DigitLabel({}, Type::Hero)), m_leftCaption(caption({}))
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto *words = new QGridLayout;
    words->setColumnMinimumWidth(0, 76);
    words->setColumnStretch(1, 1);
    words->setHorizontalSpacing(8);
    words->setVerticalSpacing(4);
    words->addWidget(m_question, 0, 0, 1, 2);
    auto *go = new PlainLabel(tr("If GO")), *noGo = new PlainLabel(tr("If NO-GO"));
    go->setStrong(true);
    noGo->setStrong(true);
    words->addWidget(go, 1, 0, Qt::AlignTop);
    words->addWidget(m_go, 1, 1);
    words->addWidget(noGo, 2, 0, Qt::AlignTop);
    words->addWidget(m_noGo, 2, 1);
    words->setRowStretch(3, 1);
    columns->addLayout(words, 3);
    auto *side = new QGridLayout;
    side->setHorizontalSpacing(24);
    side->setVerticalSpacing(2);
    side->addWidget(caption(tr("Signed")), 0, 0);
    side->addWidget(m_leftCaption, 0, 1);
    side->addWidget(caption(tr("Gate")), 0, 2);
    side->addWidget(m_signed, 1, 0);
    side->addWidget(m_left, 1, 1);
    side->addWidget(m_status, 1, 2, Qt::AlignVCenter);
    side->addWidget(m_missing, 2, 0, 1, 3);
    side->setColumnStretch(2, 1);
    side->setRowStretch(3, 1);
    columns->addLayout(side, 2);
    body()->addLayout(columns);
    setAccessibleName(tr("Question"));
}

void QuestionPanel::show(const GateView &view, const GateState &state, const Rollout &rollout, Instant now)
{
    const Phase *phase = byId(rollout.playbook->phases, view.id);
    const Gate &gate = *phase->gate;
    m_question->setText(gate.question.isEmpty() ? tr("Does %1 go on?").arg(phase->title) : gate.question);
    m_go->setText(gate.go.isEmpty() ? tr("The next phase may be started.") : gate.go);
    m_noGo->setText(gate.noGo.isEmpty() ? tr("Nothing changes. We stay where we are.") : gate.noGo);
    m_signed->setText(tr("%1 of %2").arg(signaturesGiven(view)).arg(signaturesNeeded(view)));
    m_status->setText(lookOf(view.status).word);
    const bool polling = state.poll && !state.passed;
    m_leftCaption->setText(polling ? (now < state.poll->expires ? tr("Poll closes in") : tr("Poll ran out at")) : tr("Poll"));
    m_left->setText(!polling                        ? tr("none")
                        : now < state.poll->expires ? toClockText(state.poll->expires - now)
                                                    : clockOf(state.poll->expires));
    m_left->setType(polling ? Type::Hero : Type::Tier1);
    const QString missing = missingWords(view, *rollout.playbook);
    const int struck = answersStruck(view, state, *rollout.playbook);
    QStringList words;
    if (struck > 0)
        words.append(struck == 1 ? tr("1 answer no longer counts.") : tr("%1 answers no longer count.").arg(struck));
    if (view.matched)
        words.append(tr("Every rule has its signatures."));
    else if (!missing.isEmpty())
        words.append(tr("Missing: %1").arg(missing));
    m_missing->setText(words.join(QLatin1Char(' ')));
}

} // namespace holdpoint
