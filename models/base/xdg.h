#pragma once

#include <QtCore/QString>

namespace holdpoint {

// Holdpoint's folders by the XDG base directory specification 0.8; each ends in "/holdpoint" and need not exist.
QString configHome(); // keys
QString dataHome(); // rooms, library
QString stateHome(); // anchors, engine locks, logs (QStandardPaths has no StateLocation before Qt 6.7)
QString runtimeHome(); // sockets; without XDG_RUNTIME_DIR it is run/ in stateHome()

} // namespace holdpoint
