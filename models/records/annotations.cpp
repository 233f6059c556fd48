#include "models/records/annotations.h"

namespace holdpoint {

namespace {

constexpr qsizetype longestCorrection = 8000;

// The note that the event is, or that it corrects.
Note *noteOf(Records &records, qint64 seq)
{
    for (Note &note : records.notes) {
        if (note.seq == seq || note.corrections.contains(seq))
            return &note;
    }
    return nullptr;
}

Result<QList<EventDraft>> correct(const Records &records, const Command &command, qint64 of, Instant now)
{
    const bool written = std::any_of(records.notes.begin(), records.notes.end(),
                                     [of](const Note &note) { return note.seq == of || note.corrections.contains(of); });
    if (!written)
        return refused("not-written",
                       QStringLiteral("Event %1 is nothing that people wrote down: notes, decisions, issues, risks, objections and "
                                      "premortems can be corrected. Say what was wrong in a note.")
                           .arg(of));
    const bool personal =
        std::any_of(records.notes.begin(), records.notes.end(), [of](const Note &note) { return note.seq == of && !note.about.isEmpty(); });
    if (personal) // what corrects it would stand there unsealed
        return refused("personal", QStringLiteral("Event %1 is a note about a person: write another one, or have it erased.").arg(of));
    const QString text = command.args.value(QLatin1String("text")).toString().trimmed();
    const QString because = command.args.value(QLatin1String("because")).toString().trimmed();
    if (text.isEmpty() || text.size() > longestCorrection)
        return fail(ErrorKind::WrongUse, QStringLiteral("text"),
                    QStringLiteral("Say how it reads, in at most %1 characters.").arg(longestCorrection));
    if (because.isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("because"), QStringLiteral("Say why it is corrected."));
    std::optional<Instant> happened;
    if (const QString at = command.args.value(QLatin1String("at")).toString(); !at.isEmpty()) {
        const auto parsed = parseRfc3339(at);
        if (!parsed || *parsed > now)
            return fail(ErrorKind::WrongUse, QStringLiteral("at"), QStringLiteral("%1 is no time up to now.").arg(at));
        happened = *parsed;
    }
    return QList<EventDraft>{{QStringLiteral("correction.made"),
                              QString::number(of),
                              {{QStringLiteral("of"), of}, {QStringLiteral("text"), text}, {QStringLiteral("because"), because}},
                              {},
                              happened}};
}

} // namespace

void applyAnnotation(Records &records, const Event &event)
{
    const qint64 of = event.body.value(QLatin1String("of")).toInteger();
    if (event.kind == QLatin1String("review.starred"))
        records.starred.insert(of);
    else if (event.kind == QLatin1String("review.unstarred"))
        records.starred.remove(of);
    if (event.kind != QLatin1String("correction.made"))
        return;
    Note *note = noteOf(records, of);
    if (!note)
        return;
    const QString text = event.body.value(QLatin1String("text")).toString();
    note->text = text;
    note->corrections.append(event.seq);
    for (RegisterEntry &entry : records.entries)
        entry.text = entry.seq == note->seq ? text : entry.text;
    for (DecisionRecord &decision : records.decisions)
        decision.outcome = decision.seq == note->seq ? text : decision.outcome;
}

Result<QList<EventDraft>> decideAnnotation(const Records &records, const Command &command, qint64 last, Instant now)
{
    bool number = false;
    const qint64 of = command.subject.toLongLong(&number);
    if (!number || of < 1 || of > last)
        return fail(ErrorKind::WrongUse, QStringLiteral("event"), QStringLiteral("There is no event %1.").arg(command.subject));
    if (command.act == Act::Correct)
        return correct(records, command, of, now);
    const bool starred = command.args.value(QLatin1String("starred")).toBool(true);
    if (records.starred.contains(of) == starred)
        return refused(
            "state", starred ? QStringLiteral("Event %1 has its star already.").arg(of) : QStringLiteral("Event %1 has no star.").arg(of));
    return QList<EventDraft>{{starred ? QStringLiteral("review.starred") : QStringLiteral("review.unstarred"),
                              QString::number(of),
                              {{QStringLiteral("of"), of}}}};
}

} // namespace holdpoint
