#pragma once

#include "models/base/clock.h"
#include "models/journal/journalthread.h"
#include "models/room/enginebeat.h"
#include "models/room/enginesocket.h"
#include "models/room/roomfold.h"
#include "models/room/session.h"

#include <QtCore/QElapsedTimer>

#include <deque>

namespace holdpoint {

// A real room as a window sees it: follows the journal live, appends on the journal's thread, gets samples from the
// engine's socket and history from the sample store. Killing it costs nothing.
class RoomClient : public RoomSession
{
    Q_OBJECT

public:
    RoomClient(const QString &roomFolder, const QString &person, bool observer, const Clock &clock, QObject *parent = nullptr);
    ~RoomClient() override;

    void setForPlayers(); // before start()
    // `ready` or `failed` follows, after `opening` where it takes long.
    void start();
    void cancelOpening(); // while it is verified: `failed` says "cancelled"
    // Starts `holdpointctl run` detached when the rollout is active and nobody watches it; an observer never does.
    void startEngineIfNeeded(const QString &holdpointctl);

    const Rollout &rollout() const override { return m_fold.rollout(); }
    const QList<Event> &events() const override { return m_events; }
    const LiveMetrics &metrics() const override { return m_metrics; }
    Surroundings surroundings() const override;
    QString room() const override { return m_folder; }
    QString person() const override { return m_person; }
    bool observer() const override { return m_observer; }
    void act(const Command &command) override;
    void sign(const Command &command, const QByteArray &scope, const QString &passphrase) override;
    void actSigned(const Command &command, const QList<Signer> &signers) override;
    void revise(const Command &command, const std::shared_ptr<const Playbook> &next, const QList<Signer> &signers) override;
    void readOutput(const QString &run, const QString &step, int attempt) override;
    void setPerson(const QString &person) override;
    void unlock(const QString &passphrase) override;
    bool unlocksByPassphrase() const override;
    void cancelUnsaved() override;
    void repeatUnsaved() override;

Q_SIGNALS:
    void ready();
    void failed(const holdpoint::Error &error);
    void opening(const holdpoint::Opening &at); // verified, then read; done == of: everything is here

private:
    void send(const Command &command);
    // roomclientfold.cpp: what was read is folded in slices and told together
    void took(const QList<Event> &events);
    void takeSlice();
    void tell();
    void whenFolded(std::function<void()> then); // what rests on everything that was read so far
    void heard(const SampleNews &news);
    void lookAround();
    void attachThen(const Command &command, std::function<void(const Command &)> then);
    void signThen(const Command &command, const QList<Signer> &signers, std::function<void(const Command &)> then);
    void append(const Command &command, std::function<Result<QList<EventDraft>>(const Rollout &)> decided);
    bool refusedToObserver(const Command &command);
    void noteWrongPassphrase(const QString &person, const Command &command, const Error &error, const QString &act = {});
    void readHistory();
    void finishErasing(const QList<Event> &events, const std::function<void(const Result<void> &)> &then);
    void answer(const Command &command, const Result<Appended> &result);
    void openedAs(const StoreReport &report, const QString &readOnlyBecause);
    void verifiedAs(const StoreReport &report);
    void whenVerified(std::function<void()> then);
    void caughtUp(); // everything that the store held is here
    void waitFor(const QString &holder);
    void free(); // the lock that was waited for
    void storeIsFine();
    void cannotRecord(const Command &command, const Error &error);
    void setStore(StoreState state, const QString &why);
    void endStepDirectly(const Command &command);
    void lookAtDisk();
    void citeBack();

    const Clock &m_clock;
    QString m_folder, m_person;
    bool m_observer;
    RoomFold m_fold;
    std::shared_ptr<RoomFold> m_deciding; // used on the journal's thread only
    QList<Event> m_events;
    LiveMetrics m_metrics;
    JournalThread m_journal;
    std::unique_ptr<EngineListener> m_listener;
    EngineSeen m_engine;
    QString m_storeTrouble;
    StoreSight m_store;
    std::optional<Instant> m_frozenSince, m_waitedSince;
    QList<Command> m_asked; // in order, not answered yet
    std::optional<Command> m_unsaved; // given up, or not acknowledged
    bool m_blind = false, m_ready = false, m_lookingAtDisk = false;
    QTimer m_look, m_publish, m_takeMore;
    std::deque<QList<Event>> m_incoming; // read, not folded yet
    qsizetype m_folded = 0; // of the first of them
    qsizetype m_told = 0; // events that were told
    QElapsedTimer m_sinceTold;
    QList<std::function<void()>> m_whenFolded, m_whenVerified;
};

} // namespace holdpoint
