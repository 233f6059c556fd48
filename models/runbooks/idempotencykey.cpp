#include "models/runbooks/idempotencykey.h"

#include <sodium/crypto_generichash.h>

namespace holdpoint {

QString idempotencyKey(const Run &run, const QString &step)
{
    const QString phase = run.phase + QLatin1Char('/') + QString::number(run.attempt);
    const QStringList parts{run.rollout, phase, run.runbook, QString::number(run.revision), step};
    QByteArray text;
    for (const QString &part : parts)
        text += part.toUtf8() + '\0';
    QByteArray hash(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), 16, reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()), nullptr, 0);
    return QString::fromLatin1(hash.toHex());
}

} // namespace holdpoint
