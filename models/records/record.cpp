#include "models/records/record.h"

namespace holdpoint {

QString entryKindWord(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Issue:
        return QStringLiteral("issue");
    case EntryKind::Risk:
        return QStringLiteral("risk");
    case EntryKind::Assumption:
        return QStringLiteral("assumption");
    case EntryKind::Objection:
        return QStringLiteral("objection");
    }
    return {};
}

QStringList answerWords(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Issue:
        return {QStringLiteral("closed"), QStringLiteral("open")};
    case EntryKind::Risk:
        return {QStringLiteral("closed"), QStringLiteral("accepted"), QStringLiteral("happened"), QStringLiteral("open")};
    case EntryKind::Assumption:
        return {QStringLiteral("false"), QStringLiteral("closed"), QStringLiteral("holds")};
    case EntryKind::Objection:
        return {QStringLiteral("answered"), QStringLiteral("withdrawn"), QStringLiteral("open")};
    }
    return {};
}

// "happened" and "false" need something done; only what is closed, accepted, answered or withdrawn is off the table.
bool settles(const QString &answerWord)
{
    static const QStringList last{QStringLiteral("closed"), QStringLiteral("accepted"), QStringLiteral("answered"),
                                  QStringLiteral("withdrawn")};
    return last.contains(answerWord);
}

bool stands(const RegisterEntry &entry)
{
    return entry.answers.isEmpty() || !settles(entry.answers.last().word);
}

} // namespace holdpoint
