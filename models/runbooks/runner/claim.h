#pragma once

#include "models/runbooks/runner/fd.h"

namespace holdpoint::runner {

enum class ClaimState { Claimed, Taken, Failed };

// The claim of an attempt folder. Its lock is held as long as the object lives; the kernel lets go of it when we die, and then
// everybody can see that nobody is working on the attempt any more.
struct Claim {
    ClaimState state = ClaimState::Failed;
    Fd lock;
};

// Writes .claim.<pid>, locks it, syncs it, link()s it to `claim`, syncs the folder. link() lets exactly one succeed, and nobody
// ever sees a claim that is empty or unlocked.
Claim claimAttempt(int folder, std::string_view content);

// A shared lock on `life`, made to be inherited on purpose: as long as anything that the attempt started lives, it is held.
Fd openLife(int folder);

// Temporary file, sync, rename, sync of the folder.
bool writeDurably(int folder, const char *name, std::string_view bytes);

} // namespace holdpoint::runner
