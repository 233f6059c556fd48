#include "app/ctl/roomargs.h"
#include "app/ctl/runengine.h"
#include "app/ctl/verbs.h"

namespace holdpoint::ctl {

void addRun(CLI::App &app, Output &out)
{
    struct RunArgs {
        std::string room, until, atMost;
        bool quiet = false;
    };
    auto args = std::make_shared<RunArgs>();
    CLI::App *verb = app.add_subcommand("run", "be the engine of a room");
    verb->add_option("--room", args->room, "the room")->required();
    verb->add_option("--until", args->until, "end when an event of this kind has been stored");
    verb->add_option("--for", args->atMost, "end after this long");
    verb->add_flag("--quiet", args->quiet, "print no events");
    verb->callback([args, &out] {
        Duration atMost{0};
        if (!args->atMost.empty()) {
            const auto parsed = parseDuration(text(args->atMost));
            if (!parsed)
                return out.refuse(parsed.error());
            atMost = *parsed;
        }
        runEngine({QFileInfo(text(args->room)).absoluteFilePath(), text(args->until), atMost, args->quiet}, out);
    });
}

} // namespace holdpoint::ctl
