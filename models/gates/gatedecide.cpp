#include "models/base/sentence.h"
#include "models/base/sha256.h"
#include "models/gates/answers.h"
#include "models/gates/matching.h"
#include "models/gates/scope.h"
#include "models/gates/signcheck.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

constexpr Duration unknownFor{60 * 60'000};
constexpr Duration longestUnknown{24 * 60 * 60'000};

struct Asked {
    const GateState &state;
    const Phase &phase;
    const Playbook &playbook;
    const Command &command;
    const GateFacts &facts;

    QString argument(const char *name) const { return command.args.value(QLatin1String(name)).toString().trimmed(); }
    QStringList list(const char *name) const
    {
        QStringList texts;
        const QJsonArray array = command.args.value(QLatin1String(name)).toArray();
        for (const QJsonValue &value : array)
            texts << value.toString();
        return texts;
    }
};

Drafts openPoll(const Asked &asked)
{
    if (const Result<void> fine = notPassedYet(asked.state, asked.playbook, asked.facts); !fine)
        return tl::unexpected<Error>(fine.error());
    if (asked.state.waived)
        return refused("state", Sentence::tr("The gate has been waived; it can be advanced."));
    const QByteArray id = sha256(asked.facts.chain + asked.command.id.toUtf8()).toHex().left(16);
    return QList<EventDraft>{
        {QStringLiteral("poll.opened"),
         asked.state.id,
         {{QStringLiteral("phase"), asked.state.id},
          {QStringLiteral("attempt"), asked.facts.attempt},
          {QStringLiteral("poll"), QString::fromLatin1(id)},
          {QStringLiteral("question"), asked.phase.gate->question},
          {QStringLiteral("expires"), toRfc3339(std::max(asked.facts.now, asked.facts.newest) + asked.phase.gate->validFor)}}}};
}

Drafts withdraw(const Asked &asked)
{
    if (asked.state.passed)
        return refused("state", Sentence::tr("The gate has been passed; nothing can be withdrawn."));
    if (asked.command.args.value(QLatin1String("poll")).toBool()) {
        if (!asked.state.poll)
            return refused("no-poll", Sentence::tr("No poll is open."));
        return QList<EventDraft>{{QStringLiteral("poll.closed"), asked.state.id, {{QStringLiteral("poll"), asked.state.poll->id}}}};
    }
    const bool drill = asked.facts.mode == Mode::Drill;
    const QString person = drill && !asked.argument("for").isEmpty() ? asked.argument("for") : asked.command.actor;
    for (const SignOff &answer : newestAnswers(asked.state.answers) + asked.state.earlier) {
        if (answer.person == person)
            return QList<EventDraft>{{QStringLiteral("signoff.withdrawn"),
                                      asked.state.id,
                                      {{QStringLiteral("person"), person}, {QStringLiteral("answer"), answerWord(answer.answer)}}}};
    }
    return refused("no-answer", Sentence::tr("%1 has given no answer that could be withdrawn.").arg(personName(asked.playbook, person)));
}

QJsonArray toArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

// A debt is owed by somebody who is there, at a time: RFC 3339, or a span from now.
Drafts debt(const Asked &asked, const QString &text, const char *origin, const QString &usualOwner)
{
    const QString owner = asked.argument("owner").isEmpty() ? usualOwner : asked.argument("owner");
    if (personsOf(*asked.facts.people, owner).isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("owner"), Sentence::tr("Nobody is %1; a debt is owed by somebody.").arg(owner));
    QString due = asked.argument("due");
    if (const Result<Duration> span = parseDuration(due); span && !due.isEmpty())
        due = toRfc3339(std::max(asked.facts.now, asked.facts.newest) + *span);
    else if (!due.isEmpty() && !parseRfc3339(due))
        return fail(ErrorKind::WrongUse, QStringLiteral("due"), Sentence::tr("'%1' is neither a time nor a span such as 2d.").arg(due));
    return QList<EventDraft>{{QStringLiteral("debt.opened"),
                              asked.state.id,
                              {{QStringLiteral("text"), text},
                               {QStringLiteral("owner"), owner},
                               {QStringLiteral("origin"), QString::fromLatin1(origin)},
                               {QStringLiteral("due"), due}}}};
}

Drafts withDebt(const EventDraft &act, const Drafts &owed)
{
    return owed ? Drafts(QList<EventDraft>{act} + *owed) : owed;
}

Drafts sign(const Asked &asked)
{
    const Result<CheckedAnswer> answer = checkAnswer(asked.state, asked.playbook, asked.command, asked.facts);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    const SignOffClaim &claim = answer->claim;
    QList<EventDraft> drafts{{QStringLiteral("signoff.given"),
                              asked.state.id,
                              {{QStringLiteral("gate"), asked.state.id},
                               {QStringLiteral("attempt"), asked.facts.attempt},
                               {QStringLiteral("poll"), asked.state.poll->id},
                               {QStringLiteral("person"), claim.person},
                               {QStringLiteral("role"), claim.role},
                               {QStringLiteral("answer"), answerWord(claim.answer)},
                               {QStringLiteral("because"), claim.because},
                               {QStringLiteral("nonce"), claim.nonce},
                               {QStringLiteral("scope"), QString::fromLatin1(sha256(answer->scope).toHex())},
                               {QStringLiteral("payload"), QString::fromUtf8(answer->payload)},
                               {QStringLiteral("signature"), QString::fromLatin1(answer->signature.toBase64())},
                               {QStringLiteral("key"), answer->simulated ? QString() : publicKeyText(answer->publicKey)},
                               {QStringLiteral("simulated"), answer->simulated},
                               {QStringLiteral("evidence"), toArray(asked.facts.evidence)}}}};
    if (asked.command.args.value(QLatin1String("imported")).toBool())
        drafts.first().body.insert(QStringLiteral("imported"), true);
    if (claim.answer == Answer::GoWithCondition) {
        return withDebt(drafts.first(), debt(asked, claim.because, "condition", claim.person));
    }
    return drafts;
}

// What leaves a criterion or the whole gate out of account: why, and which.
struct LeftOut {
    QString because;
    QStringList criteria;
};

Result<LeftOut> askedToLeaveOut(const Asked &asked)
{
    if (const Result<void> fine = notPassedYet(asked.state, asked.playbook, asked.facts); !fine)
        return tl::unexpected<Error>(fine.error());
    LeftOut left{asked.argument("because"), asked.list("criteria")};
    if (left.because.isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("because"), Sentence::tr("This needs a reason."));
    for (const QString &id : std::as_const(left.criteria)) {
        if (!byId(asked.phase.success, id))
            return fail(ErrorKind::WrongUse, QStringLiteral("criterion"),
                        Sentence::tr("Phase %1 has no criterion %2.").arg(asked.state.id, id));
    }
    return left;
}

// It is recorded with the debt that it makes.
Drafts excepted(const Asked &asked, const char *kind, const LeftOut &left, const QString &owed, const char *origin, const QJsonObject &more)
{
    QJsonObject body = more;
    body.insert(QStringLiteral("criteria"), toArray(left.criteria));
    body.insert(QStringLiteral("because"), left.because);
    return withDebt({QString::fromLatin1(kind), asked.state.id, body}, debt(asked, owed.arg(left.because), origin, asked.command.actor));
}

Drafts waive(const Asked &asked)
{
    const Result<LeftOut> left = askedToLeaveOut(asked);
    if (!left)
        return tl::unexpected<Error>(left.error());
    const QString what = left->criteria.isEmpty() ? QStringLiteral("Gate %1").arg(gateLabel(asked.playbook, asked.state.id))
                                                  : left->criteria.join(QStringLiteral(", "));
    return excepted(asked, "gate.waived", *left, QStringLiteral("%1 was waived: %2").arg(what), "waiver",
                    {{QStringLiteral("asked"), asked.command.id}});
}

Drafts acceptUnknown(const Asked &asked)
{
    const Result<LeftOut> left = askedToLeaveOut(asked);
    if (!left)
        return tl::unexpected<Error>(left.error());
    if (left->criteria.isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("criterion"), Sentence::tr("Say which criteria are accepted as unknown."));
    for (const QString &id : left->criteria) {
        if (!asked.facts.criteriaUnknown.contains(id))
            return refused("not-unknown", Sentence::tr("%1 is not unknown; what has failed can only be waived.").arg(id));
    }
    const Result<Duration> given = asked.argument("for").isEmpty() ? Result<Duration>(unknownFor) : parseDuration(asked.argument("for"));
    if (!given)
        return tl::unexpected<Error>(given.error());
    const Instant until = std::max(asked.facts.now, asked.facts.newest) + std::clamp(*given, Duration{0}, longestUnknown);
    return excepted(asked, "gate.unknown_accepted", *left,
                    QStringLiteral("%1 accepted as unknown: %2").arg(left->criteria.join(QStringLiteral(", "))), "unknown",
                    {{QStringLiteral("until"), toRfc3339(until)}});
}

QString missingRules(const GateView &view, const Playbook &playbook)
{
    QStringList missing;
    for (const GateRule &rule : view.rules) {
        if (rule.signedBy.size() < rule.count)
            missing << Sentence::tr("%1 %2 of %3")
                           .arg(rule.person.isEmpty() ? roleTitle(playbook, rule.role) : personName(playbook, rule.person))
                           .arg(rule.signedBy.size())
                           .arg(rule.count);
    }
    return Sentence::tr("%1 (who could still answer: %2)").arg(missing.join(QStringLiteral(", ")), namesOf(playbook, view.canStill));
}

// Passing the gate judges everything once more at this instant, the signatures too.
Drafts pass(const Asked &asked)
{
    const GateView view = gateView(asked.state, asked.playbook, asked.facts);
    QStringList because = view.closedBecause;
    if (asked.state.passed)
        because << Sentence::tr("it has been passed already");
    if (!asked.state.waived && !asked.state.poll)
        because << Sentence::tr("no poll has been opened");
    else if (!asked.state.waived && !view.matched)
        because << missingRules(view, asked.playbook);
    if (!because.isEmpty())
        return refused("gate-closed", Sentence::tr("Gate %1 is closed: %2.").arg(view.label, because.join(QStringLiteral("; "))));
    QJsonArray seqs;
    QStringList counted;
    for (const GateRule &rule : view.rules)
        counted += rule.signedBy;
    for (const SignOff &answer : view.answers) {
        if (asked.state.waived || !counted.contains(answer.person))
            continue;
        if (!answer.simulated && !verifySignature(answer.publicKey, signOffType, answer.payload, answer.signature))
            return refused("signature", Sentence::tr("The signature of %1 does not hold.").arg(personName(asked.playbook, answer.person)));
        seqs << answer.seq;
    }
    return QList<EventDraft>{{QStringLiteral("gate.passed"),
                              asked.state.id,
                              {{QStringLiteral("poll"), asked.state.poll ? asked.state.poll->id : QString()},
                               {QStringLiteral("scope"), QString::fromLatin1(sha256(view.scope).toHex())},
                               {QStringLiteral("signatures"), seqs},
                               {QStringLiteral("waived"), asked.state.waived},
                               {QStringLiteral("evidence"), toArray(asked.facts.evidence)}}}};
}

} // namespace

Result<QList<EventDraft>> decideGate(const Gates &gates, const Playbook &playbook, const Command &command, const GateFacts &facts)
{
    const QString id = gateId(playbook, command.subject);
    const Phase *phase = byId(playbook.phases, id);
    const GateState *state = gateById(gates, id);
    if (phase && !phase->gate && command.act == Act::Advance)
        return QList<EventDraft>{};
    if (!phase || !phase->gate || !state || !facts.people)
        return fail(ErrorKind::WrongUse, QStringLiteral("gate"), Sentence::tr("There is no gate %1.").arg(command.subject));
    const Asked asked{*state, *phase, playbook, command, facts};
    if (command.act == Act::OpenPoll)
        return openPoll(asked);
    if (command.act == Act::Withdraw)
        return withdraw(asked);
    if (command.act == Act::SignOff)
        return sign(asked);
    if (command.act == Act::Waive)
        return waive(asked);
    if (command.act == Act::AcceptUnknown)
        return acceptUnknown(asked);
    if (command.act == Act::Advance)
        return pass(asked);
    return fail(ErrorKind::WrongUse, QStringLiteral("act"), Sentence::tr("This is not about gates."));
}

} // namespace holdpoint
