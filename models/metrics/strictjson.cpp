#include "models/metrics/strictjson.h"

#include "models/metrics/number.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QUtf8StringView>

namespace holdpoint {

namespace {

constexpr int maxDepth = 32;

class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) { }
    bool whole(QJsonValue &value);
    QString why() const { return m_why; }
    qsizetype at() const { return m_at; }

private:
    bool value(QJsonValue &value, int depth);
    bool object(QJsonValue &value, int depth);
    bool array(QJsonValue &value, int depth);
    bool string(QString &text);
    bool escape(QString &text);
    bool unicode(ushort &unit);
    bool number(QJsonValue &value);
    bool word(const char *text);
    bool take(char c);
    void skipSpace();
    bool refuse(const QString &why);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    QString m_why;
};

bool Reader::refuse(const QString &why)
{
    if (m_why.isEmpty())
        m_why = why;
    return false;
}

void Reader::skipSpace()
{
    while (m_at < m_bytes.size() && (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\t' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r'))
        ++m_at;
}

bool Reader::take(char c)
{
    skipSpace();
    if (m_at >= m_bytes.size() || m_bytes[m_at] != c)
        return false;
    ++m_at;
    return true;
}

bool Reader::word(const char *text)
{
    const QByteArrayView wanted(text);
    if (!m_bytes.sliced(m_at).startsWith(wanted))
        return refuse(QStringLiteral("a value was expected"));
    m_at += wanted.size();
    return true;
}

bool Reader::whole(QJsonValue &found)
{
    if (!QUtf8StringView(m_bytes.data(), m_bytes.size()).isValidUtf8())
        return refuse(QStringLiteral("not UTF-8"));
    if (!value(found, 0))
        return false;
    skipSpace();
    return m_at == m_bytes.size() || refuse(QStringLiteral("something follows the end"));
}

bool Reader::value(QJsonValue &found, int depth)
{
    skipSpace();
    if (m_at >= m_bytes.size())
        return refuse(QStringLiteral("it ends too early"));
    switch (m_bytes[m_at]) {
    case '{':
        return object(found, depth + 1);
    case '[':
        return array(found, depth + 1);
    case '"': {
        QString text;
        if (!string(text))
            return false;
        found = text;
        return true;
    }
    case 't':
        found = true;
        return word("true");
    case 'f':
        found = false;
        return word("false");
    case 'n':
        found = QJsonValue(QJsonValue::Null);
        return word("null");
    default:
        return number(found);
    }
}

bool Reader::object(QJsonValue &found, int depth)
{
    if (depth > maxDepth)
        return refuse(QStringLiteral("more than %1 levels").arg(maxDepth));
    QJsonObject object;
    take('{');
    if (!take('}')) {
        do {
            QString key;
            QJsonValue item;
            skipSpace();
            if (!string(key))
                return false;
            if (object.contains(key))
                return refuse(QStringLiteral("key '%1' stands twice").arg(key.left(40)));
            if (!take(':'))
                return refuse(QStringLiteral("a colon was expected"));
            if (!value(item, depth))
                return false;
            object.insert(key, item);
        } while (take(','));
        if (!take('}'))
            return refuse(QStringLiteral("a comma or } was expected"));
    }
    found = object;
    return true;
}

bool Reader::array(QJsonValue &found, int depth)
{
    if (depth > maxDepth)
        return refuse(QStringLiteral("more than %1 levels").arg(maxDepth));
    QJsonArray array;
    take('[');
    if (!take(']')) {
        do {
            QJsonValue item;
            if (!value(item, depth))
                return false;
            array.append(item);
        } while (take(','));
        if (!take(']'))
            return refuse(QStringLiteral("a comma or ] was expected"));
    }
    found = array;
    return true;
}

bool Reader::string(QString &text)
{
    if (m_at >= m_bytes.size() || m_bytes[m_at] != '"')
        return refuse(QStringLiteral("a text in double quotes was expected"));
    qsizetype plain = ++m_at;
    for (; m_at < m_bytes.size(); ++m_at) {
        const char c = m_bytes[m_at];
        if (c != '"' && c != '\\') {
            if (static_cast<unsigned char>(c) < 0x20)
                return refuse(QStringLiteral("a control character in a text"));
            continue;
        }
        text += QString::fromUtf8(m_bytes.sliced(plain, m_at - plain));
        if (c == '"') {
            ++m_at;
            return true;
        }
        ++m_at;
        if (!escape(text))
            return false;
        plain = m_at + 1;
    }
    return refuse(QStringLiteral("a text does not end"));
}

// At the character after the backslash; ends at the escape's last one.
bool Reader::escape(QString &text)
{
    static constexpr char from[] = "\"\\/bfnrt";
    static constexpr char to[] = "\"\\/\b\f\n\r\t";
    const char c = m_at < m_bytes.size() ? m_bytes[m_at] : '\0';
    if (c != 'u') {
        const qsizetype found = QByteArrayView(from).indexOf(c);
        if (c == '\0' || found < 0)
            return refuse(QStringLiteral("an unknown escape"));
        text += QLatin1Char(to[found]);
        return true;
    }
    ushort unit = 0;
    if (!unicode(unit))
        return false;
    text += QChar(unit);
    if (QChar::isLowSurrogate(unit))
        return refuse(QStringLiteral("half a surrogate pair"));
    if (!QChar::isHighSurrogate(unit))
        return true;
    m_at += 2;
    if (m_at >= m_bytes.size() || m_bytes[m_at - 1] != '\\' || m_bytes[m_at] != 'u' || !unicode(unit) || !QChar::isLowSurrogate(unit))
        return refuse(QStringLiteral("half a surrogate pair"));
    text += QChar(unit);
    return true;
}

bool Reader::unicode(ushort &unit)
{
    if (m_at + 4 >= m_bytes.size())
        return refuse(QStringLiteral("it ends too early"));
    unit = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = m_bytes[++m_at];
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (digit < 0)
            return refuse(QStringLiteral("an unknown escape"));
        unit = static_cast<ushort>(unit * 16 + digit);
    }
    return true;
}

bool Reader::number(QJsonValue &found)
{
    const qsizetype from = m_at;
    while (m_at < m_bytes.size() && QByteArrayView("+-.0123456789eE").contains(m_bytes[m_at]))
        ++m_at;
    const QByteArrayView text = m_bytes.sliced(from, m_at - from);
    const QByteArrayView bare = text.startsWith('-') ? text.sliced(1) : text;
    const qsizetype point = bare.indexOf('.');
    const bool pointAlone = point >= 0 && (point + 1 >= bare.size() || bare[point + 1] < '0' || bare[point + 1] > '9');
    const bool leadingZero = bare.size() > 1 && bare[0] == '0' && bare[1] >= '0' && bare[1] <= '9';
    if (bare.isEmpty() || bare[0] < '0' || bare[0] > '9' || pointAlone || leadingZero)
        return refuse(text.isEmpty() ? QStringLiteral("a value was expected") : QStringLiteral("not a number of JSON"));
    const Number number = readNumber(text);
    if (number.kind != NumberKind::Finite)
        return refuse(number.kind == NumberKind::TooLarge ? QStringLiteral("a number beyond what a double holds")
                                                          : QStringLiteral("not a number of JSON"));
    found = number.value;
    return true;
}

} // namespace

Result<QJsonValue> readStrictJson(QByteArrayView bytes)
{
    Reader reader(bytes);
    QJsonValue value;
    if (!reader.whole(value))
        return fail(ErrorKind::Unreadable, QStringLiteral("json"), reader.why(), QStringLiteral("byte %1").arg(reader.at()));
    return value;
}

} // namespace holdpoint
