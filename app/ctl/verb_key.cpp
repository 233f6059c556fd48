#include "app/ctl/passphrase.h"
#include "app/ctl/proving.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/people/keystore.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"
#include "models/room/answerslost.h"

#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

namespace {

struct KeyArgs {
    std::string room, person, as, out, publicKey, because;
    int passphraseFd = -1;
    Proving proving;
};

// Enrolling, replacing and revoking are events that everybody sees; once the rollout is active they take two persons.
void decideOn(const KeyArgs &args, Act act, const QByteArray &publicKey, Room &room, Output &out)
{
    const QString person = text(args.person);
    Command command{newId(), act, args.as.empty() ? person : text(args.as), person, {}, {}};
    if (act == Act::EnrolKey)
        command.args[QStringLiteral("key")] = publicKeyText(publicKey);
    if (!args.because.empty())
        command.args[QStringLiteral("because")] = text(args.because);
    if (const auto proved = prove(command, args.proving, room); !proved)
        return out.refuse(proved.error());
    const QStringList lost = act != Act::RevokeKey
        ? QStringList()
        : answersLost(room.rollout(), {{QStringLiteral("key.revoked"), person, {{QStringLiteral("person"), person}}}}, command.actor,
                      room.context());
    const auto result = room.act(command);
    if (!result)
        return out.refuse(result.error());
    const SigningKey *key = keyOf(room.rollout().people, person);
    const bool waits = result->events.value(0).kind == QLatin1String("signoff.second_asked");
    const QString words = waits         ? QStringLiteral("waits for its second person: countersign %1").arg(command.id)
        : act == Act::RevokeKey || !key ? QStringLiteral("%1 has no key that counts any more").arg(person)
                                        : QStringLiteral("%1 signs with key %2").arg(person, key->fingerprint);
    out.line(QStringLiteral("%1, #%2").arg(words).arg(result->head.seq));
    QJsonObject said{{QStringLiteral("person"), person},
                     {QStringLiteral("key"), key ? QJsonValue(publicKeyText(key->publicKey)) : QJsonValue()},
                     {QStringLiteral("fingerprint"), key ? QJsonValue(key->fingerprint) : QJsonValue()},
                     {QStringLiteral("seq"), result->head.seq},
                     {QStringLiteral("head"), QString::fromLatin1(result->head.hash.toHex())}};
    if (act == Act::RevokeKey) {
        said[QStringLiteral("stale")] = QJsonArray::fromStringList(lost);
        for (const QString &line : lost)
            out.line(line);
    }
    if (waits)
        said[QStringLiteral("request")] = command.id;
    out.object(said);
}

bool knows(const Room &room, const QString &person, Output &out)
{
    const bool known = byId(room.rollout().playbook->people, person);
    if (!known)
        out.refuse(Error{
            ErrorKind::WrongUse, QStringLiteral("unknown-person"), QStringLiteral("the playbook has no person '%1'").arg(person), {}});
    return known;
}

void newKey(const KeyArgs &args, Output &out)
{
    if (args.room.empty() == args.out.empty())
        return out.refuse(Error{ErrorKind::WrongUse,
                                QStringLiteral("usage"),
                                QStringLiteral("key new enrols the key in a --room, or writes its public half to --out"),
                                {}});
    const SystemClock clock;
    std::unique_ptr<Room> room;
    const QString person = text(args.person);
    if (!args.room.empty()) {
        room = openRoom(args.room, clock, out);
        if (!room || !knows(*room, person, out))
            return;
    }
    auto passphrase = readPassphrase(args.passphraseFd, QStringLiteral("New passphrase of %1 (12 characters or more)").arg(person));
    if (!passphrase)
        return out.refuse(passphrase.error());
    KeyStore store(KeyStore::defaultFolder(), clock);
    const auto key = store.create(person, *passphrase);
    passphrase->fill('\0');
    if (!key)
        return out.refuse(key.error());
    if (room)
        return decideOn(args, Act::EnrolKey, key->publicKey, *room, out);
    const QString file = text(args.out);
    if (auto written = writeDurably(file, publicKeyText(key->publicKey).toLatin1() + '\n'); !written)
        return out.refuse(written.error());
    out.line(QStringLiteral("key %1: bring %2 to the room (holdpointctl key enrol --person %3 --public %2 --room DIR)")
                 .arg(key->fingerprint, file, person));
    out.object({{QStringLiteral("person"), person},
                {QStringLiteral("key"), publicKeyText(key->publicKey)},
                {QStringLiteral("fingerprint"), key->fingerprint},
                {QStringLiteral("out"), file}});
}

void enrolKey(const KeyArgs &args, Output &out)
{
    const auto bytes = readFile(text(args.publicKey), 4096);
    const auto key = bytes ? readPublicKey(QString::fromLatin1(bytes->trimmed())) : Result<QByteArray>(tl::unexpected(bytes.error()));
    if (!key)
        return out.refuse(key.error());
    const SystemClock clock;
    const auto room = openRoom(args.room, clock, out);
    if (room && knows(*room, text(args.person), out))
        decideOn(args, Act::EnrolKey, *key, *room, out);
}

void revokeKey(const KeyArgs &args, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(args.room, clock, out);
    if (room && knows(*room, text(args.person), out))
        decideOn(args, Act::RevokeKey, {}, *room, out);
}

CLI::App *subVerb(CLI::App &verb, const char *name, const char *help, KeyArgs &args, const char *actorFd)
{
    CLI::App *sub = verb.add_subcommand(name, help);
    sub->add_option("--room", args.room, "the room");
    sub->add_option("--person", args.person, "whose key")->required();
    sub->add_option("--as", args.as, "who does it, when it is not the person");
    sub->add_option("--because", args.because, "why, once the rollout is active");
    addProving(*sub, args.proving, actorFd);
    return sub;
}

} // namespace

void addKey(CLI::App &app, Output &out)
{
    auto args = std::make_shared<KeyArgs>();
    CLI::App *verb = app.add_subcommand("key", "signing keys");
    verb->require_subcommand(1);
    CLI::App *make = subVerb(*verb, "new", "make a key and enrol it", *args, "--actor-passphrase-fd");
    make->add_option("--passphrase-fd", args->passphraseFd, "where the new passphrase comes from");
    make->add_option("--out", args->out, "write the public half there instead: for a machine without the room");
    make->callback([args, &out] { newKey(*args, out); });
    CLI::App *enrol = subVerb(*verb, "enrol", "enrol a key that was made elsewhere", *args, "--passphrase-fd");
    enrol->add_option("--public", args->publicKey, "what `key new --out` wrote")->required();
    enrol->callback([args, &out] { enrolKey(*args, out); });
    CLI::App *revoke = subVerb(*verb, "revoke", "end a key: nothing signed with it counts any more", *args, "--passphrase-fd");
    revoke->callback([args, &out] { revokeKey(*args, out); });
}

} // namespace holdpoint::ctl
