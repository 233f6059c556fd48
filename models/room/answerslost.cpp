#include "models/room/answerslost.h"

#include "models/people/peoplerules.h"
#include "models/room/facts.h"

namespace holdpoint {

QStringList answersLost(const Rollout &rollout, const QList<EventDraft> &drafts, const QString &actor, const Context &context)
{
    Rollout after = rollout;
    for (const EventDraft &draft : drafts) {
        Event event;
        event.seq = after.seq + 1;
        event.at = event.recorded = context.now;
        event.actor = actor;
        event.kind = draft.kind;
        event.subject = draft.subject;
        event.body = draft.body;
        apply(after, event);
    }
    QStringList lost;
    for (const GateState &gate : rollout.gates.gates) {
        const auto before = gateViewOf(rollout, gate.id, context), then = gateViewOf(after, gate.id, context);
        if (!before || !then || gate.passed)
            continue;
        for (const SignOff &answer : before->answers) {
            const QStringList why = then->staleBecause.value(answer.person);
            if (!why.isEmpty() && before->staleBecause.value(answer.person).isEmpty())
                lost << QStringLiteral("%1: the %2 of %3 would no longer count: %4")
                            .arg(before->label, answerWord(answer.answer), personName(*rollout.playbook, answer.person), why.first());
        }
    }
    return lost;
}

} // namespace holdpoint
