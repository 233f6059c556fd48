#include "models/runbooks/stepmodel.h"

#include "models/runbooks/plan.h"

namespace holdpoint {

namespace {

QVariant msOf(const std::optional<Instant> &at)
{
    return at ? QVariant(toMs(*at)) : QVariant();
}

bool needsPerson(const Step &step, const StepState &state, bool ready)
{
    const bool open = step.kind == StepKind::Manual && state.status == StepStatus::Running;
    const bool stuck = state.status == StepStatus::Unknown || state.status == StepStatus::TimedOut
        || (state.status == StepStatus::Failed && !state.passedOver && step.onFailure == OnFailure::Ask);
    return open || stuck || (ready && needsRelease(step, state));
}

} // namespace

QList<bool> StepModel::readiness() const
{
    QList<bool> ready(m_run.steps.size(), false);
    const QList<int> places = readySteps(m_run);
    for (const int place : places)
        ready[place] = true;
    return ready;
}

void StepModel::update(const Run *run)
{
    const bool same = run && run->id == m_run.id && run->steps.size() == m_run.steps.size();
    if (!same) {
        beginResetModel();
        m_run = run ? *run : Run();
        m_ready = readiness();
        endResetModel();
        return;
    }
    const QList<StepState> before = m_run.steps;
    const QList<bool> readyBefore = m_ready;
    m_run = *run;
    m_ready = readiness();
    for (int i = 0; i < m_run.steps.size(); ++i) {
        if (m_run.steps.at(i) != before.at(i) || m_ready.at(i) != readyBefore.at(i))
            Q_EMIT dataChanged(index(i, 0), index(i, columnsEnd - 1));
    }
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_run.steps.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columnsEnd);
}

QVariant StepModel::text(int row, int column) const
{
    const Step &step = m_run.plan.steps.at(row);
    const StepState &state = m_run.steps.at(row);
    switch (column) {
    case Number:
        return row + 1;
    case Title:
        return step.title;
    case Owner:
        return step.owner;
    case Status:
        return stepStatusWord(state.status);
    case Result:
        return state.result;
    case Elapsed:
        return state.started && state.finished ? toClockText(*state.finished - *state.started) : QString();
    default:
        return {};
    }
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Step &step = m_run.plan.steps.at(index.row());
    const StepState &state = m_run.steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case IdRole:
        return step.id;
    case StageRole:
        return step.stage;
    case KindRole:
        return static_cast<int>(step.kind);
    case StatusRole:
        return static_cast<int>(state.status);
    case StatusWordRole:
        return stepStatusWord(state.status);
    case AttemptRole:
        return state.attempt;
    case ResultRole:
        return state.result;
    case DetailRole:
        return state.detail;
    case VerifiedRole:
        return state.verified ? QVariant(*state.verified) : QVariant();
    case OwnerRole:
        return step.owner;
    case DeputyRole:
        return step.deputy;
    case ByRole:
        return state.by;
    case ReasonRole:
        return state.reason;
    case StartedRole:
        return msOf(state.started);
    case FinishedRole:
        return msOf(state.finished);
    case TimeboxRole:
        return step.timebox ? QVariant(qint64{step.timebox->count()}) : QVariant();
    case NeedsPersonRole:
        return needsPerson(step, state, m_ready.at(index.row()));
    case PointOfNoReturnRole:
        return step.pointOfNoReturn;
    case TwoPersonRole:
        return step.twoPerson;
    case ReattachedRole:
        return state.reattached;
    case ReadyRole:
        return m_ready.at(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> StepModel::roleNames() const
{
    return {{IdRole, "id"},
            {StageRole, "stage"},
            {KindRole, "kind"},
            {StatusRole, "status"},
            {StatusWordRole, "statusWord"},
            {AttemptRole, "attempt"},
            {ResultRole, "result"},
            {DetailRole, "detail"},
            {VerifiedRole, "verified"},
            {OwnerRole, "owner"},
            {DeputyRole, "deputy"},
            {ByRole, "by"},
            {ReasonRole, "reason"},
            {StartedRole, "started"},
            {FinishedRole, "finished"},
            {TimeboxRole, "timebox"},
            {NeedsPersonRole, "needsPerson"},
            {PointOfNoReturnRole, "pointOfNoReturn"},
            {TwoPersonRole, "twoPerson"},
            {ReattachedRole, "reattached"},
            {ReadyRole, "ready"}};
}

} // namespace holdpoint
