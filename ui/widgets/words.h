#pragma once

#include <QtCore/QCoreApplication>

namespace holdpoint {

// tr() where there is no class to ask. lupdate files such texts under their namespace, so they are looked up there too.
inline QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("holdpoint", text, comment, n);
}

} // namespace holdpoint
