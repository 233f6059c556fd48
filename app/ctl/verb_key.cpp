#include "app/ctl/passphrase.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/base/ids.h"
#include "models/people/keystore.h"
#include "models/people/proof.h"

namespace holdpoint::ctl {

namespace {

struct KeyArgs {
    std::string room, person, as, second;
    int passphraseFd = -1, actorFd = -1, secondFd = -1;
};

Result<void> addProof(Command &command, const Rollout &rollout, const QString &person, int fd, const Clock &clock)
{
    auto passphrase = readPassphrase(fd, QStringLiteral("Passphrase of %1").arg(person));
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    auto proof = proofFor(command, rollout, person, *passphrase, clock);
    if (!proof)
        return tl::unexpected(proof.error());
    command.proofs << *proof;
    return {};
}

void newKey(const KeyArgs &args, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(args.room, clock, out);
    if (!room)
        return;
    const QString person = text(args.person);
    if (!byId(room->rollout().playbook->people, person))
        return out.refuse(Error{
            ErrorKind::WrongUse, QStringLiteral("unknown-person"), QStringLiteral("the playbook has no person '%1'").arg(person), {}});
    auto passphrase = readPassphrase(args.passphraseFd, QStringLiteral("New passphrase of %1 (12 characters or more)").arg(person));
    if (!passphrase)
        return out.refuse(passphrase.error());
    KeyStore store(KeyStore::defaultFolder(), clock);
    const auto key = store.create(person, *passphrase);
    passphrase->fill('\0');
    if (!key)
        return out.refuse(key.error());
    Command command{
        newId(), Act::EnrolKey, args.as.empty() ? person : text(args.as), person, {{QStringLiteral("key"), publicKeyText(key->publicKey)}}};
    if (!args.second.empty()) { // once the rollout is active, enrolling is an act of two
        auto proved = addProof(command, room->rollout(), command.actor, args.actorFd, clock);
        if (proved)
            proved = addProof(command, room->rollout(), text(args.second), args.secondFd, clock);
        if (!proved)
            return out.refuse(proved.error());
    }
    const auto result = room->act(command);
    if (!result)
        return out.refuse(result.error());
    out.line(QStringLiteral("%1 signs with key %2, #%3").arg(person, key->fingerprint).arg(result->head.seq));
    out.object({{QStringLiteral("person"), person},
                {QStringLiteral("key"), publicKeyText(key->publicKey)},
                {QStringLiteral("fingerprint"), key->fingerprint},
                {QStringLiteral("seq"), result->head.seq},
                {QStringLiteral("head"), QString::fromLatin1(result->head.hash.toHex())}});
}

} // namespace

void addKey(CLI::App &app, Output &out)
{
    auto args = std::make_shared<KeyArgs>();
    CLI::App *verb = app.add_subcommand("key", "signing keys");
    verb->require_subcommand(1);
    CLI::App *make = verb->add_subcommand("new", "make a key and enrol it");
    make->add_option("--room", args->room, "the room")->required();
    make->add_option("--person", args->person, "whose key")->required();
    make->add_option("--as", args->as, "who enrols it, when it is not the person");
    make->add_option("--passphrase-fd", args->passphraseFd, "where the new passphrase comes from");
    make->add_option("--actor-passphrase-fd", args->actorFd, "where the enroller's passphrase comes from");
    make->add_option("--second", args->second, "the second person, once the rollout is active");
    make->add_option("--second-passphrase-fd", args->secondFd, "where the second person's passphrase comes from");
    make->callback([args, &out] { newKey(*args, out); });
}

} // namespace holdpoint::ctl
