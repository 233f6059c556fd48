#pragma once

#include "models/journal/recorder.h"
#include "models/runbooks/run.h"

namespace holdpoint {

// Lets a RunSupervisor drive the presses of switches: what it records as of a run stands in the journal as switch.*.
class SwitchRecorder final : public Recorder
{
public:
    // `presses` is the fold as it is now.
    SwitchRecorder(Recorder &journal, std::function<const Runs &()> presses);
    void record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                std::function<void(const Result<Head> &)> done) override;

private:
    Recorder &m_journal;
    std::function<const Runs &()> m_presses;
};

} // namespace holdpoint
