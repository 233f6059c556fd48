#include "ui/metrics/datatruth.h"

#include "models/base/safetext.h"
#include "models/metrics/evaluate.h"
#include "models/room/session.h"
#include "models/room/wayback.h"
#include "ui/board/boardwords.h"
#include "ui/metrics/metriclimits.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/words.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

namespace {

constexpr qsizetype mostCounts = 3, mostFacts = 7;

// Metrics of kind `data`: rows, orphans, duplicates, lag, as the playbook counts them.
void addCounts(QList<DataFact> &facts, const RoomSession &session)
{
    const Instant now = session.surroundings().now;
    for (const Metric &metric : session.rollout().playbook->metrics) {
        if (metric.kind != QLatin1String("data") || facts.size() >= mostCounts)
            continue;
        const Sample sample = session.metrics().at(metric.id, now, metric.staleAfter);
        const bool known = sample.state == SampleState::Valid && session.surroundings().engineAlive;
        const auto good = session.metrics().newestValid(metric.id);
        const QString last = good ? tr("unknown, last %1").arg(utcSeconds(good->at)) : tr("no data yet");
        facts.append(
            {displayText(metricLabel(metric), 28), known ? valueText(sample.value, metric.unit) : last, known ? Tone::Ink : Tone::Stale});
    }
}

void addChecksums(QList<DataFact> &facts, const Rollout &r)
{
    int all = 0, same = 0, differ = 0;
    for (const DataPath &path : r.playbook->paths) {
        if (!path.checksum)
            continue;
        const DriftState state = r.findings.checksums.value(path.id);
        ++all;
        same += state.verdict == DriftState::Verdict::Same ? 1 : 0;
        differ += state.verdict == DriftState::Verdict::Differs ? 1 : 0;
    }
    if (all == 0)
        return;
    const QString value = differ > 0 ? tr("%1 of %2 differ").arg(differ).arg(all) : tr("%1 of %2 match").arg(same).arg(all);
    facts.append({tr("Checksums"), value, differ > 0 ? Tone::Fire : same < all ? Tone::Stale : Tone::Ink});
}

void addReconciliation(QList<DataFact> &facts, const Rollout &r)
{
    for (auto run = r.runs.runs.rbegin(); run != r.runs.runs.rend(); ++run) {
        for (const StepState &state : run->steps) {
            const Step *step = byId(run->plan.steps, state.id);
            if (!step || step->kind != StepKind::Reconcile || !state.finished)
                continue;
            const QString words = state.detail.isEmpty() ? state.result : state.detail;
            facts.append({tr("Reconciled %1").arg(utcTime(*state.finished)), displayText(words, 40),
                          state.verified.value_or(false) ? Tone::Ink : Tone::Fire});
            return;
        }
    }
    facts.append({tr("Last reconciliation"), tr("none yet"), Tone::Stale});
}

void addSnapshots(QList<DataFact> &facts, const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    const Runbook *back = byId(r.playbook->runbooks, wayBack(r, session.surroundings()).runbook);
    for (const Snapshot &plan : r.playbook->snapshots) {
        const SnapshotState state = r.findings.snapshots.value(plan.id);
        const Duration limit = back && back->rpo ? *back->rpo : plan.maxAge;
        if (!state.taken) {
            facts.append({tr("Snapshot %1").arg(displayText(plan.id, 20)), tr("age unknown"), Tone::Stale});
        } else {
            const Duration age = now - *state.taken;
            const QString verified = state.tested && state.testPassed ? tr("%1 old, verified") : tr("%1 old, not verified");
            facts.append(
                {tr("Snapshot %1").arg(displayText(plan.id, 20)), verified.arg(ageText(age)), age > limit ? Tone::Fire : Tone::Ink});
        }
        const QString tested = !state.tested ? tr("never")
            : state.testPassed               ? utcDay(*state.tested)
                                             : tr("failed %1").arg(utcDay(*state.tested));
        facts.append({tr("Restore tested"), tested, !state.tested ? Tone::Stale : state.testPassed ? Tone::Ink : Tone::Fire});
        return; // the first of the list is the one that counts; the rest stands under Rollback
    }
}

} // namespace

QList<DataFact> dataTruth(const RoomSession &session)
{
    QList<DataFact> facts;
    if (!session.rollout().playbook)
        return facts;
    addCounts(facts, session);
    addChecksums(facts, session.rollout());
    addReconciliation(facts, session.rollout());
    addSnapshots(facts, session);
    return facts.mid(0, mostFacts);
}

QString notProved(const RoomSession &session)
{
    QStringList said;
    const Rollout &r = session.rollout();
    const Runbook *back = byId(r.playbook->runbooks, wayBack(r, session.surroundings()).runbook);
    for (const Step &step : back ? back->steps : QList<Step>())
        if (step.kind == StepKind::Reconcile && !step.reconcile.notProved.isEmpty())
            said.append(displayText(step.reconcile.notProved, 120));
    return said.isEmpty() ? QString() : tr("Not proved: %1").arg(said.join(QStringLiteral("; ")));
}

DataTruthStrip::DataTruthStrip(QWidget *parent)
    : Panel({}, parent), m_row(new QHBoxLayout), m_notProved(new PlainLabel({}, Type::Caption, Tone::Ink2))
{
    setAccessibleName(tr("Data truth"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->setSpacing(24);
    m_row->addWidget(new PlainLabel(tr("Data truth"), Type::Title));
    m_row->addStretch(1);
    m_notProved->setElides(true);
    body()->addLayout(m_row);
    body()->addWidget(m_notProved);
}

void DataTruthStrip::refresh(const RoomSession &session)
{
    const QList<DataFact> facts = dataTruth(session);
    while (m_places.size() < facts.size()) {
        Place place{new QWidget, new PlainLabel({}, Type::Caption, Tone::Ink2), new PlainLabel({}, Type::Body, Tone::Ink)};
        auto *column = new QVBoxLayout(place.whole);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(place.caption);
        column->addWidget(place.value);
        m_row->insertWidget(m_row->count() - 1, place.whole);
        m_places.append(place);
    }
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        m_places.at(i).whole->setVisible(i < facts.size());
        if (i >= facts.size())
            continue;
        m_places.at(i).caption->setText(facts.at(i).caption);
        m_places.at(i).value->setText(facts.at(i).value);
        m_places.at(i).value->setTone(facts.at(i).tone);
    }
    const QString unproved = notProved(session);
    m_notProved->setText(unproved);
    m_notProved->setVisible(!unproved.isEmpty());
}

} // namespace holdpoint
