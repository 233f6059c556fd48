#include "ui/plan/revisionfacts.h"

#include "models/base/safetext.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

QString fewOf(const QStringList &lines)
{
    constexpr qsizetype most = 4;
    QStringList shown;
    for (const QString &line : lines.mid(0, most))
        shown.append(displayText(line, 140));
    if (lines.size() > most)
        shown.append(tr("and %1 more: holdpointctl do … revise --preview shows all").arg(lines.size() - most));
    return shown.join(QLatin1Char('\n'));
}

} // namespace

QList<KeyValue> revisionFacts(const RevisionDifference &difference)
{
    QStringList reaches;
    for (const QString &program : difference.added.programs)
        reaches.append(tr("program %1").arg(displayText(program, 100)));
    for (const QString &host : difference.added.hosts)
        reaches.append(tr("host %1").arg(displayText(host, 100)));
    for (const QString &secret : difference.added.secrets)
        reaches.append(tr("secret %1").arg(displayText(secret, 100)));
    const QList<std::pair<QString, QStringList>> parts{
        {tr("Goes stale"), difference.stale}, {tr("Judged again"), difference.again},    {tr("Newly reaches"), reaches},
        {tr("Rules"), difference.rules},      {tr("Thresholds"), difference.thresholds}, {tr("People"), difference.people},
        {tr("Plan"), difference.plan},        {tr("Other"), difference.other},           {tr("Goes on"), difference.kept}};
    QList<KeyValue> facts;
    for (const auto &[name, lines] : parts)
        if (!lines.isEmpty())
            facts.append({name, fewOf(lines), facts.isEmpty() && !difference.stale.isEmpty()});
    if (difference.stale.isEmpty())
        facts.prepend({tr("Goes stale"), tr("no answer at a gate")});
    if (difference.isEmpty())
        facts.append({tr("Changes"), tr("nothing that counts: words and comments only")});
    return facts;
}

} // namespace holdpoint
