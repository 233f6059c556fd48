#pragma once

#include <QtCore/QString>

namespace holdpoint::test {

// Call from initTestCase(): any Qt warning fails the test, but for the two lines that the offscreen platform and
// QStandardPaths print by themselves. Also points every XDG folder into a temporary one that dies with the program.
// HOLDPOINT_LANGUAGE=de shows pages in that language, for pictures to be looked at; what tests expect is English.
void strict();
// The folder of the shared cases, or empty where it is absent (tests must then return without failing).
QString casesFolder();
// A built program: "holdpointctl", "holdpoint-runner", "holdpoint".
QString program(const QString &name);
QString sourceFolder();

} // namespace holdpoint::test
