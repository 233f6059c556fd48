#include "models/gates/signcheck.h"

#include "models/base/sentence.h"
#include "models/gates/matching.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"

namespace holdpoint {

namespace {

constexpr Duration skewAllowed{60'000};
constexpr int becauseLimit = 2000;

struct AskedAnswer {
    const GateState &state;
    const Playbook &playbook;
    const Command &command;
    const GateFacts &facts;
    const GateView view;

    QString argument(const char *name) const { return command.args.value(QLatin1String(name)).toString().trimmed(); }
    QString name(const QString &person) const { return personName(playbook, person); }
};

Result<Answer> saidAnswer(const AskedAnswer &asked)
{
    const std::optional<Answer> answer = answerFromWord(asked.argument("say"));
    if (!answer)
        return fail(ErrorKind::WrongUse, QStringLiteral("say"), Sentence::tr("An answer is go, go-with-condition, abstain or no-go."));
    if (asked.argument("because").isEmpty() && (*answer == Answer::NoGo || *answer == Answer::GoWithCondition))
        return fail(ErrorKind::WrongUse, QStringLiteral("because"), Sentence::tr("A no-go needs a reason, a condition its words."));
    if (asked.argument("because").size() > becauseLimit)
        return fail(ErrorKind::WrongUse, QStringLiteral("because"), Sentence::tr("At most %1 characters.").arg(becauseLimit));
    return *answer;
}

// Why somebody whom the rules name, or do not name, may not answer this poll.
QString whyNotEligible(const AskedAnswer &asked, const QString &person)
{
    const Phase *phase = byId(asked.playbook.phases, asked.state.id);
    QStringList namedBy;
    for (const SignOffRule &rule : phase->gate->signOffs) {
        if (personsOf(*asked.facts.people, rule.person.isEmpty() ? rule.role : rule.person).contains(person))
            namedBy << rule.role;
    }
    if (namedBy.isEmpty())
        return Sentence::tr("no rule of gate %1 names %2").arg(asked.view.label, asked.name(person));
    if (phase->gate->notByAuthor && (authorsOf(asked.playbook).contains(person) || asked.facts.revisionLoadedBy == person))
        return Sentence::tr("%1 wrote or loaded this playbook").arg(asked.name(person));
    if (phase->gate->notByRequester && asked.state.poll->openedBy == person)
        return Sentence::tr("%1 opened the poll").arg(asked.name(person));
    if (!keyOf(*asked.facts.people, person))
        return Sentence::tr("%1 has no key that counts").arg(asked.name(person));
    return Sentence::tr("the key or role of %1 is newer than this poll and counts from the next one on").arg(asked.name(person));
}

Result<void> isTheirTurn(const AskedAnswer &asked, const QString &person, Answer answer)
{
    const Phase *phase = byId(asked.playbook.phases, asked.state.id);
    if (!phase->gate->sequence || answer == Answer::NoGo)
        return {};
    for (const GateRule &rule : asked.view.rules) {
        if (rule.signedBy.contains(person) || (rule.signedBy.size() < rule.count && rule.eligible.contains(person)))
            return {};
        if (rule.signedBy.size() < rule.count)
            return refused("sequence",
                           Sentence::tr("Answers come one after the other; %1 is before.")
                               .arg(rule.person.isEmpty() ? roleTitle(asked.playbook, rule.role) : asked.name(rule.person)));
    }
    return {};
}

Result<void> claimHolds(const AskedAnswer &asked, const SignedScope &given, Answer answer)
{
    const SignOffClaim &claim = given.claim;
    if (claim.person != asked.command.actor)
        return refused("signature",
                       Sentence::tr("The signature is %1's, not %2's.").arg(asked.name(claim.person), asked.name(asked.command.actor)));
    if (claim.answer != answer || claim.because != asked.argument("because"))
        return refused("signature", Sentence::tr("What was signed says something else."));
    if (given.scope != asked.view.scope)
        return refused(scopeDistance(given.scope, asked.view.scope),
                       Sentence::tr("What was signed is not what the gate is about now: %1.")
                           .arg(scopeDifference(given.scope, asked.view.scope).join(QStringLiteral("; "))));
    const auto serves = [&](const GateRule &rule) {
        const QString role = rule.person.isEmpty() ? rule.role : QStringLiteral("approver");
        return rule.eligible.contains(claim.person) && role == claim.role;
    };
    if (std::none_of(asked.view.rules.begin(), asked.view.rules.end(), serves))
        return refused("signature",
                       Sentence::tr("No rule lets %1 sign as %2.").arg(asked.name(claim.person), roleTitle(asked.playbook, claim.role)));
    if (claim.at > asked.facts.now + skewAllowed || claim.at < asked.state.poll->opened - skewAllowed)
        return refused("signature", Sentence::tr("The time of the signature is outside this poll."));
    for (const SignOff &old : asked.state.answers) {
        if (old.nonce == claim.nonce)
            return refused("replay", Sentence::tr("This signature was given before; it is good once."));
    }
    return {};
}

Result<CheckedAnswer> checkSigned(const AskedAnswer &asked, Answer answer)
{
    const QString person = asked.command.actor;
    if (!asked.argument("for").isEmpty() && asked.argument("for") != person)
        return refused("role", Sentence::tr("Nobody answers for somebody else."));
    if (signingRole(asked.view, person).isEmpty())
        return refused("role", Sentence::tr("%1 may not answer: %2.").arg(asked.name(person), whyNotEligible(asked, person)));
    if (asked.command.proofs.size() != 1 || asked.command.proofs.first().person != person)
        return refused("signature", Sentence::tr("An answer is given with the signature of the person who gives it."));
    const Proof &proof = asked.command.proofs.first();
    const SigningKey *key = keyAt(*asked.facts.people, person, asked.state.poll->seq);
    if (!key || (!proof.publicKey.isEmpty() && proof.publicKey != key->publicKey))
        return refused("signature", Sentence::tr("That is not the key of %1 that counts.").arg(asked.name(person)));
    if (!verifySignature(key->publicKey, signOffType, proof.payload, proof.signature))
        return refused("signature", Sentence::tr("The signature of %1 does not hold.").arg(asked.name(person)));
    const Result<SignedScope> given = readSignOffPayload(proof.payload);
    if (!given)
        return tl::unexpected<Error>(given.error());
    if (const Result<void> holds = claimHolds(asked, *given, answer); !holds)
        return tl::unexpected<Error>(holds.error());
    if (const Result<void> turn = isTheirTurn(asked, person, answer); !turn)
        return tl::unexpected<Error>(turn.error());
    return CheckedAnswer{given->claim, given->scope, proof.payload, proof.signature, key->publicKey, false};
}

// Whom a drill's single player answers for: as told, themselves where a rule names them, else the next one who is missing.
QString drillPerson(const AskedAnswer &asked)
{
    if (!asked.argument("for").isEmpty())
        return asked.argument("for");
    if (!signingRole(asked.view, asked.command.actor).isEmpty())
        return asked.command.actor;
    return asked.view.canStill.value(0);
}

Result<CheckedAnswer> simulate(const AskedAnswer &asked, Answer answer)
{
    const QString person = drillPerson(asked);
    const QString role = signingRole(asked.view, person);
    if (role.isEmpty())
        return refused("role", Sentence::tr("Nobody is left who could answer."));
    if (const Result<void> turn = isTheirTurn(asked, person, answer); !turn)
        return tl::unexpected<Error>(turn.error());
    const SignOffClaim claim{person, role, asked.argument("because"), asked.command.id, answer, asked.facts.now};
    const Result<QByteArray> payload = signOffPayload(asked.view.scope, claim);
    if (!payload)
        return tl::unexpected<Error>(payload.error());
    return CheckedAnswer{claim, asked.view.scope, *payload, {}, {}, true};
}

} // namespace

Result<void> notPassedYet(const GateState &state, const Playbook &playbook, const GateFacts &facts)
{
    if (state.passed)
        return refused("state", Sentence::tr("Gate %1 has been passed.").arg(gateLabel(playbook, state.id)));
    if (!facts.underWay)
        return refused("state", Sentence::tr("Phase %1 is not under way.").arg(state.id));
    return {};
}

Result<void> pollOpen(const GateState &state, const Playbook &playbook, const GateFacts &facts)
{
    if (Result<void> fine = notPassedYet(state, playbook, facts); !fine)
        return fine;
    if (!state.poll)
        return refused("no-poll", Sentence::tr("No poll is open for gate %1.").arg(gateLabel(playbook, state.id)));
    if (std::max(facts.now, facts.newest) >= state.poll->expires)
        return refused("expired", Sentence::tr("The poll ran out at %1; a new one is needed.").arg(toRfc3339(state.poll->expires)));
    return {};
}

Result<CheckedAnswer> checkAnswer(const GateState &state, const Playbook &playbook, const Command &command, const GateFacts &facts)
{
    const AskedAnswer asked{state, playbook, command, facts, gateView(state, playbook, facts)};
    if (const Result<void> open = pollOpen(state, playbook, facts); !open)
        return tl::unexpected<Error>(open.error());
    const Result<Answer> answer = saidAnswer(asked);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return facts.mode == Mode::Drill ? simulate(asked, *answer) : checkSigned(asked, *answer);
}

} // namespace holdpoint
