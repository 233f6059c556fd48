#pragma once

namespace holdpoint::runner {

constexpr int exitBadSpec = 65, exitNotWritable = 70, exitLauncherGone = 74, exitClaimed = 75;

// One attempt: read the secrets, claim the folder, act, leave result.json. The exit code is 0 when there is a result.
int runAttempt(const char *folder, int secretsFd);
// One read-only question: spec and secrets come through `in`, the answer goes as JSON to `out`; nothing is claimed or written.
// It ends when whoever asked does.
int runLook(int in, int out);

} // namespace holdpoint::runner
