#pragma once

#include "models/runbooks/executor.h"

#include <QtCore/QHash>

namespace holdpoint {

// What a drill has instead of an executor: it knows no process, no network and no secret, so nothing it is told can reach
// anything. A step takes as long as its `drill:` or its timebox says, on the exercise clock.
class SimulatedExecutor final : public Executor
{
    Q_OBJECT

public:
    // `speed`: how fast the exercise clock runs now; 0 while it is paused.
    explicit SimulatedExecutor(
        std::function<double()> speed = [] { return 1.0; }, QObject *parent = nullptr);

    // An inject may say how a step will end; it counts from then on, also for one that is under way.
    void setOutcome(const QString &step, DrillOutcome outcome) { m_injected.insert(step, outcome); }

    Result<QString> arm(const Action &action, const QString &folder) override;
    Result<Prepared> prepare(const AttemptSpec &spec) override;
    void launch(const AttemptSpec &spec) override;
    Found find(const AttemptId &id, const QString &spec) override;
    void attach(const AttemptId &) override { }
    void cancel(const AttemptId &id) override;
    void look(const Look &look, std::function<void(const AttemptResult &)> done) override;
    QString outputTail(const AttemptId &id, int lines) const override;

private:
    void tick();
    DrillOutcome outcomeFor(const QString &step, DrillOutcome planned) const { return m_injected.value(step, planned); }

    struct Playing {
        AttemptSpec spec;
        double leftMs = 0;
    };
    std::function<double()> m_speed;
    QHash<QString, DrillOutcome> m_injected;
    QHash<AttemptId, Playing> m_playing;
    QHash<AttemptId, QString> m_output;
};

} // namespace holdpoint
