#include "models/room/storesight.h"

#include "models/base/safetext.h"

namespace holdpoint {

bool isRecording(const StoreSight &sight, Instant now)
{
    switch (sight.state) {
    case StoreState::Ok:
    case StoreState::Observing:
        return true;
    case StoreState::Waiting:
        return sight.since && now - *sight.since < emergencyAfter;
    case StoreState::NeedsNewer:
    case StoreState::DiskFull:
    case StoreState::NotAnchored:
    case StoreState::Frozen:
    case StoreState::Evidence:
        break;
    }
    return false;
}

std::optional<qint64> trustedUpTo(const StoreReport &report)
{
    switch (report.verdict) {
    case Verdict::Ok:
        return report.head.seq;
    case Verdict::Truncated:
    case Verdict::Broken:
    case Verdict::Unanchored:
        return report.badSeq ? std::optional(*report.badSeq - 1) : std::nullopt;
    case Verdict::Rewritten: // at or anywhere before the anchor
    case Verdict::AnchorLost:
    case Verdict::StoreLost:
        break;
    }
    return std::nullopt;
}

QString eventsInWords(qint64 from, qint64 to)
{
    return from >= to ? QStringLiteral("event %1").arg(from) : QStringLiteral("events %1\u2013%2").arg(from).arg(to);
}

namespace {

bool endsSomething(Act act)
{
    return act == Act::Stop || act == Act::Abort;
}

} // namespace

bool isUrgent(Act act)
{
    return endsSomething(act) || act == Act::Hold || act == Act::Rollback;
}

QString storeRefusal(const StoreSight &sight, Act act)
{
    const bool ends = endsSomething(act);
    switch (sight.state) {
    case StoreState::Ok:
        return {};
    case StoreState::Waiting:
        if (isUrgent(act) || sight.unsaved.isEmpty())
            return {};
        return QStringLiteral("one act waits for the store already: %1").arg(sight.unsaved);
    case StoreState::Observing:
        return QStringLiteral("this window only observes: %1").arg(sight.why);
    case StoreState::DiskFull:
    case StoreState::NotAnchored:
        return ends ? QString() : QStringLiteral("nothing is recorded: %1").arg(sight.why);
    case StoreState::Frozen:
    case StoreState::NeedsNewer:
    case StoreState::Evidence:
        return ends ? QString() : QStringLiteral("this room is read-only: %1").arg(sight.why);
    }
    return {};
}

QString commandInWords(const Command &command)
{
    QString what = actWord(command.act).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!command.subject.isEmpty())
        what += QLatin1Char(' ') + command.subject;
    const QString text = command.args.value(u"text").toString();
    return displayText(text.isEmpty() ? what : what + QStringLiteral(": ") + text, 120);
}

} // namespace holdpoint
