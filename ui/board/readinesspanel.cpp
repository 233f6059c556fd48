#include "ui/board/readinesspanel.h"

#include "models/room/session.h"
#include "ui/board/planbar.h"
#include "ui/board/readinessfacts.h"
#include "ui/widgets/countdownbar.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plainlabel.h"

#include "ui/shell/statelook.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

ReadinessPanel::ReadinessPanel(QWidget *parent)
    : Panel(tr("Rollback"), parent), m_shape(new ShapeLabel(Shape::TickCircle, Tone::Ok, 18)), m_word(new PlainLabel({}, Type::Tier1)),
      m_because(new PlainLabel({}, Type::Body, Tone::Ink2)), m_bar(new CountdownBar), m_buttons(new QWidget),
      m_pause(new KeyButton(tr("Pause auto"), KeyButton::Primary)), m_start(new KeyButton(tr("Start now…"), KeyButton::Primary)),
      m_open(new KeyButton(tr("Open"), KeyButton::Primary)), m_plan(new PlanBar), m_facts(new KeyValueList(124, true))
{
    titleRow()->insertWidget(1, m_shape);
    titleRow()->insertWidget(2, m_word);
    m_pause->setShortcutText(QStringLiteral("Ctrl+Shift+J"));
    m_start->setShortcutText(QStringLiteral("Ctrl+Shift+R"));
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 4, 0, 4);
    buttons->setSpacing(8);
    buttons->addWidget(m_pause, 1);
    buttons->addWidget(m_start, 1);
    buttons->addWidget(m_open, 1);
    m_because->setWordWrap(true);
    body()->addWidget(m_bar);
    body()->addWidget(m_buttons);
    body()->addWidget(m_because);
    body()->addWidget(m_plan);
    body()->addWidget(m_facts);
    connect(m_pause, &QAbstractButton::clicked, this, &ReadinessPanel::pauseWanted);
    connect(m_start, &QAbstractButton::clicked, this, &ReadinessPanel::rollbackWanted);
    connect(m_open, &QAbstractButton::clicked, this,
            [this] { Q_EMIT openWanted(m_run.isEmpty() ? QStringLiteral("trigger/") + m_trigger : QStringLiteral("run/") + m_run); });
}

void ReadinessPanel::setCompact(bool compact)
{
    m_compact = compact;
}

void ReadinessPanel::showCountdown(const RoomSession &session)
{
    const auto countdown = m_run.isEmpty() ? countdownFacts(session) : std::nullopt;
    m_bar->setVisible(countdown.has_value());
    m_buttons->setVisible(countdown.has_value() || !m_run.isEmpty());
    m_pause->setVisible(countdown && !countdown->asks);
    m_start->setVisible(countdown.has_value());
    m_open->setVisible(!m_run.isEmpty() || (countdown && countdown->asks));
    m_open->setText(m_run.isEmpty() ? tr("Open trigger") : tr("Open the console"));
    if (!countdown)
        return;
    m_trigger = countdown->trigger;
    m_bar->setWords(countdown->words, countdown->digits);
    PlateLook look{PlateTone::Fire, Pattern::None, PlateBorder::None, countdown->paused, false};
    m_bar->setLook(look, countdown->paused ? Shape::OctagonBars : Shape::Octagon);
    m_pause->setEnabled(countdown->canPause && !session.observer());
    m_start->setEnabled(!session.observer());
    m_pause->setText(countdown->canPause || countdown->paused ? tr("Pause auto") : tr("Paused once already"));
}

bool ReadinessPanel::showRun(const RoomSession &session)
{
    const Run *run = activeRun(session.rollout().runs);
    m_run = run && !run->forward ? run->id : QString();
    if (m_run.isEmpty())
        return false;
    const StateLook look = lookOf(*run);
    m_shape->setShape(look.shape, look.tone, look.filled);
    m_word->setText(look.word);
    m_because->hide();
    m_plan->hide();
    m_facts->setPairs(runningFacts(*run, session.surroundings().now));
    return true;
}

void ReadinessPanel::refresh(const RoomSession &session)
{
    const bool running = showRun(session);
    showCountdown(session);
    if (running)
        return setSide({});
    const ReadinessFacts facts = readinessFacts(session);
    m_word->setText(facts.ready ? tr("READY") : tr("NOT READY"));
    m_shape->setShape(facts.ready ? Shape::TickCircle : Shape::Warning, facts.ready ? Tone::Ok : Tone::Watch, !facts.ready);
    m_because->setVisible(!facts.ready);
    m_because->setText(tr("because %1").arg(facts.because));
    const bool tight = m_compact && m_bar->isVisibleTo(this);
    m_plan->setVisible(facts.plan.has_value() && !tight);
    if (facts.plan)
        m_plan->setPlan(*facts.plan, facts.rto);
    m_facts->setPairs(facts.facts.mid(0, tight || (m_compact && !facts.ready) ? 2 : m_compact ? 3 : -1));
    setAccessibleDescription(facts.ready ? m_word->text() : m_word->text() + QLatin1Char(' ') + m_because->text());
}

} // namespace holdpoint
