#pragma once

#include <QtCore/QString>

namespace holdpoint {

// For logs and terminals: C0, DEL, C1, U+2028/9 and bidirectional controls become visible escapes; one line always.
QString escapeControls(const QString &text);
// For names on screens: control characters as visible symbols, bidirectional overrides stripped, NFC, at most `limit`
// characters (elided with an ellipsis).
QString displayText(const QString &text, int limit = 200);
// For a cell of CSV: RFC 4180 quotes, and a leading = + - @ TAB CR gets a ' so that no spreadsheet runs it.
QString csvCell(const QString &text);

} // namespace holdpoint
