#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/playbook/footprint.h"
#include "models/playbook/loader.h"

namespace holdpoint::ctl {

namespace {

struct OpenArgs {
    std::string playbook, room, as, drill;
};

void report(Output &out, const Room &room)
{
    const Rollout &rollout = room.rollout();
    const QString chain = QString::fromLatin1(rollout.chain.toHex());
    const QString head = QString::fromLatin1(rollout.head.toHex());
    out.line(QStringLiteral("%1 room %2 is open for %3 (a draft: enrol keys, then `do … start`), #%4 %5")
                 .arg(modeWord(rollout.mode), room.folder(), rollout.playbook->title)
                 .arg(rollout.seq)
                 .arg(head.left(16)));
    out.object({{QStringLiteral("room"), room.folder()},
                {QStringLiteral("chain"), chain},
                {QStringLiteral("rollout"), rollout.playbook->id},
                {QStringLiteral("mode"), modeWord(rollout.mode)},
                {QStringLiteral("revision"), rollout.revision},
                {QStringLiteral("seq"), rollout.seq},
                {QStringLiteral("head"), head}});
}

void open(const OpenArgs &args, Output &out)
{
    const LoadResult loaded = loadPlaybook(text(args.playbook));
    if (!loaded.playbook) {
        for (const Problem &problem : loaded.problems)
            out.diagnose(problem.toText());
        out.exitCode = loaded.opened ? 1 : 5;
        return;
    }
    // Nothing of this is run or contacted before somebody starts the rollout, having seen it.
    const Footprint reach = footprint(*loaded.playbook);
    for (const QString &program : reach.programs)
        out.diagnose(QStringLiteral("program %1").arg(program));
    for (const QString &host : reach.hosts)
        out.diagnose(QStringLiteral("host %1").arg(host));
    for (const QString &secret : reach.secrets)
        out.diagnose(QStringLiteral("secret %1").arg(secret));
    const SystemClock clock;
    const QString folder = QFileInfo(text(args.room)).absoluteFilePath();
    const auto room = Room::create({folder, text(args.as), text(args.drill)}, *loaded.playbook, clock);
    if (!room)
        return out.refuse(room.error());
    report(out, **room);
}

} // namespace

void addOpen(CLI::App &app, Output &out)
{
    auto args = std::make_shared<OpenArgs>();
    CLI::App *verb = app.add_subcommand("open", "make a room with the rollout in draft");
    verb->add_option("playbook", args->playbook, "the playbook file")->required();
    verb->add_option("--room", args->room, "folder of the new room")->required();
    verb->add_option("--as", args->as, "who opens it")->required();
    verb->add_option("--drill", args->drill, "a drill of the playbook: the room is a drill");
    verb->callback([args, &out] { open(*args, out); });
}

} // namespace holdpoint::ctl
