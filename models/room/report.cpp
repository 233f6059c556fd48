#include "models/room/report.h"

#include "models/base/safetext.h"
#include "models/room/eventwords.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace holdpoint {

namespace {

struct Section {
    QString title;
    QStringList columns;
    QList<QStringList> rows;
};

QString modeLine(const Rollout &rollout)
{
    switch (rollout.mode) {
    case Mode::Live:
        return {};
    case Mode::Drill:
        return QStringLiteral("DRILL — NOT REAL — simulated data");
    case Mode::Rehearsal:
        return QStringLiteral("REHEARSAL — not on live");
    }
    return {};
}

QString witness(const Rollout &rollout)
{
    return QStringLiteral("#%1 %2").arg(rollout.seq).arg(QString::fromLatin1(rollout.head.toHex().left(16)));
}

QString timeOrNothing(const std::optional<Instant> &at)
{
    return at ? toRfc3339(*at) : QString();
}

Section phases(const Rollout &rollout)
{
    Section section{
        QStringLiteral("Phases"),
        {QStringLiteral("Phase"), QStringLiteral("State"), QStringLiteral("Attempt"), QStringLiteral("Started"), QStringLiteral("Ended")},
        {}};
    for (const PhaseState &state : rollout.phases.phases) {
        const Phase *phase = byId(rollout.playbook->phases, state.id);
        section.rows << QStringList{phase ? phase->title : state.id, phaseStatusWord(state.status), QString::number(state.attempt),
                                    timeOrNothing(state.started), timeOrNothing(state.ended)};
    }
    return section;
}

Section signOffs(const Rollout &rollout)
{
    Section section{QStringLiteral("Sign-offs"),
                    {QStringLiteral("Gate"), QStringLiteral("Person"), QStringLiteral("Answer"), QStringLiteral("Because"),
                     QStringLiteral("At"), QStringLiteral("Event")},
                    {}};
    for (const GateState &gate : rollout.gates.gates) {
        for (const SignOff &signOff : gate.answers)
            section.rows << QStringList{gate.id,         signOff.person,        answerWord(signOff.answer),
                                        signOff.because, toRfc3339(signOff.at), QStringLiteral("#%1").arg(signOff.seq)};
    }
    return section;
}

QList<Section> runs(const Rollout &rollout)
{
    QList<Section> sections;
    for (const Run &run : rollout.runs.runs) {
        Section section{QStringLiteral("Run %1: %2, %3").arg(run.id, run.runbook, isOver(run) ? run.outcome : runStatusWord(run)),
                        {QStringLiteral("Step"), QStringLiteral("State"), QStringLiteral("Attempt"), QStringLiteral("Result"),
                         QStringLiteral("Verified"), QStringLiteral("Started"), QStringLiteral("Finished")},
                        {}};
        for (const StepState &step : run.steps) {
            const QString verified = step.verified ? (*step.verified ? QStringLiteral("yes") : QStringLiteral("no")) : QString();
            section.rows << QStringList{step.id,  stepStatusWord(step.status), QString::number(step.attempt), step.result,
                                        verified, timeOrNothing(step.started), timeOrNothing(step.finished)};
        }
        sections << section;
    }
    return sections;
}

Section timeline(const Rollout &rollout, const QList<Event> &events)
{
    Section section{QStringLiteral("Timeline"),
                    {QStringLiteral("No"), QStringLiteral("UTC"), QStringLiteral("Who"), QStringLiteral("Role"), QStringLiteral("What"),
                     QStringLiteral("Hash")},
                    {}};
    for (const Event &event : events) {
        section.rows << QStringList{QString::number(event.seq),
                                    toRfc3339(event.at),
                                    actorInWords(event.actor, rollout.playbook.get()),
                                    event.role,
                                    inWords(event, rollout.playbook.get()),
                                    QString::fromLatin1(event.hash.toHex().left(16))};
    }
    return section;
}

QList<Section> sections(const Rollout &rollout, const QList<Event> &events)
{
    return QList<Section>{phases(rollout), signOffs(rollout)} + runs(rollout) + QList<Section>{timeline(rollout, events)};
}

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

QString htmlRow(const QStringList &cells, const QString &tag)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        row += QLatin1Char('<') + tag + QLatin1Char('>') + displayText(cell, 2000).toHtmlEscaped() + QStringLiteral("</") + tag
            + QLatin1Char('>');
    return row + QStringLiteral("</tr>\n");
}

QString asOfLine(const Rollout &rollout, Instant asOf)
{
    return QStringLiteral("As of %1, playbook revision %2, journal %3, mode %4")
        .arg(toRfc3339(asOf))
        .arg(rollout.revision)
        .arg(witness(rollout), modeWord(rollout.mode));
}

} // namespace

QByteArray reportMarkdown(const Rollout &rollout, const QList<Event> &events, Instant asOf)
{
    QString out;
    if (const QString mode = modeLine(rollout); !mode.isEmpty())
        out += QStringLiteral("**%1**\n\n").arg(mode);
    out += QStringLiteral("# %1\n\n%2\n").arg(markdownCell(rollout.playbook->title), asOfLine(rollout, asOf));
    for (const Section &section : sections(rollout, events)) {
        out += QStringLiteral("\n## %1\n\n").arg(markdownCell(section.title)) + markdownRow(section.columns);
        out += QStringLiteral("|") + QStringLiteral(" --- |").repeated(section.columns.size()) + QLatin1Char('\n');
        for (const QStringList &row : section.rows)
            out += markdownRow(row);
    }
    return out.toUtf8();
}

QByteArray reportHtml(const Rollout &rollout, const QList<Event> &events, Instant asOf)
{
    const QString title = displayText(rollout.playbook->title).toHtmlEscaped();
    QString out = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>\n"
                                 "<style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid "
                                 "#888;padding:2px 8px;text-align:left}</style>"
                                 "</head><body>\n")
                      .arg(title);
    if (const QString mode = modeLine(rollout); !mode.isEmpty())
        out += QStringLiteral("<p><strong>%1</strong></p>\n").arg(mode.toHtmlEscaped());
    out += QStringLiteral("<h1>%1</h1>\n<p>%2</p>\n").arg(title, asOfLine(rollout, asOf).toHtmlEscaped());
    for (const Section &section : sections(rollout, events)) {
        out += QStringLiteral("<h2>%1</h2>\n<table>\n").arg(displayText(section.title).toHtmlEscaped())
            + htmlRow(section.columns, QStringLiteral("th"));
        for (const QStringList &row : section.rows)
            out += htmlRow(row, QStringLiteral("td"));
        out += QStringLiteral("</table>\n");
    }
    return (out + QStringLiteral("</body></html>\n")).toUtf8();
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

QByteArray reportJson(const Rollout &rollout, const QList<Event> &events, Instant asOf)
{
    QJsonArray list;
    for (const Event &event : events) {
        QJsonObject row = eventObject(event, event.body);
        if (!event.revealed.isEmpty()) // not of the journal, which holds it sealed
            row.insert(QStringLiteral("reads"), event.revealed);
        list << row;
    }
    const QJsonObject o{{QStringLiteral("title"), rollout.playbook->title},
                        {QStringLiteral("as_of"), toRfc3339(asOf)},
                        {QStringLiteral("mode"), modeWord(rollout.mode)},
                        {QStringLiteral("revision"), rollout.revision},
                        {QStringLiteral("chain"), QString::fromLatin1(rollout.chain.toHex())},
                        {QStringLiteral("seq"), rollout.seq},
                        {QStringLiteral("head"), QString::fromLatin1(rollout.head.toHex())},
                        {QStringLiteral("events"), list}};
    return QJsonDocument(o).toJson(QJsonDocument::Indented);
}

} // namespace holdpoint
