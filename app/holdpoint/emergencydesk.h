#pragma once

#include "models/base/clock.h"
#include "models/room/emergency.h"
#include "ui/shell/mainwindow.h"

namespace holdpoint {

// Leads from a room that cannot record to a new one that goes on from it: says what was found, asks who opens it and why, makes
// it, and frees the engine's lock with consent. Nothing of it waits on the window's thread.
class EmergencyDesk : public QObject
{
    Q_OBJECT

public:
    EmergencyDesk(MainWindow &window, const Clock &clock) : m_window(window), m_clock(clock) { }
    void begin(const QString &oldRoom, const QString &person);
    void beginAnew(const QString &oldRoom, const QString &person); // two persons let the rollout go on in full
    // The old engine may still hold the playbook: a silent one is ended with consent, a living one is named.
    void freeEngine(const QString &oldRoom, const QString &playbookId, std::function<void()> then);

Q_SIGNALS:
    void opened(const QString &folder, const QString &person);
    void told(const QString &sentence);

private:
    using Then = std::function<void(const OldRoom &, std::shared_ptr<const Playbook>, const QString &person)>;
    void look(const QString &oldRoom, const QString &person, const Then &then);
    void found(const OldRoom &old, std::shared_ptr<const Playbook> playbook, const QString &person, const Then &then);
    void askAnew(const OldRoom &old, std::shared_ptr<const Playbook> playbook, const QString &person);
    void ask(const OldRoom &old, std::shared_ptr<const Playbook> playbook, const QString &person);
    void make(const EmergencyWish &wish);

    MainWindow &m_window;
    const Clock &m_clock;
};

} // namespace holdpoint
