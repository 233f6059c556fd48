#include "models/journal/event.h"

namespace holdpoint {

QString modeWord(Mode mode)
{
    switch (mode) {
    case Mode::Live:
        return QStringLiteral("live");
    case Mode::Drill:
        return QStringLiteral("drill");
    case Mode::Rehearsal:
        return QStringLiteral("rehearsal");
    }
    return {};
}

} // namespace holdpoint
