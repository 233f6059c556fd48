#pragma once

#include "models/runbooks/executor.h"
#include "models/runbooks/programs.h"

#include <QtCore/QJsonObject>

namespace holdpoint {

// Where attempts leave their traces: runs/<run>/<step>.<attempt>/ with spec.json, claim, life, out, result.json, cancel.
QString attemptFolder(const QString &roomFolder, const AttemptId &id);

// What the runner is told; secrets stay references.
QJsonObject specJson(const Action &action, const ResolvedProgram &program, const QString &folder);

// Puts folder and spec on the disk. Refused "foreign-attempt" when that folder has a claim: it is of a history that this
// journal does not know.
Result<void> writeAttempt(const QString &folder, const QByteArray &spec);

// The rows of the resume table. Where nobody had claimed the attempt, the engine claims it itself, so that nobody ever can.
Found findAttempt(const QString &folder, const AttemptId &id, const QString &spec);
std::optional<AttemptResult> readResult(const QString &folder);
AttemptResult resultFrom(const QJsonObject &json);
// Asks the runner to end it, and ends what lives of it without a runner.
void cancelAttempt(const QString &folder, const AttemptId &id);
QString readTail(const QString &folder, int lines);

} // namespace holdpoint
