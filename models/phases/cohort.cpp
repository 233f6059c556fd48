#include "models/phases/cohort.h"

namespace holdpoint {

namespace {

CohortMember memberOf(const PhaseState &state, const CohortCustomer &customer)
{
    CohortMember member{customer, customer.optedIn, {}};
    if (const auto said = state.optIns.constFind(customer.id); said != state.optIns.constEnd()) {
        member.said = *said;
        member.in = said->in;
    }
    return member;
}

} // namespace

CohortCount cohortCount(const PhaseState &state, const Phase &phase)
{
    CohortCount count;
    if (!phase.customers)
        return count;
    for (const CohortMember &member : cohortMembers(state, phase))
        ++(!member.in ? count.waiting : *member.in ? count.in : count.out);
    count.listed = static_cast<int>(phase.customers->members.size());
    count.total = phase.customers->total;
    if (!count.total && count.listed > 0)
        count.total = count.listed;
    if (phase.customers->file.isEmpty() && count.total)
        count.waiting = std::max(0, *count.total - count.in - count.out);
    count.required = phase.customers->optInRequired;
    count.unknown = phase.customers->notRead;
    if (count.unknown.isEmpty() && !phase.customers->file.isEmpty() && count.listed == 0)
        count.unknown = QStringLiteral("the list %1 is not there or empty").arg(phase.customers->file);
    return count;
}

QList<CohortMember> cohortMembers(const PhaseState &state, const Phase &phase)
{
    QList<CohortMember> members;
    if (!phase.customers)
        return members;
    for (const CohortCustomer &customer : phase.customers->members)
        members << memberOf(state, customer);
    if (phase.customers->file.isEmpty()) { // no list: those of whom something was recorded
        QStringList names = state.optIns.keys();
        names.sort();
        for (const QString &name : std::as_const(names))
            members << memberOf(state, {name, {}, {}});
    }
    std::stable_partition(members.begin(), members.end(), [](const CohortMember &each) { return !each.in; });
    return members;
}

bool isMember(const Phase &phase, const QString &customer)
{
    if (phase.customers && phase.customers->file.isEmpty())
        return !customer.isEmpty() && customer.size() <= 200;
    return phase.customers
        && std::any_of(phase.customers->members.begin(), phase.customers->members.end(),
                       [&](const CohortCustomer &each) { return each.id == customer; });
}

} // namespace holdpoint
