#include "models/metrics/expositioncursor.h"

#include <QtCore/QUtf8StringView>

namespace holdpoint {

namespace {

constexpr int maxLabels = 128;

bool isNameStart(char c, bool colons)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (colons && c == ':');
}

bool isNamePart(char c, bool colons)
{
    return isNameStart(c, colons) || (c >= '0' && c <= '9');
}

} // namespace

bool isMetricName(QByteArrayView name)
{
    return !name.isEmpty() && isNameStart(name[0], true)
        && std::all_of(name.begin(), name.end(), [](char c) { return isNamePart(c, true); });
}

bool ExpositionCursor::take(char c)
{
    if (atEnd() || m_line[m_at] != c)
        return false;
    ++m_at;
    return true;
}

void ExpositionCursor::skipBlanks()
{
    while (!atEnd() && (m_line[m_at] == ' ' || m_line[m_at] == '\t'))
        ++m_at;
}

QByteArrayView ExpositionCursor::untilBlank()
{
    const qsizetype from = m_at;
    while (!atEnd() && m_line[m_at] != ' ' && m_line[m_at] != '\t')
        ++m_at;
    return m_line.sliced(from, m_at - from);
}

bool ExpositionCursor::refuse(const QString &why)
{
    if (m_why.isEmpty())
        m_why = why;
    return false;
}

bool ExpositionCursor::name(QByteArrayView &name, bool colons)
{
    const qsizetype from = m_at;
    if (!atEnd() && isNameStart(m_line[m_at], colons)) {
        while (!atEnd() && isNamePart(m_line[m_at], colons))
            ++m_at;
    }
    name = m_line.sliced(from, m_at - from);
    return m_at > from;
}

bool ExpositionCursor::metricName(QByteArrayView &found)
{
    return name(found, true) || refuse(QStringLiteral("a metric name was expected"));
}

bool ExpositionCursor::labelName(QByteArrayView &found)
{
    return name(found, false) || refuse(QStringLiteral("a label name was expected"));
}

bool ExpositionCursor::labelValue(QByteArray &value)
{
    if (!take('"'))
        return refuse(QStringLiteral("a label value in double quotes was expected"));
    value.clear();
    qsizetype plain = m_at; // start of what is copied as it stands
    for (; !atEnd(); ++m_at) {
        const char c = m_line[m_at];
        if (c == '"') {
            value.append(m_line.sliced(plain, m_at - plain));
            ++m_at;
            return QUtf8StringView(value).isValidUtf8() || refuse(QStringLiteral("a label value is not UTF-8"));
        }
        if (c != '\\' || m_at + 1 >= m_line.size())
            continue;
        const char next = m_line[m_at + 1];
        if (next == 'n' || next == '"' || next == '\\') {
            value.append(m_line.sliced(plain, m_at - plain));
            value.append(next == 'n' ? '\n' : next);
            plain = m_at + 2;
        } // other escapes stay as written
        ++m_at;
    }
    return refuse(QStringLiteral("a label value does not end"));
}

bool ExpositionCursor::label(QList<ExpositionLabel> &labels, bool blanks)
{
    ExpositionLabel label;
    if (!labelName(label.name))
        return false;
    if (blanks)
        skipBlanks();
    if (!take('='))
        return refuse(QStringLiteral("= was expected after the label name"));
    if (blanks)
        skipBlanks();
    if (!labelValue(label.value))
        return false;
    if (label.name == QByteArrayView("__name__")
        || std::any_of(labels.begin(), labels.end(), [&](const ExpositionLabel &l) { return l.name == label.name; }))
        return refuse(QStringLiteral("label %1 stands twice").arg(QString::fromLatin1(label.name)));
    labels << label;
    return labels.size() <= maxLabels || refuse(QStringLiteral("more than %1 labels").arg(maxLabels));
}

bool ExpositionCursor::labels(QList<ExpositionLabel> &labels, bool blanks)
{
    labels.clear();
    if (!take('{'))
        return refuse(QStringLiteral("{ was expected"));
    for (bool more = true;;) {
        if (blanks)
            skipBlanks();
        if (take('}'))
            return true;
        if (!more)
            return refuse(QStringLiteral("a comma or } was expected"));
        if (!label(labels, blanks))
            return false;
        if (blanks)
            skipBlanks();
        more = take(',');
    }
}

} // namespace holdpoint
