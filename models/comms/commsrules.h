#pragma once

#include "models/comms/message.h"
#include "models/journal/event.h"
#include "models/people/people.h"

namespace holdpoint {

// What the board knows for the fields of a template: "phase.title" -> text. A field that is not here is unresolved.
struct CommsFacts {
    QHash<QString, QString> fields;
    Mode mode = Mode::Live;
};

// Folds message.*. Messages are named M-1, M-2, … in the order of the journal.
void apply(Comms &comms, const Event &event);

// message (draft: subject template id, args {text} for words of one's own, {audience}); send-message (subject template id or M-n):
// approves and, for an audience that is reached by copying, sends. A file is delivered afterwards by whoever holds the outbox.
Result<QList<EventDraft>> decideMessage(const Comms &comms, const Playbook &playbook, const Command &command, const CommsFacts &facts);

struct Lint {
    bool blocks = false;
    QString text;
};
struct Resolved {
    QString text;
    QStringList unresolved; // names of fields
};
Resolved resolveTemplate(const QString &text, const CommsFacts &facts); // a drill gets EXERCISE before and after
QList<Lint> lintMessage(const QString &text, const QStringList &unresolved, Mode mode);

// Where a stuck rollback is told of: a file of the outbox that no playbook names. Drafted, approved by the rule, and in a drill
// sent to nobody; `id` is that of the next message.
const Audience *audienceNamed(const Playbook &playbook, const QString &id);
QList<EventDraft> escalationMessage(const QString &id, const QString &text, Mode mode);

const Message *messageById(const Comms &comms, const QString &id);
// Approved and not yet sent, to audiences that are files: to be delivered, and then recorded with `messageSent`.
QList<Message> toDeliver(const Comms &comms, const Playbook &playbook);
EventDraft messageSent(const Message &message, const QString &deliveredTo);

} // namespace holdpoint
