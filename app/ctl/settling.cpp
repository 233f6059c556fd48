#include "app/ctl/settling.h"

#include <QtCore/QRegularExpression>

namespace holdpoint::ctl {

namespace {

// A risk of the playbook may be called by its words; its id is only its place.
QString riskCalled(const QString &words, const Playbook &playbook)
{
    for (const Phase &phase : playbook.phases) {
        int place = 0;
        for (const Risk &risk : phase.risks) {
            ++place;
            if (risk.risk.compare(words, Qt::CaseInsensitive) == 0)
                return QStringLiteral("%1/%2").arg(phase.id).arg(place);
        }
    }
    return {};
}

} // namespace

std::optional<Command> settling(const QStringList &words, const Rollout &rollout)
{
    static const QStringList kinds{QStringLiteral("issue"), QStringLiteral("risk"), QStringLiteral("assumption"),
                                   QStringLiteral("objection")};
    const QString called = words.value(0) == QLatin1String("risk") ? riskCalled(words.value(1), *rollout.playbook) : QString();
    const QString id = called.isEmpty() ? words.value(1) : called;
    static const QRegularExpression entry(QStringLiteral("^([A-Z]+-\\d+|[a-z][a-z0-9_-]*/\\d+)$"));
    const bool known = entry.match(id).hasMatch() || byId(rollout.playbook->assumptions, id);
    if (words.size() != 3 || !kinds.contains(words.first()) || !known)
        return {};
    return Command{{}, Act::Settle, {}, id, {{QStringLiteral("say"), words.at(2)}}};
}

} // namespace holdpoint::ctl
