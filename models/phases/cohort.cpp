#include "models/phases/cohort.h"

#include "models/base/sentence.h"
#include "models/base/sha256.h"
#include "models/people/peoplerules.h"
#include "models/playbook/cohortlist.h"

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

constexpr qsizetype answersShown = 200; // more of them are signed as their digest

QString digestText(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QString() : QStringLiteral("sha256:") + QString::fromLatin1(bytes.toHex());
}

// Customers whose recorded word makes a difference, and which.
QMap<QString, bool> movedOtherwise(const PhaseState &state, const Customers &customers)
{
    QMap<QString, bool> others;
    const auto take = [&](const CohortCustomer &customer) {
        const auto said = state.optIns.constFind(customer.id);
        if (said != state.optIns.constEnd() && said->in != isMoved(customers, customer))
            others.insert(customer.id, said->in);
    };
    if (state.optIns.isEmpty())
        return others;
    for (const CohortCustomer &customer : customers.members)
        take(customer);
    if (customers.file.isEmpty()) {
        for (auto said = state.optIns.constBegin(); said != state.optIns.constEnd(); ++said)
            take({said.key(), {}, {}});
    }
    return others;
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
        count.unknown = Sentence::tr("the list %1 is not there or empty").arg(phase.customers->file);
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

QJsonObject cohortScope(const PhaseState &state, const Phase &phase)
{
    if (!phase.customers)
        return {};
    const Customers &customers = *phase.customers;
    const QMap<QString, bool> others = movedOtherwise(state, customers);
    int count = customers.file.isEmpty() && !customers.optInRequired ? customers.total.value_or(0) : customers.moved;
    QJsonObject answers;
    QByteArray all;
    for (auto other = others.begin(); other != others.end(); ++other) {
        const QString word = *other ? QStringLiteral("in") : QStringLiteral("out");
        count += *other ? 1 : -1;
        all += other.key().toUtf8() + '\n' + word.toUtf8() + '\n';
        answers.insert(other.key(), word);
    }
    if (others.size() > answersShown)
        answers = {{QStringLiteral("%1 customers").arg(others.size()), digestText(sha256(all))}};
    return {{QStringLiteral("count"), std::max(0, count)},
            {QStringLiteral("list"), digestText(customers.movedSha256)},
            {QStringLiteral("answers"), answers}};
}

QMap<QString, QPair<qint64, QString>> cohortSaid(const PhaseState &state, const Playbook &playbook, qint64 after)
{
    QMap<QString, QPair<qint64, QString>> words;
    for (auto said = state.optIns.constBegin(); said != state.optIns.constEnd(); ++said) {
        if (said->seq > after)
            words.insert(said.key(), {said->seq, QStringLiteral("%1: %2").arg(personName(playbook, said->by), said->because)});
    }
    return words;
}

} // namespace holdpoint
