#include "ui/plan/phaseplan.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "models/room/facts.h"
#include "models/room/obligations.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/governance/registerrows.h"
#include "ui/plan/planwords.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

struct OnePhase {
    const RoomSession &session;
    const Rollout &rollout;
    const PhaseState &state;
    const Phase &phase;
    Surroundings around;
};

QString phaseOwner(const OnePhase &one)
{
    if (!one.state.owner.isEmpty())
        return whoText(*one.rollout.playbook, one.state.owner);
    return tr("whoever commands, %1")
        .arg(displayText(namesOf(*one.rollout.playbook, holdersOf(one.rollout.people, QStringLiteral("incident-commander"))), 60));
}

QString timesText(const OnePhase &one)
{
    const auto start = plannedStart(one.state, one.phase);
    QString text = start ? whenText(*start, one.around.now) : tr("no plan");
    if (one.phase.planned)
        text += tr(", takes %1").arg(toDurationText(one.phase.planned->duration));
    if (one.state.rescheduled && one.phase.planned)
        text += tr(", first planned %1").arg(whenText(one.phase.planned->start, one.around.now));
    return text;
}

QString rampText(const OnePhase &one)
{
    QStringList steps;
    for (const RampStep &step : one.phase.ramp)
        steps.append(step.soak.count() > 0 ? tr("%1 for %2").arg(percentText(step.exposure), toDurationText(step.soak))
                                           : percentText(step.exposure));
    QString text = steps.join(QStringLiteral(" \u2192 "));
    if (!isUnderWay(one.state))
        return text;
    const RampProgress ramp = rampProgress(one.state, one.phase, one.rollout.phases, one.around.engineAlive, one.around.now);
    if (ramp.advised)
        text += tr(". Advised now: %1").arg(percentText(*ramp.next));
    else if (ramp.next)
        text += tr(". Not yet: %1").arg(displayText(ramp.because, 120));
    return text;
}

// "2 of 3 passed; Legacy answers: no data".
QString enterText(const OnePhase &one)
{
    int passed = 0;
    QStringList others;
    for (const EnterCheck &check : one.phase.enter) {
        const CriterionState state = one.state.enter.value(check.id);
        const Judgement verdict = one.around.engineAlive && state.seq > 0 ? state.verdict : Judgement::NoData;
        passed += verdict == Judgement::Passed ? 1 : 0;
        if (verdict != Judgement::Passed)
            others.append(
                tr("%1: %2").arg(displayText(check.title.isEmpty() ? check.id : check.title, 80), lookOf(verdict).word.toLower()));
    }
    others.prepend(tr("%1 of %2 passed").arg(passed).arg(one.phase.enter.size()));
    return others.join(QStringLiteral("; "));
}

QString aspectTitle(const QString &aspect)
{
    if (aspect == QLatin1String("performance"))
        return tr("Performance");
    if (aspect == QLatin1String("functional"))
        return tr("Functional");
    return aspect == QLatin1String("data") ? tr("Data") : tr("Customers");
}

void addAspects(QList<KeyValue> &pairs, const OnePhase &one)
{
    for (const AspectVerdict &each : aspectVerdicts(one.state, one.phase, one.around.engineAlive)) {
        const bool running = one.state.started.has_value();
        const QString word = running ? lookOf(each.verdict).word : tr("NOT JUDGED YET");
        pairs.append({aspectTitle(each.aspect), tr("%1, %2 of %3 criteria passed").arg(word).arg(each.passed).arg(each.of),
                      running && each.verdict == Judgement::Failed});
    }
}

QString soakText(const OnePhase &one)
{
    const SoakProgress soak = soakProgress(one.state, one.phase, one.around.engineAlive, one.around.now);
    if (!isUnderWay(one.state))
        return toDurationText(one.phase.soak);
    return soak.since ? tr("%1 of %2").arg(toClockText(std::min(soak.passed, soak.needed)), toClockText(soak.needed))
                      : tr("%1; interrupted: %2").arg(toDurationText(one.phase.soak), displayText(soak.because, 120));
}

QString wayBackText(const OnePhase &one)
{
    const Runbook *back = byId(one.rollout.playbook->runbooks, one.phase.rollback);
    if (!back)
        return tr("none: %1").arg(displayText(one.phase.noRollbackBecause, 160));
    return displayText(back->title.isEmpty() ? back->id : back->title, 120);
}

void addLists(QList<KeyValue> &pairs, const OnePhase &one)
{
    const Playbook &playbook = *one.rollout.playbook;
    for (const Risk &risk : one.phase.risks) {
        QString text = displayText(risk.risk, 160);
        if (!risk.mitigation.isEmpty())
            text += tr(". Against it: %1").arg(displayText(risk.mitigation, 160));
        if (!risk.owner.isEmpty())
            text += tr(" (%1)").arg(whoText(playbook, risk.owner));
        pairs.append({risk.severity == QLatin1String("high") ? tr("High risk") : tr("Risk"), text});
    }
    for (const PhaseTest &test : one.phase.tests) {
        const CriterionState state = one.state.tests.value(test.id);
        const Judgement verdict = one.around.engineAlive && state.seq > 0 ? state.verdict : Judgement::NoData;
        pairs.append({tr("Test"), tr("%1: %2").arg(displayText(test.title, 120), lookOf(verdict).word.toLower())});
    }
    for (const ObligationLine &line : obligationRegister(one.rollout, one.around.now)) {
        if (line.phase == one.phase.id)
            pairs.append(
                {tr("Obligation"),
                 tr("%1 (%2, %3)").arg(displayText(line.text, 160), whoText(playbook, line.owner), obligationTitle(line.standing))});
    }
    if (!one.phase.notes.isEmpty())
        pairs.append({tr("Notes"), displayText(one.phase.notes, 400)});
}

QString kindOf(const Phase &phase)
{
    const QList<std::pair<QString, QString>> kinds{{QStringLiteral("pilot"), tr("Pilot")},
                                                   {QStringLiteral("cohort"), tr("Cohort")},
                                                   {QStringLiteral("staged"), tr("Staged")},
                                                   {QStringLiteral("general"), tr("General")},
                                                   {QStringLiteral("decommission"), tr("Decommission")}};
    for (const auto &[word, text] : kinds)
        if (word == phase.kind)
            return phase.syntheticTraffic ? tr("%1, synthetic traffic").arg(text) : tr("%1, real traffic").arg(text);
    return phase.kind;
}

void addWhatIsMissing(QList<KeyValue> &pairs, const OnePhase &one)
{
    const bool next = one.state.status == PhaseStatus::Planned || one.state.status == PhaseStatus::RolledBack;
    QStringList missing;
    if (next && one.rollout.phases.status == RolloutStatus::Active) {
        const Context context{one.around.now, one.around.engineAlive, one.around.blind};
        const Command command{{}, Act::StartPhase, {}, one.phase.id, {}, {}};
        missing = startNeeds(one.rollout.phases, *one.rollout.playbook, one.phase.id, phaseFactsOf(one.rollout, command, context));
    } else if (isUnderWay(one.state)) {
        missing = notReadyBecause(one.state, one.phase, one.around.engineAlive, one.around.now);
    }
    if (missing.isEmpty())
        return;
    constexpr qsizetype most = 4;
    QStringList shown;
    for (const QString &each : missing.mid(0, most))
        shown.append(displayText(each, 160));
    if (missing.size() > most)
        shown.append(tr("and %1 more").arg(missing.size() - most));
    pairs.append({next ? tr("To start") : tr("For its gate"), shown.join(QStringLiteral("; "))});
}

} // namespace

QList<KeyValue> phasePlan(const RoomSession &session, const QString &id)
{
    const Rollout &r = session.rollout();
    const PhaseState *state = phaseById(r.phases, id);
    const Phase *phase = byId(r.playbook->phases, id);
    if (!state || !phase)
        return {};
    const OnePhase one{session, r, *state, *phase, session.surroundings()};
    QList<KeyValue> pairs{
        {tr("State"),
         state->attempt > 1 ? tr("%1, attempt %2").arg(lookOf(state->status).word).arg(state->attempt) : lookOf(state->status).word, true}};
    if (!state->reason.isEmpty())
        pairs.append({tr("Because"), displayText(state->reason, 200)});
    addWhatIsMissing(pairs, one);
    pairs.append({tr("Owner"), phaseOwner(one)});
    pairs.append({tr("Planned"), timesText(one)});
    pairs.append({tr("Kind"), kindOf(*phase)});
    pairs.append({tr("Exposure"),
                  isUnderWay(*state)
                      ? tr("%1 now, up to %2 in this phase").arg(percentText(r.phases.exposure), percentText(phase->exposure))
                      : percentText(phase->exposure)});
    if (!phase->ramp.isEmpty())
        pairs.append({tr("Ramp"), rampText(one)});
    if (!phase->enter.isEmpty())
        pairs.append({tr("To enter"), enterText(one)});
    addAspects(pairs, one);
    if (phase->soak.count() > 0)
        pairs.append({tr("Soak"), soakText(one)});
    pairs.append({tr("Way back"), wayBackText(one)});
    addLists(pairs, one);
    return pairs;
}

} // namespace holdpoint
