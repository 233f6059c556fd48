#pragma once

#include "models/playbook/problem.h"

#include <QtCore/QByteArray>

#include <vector>

namespace holdpoint {

// The bytes of a playbook and where each of them is for a person: line and column in characters.
class SourceText
{
public:
    SourceText(const QByteArray &bytes, const QString &file);

    const QByteArray &bytes() const { return m_bytes; }
    Problem problem(qsizetype offset, Problem::Severity severity, const QString &code, const QString &message) const;
    // Size, byte order marks, other encodings, invalid UTF-8, raw control characters. Nothing else may be read after an error.
    QList<Problem> checkBytes() const;

private:
    QByteArray m_bytes;
    QString m_file;
    std::vector<qsizetype> m_lineStarts;
    std::vector<int> m_continuation; // continuation bytes of UTF-8 before each offset; empty for plain ASCII
};

} // namespace holdpoint
