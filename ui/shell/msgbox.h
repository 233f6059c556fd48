#pragma once

#include <QtWidgets/QMessageBox>

namespace holdpoint {

// A message box that reads its text as text. Only for what cannot be a sheet or a sentence: errors before a window exists.
void plainMessage(QWidget *parent, const QString &title, const QString &text);

} // namespace holdpoint
