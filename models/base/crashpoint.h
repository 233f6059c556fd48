#pragma once

namespace holdpoint {

// Kills the process with SIGKILL when the environment says HOLDPOINT_CRASH=<name> (or <name>:<n> for the n-th passage); up to
// four places, parted by commas: whichever comes first, in whichever process.
// The tests use it to die at exact places; without the variable it costs one comparison.
void crashPoint(const char *name);

} // namespace holdpoint

#define CRASHPOINT(name) ::holdpoint::crashPoint(name)
