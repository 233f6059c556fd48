#include "models/base/secrets.h"

#include "models/base/sha256.h"

#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

constexpr qsizetype shortestSecret = 6;

const QRegularExpression &form()
{
    static const QRegularExpression expression(QStringLiteral(
        "\\Asecret://(?:(env)/([A-Za-z_][A-Za-z0-9_]{0,127})|(keychain)/([^/\\s]{1,128}/[^/\\s]{1,128})|(prompt)/([^/\\s]{1,128}))\\z"));
    return expression;
}

Result<QByteArray> usable(const QString &reference, const QByteArray &value)
{
    if (value.isEmpty())
        return fail(ErrorKind::Refused, QStringLiteral("missing-secret"), QStringLiteral("The secret %1 is missing.").arg(reference),
                    reference);
    if (value.size() < shortestSecret)
        return fail(ErrorKind::Refused, QStringLiteral("short-secret"),
                    QStringLiteral("The secret %1 is shorter than %2 bytes and could not be kept out of the output.")
                        .arg(reference)
                        .arg(shortestSecret),
                    reference);
    return value;
}

} // namespace

bool isSecretReference(const QString &text)
{
    return form().match(text).hasMatch();
}

QString secretName(const QString &reference)
{
    const QRegularExpressionMatch match = form().match(reference);
    for (const int group : {2, 4, 6}) {
        if (!match.captured(group).isEmpty())
            return match.captured(group);
    }
    return reference;
}

QString secretLabel(const QString &reference)
{
    return QStringLiteral("‹secret:%1›").arg(secretName(reference));
}

Result<QByteArray> resolveSecret(const QString &reference, const PromptedSecrets &prompted)
{
    const QRegularExpressionMatch match = form().match(reference);
    if (!match.hasMatch())
        return fail(ErrorKind::WrongUse, QStringLiteral("not-a-secret"), QStringLiteral("%1 is no reference to a secret.").arg(reference),
                    reference);
    if (!match.captured(1).isEmpty())
        return usable(reference, qgetenv(match.captured(2).toUtf8().constData()));
    if (!match.captured(3).isEmpty())
        return fail(ErrorKind::Refused, QStringLiteral("unsupported-secret"),
                    QStringLiteral("%1: this build cannot read the keychain; use secret://env or secret://prompt.").arg(reference),
                    reference);
    return usable(reference, prompted.value(match.captured(6)));
}

QString describeSecret(const QByteArray &value)
{
    return QStringLiteral("present, %1 characters, sha256:%2").arg(value.size()).arg(QString::fromLatin1(sha256(value).toHex().left(4)));
}

void wipe(QByteArray &value)
{
    if (!value.isEmpty()) {
        volatile char *bytes = value.data();
        for (qsizetype i = 0; i < value.size(); ++i)
            bytes[i] = 0;
    }
    value.clear();
}

} // namespace holdpoint
