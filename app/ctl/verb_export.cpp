#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/room/report.h"

#include <QtCore/QSaveFile>

namespace holdpoint::ctl {

namespace {

struct ExportArgs {
    std::string room, to, out;
    bool overwrite = false;
};

QByteArray reportAs(const QString &format, const Room &room)
{
    const Instant now = SystemClock().now();
    if (format == QLatin1String("html"))
        return reportHtml(room.rollout(), room.events(), now);
    if (format == QLatin1String("md"))
        return reportMarkdown(room.rollout(), room.events(), now);
    if (format == QLatin1String("csv"))
        return reportCsv(room.rollout(), room.events());
    return reportJson(room.rollout(), room.events(), now);
}

void exportTo(const ExportArgs &args, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(args.room, clock, out, true);
    if (!room)
        return;
    const QString path = text(args.out);
    if (QFileInfo::exists(path) && !args.overwrite)
        return out.refuse(Error{ErrorKind::Refused, QStringLiteral("exists"),
                                QStringLiteral("%1 exists: name another file or say --overwrite").arg(path), path});
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    const QByteArray bytes = reportAs(text(args.to), *room);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return out.refuse(
            Error{ErrorKind::Unreadable, QStringLiteral("io"), QStringLiteral("cannot write %1: %2").arg(path, file.errorString()), path});
    const QString head = QString::fromLatin1(room->rollout().head.toHex());
    out.line(QStringLiteral("%1 as of #%2 %3").arg(path).arg(room->rollout().seq).arg(head.left(16)));
    out.object({{QStringLiteral("out"), path},
                {QStringLiteral("seq"), room->rollout().seq},
                {QStringLiteral("head"), head},
                {QStringLiteral("bytes"), qint64{bytes.size()}}});
}

} // namespace

void addExport(CLI::App &app, Output &out)
{
    auto args = std::make_shared<ExportArgs>();
    CLI::App *verb = app.add_subcommand("export", "a report of the room");
    verb->add_option("--room", args->room, "the room")->required();
    verb->add_option("--to", args->to, "format")->required()->check(CLI::IsMember({"html", "md", "csv", "json"}));
    verb->add_option("--out", args->out, "the file")->required();
    verb->add_flag("--overwrite", args->overwrite, "replace the file");
    verb->callback([args, &out] { exportTo(*args, out); });
}

} // namespace holdpoint::ctl
