#pragma once

#include "models/journal/event.h"
#include "models/people/command.h"
#include "models/runbooks/run.h"

namespace holdpoint {

// What a person may say of one step: done, failed, retry, skip, go-on, happened, not-happened, pass-no-return, undo.
// Where the run waited for that word, it goes on in the same breath.
Result<QList<EventDraft>> decideStep(const Run &run, const Command &command);

} // namespace holdpoint
