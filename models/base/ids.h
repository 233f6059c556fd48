#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace holdpoint {

// n bytes from the kernel's random source.
QByteArray randomBytes(int n);
// 128 random bits in hex: command ids, nonces, poll ids.
QString newId();
// An id of the playbook: [a-z][a-z0-9_-]{0,63}.
bool isId(const QString &text);

} // namespace holdpoint
