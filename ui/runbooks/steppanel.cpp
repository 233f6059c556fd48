#include "ui/runbooks/steppanel.h"

#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/playbook/criticalpath.h"
#include "models/runbooks/plan.h"
#include "models/runbooks/undo.h"
#include "ui/runbooks/outputpane.h"
#include "ui/runbooks/steprows.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/shape.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

namespace {

QString expectedWords(const Step &step)
{
    const Check &check = step.kind == StepKind::Check ? step.check : step.verify;
    QString what;
    if (!check.that.isEmpty())
        what = check.that.text;
    else if (!check.action.expect.isEmpty())
        what = StepPanel::tr("prints %1").arg(check.action.expect);
    else if (!check.action.isEmpty())
        what = StepPanel::tr("its check passes");
    else if (step.kind == StepKind::Manual)
        what = step.manual;
    else
        what = StepPanel::tr("ends without an error, nothing verifies it");
    return StepPanel::tr("%1, within %2, hard stop %3").arg(what, toClockText(plannedDuration(step)), toClockText(step.timeout));
}

QString repeatWords(const Step &step)
{
    if (!holdpoint::acts(step))
        return StepPanel::tr("YES, it changes nothing");
    if (isIdempotent(step))
        return StepPanel::tr("YES, same key");
    return step.verify.isEmpty() ? StepPanel::tr("NO, and nothing can verify it")
                                 : StepPanel::tr("only after its check says it is not there");
}

QString nowWords(const StepState &state, Instant now)
{
    QString words = Sentence::word(stepStatusWord(state.status));
    if (isUnderWay(state) && state.started)
        words = StepPanel::tr("%1 for %2").arg(words, toClockText(now - *state.started));
    if (state.noticed)
        words = StepPanel::tr("announced, begins in %1").arg(toClockText(std::max(Duration{0}, *state.noticed + noReturnNotice - now)));
    if (state.undoing)
        words = StepPanel::tr("its undo: %1").arg(words);
    else if (state.undone)
        words = StepPanel::tr("undone, waits to be done again");
    for (const QString &more : {state.result, state.detail, state.reason}) {
        if (!more.isEmpty())
            words += StepPanel::tr(", ") + more;
    }
    return words;
}

bool isUnknown(const StepState &state)
{
    const bool failedUndo = state.undoing && state.status == StepStatus::Failed;
    return failedUndo || state.status == StepStatus::Unknown || state.status == StepStatus::TimedOut;
}

} // namespace

StepPanel::StepPanel(Refusal refusal, QWidget *parent)
    : Panel(tr("Current step"), parent), m_refusal(std::move(refusal)), m_shape(new ShapeLabel), m_title(new PlainLabel({}, Type::Tier1)),
      m_question(new PlainLabel({}, Type::Body)), m_facts(new KeyValueList(108, true)), m_output(new OutputPane), m_acts(new ActRow),
      m_answers(new ActRow)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    m_title->setWordWrap(true);
    head->addWidget(m_shape);
    head->addWidget(m_title, 1);
    body()->addLayout(head);
    body()->addWidget(m_facts);
    body()->addWidget(m_output, 1);
    m_question->setWordWrap(true);
    m_question->setStrong(true);
    body()->addWidget(m_question);
    addButton(m_answers, QStringLiteral("step-happened"), tr("It happened"), {}, Act::StepHappened, true);
    addButton(m_answers, QStringLiteral("step-not-happened"), tr("It did not happen"), {}, Act::StepNotHappened, true);
    addButton(m_acts, QStringLiteral("step-done"), tr("Mark done"), QStringLiteral("Ctrl+Return"), Act::StepDone, false);
    addButton(m_acts, QStringLiteral("step-pass"), tr("Pass point of no return…"), {}, Act::PassNoReturn, true);
    addButton(m_acts, QStringLiteral("step-failed"), tr("Not done…"), {}, Act::StepFailed, true);
    addButton(m_acts, QStringLiteral("step-retry"), tr("Retry"), QStringLiteral("R"), Act::StepRetry, false);
    addButton(m_acts, QStringLiteral("step-go-on"), tr("Go on…"), {}, Act::StepGoOn, true);
    addButton(m_acts, QStringLiteral("step-skip"), tr("Skip…"), {}, Act::StepSkip, true);
    addButton(m_acts, QStringLiteral("step-undo"), tr("Undo…"), {}, Act::StepUndo, true);
    m_answers->addStretch();
    m_acts->addStretch();
    body()->addWidget(m_answers);
    body()->addWidget(m_acts);
}

void StepPanel::addButton(ActRow *row, const QString &name, const QString &text, const QString &key, Act act, bool asksReason)
{
    QAction *action = row->add(name, text, key, KeyButton::Primary);
    m_buttons.append({action, act, asksReason});
    connect(action, &QAction::triggered, this, [this, act, asksReason] { Q_EMIT pressed(act, m_subject, m_stepTitle, asksReason); });
}

void StepPanel::show(const Run &run, const QString &id, const Rollout &rollout, Instant now)
{
    const Step *step = byId(run.plan.steps, id);
    const StepState *state = stepState(run, id);
    const bool known = step && state;
    for (QWidget *part : {static_cast<QWidget *>(m_shape), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_output),
                          static_cast<QWidget *>(m_acts)})
        part->setVisible(known);
    if (!known) {
        m_answers->hide();
        m_question->hide();
        m_title->setText(isOver(run) ? run.outcome : tr("No step is under way."));
        return;
    }
    m_subject = run.id + QLatin1Char('/') + id;
    m_stepTitle = step->title;
    setTitle(id == currentStep(run) ? tr("Current step") : tr("Step"));
    setSide(state->attempt > 0 ? (step->attempts > 1 ? tr("attempt %1 of %2").arg(state->attempt).arg(step->attempts)
                                                     : tr("attempt %1").arg(state->attempt))
                               : QString());
    const StateLook look = lookOf(state->status);
    m_shape->setShape(look.shape, look.tone, look.filled);
    m_shape->setAccessibleName(look.word);
    m_title->setText(tr("%1 %2").arg(static_cast<int>(step - run.plan.steps.constData()) + 1).arg(step->title));
    showFacts(run, *step, *state, rollout, now);
    showButtons(run, *step, *state);
}

void StepPanel::showFacts(const Run &, const Step &step, const StepState &state, const Rollout &rollout, Instant now)
{
    const QString owner = namesOf(*rollout.playbook, personsOf(rollout.people, step.owner));
    const QString deputy =
        step.deputy.isEmpty() ? QString() : tr(", deputy %1").arg(namesOf(*rollout.playbook, personsOf(rollout.people, step.deputy)));
    QList<KeyValue> facts{{tr("Owner"), owner + deputy},
                          {tr("Safe to repeat"), repeatWords(step)},
                          {tr("Expected"), expectedWords(step)},
                          {tr("Now"), nowWords(state, now), true}};
    if (step.kind == StepKind::Manual && !step.verify.isEmpty())
        facts.insert(2, {tr("To do"), step.manual});
    if (state.verified)
        facts.append({tr("Verified"), *state.verified ? tr("yes") : tr("NO"), !*state.verified});
    m_facts->setPairs(facts);
}

void StepPanel::showButtons(const Run &run, const Step &step, const StepState &state)
{
    const bool unknown = isUnknown(state);
    m_answers->setVisible(unknown);
    m_question->setVisible(unknown);
    m_question->setText(state.undoing ? tr("Its undo may have happened. Look at the system itself, then say which. Nothing is assumed.")
                                      : tr("It may have happened. Look at the system itself, then say which. Nothing is assumed."));
    const bool release = needsRelease(step, state);
    const bool manual = step.kind == StepKind::Manual && state.status == StepStatus::Running;
    const bool stuck = !state.undoing && (unknown || state.status == StepStatus::Failed) && !state.passedOver;
    for (const Button &button : std::as_const(m_buttons)) {
        ActRow *row = m_acts->button(button.action) ? m_acts : m_answers;
        bool shown = true;
        if (button.act == Act::StepDone)
            shown = !stuck && !state.undoing && !(release && step.pointOfNoReturn) && !isOver(run) && !isBehind(state);
        else if (button.act == Act::PassNoReturn)
            shown = release && step.pointOfNoReturn;
        else if (button.act == Act::StepFailed)
            shown = manual || (release && step.pointOfNoReturn);
        else if (button.act == Act::StepRetry)
            shown = stuck;
        else if (button.act == Act::StepGoOn)
            shown = state.status == StepStatus::Failed && !state.passedOver && !state.undoing;
        else if (button.act == Act::StepUndo)
            shown = state.status == StepStatus::Done && run.status == RunStatus::Paused && !undoOf(run, step).isEmpty();
        else if (button.act == Act::StepSkip)
            shown = !isOver(run) && !isBehind(state) && !state.undoing && !(isUnderWay(state) && !manual);
        row->setShown(button.action, shown);
        QString why;
        if (shown && button.act == Act::StepDone && isUnderWay(state) && !manual)
            why = tr("this step ends by itself when its checks pass.");
        else if (shown)
            why = m_refusal(button.act, m_subject, {{QStringLiteral("because"), QStringLiteral("?")}});
        row->setOff(button.action, why);
    }
}

} // namespace holdpoint
