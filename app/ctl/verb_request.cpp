#include "app/ctl/answers.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/verbs.h"

#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/gates/gaterules.h"
#include "models/room/signing.h"

#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

namespace {

struct RequestArgs {
    std::string gate, room, out;
};

void request(const RequestArgs &args, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(args.room, clock, out, true);
    if (!room)
        return;
    const QString gate = gateId(*room->rollout().playbook, text(args.gate));
    const auto made = requestFor(room->rollout(), gate.isEmpty() ? text(args.gate) : gate, room->context());
    if (!made)
        return out.refuse(made.error());
    const QString file = text(args.out);
    if (auto written = writeDurably(file, requestText(*made)); !written)
        return out.refuse(written.error());
    QJsonArray signers;
    QStringList names;
    for (const ScopeSigner &signer : scopeSigners(made->scope)) {
        signers << signer.person;
        names << signer.person;
    }
    out.line(QStringLiteral("%1 may answer with %2 until %3: holdpointctl sign --request %2 --out ANSWER --say …")
                 .arg(names.join(QStringLiteral(", ")), file, toRfc3339(made->expires)));
    out.object({{QStringLiteral("gate"), gate},
                {QStringLiteral("out"), file},
                {QStringLiteral("expires"), toRfc3339(made->expires)},
                {QStringLiteral("signers"), signers}});
}

struct ImportArgs {
    std::string file, room, receipt;
};

void importAnswer(const ImportArgs &args, Output &out)
{
    const SystemClock clock;
    const auto bytes = readFile(text(args.file), largestAnswer);
    const auto answer = bytes ? readReceipt(*bytes) : Result<Receipt>(tl::unexpected(bytes.error()));
    if (!answer)
        return out.refuse(answer.error());
    const auto room = openRoom(args.room, clock, out);
    if (!room)
        return;
    const auto command = answerCommand(*answer, room->rollout().chain, newId());
    if (!command)
        return out.refuse(command.error());
    recordAnswer(*room, *command, args.receipt, out);
}

} // namespace

void addRequest(CLI::App &app, Output &out)
{
    auto args = std::make_shared<RequestArgs>();
    CLI::App *verb = app.add_subcommand("request", "write what a gate asks to be signed into a file, for a signer elsewhere");
    verb->add_option("gate", args->gate, "the phase's id or G2")->required();
    verb->add_option("--room", args->room, "the room")->required();
    verb->add_option("--out", args->out, "where the request goes")->required();
    verb->callback([args, &out] { request(*args, out); });
}

void addImport(CLI::App &app, Output &out)
{
    auto args = std::make_shared<ImportArgs>();
    CLI::App *verb = app.add_subcommand("import", "record an answer that was signed elsewhere");
    verb->add_option("file", args->file, "what `sign --request` wrote")->required();
    verb->add_option("--room", args->room, "the room")->required();
    verb->add_option("--receipt", args->receipt, "where the receipt goes");
    verb->callback([args, &out] { importAnswer(*args, out); });
}

} // namespace holdpoint::ctl
