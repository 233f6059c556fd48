#include "ui/shell/safetydesk.h"

#include "models/base/ids.h"
#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "ui/shell/rollbackfacts.h"
#include "ui/shell/sheet.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>

namespace holdpoint {

SafetyDesk::SafetyDesk(QWidget *window) : QObject(window), m_window(window) { }

void SafetyDesk::setSession(RoomSession *session)
{
    m_session = session;
    if (m_sheet)
        m_sheet->close();
}

Sheet *SafetyDesk::sheet() const
{
    return m_sheet;
}

bool SafetyDesk::practise() const
{
    return m_session && m_session->rollout().mode == Mode::Drill;
}

const Run *SafetyDesk::rollbackRun() const
{
    const Run *run = m_session ? activeRun(m_session->rollout().runs) : nullptr;
    return run && !run->forward ? run : nullptr;
}

void SafetyDesk::ask(Act act, const QString &subject, const QJsonObject &args)
{
    if (!m_session || !m_session->rollout().playbook)
        return Q_EMIT told(tr("Nothing is open."));
    if (m_session->observer())
        return Q_EMIT told(tr("An observer only reads. Open this room as a person to act."));
    m_session->act({newId(), act, m_session->person(), subject, args, {}});
}

Sheet *SafetyDesk::openSheet(const QString &title)
{
    if (m_sheet)
        m_sheet->close();
    const bool framed = m_session->rollout().mode != Mode::Live;
    m_sheet = new Sheet(framed ? tr("[DRILL] %1").arg(title) : title, framed, m_window);
    return m_sheet;
}

void SafetyDesk::holdOrResume()
{
    if (!m_session || !m_session->rollout().playbook)
        return Q_EMIT told(tr("Nothing is open, so there is nothing to hold."));
    const auto hold = m_session->rollout().phases.hold;
    if (!hold)
        return ask(Act::Hold, {}, {{QStringLiteral("because"), tr("HOLD pressed")}});
    Sheet *sheet = openSheet(tr("Resume"));
    const QString by = personName(*m_session->rollout().playbook, hold->by);
    sheet->setQuestion(practise() ? tr("Practise: resume the rollout?") : tr("Resume the rollout?"));
    sheet->setFacts(
        {{tr("Held by"), by}, {tr("Because"), hold->reason}, {tr("Held for"), toClockText(m_session->surroundings().now - hold->since)}});
    sheet->setButton(tr("Resume the rollout"));
    connect(sheet, &Sheet::confirmed, this, [this] { ask(Act::Resume); });
    sheet->present();
}

void SafetyDesk::startRollback(const QString &runbook)
{
    if (!m_session || !m_session->rollout().playbook)
        return Q_EMIT told(tr("Nothing is open, so there is nothing to roll back."));
    if (rollbackRun())
        return abort();
    if (const QString why = storeRefusal(m_session->surroundings().store, Act::Rollback); !why.isEmpty())
        return Q_EMIT told(tr("A rollback cannot be recorded here: %1. An emergency room can start it.").arg(why));
    const RollbackFacts facts = rollbackFacts(*m_session, runbook);
    if (!facts.missing.isEmpty())
        return Q_EMIT told(facts.missing);
    m_runbook = facts.runbook;
    Sheet *sheet = openSheet(practise() ? tr("Practise rollback") : tr("Start rollback"));
    sheet->setQuestion(facts.question);
    sheet->setFacts(facts.facts);
    sheet->setButton(practise() ? tr("Practise rollback") : tr("Start rollback"));
    sheet->setRunbooks(facts.choices, facts.runbook);
    QLineEdit *reason = sheet->askReason(tr("Reason"), facts.reason);
    sheet->askCode(facts.code);
    connect(sheet, &Sheet::runbookChosen, this, [this](const QString &id) {
        m_runbook = id;
        refreshSheet();
    });
    connect(sheet, &Sheet::confirmed, this, [this, reason] {
        ask(Act::Rollback, {},
            {{QStringLiteral("runbook"), m_runbook},
             {QStringLiteral("reason"), reason->text()},
             {QStringLiteral("because"), reason->text()}});
    });
    sheet->present();
}

void SafetyDesk::refreshSheet()
{
    if (!m_sheet || !m_sheet->asksCode() || !m_session)
        return;
    const RollbackFacts facts = rollbackFacts(*m_session, m_runbook);
    if (rollbackRun() || !facts.missing.isEmpty()) {
        m_sheet->close();
        return Q_EMIT told(facts.missing.isEmpty() ? tr("The rollback has been started meanwhile.") : facts.missing);
    }
    m_sheet->setQuestion(facts.question);
    m_sheet->setFacts(facts.facts);
}

void SafetyDesk::abort()
{
    const Run *run = rollbackRun();
    if (!run)
        return Q_EMIT told(tr("No rollback is running."));
    const QString id = run->id;
    Sheet *sheet = openSheet(tr("Abort now"));
    sheet->setQuestion(practise() ? tr("Practise: abort rollback %1 now?").arg(id) : tr("Abort rollback %1 now?").arg(id));
    const auto done = std::count_if(run->steps.begin(), run->steps.end(), [](const StepState &s) { return s.status == StepStatus::Done; });
    sheet->setFacts({{tr("Runbook"), run->plan.title.isEmpty() ? run->runbook : run->plan.title},
                     {tr("Done"), tr("%1 of %2 steps").arg(done).arg(run->steps.size())},
                     {tr("Then"), tr("The running step is ended and the run is paused. The clocks run on.")}});
    sheet->setButton(tr("Abort rollback %1").arg(id));
    connect(sheet, &Sheet::confirmed, this, [this, id] { ask(Act::Abort, id, {{QStringLiteral("because"), tr("abort pressed")}}); });
    sheet->present();
}

void SafetyDesk::askPauseReason()
{
    Q_EMIT told(tr(
        "Pause the automatic rollback because: 1 false alarm, 2 a fix is in hand, 3 customers are in mid-flow, 4 other. Press a digit."));
}

void SafetyDesk::pause(int reason)
{
    const QStringList reasons{tr("false alarm"), tr("a fix is in hand"), tr("customers are in mid-flow"), tr("other")};
    ask(Act::Pause, {}, {{QStringLiteral("because"), reasons.value(reason - 1)}});
}

void SafetyDesk::realWorldEvent()
{
    if (!m_session || m_session->rollout().mode == Mode::Live)
        return Q_EMIT told(tr("This is not a drill. Everything here is real already."));
    Q_EMIT realWorldStopped();
    ask(Act::EndDrill, {}, {{QStringLiteral("real_world"), true}});
}

void SafetyDesk::acknowledgeTop()
{
    if (!m_session || !m_session->rollout().playbook)
        return Q_EMIT told(tr("Nothing is open."));
    const Rollout &r = m_session->rollout();
    const TriggerState *top = nullptr;
    Priority priority = Priority::P3;
    for (const TriggerState &trigger : r.triggers.triggers) {
        const Trigger *plan = byId(r.playbook->triggers, trigger.id);
        const bool waits = trigger.alarm == AlarmStatus::New || trigger.alarm == AlarmStatus::Recovered;
        if (plan && waits && (!top || plan->priority < priority)) {
            top = &trigger;
            priority = plan->priority;
        }
    }
    if (!top)
        return Q_EMIT told(tr("No alarm waits for an acknowledgement."));
    ask(Act::Acknowledge, top->id);
}

void SafetyDesk::silence()
{
    ask(Act::Silence);
}

void SafetyDesk::note(const QString &text, Instant at)
{
    ask(Act::Note, {}, {{QStringLiteral("text"), text}, {QStringLiteral("at"), toRfc3339(at)}});
}

} // namespace holdpoint
