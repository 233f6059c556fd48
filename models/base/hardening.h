#pragma once

namespace holdpoint {

// First thing in every program: no core dumps, not dumpable (secrets pass through memory), umask 077, SIGPIPE and SIGXFSZ are
// ignored.
// Returns false when the program was started setuid; it must then refuse to go on.
bool hardenProcess();

} // namespace holdpoint
