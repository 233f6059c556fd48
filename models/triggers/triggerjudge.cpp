#include "models/triggers/triggerjudge.h"

namespace holdpoint {

TriggerJudge::TriggerJudge(std::shared_ptr<const Playbook> playbook) : m_playbook(std::move(playbook))
{
    const Playbook &p = *m_playbook;
    for (int i = 0; i < p.triggers.size(); ++i) {
        if (JudgeGroup *group = p.triggers[i].manual ? nullptr : groupOf(p.triggers[i].when, p.triggers[i].clear))
            group->addTrigger(p, p.triggers[i], i);
    }
    for (const Phase &phase : p.phases) {
        const auto judge = [&](const QString &id, const char *kind, const Expression &that, int minSamples) {
            if (JudgeGroup *group = groupOf(that))
                group->addCriterion(p, phase.id, id, QString::fromLatin1(kind), that, minSamples);
        };
        for (const Criterion &criterion : phase.success)
            judge(criterion.id, "success", criterion.check.that, criterion.minSamples);
        for (const Milestone &milestone : phase.milestones)
            judge(milestone.id, "milestone", milestone.that, 1);
        for (const ChecklistItem &item : phase.checklist)
            judge(item.id, "item", item.check.that, 1);
        for (const Parity &feature : phase.parity)
            judge(feature.id, "parity", feature.check.that, 1);
        for (const EnterCheck &enter : phase.enter)
            judge(enter.id, "enter", enter.check.that, 1);
    }
}

JudgeGroup *TriggerJudge::groupOf(const Expression &one, const Expression &other)
{
    QStringList metrics = one.metrics() + other.metrics();
    QStringList sources;
    for (const QString &id : metrics) {
        const Metric *metric = byId(m_playbook->metrics, id);
        if (metric && !sources.contains(metric->source))
            sources << metric->source;
    }
    if (sources.isEmpty())
        return nullptr; // nothing measured: no instant at which to judge it
    sources.sort();
    JudgeGroup *group = nullptr;
    for (const auto &known : m_groups) {
        if (known->sources() == sources)
            group = known.get();
    }
    if (!group) {
        m_groups.push_back(std::make_unique<JudgeGroup>(*m_playbook, sources));
        group = m_groups.back().get();
    }
    for (const QString &metric : metrics) {
        if (!m_readers[metric].contains(group))
            m_readers[metric] << group;
    }
    return group;
}

void TriggerJudge::add(const QString &metric, const Sample &sample)
{
    for (JudgeGroup *group : m_readers.value(metric))
        group->add(metric, sample);
}

void TriggerJudge::setBaseline(const QString &metric, double median)
{
    for (JudgeGroup *group : m_readers.value(metric))
        group->setBaseline(metric, median);
}

void TriggerJudge::restore(const Triggers &triggers, const LiveMetrics &metrics)
{
    for (const auto &group : m_groups)
        group->restore(triggers, metrics);
}

Judged TriggerJudge::sourceDone(const QString &source, Instant t, const Triggers &triggers, const QList<JudgedPhase> &phases)
{
    Judged judged;
    for (const auto &group : m_groups) {
        if (!group->sources().contains(source))
            continue;
        for (const Instant ready : group->sourceDone(source, t))
            group->judge(ready, triggers, phases, judged);
    }
    finish(judged, triggers);
    return judged;
}

Judged TriggerJudge::judge(Instant t, const Triggers &triggers, const QList<JudgedPhase> &phases)
{
    Judged judged;
    for (const auto &group : m_groups) {
        if (toMs(t) % std::max<qint64>(group->step().count(), 1) == 0)
            group->judge(t, triggers, phases, judged);
    }
    finish(judged, triggers);
    return judged;
}

// The first alarm of a burst is marked: the one whose onset is earliest, when nothing was firing before.
void TriggerJudge::finish(Judged &judged, const Triggers &triggers) const
{
    const bool burning = std::any_of(triggers.triggers.begin(), triggers.triggers.end(),
                                     [](const TriggerState &s) { return s.armed && s.condition == Condition::Firing; });
    if (burning)
        return;
    EventDraft *first = nullptr;
    QString onset;
    for (qsizetype i = 1; i < judged.drafts.size(); ++i) {
        if (judged.drafts[i].kind != u"alarm.raised")
            continue;
        const QString since = judged.drafts[i - 1].body.value(QLatin1String("pending_since")).toString(); // of its trigger.judged
        if (!first || since < onset) {
            first = &judged.drafts[i];
            onset = since;
        }
    }
    if (first)
        first->body.insert(QStringLiteral("first_out"), true);
}

QHash<QString, LiveTrigger> TriggerJudge::live() const
{
    QHash<QString, LiveTrigger> live;
    for (const auto &group : m_groups)
        group->addLive(live);
    return live;
}

bool isBlind(const Playbook &playbook, const QList<SourceHealth> &health)
{
    int heard = 0;
    for (const SourceHealth &one : health) {
        if (!byId(playbook.sources, one.id))
            continue;
        ++heard;
        if (one.state != SampleState::Timeout && one.state != SampleState::Error)
            return false;
    }
    return heard > 0 && heard == playbook.sources.size();
}

} // namespace holdpoint
