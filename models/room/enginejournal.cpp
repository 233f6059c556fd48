#include "models/room/enginejournal.h"

#include "models/base/log.h"
#include "models/runbooks/runrules.h"

namespace holdpoint {

namespace {

const QString nothing = QStringLiteral("nothing-to-record");
const QString deposedCode = QStringLiteral("deposed");

Result<QList<EventDraft>> withEpoch(Result<QList<EventDraft>> drafts, qint64 epoch)
{
    if (!drafts)
        return drafts;
    if (drafts->isEmpty())
        return fail(ErrorKind::Refused, nothing, QStringLiteral("nothing to record"));
    for (EventDraft &draft : *drafts)
        draft.body[QStringLiteral("epoch")] = epoch;
    return drafts;
}

} // namespace

EngineJournal::EngineJournal(JournalThread &journal, std::shared_ptr<RoomFold> deciding, QObject *parent)
    : QObject(parent), m_journal(journal), m_deciding(std::move(deciding))
{
}

void EngineJournal::record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                           std::function<void(const Result<Head> &)> done)
{
    propose(
        commandId, actor,
        [drafts](const Rollout &rollout) -> Result<QList<EventDraft>> {
            if (!mayStillBegin(rollout.runs, drafts))
                return refused("stopped", QStringLiteral("the run was stopped meanwhile"));
            return drafts;
        },
        [done](const Result<Appended> &result) {
            if (!done)
                return;
            if (result)
                done(result->head);
            else
                done(tl::unexpected(result.error()));
        });
}

void EngineJournal::propose(const QString &commandId, const QString &actor, const Proposal &proposal, const Done &done)
{
    const Decide decide = [fold = m_deciding, epoch = m_epoch, proposal](const QList<Event> &) -> Result<QList<EventDraft>> {
        if (fold->rollout().epoch != epoch)
            return fail(ErrorKind::Refused, deposedCode,
                        QStringLiteral("epoch %1 has taken over from epoch %2").arg(fold->rollout().epoch).arg(epoch));
        if (fold->rollout().notUnderstood)
            return tl::unexpected(*fold->rollout().notUnderstood);
        return withEpoch(proposal(fold->rollout()), epoch);
    };
    m_journal.append({commandId, actor, QStringLiteral("engine")}, decide, [this, commandId, done](const Result<Appended> &result) {
        if (!result && result.error().code == deposedCode)
            Q_EMIT deposed();
        else if (!result && result.error().kind != ErrorKind::Refused) {
            log(LogLevel::Error, "room", QStringLiteral("%1 was not recorded: %2").arg(commandId, result.error().message));
            Q_EMIT troubled(result.error());
        }
        if (done)
            done(result);
    });
}

void EngineJournal::propose(const Proposal &proposal, const Done &done)
{
    propose(QStringLiteral("engine/%1/%2").arg(m_epoch).arg(++m_next), QStringLiteral("engine"), proposal, done);
}

} // namespace holdpoint
