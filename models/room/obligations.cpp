#include "models/room/obligations.h"

#include "models/base/sentence.h"
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

enum class Wording { People, Records };

QString obligationWords(Wording whom, const char *text)
{
    return whom == Wording::Records ? QString::fromUtf8(text) : Sentence::tr(text);
}

QString sentence(const ObligationLine &line, const Playbook &playbook, Wording whom)
{
    const Phase *phase = byId(playbook.phases, line.phase);
    const bool recorded = whom == Wording::Records;
    const QString role = recorded ? roleInRecords(playbook, line.owner) : roleTitle(playbook, line.owner);
    const QString owner = byId(playbook.people, line.owner) ? personName(playbook, line.owner) : role;
    const QString word = obligationWord(line.standing);
    QString how = recorded ? word : Sentence::word(word);
    if (line.standing == ObligationStanding::Due)
        how = obligationWords(whom, QT_TRANSLATE_NOOP("holdpoint::Sentence", "due at this gate"));
    else if (line.standing == ObligationStanding::Overdue && phase)
        how = obligationWords(whom, QT_TRANSLATE_NOOP("holdpoint::Sentence", "overdue since %1 was passed")).arg(phase->title);
    if (!line.answer.reason.isEmpty())
        how += QStringLiteral(" (%1: %2)").arg(personName(playbook, line.answer.by), line.answer.reason);
    return obligationWords(whom, QT_TRANSLATE_NOOP("holdpoint::Sentence", "%1: %2, owed by %3")).arg(line.text, how, owner);
}

QStringList owedLines(const Rollout &rollout, const QString &phase, Instant now, Wording whom)
{
    QStringList lines;
    for (const ObligationLine &line : obligationRegister(rollout, now)) {
        const bool here = line.phase == phase;
        if (isOwed(line.standing) && (here || line.standing == ObligationStanding::Overdue || line.standing == ObligationStanding::Broken))
            lines << sentence(line, *rollout.playbook, whom);
    }
    return lines;
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
    return owedLines(rollout, phase, now, Wording::People);
}

QStringList owedInRecords(const Rollout &rollout, const QString &phase, Instant now)
{
    return owedLines(rollout, phase, now, Wording::Records);
}

} // namespace holdpoint
