#include "app/ctl/answers.h"
#include "app/ctl/passphrase.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/room/facts.h"
#include "models/room/signing.h"

namespace holdpoint::ctl {

namespace {

struct SignArgs {
    std::string gate, room, as, say, because, receipt, request, out;
    int passphraseFd = -1;
};

Command answerOf(const SignArgs &args, const QString &person, const QString &gate)
{
    Command command{newId(), Act::SignOff, person, gate, {{QStringLiteral("say"), text(args.say)}}};
    if (!args.because.empty())
        command.args[QStringLiteral("because")] = text(args.because);
    return command;
}

// In the room: the answer is recorded at once.
void signHere(const SignArgs &args, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(args.room, clock, out);
    if (!room)
        return;
    const Rollout &rollout = room->rollout();
    const QString gate = gateId(*rollout.playbook, text(args.gate));
    const auto view = gateViewOf(rollout, gate, room->context());
    if (!view)
        return out.refuse(
            Error{ErrorKind::WrongUse, QStringLiteral("unknown-gate"), QStringLiteral("there is no gate '%1'").arg(text(args.gate)), {}});
    Command command = answerOf(args, text(args.as), gate);
    // Somebody whom no rule lets sign is told so before they type a passphrase. In a drill answers are recorded unsigned.
    if (rollout.mode != Mode::Drill && !signingRole(*view, command.actor).isEmpty()) {
        auto passphrase = readPassphrase(args.passphraseFd, QStringLiteral("Passphrase of %1").arg(command.actor));
        if (!passphrase)
            return out.refuse(passphrase.error());
        KeyStore keys(KeyStore::defaultFolder(), clock);
        const auto proof = signScope(command, view->scope, *passphrase, keys, clock);
        passphrase->fill('\0');
        if (!proof) {
            room->noteWrongPassphrase(command.actor, command, proof.error());
            return out.refuse(proof.error());
        }
        command.proofs << *proof;
    }
    recordAnswer(*room, command, args.receipt, out);
}

Result<QString> signerOf(const SignArgs &args, const SignRequest &request, const KeyStore &keys)
{
    QStringList here, asked;
    for (const ScopeSigner &signer : scopeSigners(request.scope))
        asked << signer.person;
    for (const ScopeSigner &signer : signersHere(request, keys))
        here << signer.person;
    if (!args.as.empty())
        return text(args.as);
    if (here.size() == 1)
        return here.first();
    if (here.isEmpty())
        return fail(
            ErrorKind::Refused, QStringLiteral("no-key"),
            QStringLiteral("none of the keys that may answer is on this machine; asked are %1").arg(asked.join(QStringLiteral(", "))));
    return fail(ErrorKind::WrongUse, QStringLiteral("as"),
                QStringLiteral("say who signs with --as: %1").arg(here.join(QStringLiteral(", "))));
}

// Far from the room: what is signed comes as a file, and the answer leaves as one.
void signAway(const SignArgs &args, Output &out)
{
    const SystemClock clock;
    const auto bytes = readFile(text(args.request), largestAnswer);
    const auto request = bytes ? readSignRequest(*bytes) : Result<SignRequest>(tl::unexpected(bytes.error()));
    if (!request)
        return out.refuse(request.error());
    KeyStore keys(KeyStore::defaultFolder(), clock);
    const auto person = signerOf(args, *request, keys);
    if (!person)
        return out.refuse(person.error());
    for (const QString &line : requestWords(*request))
        out.diagnose(line);
    auto passphrase = readPassphrase(args.passphraseFd, QStringLiteral("Passphrase of %1").arg(*person));
    if (!passphrase)
        return out.refuse(passphrase.error());
    const auto answer = answerRequest(*request, answerOf(args, *person, {}), *passphrase, keys, clock);
    passphrase->fill('\0');
    if (!answer)
        return out.refuse(answer.error());
    const QString file = text(args.out);
    if (auto kept = writeDurably(file, receiptText(*answer)); !kept)
        return out.refuse(kept.error());
    out.line(QStringLiteral("%1 said %2: bring %3 to the room (holdpointctl import %3 --room DIR)").arg(*person, text(args.say), file));
    out.object({{QStringLiteral("person"), *person}, {QStringLiteral("say"), text(args.say)}, {QStringLiteral("out"), file}});
}

void sign(const SignArgs &args, Output &out)
{
    const bool away = !args.request.empty();
    const bool whole = away ? args.gate.empty() && args.room.empty() && args.receipt.empty() && !args.out.empty()
                            : !args.gate.empty() && !args.room.empty() && !args.as.empty() && args.out.empty();
    if (!whole)
        return out.refuse(Error{ErrorKind::WrongUse,
                                QStringLiteral("usage"),
                                QStringLiteral("sign GATE --room DIR --as PERSON --say …, or sign --request FILE --out FILE --say …"),
                                {}});
    away ? signAway(args, out) : signHere(args, out);
}

} // namespace

void addSign(CLI::App &app, Output &out)
{
    auto args = std::make_shared<SignArgs>();
    CLI::App *verb = app.add_subcommand("sign", "sign what `gate` prints, or what a request asks for");
    verb->add_option("gate", args->gate, "the phase's id or G2");
    verb->add_option("--room", args->room, "the room");
    verb->add_option("--request", args->request, "a file that `request` wrote: signed without the room");
    verb->add_option("--out", args->out, "where the answer to the request goes");
    verb->add_option("--as", args->as, "who signs");
    verb->add_option("--say", args->say, "the answer")->required()->check(CLI::IsMember({"go", "no-go", "go-with-condition", "abstain"}));
    verb->add_option("--because", args->because, "reason or condition");
    verb->add_option("--passphrase-fd", args->passphraseFd, "where the passphrase comes from");
    verb->add_option("--receipt", args->receipt, "where the receipt goes");
    verb->callback([args, &out] { sign(*args, out); });
}

} // namespace holdpoint::ctl
