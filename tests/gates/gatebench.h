#pragma once

#include "models/gates/answers.h"
#include "models/gates/scope.h"
#include "tests/people/smallplaybook.h"

namespace holdpoint::test {

// One gate with everything green, and the few lines it takes to ask and to record.
struct GateBench {
    Playbook book = smallPlaybook();
    People people = peopleWithKeys(book);
    Gates gates = initialGates(book);
    GateFacts facts;
    qint64 seq = 100;
    int commands = 0;

    GateBench()
    {
        facts.chain = chain;
        facts.attempt = 1;
        facts.underWay = true;
        facts.engineAlive = true;
        facts.now = facts.newest = start;
        facts.items.insert(QStringLiteral("briefed"), QStringLiteral("done|"));
        facts.runbookDigests.insert(QStringLiteral("back"), QStringLiteral("d1"));
    }
    const GateFacts &now()
    {
        facts.people = &people;
        return facts;
    }
    GateView view() { return gateView(*gateById(gates, QStringLiteral("pilot")), book, now()); }
    Command command(Act act, const QString &actor, const QJsonObject &args = {})
    {
        return {QStringLiteral("c%1").arg(++commands), act, actor, QStringLiteral("pilot"), args};
    }
    Result<QList<EventDraft>> ask(const Command &asked) { return decideGate(gates, book, asked, now()); }
    void record(const QList<EventDraft> &drafts, const QString &actor, const QString &id = {})
    {
        for (const EventDraft &draft : drafts) {
            const Event made = event(++seq, draft, actor, facts.now, id);
            apply(gates, book, made);
            apply(people, book, made);
        }
    }
    Result<QList<EventDraft>> act(const Command &asked)
    {
        const Result<QList<EventDraft>> drafts = ask(asked);
        if (drafts)
            record(*drafts, asked.actor, asked.id);
        return drafts;
    }
    Result<QList<EventDraft>> act(Act what, const char *actor, const QJsonObject &args = {})
    {
        return act(command(what, QString::fromLatin1(actor), args));
    }
    void openPoll() { QVERIFY(act(Act::OpenPoll, "ana").has_value()); }

    SignOffClaim claim(const QString &person, Answer answer, const QString &because = {})
    {
        return {person, signingRole(view(), person), because, newId(), answer, facts.now};
    }
    static QString newId()
    {
        static int n = 0;
        return QStringLiteral("nonce%1").arg(++n);
    }
    Command signing(const SignOffClaim &claim, const QByteArray &scope)
    {
        Command made = command(Act::SignOff, claim.person,
                               {{QStringLiteral("say"), answerWord(claim.answer)}, {QStringLiteral("because"), claim.because}});
        const QByteArray payload = signOffPayload(scope, claim).value();
        made.proofs << Proof{claim.person, payload, signedBy(claim.person, signOffType, payload), keyPair(claim.person).publicKey};
        return made;
    }
    Result<QList<EventDraft>> sign(const char *person, Answer answer = Answer::Go, const QString &because = {})
    {
        return act(signing(claim(QString::fromLatin1(person), answer, because), view().scope));
    }
};

} // namespace holdpoint::test
