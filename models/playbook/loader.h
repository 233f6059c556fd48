#pragma once

#include "models/playbook/playbook.h"
#include "models/playbook/problem.h"

namespace holdpoint {

struct LoadResult {
    std::optional<Playbook> playbook; // only when there is no error
    QList<Problem> problems; // all of them, in the order of the file
    bool opened = false; // false: the file could not be read; one problem says why
};

// Reads a playbook and reports everything that is wrong with it. Runs and contacts nothing.
LoadResult loadPlaybook(const QString &path);
// The same over bytes. `name` stands in the problems; data files are looked for in `folder` (nowhere when it is empty).
LoadResult loadPlaybookText(const QByteArray &bytes, const QString &name, const QString &folder);

} // namespace holdpoint
