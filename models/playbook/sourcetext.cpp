#include "models/playbook/sourcetext.h"

namespace holdpoint {

namespace {

constexpr qsizetype largest = 1 << 20;

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

// The length of the UTF-8 sequence that starts here, or 0 when it is none (overlong forms and surrogates are none).
int sequenceLength(QByteArrayView rest)
{
    const auto byte = [&](qsizetype i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0u; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    const auto continues = [&](int n) {
        for (int i = 1; i <= n; ++i) {
            if ((byte(i) & 0xC0u) != 0x80u)
                return false;
        }
        return true;
    };
    if (first >= 0xC2 && first <= 0xDF)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) >= 0xA0;
        return continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) >= 0x90;
        return continues(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

bool isForbidden(QByteArrayView bytes, qsizetype at)
{
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (c == '\r')
        return at + 1 >= bytes.size() || bytes[at + 1] != '\n';
    if (c < 0x20)
        return c != '\t' && c != '\n';
    if (c == 0xC2 && at + 1 < bytes.size())
        return static_cast<unsigned char>(bytes[at + 1]) < 0xA0; // C1
    return c == 0x7F;
}

bool startsWithMark(const QByteArray &bytes)
{
    for (const QByteArray &mark :
         {QByteArray("\xEF\xBB\xBF"), QByteArray("\xFF\xFE"), QByteArray("\xFE\xFF"), QByteArray("\0\0\xFE\xFF", 4)}) {
        if (bytes.startsWith(mark))
            return true;
    }
    return false;
}

} // namespace

SourceText::SourceText(const QByteArray &bytes, const QString &file) : m_bytes(bytes), m_file(file), m_lineStarts{0}
{
    if (bytes.size() > largest)
        return;
    int before = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n')
            m_lineStarts.push_back(i + 1);
        if (!isContinuation(bytes[i]))
            continue;
        if (m_continuation.empty())
            m_continuation.resize(static_cast<size_t>(bytes.size()) + 1, 0);
        m_continuation[static_cast<size_t>(i) + 1] = 1;
    }
    for (int &count : m_continuation)
        count = before += count;
}

Problem SourceText::problem(qsizetype offset, Problem::Severity severity, const QString &code, const QString &message) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_bytes.size());
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const qsizetype start = *(next - 1);
    const auto skipped = [&](qsizetype at) { return m_continuation.empty() ? 0 : m_continuation[static_cast<size_t>(at)]; };
    Problem problem;
    problem.file = m_file;
    problem.line = static_cast<int>(next - m_lineStarts.begin());
    problem.column = static_cast<int>(offset - start) - (skipped(offset) - skipped(start)) + 1;
    problem.severity = severity;
    problem.code = code;
    problem.message = message;
    return problem;
}

QList<Problem> SourceText::checkBytes() const
{
    const auto refuse = [&](qsizetype at, const char *code, const QString &message) {
        return QList<Problem>{problem(at, Problem::Severity::Error, QLatin1String(code), message)};
    };
    if (m_bytes.size() > largest)
        return refuse(0, "limit", QStringLiteral("a playbook may have 1 MiB at most"));
    if (startsWithMark(m_bytes))
        return refuse(0, "encoding", QStringLiteral("a playbook is UTF-8 without a byte order mark"));
    for (qsizetype i = 0; i < m_bytes.size();) {
        const int length = sequenceLength(QByteArrayView(m_bytes).sliced(i));
        if (length == 0)
            return refuse(i, "encoding", QStringLiteral("this is not valid UTF-8"));
        if (isForbidden(m_bytes, i)) {
            const auto c = static_cast<unsigned char>(m_bytes[i + (length > 1 ? 1 : 0)]);
            return refuse(i, "control-character",
                          QStringLiteral("the control character U+%1 may not stand in a playbook").arg(c, 4, 16, QLatin1Char('0')));
        }
        i += length;
    }
    return {};
}

} // namespace holdpoint
