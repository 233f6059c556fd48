#include "ui/triggers/dryfirewords.h"

#include "models/base/safetext.h"
#include "ui/widgets/words.h"

#include <QtCore/QJsonObject>

namespace holdpoint {

QString dryFireWords(const DryFire &dry)
{
    QStringList lines = dry.happens;
    if (!dry.told.isEmpty()) {
        lines << QString() << tr("Told");
        for (const QString &who : dry.told)
            lines << tr("\u2022 %1").arg(who);
    }
    if (!dry.runbook.isEmpty())
        lines << QString() << tr("Would run: %1").arg(dry.runbook);
    int number = 0;
    for (const DryStep &step : dry.steps) {
        const QString time = step.timebox ? toDurationText(*step.timebox) : tr("no timebox");
        lines << tr("%1. %2, %3, %4: %5").arg(QString::number(++number), step.title, step.who, time, step.does);
    }
    for (QString &line : lines)
        line = displayText(line, 300);
    return lines.join(QLatin1Char('\n'));
}

QJsonArray changesJson(const QList<FieldChange> &changes)
{
    QJsonArray list;
    for (const FieldChange &change : changes)
        list << QJsonObject{
            {QStringLiteral("field"), change.field}, {QStringLiteral("from"), change.from}, {QStringLiteral("to"), change.to}};
    return list;
}

} // namespace holdpoint
