#include "models/room/stakeholders.h"

#include "models/people/peoplerules.h"
#include "models/people/rights.h"

namespace holdpoint {

namespace {

void addTo(QStringList &list, const QStringList &more)
{
    list += more;
    list.removeDuplicates();
}

QStringList dutiesOf(const Playbook &playbook, const Person &person, const QStringList &roles)
{
    QStringList duties = person.duties;
    for (const QString &id : roles) {
        if (const Role *role = byId(playbook.roles, id))
            addTo(duties, role->duties);
    }
    return duties;
}

QStringList deputiesOf(const Rollout &rollout, const QString &person)
{
    QStringList deputies;
    for (const Runbook &runbook : rollout.playbook->runbooks) {
        for (const Step &step : runbook.steps) {
            if (!step.deputy.isEmpty() && personsOf(rollout.people, step.owner).contains(person))
                addTo(deputies, personsOf(rollout.people, step.deputy));
        }
    }
    deputies.removeAll(person);
    return deputies;
}

bool isOnCall(const Playbook &playbook, const QString &person, Instant now)
{
    return std::any_of(playbook.onCall.begin(), playbook.onCall.end(),
                       [&](const OnCall &shift) { return shift.person == person && shift.from <= now && now < shift.to; });
}

QString channelWord(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::File:
        return QStringLiteral("file");
    case ChannelKind::Webhook:
        return QStringLiteral("webhook");
    case ChannelKind::Copy:
        return QStringLiteral("copy");
    case ChannelKind::Run:
        return QStringLiteral("run");
    }
    return {};
}

// Acts that decide something about the rollout as a whole; with the arguments that change who may.
struct Decided {
    Act act;
    const char *key = "", *value = "";
};
constexpr Decided decidedByRule[] = {{Act::Start},     {Act::StartPhase}, {Act::OpenPoll},   {Act::Advance},  {Act::Exposure, "to", "1"},
                                     {Act::Hold},      {Act::Resume},     {Act::Reschedule}, {Act::Waive},    {Act::AcceptUnknown},
                                     {Act::SkipPhase}, {Act::Rollback},   {Act::StepSkip},   {Act::StepGoOn}, {Act::PassNoReturn},
                                     {Act::Disarm},    {Act::Revise},     {Act::SetRole},    {Act::Close}};

DecisionRightLine lineOf(const Rollout &rollout, const Decided &decided)
{
    DecisionRightLine line;
    line.id = actWord(decided.act);
    line.act = decided.act;
    Command command;
    command.act = decided.act;
    if (*decided.key)
        command.args = {{QLatin1String(decided.key), QLatin1String(decided.value)}};
    RightFacts facts; // a drill lets one person do everything; the register says how it is in earnest
    facts.exposureUp = decided.act == Act::Exposure;
    for (const Person &person : rollout.playbook->people) {
        command.actor = person.id;
        const auto right = rightFor(*rollout.playbook, rollout.people, command, facts);
        if (!right)
            continue;
        line.persons << person.id;
        if (line.seconds.isEmpty())
            line.seconds = right->second;
        for (int i = 0; i < right->second.size(); ++i)
            addTo(line.seconds[i], right->second.at(i));
    }
    return line;
}

} // namespace

QList<Stakeholder> stakeholders(const Rollout &rollout, Instant now)
{
    QList<Stakeholder> all;
    const Playbook &playbook = *rollout.playbook;
    for (const Person &person : playbook.people) {
        Stakeholder line;
        line.id = person.id;
        line.name = person.name.isEmpty() ? person.id : person.name;
        line.roles = rollout.people.roles.value(person.id);
        line.duties = dutiesOf(playbook, person, line.roles);
        line.deputies = deputiesOf(rollout, person.id);
        line.reach = person.contact;
        line.team = person.team;
        line.keyed = keyOf(rollout.people, person.id) != nullptr;
        line.onCall = isOnCall(playbook, person.id, now);
        if (const auto seen = rollout.people.lastSeen.constFind(person.id); seen != rollout.people.lastSeen.constEnd())
            line.lastSeen = *seen;
        all << line;
    }
    for (const Audience &audience : playbook.audiences) {
        Stakeholder line;
        line.id = audience.id;
        line.name = audience.title.isEmpty() ? audience.id : audience.title;
        line.audience = true;
        line.reach = channelWord(audience.channel);
        all << line;
    }
    return all;
}

QList<DecisionRightLine> decisionRights(const Rollout &rollout)
{
    QList<DecisionRightLine> lines;
    for (const DecisionRight &right : rollout.playbook->decisions) {
        DecisionRightLine line;
        line.id = right.id;
        line.decision = right.decision;
        line.decider = right.decider;
        line.when = right.when;
        line.persons = personsOf(rollout.people, right.decider);
        for (const DecisionRecord &record : rollout.records.decisions) {
            if (record.right == right.id)
                line.decided << record.id;
        }
        lines << line;
    }
    for (const Decided &decided : decidedByRule)
        lines << lineOf(rollout, decided);
    return lines;
}

} // namespace holdpoint
