#pragma once

#include "models/base/clock.h"
#include "models/journal/sqlitejournal.h"
#include "models/people/command.h"
#include "models/room/enginebeat.h"
#include "models/room/overall.h"
#include "models/room/roomfold.h"

namespace holdpoint {

struct NewRoom {
    QString folder;
    QString person; // who opens it
    QString drill; // id of a drill of the playbook: a room of mode drill
};

// One room for a program without an event loop of its own: every verb of holdpointctl reads, folds and appends through it.
class Room
{
public:
    // Makes the folder and the journal, pins the playbook and records rollout.opened: the rollout is a draft.
    static Result<std::unique_ptr<Room>> create(const NewRoom &wish, const Playbook &playbook, const Clock &clock);
    // Verifying::Later: of a long journal the file is not looked at before it is asked for anything but what is urgent (isUrgent).
    static Result<std::unique_ptr<Room>> open(const QString &folder, const Clock &clock, bool readOnly = false,
                                              const OpeningWatch &watch = {}, Verifying verifying = Verifying::First);
    Result<void> verify(); // what an opening has left; the journal's report says what was found

    const Rollout &rollout() const { return m_fold.rollout(); }
    const QList<Event> &events() const { return m_events; }
    Journal &journal() { return *m_journal; }
    QString folder() const { return m_folder; }

    // Reads what others appended.
    Result<void> refresh();
    Result<Appended> act(const Command &command);
    // Records that a signature was asked for with a wrong passphrase; nothing when that was not the error.
    void noteWrongPassphrase(const QString &person, const Command &command, const Error &error);
    // Loads a later revision of the playbook; the command is one of `revisionCommand`.
    Result<Appended> revise(const Command &command, const Playbook &playbook);

    // A key that an erasure should have destroyed and that is still somewhere; tried again whenever the room is opened.
    const std::optional<Error> &notErased() const { return m_notErased; }

    Context context() const;
    Surroundings surroundings() const;

private:
    Room(const QString &folder, const Clock &clock, std::unique_ptr<Journal> journal);
    Result<void> readAll(const OpeningWatch &watch);
    void afterVerifying();
    void take(QList<Event> events);
    void finishErasing();

    QString m_folder;
    const Clock &m_clock;
    std::unique_ptr<Journal> m_journal;
    QByteArray m_chain;
    RoomFold m_fold;
    QList<Event> m_events;
    std::optional<Error> m_notErased;
};

} // namespace holdpoint
