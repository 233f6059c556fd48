#pragma once

#include "models/playbook/playbook.h"
#include "models/triggers/triggerstate.h"

#include <QtCore/QAbstractTableModel>

namespace holdpoint {

// The people's side of triggers as rows, the most urgent first: new, then acknowledged, then recovered; by priority; the newest
// first. A recovered alarm stays until it is acknowledged. Lives where its view lives; never resets.
class AlarmModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Priority, Title, Value, Since, Status, Runbook, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1,
        PriorityRole, // 1, 2, 3
        TitleRole,
        ValueTextRole, // "2.9 %", empty when unknown
        LimitTextRole, // "2 %", empty without
        WhyRole, // in numbers
        SinceRole, // qint64, ms since the epoch
        StatusRole, // "new", "acknowledged", "recovered"
        ByRole, // who acknowledged
        FirstOutRole, // bool
        ShelvedUntilRole, // qint64, or nothing
        SilencedRole, // bool
        ConditionRole, // "ok", "pending", "firing"
        OverlayRole, // "none", "stale", …
        ResponseRole, // "asked", "countdown", …
        DeadlineRole, // qint64 of the response, or nothing
        RunbookRole,
        OwnerRole,
        ClassRole,
    };

    using QAbstractTableModel::QAbstractTableModel;
    void update(const Triggers &triggers, const Playbook &playbook);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString id, title, valueText, limitText, why, status, by, condition, overlay, response, runbook, owner, triggerClass;
        int priority = 3;
        qint64 since = 0;
        bool firstOut = false, silenced = false;
        std::optional<qint64> shelvedUntil, deadline;
        AlarmStatus order = AlarmStatus::New;
        bool operator==(const Row &) const = default;
    };
    static Row rowOf(const TriggerState &state, const Trigger &trigger, const Playbook &playbook);
    static QList<Row> rowsOf(const Triggers &triggers, const Playbook &playbook);
    qsizetype find(const QString &id, qsizetype from) const;
    void place(const Row &row, qsizetype at);

    QList<Row> m_rows;
};

} // namespace holdpoint
