#include "models/room/enginechecks.h"

#include "models/phases/phaserules.h"

#include <QtCore/QPointer>

namespace holdpoint {

namespace {

constexpr Duration usually{10'000}; // between two looks where the playbook says nothing
constexpr Duration features{60'000}; // a feature does not come and go

QString keyOf(const QString &phase, const QString &set, const QString &id)
{
    return QStringLiteral("%1/%2/%3").arg(phase, set, id);
}

Judgement judgementOf(const AttemptResult &result)
{
    switch (result.end) {
    case AttemptEnd::Done:
        return Judgement::Passed;
    case AttemptEnd::Failed:
        return Judgement::Failed;
    case AttemptEnd::NotStarted:
    case AttemptEnd::TimedOut:
    case AttemptEnd::Unknown:
        return Judgement::Error;
    }
    return Judgement::Error;
}

EventDraft judgedDraft(const QString &phase, const QString &set, const QString &id, Judgement verdict, const QString &why)
{
    return {QStringLiteral("check.judged"),
            QStringLiteral("%1/%2").arg(phase, id),
            {{QStringLiteral("phase"), phase},
             {QStringLiteral("id"), id},
             {QStringLiteral("set"), set},
             {QStringLiteral("verdict"), judgementWord(verdict)},
             {QStringLiteral("value"), QString()},
             {QStringLiteral("why"), why}}};
}

const CriterionState *stateOf(const PhaseState &phase, const QString &set, const QString &id)
{
    const auto &states = set == QLatin1String("success") ? phase.criteria : set == QLatin1String("enter") ? phase.enter : phase.tests;
    const auto it = states.constFind(id);
    return it == states.constEnd() ? nullptr : &*it;
}

} // namespace

EngineChecks::EngineChecks(const RoomFold &fold, EngineJournal &journal, Executor &executor, const Clock &clock, QObject *parent)
    : QObject(parent), m_fold(fold), m_journal(journal), m_executor(executor), m_clock(clock)
{
}

QList<EngineChecks::Asked> EngineChecks::wanted() const
{
    QList<Asked> list;
    const Rollout &rollout = m_fold.rollout();
    for (const PhaseState &state : rollout.phases.phases) {
        const Phase *phase = byId(rollout.playbook->phases, state.id);
        if (!phase || state.status == PhaseStatus::Passed || state.status == PhaseStatus::Skipped)
            continue;
        const auto add = [&](const QString &id, const char *set, const Action &action, Duration every) {
            if (!action.isEmpty())
                list << Asked{phase->id, id, QLatin1String(set), action, every > Duration{0} ? every : usually};
        };
        for (const Parity &feature : phase->parity)
            add(feature.id, "parity", feature.check.action, features);
        if (!isUnderWay(state)) {
            for (const EnterCheck &enter : phase->enter)
                add(enter.id, "enter", enter.check.action, {});
            continue;
        }
        for (const Criterion &criterion : phase->success)
            add(criterion.id, "success", criterion.check.action, {});
        for (const ChecklistItem &item : phase->checklist)
            add(item.id, "item", item.check.action, item.every);
        for (const PhaseTest &test : phase->tests) {
            Action action;
            action.program = test.program;
            action.expect = test.expect;
            add(test.id, "test", action, test.every);
        }
    }
    return list;
}

void EngineChecks::tick()
{
    const Rollout &rollout = m_fold.rollout();
    if (!rollout.playbook || rollout.phases.status != RolloutStatus::Active)
        return;
    for (const Asked &asked : wanted()) {
        const QString key = keyOf(asked.phase, asked.set, asked.id);
        if (!m_underWay.contains(key) && m_clock.boottime() >= m_next.value(key, Duration{0}))
            ask(asked);
    }
}

void EngineChecks::ask(const Asked &asked)
{
    const QString key = keyOf(asked.phase, asked.set, asked.id);
    m_underWay << key;
    m_next[key] = m_clock.boottime() + asked.every;
    Look look;
    look.purpose = QStringLiteral("%1-%2").arg(asked.set, asked.id);
    look.action = asked.action;
    look.folder = m_fold.rollout().playbook->folder;
    m_executor.look(look, [self = QPointer<EngineChecks>(this), asked](const AttemptResult &result) {
        if (self)
            self->answered(asked, result);
    });
}

void EngineChecks::answered(const Asked &asked, const AttemptResult &result)
{
    m_underWay.remove(keyOf(asked.phase, asked.set, asked.id));
    const Judgement verdict = judgementOf(result);
    const QString why = result.detail.isEmpty() ? result.result : QStringLiteral("%1, %2").arg(result.result, result.detail);
    m_journal.propose([asked, verdict, why](const Rollout &rollout) -> Result<QList<EventDraft>> {
        const PhaseState *phase = phaseById(rollout.phases, asked.phase);
        if (!phase)
            return QList<EventDraft>{};
        if (asked.set == QLatin1String("item") || asked.set == QLatin1String("parity"))
            return answerNews(*phase, asked.set, asked.id, verdict, why);
        const CriterionState *known = stateOf(*phase, asked.set, asked.id);
        if (known && known->seq > 0 && known->verdict == verdict)
            return QList<EventDraft>{};
        return QList<EventDraft>{judgedDraft(asked.phase, asked.set, asked.id, verdict, why)};
    });
}

} // namespace holdpoint
