#include "models/base/safetext.h"
#include "models/room/reportsections.h"

#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

// One file that prints well and loads nothing: no script, no link out of the pack.
constexpr char style[] = R"(
:root { --ink: #16191d; --ink2: #56606b; --line: #d5dae0; --band: #f3f5f7; --bad: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1120px; color: var(--ink); background: #fff;
  font: 14px/1.45 Inter, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 26px; line-height: 1.2; font-weight: 600; margin: 0 0 4px; }
h2 { font-size: 16px; font-weight: 600; margin: 32px 0 8px; }
p { margin: 0 0 8px; max-width: 78ch; }
.about { font-size: 16px; color: var(--ink2); margin-bottom: 16px; }
.mode { font-weight: 700; letter-spacing: .04em; padding: 8px 12px; margin-bottom: 20px; border: 8px solid;
  border-image: repeating-linear-gradient(45deg, #000 0 8px, #fff 8px 16px) 8; }
.facts { display: grid; grid-template-columns: repeat(4, auto 1fr); gap: 4px 12px; padding: 12px 16px; background: var(--band); margin: 0 0 16px; }
.facts dt { color: var(--ink2); } .facts dd { margin: 0; font-weight: 500; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
th { text-align: left; font-size: 12px; font-weight: 500; color: var(--ink2); border-bottom: 2px solid var(--line); padding: 4px 12px 4px 0; }
td { vertical-align: top; border-bottom: 1px solid var(--line); padding: 5px 12px 5px 0; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.fixed { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 12px; white-space: nowrap; }
.number { text-align: right; } .none, .foot, .soft { color: var(--ink2); } .bad { color: var(--bad); font-weight: 600; }
.foot { margin-top: 32px; padding-top: 12px; border-top: 2px solid var(--line); }
@media (max-width: 800px) { .facts { grid-template-columns: auto 1fr; } }
@media print { body { max-width: none; padding: 0; font-size: 11px; } .facts, .mode { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)";

QString safe(const QString &text)
{
    return displayText(text, 2000).toHtmlEscaped();
}

// Times are cut to the second; the exact one is its title. Whole words stay together, hashes are set in a fixed width.
QString cell(const QString &text, const QString &column)
{
    static const QRegularExpression time(QStringLiteral(R"re(\A(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z\z)re"));
    if (const auto match = time.match(text); match.hasMatch())
        return QStringLiteral("<td class=\"fixed\" title=\"%1\">%2 %3</td>").arg(safe(text), match.captured(1), match.captured(2));
    if (column == QLatin1String("Hash"))
        return QStringLiteral("<td class=\"fixed soft\">%1</td>").arg(safe(text));
    if (column == QLatin1String("No") || column == QLatin1String("Attempt"))
        return QStringLiteral("<td class=\"fixed number\">%1</td>").arg(safe(text));
    const bool bad = text == QLatin1String("no-go") || text == QLatin1String("failed") || text == QLatin1String("no");
    return QStringLiteral("<td%1>%2</td>").arg(bad ? QStringLiteral(" class=\"bad\"") : QString(), safe(text));
}

QString table(const ReportSection &section)
{
    QString out = QStringLiteral("<h2>%1</h2>\n").arg(safe(section.title));
    if (section.rows.isEmpty())
        return out + QStringLiteral("<p class=\"none\">None.</p>\n");
    out += QStringLiteral("<table><thead><tr>");
    for (const QString &column : section.columns) {
        const bool number = column == QLatin1String("No") || column == QLatin1String("Attempt");
        const bool time = column == QLatin1String("Started") || column == QLatin1String("Ended") || column == QLatin1String("Finished")
            || column == QLatin1String("At");
        out +=
            QStringLiteral("<th%1>%2%3</th>")
                .arg(number ? QStringLiteral(" class=\"number\"") : QString(), safe(column), time ? QStringLiteral(" (UTC)") : QString());
    }
    out += QStringLiteral("</tr></thead><tbody>\n");
    for (const QStringList &row : section.rows) {
        out += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            out += cell(row.at(i), section.columns.at(i));
        out += QStringLiteral("</tr>\n");
    }
    return out + QStringLiteral("</tbody></table>\n");
}

QString facts(const Rollout &rollout, qsizetype events, const std::optional<PackPage> &pack)
{
    QList<std::pair<QString, QString>> pairs{
        {QStringLiteral("Rollout"), rolloutStatusWord(rollout.phases.status)},
        {QStringLiteral("Mode"), modeWord(rollout.mode)},
        {QStringLiteral("Playbook"), QStringLiteral("%1, revision %2").arg(rollout.playbook->id).arg(rollout.revision)},
        {QStringLiteral("Events here"), QStringLiteral("%1 of %2").arg(events).arg(rollout.seq)}};
    QString out = QStringLiteral("<dl class=\"facts\">");
    for (const auto &[name, value] : std::as_const(pairs))
        out += QStringLiteral("<dt>%1</dt><dd>%2</dd>").arg(name, safe(value));
    out += QStringLiteral("</dl>\n");
    if (pack && pack->verdict != QLatin1String("ok"))
        out += QStringLiteral("<p class=\"bad\">The journal did not hold when this was made: %1. Nothing after that place is proved.</p>\n")
                   .arg(safe(pack->verdict));
    return out;
}

QString attachments(const PackPage &pack)
{
    if (pack.attachments.isEmpty())
        return {};
    QString out = QStringLiteral("<h2>Attachments</h2>\n<table><thead><tr><th>Named by</th><th>File</th></tr></thead><tbody>\n");
    for (const auto &[file, where] : pack.attachments)
        out += QStringLiteral("<tr><td>%1</td><td class=\"fixed\"><a href=\"%2\">%3…</a></td></tr>\n")
                   .arg(safe(where), safe(file), safe(file.left(28)));
    return out + QStringLiteral("</tbody></table>\n");
}

QString foot(bool pack, qsizetype personal)
{
    if (!pack && personal == 0)
        return {};
    QString out = QStringLiteral("<div class=\"foot\">");
    if (personal > 0)
        out += QStringLiteral("<p>This file shows the text of notes about people (%1). Erasing them in the room does not reach it.</p>")
                   .arg(personal);
    if (pack)
        out +=
            QStringLiteral("<p>The whole chain is in events.jsonl, whatever this page is about. To check that nothing was changed, without "
                           "Holdpoint: <span class=\"fixed\">python3 verify_pack.py</span> in this folder. The script is a part of the "
                           "pack: who does not trust it takes their own. Texts of personal notes are not in a pack.</p>");
    return out + QStringLiteral("</div>\n");
}

} // namespace

QByteArray reportHtml(const Rollout &rollout, const QList<Event> &events, Instant asOf, const std::optional<PackPage> &pack)
{
    const PackScope scope = pack ? pack->scope : PackScope{};
    const QString title = safe(rollout.playbook->title);
    const auto personal = std::count_if(events.begin(), events.end(), [](const Event &event) { return !event.revealed.isEmpty(); });
    QString out = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                                 "content=\"width=device-width\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                                 "'none'; style-src 'unsafe-inline'\">\n<title>%1: %2</title><style>%3</style></head><body>\n")
                      .arg(title, safe(scopeInWords(scope, *rollout.playbook)), QString::fromLatin1(style));
    if (const QString mode = modeLine(rollout); !mode.isEmpty())
        out += QStringLiteral("<p class=\"mode\">%1</p>\n").arg(safe(mode));
    out += QStringLiteral("<h1>%1</h1>\n<p class=\"about\">%2</p>\n").arg(title, safe(scopeInWords(scope, *rollout.playbook)));
    out += facts(rollout, events.size(), pack);
    out += QStringLiteral("<p class=\"soft\">%1</p>\n").arg(safe(asOfLine(rollout, asOf)));
    for (const ReportSection &section : reportSections(rollout, events, scope)) {
        if (pack && section.title == QLatin1String("Timeline"))
            out += attachments(*pack);
        out += table(section);
    }
    return (out + foot(pack.has_value(), personal) + QStringLiteral("</body></html>\n")).toUtf8();
}

} // namespace holdpoint
