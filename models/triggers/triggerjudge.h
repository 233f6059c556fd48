#pragma once

#include "models/triggers/judgegroup.h"

namespace holdpoint {

// The engine's live judgement: owns the series and windows of every trigger and of every criterion, milestone and enter check
// with a `that`. Whoever owns it feeds samples and tells when polls have ended; what it finds are drafts. A condition that could
// not be recorded is found again at the next instant. On another revision: a new one, and restore().
class TriggerJudge
{
public:
    explicit TriggerJudge(std::shared_ptr<const Playbook> playbook);

    void add(const QString &metric, const Sample &sample);
    void setBaseline(const QString &metric, double median); // of the captured baseline
    // After a start, a restart or a take-over, before the first sample: firing stays firing, time without an engine counts for nothing.
    void restore(const Triggers &triggers, const LiveMetrics &metrics);

    // Every poll of the source for `t` has answered, failed or timed out. Judges what all of its sources have answered for.
    Judged sourceDone(const QString &source, Instant t, const Triggers &triggers, const QList<JudgedPhase> &phases);
    // Judges everything whose instants include `t` at once; for those who know that all polls have ended.
    Judged judge(Instant t, const Triggers &triggers, const QList<JudgedPhase> &phases);
    QHash<QString, LiveTrigger> live() const;

private:
    JudgeGroup *groupOf(const Expression &one, const Expression &other = {});
    void finish(Judged &judged, const Triggers &triggers) const;

    std::shared_ptr<const Playbook> m_playbook;
    std::vector<std::unique_ptr<JudgeGroup>> m_groups;
    QHash<QString, QList<JudgeGroup *>> m_readers; // metric -> groups
};

// All sources failing at once: check our own network first.
bool isBlind(const Playbook &playbook, const QList<SourceHealth> &health);

} // namespace holdpoint
