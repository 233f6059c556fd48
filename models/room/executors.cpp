#include "models/base/secrets.h"
#include "models/room/engine.h"
#include "models/runbooks/processexecutor.h"
#include "models/runbooks/simulatedexecutor.h"

namespace holdpoint {

std::unique_ptr<Executor> makeExecutor(const RoomFold &fold, const QString &roomFolder, const QString &runner)
{
    if (fold.rollout().mode == Mode::Drill) {
        const auto speed = [&fold] {
            const DrillState &drill = fold.rollout().drill;
            return drill.paused ? 0.0 : static_cast<double>(drill.speed);
        };
        return std::make_unique<SimulatedExecutor>(speed);
    }
    return std::make_unique<ProcessExecutor>(roomFolder, runner, [](const QString &reference) { return resolveSecret(reference); });
}

} // namespace holdpoint
