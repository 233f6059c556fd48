#pragma once

#include "models/base/error.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// A program of a playbook as it is launched: absolute path, whole argument list, SHA-256 of the file.
struct ResolvedProgram {
    QString path;
    Argv argv;
    QString sha256; // hex
};

// "./x" and paths with a slash from the playbook's folder, bare names on PATH; with `shell` it is /bin/sh -c TEXT. Refused:
// "missing-program" when there is no such executable file.
Result<ResolvedProgram> resolveProgram(const Program &program, const QString &folder);
// Every secret that the action names, each once.
QStringList secretsOf(const Action &action);

} // namespace holdpoint
