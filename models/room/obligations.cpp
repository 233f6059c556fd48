#include "models/room/obligations.h"

#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"

namespace holdpoint {

namespace {

ObligationStanding answeredAs(ItemStatus status)
{
    switch (status) {
    case ItemStatus::Done:
        return ObligationStanding::Met;
    case ItemStatus::Failed:
        return ObligationStanding::Broken;
    case ItemStatus::NotApplicable:
        return ObligationStanding::NotApplicable;
    case ItemStatus::Open:
    case ItemStatus::Blocked:
        break;
    }
    return ObligationStanding::Open;
}

void stand(ObligationLine &line, const PhaseState &state, const Phase &phase, Instant now)
{
    if (const auto start = plannedStart(state, phase); start && phase.planned)
        line.due = *start + phase.planned->duration;
    line.standing = answeredAs(line.answer.status);
    if (line.standing != ObligationStanding::Open)
        return;
    if (state.status == PhaseStatus::Skipped)
        line.standing = ObligationStanding::NotApplicable; // nobody was moved
    else if (state.status == PhaseStatus::Passed)
        line.standing = ObligationStanding::Overdue;
    else if (!isUnderWay(state))
        line.standing = ObligationStanding::Later;
    else if (state.status == PhaseStatus::AtGate || (line.due && *line.due <= now))
        line.standing = ObligationStanding::Due;
    if (state.status == PhaseStatus::Passed)
        line.due = state.ended;
}

QString sentence(const ObligationLine &line, const Playbook &playbook)
{
    const Phase *phase = byId(playbook.phases, line.phase);
    const QString owner = byId(playbook.people, line.owner) ? personName(playbook, line.owner) : roleTitle(playbook, line.owner);
    QString how = obligationWord(line.standing);
    if (line.standing == ObligationStanding::Due)
        how = QStringLiteral("due at this gate");
    else if (line.standing == ObligationStanding::Overdue && phase)
        how = QStringLiteral("overdue since %1 was passed").arg(phase->title);
    if (!line.answer.reason.isEmpty())
        how += QStringLiteral(" (%1: %2)").arg(personName(playbook, line.answer.by), line.answer.reason);
    return QStringLiteral("%1: %2, owed by %3").arg(line.text, how, owner);
}

} // namespace

QList<ObligationLine> obligationRegister(const Rollout &rollout, Instant now)
{
    QList<ObligationLine> lines;
    for (const PhaseState &state : rollout.phases.phases) {
        const Phase *phase = byId(rollout.playbook->phases, state.id);
        if (!phase || !phase->customers)
            continue;
        int place = 0;
        for (const Obligation &promised : phase->customers->obligations) {
            ObligationLine line;
            line.id = QStringLiteral("%1/%2").arg(state.id).arg(++place);
            line.phase = state.id;
            line.text = promised.text;
            line.owner = promised.owner;
            line.answer = state.obligations.value(promised.text);
            stand(line, state, *phase, now);
            lines << line;
        }
    }
    return lines;
}

bool isOwed(ObligationStanding standing)
{
    return standing == ObligationStanding::Open || standing == ObligationStanding::Due || standing == ObligationStanding::Overdue
        || standing == ObligationStanding::Broken;
}

QString obligationWord(ObligationStanding standing)
{
    switch (standing) {
    case ObligationStanding::Later:
        return QStringLiteral("later");
    case ObligationStanding::Open:
        return QStringLiteral("open");
    case ObligationStanding::Due:
        return QStringLiteral("due");
    case ObligationStanding::Overdue:
        return QStringLiteral("overdue");
    case ObligationStanding::Broken:
        return QStringLiteral("broken");
    case ObligationStanding::Met:
        return QStringLiteral("met");
    case ObligationStanding::NotApplicable:
        return QStringLiteral("does not apply");
    }
    return {};
}

QStringList owedAtGate(const Rollout &rollout, const QString &phase, Instant now)
{
    QStringList owed;
    for (const ObligationLine &line : obligationRegister(rollout, now)) {
        const bool here = line.phase == phase;
        if (isOwed(line.standing) && (here || line.standing == ObligationStanding::Overdue || line.standing == ObligationStanding::Broken))
            owed << sentence(line, *rollout.playbook);
    }
    return owed;
}

} // namespace holdpoint
