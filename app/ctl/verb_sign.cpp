#include "app/ctl/passphrase.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/people/receipt.h"
#include "models/room/facts.h"
#include "models/room/signing.h"

namespace holdpoint::ctl {

namespace {

struct SignArgs {
    std::string gate, room, as, say, because, receipt;
    int passphraseFd = -1;
};

Result<void> keepReceipt(const QString &file, const Proof &proof, const Appended &appended, const QByteArray &chain)
{
    const Receipt receipt{proof.payload, proof.signature, proof.publicKey, appended.head.seq, chain, appended.head.hash};
    return writeDurably(file, receiptText(receipt));
}

void sign(const SignArgs &args, Output &out)
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
    Command command{newId(), Act::SignOff, text(args.as), gate, {{QStringLiteral("say"), text(args.say)}}};
    if (!args.because.empty())
        command.args[QStringLiteral("because")] = text(args.because);
    if (rollout.mode != Mode::Drill) { // in a drill answers are recorded unsigned, marked SIM
        auto passphrase = readPassphrase(args.passphraseFd, QStringLiteral("Passphrase of %1").arg(command.actor));
        if (!passphrase)
            return out.refuse(passphrase.error());
        KeyStore keys(KeyStore::defaultFolder(), clock);
        const auto proof = signScope(rollout, command, view->scope, *passphrase, keys, clock);
        passphrase->fill('\0');
        if (!proof) {
            room->noteWrongPassphrase(command.actor, command, proof.error());
            return out.refuse(proof.error());
        }
        command.proofs << *proof;
    }
    const auto result = room->act(command);
    if (!result)
        return out.refuse(result.error());
    if (!args.receipt.empty() && !command.proofs.isEmpty()) {
        if (auto kept = keepReceipt(text(args.receipt), command.proofs.first(), *result, rollout.chain); !kept)
            out.diagnose(kept.error().message);
    }
    out.line(QStringLiteral("%1 said %2 at the gate of %3, #%4 %5")
                 .arg(command.actor, text(args.say), gate)
                 .arg(result->head.seq)
                 .arg(QString::fromLatin1(result->head.hash.toHex().left(16))));
    out.object({{QStringLiteral("accepted"), true},
                {QStringLiteral("gate"), gate},
                {QStringLiteral("person"), command.actor},
                {QStringLiteral("say"), text(args.say)},
                {QStringLiteral("seq"), result->head.seq},
                {QStringLiteral("head"), QString::fromLatin1(result->head.hash.toHex())}});
}

} // namespace

void addSign(CLI::App &app, Output &out)
{
    auto args = std::make_shared<SignArgs>();
    CLI::App *verb = app.add_subcommand("sign", "sign what `gate` prints");
    verb->add_option("gate", args->gate, "the phase's id or G2")->required();
    verb->add_option("--room", args->room, "the room")->required();
    verb->add_option("--as", args->as, "who signs")->required();
    verb->add_option("--say", args->say, "the answer")->required()->check(CLI::IsMember({"go", "no-go", "go-with-condition", "abstain"}));
    verb->add_option("--because", args->because, "reason or condition");
    verb->add_option("--passphrase-fd", args->passphraseFd, "where the passphrase comes from");
    verb->add_option("--receipt", args->receipt, "where the receipt goes");
    verb->callback([args, &out] { sign(*args, out); });
}

} // namespace holdpoint::ctl
