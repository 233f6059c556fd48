#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArray>

namespace holdpoint::ctl {

// Reads one line from that descriptor, or, when it is negative, from the terminal without echo.
Result<QByteArray> readPassphrase(int fd, const QString &prompt);

} // namespace holdpoint::ctl
