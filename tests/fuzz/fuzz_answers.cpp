#include "models/gates/signrequest.h"

#include <cstdlib>

using namespace holdpoint;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

// Nothing that was not signed with a key of record is ever let in, and there is no such key here.
void letIn(const Receipt &receipt)
{
    const auto command = answerCommand(receipt, receipt.chain, QStringLiteral("c1"));
    must(command || !command.error().message.isEmpty());
    if (!command)
        return;
    must(command->act == Act::SignOff && command->proofs.size() == 1 && !command->actor.isEmpty() && verifyReceipt(receipt));
    Playbook playbook;
    playbook.phases << Phase{};
    playbook.phases.first().id = command->subject.isEmpty() ? QStringLiteral("p") : command->subject;
    playbook.phases.first().gate = Gate{};
    Gates gates = initialGates(playbook);
    gates.gates.first().poll = Poll{QStringLiteral("poll"), QStringLiteral("ana"), {}, instantFromMs(1'000'000'000'000'000), 1};
    const People people;
    GateFacts facts;
    facts.people = &people;
    facts.chain = receipt.chain;
    facts.underWay = true;
    const auto drafts = decideGate(gates, playbook, *command, facts);
    must(!drafts && !drafts.error().message.isEmpty());
}

} // namespace

// Whatever the bytes: a request or a receipt only if it comes out again exactly as it went in.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto request = readSignRequest(bytes)) {
        must(requestText(*request) == bytes);
        for (const ScopeSigner &signer : scopeSigners(request->scope))
            must(!signer.person.isEmpty());
        (void)scopeDifference(request->scope, "{}");
        (void)seenObject(*request);
    }
    if (const auto receipt = readReceipt(bytes)) {
        must(receiptText(*receipt) == bytes);
        letIn(*receipt);
    }
    if (const auto given = readSignOffPayload(bytes))
        must(!given->claim.person.isEmpty() && signOffPayload(given->scope, given->claim).has_value());
    return 0;
}
