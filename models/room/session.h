#pragma once

#include "models/journal/journal.h"
#include "models/metrics/livemetrics.h"
#include "models/people/command.h"
#include "models/room/overall.h"

namespace holdpoint {

struct ActResult {
    QString command; // its id
    bool accepted = false;
    Error refused; // when not accepted
    qint64 seq = 0; // of its last event
    QByteArray head;
};

// Who signs a command, with what only they know.
struct Signer {
    QString person, passphrase;
};

// One open war room as a screen sees it. Lives in the UI thread and never blocks it: reading, appending and signing happen
// on other threads, and what they bring arrives by signals. The one for real rooms is RoomClient; tests make their own.
class RoomSession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual const Rollout &rollout() const = 0;
    virtual const QList<Event> &events() const = 0; // all of them, in order
    virtual const LiveMetrics &metrics() const = 0;
    virtual Surroundings surroundings() const = 0; // now, engine, store
    virtual QString room() const = 0; // its folder
    virtual QString person() const = 0; // who acts; empty for an observer
    virtual bool observer() const = 0;

    // Asks for something; `acted` answers with the command's id. Never refused before it is decided.
    virtual void act(const Command &command) = 0;
    // Signs the gate's scope with the actor's key (Argon2id, about a second, on another thread), then asks as `act` does. The
    // command is Act::SignOff with `say` and, where it needs one, `because`. A wrong passphrase is recorded.
    virtual void sign(const Command &command, const QByteArray &scope, const QString &passphrase) = 0;
    // Signs the command for each of these persons (as above), then asks for it: what two persons decide.
    virtual void actSigned(const Command &command, const QList<Signer> &signers) = 0;
    // Loads a later revision; the command is one of `revisionCommand`. Otherwise as `actSigned`.
    virtual void revise(const Command &command, const std::shared_ptr<const Playbook> &next, const QList<Signer> &signers) = 0;
    // The last lines of what a step printed; arrives by `outputRead`.
    virtual void readOutput(const QString &run, const QString &step, int attempt) = 0;
    virtual void setPerson(const QString &person) = 0;
    // What was asked for and waits for the store, or could not be acknowledged: forget it, or ask again with the same id.
    virtual void cancelUnsaved() { }
    virtual void repeatUnsaved() { }

    // After ten idle minutes nobody was seen who could be named: a locked window shows everything and takes only what
    // `fromLockedWindow` lets through, and what is proved with a passphrase.
    bool locked() const { return m_locked; }
    void lock();
    // Is it they? `unlocked` follows. Whoever has no key on this machine proves nothing: then any passphrase will do.
    virtual void unlock(const QString &passphrase);
    virtual bool unlocksByPassphrase() const { return false; }

Q_SIGNALS:
    void rolloutChanged(const QList<holdpoint::Event> &news); // the fold moved; `news` are its events
    void metricsChanged(); // at most ten times a second
    void beat(); // the engine's beat, once a second while it lives
    void surroundingsChanged();
    void acted(const holdpoint::ActResult &result);
    void unlocked(bool done, const holdpoint::Error &why);
    void outputRead(const QString &run, const QString &step, int attempt, const QString &tail);

protected:
    void setLocked(bool locked);

private:
    bool m_locked = false;
};

} // namespace holdpoint
