#include "models/triggers/alarmmodel.h"

#include "models/metrics/evaluate.h"

namespace holdpoint {

namespace {

QVariant orNothing(const std::optional<qint64> &ms)
{
    return ms ? QVariant(*ms) : QVariant();
}

std::optional<qint64> msOf(const std::optional<Instant> &at)
{
    return at ? std::optional(toMs(*at)) : std::nullopt;
}

} // namespace

AlarmModel::Row AlarmModel::rowOf(const TriggerState &state, const Trigger &trigger, const Playbook &playbook)
{
    const FirstComparison first = firstComparison(trigger.when, playbook);
    Row row;
    row.id = state.id;
    row.title = trigger.title;
    row.valueText = state.value.isEmpty() ? QString() : valueText(state.value.toDouble(), first.unit);
    row.limitText = first.limit ? valueText(*first.limit, first.unit) : QString();
    row.why = state.why;
    row.status = alarmStatusWord(state.alarm);
    row.by = state.acknowledgedBy;
    row.condition = conditionWord(state.condition);
    row.overlay = overlayWord(state.overlay);
    row.response = responseWord(state.response);
    row.runbook = trigger.runbook;
    row.owner = trigger.owner;
    row.triggerClass = trigger.triggerClass;
    row.priority = static_cast<int>(trigger.priority) + 1;
    row.since = toMs(state.alarmSince);
    row.firstOut = state.firstOut;
    row.silenced = state.silenced;
    row.shelvedUntil = msOf(state.shelvedUntil);
    row.deadline = msOf(state.deadline);
    row.order = state.alarm;
    return row;
}

QList<AlarmModel::Row> AlarmModel::rowsOf(const Triggers &triggers, const Playbook &playbook)
{
    QList<Row> rows;
    for (const TriggerState &state : triggers.triggers) {
        const Trigger *trigger = byId(playbook.triggers, state.id);
        if (trigger && state.alarm != AlarmStatus::None)
            rows << rowOf(state, *trigger, playbook);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        if (a.order != b.order)
            return a.order < b.order;
        return a.priority != b.priority ? a.priority < b.priority : a.since > b.since;
    });
    return rows;
}

qsizetype AlarmModel::find(const QString &id, qsizetype from) const
{
    for (qsizetype i = from; i < m_rows.size(); ++i) {
        if (m_rows[i].id == id)
            return i;
    }
    return -1;
}

void AlarmModel::update(const Triggers &triggers, const Playbook &playbook)
{
    const QList<Row> wanted = rowsOf(triggers, playbook);
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        const bool stays = std::any_of(wanted.begin(), wanted.end(), [&](const Row &row) { return row.id == m_rows[i].id; });
        if (stays)
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < wanted.size(); ++i)
        place(wanted[i], i);
}

void AlarmModel::place(const Row &row, qsizetype at)
{
    const int to = static_cast<int>(at);
    const qsizetype found = find(row.id, at);
    if (found < 0) {
        beginInsertRows({}, to, to);
        m_rows.insert(at, row);
        endInsertRows();
        return;
    }
    if (found != at) {
        beginMoveRows({}, static_cast<int>(found), static_cast<int>(found), {}, to);
        m_rows.move(found, at);
        endMoveRows();
    }
    if (m_rows[at] == row)
        return;
    m_rows[at] = row;
    Q_EMIT dataChanged(index(to, 0), index(to, ColumnCount - 1));
}

int AlarmModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlarmModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlarmModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Priority:
            return QStringLiteral("P%1").arg(row.priority);
        case Title:
            return row.title;
        case Value:
            return row.valueText;
        case Since:
            return toRfc3339(instantFromMs(row.since));
        case Status:
            return row.by.isEmpty() ? row.status : QStringLiteral("%1 by %2").arg(row.status, row.by);
        case Runbook:
            return row.runbook;
        default:
            return {};
        }
    case IdRole:
        return row.id;
    case PriorityRole:
        return row.priority;
    case TitleRole:
        return row.title;
    case ValueTextRole:
        return row.valueText;
    case LimitTextRole:
        return row.limitText;
    case WhyRole:
        return row.why;
    case SinceRole:
        return row.since;
    case StatusRole:
        return row.status;
    case ByRole:
        return row.by;
    case FirstOutRole:
        return row.firstOut;
    case ShelvedUntilRole:
        return orNothing(row.shelvedUntil);
    case SilencedRole:
        return row.silenced;
    case ConditionRole:
        return row.condition;
    case OverlayRole:
        return row.overlay;
    case ResponseRole:
        return row.response;
    case DeadlineRole:
        return orNothing(row.deadline);
    case RunbookRole:
        return row.runbook;
    case OwnerRole:
        return row.owner;
    case ClassRole:
        return row.triggerClass;
    default:
        return {};
    }
}

QVariant AlarmModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Priority:
        return tr("Priority");
    case Title:
        return tr("Alarm");
    case Value:
        return tr("Value");
    case Since:
        return tr("Since");
    case Status:
        return tr("Status");
    case Runbook:
        return tr("Runbook");
    default:
        return {};
    }
}

QHash<int, QByteArray> AlarmModel::roleNames() const
{
    return {{IdRole, "id"},
            {PriorityRole, "priority"},
            {TitleRole, "title"},
            {ValueTextRole, "valueText"},
            {LimitTextRole, "limitText"},
            {WhyRole, "why"},
            {SinceRole, "since"},
            {StatusRole, "status"},
            {ByRole, "by"},
            {FirstOutRole, "firstOut"},
            {ShelvedUntilRole, "shelvedUntil"},
            {SilencedRole, "silenced"},
            {ConditionRole, "condition"},
            {OverlayRole, "overlay"},
            {ResponseRole, "response"},
            {DeadlineRole, "deadline"},
            {RunbookRole, "runbook"},
            {OwnerRole, "owner"},
            {ClassRole, "class"}};
}

} // namespace holdpoint
