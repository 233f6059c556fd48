#include "ui/shell/signedact.h"

#include "models/base/ids.h"
#include "models/people/peoplerules.h"
#include "models/room/facts.h"
#include "models/room/session.h"
#include "ui/shell/sheet.h"

#include <QtCore/QPointer>

namespace holdpoint {

namespace {

std::optional<Right> rightTo(const RoomSession &session, const Command &command)
{
    const Surroundings around = session.surroundings();
    const Rollout &rollout = session.rollout();
    const auto right = rightFor(*rollout.playbook, rollout.people, command,
                                rightFactsOf(rollout, command, {around.now, around.engineAlive, around.blind}));
    return right ? std::optional(*right) : std::nullopt;
}

} // namespace

bool needsSignature(const RoomSession &session, Act act, const QString &subject, const QJsonObject &args)
{
    const auto right = rightTo(session, {{}, act, session.person(), subject, args, {}});
    return right && right->proved;
}

void askSigners(const RoomSession &session, Sheet *sheet, const Command &command, bool mayWait)
{
    const Rollout &rollout = session.rollout();
    const QString me = command.actor;
    const auto right = rightTo(session, command);
    if (!right || !right->proved)
        return;
    QList<QList<Sheet::Choice>> others;
    for (const QStringList &list : right->second) {
        others.append(QList<Sheet::Choice>{});
        for (const QString &person : list)
            if (person != me && keyOf(rollout.people, person))
                others.last().append({person, personName(*rollout.playbook, person)});
    }
    sheet->askSigners({me, personName(*rollout.playbook, me)}, others, mayWait);
    if (right->reasoned)
        sheet->needReason(shortestReason);
}

void askSigned(RoomSession *session, Sheet *sheet, Act act, const QString &subject, std::function<QJsonObject()> args)
{
    askSigned(
        session, sheet, act, [subject] { return subject; }, std::move(args));
}

void askSigned(RoomSession *session, Sheet *sheet, Act act, std::function<QString()> subject, std::function<QJsonObject()> args)
{
    const QString me = session->person();
    askSigners(*session, sheet, {{}, act, me, subject(), args(), {}}, true);
    const QPointer<RoomSession> asked(session);
    QObject::connect(sheet, &Sheet::confirmed, session, [asked, sheet, act, subject, args, me] {
        if (!asked || !asked->rollout().playbook)
            return;
        Command command{newId(), act, me, subject(), args(), {}};
        if (!sheet->reason().isEmpty())
            command.args[QStringLiteral("because")] = sheet->reason();
        if (sheet->leftOpen())
            command.args[QStringLiteral("leave_open")] = true;
        const QList<Signer> signers = sheet->signers();
        if (signers.isEmpty())
            asked->act(command);
        else
            asked->actSigned(command, signers);
    });
}

} // namespace holdpoint
