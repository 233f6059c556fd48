#include "models/gates/gate.h"

namespace holdpoint {

QString answerWord(Answer value)
{
    switch (value) {
    case Answer::Go:
        return QStringLiteral("go");
    case Answer::GoWithCondition:
        return QStringLiteral("go-with-condition");
    case Answer::Abstain:
        return QStringLiteral("abstain");
    case Answer::NoGo:
        return QStringLiteral("no-go");
    }
    return {};
}

QString gateStatusWord(GateStatus value)
{
    switch (value) {
    case GateStatus::NotReady:
        return QStringLiteral("not ready");
    case GateStatus::Ready:
        return QStringLiteral("ready");
    case GateStatus::Polling:
        return QStringLiteral("polling");
    case GateStatus::Open:
        return QStringLiteral("open");
    case GateStatus::Passed:
        return QStringLiteral("passed");
    case GateStatus::Rejected:
        return QStringLiteral("rejected");
    case GateStatus::Stale:
        return QStringLiteral("stale");
    case GateStatus::Expired:
        return QStringLiteral("expired");
    case GateStatus::Waived:
        return QStringLiteral("waived");
    }
    return {};
}

std::optional<Answer> answerFromWord(const QString &word)
{
    for (const Answer answer : {Answer::Go, Answer::GoWithCondition, Answer::Abstain, Answer::NoGo}) {
        if (answerWord(answer) == word)
            return answer;
    }
    return std::nullopt;
}

} // namespace holdpoint
