#pragma once

#include "models/base/rowmodel.h"
#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

struct PhaseRow {
    QString id, title, code; // code: P1 … P9, PA …
    PhaseStatus status = PhaseStatus::Planned;
    int attempt = 0;
    bool held = false, soaking = false, gated = false;
    double exposure = 0;
    std::optional<Instant> plannedStart, plannedEnd, started, ended;
    bool operator==(const PhaseRow &) const = default;
};

// The phases of the rollout in the order of the playbook, as the strip shows them.
class PhaseModel final : public RowModel<PhaseRow>
{
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        CodeRole, // the two characters that a rollback asks for
        StatusRole, // word: "planned", "active", "at gate", …
        AttemptRole,
        HeldRole, // the rollout is held and this phase is under way
        SoakingRole, // running, with every hard criterion passing
        GatedRole,
        ExposureRole, // 0..1, as planned for the phase
        PlannedStartRole, // QDateTime UTC, or invalid
        PlannedEndRole,
        StartedRole,
        EndedRole,
    };
    explicit PhaseModel(QObject *parent = nullptr) : RowModel(1, parent) { }
    QHash<int, QByteArray> roleNames() const override;

    void update(const Phases &phases, const Playbook &playbook, bool engineAlive, Instant now);

protected:
    QVariant cell(const PhaseRow &row, int column, int role) const override;
};

// "P1" … "P9", "PA" …: what is typed to roll this phase back.
QString phaseCode(const Playbook &playbook, const QString &phase);

} // namespace holdpoint
