#pragma once

#include "models/room/session.h"

namespace holdpoint::test {

// A war room in memory: a small playbook and a state that tests set as they like. It decides nothing; acts are kept to be
// looked at, and the two or three that a window must see the effect of are applied by hand.
class FakeSession : public RoomSession
{
    Q_OBJECT

public:
    explicit FakeSession(Mode mode = Mode::Live, QObject *parent = nullptr);
    const Rollout &rollout() const override { return m_rollout; }
    const QList<Event> &events() const override { return m_events; }
    const LiveMetrics &metrics() const override { return m_metrics; }
    Surroundings surroundings() const override { return m_around; }
    QString room() const override { return m_room; }
    QString person() const override { return m_person; }
    bool observer() const override { return m_observer; }
    void act(const Command &command) override;
    void sign(const Command &command, const QByteArray &scope, const QString &passphrase) override;
    void actSigned(const Command &command, const QList<Signer> &signers) override;
    void revise(const Command &command, const std::shared_ptr<const Playbook> &next, const QList<Signer> &signers) override;
    void readOutput(const QString &run, const QString &step, int attempt) override;
    void setPerson(const QString &person) override { m_person = person; }

    Rollout &state() { return m_rollout; } // then changed()
    Surroundings &around() { return m_around; }
    LiveMetrics &samples() { return m_metrics; }
    void setObserver(bool observer) { m_observer = observer; }
    void setRoom(const QString &folder) { m_room = folder; }
    void refuseNext(const QString &sentence) { m_refusal = sentence; }
    void happened(const QString &actor, const QString &kind, const QString &subject, const QJsonObject &body = {});
    void changed(); // tells the window
    void fire(const QString &trigger, Priority priority); // its alarm is new
    void startRollback(); // a run in the middle
    const QList<Command> &acts() const { return m_acts; }
    QList<Command> actsOf(Act act) const;

private:
    void fillMetrics();
    Rollout m_rollout;
    QList<Event> m_events;
    LiveMetrics m_metrics;
    Surroundings m_around;
    QString m_person = QStringLiteral("ana"), m_room = QStringLiteral("memory"), m_refusal;
    bool m_observer = false;
    QList<Command> m_acts;
};

std::shared_ptr<const Playbook> smallPlaybook();

} // namespace holdpoint::test
