#include "models/phases/phasemodel.h"

#include "models/base/rowmodel.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"

namespace holdpoint {

namespace {

PhaseRow rowOf(const Phases &phases, const PhaseState &state, const Phase &phase, const Playbook &playbook, bool engineAlive, Instant now)
{
    PhaseRow row;
    row.id = state.id;
    row.title = phase.title;
    row.code = phaseCode(playbook, state.id);
    row.status = state.status;
    row.attempt = state.attempt;
    row.held = phases.hold && isUnderWay(state);
    row.soaking = state.status == PhaseStatus::Active && soakProgress(state, phase, engineAlive, now).since.has_value();
    row.gated = phase.gate.has_value();
    row.exposure = phase.exposure;
    row.plannedStart = plannedStart(state, phase);
    if (row.plannedStart && phase.planned)
        row.plannedEnd = *row.plannedStart + phase.planned->duration;
    row.started = state.started;
    row.ended = state.ended;
    return row;
}

} // namespace

QString phaseCode(const Playbook &playbook, const QString &phase)
{
    static const QString digits = QStringLiteral("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    for (int i = 0; i < playbook.phases.size(); ++i) {
        if (playbook.phases[i].id == phase)
            return QStringLiteral("P") + (i < digits.size() ? QString(digits[i]) : QStringLiteral("?"));
    }
    return {};
}

QHash<int, QByteArray> PhaseModel::roleNames() const
{
    return {{IdRole, "id"},
            {TitleRole, "title"},
            {CodeRole, "code"},
            {StatusRole, "status"},
            {AttemptRole, "attempt"},
            {HeldRole, "held"},
            {SoakingRole, "soaking"},
            {GatedRole, "gated"},
            {ExposureRole, "exposure"},
            {PlannedStartRole, "plannedStart"},
            {PlannedEndRole, "plannedEnd"},
            {StartedRole, "started"},
            {EndedRole, "ended"}};
}

void PhaseModel::update(const Phases &phases, const Playbook &playbook, bool engineAlive, Instant now)
{
    QList<PhaseRow> fresh;
    for (const PhaseState &state : phases.phases) {
        if (const Phase *phase = byId(playbook.phases, state.id))
            fresh << rowOf(phases, state, *phase, playbook, engineAlive, now);
    }
    setRows(fresh);
}

QVariant PhaseModel::cell(const PhaseRow &row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case IdRole:
        return row.id;
    case CodeRole:
        return row.code;
    case StatusRole:
        return phaseStatusWord(row.status);
    case AttemptRole:
        return row.attempt;
    case HeldRole:
        return row.held;
    case SoakingRole:
        return row.soaking;
    case GatedRole:
        return row.gated;
    case ExposureRole:
        return row.exposure;
    case PlannedStartRole:
        return dateTime(row.plannedStart);
    case PlannedEndRole:
        return dateTime(row.plannedEnd);
    case StartedRole:
        return dateTime(row.started);
    case EndedRole:
        return dateTime(row.ended);
    default:
        return {};
    }
}

} // namespace holdpoint
