#pragma once

#include "models/metrics/exposition.h"

namespace holdpoint {

// A place in one line of a body, and how to read its parts from there. Each read says whether it succeeded; `why` keeps the
// first refusal.
class ExpositionCursor
{
public:
    explicit ExpositionCursor(QByteArrayView line) : m_line(line) { }

    bool atEnd() const { return m_at >= m_line.size(); }
    char peek() const { return atEnd() ? '\0' : m_line[m_at]; }
    bool take(char c);
    void skipBlanks(); // spaces and tabs
    QByteArrayView rest() const { return m_line.sliced(m_at); }
    QByteArrayView untilBlank(); // up to a space or tab

    bool metricName(QByteArrayView &name);
    bool labelName(QByteArrayView &name);
    bool labelValue(QByteArray &value);
    // From the opening brace to the closing one; with blanks between the parts where the format has them.
    bool labels(QList<ExpositionLabel> &labels, bool blanks);

    bool refuse(const QString &why); // false always
    const QString &why() const { return m_why; }

private:
    bool label(QList<ExpositionLabel> &labels, bool blanks);
    bool name(QByteArrayView &name, bool colons);

    QByteArrayView m_line;
    qsizetype m_at = 0;
    QString m_why;
};

bool isMetricName(QByteArrayView name);

} // namespace holdpoint
