#include "models/records/exportrules.h"

#include "models/base/ids.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

constexpr qsizetype longestName = 255;

tl::unexpected<Error> wrong(const QString &why)
{
    return fail(ErrorKind::WrongUse, QStringLiteral("export"), why);
}

} // namespace

Command exportCommand(const QString &person, const Exported &exported)
{
    QJsonObject args{{QStringLiteral("format"), exported.format},
                     {QStringLiteral("name"), QFileInfo(exported.path).fileName()},
                     {QStringLiteral("sha256"), QString::fromLatin1(exported.sha256.toHex())},
                     {QStringLiteral("as_of"), exported.asOf}};
    for (const auto &[key, value] :
         {std::pair{"gate", &exported.gate}, {"run", &exported.run}, {"from", &exported.from}, {"to", &exported.to}})
        if (!value->isEmpty())
            args.insert(QLatin1String(key), *value);
    return {newId(), Act::Export, person, exported.run.isEmpty() ? exported.gate : exported.run, args};
}

Result<QList<EventDraft>> decideExport(const Command &command, qint64 last)
{
    static const QStringList formats{QStringLiteral("html"), QStringLiteral("md"),       QStringLiteral("csv"),
                                     QStringLiteral("json"), QStringLiteral("evidence"), QStringLiteral("panel")};
    static const QRegularExpression digest(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    const auto text = [&](const char *key) { return command.args.value(QLatin1String(key)).toString(); };
    const qint64 asOf = command.args.value(QLatin1String("as_of")).toInteger();
    const QString name = text("name"), gate = text("gate"), run = text("run");
    if (!formats.contains(text("format")))
        return wrong(QStringLiteral("'%1' is no format of an export").arg(text("format")));
    if (name.isEmpty() || name.size() > longestName || name.contains(QLatin1Char('/')))
        return wrong(QStringLiteral("an export is recorded by the name of its file alone"));
    if (!digest.match(text("sha256")).hasMatch())
        return wrong(QStringLiteral("an export is recorded with its SHA-256"));
    if (asOf < 1 || asOf > last)
        return wrong(QStringLiteral("there is no event %1 for an export to end at").arg(asOf));
    for (const char *end : {"from", "to"})
        if (const QString at = text(end); !at.isEmpty() && !parseRfc3339(at))
            return wrong(QStringLiteral("'%1' is no time").arg(at));
    QJsonObject body{{QStringLiteral("format"), text("format")},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("sha256"), text("sha256")},
                     {QStringLiteral("as_of"), asOf}};
    for (const char *key : {"gate", "run", "from", "to"})
        if (const QString value = text(key); !value.isEmpty())
            body.insert(QLatin1String(key), value);
    return QList<EventDraft>{{QStringLiteral("export.made"), run.isEmpty() ? gate : run, body}};
}

} // namespace holdpoint
