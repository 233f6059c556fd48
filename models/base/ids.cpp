#include "models/base/ids.h"

#include <cerrno>
#include <cstdlib>
#include <sys/random.h>

namespace holdpoint {

QByteArray randomBytes(int n)
{
    QByteArray bytes(n, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < n) {
        const ssize_t got = getrandom(bytes.data() + done, static_cast<size_t>(n - done), 0);
        if (got > 0)
            done += got;
        else if (errno != EINTR)
            std::abort(); // without randomness no id and no nonce may be made
    }
    return bytes;
}

QString newId()
{
    return QString::fromLatin1(randomBytes(16).toHex());
}

bool isId(const QString &text)
{
    if (text.isEmpty() || text.size() > 64 || text[0] < QLatin1Char('a') || text[0] > QLatin1Char('z'))
        return false;
    for (const QChar c : text) {
        const bool ok = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            || c == QLatin1Char('_') || c == QLatin1Char('-');
        if (!ok)
            return false;
    }
    return true;
}

} // namespace holdpoint
