#pragma once

#include "models/journal/recorder.h"
#include "models/journal/sqlitejournal.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

namespace holdpoint {

class JournalWorker;

// Owns one Journal on a thread of its own, so that neither a window nor the engine ever waits for a lock or a disk.
// Lives in its owner's thread: every signal and every callback arrives there, in order; what `eventsRead` brings has
// always arrived before the callback of the append that made it. Destroying it lets queued appends finish.
class JournalThread : public QObject, public Recorder
{
    Q_OBJECT

public:
    // Verifying::Later: what it then is comes by `verified`, while appends are taken; whose those are is the owner's to say.
    JournalThread(const QString &roomFolder, const Clock &clock, OpenMode mode, Verifying verifying = Verifying::First,
                  QObject *parent = nullptr);
    ~JournalThread() override;

    // Runs on the journal's thread with every event, each once and in order, before any Decide that comes after it. What
    // a Decide needs to know is kept up to date here. It may fill in what is not stored (`revealed`). Call before start().
    void setFold(std::function<void(QList<Event> &)> fold);

    // Opens the journal; `opened` or `failed` follows, then all events by `eventsRead`, then the news as they come.
    void start();
    // Ends an opening that takes too long: `failed` says "cancelled". Nothing once it is open.
    void cancelOpening();

    // Appends in the order of the calls. `decide` runs on the journal's thread, under the write lock.
    void append(const CommandStamp &command, const Decide &decide, std::function<void(const Result<Appended> &)> done);
    void record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                std::function<void(const Result<Head> &)> done) override;
    // The append that waits for the lock gives up at its next look: it answers "locked".
    void giveUpWaiting();
    // Any other work with the journal on its thread: backup, checkpoint.
    void run(std::function<void(Journal &)> work);

Q_SIGNALS:
    void opened(const holdpoint::StoreReport &report, holdpoint::Mode mode, const QString &readOnlyBecause);
    void verified(const holdpoint::StoreReport &report); // once, after `opened`: everything was looked at
    void failed(const holdpoint::Error &error); // could not be opened
    void opening(const holdpoint::Opening &at); // some ten times a second while it is verified
    void eventsRead(const QList<holdpoint::Event> &events); // in order, each once: others' and own
    void waiting(const QString &holder); // for the write lock for 2 s already; "pid 4711 sqlite3" or empty
    void resumed(); // the wait is over
    // Something beside the appends went wrong (Journal::trouble); everything recorded is safe. An empty text: it is over.
    void troubled(const QString &why);
    void frozen(const holdpoint::Error &error); // the store changed under us; nothing is recorded any more

private:
    QThread m_thread;
    JournalWorker *m_worker; // lives on m_thread, deleted when it ends
};

} // namespace holdpoint
