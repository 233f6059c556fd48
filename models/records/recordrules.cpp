#include "models/records/recordrules.h"

#include "models/base/sentence.h"
#include "models/base/time.h"
#include "models/people/peoplerules.h"
#include "models/records/personalnotes.h"

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

constexpr int textLimit = 8000;
constexpr int risksAtOnce = 20;

struct AskedRecord {
    const Records &records;
    const Playbook &playbook;
    const Command &command;
    const RecordFacts &facts;

    QString argument(const char *name) const { return command.args.value(QLatin1String(name)).toString().trimmed(); }
    QStringList list(const char *name) const
    {
        QStringList texts;
        const QJsonArray array = command.args.value(QLatin1String(name)).toArray();
        for (const QJsonValue &value : array)
            texts << value.toString().trimmed();
        texts.removeAll(QString());
        return texts;
    }
};

tl::unexpected<Error> wrongUse(const char *what, const QString &message)
{
    return fail(ErrorKind::WrongUse, QString::fromLatin1(what), message);
}

tl::unexpected<Error> noSubject(const AskedRecord &asked)
{
    return wrongUse("subject", QStringLiteral("The playbook names no phase, step, item or trigger %1.").arg(asked.command.subject));
}

// "2026-11-21T12:00:00Z", or "3h" from now; empty = none was given.
Result<QString> dueOf(const AskedRecord &asked)
{
    const QString given = asked.argument("due");
    if (given.isEmpty())
        return QString();
    if (const Result<Duration> span = parseDuration(given))
        return toRfc3339(asked.facts.now + *span);
    const Result<Instant> at = parseRfc3339(given);
    if (!at)
        return wrongUse("due", QStringLiteral("'%1' is neither a time nor a span such as 3h.").arg(given));
    return toRfc3339(*at);
}

Result<void> knownWho(const AskedRecord &asked, const QString &who)
{
    if (who.isEmpty() || byId(asked.playbook.people, who) || (asked.facts.people && !personsOf(*asked.facts.people, who).isEmpty()))
        return {};
    return wrongUse("person", QStringLiteral("The playbook knows nobody called %1, and nobody is %1.").arg(who));
}

bool isAssumption(const AskedRecord &asked, const QString &id)
{
    const RegisterEntry *entry = entryById(asked.records, id);
    return byId(asked.playbook.assumptions, id) || (entry && entry->kind == EntryKind::Assumption);
}

Result<void> knownMilestone(const AskedRecord &asked, const QString &milestone)
{
    const Phase *phase = byId(asked.playbook.phases, milestone.section(QLatin1Char('/'), 0, 0));
    if (milestone.isEmpty() || (phase && byId(phase->milestones, milestone.section(QLatin1Char('/'), 1))))
        return {};
    return wrongUse("milestone", QStringLiteral("There is no milestone %1; a milestone is named PHASE/MILESTONE.").arg(milestone));
}

Drafts raise(const AskedRecord &asked, const char *kind, QJsonObject body)
{
    static const QStringList severities{QString(), QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")};
    if (!isKnownSubject(asked.playbook, asked.command.subject))
        return noSubject(asked);
    if (!severities.contains(asked.argument("severity")))
        return wrongUse("severity", QStringLiteral("A severity is low, medium or high."));
    if (const Result<void> known = knownWho(asked, asked.argument("owner")); !known)
        return tl::unexpected<Error>(known.error());
    if (const Result<void> known = knownMilestone(asked, asked.argument("milestone")); !known)
        return tl::unexpected<Error>(known.error());
    if (const QString attacked = asked.argument("attacks"); !attacked.isEmpty() && !isAssumption(asked, attacked))
        return wrongUse("attacks", QStringLiteral("There is no assumption %1.").arg(attacked));
    const Result<QString> due = dueOf(asked);
    if (!due)
        return tl::unexpected<Error>(due.error());
    if (!due->isEmpty())
        body.insert(QStringLiteral("due"), *due);
    for (const char *key : {"owner", "severity", "plan", "milestone", "attacks"}) {
        if (const QString value = asked.argument(key); !value.isEmpty())
            body.insert(QLatin1String(key), value);
    }
    return QList<EventDraft>{{QString::fromLatin1(kind), asked.command.subject, body}};
}

// A right of the playbook is used by its decider only, so that "who decides" is no ornament.
Result<void> mayDecide(const AskedRecord &asked, const QString &id)
{
    const DecisionRight *right = byId(asked.playbook.decisions, id);
    if (!right)
        return wrongUse("right", QStringLiteral("The playbook names no decision %1.").arg(id));
    if (asked.facts.mode == Mode::Drill || !asked.facts.people)
        return {};
    const QStringList may = personsOf(*asked.facts.people, right->decider);
    if (may.contains(asked.command.actor))
        return {};
    return refused("role",
                   Sentence::tr("\"%1\" is decided by %2 (%3).")
                       .arg(right->decision, roleTitle(asked.playbook, right->decider), namesOf(asked.playbook, may)));
}

Drafts recordDecision(const AskedRecord &asked, QJsonObject body)
{
    if (!isKnownSubject(asked.playbook, asked.command.subject))
        return noSubject(asked);
    if (const QString right = asked.argument("right"); !right.isEmpty()) {
        if (const Result<void> may = mayDecide(asked, right); !may)
            return tl::unexpected<Error>(may.error());
    }
    const QStringList restsOn = asked.list("rests_on");
    for (const QString &id : restsOn) {
        if (!isAssumption(asked, id))
            return wrongUse("rests_on", QStringLiteral("There is no assumption %1.").arg(id));
    }
    for (const char *key : {"context", "options", "consequences", "dissent", "right"}) {
        const QString value = asked.argument(key);
        if (value.size() > textLimit)
            return wrongUse("text", QStringLiteral("At most %1 characters.").arg(textLimit));
        if (!value.isEmpty())
            body.insert(QLatin1String(key), value);
    }
    body.insert(QStringLiteral("rests_on"), QJsonArray::fromStringList(restsOn));
    body.insert(QStringLiteral("evidence"), QJsonArray::fromStringList(asked.facts.evidence));
    return QList<EventDraft>{{QStringLiteral("decision.recorded"), asked.command.subject, body}};
}

Drafts recordPremortem(const AskedRecord &asked, const QJsonObject &body)
{
    const QStringList risks = asked.list("risks");
    if (!byId(asked.playbook.phases, asked.command.subject))
        return wrongUse("phase", QStringLiteral("A premortem is of a phase; there is no phase %1.").arg(asked.command.subject));
    if (risks.size() > risksAtOnce)
        return wrongUse("risks", QStringLiteral("At most %1 risks at once.").arg(risksAtOnce));
    QList<EventDraft> drafts{{QStringLiteral("premortem.recorded"), asked.command.subject, body}};
    for (const QString &risk : risks)
        drafts << EventDraft{QStringLiteral("risk.raised"), asked.command.subject, {{QStringLiteral("text"), risk.left(textLimit)}}};
    return drafts;
}

// What is settled: an entry, or what the playbook itself names.
struct Settled {
    EntryKind kind;
    QString by; // who raised it; empty = the playbook
};
std::optional<Settled> settledBy(const AskedRecord &asked)
{
    if (const RegisterEntry *entry = entryById(asked.records, asked.command.subject))
        return Settled{entry->kind, entry->by};
    if (plannedRisk(asked.playbook, asked.command.subject))
        return Settled{EntryKind::Risk, {}};
    if (byId(asked.playbook.assumptions, asked.command.subject))
        return Settled{EntryKind::Assumption, {}};
    return {};
}

Drafts settle(const AskedRecord &asked)
{
    const std::optional<Settled> what = settledBy(asked);
    if (!what)
        return wrongUse("entry", QStringLiteral("There is no entry %1.").arg(asked.command.subject));
    const QString say = asked.argument("say");
    const QStringList words = answerWords(what->kind);
    if (!words.contains(say))
        return wrongUse("say", QStringLiteral("Of this one says: %1.").arg(words.join(QStringLiteral(", "))));
    if (asked.argument("because").isEmpty())
        return wrongUse("because", QStringLiteral("This needs a reason."));
    if (say == QLatin1String("withdrawn") && what->by != asked.command.actor && asked.facts.mode != Mode::Drill)
        return refused("role", QStringLiteral("Only %1, who raised it, withdraws it.").arg(personName(asked.playbook, what->by)));
    const RegisterEntry *entry = entryById(asked.records, asked.command.subject);
    if (entry && !entry->answers.isEmpty() && entry->answers.last().word == say && settles(say))
        return refused("state", QStringLiteral("%1 is %2 already.").arg(entry->id, say));
    return QList<EventDraft>{{entryKindWord(what->kind) + QStringLiteral(".answered"),
                              asked.command.subject,
                              {{QStringLiteral("say"), say}, {QStringLiteral("because"), asked.argument("because").left(textLimit)}}}};
}

Drafts finishOwed(const AskedRecord &asked)
{
    const QString because = asked.argument("because").left(textLimit), evidence = asked.argument("evidence").left(textLimit);
    const auto closed = [&](const auto &list, const char *kind, const char *key) -> Drafts {
        const QString id = asked.command.subject;
        const auto *entry = byId(list, id);
        if (!entry)
            return wrongUse("debt", QStringLiteral("There is no debt or assignment %1.").arg(id));
        if (entry->doneAt)
            return refused("state", QStringLiteral("%1 is done already.").arg(id));
        return QList<EventDraft>{
            {QString::fromLatin1(kind),
             id,
             {{QString::fromLatin1(key), id}, {QStringLiteral("because"), because}, {QStringLiteral("evidence"), evidence}}}};
    };
    // What is owed is made good by something that can be looked at later.
    const Debt *debt = byId(asked.records.debts, asked.command.subject);
    if (debt && !debt->doneAt && because.isEmpty() && evidence.isEmpty())
        return wrongUse("because", QStringLiteral("Say how %1 was made good, or what shows it.").arg(asked.command.subject));
    return asked.command.subject.startsWith(QLatin1String("A-")) ? closed(asked.records.assignments, "assignment.done", "assignment")
                                                                 : closed(asked.records.debts, "debt.done", "debt");
}

Drafts assign(const AskedRecord &asked, const QString &what)
{
    const QString to = asked.argument("to");
    if (!byId(asked.playbook.people, to))
        return wrongUse("person", QStringLiteral("Work is given to a person by name; the playbook knows nobody called %1.").arg(to));
    const Result<Duration> within = parseDuration(asked.argument("within"));
    if (!within)
        return tl::unexpected<Error>(within.error());
    return QList<EventDraft>{
        {QStringLiteral("assignment.made"),
         asked.command.subject,
         {{QStringLiteral("text"), what}, {QStringLiteral("to"), to}, {QStringLiteral("due"), toRfc3339(asked.facts.now + *within)}}}};
}

Drafts score(const AskedRecord &asked)
{
    if (!asked.facts.score || !byId(asked.playbook.phases, asked.command.subject))
        return wrongUse("phase", QStringLiteral("Readiness is of a phase; there is no phase %1.").arg(asked.command.subject));
    return QList<EventDraft>{{QStringLiteral("check.scored"),
                              asked.command.subject,
                              {{QStringLiteral("score"), asked.facts.score->score},
                               {QStringLiteral("because"), QJsonArray::fromStringList(asked.facts.score->because)}}}};
}

// A note carries the time at which its writing began, where that is in the last quarter of an hour.
std::optional<Instant> stamp(const Command &command, Instant now)
{
    const Result<Instant> at = parseRfc3339(command.args.value(QLatin1String("at")).toString());
    const bool plausible = at && *at <= now && now - *at < Duration{15 * 60'000};
    return plausible ? std::optional(*at) : std::nullopt;
}

// A note about a person is sealed where it is recorded.
Drafts addNote(const AskedRecord &asked, QJsonObject body)
{
    if (isPersonal(asked.playbook, asked.command)) {
        const auto personal = personalBody(asked.playbook, asked.command);
        if (!personal)
            return tl::unexpected<Error>(personal.error());
        for (auto it = personal->begin(); it != personal->end(); ++it)
            body.insert(it.key(), it.value());
    }
    return QList<EventDraft>{{QStringLiteral("note.added"), asked.command.subject, body, {}, stamp(asked.command, asked.facts.now)}};
}

Drafts write(const AskedRecord &asked, const QString &what, const QJsonObject &body)
{
    switch (asked.command.act) {
    case Act::Note:
        return addNote(asked, body);
    case Act::Decision:
        return recordDecision(asked, body);
    case Act::Issue:
        return raise(asked, "issue.raised", body);
    case Act::Risk:
        return raise(asked, "risk.raised", body);
    case Act::Assume:
        return raise(asked, "assumption.made", body);
    case Act::Objection:
        return raise(asked, "objection.raised", body);
    case Act::Premortem:
        return recordPremortem(asked, body);
    case Act::Assign:
        return assign(asked, what);
    default:
        return wrongUse("act", QStringLiteral("This is not a record."));
    }
}

} // namespace

Result<QList<EventDraft>> decideRecord(const Records &records, const Playbook &playbook, const Command &command, const RecordFacts &facts)
{
    const AskedRecord asked{records, playbook, command, facts};
    if (command.act == Act::DebtDone)
        return finishOwed(asked);
    if (command.act == Act::EraseNote)
        return decideErase(records, playbook, command);
    if (command.act == Act::Settle)
        return settle(asked);
    if (command.act == Act::Score)
        return score(asked);
    const QString what = asked.argument("text");
    const QString details = asked.argument("details");
    if (what.isEmpty() || what.size() > textLimit || details.size() > textLimit || asked.argument("plan").size() > textLimit)
        return wrongUse("text", QStringLiteral("Say something, in at most %1 characters.").arg(textLimit));
    return write(asked, what, {{QStringLiteral("text"), what}, {QStringLiteral("details"), details}});
}

const Debt *debtById(const Records &records, const QString &id)
{
    return byId(records.debts, id);
}

int openDebts(const Records &records)
{
    return static_cast<int>(std::count_if(records.debts.begin(), records.debts.end(), [](const Debt &debt) { return !debt.doneAt; }));
}

bool isOverdue(const Debt &debt, Instant now)
{
    return !debt.doneAt && debt.due && *debt.due < now;
}

QList<Assignment> openAssignments(const Records &records)
{
    QList<Assignment> open = records.assignments;
    open.removeIf([](const Assignment &assignment) { return assignment.doneAt.has_value(); });
    return open;
}

const RegisterEntry *entryById(const Records &records, const QString &id)
{
    return byId(records.entries, id);
}

QList<RegisterEntry> entriesOf(const Records &records, EntryKind kind)
{
    QList<RegisterEntry> list = records.entries;
    list.removeIf([kind](const RegisterEntry &entry) { return entry.kind != kind; });
    return list;
}

const Risk *plannedRisk(const Playbook &playbook, const QString &id)
{
    const Phase *phase = byId(playbook.phases, id.section(QLatin1Char('/'), 0, 0));
    bool number = false;
    const int place = id.section(QLatin1Char('/'), 1).toInt(&number);
    return phase && number && place >= 1 && place <= phase->risks.size() ? &phase->risks.at(place - 1) : nullptr;
}

bool isKnownSubject(const Playbook &playbook, const QString &subject)
{
    if (subject.isEmpty() || byId(playbook.triggers, subject) || byId(playbook.runbooks, subject) || byId(playbook.phases, subject))
        return true;
    const QString whole = subject.section(QLatin1Char('/'), 0, 0), part = subject.section(QLatin1Char('/'), 1);
    if (const Phase *phase = byId(playbook.phases, whole))
        return byId(phase->checklist, part) || byId(phase->success, part) || byId(phase->milestones, part);
    const bool run = whole.startsWith(QLatin1String("R-"));
    return std::any_of(playbook.runbooks.begin(), playbook.runbooks.end(),
                       [&](const Runbook &runbook) { return (run || runbook.id == whole) && byId(runbook.steps, part); });
}

} // namespace holdpoint
