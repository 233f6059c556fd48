#pragma once

#include "models/journal/event.h"
#include "models/metrics/source.h"
#include "models/playbook/playbook.h"

#include <functional>
#include <memory>
#include <vector>

namespace holdpoint {

class CommandRunner;

// What sources need from outside of their playbook.
struct SourceNeeds {
    CommandRunner *commands = nullptr; // for `command` sources; without it they answer "not started"
    // The secret behind a reference, or why not. Called once, when the sources are made.
    std::function<Result<QByteArray>(const QString &reference)> secret = {};
};

// One source object for each source of the playbook, or simulated ones of the same ids in a drill: then nothing real is made.
// Fails when a secret is missing.
Result<std::vector<std::unique_ptr<MetricSource>>> makeSources(const Playbook &playbook, Mode mode, const SourceNeeds &needs);

} // namespace holdpoint
