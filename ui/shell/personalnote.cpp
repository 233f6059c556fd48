#include "ui/shell/personalnote.h"

#include "models/base/ids.h"
#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "ui/shell/sheet.h"
#include "ui/shell/signedact.h"
#include "ui/widgets/words.h"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

namespace holdpoint {

namespace {

constexpr int linesShown = 4;

QString nameIn(const RoomSession &session, const QString &person)
{
    return displayText(personName(*session.rollout().playbook, person), 60);
}

qsizetype notesAbout(const Records &records, const QString &person)
{
    return std::count_if(records.notes.begin(), records.notes.end(),
                         [&](const Note &note) { return !note.key.isEmpty() && note.about == person && !note.erased; });
}

} // namespace

void askPersonalNote(RoomSession *session, Sheet *sheet, const QString &text)
{
    sheet->setFacts({{tr("Sealed"), tr("the text. Everybody who opens this room can read it, until two persons erase it")},
                     {tr("In clear"), tr("who wrote it, when, and whom it is about. That stays")}});
    QList<Sheet::Choice> people{{session->person(), tr("%1 (myself)").arg(nameIn(*session, session->person()))}};
    for (const Person &person : session->rollout().playbook->people)
        if (person.id != session->person())
            people.append({person.id, displayText(person.name, 60)});
    QComboBox *about = sheet->askChoice(tr("About"), people);
    QPlainTextEdit *words = sheet->askLines(tr("Note"), linesShown, true);
    words->setPlainText(text);
    const QPointer<RoomSession> asked(session);
    QObject::connect(sheet, &Sheet::confirmed, session, [asked, about, words] {
        if (!asked || !asked->rollout().playbook)
            return;
        asked->act({newId(),
                    Act::Note,
                    asked->person(),
                    {},
                    {{QStringLiteral("text"), words->toPlainText().trimmed()},
                     {QStringLiteral("personal"), true},
                     {QStringLiteral("about"), about->currentData().toString()}},
                    {}});
    });
}

void askErasure(RoomSession *session, Sheet *sheet, const Note &note)
{
    sheet->setFacts({{tr("Goes"), tr("the text: here and in the room's backups nobody can read it again, not even you")},
                     {tr("Stays"), tr("that a note was written, when, by whom and about whom; the journal still proves itself")},
                     {tr("Not reached"), tr("reports, printouts and copies of the room that were made before")}});
    const QString number = QString::number(note.seq);
    QList<Sheet::Choice> which{{number, tr("note #%1").arg(number)}};
    if (const qsizetype count = notesAbout(session->rollout().records, note.about); count > 1)
        which.append({note.about, tr("all %1 notes about %2").arg(count).arg(nameIn(*session, note.about))});
    QComboBox *what = sheet->askChoice(tr("Erase"), which);
    sheet->askReason(tr("Because"), {}, true);
    askSigned(
        session, sheet, Act::EraseNote, [what] { return what->currentData().toString(); },
        [sheet] {
            return QJsonObject{{QStringLiteral("because"), sheet->reason()}};
        });
}

const Note *erasableNote(const RoomSession &session, qint64 seq)
{
    const auto &notes = session.rollout().records.notes;
    const auto it = std::find_if(notes.begin(), notes.end(), [seq](const Note &note) { return note.seq == seq; });
    return it != notes.end() && !it->key.isEmpty() && !it->erased ? &*it : nullptr;
}

} // namespace holdpoint
