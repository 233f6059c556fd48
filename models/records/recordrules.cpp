#include "models/records/recordrules.h"

#include "models/people/peoplerules.h"
#include "models/records/personalnotes.h"

namespace holdpoint {

namespace {

using Drafts = Result<QList<EventDraft>>;

constexpr int textLimit = 8000;

QString text(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

std::optional<Instant> instantAt(const Event &event, const char *key)
{
    const Result<Instant> at = parseRfc3339(text(event, key));
    return at ? std::optional<Instant>(*at) : std::nullopt;
}

template <class List> void finish(List &list, const Event &event, const char *key)
{
    for (auto &entry : list) {
        if (entry.id == text(event, key) && !entry.doneAt)
            entry.doneAt = event.at;
    }
}

void applyDebt(Records &records, const Event &event)
{
    if (event.kind == QLatin1String("debt.opened")) {
        Debt debt;
        debt.id = QStringLiteral("D-%1").arg(records.debts.size() + 1);
        debt.text = text(event, "text");
        debt.owner = text(event, "owner");
        debt.origin = text(event, "origin");
        debt.since = event.at;
        debt.due = instantAt(event, "due");
        records.debts << debt;
    } else if (event.kind == QLatin1String("debt.done")) {
        finish(records.debts, event, "debt");
        for (Debt &debt : records.debts) {
            if (debt.id == text(event, "debt"))
                debt.doneBy = event.actor;
        }
    }
}

void applyAssignment(Records &records, const Event &event)
{
    if (event.kind == QLatin1String("assignment.made")) {
        Assignment assignment;
        assignment.id = QStringLiteral("A-%1").arg(records.assignments.size() + 1);
        assignment.text = text(event, "text");
        assignment.to = text(event, "to");
        assignment.by = event.actor;
        assignment.since = event.at;
        assignment.due = instantAt(event, "due").value_or(event.at);
        records.assignments << assignment;
    } else if (event.kind == QLatin1String("assignment.done")) {
        finish(records.assignments, event, "assignment");
    }
}

const QList<std::pair<Act, QString>> noteKinds{{Act::Note, QStringLiteral("note.added")},
                                               {Act::Decision, QStringLiteral("decision.recorded")},
                                               {Act::Issue, QStringLiteral("issue.raised")},
                                               {Act::Risk, QStringLiteral("risk.raised")},
                                               {Act::Objection, QStringLiteral("objection.raised")},
                                               {Act::Premortem, QStringLiteral("premortem.recorded")}};

Drafts done(const Records &records, const Command &command)
{
    const auto closed = [&](const auto &list, const char *kind, const char *key) -> Drafts {
        const auto *entry = byId(list, command.subject);
        if (!entry)
            return fail(ErrorKind::WrongUse, QStringLiteral("debt"),
                        QStringLiteral("There is no debt or assignment %1.").arg(command.subject));
        if (entry->doneAt)
            return fail(ErrorKind::Refused, QStringLiteral("state"), QStringLiteral("%1 is done already.").arg(command.subject));
        return QList<EventDraft>{{QString::fromLatin1(kind), command.subject, {{QString::fromLatin1(key), command.subject}}}};
    };
    return command.subject.startsWith(QLatin1String("A-")) ? closed(records.assignments, "assignment.done", "assignment")
                                                           : closed(records.debts, "debt.done", "debt");
}

Drafts assign(const Playbook &playbook, const Command &command, const QString &what, Instant now)
{
    const QString to = command.args.value(QLatin1String("to")).toString();
    if (!byId(playbook.people, to))
        return fail(ErrorKind::WrongUse, QStringLiteral("person"),
                    QStringLiteral("Work is given to a person by name; the playbook knows nobody called %1.").arg(to));
    const Result<Duration> within = parseDuration(command.args.value(QLatin1String("within")).toString());
    if (!within)
        return tl::unexpected<Error>(within.error());
    return QList<EventDraft>{
        {QStringLiteral("assignment.made"),
         command.subject,
         {{QStringLiteral("text"), what}, {QStringLiteral("to"), to}, {QStringLiteral("due"), toRfc3339(now + *within)}}}};
}

// A note carries the time at which its writing began, where that is in the last quarter of an hour.
std::optional<Instant> stamp(const Command &command, Instant now)
{
    const Result<Instant> at = parseRfc3339(command.args.value(QLatin1String("at")).toString());
    const bool plausible = at && *at <= now && now - *at < Duration{15 * 60'000};
    return plausible ? std::optional(*at) : std::nullopt;
}

} // namespace

void apply(Records &records, const Event &event)
{
    if (event.kind.startsWith(QLatin1String("debt.")))
        return applyDebt(records, event);
    if (event.kind.startsWith(QLatin1String("assignment.")))
        return applyAssignment(records, event);
    if (event.kind == QLatin1String("note.erased"))
        return applyErased(records, event);
    for (const auto &[act, kind] : noteKinds) {
        if (kind != event.kind)
            continue;
        Note note{kind.section(QLatin1Char('.'), 0, 0),
                  text(event, "text"),
                  event.actor,
                  event.subject,
                  text(event, "details"),
                  event.at,
                  event.seq};
        if (isPersonal(event)) {
            note.about = text(event, "about");
            note.key = text(event, "key");
            note.text = event.revealed;
        }
        records.notes << note;
    }
}

Result<QList<EventDraft>> decideRecord(const Records &records, const Playbook &playbook, const Command &command, Instant now)
{
    if (command.act == Act::DebtDone)
        return done(records, command);
    if (command.act == Act::EraseNote)
        return decideErase(records, playbook, command);
    const QString what = command.args.value(QLatin1String("text")).toString().trimmed();
    const QString details = command.args.value(QLatin1String("details")).toString().trimmed();
    if (what.isEmpty() || what.size() > textLimit || details.size() > textLimit)
        return fail(ErrorKind::WrongUse, QStringLiteral("text"), QStringLiteral("Say something, in at most %1 characters.").arg(textLimit));
    if (command.act == Act::Assign)
        return assign(playbook, command, what, now);
    if (command.act == Act::Premortem && !byId(playbook.phases, command.subject))
        return fail(ErrorKind::WrongUse, QStringLiteral("phase"),
                    QStringLiteral("A premortem is of a phase; there is no phase %1.").arg(command.subject));
    QJsonObject body{{QStringLiteral("text"), what}, {QStringLiteral("details"), details}};
    if (isPersonal(playbook, command)) {
        const auto personal = personalBody(playbook, command);
        if (!personal)
            return tl::unexpected<Error>(personal.error());
        for (auto it = personal->begin(); it != personal->end(); ++it)
            body.insert(it.key(), it.value());
    }
    for (const auto &[act, kind] : noteKinds) {
        if (act == command.act)
            return QList<EventDraft>{{kind, command.subject, body, {}, stamp(command, now)}};
    }
    return fail(ErrorKind::WrongUse, QStringLiteral("act"), QStringLiteral("This is not a record."));
}

const Debt *debtById(const Records &records, const QString &id)
{
    return byId(records.debts, id);
}

int openDebts(const Records &records)
{
    return static_cast<int>(std::count_if(records.debts.begin(), records.debts.end(), [](const Debt &debt) { return !debt.doneAt; }));
}

QList<Assignment> openAssignments(const Records &records)
{
    QList<Assignment> open = records.assignments;
    open.removeIf([](const Assignment &assignment) { return assignment.doneAt.has_value(); });
    return open;
}

} // namespace holdpoint
