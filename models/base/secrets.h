#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

namespace holdpoint {

// Values that people typed for secret://prompt/LABEL, by label. Memory only.
using PromptedSecrets = QHash<QString, QByteArray>;

// "secret://env/NAME", "secret://keychain/SERVICE/ACCOUNT", "secret://prompt/LABEL". Playbooks hold nothing else.
bool isSecretReference(const QString &text);
// What stands for the value on screens and on paper: "‹secret:NAME›".
QString secretLabel(const QString &reference);
// The name inside the label: "NAME", "SERVICE/ACCOUNT", "LABEL".
QString secretName(const QString &reference);

// The value. Errors: "missing-secret" (not there, empty), "short-secret" (under 6 bytes: it could not be redacted),
// "unsupported-secret" (keychain). The value is in no message.
Result<QByteArray> resolveSecret(const QString &reference, const PromptedSecrets &prompted = {});
// "present, 40 characters, sha256:ab12" for screens and journals.
QString describeSecret(const QByteArray &value);
// Overwrites and empties; the bytes must not be shared.
void wipe(QByteArray &value);

} // namespace holdpoint
