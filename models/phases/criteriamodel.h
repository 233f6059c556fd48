#pragma once

#include "models/base/rowmodel.h"
#include "models/metrics/livemetrics.h"
#include "models/phases/phase.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// The limit of a `that`: the first comparison of something measured with a number.
struct CriterionLimit {
    QString metric; // first one of the left side
    Unit unit = Unit::None;
    Expr::Op op = Expr::Op::Less;
    double number = 0;
};
std::optional<CriterionLimit> criterionLimit(const Expression &expression, const Playbook &playbook);
// How near a value is to its limit, whichever side is good: 0 = far on the good side, 0.8 = at the limit, more = past it.
double marginShare(const CriterionLimit &limit, double value);

struct CriterionRow {
    QString id, title, aspect, metric, valueText, limitText, why;
    Judgement verdict = Judgement::NoData;
    bool hard = true, waived = false;
    double share = -1; // −1 = unknown
    std::optional<Instant> sampled; // time of the newest valid sample; its age is for the view to count
    std::optional<Instant> since; // of the verdict
    bool operator==(const CriterionRow &) const = default;
};

// The success criteria of one phase as the engine last judged them, in the order of the playbook.
class CriteriaModel final : public RowModel<CriterionRow>
{
public:
    enum Column { Title, Now, Limit, Margin, Age };
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        AspectRole, // performance functional data customers
        MetricRole, // whose samples the sparkline shows
        VerdictRole, // word: "passed", "failed", …
        PassedRole,
        HardRole,
        WaivedRole,
        ValueTextRole,
        LimitTextRole,
        ShareRole, // see marginShare
        SampledRole, // QDateTime UTC, or invalid
        SinceRole,
        WhyRole,
    };
    explicit CriteriaModel(QObject *parent = nullptr) : RowModel(5, parent) { }
    QHash<int, QByteArray> roleNames() const override;

    // No engine, no verdict: everything is unknown then.
    void update(const PhaseState &state, const Phase &phase, const Playbook &playbook, const LiveMetrics &metrics, bool engineAlive,
                const QStringList &waived = {});

protected:
    QVariant cell(const CriterionRow &row, int column, int role) const override;
};

} // namespace holdpoint
