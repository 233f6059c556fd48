#pragma once

#include "models/triggers/condition.h"
#include "models/triggers/response.h"

#include <set>

namespace holdpoint {

// A phase whose criteria are judged: `since` is when the attempt began, before it nothing counts for warm-up.
struct JudgedPhase {
    QString id;
    Instant since;
    bool entering = false; // not started yet: its enter checks instead of all the rest
};

struct CriterionResult {
    QString phase, id, kind; // kind: "success", "milestone", "enter", "item", "parity"
    CriterionJudgement judgement;
    Instant at;
};

struct Judged {
    QList<EventDraft> drafts; // trigger.judged, alarm.raised, alarm.recovered
    QList<CriterionResult> criteria; // all that were judged, changed or not
};

// The triggers and criteria that read the same sources: they share instants, series and windows.
class JudgeGroup
{
public:
    JudgeGroup(const Playbook &playbook, const QStringList &sources);
    const QStringList &sources() const { return m_sources; }
    Duration step() const { return m_step; }
    void addTrigger(const Playbook &playbook, const Trigger &trigger, int place);
    void addCriterion(const Playbook &playbook, const QString &phase, const QString &id, const QString &kind, const Expression &that,
                      int minSamples);

    void add(const QString &metric, const Sample &sample);
    void setBaseline(const QString &metric, double median) { m_book.setBaseline(metric, median); }
    // What was kept before this engine: samples first, then where each condition stood.
    void restore(const Triggers &triggers, const LiveMetrics &metrics);

    // Every poll of `source` for `t` has ended. The instants that all sources have answered for by now, in order.
    QList<Instant> sourceDone(const QString &source, Instant t);
    void judge(Instant t, const Triggers &triggers, const QList<JudgedPhase> &phases, Judged &out);
    void addLive(QHash<QString, LiveTrigger> &live) const;

private:
    struct Unit {
        const Trigger *trigger;
        int place; // in the playbook
        Formula when, clear;
        ConditionRules rules;
        ConditionState state;
        std::optional<Instant> start; // armedAt of what `state` follows
        bool firingOnValid = false;
    };
    struct CriterionUnit {
        QString phase, id, kind;
        Formula that;
    };
    struct SourceClock {
        QString id;
        Duration interval;
        std::optional<Instant> nextDue;
    };
    static void follow(Unit &unit, const TriggerState &state);
    void judgeUnit(Unit &unit, Instant t, const TriggerState &state, Judged &out);

    QStringList m_sources;
    std::vector<SourceClock> m_clocks;
    Duration m_step{0};
    std::set<Instant> m_announced; // instants that some source has not answered for yet
    SeriesBook m_book;
    QHash<QString, qint64> m_restored; // valid samples that are older than this engine
    std::vector<Unit> m_units;
    std::vector<CriterionUnit> m_criteria;
};

} // namespace holdpoint
