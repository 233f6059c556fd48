#include "models/runbooks/switchrecorder.h"

#include "models/runbooks/killswitches.h"

namespace holdpoint {

SwitchRecorder::SwitchRecorder(Recorder &journal, std::function<const Runs &()> presses) : m_journal(journal), m_presses(std::move(presses))
{
}

void SwitchRecorder::record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                            std::function<void(const Result<Head> &)> done)
{
    m_journal.record(commandId, actor, asSwitchEvents(m_presses(), drafts), std::move(done));
}

} // namespace holdpoint
