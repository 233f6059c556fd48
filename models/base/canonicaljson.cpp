#include "models/base/canonicaljson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <cmath>
#include <string_view>

namespace holdpoint {

namespace {

constexpr int maxDepth = 32;
constexpr double maxInteger = 9007199254740992.0;

tl::unexpected<Error> bad(const QString &why)
{
    return fail(ErrorKind::Unreadable, QStringLiteral("json"), why);
}

bool isAllowed(const QJsonValue &value, int depth)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    case QJsonValue::Bool:
    case QJsonValue::String:
        return true;
    case QJsonValue::Double: {
        const double d = value.toDouble();
        return std::trunc(d) == d && std::abs(d) <= maxInteger;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        return depth < maxDepth && std::all_of(array.begin(), array.end(), [&](const QJsonValue &v) { return isAllowed(v, depth + 1); });
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        return depth < maxDepth && std::all_of(object.begin(), object.end(), [&](const QJsonValue &v) { return isAllowed(v, depth + 1); });
    }
    }
    return false;
}

// Says quickly that bytes are canonical when they are of the plain kind nearly all bodies are of: ASCII without escapes,
// integers below 10^15. Whatever else there is takes the long way.
class PlainScan
{
public:
    explicit PlainScan(const QByteArray &bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) { }
    bool isCanonical() { return m_at < m_end && *m_at == '{' && value(0) && m_at == m_end; }

private:
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    bool word(std::string_view word)
    {
        if (!std::string_view(m_at, static_cast<size_t>(m_end - m_at)).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }
    bool string(std::string_view &text)
    {
        if (!take('"'))
            return false;
        const char *from = m_at;
        while (m_at < m_end && *m_at != '"') {
            if (*m_at < ' ' || *m_at > '~' || *m_at == '\\')
                return false;
            ++m_at;
        }
        text = {from, static_cast<size_t>(m_at - from)};
        return take('"');
    }
    bool integer()
    {
        const bool negative = take('-');
        const char *from = m_at;
        while (m_at < m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        const auto digits = m_at - from;
        return digits > 0 && digits <= 15 && (*from != '0' || (digits == 1 && !negative));
    }
    bool array(int depth)
    {
        if (take(']'))
            return true;
        do {
            if (!value(depth))
                return false;
        } while (take(','));
        return take(']');
    }
    bool object(int depth)
    {
        if (take('}'))
            return true;
        std::string_view before, key;
        bool first = true;
        do {
            if (!string(key) || (!first && key <= before) || !take(':') || !value(depth))
                return false;
            before = key;
            first = false;
        } while (take(','));
        return take('}');
    }
    bool value(int depth)
    {
        std::string_view text;
        if (m_at == m_end)
            return false;
        switch (*m_at) {
        case '{':
            ++m_at;
            return depth < maxDepth && object(depth + 1);
        case '[':
            ++m_at;
            return depth < maxDepth && array(depth + 1);
        case '"':
            return string(text);
        case 't':
            return word("true");
        case 'f':
            return word("false");
        default:
            return integer();
        }
    }

    const char *m_at, *m_end;
};

} // namespace

Result<QByteArray> toCanonicalJson(const QJsonObject &object)
{
    if (!isAllowed(object, 0))
        return bad(QStringLiteral("a body holds texts, booleans, integers, lists and objects only"));
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

Result<QJsonObject> parseCanonicalJson(const QByteArray &bytes)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return bad(QStringLiteral("not a JSON object: %1 at %2").arg(error.errorString()).arg(error.offset));
    if (PlainScan(bytes).isCanonical())
        return document.object();
    // Writing it again must give the same bytes: this refuses duplicate keys, decimals and any other spelling at once.
    const Result<QByteArray> again = toCanonicalJson(document.object());
    if (!again || *again != bytes)
        return bad(QStringLiteral("not in canonical form"));
    return document.object();
}

QString decimalText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace holdpoint
