#include "models/room/rollout.h"

namespace holdpoint {

Rollout newRollout(std::shared_ptr<const Playbook> playbook, Mode mode)
{
    Rollout rollout;
    rollout.playbook = std::move(playbook);
    rollout.mode = mode;
    return rollout;
}

void apply(Rollout &rollout, const Event &event)
{
    rollout.seq = event.seq;
    rollout.head = event.hash;
}

} // namespace holdpoint
