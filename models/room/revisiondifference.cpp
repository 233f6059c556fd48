#include "models/room/revisiondifference.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/playbook/cohortlist.h"
#include "models/playbook/playbookjson.h"
#include "models/room/facts.h"
#include "models/runbooks/runrules.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSet>

namespace holdpoint {

namespace {

struct Change {
    QStringList path;
    QString was, is;
};

QString shown(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("nothing");
    if (value.isString())
        return displayText(value.toString(), 120);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble())
        return QString::number(value.toDouble());
    const QJsonArray array = value.toArray();
    const bool plain = std::all_of(array.begin(), array.end(), [](const QJsonValue &each) { return each.isString(); });
    if (value.isArray() && plain) {
        QStringList words;
        for (const QJsonValue &each : array)
            words << each.toString();
        return displayText(words.join(QLatin1Char(' ')), 120);
    }
    return value.isArray() ? QStringLiteral("%1 entries").arg(array.size()) : QStringLiteral("an entry");
}

// What an entry of a list is called: its id, else what a person would call it.
QString nameOf(const QJsonObject &entry)
{
    for (const char *key : {"id", "risk", "text", "feature", "title", "stream", "role", "person", "audience", "to", "customer"}) {
        if (const QString name = entry.value(QLatin1String(key)).toString(); !name.isEmpty())
            return displayText(name, 80);
    }
    return {};
}

// What a list is compared by: the names of its entries where they have one.
QMap<QString, QJsonValue> partsOf(const QJsonValue &value)
{
    QMap<QString, QJsonValue> parts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != QLatin1String("critical_path_s")) // follows from the rest
            parts.insert(it.key(), it.value());
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        QString name = nameOf(array.at(i).toObject());
        if (name.isEmpty() || parts.contains(name))
            name += (name.isEmpty() ? QString() : QStringLiteral(" ")) + QString::number(i + 1);
        parts.insert(name, array.at(i));
    }
    return parts;
}

bool hasParts(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return value.isObject() || std::any_of(array.begin(), array.end(), [](const QJsonValue &each) { return each.isObject(); });
}

void walk(const QJsonValue &was, const QJsonValue &is, const QStringList &path, QList<Change> &changes)
{
    if (was == is)
        return;
    if (!hasParts(was) || !hasParts(is)) {
        changes << Change{path, shown(was), shown(is)};
        return;
    }
    const QMap<QString, QJsonValue> before = partsOf(was), after = partsOf(is);
    QStringList names = before.keys() + after.keys();
    names.removeDuplicates();
    names.sort();
    for (const QString &name : std::as_const(names))
        walk(before.value(name, QJsonValue(QJsonValue::Undefined)), after.value(name, QJsonValue(QJsonValue::Undefined)),
             path + QStringList{name}, changes);
}

QStringList &listFor(const QStringList &path, RevisionDifference &difference)
{
    static const QStringList people{QStringLiteral("people"), QStringLiteral("roles"),  QStringLiteral("maintainer"),
                                    QStringLiteral("author"), QStringLiteral("oncall"), QStringLiteral("escalation")};
    static const QStringList limits{QStringLiteral("triggers"), QStringLiteral("metrics"), QStringLiteral("sources")};
    static const QStringList judged{QStringLiteral("success"), QStringLiteral("enter"), QStringLiteral("milestones"),
                                    QStringLiteral("soak"), QStringLiteral("tests")};
    const QString top = path.value(0);
    if (people.contains(top))
        return difference.people;
    if (limits.contains(top))
        return difference.thresholds;
    if (top != QLatin1String("phases"))
        return top == QLatin1String("rituals") || top == QLatin1String("end_state") ? difference.plan : difference.other;
    if (path.contains(QStringLiteral("gate")))
        return difference.rules;
    return judged.contains(path.value(2)) ? difference.thresholds : difference.plan;
}

// The list of a cohort is a file of its own: who of it is moved now, and who no longer.
void addCohorts(RevisionDifference &difference, const Playbook &before, const Playbook &after)
{
    constexpr qsizetype named = 5;
    const auto movedBy = [](const Phase *phase) {
        QSet<QString> names;
        if (phase && phase->customers) {
            for (const CohortCustomer &each : phase->customers->members) {
                if (isMoved(*phase->customers, each))
                    names << each.id;
            }
        }
        return names;
    };
    for (const Phase &phase : after.phases) {
        const Phase *old = byId(before.phases, phase.id);
        if (!phase.customers || !old || !old->customers || phase.customers->movedSha256 == old->customers->movedSha256)
            continue;
        const QSet<QString> was = movedBy(old), is = movedBy(&phase);
        for (const auto &[word, list] : {std::pair("moved too", is - was), std::pair("no longer moved", was - is)}) {
            QStringList names = list.values();
            names.sort();
            const qsizetype more = names.size() - named;
            if (!names.isEmpty())
                difference.plan << QStringLiteral("cohort of %1: %2 %3: %4%5")
                                       .arg(phase.title)
                                       .arg(names.size())
                                       .arg(QLatin1String(word), displayText(names.mid(0, named).join(QStringLiteral(", ")), 200),
                                            more > 0 ? QStringLiteral(" and %1 more").arg(more) : QString());
        }
    }
}

void addStale(RevisionDifference &difference, const Rollout &after, const Context &context)
{
    for (const GateState &gate : after.gates.gates) {
        const auto view = gateViewOf(after, gate.id, context);
        if (!view || gate.passed)
            continue;
        for (auto it = view->staleBecause.begin(); it != view->staleBecause.end(); ++it) {
            QStringList why = it.value();
            why.removeIf([](const QString &line) { return line.startsWith(QLatin1String("playbook:")); }); // a digest says nothing
            difference.stale << QStringLiteral("%1 at gate %2: %3")
                                    .arg(personName(*after.playbook, it.key()), view->label,
                                         displayText(why.join(QStringLiteral("; ")), 300));
        }
    }
    difference.stale.sort();
}

void addAgain(RevisionDifference &difference, const Rollout &before, const Rollout &after)
{
    for (const TriggerState &trigger : before.triggers.triggers) {
        const TriggerState *now = triggerById(after.triggers, trigger.id);
        const Trigger *plan = byId(before.playbook->triggers, trigger.id);
        const QString title = plan ? plan->title : trigger.id;
        if (!now)
            difference.again << QStringLiteral("%1 is judged no more").arg(title);
        else if (now->definition != trigger.definition)
            difference.again << QStringLiteral("%1 starts from warm-up").arg(title);
    }
    for (const PhaseState &state : before.phases.phases) {
        const PhaseState *now = phaseById(after.phases, state.id);
        const Phase *plan = byId(before.playbook->phases, state.id);
        if (!now || !plan || !isUnderWay(state))
            continue;
        for (const Criterion &criterion : plan->success) {
            if (state.criteria.contains(criterion.id) && !now->criteria.contains(criterion.id))
                difference.again << QStringLiteral("%1 of %2, and its soak")
                                        .arg(criterion.title.isEmpty() ? criterion.id : criterion.title, plan->title);
        }
    }
}

} // namespace

RevisionDifference revisionDifference(const Rollout &rollout, const std::shared_ptr<const Playbook> &next, const QString &actor,
                                      const Context &context)
{
    RevisionDifference difference;
    QList<Change> changes;
    walk(playbookJson(*rollout.playbook), playbookJson(*next), {}, changes);
    for (const Change &change : std::as_const(changes))
        listFor(change.path, difference)
            << QStringLiteral("%1: was %2, is %3").arg(change.path.join(QLatin1Char(' ')), change.was, change.is);
    addCohorts(difference, *rollout.playbook, *next);
    difference.added = addedPower(*rollout.playbook, *next);

    Rollout after = rollout;
    revise(after, next);
    Event loaded;
    loaded.seq = rollout.seq + 1;
    loaded.at = loaded.recorded = context.now;
    loaded.actor = actor;
    loaded.kind = QStringLiteral("revision.loaded");
    loaded.subject = next->id;
    loaded.body = {{QStringLiteral("revision"), rollout.revision + 1}};
    apply(after, loaded);
    addStale(difference, after, context);
    addAgain(difference, rollout, after);
    if (const Run *run = activeRun(rollout.runs))
        difference.kept << QStringLiteral("Run %1 goes on with the plan that it was started with").arg(run->id);
    return difference;
}

QList<DifferenceLine> inWords(const RevisionDifference &difference)
{
    QStringList reaches;
    for (const auto &[what, list] :
         {std::pair(QStringLiteral("program %1"), difference.added.programs), std::pair(QStringLiteral("host %1"), difference.added.hosts),
          std::pair(QStringLiteral("secret %1"), difference.added.secrets)}) {
        for (const QString &each : list)
            reaches << what.arg(displayText(each, 120));
    }
    QList<DifferenceLine> all{{QStringLiteral("People"), difference.people},         {QStringLiteral("Rules"), difference.rules},
                              {QStringLiteral("Thresholds"), difference.thresholds}, {QStringLiteral("Plan"), difference.plan},
                              {QStringLiteral("Other"), difference.other},           {QStringLiteral("Reaches"), reaches},
                              {QStringLiteral("Stale"), difference.stale},           {QStringLiteral("Judged again"), difference.again},
                              {QStringLiteral("Goes on"), difference.kept}};
    all.removeIf([](const DifferenceLine &line) { return line.lines.isEmpty(); });
    return all;
}

} // namespace holdpoint
