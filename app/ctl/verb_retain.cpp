#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/base/ids.h"
#include "models/room/retention.h"

namespace holdpoint::ctl {

namespace {

// The engine does this every day; a room whose rollout is over has none.
void retain(const std::string &folder, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(folder, clock, out);
    if (!room)
        return;
    removeExpired(room->folder(), room->events());
    QList<EventDraft> drafts = expireOutputs(*room->rollout().playbook, room->events(), clock.now());
    int removed = 0;
    if (!drafts.isEmpty()) {
        const auto recorded = room->journal().append({newId(), QStringLiteral("engine"), QStringLiteral("engine")},
                                                     [&](const QList<Event> &) -> Result<QList<EventDraft>> { return drafts; });
        if (!recorded)
            return out.refuse(recorded.error());
        removed = removeExpired(room->folder(), recorded->events);
    }
    out.line(QStringLiteral("%1 outputs taken away; their hashes stay in the journal").arg(removed));
    out.object({{QStringLiteral("outputs"), removed}});
}

} // namespace

void addRetain(CLI::App &app, Output &out)
{
    auto *verb = app.add_subcommand("retain", "Take away what steps printed and the playbook's retention no longer keeps");
    auto room = std::make_shared<std::string>();
    verb->add_option("--room", *room, "folder of the room")->required();
    verb->callback([room, &out] { retain(*room, out); });
}

} // namespace holdpoint::ctl
