#pragma once

#include "models/base/sentence.h"
#include "models/phases/phaserules.h"

namespace holdpoint {

// One question to the rules of phases, with what they look at. Lives as long as the asking.
struct Asked {
    const Phases &phases;
    const Playbook &playbook;
    const Command &command;
    const PhaseFacts &facts;
    Instant now;

    QString argument(const char *name) const { return command.args.value(QLatin1String(name)).toString().trimmed(); }
    QString because() const { return argument("because").left(2000); }
};

inline tl::unexpected<Error> noPhase(const QString &id)
{
    return fail(ErrorKind::WrongUse, QStringLiteral("phase"), Sentence::tr("There is no phase %1.").arg(id));
}

inline tl::unexpected<Error> needsReason()
{
    return fail(ErrorKind::WrongUse, QStringLiteral("because"), Sentence::tr("This needs a reason."));
}

inline EventDraft draft(const char *kind, const QString &subject, const QJsonObject &body = {})
{
    return {QString::fromLatin1(kind), subject, body};
}

// What is neither forward nor back: reschedule, owner, check, parity, opt-in, obligation, held.
Result<QList<EventDraft>> decidePlan(const Asked &asked);

} // namespace holdpoint
