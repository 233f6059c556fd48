#include "models/records/personalnotes.h"

#include "models/people/peoplerules.h"

#include <QtCore/QJsonArray>

namespace holdpoint {

namespace {

constexpr qsizetype keysAnEvent = 1000; // a body holds 256 KiB

QString argument(const Command &command, const char *key)
{
    return command.args.value(QLatin1String(key)).toString();
}

EventDraft erasure(const QList<Note> &notes, const QString &because)
{
    QStringList numbers;
    QJsonArray keys;
    for (const Note &note : notes) {
        numbers << QStringLiteral("#%1").arg(note.seq);
        keys << note.key;
    }
    const QString which = numbers.size() > 20
        ? QStringLiteral("%1 to %2, %3 notes").arg(numbers.first(), numbers.last()).arg(numbers.size())
        : numbers.join(QStringLiteral(", "));
    return {QStringLiteral("note.erased"),
            notes.first().about,
            {{QStringLiteral("which"), which}, {QStringLiteral("keys"), keys}, {QStringLiteral("because"), because}}};
}

} // namespace

bool isPersonal(const Playbook &playbook, const Command &command)
{
    return command.act == Act::Note
        && (command.args.value(QLatin1String("personal")).toBool() || !argument(command, "about").isEmpty()
            || playbook.personal.contains(QLatin1String("notes")));
}

Result<QJsonObject> personalBody(const Playbook &playbook, const Command &command)
{
    const QString named = argument(command, "about");
    if (!named.isEmpty() && !byId(playbook.people, named))
        return fail(ErrorKind::WrongUse, QStringLiteral("person"),
                    QStringLiteral("A note is about somebody of the playbook, who knows nobody called %1; a name in clear could never be "
                                   "erased. Without --about it is kept under its author.")
                        .arg(named));
    return QJsonObject{{QStringLiteral("personal"), true}, {QStringLiteral("about"), named.isEmpty() ? command.actor : named}};
}

bool isPersonal(const Event &event)
{
    return event.kind == QLatin1String("note.added") && event.body.value(QLatin1String("personal")).toBool();
}

Result<QList<EventDraft>> decideErase(const Records &records, const Playbook &playbook, const Command &command)
{
    bool number = false;
    const qint64 seq = command.subject.toLongLong(&number);
    QList<Note> notes;
    for (const Note &note : records.notes) {
        if (number ? note.seq == seq : !note.key.isEmpty() && note.about == command.subject && !note.erased)
            notes << note;
    }
    if (number && (notes.isEmpty() || notes.first().key.isEmpty()))
        return fail(ErrorKind::WrongUse, QStringLiteral("note"),
                    QStringLiteral("#%1 is no personal note: only those can be erased. Correct it with another note.").arg(seq));
    if (number && notes.first().erased)
        return fail(ErrorKind::Refused, QStringLiteral("state"), QStringLiteral("#%1 is erased already.").arg(seq));
    if (notes.isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("note"),
                    QStringLiteral("There is no personal note about %1.").arg(personName(playbook, command.subject)));
    QList<EventDraft> drafts;
    for (qsizetype from = 0; from < notes.size(); from += keysAnEvent)
        drafts << erasure(notes.mid(from, keysAnEvent), argument(command, "because"));
    return drafts;
}

void applyErased(Records &records, const Event &event)
{
    const QStringList keys = erasedKeys({event});
    for (Note &note : records.notes) {
        if (note.key.isEmpty() || !keys.contains(note.key))
            continue;
        note.erased = true;
        note.text = QLatin1String(erasedWord);
    }
}

QStringList erasedKeys(const QList<Event> &events)
{
    QStringList keys;
    for (const Event &event : events) {
        if (event.kind != QLatin1String("note.erased"))
            continue;
        const QJsonArray list = event.body.value(QLatin1String("keys")).toArray();
        for (const QJsonValue &key : list)
            keys << key.toString();
    }
    return keys;
}

} // namespace holdpoint
