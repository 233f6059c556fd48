#include "app/ctl/passphrase.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/room/emergency.h"
#include "models/room/enginebeat.h"

namespace holdpoint::ctl {

namespace {

struct EmergencyArgs {
    std::string oldRoom, room, as, because, playbook, second;
    int passphraseFd = -1, secondFd = -1;
    bool endEngine = false;
};

// Only a silent one is ended, and only with that consent; where it cannot be, that is said.
void endOldEngine(const EmergencyArgs &args, Output &out)
{
    const SystemClock clock;
    if (const auto ended = endSilentEngine(text(args.oldRoom), clock); !ended)
        out.diagnose(QStringLiteral("the old engine was not ended: %1").arg(ended.error().message));
}

void make(const EmergencyWish &wish, Output &out)
{
    const SystemClock clock;
    const auto made = openEmergencyRoom(wish, clock);
    if (!made)
        return out.refuse(made.error());
    const Citation &cites = made->cites;
    const QString head = QString::fromLatin1(cites.head.toHex());
    out.line(QStringLiteral("%1 %2 cites %3 at #%4 %5, verdict %6; %7 facts and %8 attempts taken over")
                 .arg(wish.reanchor ? QStringLiteral("room") : QStringLiteral("emergency room"), made->folder, cites.room)
                 .arg(cites.seq)
                 .arg(head.left(4), cites.verdict)
                 .arg(made->facts)
                 .arg(made->attempts));
    if (!cites.fromAnchor)
        out.diagnose(QStringLiteral("warning: no anchor names the playbook; the one that the chain names was taken"));
    if (!made->engine.isEmpty())
        out.diagnose(
            QStringLiteral("warning: %1 still holds the engine's lock of this playbook; end it, or nothing runs here").arg(made->engine));
    out.object({{QStringLiteral("room"), made->folder},
                {QStringLiteral("chain"), QString::fromLatin1(made->head.chain.toHex())},
                {QStringLiteral("seq"), made->head.seq},
                {QStringLiteral("head"), QString::fromLatin1(made->head.hash.toHex())},
                {QStringLiteral("cites"),
                 QJsonObject{{QStringLiteral("room"), cites.room},
                             {QStringLiteral("chain"), QString::fromLatin1(cites.chain.toHex())},
                             {QStringLiteral("seq"), cites.seq},
                             {QStringLiteral("head"), head},
                             {QStringLiteral("verdict"), cites.verdict}}},
                {QStringLiteral("facts"), made->facts},
                {QStringLiteral("attempts"), made->attempts},
                {QStringLiteral("engine"), made->engine.isEmpty() ? QJsonValue() : QJsonValue(made->engine)}});
}

void openEmergency(const EmergencyArgs &args, Output &out)
{
    const SystemClock clock;
    if (args.endEngine)
        endOldEngine(args, out);
    const QString folder = args.room.empty() ? emergencyFolder(text(args.oldRoom), clock.now()) : text(args.room);
    make({text(args.oldRoom), folder, text(args.as), text(args.because), text(args.playbook), {}}, out);
}

// Two persons sign over the old chain, its verdict and the reason; what can be trusted goes on in full.
void anchorAnew(const EmergencyArgs &args, Output &out)
{
    const SystemClock clock;
    const auto old = lookAtOldRoom(text(args.oldRoom), clock);
    if (!old)
        return out.refuse(old.error());
    const auto playbook = emergencyPlaybook(*old, text(args.playbook));
    if (!playbook)
        return out.refuse(playbook.error());
    const Rollout rollout = trustedRollout(*old, *playbook);
    Command command = reanchorCommand(*old, text(args.as), text(args.because));
    for (const auto &[person, fd] : {std::pair{text(args.as), args.passphraseFd}, std::pair{text(args.second), args.secondFd}}) {
        auto passphrase = readPassphrase(fd, QStringLiteral("Passphrase of %1").arg(person));
        if (!passphrase)
            return out.refuse(passphrase.error());
        const auto proof = proofFor(command, rollout, person, *passphrase, clock);
        passphrase->fill('\0');
        if (!proof)
            return out.refuse(proof.error());
        command.proofs << *proof;
    }
    const QString folder = args.room.empty() ? emergencyFolder(text(args.oldRoom), clock.now(), true) : text(args.room);
    make({text(args.oldRoom), folder, text(args.as), text(args.because), text(args.playbook), command}, out);
}

} // namespace

void addEmergency(CLI::App &app, Output &out)
{
    auto args = std::make_shared<EmergencyArgs>();
    CLI::App *verb = app.add_subcommand("emergency", "go on from a room that cannot record: a new room that can roll back");
    verb->add_option("old", args->oldRoom, "the room that cannot record")->required();
    verb->add_option("--room", args->room, "folder of the new room; beside the other rooms when it is not given");
    verb->add_option("--as", args->as, "who opens it")->required();
    verb->add_option("--because", args->because, "why");
    verb->add_option("--playbook", args->playbook, "where the old room has lost its copy: the file with the anchored SHA-256");
    verb->add_flag("--end-engine", args->endEngine, "end the old room's engine where it is silent");
    verb->callback([args, &out] { openEmergency(*args, out); });
}

void addReanchor(CLI::App &app, Output &out)
{
    auto args = std::make_shared<EmergencyArgs>();
    CLI::App *verb = app.add_subcommand("reanchor", "go on in full from a room that no longer holds, as two persons sign");
    verb->add_option("old", args->oldRoom, "the room that no longer holds")->required();
    verb->add_option("--room", args->room, "folder of the new room; beside the other rooms when it is not given");
    verb->add_option("--as", args->as, "who signs first: the administrator")->required();
    verb->add_option("--second", args->second, "who signs besides: the rollback owner or the commander")->required();
    verb->add_option("--because", args->because, "why")->required();
    verb->add_option("--playbook", args->playbook, "where the old room has lost its copy: the file with the anchored SHA-256");
    verb->add_option("--passphrase-fd", args->passphraseFd, "where the first passphrase comes from");
    verb->add_option("--second-passphrase-fd", args->secondFd, "where the second passphrase comes from");
    verb->callback([args, &out] { anchorAnew(*args, out); });
}

} // namespace holdpoint::ctl
