#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/base/sha256.h"
#include "models/gates/gaterules.h"
#include "models/room/evidencepack.h"
#include "models/room/exports.h"
#include "models/room/report.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QSaveFile>

namespace holdpoint::ctl {

namespace {

struct ExportArgs {
    std::string room, to, out, gate, run, since, until, as;
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

// What left the room is recorded in it, by whoever may: what could not be is said, and is no failure of the export.
QJsonValue record(const ExportArgs &args, const Room &read, const Exported &exported, Output &out)
{
    const QString person = actingPerson(args.as, read.rollout());
    if (!recordsExports(read.rollout(), person))
        return {};
    const SystemClock clock;
    const auto room = Room::open(read.folder(), clock);
    const auto done = room ? (*room)->act(exportCommand(person, exported)) : Result<Appended>(tl::unexpected(room.error()));
    if (done)
        return done->head.seq;
    out.diagnose(QStringLiteral("the export is written, and not recorded in the room: %1").arg(done.error().message));
    return {};
}

Result<PackScope> scopeOf(const ExportArgs &args, const Playbook &playbook)
{
    const QString named = gateId(playbook, text(args.gate)); // "G2" is as good as the phase's id
    PackScope scope{named.isEmpty() ? text(args.gate) : named, text(args.run)};
    for (const auto &[given, at] : {std::pair{&args.since, &scope.from}, std::pair{&args.until, &scope.to}}) {
        if (given->empty())
            continue;
        const auto read = parseRfc3339(text(*given));
        if (!read)
            return tl::unexpected<Error>(read.error());
        *at = *read;
    }
    return scope;
}

void exportPack(const ExportArgs &args, Room &room, Output &out)
{
    const QString folder = text(args.out);
    const auto scope = scopeOf(args, *room.rollout().playbook);
    if (!scope)
        return out.refuse(scope.error());
    const auto pack = evidencePack({room.folder(), room.rollout(), room.events(), room.journal().report()}, *scope, SystemClock().now());
    if (!pack)
        return out.refuse(pack.error());
    if (auto written = writePack(*pack, folder); !written)
        return out.refuse(written.error());
    for (const QString &name : pack->missing)
        out.diagnose(QStringLiteral("attachment %1 is named by an event and no longer in the room").arg(name));
    const QString head = QString::fromLatin1(room.rollout().head.toHex());
    const QByteArray sums = sha256(pack->files.last().second);
    const QString digest = QString::fromLatin1(sums.toHex());
    const QJsonValue recorded = record(args, room, exportedPack(QDir::cleanPath(folder), sums, room.rollout().seq, *scope), out);
    out.line(QStringLiteral("%1: %2 files as of #%3 %4, SHA256SUMS is %5. Check it with: python3 %1/verify_pack.py")
                 .arg(folder)
                 .arg(pack->files.size())
                 .arg(room.rollout().seq)
                 .arg(head.left(16), digest));
    out.object({{QStringLiteral("out"), folder},
                {QStringLiteral("seq"), room.rollout().seq},
                {QStringLiteral("head"), head},
                {QStringLiteral("files"), qint64{pack->files.size()}},
                {QStringLiteral("sha256sums"), digest},
                {QStringLiteral("recorded"), recorded},
                {QStringLiteral("missing"), QJsonArray::fromStringList(pack->missing)}});
}

void exportTo(const ExportArgs &args, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(args.room, clock, out, true);
    if (!room)
        return;
    if (args.to == "evidence")
        return exportPack(args, *room, out);
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
    const QJsonValue recorded = record(args, *room, {text(args.to), path, sha256(bytes), room->rollout().seq, {}, {}}, out);
    out.line(QStringLiteral("%1 as of #%2 %3").arg(path).arg(room->rollout().seq).arg(head.left(16)));
    out.object({{QStringLiteral("out"), path},
                {QStringLiteral("seq"), room->rollout().seq},
                {QStringLiteral("head"), head},
                {QStringLiteral("recorded"), recorded},
                {QStringLiteral("bytes"), qint64{bytes.size()}}});
}

} // namespace

void addExport(CLI::App &app, Output &out)
{
    auto args = std::make_shared<ExportArgs>();
    CLI::App *verb = app.add_subcommand("export", "a report of the room, or an evidence pack that anybody can check");
    verb->add_option("--room", args->room, "the room")->required();
    verb->add_option("--to", args->to, "format")->required()->check(CLI::IsMember({"html", "md", "csv", "json", "evidence"}));
    verb->add_option("--out", args->out, "the file; for evidence a new folder")->required();
    auto *gate = verb->add_option("--gate", args->gate, "evidence about one gate only");
    auto *run = verb->add_option("--run", args->run, "evidence about one run only")->excludes(gate);
    verb->add_option("--since", args->since, "evidence about what happened from this time on, RFC 3339")->excludes(gate)->excludes(run);
    verb->add_option("--until", args->until, "evidence about what happened up to this time")->excludes(gate)->excludes(run);
    verb->add_option("--as", args->as, "who exports, recorded in the room (default: the system's user, if the playbook knows them)");
    verb->add_flag("--overwrite", args->overwrite, "replace the file");
    verb->callback([args, &out] { exportTo(*args, out); });
}

} // namespace holdpoint::ctl
