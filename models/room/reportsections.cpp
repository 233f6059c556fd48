#include "models/room/reportsections.h"

#include "models/people/peoplerules.h"
#include "models/room/eventwords.h"

namespace holdpoint {

namespace {

QString timeOrNothing(const std::optional<Instant> &at)
{
    return at ? toRfc3339(*at) : QString();
}

QString titleOfPhase(const Rollout &rollout, const QString &id)
{
    const Phase *phase = byId(rollout.playbook->phases, id);
    return phase ? phase->title : id;
}

ReportSection phases(const Rollout &rollout, const QString &only)
{
    ReportSection section{
        QStringLiteral("Phases"),
        {QStringLiteral("Phase"), QStringLiteral("State"), QStringLiteral("Attempt"), QStringLiteral("Started"), QStringLiteral("Ended")},
        {}};
    for (const PhaseState &state : rollout.phases.phases) {
        if (only.isEmpty() || only == state.id)
            section.rows << QStringList{titleOfPhase(rollout, state.id), phaseStatusWord(state.status), QString::number(state.attempt),
                                        timeOrNothing(state.started), timeOrNothing(state.ended)};
    }
    return section;
}

bool isWithin(Instant from, std::optional<Instant> to, const PackScope &scope)
{
    return (!scope.to || from <= *scope.to) && (!scope.from || !to || *to >= *scope.from);
}

ReportSection signOffs(const Rollout &rollout, const PackScope &scope)
{
    ReportSection section{QStringLiteral("Sign-offs"),
                          {QStringLiteral("Gate"), QStringLiteral("Person"), QStringLiteral("Answer"), QStringLiteral("Because"),
                           QStringLiteral("At"), QStringLiteral("Event")},
                          {}};
    for (const GateState &gate : rollout.gates.gates) {
        for (const SignOff &signOff : gate.answers) {
            if ((scope.gate.isEmpty() || scope.gate == gate.id) && isWithin(signOff.at, signOff.at, scope))
                section.rows << QStringList{titleOfPhase(rollout, gate.id), personName(*rollout.playbook, signOff.person),
                                            answerWord(signOff.answer),     signOff.because,
                                            toRfc3339(signOff.at),          QStringLiteral("#%1").arg(signOff.seq)};
        }
    }
    return section;
}

ReportSection runTable(const Run &run)
{
    ReportSection section{
        QStringLiteral("Run %1: %2, %3")
            .arg(run.id, run.plan.title.isEmpty() ? run.runbook : run.plan.title, isOver(run) ? run.outcome : runStatusWord(run)),
        {QStringLiteral("Step"), QStringLiteral("State"), QStringLiteral("Attempt"), QStringLiteral("Result"), QStringLiteral("Verified"),
         QStringLiteral("Started"), QStringLiteral("Finished")},
        {}};
    for (const StepState &step : run.steps) {
        const Step *planned = byId(run.plan.steps, step.id);
        const QString verified = step.verified ? (*step.verified ? QStringLiteral("yes") : QStringLiteral("no")) : QString();
        section.rows << QStringList{
            planned ? planned->title : step.id, stepStatusWord(step.status), QString::number(step.attempt), step.result, verified,
            timeOrNothing(step.started),        timeOrNothing(step.finished)};
    }
    return section;
}

ReportSection timeline(const Rollout &rollout, const QList<Event> &events)
{
    ReportSection section{QStringLiteral("Timeline"),
                          {QStringLiteral("No"), QStringLiteral("UTC"), QStringLiteral("Who"), QStringLiteral("Role"),
                           QStringLiteral("What"), QStringLiteral("Hash")},
                          {}};
    for (const Event &event : events)
        section.rows << QStringList{QString::number(event.seq),
                                    toRfc3339(event.at),
                                    actorInWords(event.actor, rollout.playbook.get()),
                                    event.role,
                                    inWords(event, rollout.playbook.get()),
                                    QString::fromLatin1(event.hash.toHex().left(16))};
    return section;
}

} // namespace

QList<ReportSection> reportSections(const Rollout &rollout, const QList<Event> &events, const PackScope &scope)
{
    QList<ReportSection> all;
    if (scope.run.isEmpty())
        all << phases(rollout, scope.gate) << signOffs(rollout, scope);
    for (const Run &run : rollout.runs.runs) {
        if (scope.gate.isEmpty() && (scope.run.isEmpty() || scope.run == run.id) && isWithin(run.requested, run.ended, scope))
            all << runTable(run);
    }
    return all << timeline(rollout, events);
}

QString modeLine(const Rollout &rollout)
{
    switch (rollout.mode) {
    case Mode::Live:
        return {};
    case Mode::Drill:
        return QStringLiteral("DRILL — NOT REAL — simulated data");
    case Mode::Rehearsal:
        return QStringLiteral("REHEARSAL — not on live");
    }
    return {};
}

QString asOfLine(const Rollout &rollout, Instant asOf)
{
    return QStringLiteral("As of %1, playbook revision %2, journal #%3 %4, mode %5")
        .arg(toRfc3339(asOf))
        .arg(rollout.revision)
        .arg(rollout.seq)
        .arg(QString::fromLatin1(rollout.head.toHex().left(16)), modeWord(rollout.mode));
}

} // namespace holdpoint
