#include "ui/board/phasefacts.h"

#include "models/base/safetext.h"
#include "models/base/sentence.h"
#include "models/gates/gaterules.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "models/room/facts.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

// Times of one phase, and the span that its two bars share.
struct Times {
    std::optional<Instant> plannedFrom, plannedTo, started, until, projected;
    Instant left, right;
    double share(Instant at) const
    {
        const double whole = static_cast<double>(std::max<qint64>(1, (right - left).count()));
        return std::min(1.0, std::max(0.0, static_cast<double>((at - left).count()) / whole));
    }
};

Times timesOf(const PhaseState &state, const Phase &phase, const Phases &phases, Instant now)
{
    Times t;
    t.plannedFrom = plannedStart(state, phase);
    if (t.plannedFrom && phase.planned)
        t.plannedTo = *t.plannedFrom + phase.planned->duration;
    t.started = state.started;
    if (state.started)
        t.until = state.ended.value_or(now);
    if (state.started && !state.ended && phase.planned) {
        if (const auto left = tClock(state, phase, phases, now))
            t.projected = now + std::max(Duration{0}, *left);
    }
    t.left = std::min(t.plannedFrom.value_or(t.started.value_or(now)), t.started.value_or(t.plannedFrom.value_or(now)));
    t.right = std::max({t.plannedTo.value_or(t.left), t.until.value_or(t.left), t.projected.value_or(t.left), t.left + Duration{60'000}});
    return t;
}

void addBars(PhaseCell &cell, const Times &t, const PhaseState &state, const SoakProgress &soak)
{
    if (t.plannedFrom && t.plannedTo) {
        cell.plannedFrom = t.share(*t.plannedFrom);
        cell.plannedTo = t.share(*t.plannedTo);
    }
    if (!t.started)
        return;
    cell.actualFrom = t.share(*t.started);
    cell.actualTo = t.share(*t.until);
    if (state.ended)
        return;
    cell.now = cell.actualTo;
    if (t.projected)
        cell.projectedTo = t.share(*t.projected);
    if (soak.since && soak.needed.count() > 0)
        cell.soakFrom = t.share(*soak.since);
}

QString slipText(Duration slip)
{
    const qint64 minutes = slip.count() / 60'000;
    if (minutes == 0)
        return tr("on time");
    return minutes > 0 ? tr("+%1\u202fmin").arg(minutes) : tr("\u2212%1\u202fmin").arg(-minutes);
}

QString captionOf(const Times &t, const PhaseState &state, const SoakProgress &soak, Instant now)
{
    QStringList parts;
    if (!t.plannedFrom || !t.plannedTo)
        parts.append(tr("no plan"));
    else if (state.ended)
        parts.append(tr("plan %1").arg(utcTime(*t.plannedTo)));
    else
        parts.append(tr("plan %1").arg(utcSpan(*t.plannedFrom, *t.plannedTo, now)));
    if (state.ended)
        parts.append(tr("actual %1").arg(utcTime(*state.ended)));
    if (soak.since && soak.needed.count() > 0 && !soak.met && state.status == PhaseStatus::Active)
        parts.append(tr("soak ends %1").arg(utcTime(*soak.since + soak.needed)));
    if (t.plannedTo && state.ended)
        parts.append(slipText(*state.ended - *t.plannedTo));
    else if (t.plannedTo && t.projected)
        parts.append(slipText(*t.projected - *t.plannedTo));
    return parts.join(QStringLiteral(", "));
}

// A phase under way looks as bad as the rollout is.
void dress(PhaseCell &cell, const PhaseState &state, const Rollout &r, const OverallState &overall, bool soaking)
{
    cell.look = lookOf(state.status);
    cell.word = cell.look.word;
    cell.quiet = state.status == PhaseStatus::Planned || state.status == PhaseStatus::Skipped;
    if (state.status == PhaseStatus::Planned)
        cell.word.clear();
    if (!isUnderWay(state))
        return;
    if (overall.state <= Overall::Watch && overall.state >= Overall::FiringP1) {
        cell.look = lookOf(overall.state);
        cell.word = cell.look.word;
    } else if (r.phases.hold) {
        cell.look = lookOf(Overall::Hold);
        cell.word = cell.look.word;
    } else if (soaking && state.status == PhaseStatus::Active) {
        cell.word = tr("RUNNING, soaking");
    }
}

int votesNeeded(const Gate &gate)
{
    int count = 0;
    for (const SignOffRule &rule : gate.signOffs)
        count += rule.count;
    return count;
}

void addGate(PhaseCell &cell, const Phase &phase, const PhaseState &state, const Rollout &r, const Surroundings &around)
{
    if (!phase.gate)
        return;
    cell.gate = gateLabel(*r.playbook, phase.id);
    const int needed = votesNeeded(*phase.gate);
    if (state.status == PhaseStatus::Planned) {
        cell.gateLook = lookOf(GateStatus::NotReady);
        cell.gateCaption = tr("later");
        return;
    }
    const auto view = gateViewOf(r, phase.id, Context{around.now, around.engineAlive, around.blind});
    const GateStatus status = view ? view->status : GateStatus::NotReady;
    cell.gateLook = lookOf(status);
    int given = 0;
    for (const GateRule &rule : view ? view->rules : QList<GateRule>())
        given += static_cast<int>(std::min<qsizetype>(rule.signedBy.size(), rule.count));
    const bool polled = status == GateStatus::Passed && given > 0; // without votes it was passed by other means
    const bool counts = polled || status == GateStatus::Polling || status == GateStatus::Open || status == GateStatus::Ready;
    cell.gateCaption = counts ? tr("%1 of %2").arg(given).arg(needed) : Sentence::word(gateStatusWord(status));
}

// Decommissioning without a runbook back, or work with a point of no return in it.
bool hasNoReturn(const Phase &phase, const Playbook &playbook)
{
    if (phase.rollback.isEmpty() && phase.kind == QLatin1String("decommission"))
        return true;
    return std::any_of(phase.work.begin(), phase.work.end(), [&](const WorkItem &item) {
        const Runbook *work = byId(playbook.runbooks, item.runbook);
        return work && std::any_of(work->steps.begin(), work->steps.end(), [](const Step &step) { return step.pointOfNoReturn; });
    });
}

// What is left of the caption where there is little room.
QString shortCaptionOf(const PhaseCell &cell, const Times &t, const PhaseState &state, Instant now)
{
    if (cell.noReturn && !state.started)
        return tr("no way back");
    if (t.plannedTo && state.ended)
        return slipText(*state.ended - *t.plannedTo);
    if (t.plannedFrom && t.plannedTo && !state.started) {
        const QString from = utcSpan(*t.plannedFrom, *t.plannedTo, now).section(QChar(0x2013), 0, 0);
        return from.contains(QLatin1Char(' ')) ? from.section(QLatin1Char(' '), 0, -2) : from; // of another day the day is enough
    }
    return cell.caption;
}

QString spokenOf(const PhaseCell &cell)
{
    QStringList parts{cell.title, cell.look.word.toLower(), cell.caption};
    if (!cell.gate.isEmpty())
        parts.append(tr("gate %1 %2, %3").arg(cell.gate, cell.gateLook.word.toLower(), cell.gateCaption));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QList<PhaseCell> phaseCells(const RoomSession &session)
{
    QList<PhaseCell> cells;
    const Rollout &r = session.rollout();
    const Surroundings around = session.surroundings();
    const OverallState overall = overallState(r, around);
    const QString current = currentPhase(r);
    for (const PhaseState &state : r.phases.phases) {
        const Phase *phase = byId(r.playbook->phases, state.id);
        if (!phase)
            continue;
        const SoakProgress soak = soakProgress(state, *phase, around.engineAlive, around.now);
        const Times times = timesOf(state, *phase, r.phases, around.now);
        PhaseCell cell;
        cell.id = state.id;
        cell.title = QStringLiteral("%1 %2").arg(cells.size() + 1).arg(displayText(phase->title, 60));
        cell.current = state.id == current && isUnderWay(state);
        cell.noReturn = hasNoReturn(*phase, *r.playbook);
        dress(cell, state, r, overall, soak.since.has_value());
        addBars(cell, times, state, soak);
        cell.caption = captionOf(times, state, soak, around.now);
        if (cell.noReturn && state.status == PhaseStatus::Planned)
            cell.caption = tr("no way back once started");
        cell.shortCaption = shortCaptionOf(cell, times, state, around.now);
        if (phase->syntheticTraffic && isUnderWay(state))
            cell.caption = cell.caption.isEmpty() ? tr("synthetic traffic") : tr("synthetic traffic, %1").arg(cell.caption);
        addGate(cell, *phase, state, r, around);
        cell.spoken = spokenOf(cell);
        cells.append(cell);
    }
    return cells;
}

QList<PhaseCell> collapsed(const QList<PhaseCell> &cells)
{
    const StateLook done = lookOf(PhaseStatus::Passed);
    qsizetype count = 0;
    while (count < cells.size() && cells.at(count).look.shape == done.shape)
        ++count;
    if (count < 2)
        return cells;
    PhaseCell all = cells.at(count - 1);
    all.title = tr("1\u2013%1").arg(count);
    all.caption = all.shortCaption = tr("%1 phases done").arg(count);
    all.plannedFrom.reset();
    all.actualFrom = 0;
    all.actualTo = 1;
    all.spoken = tr("Phases 1 to %1 done").arg(count);
    return QList<PhaseCell>{all} + cells.mid(count);
}

} // namespace holdpoint
