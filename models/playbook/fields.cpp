#include "models/playbook/fields.h"

#include "models/base/secrets.h"
#include "models/base/canonicaljson.h"
#include "models/playbook/scalars.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

namespace holdpoint {

namespace {

const QJsonValue absent(QJsonValue::Undefined);

QJsonValue textOrAbsent(const QString &text)
{
    return text.isEmpty() ? absent : QJsonValue(text);
}

// Reads one value by a parser that answers a Result.
template <class T, class Parse> std::function<QString(const QString &)> reader(T &value, Parse parse)
{
    return [&value, parse](const QString &text) {
        const auto got = parse(text);
        if (!got)
            return got.error().message;
        value = *got;
        return QString();
    };
}

Result<Duration> atLeast(const QString &text, Duration least)
{
    const Result<Duration> span = parseDuration(text);
    if (span && *span < least) {
        return fail(ErrorKind::WrongUse, QStringLiteral("bad-value"),
                    QStringLiteral("'%1' is less than the least allowed, %2").arg(text, toDurationText(least)));
    }
    return span;
}

Result<int> wholeNumber(const QString &text, int least, int most)
{
    bool ok = !text.isEmpty() && (text[0].isDigit() || text[0] == QLatin1Char('-'))
        && (text == QLatin1String("0") || text[0] != QLatin1Char('0'));
    const int value = ok ? text.toInt(&ok, 10) : 0;
    if (!ok || value < least || value > most) {
        return fail(ErrorKind::WrongUse, QStringLiteral("bad-value"),
                    QStringLiteral("'%1' is not a whole number from %2 to %3").arg(text).arg(least).arg(most));
    }
    return value;
}

// What is wrong with the name of a file inside the playbook's folder.
QString wrongPath(const QString &path, const QString &folder)
{
    if (QDir::isAbsolutePath(path) || path.split(QLatin1Char('/')).contains(QLatin1String("..")) || path.contains(QLatin1Char('\\')))
        return QStringLiteral("'%1' must stay inside the playbook's folder").arg(path);
    const QFileInfo file(folder + QLatin1Char('/') + path);
    if (!folder.isEmpty() && file.exists()
        && !file.canonicalFilePath().startsWith(QFileInfo(folder).canonicalFilePath() + QLatin1Char('/')))
        return QStringLiteral("'%1' is a link that leaves the playbook's folder").arg(path);
    return {};
}

} // namespace

void Fields::text(const char *key, QString &value, Need need)
{
    scalar(key, need,
           {"text",
            {},
            [&value] { return textOrAbsent(value); },
            [&value](const QString &text) {
                value = text;
                return QString();
            }});
}

void Fields::ref(const char *key, QString &value, Ref kind, Need need, const QString &scope)
{
    scalar(key, need,
           {"ref",
            {},
            [&value] { return textOrAbsent(value); },
            [&](const QString &text) {
                value = text;
                refer(key, text, kind, scope);
                return QString();
            }});
}

void Fields::refs(const char *key, QStringList &values, Ref kind, Need need, const QString &scope)
{
    strings(key, need, "ref", values);
    if (has(key)) {
        for (const QString &id : values)
            refer(key, id, kind, scope);
    }
}

void Fields::word(const char *key, QString &value, const QStringList &words, Need need)
{
    scalar(key, need,
           {"word", words, [&value] { return textOrAbsent(value); },
            [&value](const QString &text) {
                value = text;
                return QString();
            }});
}

void Fields::words(const char *key, QStringList &values, const QStringList &allowed)
{
    strings(key, Need::Optional, "text", values);
    for (const QString &w : values)
        error(!allowed.contains(w), key, "bad-value", QStringLiteral("'%1' is none of %2").arg(w, allowed.join(QStringLiteral(", "))));
}

void Fields::flag(const char *key, bool &value)
{
    scalar(key, Need::Optional,
           {"boolean",
            {},
            [&value] { return QJsonValue(value); },
            [&value](const QString &text) {
                value = text == QLatin1String("true");
                return value || text == QLatin1String("false") ? QString() : QStringLiteral("'%1' is neither true nor false").arg(text);
            }});
}

void Fields::duration(const char *key, Duration &value, Need need, Duration least)
{
    scalar(key, need, {"duration", {}, [&value] { return QJsonValue(toSeconds(value)); }, reader(value, [least](const QString &t) {
                           return atLeast(t, least);
                       })});
}

void Fields::duration(const char *key, std::optional<Duration> &value, Need need, Duration least)
{
    scalar(key, need,
           {"duration", {}, [&value] { return value ? QJsonValue(toSeconds(*value)) : absent; }, reader(value, [least](const QString &t) {
                return atLeast(t, least);
            })});
}

void Fields::ratio(const char *key, double &value, Need need)
{
    scalar(key, need, {"ratio", {}, [&value] { return QJsonValue(value); }, reader(value, parseRatio)});
}

void Fields::integer(const char *key, int &value, int least, int most, Need need)
{
    scalar(key, need, {"integer", {}, [&value] { return QJsonValue(value); }, reader(value, [=](const QString &t) {
                           return wholeNumber(t, least, most);
                       })});
}

void Fields::integer(const char *key, std::optional<int> &value, int least, int most)
{
    scalar(key, Need::Optional,
           {"integer", {}, [&value] { return value ? QJsonValue(*value) : absent; }, reader(value, [=](const QString &t) {
                return wholeNumber(t, least, most);
            })});
}

void Fields::decimal(const char *key, double &value, Need need)
{
    scalar(key, need, {"decimal", {}, [&value] { return QJsonValue(value); }, reader(value, parseDecimal)});
}

void Fields::time(const char *key, Instant &value, Need need)
{
    scalar(key, need,
           {"time", {}, [&value] { return QJsonValue(toRfc3339(value)); }, reader(value, [this](const QString &t) { return time(t); })});
}

void Fields::time(const char *key, std::optional<Instant> &value)
{
    scalar(key, Need::Optional,
           {"time", {}, [&value] { return value ? QJsonValue(toRfc3339(*value)) : absent; }, reader(value, [this](const QString &t) {
                return time(t);
            })});
}

void Fields::secret(const char *key, QString &value, Need need)
{
    scalar(key, need,
           {"secret",
            {},
            [&value] { return textOrAbsent(value); },
            [&value](const QString &text) {
                value = text;
                return isSecretReference(text)
                    ? QString()
                    : QStringLiteral(
                        "a secret is a reference: secret://env/NAME, secret://keychain/SERVICE/ACCOUNT or secret://prompt/LABEL");
            }});
}

void Fields::url(const char *key, QString &value, Need need)
{
    scalar(key, need,
           {"url",
            {},
            [&value] { return textOrAbsent(value); },
            [&value](const QString &text) {
                value = text;
                const QUrl url(text, QUrl::StrictMode);
                const bool http = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
                return url.isValid() && http && !url.host().isEmpty() ? QString()
                                                                      : QStringLiteral("'%1' is not an http: or https: address").arg(text);
            }});
    warn(value.startsWith(QLatin1String("http:")) && !isLoopback(value), key, "plain-http",
         QStringLiteral("http: to a host other than loopback can be read and changed on the way"));
}

void Fields::dataFile(const char *key, QString &value, Need need)
{
    QString wrong;
    scalar(key, need,
           {"text",
            {},
            [&value] { return textOrAbsent(value); },
            [&](const QString &text) {
                value = text;
                return wrong = wrongPath(text, folder());
            }});
    const bool missing = has(key) && wrong.isEmpty() && !folder().isEmpty() && !QFileInfo(folder() + QLatin1Char('/') + value).isFile();
    warn(missing, key, "missing-file", QStringLiteral("there is no file '%1'").arg(value));
}

} // namespace holdpoint
