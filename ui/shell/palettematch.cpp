#include "ui/shell/palettematch.h"

namespace holdpoint {

QString initialsOf(const QString &name)
{
    QString initials;
    bool start = true;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() && start)
            initials += c.toLower();
        start = !c.isLetterOrNumber();
    }
    return initials;
}

int matchScore(const QString &typed, const QString &name)
{
    const QString want = typed.trimmed().toLower();
    const QString have = name.toLower();
    if (want.isEmpty())
        return 1;
    const int brevity = 50 - static_cast<int>(qMin<qsizetype>(have.size(), 49));
    if (initialsOf(name) == want)
        return 1000 + brevity;
    if (have.startsWith(want))
        return 800 + brevity;
    if (initialsOf(name).startsWith(want))
        return 600 + brevity;
    if (have.contains(QLatin1Char(' ') + want))
        return 400 + brevity;
    if (have.contains(want))
        return 300 + brevity;
    qsizetype at = 0;
    for (const QChar c : want) {
        at = have.indexOf(c, at);
        if (at < 0)
            return 0;
        ++at;
    }
    return 100 + brevity;
}

} // namespace holdpoint
