#include "models/metrics/sample.h"

namespace holdpoint {

QString sampleStateWord(SampleState state)
{
    switch (state) {
    case SampleState::Valid:
        return QStringLiteral("valid");
    case SampleState::NoData:
        return QStringLiteral("no data");
    case SampleState::Invalid:
        return QStringLiteral("invalid");
    case SampleState::Timeout:
        return QStringLiteral("timeout");
    case SampleState::Error:
        return QStringLiteral("error");
    case SampleState::Stale:
        return QStringLiteral("stale");
    case SampleState::Future:
        return QStringLiteral("future");
    }
    return {};
}

QString judgementWord(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Failed:
        return QStringLiteral("failed");
    case Judgement::Error:
        return QStringLiteral("error");
    case Judgement::NoData:
        return QStringLiteral("no data");
    case Judgement::Inconclusive:
        return QStringLiteral("inconclusive");
    case Judgement::Passed:
        return QStringLiteral("passed");
    }
    return {};
}

Judgement judgementFromWord(const QString &word)
{
    for (const Judgement j : {Judgement::Failed, Judgement::Error, Judgement::NoData, Judgement::Inconclusive, Judgement::Passed}) {
        if (judgementWord(j) == word)
            return j;
    }
    return Judgement::Error;
}

} // namespace holdpoint
