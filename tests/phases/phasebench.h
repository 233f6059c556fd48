#pragma once

#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "tests/people/smallplaybook.h"

namespace holdpoint::test {

// A rollout's phases with a clock, and the few lines it takes to ask and to record.
struct PhaseBench {
    Playbook book = smallPlaybook();
    People people = peopleWithKeys(book);
    Phases phases = initialPhases(book);
    PhaseFacts facts;
    Instant now = start;
    qint64 seq = 100;
    int commands = 0;

    PhaseBench() { facts.engineAlive = true; }
    void record(const EventDraft &draft, const QString &actor = QStringLiteral("ana"))
    {
        const Event made = event(++seq, draft, actor, now);
        apply(phases, book, made);
        apply(people, book, made);
    }
    void record(const char *kind, const QString &subject, const QJsonObject &body = {})
    {
        record({QString::fromLatin1(kind), subject, body});
    }
    void judge(const char *verdict, const char *set = "success", const char *id = "errors-low", const char *phase = "pilot")
    {
        record("check.judged", QString::fromLatin1(phase),
               {{QStringLiteral("phase"), QString::fromLatin1(phase)},
                {QStringLiteral("set"), QString::fromLatin1(set)},
                {QStringLiteral("id"), QString::fromLatin1(id)},
                {QStringLiteral("verdict"), QString::fromLatin1(verdict)},
                {QStringLiteral("value"), QStringLiteral("0.004")},
                {QStringLiteral("why"), QString()}});
    }
    void run(const char *kind, const char *direction, const char *status = "", const char *runbook = "back")
    {
        record(kind, QStringLiteral("R-1"),
               {{QStringLiteral("run"), QStringLiteral("R-1")},
                {QStringLiteral("phase"), QStringLiteral("pilot")},
                {QStringLiteral("runbook"), QString::fromLatin1(runbook)},
                {QStringLiteral("direction"), QString::fromLatin1(direction)},
                {QStringLiteral("status"), QString::fromLatin1(status)}});
    }
    Result<QList<EventDraft>> ask(Act act, const char *subject = "", const QJsonObject &args = {}, const char *actor = "ana")
    {
        facts.people = &people;
        const Command command{QStringLiteral("c%1").arg(++commands), act, QString::fromLatin1(actor), QString::fromLatin1(subject), args};
        return decidePhase(phases, book, command, facts, now);
    }
    // "ok", or the code of the refusal; what was decided is recorded.
    QString act(Act what, const char *subject = "", const QJsonObject &args = {}, const char *actor = "ana")
    {
        const auto drafts = ask(what, subject, args, actor);
        if (!drafts)
            return drafts.error().code;
        for (const EventDraft &draft : *drafts)
            record(draft, QString::fromLatin1(actor));
        return QStringLiteral("ok");
    }
    void begin()
    {
        (void)act(Act::Start);
        (void)act(Act::StartPhase, "pilot");
    }
    const PhaseState &pilot() const { return phases.phases.first(); }
    const Phase &plan() const { return book.phases.first(); }
};

} // namespace holdpoint::test
