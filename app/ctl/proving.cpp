#include "app/ctl/proving.h"

#include "app/ctl/passphrase.h"
#include "app/ctl/roomargs.h"

#include "models/room/decide.h"

#include <CLI/CLI.hpp>

namespace holdpoint::ctl {

namespace {

Result<void> addProof(Command &command, Room &room, const QString &person, int fd)
{
    const SystemClock clock;
    auto passphrase = readPassphrase(fd, QStringLiteral("Passphrase of %1").arg(person));
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    const auto proof = proofFor(command, room.rollout(), person, *passphrase, clock);
    passphrase->fill('\0');
    if (!proof) {
        room.noteWrongPassphrase(person, command, proof.error());
        return tl::unexpected(proof.error());
    }
    command.proofs << *proof;
    return {};
}

} // namespace

void addProving(CLI::App &verb, Proving &proving, const char *actorFd)
{
    verb.add_option(actorFd, proving.actorFd, "where the actor's passphrase comes from, for acts that must be proved");
    verb.add_option("--second", proving.second, "the second person; repeat it where more are needed")
        ->allow_extra_args(false); // the act follows
    verb.add_option("--second-passphrase-fd", proving.secondFd, "where the second person's passphrase comes from; repeat it in their order")
        ->allow_extra_args(false);
    verb.add_flag("--prove", proving.ask, "ask for the actor's passphrase");
    verb.add_flag("--leave-open", proving.leaveOpen, "let the act wait for its second person");
}

Result<void> prove(Command &command, const Proving &proving, Room &room)
{
    if (proving.leaveOpen)
        command.args[QStringLiteral("leave_open")] = true;
    const bool asks = proving.actorFd >= 0 || proving.ask || command.act == Act::Countersign;
    if (!asks && proving.second.empty())
        return {};
    const auto rehearsed = decide(room.rollout(), command, room.context());
    const bool fine = rehearsed || rehearsed.error().code == QLatin1String("second-needed") || command.act == Act::Revise;
    if (!fine)
        return tl::unexpected(rehearsed.error());
    if (asks) {
        if (auto first = addProof(command, room, command.actor, proving.actorFd); !first)
            return first;
    }
    for (std::size_t i = 0; i < proving.second.size(); ++i) {
        const int fd = i < proving.secondFd.size() ? proving.secondFd[i] : -1;
        if (auto another = addProof(command, room, text(proving.second[i]), fd); !another)
            return another;
    }
    return {};
}

} // namespace holdpoint::ctl
