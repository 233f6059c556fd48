#pragma once

#include "models/runbooks/runner/spec.h"

namespace holdpoint::runner {

// Lengths are little-endian 32 bit: count, then for each secret its reference and its value, each with its length before it; at
// the end "HPEND". False when the pipe ends early, or a length is absurd: whoever launched us is gone, nothing may be done.
bool readSecrets(int fd, Secrets &to);
bool readBlock(int fd, std::string &to, size_t most); // one length and its bytes

} // namespace holdpoint::runner
