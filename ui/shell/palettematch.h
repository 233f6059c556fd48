#pragma once

#include <QtCore/QString>

namespace holdpoint {

// How well `typed` names an action: 0 = not at all, more is better. Its own initials ("watd") beat the start of a word, which
// beats letters in order.
int matchScore(const QString &typed, const QString &name);
QString initialsOf(const QString &name);

} // namespace holdpoint
