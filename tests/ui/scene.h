#pragma once

#include "models/people/keystore.h"
#include "models/room/session.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QTemporaryDir>

class QWidget;

namespace holdpoint::test {

// A room whose rules are real: acts are decided, signatures are made and checked, events are folded. Only the disk, the engine
// and time are missing: events of the engine are recorded by hand, the clock moves when it is told to.
class Scene : public RoomSession
{
    Q_OBJECT

public:
    explicit Scene(Mode mode = Mode::Live, const QString &person = QStringLiteral("ana"), const char *playbook = "scene.yaml");
    const Rollout &rollout() const override { return m_rollout; }
    const QList<Event> &events() const override { return m_events; }
    const LiveMetrics &metrics() const override { return m_metrics; }
    Surroundings surroundings() const override;
    QString room() const override { return QStringLiteral("room"); }
    QString person() const override { return m_person; }
    bool observer() const override { return m_observer; }
    void act(const Command &command) override;
    void sign(const Command &asked, const QByteArray &scope, const QString &passphrase) override;
    void actSigned(const Command &command, const QList<Signer> &signers) override;
    void revise(const Command &asked, const std::shared_ptr<const Playbook> &next, const QList<Signer> &signers) override;
    void readOutput(const QString &run, const QString &step, int attempt) override;
    void setPerson(const QString &person) override { m_person = person; }
    void unlock(const QString &passphrase) override;
    bool unlocksByPassphrase() const override { return true; }

    // One recorded fact, at the clock's time.
    void record(const QString &actor, const QString &kind, const QString &subject, const QJsonObject &body = {},
                const QString &correlation = {});
    void pass(Duration time); // and tells the windows
    Rollout &state() { return m_rollout; }
    void setEngine(bool alive) { m_engine = alive; }
    void setObserver(bool observer) { m_observer = observer; }
    void setOutput(const QString &output) { m_output = output; }
    Instant now() const { return m_clock.now(); }
    const QList<Command> &acts() const { return m_acts; }
    int outputsRead() const { return m_outputsRead; }
    static QString passphraseOf(const QString &person) { return person + QStringLiteral(" says open it"); }

    void startCohort(); // active, its criteria green, its checklist done
    void judge(const QString &criterion, const QString &verdict, const QString &value);
    bool openPoll();
    bool answer(const QString &person, const QString &say, const QString &because = {});
    void fire(); // payments fail
    QString startRollback(); // by the rollback owner; the id of the run
    void step(const QString &run, const QString &id, const QString &until); // "intent" "running" "done" "failed" "unknown"
    void startDrill();

private:
    void send(const Command &command, const std::shared_ptr<const Playbook> &next = nullptr);
    Result<QList<Event>> take(const Command &command, const std::shared_ptr<const Playbook> &next = nullptr);
    Result<Command> proved(const Command &asked, const QList<Signer> &signers);
    void fillMetrics();
    void enrol();

    FakeClock m_clock;
    QTemporaryDir m_keys;
    KeyStore m_store;
    Rollout m_rollout;
    QList<Event> m_events;
    LiveMetrics m_metrics;
    QString m_person, m_output;
    bool m_observer = false, m_engine = true;
    QList<Command> m_acts;
    int m_outputsRead = 0;
};

// Shows it at this size in this theme and waits until it is laid out; kept as a picture where HOLDPOINT_GRABS names a folder. For
// such pictures HOLDPOINT_THEME=dark and, of what is no sheet, HOLDPOINT_SIZE=1920x1080 show it otherwise than the test wants it.
void look(QWidget &widget, const QString &name, const QSize &size);

} // namespace holdpoint::test
