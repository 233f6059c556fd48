#pragma once

#include "tests/support/fakesession.h"

namespace holdpoint::test {

// Billing moves from Legacy to Nova: the second of five phases soaks, everything is well.
std::unique_ptr<FakeSession> calmStory(Mode mode = Mode::Live);
// The third phase: payments fail, an automatic rollback counts down, one criterion has no data, the rollout is held.
std::unique_ptr<FakeSession> firingStory(Mode mode = Mode::Live);

} // namespace holdpoint::test
