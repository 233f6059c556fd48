#include "models/gates/pollmodel.h"

#include "models/people/peoplerules.h"

namespace holdpoint {

namespace {

void addAnswer(PollRow &row, const GateView &view, const GateState &state)
{
    for (const SignOff &answer : view.answers) {
        if (answer.person != row.person)
            continue;
        row.answer = answerWord(answer.answer);
        row.because = answer.because;
        row.at = answer.at;
        row.simulated = answer.simulated;
    }
    for (const SignOff &answer : state.earlier) {
        if (answer.person != row.person)
            continue;
        row.earlierNoGo = true;
        row.because = answer.because;
    }
}

PollRow rowOf(int place, const GateRule &rule, const QString &person, const GateView &view, const GateState &state,
              const Playbook &playbook)
{
    PollRow row;
    row.id = QString::number(place) + QLatin1Char('/') + person;
    row.role = rule.role;
    row.roleTitle = rule.person.isEmpty() ? roleTitle(playbook, rule.role) : QStringLiteral("approver");
    row.person = person;
    row.personName = person.isEmpty() ? QString() : personName(playbook, person);
    row.counts = rule.signedBy.contains(person);
    row.canStill = view.canStill.contains(person);
    row.staleBecause = view.staleBecause.value(person);
    row.expired = view.status == GateStatus::Expired;
    row.ruleNeeds = rule.count;
    row.ruleHas = static_cast<int>(rule.signedBy.size());
    addAnswer(row, view, state);
    return row;
}

QString display(const PollRow &row, int column)
{
    switch (column) {
    case PollModel::RoleTitle:
        return row.roleTitle;
    case PollModel::Person:
        return row.personName;
    case PollModel::Answer:
        return row.simulated ? QStringLiteral("SIM ") + row.answer : row.answer;
    case PollModel::Because:
        return row.because;
    default:
        return {};
    }
}

} // namespace

QHash<int, QByteArray> PollModel::roleNames() const
{
    return {{RoleRole, "role"},
            {RoleTitleRole, "roleTitle"},
            {PersonRole, "person"},
            {PersonNameRole, "personName"},
            {AnswerRole, "answer"},
            {BecauseRole, "because"},
            {AtRole, "at"},
            {CountsRole, "counts"},
            {CanStillRole, "canStill"},
            {StaleRole, "stale"},
            {SimulatedRole, "simulated"},
            {EarlierNoGoRole, "earlierNoGo"},
            {RuleNeedsRole, "ruleNeeds"},
            {RuleHasRole, "ruleHas"}};
}

void PollModel::update(const GateView &view, const GateState &state, const Playbook &playbook)
{
    QList<PollRow> fresh;
    for (int place = 0; place < view.rules.size(); ++place) {
        const GateRule &rule = view.rules[place];
        for (const QString &person : rule.eligible.isEmpty() ? QStringList{QString()} : rule.eligible)
            fresh << rowOf(place, rule, person, view, state, playbook);
    }
    // Who has answered and may not any more stays in sight, struck.
    for (const SignOff &answer : view.answers) {
        const bool asked =
            std::any_of(view.rules.begin(), view.rules.end(), [&](const GateRule &rule) { return rule.eligible.contains(answer.person); });
        if (asked)
            continue;
        GateRule gone;
        gone.role = answer.role;
        gone.count = 0;
        fresh << rowOf(static_cast<int>(view.rules.size()), gone, answer.person, view, state, playbook);
    }
    setRows(fresh);
}

QVariant PollModel::cell(const PollRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case RoleRole:
        return row.role;
    case RoleTitleRole:
        return row.roleTitle;
    case PersonRole:
        return row.person;
    case PersonNameRole:
        return row.personName;
    case AnswerRole:
        return row.answer;
    case BecauseRole:
        return row.because;
    case AtRole:
        return row.at ? QVariant(QDateTime::fromMSecsSinceEpoch(toMs(*row.at), Qt::UTC)) : QVariant();
    case CountsRole:
        return row.counts;
    case CanStillRole:
        return row.canStill;
    case StaleRole:
        return row.staleBecause.join(QLatin1Char('\n'));
    case SimulatedRole:
        return row.simulated;
    case EarlierNoGoRole:
        return row.earlierNoGo;
    case RuleNeedsRole:
        return row.ruleNeeds;
    case RuleHasRole:
        return row.ruleHas;
    default:
        return {};
    }
}

} // namespace holdpoint
