#include "app/ctl/verbs.h"

#include "models/playbook/loader.h"
#include "models/room/roomfolder.h"
#include "models/runbooks/paper.h"

namespace holdpoint::ctl {

namespace {

struct Args {
    std::string runbook, room, playbook;
};

// The newest pinned revision, found by its file: paper is wanted most where the journal cannot be read.
QString newestPlaybook(const QString &room)
{
    const RoomFolder folder(room);
    int revision = 1;
    while (QFile::exists(folder.playbookFile(revision + 1)))
        ++revision;
    return folder.playbookFile(revision);
}

void printRun(const Args &args, Output &out)
{
    const QString path = args.room.empty() ? QString::fromStdString(args.playbook) : newestPlaybook(QString::fromStdString(args.room));
    const LoadResult loaded = loadPlaybook(path);
    if (!loaded.playbook) {
        const QString why = loaded.problems.isEmpty() ? QString() : loaded.problems.first().message;
        return out.refuse(
            {ErrorKind::Unreadable, QStringLiteral("playbook"), QStringLiteral("%1 cannot be read: %2").arg(path, why), path});
    }
    const QString id = QString::fromStdString(args.runbook);
    const Runbook *runbook = byId(loaded.playbook->runbooks, id);
    if (!runbook)
        return out.refuse({ErrorKind::WrongUse, QStringLiteral("unknown-runbook"), QStringLiteral("There is no runbook %1.").arg(id), {}});
    const QString paper = paperRunbook(*loaded.playbook, *runbook);
    out.line(paper.trimmed());
    out.object({{QStringLiteral("runbook"), id}, {QStringLiteral("markdown"), paper}});
}

} // namespace

void addPrintRun(CLI::App &app, Output &out)
{
    const auto args = std::make_shared<Args>();
    CLI::App *verb = app.add_subcommand("print-run", "The paper runbook, in Markdown, without secrets");
    verb->add_option("RUNBOOK", args->runbook, "Id of the runbook")->required();
    auto *room = verb->add_option("--room", args->room, "Folder of a room");
    auto *playbook = verb->add_option("--playbook", args->playbook, "A playbook file");
    room->excludes(playbook);
    verb->callback([args, room, playbook, &out] {
        if (room->count() + playbook->count() != 1)
            return out.refuse({ErrorKind::WrongUse, QStringLiteral("usage"), QStringLiteral("print-run needs --room or --playbook."), {}});
        printRun(*args, out);
    });
}

} // namespace holdpoint::ctl
