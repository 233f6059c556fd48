// What the journal says was written down, owed and departed from.
#include "models/records/recordrules.h"

#include "models/journal/eventbody.h"
#include "models/records/annotations.h"
#include "models/records/personalnotes.h"

namespace holdpoint {

namespace {

constexpr Duration aDay{24 * 3'600'000};
constexpr Duration aWeek = 7 * aDay;

QString numbered(const char *prefix, qsizetype n)
{
    return QStringLiteral("%1-%2").arg(QLatin1String(prefix)).arg(n);
}

// "<id>" and "<id>/2" are one command.
bool isOf(const QString &command, const QString &id)
{
    return !id.isEmpty() && (command == id || command.startsWith(id + QLatin1Char('/')));
}

// Nobody owes something for ever: what names no time is due after a day, what has to be arranged first after a week.
Duration usualTerm(const QString &origin)
{
    return origin == QLatin1String("skip") || origin == QLatin1String("unrehearsed") ? aWeek : aDay;
}

void openDebt(Records &records, const Event &event)
{
    Debt debt;
    debt.id = numbered("D", records.debts.size() + 1);
    debt.text = textIn(event, "text");
    debt.owner = textIn(event, "owner");
    debt.origin = textIn(event, "origin");
    debt.since = event.at;
    debt.due = instantIn(event, "due").value_or(event.at + usualTerm(debt.origin));
    debt.command = textIn(event, "command");
    records.debts << debt;
}

void payDebt(Debt &debt, const Event &event)
{
    if (debt.doneAt)
        return;
    debt.doneAt = event.at;
    debt.doneBy = event.actor;
    debt.doneBecause = textIn(event, "because");
    debt.doneEvidence = textIn(event, "evidence");
}

void applyDebt(Records &records, const Event &event)
{
    if (event.kind == QLatin1String("debt.opened"))
        return openDebt(records, event);
    for (Debt &debt : records.debts) {
        if (event.kind == QLatin1String("debt.done") && debt.id == textIn(event, "debt"))
            payDebt(debt, event);
    }
}

void applyAssignment(Records &records, const Event &event)
{
    if (event.kind == QLatin1String("assignment.made")) {
        records.assignments << Assignment{numbered("A", records.assignments.size() + 1),
                                          textIn(event, "text"),
                                          textIn(event, "to"),
                                          event.actor,
                                          event.at,
                                          instantIn(event, "due").value_or(event.at),
                                          {}};
        return;
    }
    for (Assignment &assignment : records.assignments) {
        if (event.kind == QLatin1String("assignment.done") && assignment.id == textIn(event, "assignment") && !assignment.doneAt)
            assignment.doneAt = event.at;
    }
}

struct Raised {
    const char *kind, *prefix;
    EntryKind entry;
};
constexpr Raised raisedKinds[] = {{"issue.raised", "ISS", EntryKind::Issue},
                                  {"risk.raised", "RISK", EntryKind::Risk},
                                  {"assumption.made", "ASM", EntryKind::Assumption},
                                  {"objection.raised", "OBJ", EntryKind::Objection}};

void raise(Records &records, const Event &event)
{
    for (const Raised &raised : raisedKinds) {
        if (event.kind != QLatin1String(raised.kind))
            continue;
        RegisterEntry entry;
        entry.kind = raised.entry;
        entry.id = numbered(raised.prefix, entriesOf(records, raised.entry).size() + 1);
        entry.text = textIn(event, "text");
        entry.by = event.actor;
        entry.about = event.subject;
        entry.owner = textIn(event, "owner");
        entry.severity = textIn(event, "severity");
        entry.plan = textIn(event, "plan");
        entry.milestone = textIn(event, "milestone");
        entry.attacks = textIn(event, "attacks");
        entry.due = instantIn(event, "due");
        entry.at = event.at;
        entry.seq = event.seq;
        if (entry.owner.isEmpty())
            entry.owner = event.actor;
        for (PremortemRecord &premortem : records.premortems) {
            if (isOf(event.command, premortem.command))
                premortem.risks << entry.id;
        }
        records.entries << entry;
    }
}

void answer(Records &records, const Event &event)
{
    const EntryAnswer given{textIn(event, "say"), textIn(event, "because"), event.actor, event.at, event.seq};
    for (RegisterEntry &entry : records.entries) {
        if (entry.id == event.subject) {
            entry.answers << given;
            return;
        }
    }
    records.planned[event.subject] << given;
}

void judgeAssumption(Records &records, const Event &event)
{
    AssumptionState &state = records.assumptions[event.subject];
    const Judgement verdict = judgementFromWord(textIn(event, "verdict"));
    if (state.seq == 0 || verdict != state.verdict)
        state.since = event.at;
    state.verdict = verdict;
    state.value = textIn(event, "value");
    state.why = textIn(event, "why");
    state.seq = event.seq;
}

void write(Records &records, const Event &event)
{
    static const QHash<QString, QString> kinds{{QStringLiteral("note.added"), QStringLiteral("note")},
                                               {QStringLiteral("decision.recorded"), QStringLiteral("decision")},
                                               {QStringLiteral("issue.raised"), QStringLiteral("issue")},
                                               {QStringLiteral("risk.raised"), QStringLiteral("risk")},
                                               {QStringLiteral("assumption.made"), QStringLiteral("assumption")},
                                               {QStringLiteral("objection.raised"), QStringLiteral("objection")},
                                               {QStringLiteral("premortem.recorded"), QStringLiteral("premortem")}};
    const auto kind = kinds.constFind(event.kind);
    if (kind == kinds.constEnd())
        return;
    Note note{*kind, textIn(event, "text"), event.actor, event.subject, textIn(event, "details"), event.at, event.seq};
    if (isPersonal(event)) {
        note.about = textIn(event, "about");
        note.key = textIn(event, "key");
        note.text = event.revealed;
    }
    records.notes << note;
    if (event.kind == QLatin1String("decision.recorded")) {
        records.decisions << DecisionRecord{numbered("DEC", records.decisions.size() + 1),
                                            textIn(event, "text"),
                                            textIn(event, "context"),
                                            textIn(event, "options"),
                                            textIn(event, "consequences"),
                                            textIn(event, "dissent"),
                                            event.actor,
                                            textIn(event, "right"),
                                            event.subject,
                                            textsIn(event, "rests_on"),
                                            textsIn(event, "evidence"),
                                            event.at,
                                            event.seq};
    } else if (event.kind == QLatin1String("premortem.recorded")) {
        records.premortems << PremortemRecord{numbered("PM", records.premortems.size() + 1),
                                              event.subject,
                                              textIn(event, "text"),
                                              event.actor,
                                              event.command,
                                              {},
                                              event.at,
                                              event.seq};
    }
}

// The kind of departure that an event is, in the words of its register; empty = it is none.
QString departure(const Event &event)
{
    static const QHash<QString, QString> kinds{{QStringLiteral("gate.waived"), QStringLiteral("waived")},
                                               {QStringLiteral("gate.unknown_accepted"), QStringLiteral("unknown accepted")},
                                               {QStringLiteral("phase.skipped"), QStringLiteral("phase skipped")},
                                               {QStringLiteral("trigger.disarmed"), QStringLiteral("trigger disarmed")},
                                               {QStringLiteral("trigger.declined"), QStringLiteral("rollback declined")},
                                               {QStringLiteral("signoff.break_glass"), QStringLiteral("break-glass")}};
    if (event.kind == QLatin1String("step.skipped"))
        return textIn(event, "by") == QLatin1String("person") ? QStringLiteral("step skipped") : QString();
    if (event.kind == QLatin1String("step.answered"))
        return textIn(event, "answer") == QLatin1String("go on") ? QStringLiteral("gone on after a failure") : QString();
    const bool ends = event.kind == QLatin1String("rollout.closed") || event.kind == QLatin1String("rollout.completed");
    if (ends)
        return event.body.value(QLatin1String("debts")).toInt() > 0 ? QStringLiteral("closed with debts") : QString();
    return kinds.value(event.kind);
}

// The command that was asked for: what a countersigner brings about has another id.
QString commandOf(const Event &event)
{
    const QString asked = textIn(event, "asked");
    return asked.isEmpty() ? event.command : asked;
}

void depart(Records &records, const Event &event)
{
    if (const QString kind = departure(event); !kind.isEmpty()) {
        const QString because = textIn(event, "because").isEmpty() ? textIn(event, "reason") : textIn(event, "because");
        const QString subject = event.body.value(QLatin1String("asked")).toObject().value(QLatin1String("act")).toString();
        records.deviations << Deviation{numbered("DEV", records.deviations.size() + 1),
                                        kind,
                                        subject.isEmpty() ? event.subject : QStringLiteral("%1 %2").arg(subject, event.subject).trimmed(),
                                        event.actor,
                                        because,
                                        commandOf(event),
                                        {},
                                        event.at,
                                        event.seq};
    }
    const bool second = event.kind == QLatin1String("signoff.seconded") || event.kind == QLatin1String("signoff.countersigned");
    if (!second)
        return;
    const QString of = textIn(event, "command");
    const QString person = textIn(event, "person").isEmpty() ? event.actor : textIn(event, "person");
    for (Deviation &deviation : records.deviations) {
        if ((isOf(deviation.command, of) || isOf(event.command, deviation.command)) && person != deviation.by
            && !deviation.seconds.contains(person))
            deviation.seconds << person;
    }
    for (Debt &debt : records.debts) {
        if (event.kind == QLatin1String("signoff.countersigned") && !debt.command.isEmpty() && debt.command == of)
            payDebt(debt, event);
    }
}

} // namespace

void apply(Records &records, const Event &event)
{
    depart(records, event);
    const QString family = event.kind.section(QLatin1Char('.'), 0, 0);
    if (family == QLatin1String("debt"))
        return applyDebt(records, event);
    if (family == QLatin1String("assignment"))
        return applyAssignment(records, event);
    if (event.kind == QLatin1String("note.erased"))
        return applyErased(records, event);
    if (family == QLatin1String("correction") || family == QLatin1String("review"))
        return applyAnnotation(records, event);
    if (event.kind == QLatin1String("assumption.judged"))
        return judgeAssumption(records, event);
    if (event.kind == QLatin1String("check.scored")) {
        records.scores << ReadinessScore{
            event.subject, event.actor, event.body.value(QLatin1String("score")).toInt(), textsIn(event, "because"), event.at, event.seq};
        return;
    }
    static const QStringList answered{QStringLiteral("issue.answered"), QStringLiteral("risk.answered"),
                                      QStringLiteral("assumption.answered"), QStringLiteral("objection.answered")};
    if (answered.contains(event.kind))
        return answer(records, event);
    write(records, event);
    raise(records, event);
}

} // namespace holdpoint
