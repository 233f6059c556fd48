#pragma once

#include <QtCore/QString>

namespace holdpoint {

// How the program did it, for whoever repairs it; what people did is in the journal. One named logger per folder.
// Every text is escaped; no secret may be passed in.
enum class LogLevel { Debug, Info, Warning, Error };

// Opens the rotating file (5 × 5 MiB). Before this, and when it fails, messages of Warning and above go to standard error.
void openLog(const QString &path);
void log(LogLevel level, const char *folder, const QString &message, const QString &correlation = {});

} // namespace holdpoint
