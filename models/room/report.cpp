#include "models/room/report.h"

#include "models/base/safetext.h"
#include "models/room/eventwords.h"
#include "models/room/reportsections.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace holdpoint {

namespace {

QString markdownCell(QString text)
{
    return displayText(text, 2000).replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

QString markdownRow(const QStringList &cells)
{
    QStringList out;
    for (const QString &cell : cells)
        out << markdownCell(cell);
    return QStringLiteral("| ") + out.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

} // namespace

QByteArray reportMarkdown(const Rollout &rollout, const QList<Event> &events, Instant asOf)
{
    QString out;
    if (const QString mode = modeLine(rollout); !mode.isEmpty())
        out += QStringLiteral("**%1**\n\n").arg(mode);
    out += QStringLiteral("# %1\n\n%2\n").arg(markdownCell(rollout.playbook->title), asOfLine(rollout, asOf));
    for (const ReportSection &section : reportSections(rollout, events)) {
        out += QStringLiteral("\n## %1\n\n").arg(markdownCell(section.title)) + markdownRow(section.columns);
        out += QStringLiteral("|") + QStringLiteral(" --- |").repeated(section.columns.size()) + QLatin1Char('\n');
        for (const QStringList &row : section.rows)
            out += markdownRow(row);
    }
    return out.toUtf8();
}

QByteArray reportCsv(const Rollout &rollout, const QList<Event> &events)
{
    QString out = QStringLiteral("seq,at,recorded,actor,role,kind,subject,correlation,command,what,hash\r\n");
    for (const Event &event : events) {
        const QStringList cells{QString::number(event.seq),
                                toRfc3339(event.at),
                                toRfc3339(event.recorded),
                                event.actor,
                                event.role,
                                event.kind,
                                event.subject,
                                event.correlation,
                                event.command,
                                inWords(event, rollout.playbook.get()),
                                QString::fromLatin1(event.hash.toHex())};
        QStringList quoted;
        for (const QString &cell : cells)
            quoted << csvCell(cell);
        out += quoted.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return out.toUtf8();
}

QByteArray reportJson(const Rollout &rollout, const QList<Event> &events, Instant asOf, const std::optional<PackScope> &scope)
{
    QJsonArray list;
    for (const Event &event : events) {
        QJsonObject row = eventObject(event, event.body);
        if (!event.revealed.isEmpty()) // not of the journal, which holds it sealed
            row.insert(QStringLiteral("reads"), event.revealed);
        list << row;
    }
    QJsonObject o{{QStringLiteral("title"), rollout.playbook->title},
                  {QStringLiteral("as_of"), toRfc3339(asOf)},
                  {QStringLiteral("mode"), modeWord(rollout.mode)},
                  {QStringLiteral("revision"), rollout.revision},
                  {QStringLiteral("chain"), QString::fromLatin1(rollout.chain.toHex())},
                  {QStringLiteral("seq"), rollout.seq},
                  {QStringLiteral("head"), QString::fromLatin1(rollout.head.toHex())},
                  {QStringLiteral("events"), list}};
    if (scope)
        o.insert(QStringLiteral("scope"), scopeObject(*scope));
    return QJsonDocument(o).toJson(QJsonDocument::Indented);
}

} // namespace holdpoint
