#pragma once

#include "models/journal/event.h"
#include "models/people/command.h"
#include "models/records/record.h"

namespace holdpoint {

// What is said later of what was recorded. The first record stays as it is; both are shown.
// correction.made {of, text, because}: of what people wrote down, or of a correction of it; its `at` is when it happened after
// all, where the command says so · review.starred, review.unstarred {of}
void applyAnnotation(Records &records, const Event &event);

// correct {text, because, at (RFC 3339, optional)}, star {starred (default true)}. Subject: the number of the event. `last`: of
// the newest event.
Result<QList<EventDraft>> decideAnnotation(const Records &records, const Command &command, qint64 last, Instant now);

} // namespace holdpoint
