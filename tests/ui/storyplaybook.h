#pragma once

#include <QtCore/QByteArray>

namespace holdpoint::test {

QByteArray storyPlaybook();

} // namespace holdpoint::test
