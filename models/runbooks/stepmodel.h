#pragma once

#include "models/runbooks/run.h"

#include <QtCore/QAbstractTableModel>

namespace holdpoint {

// The steps of one run as rows. Roles only: how they look is decided elsewhere. A row is told to have changed only when it did.
class StepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Owner, Status, Result, Elapsed, columnsEnd };
    enum Role {
        IdRole = Qt::UserRole + 1,
        StageRole, // "stabilise", …
        KindRole, // int of StepKind
        StatusRole, // int of StepStatus
        StatusWordRole,
        AttemptRole,
        ResultRole,
        DetailRole,
        VerifiedRole, // bool, or invalid where nothing was verified
        OwnerRole,
        DeputyRole,
        ByRole,
        ReasonRole,
        StartedRole, // ms since the epoch, or invalid
        FinishedRole,
        TimeboxRole, // ms, or invalid
        NeedsPersonRole, // bool: it waits for a person's word
        PointOfNoReturnRole,
        TwoPersonRole,
        ReattachedRole,
        ReadyRole, // may start now
    };

    using QAbstractTableModel::QAbstractTableModel;

    // nullptr empties it. The same run moves rows; another run resets.
    void update(const Run *run);
    QString run() const { return m_run.id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QVariant text(int row, int column) const;
    QList<bool> readiness() const;

    Run m_run;
    QList<bool> m_ready;
};

} // namespace holdpoint
