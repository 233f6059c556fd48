#include "models/gates/scope.h"

#include "models/base/canonicaljson.h"
#include "models/base/sentence.h"
#include "models/base/sha256.h"
#include "models/people/peoplerules.h"

namespace holdpoint {

namespace {

QString hashOf(const QString &text)
{
    if (text.isEmpty() || text.startsWith(QLatin1String("sha256:")))
        return text;
    return QStringLiteral("sha256:") + QString::fromLatin1(sha256(text.toUtf8()).toHex());
}

// What a criterion needs, in the words of the playbook.
QJsonObject criterionObject(const Criterion &criterion)
{
    QString needs = criterion.check.that.text;
    const Action &action = criterion.check.action;
    if (action.program)
        needs = action.program->run.join(QLatin1Char(' '));
    else if (action.http)
        needs = action.http->method + QLatin1Char(' ') + action.http->url;
    return {{QStringLiteral("id"), criterion.id},     {QStringLiteral("title"), criterion.title},
            {QStringLiteral("needs"), needs},         {QStringLiteral("expect"), action.expect},
            {QStringLiteral("hard"), criterion.hard}, {QStringLiteral("min_samples"), criterion.minSamples}};
}

QJsonArray criteriaArray(const Phase &phase)
{
    QJsonArray array;
    for (const Criterion &criterion : phase.success)
        array << criterionObject(criterion);
    return array;
}

QJsonArray checklistArray(const Phase &phase, const GateFacts &facts)
{
    QJsonArray array;
    for (const ChecklistItem &item : phase.checklist) {
        const QString fact = facts.items.value(item.id, QStringLiteral("open|"));
        array << QJsonObject{{QStringLiteral("id"), item.id},
                             {QStringLiteral("title"), item.title},
                             {QStringLiteral("state"), fact.section(QLatin1Char('|'), 0, 0)},
                             {QStringLiteral("evidence"), hashOf(fact.section(QLatin1Char('|'), 1))}};
    }
    return array;
}

QJsonObject cohortObject(const Phase &phase, const GateFacts &facts)
{
    QJsonObject cohort{{QStringLiteral("exposure"), decimalText(phase.exposure)}};
    if (phase.customers) {
        cohort.insert(QStringLiteral("file"), phase.customers->file);
        cohort.insert(QStringLiteral("segment"), phase.customers->segment);
        cohort.insert(QStringLiteral("total"), phase.customers->total.value_or(0));
        cohort.insert(QStringLiteral("customers"), facts.cohort);
    }
    return cohort;
}

QJsonArray rulesArray(const GateState &state, const Playbook &playbook, const GateFacts &facts)
{
    QJsonArray array;
    for (const GateRule &rule : gateRules(state, playbook, facts)) {
        QJsonArray eligible;
        for (const QString &person : rule.eligible) {
            const SigningKey *key = keyOf(*facts.people, person);
            eligible << QJsonObject{{QStringLiteral("person"), person}, {QStringLiteral("key"), key ? key->fingerprint : QString()}};
        }
        array << QJsonObject{{QStringLiteral("role"), rule.role},
                             {QStringLiteral("person"), rule.person},
                             {QStringLiteral("count"), rule.count},
                             {QStringLiteral("eligible"), eligible}};
    }
    return array;
}

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return Sentence::word(QStringLiteral("nothing"));
    if (value.isBool())
        return Sentence::word(value.toBool() ? QStringLiteral("yes") : QStringLiteral("no"));
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isString())
        return value.toString().isEmpty() ? Sentence::word(QStringLiteral("nothing")) : value.toString();
    return value.isArray() ? Sentence::tr("%1 entries").arg(value.toArray().size()) : Sentence::tr("an entry");
}

// Lists of entries with a name are compared by that name, others by place.
QMap<QString, QJsonValue> entriesOf(const QJsonValue &value)
{
    QMap<QString, QJsonValue> entries;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        entries.insert(it.key(), it.value());
    const QJsonArray array = value.toArray();
    for (int i = 0; i < array.size(); ++i) {
        const QJsonObject entry = array[i].toObject();
        const bool isRule = entry.contains(QLatin1String("eligible"));
        const QString id = entry.value(QLatin1String("id")).toString();
        QString name = id.isEmpty() && (!isRule || entry.value(QLatin1String("role")).toString().isEmpty())
            ? entry.value(QLatin1String("person")).toString()
            : id;
        if (name.isEmpty())
            name = entry.value(QLatin1String("role")).toString();
        if (name.isEmpty() || entries.contains(name))
            name += (name.isEmpty() ? QString() : QStringLiteral(" ")) + QString::number(i + 1);
        entries.insert(name, array[i]);
    }
    return entries;
}

// Who is moved, in words; empty where the path is about something else.
QString cohortWords(const QStringList &path, const QJsonValue &before, const QJsonValue &after)
{
    if (path.value(0) != QLatin1String("cohort") || path.value(1) != QLatin1String("customers"))
        return {};
    if (path.size() == 4 && path[2] == QLatin1String("answers")) {
        const QString now = after.toString();
        if (now.startsWith(QLatin1String("sha256:")) || before.toString().startsWith(QLatin1String("sha256:")))
            return Sentence::tr("cohort: what customers say changed (%1)").arg(path[3]);
        return now.isEmpty() ? Sentence::tr("cohort: %1 is as the list says again").arg(path[3])
                             : Sentence::tr("cohort: %1 is %2")
                                   .arg(path[3], now == QLatin1String("in") ? Sentence::tr("moved too") : Sentence::tr("left out"));
    }
    if (path.last() == QLatin1String("count"))
        return Sentence::tr("cohort: %1 customers are moved, were %2").arg(after.toInt()).arg(before.toInt());
    return path.last() == QLatin1String("list")
        ? Sentence::tr("cohort: another list of customers (%1, was %2)").arg(after.toString().mid(7, 12), before.toString().mid(7, 12))
        : QString();
}

void compare(const QJsonValue &before, const QJsonValue &after, const QStringList &path, const QString &person, QStringList &lines)
{
    if (before == after)
        return;
    if (path.size() >= 2 && path[path.size() - 2] == QLatin1String("eligible") && !person.isEmpty() && path.last() != person)
        return;
    const bool inside = (before.isObject() || before.isArray()) && (after.isObject() || after.isArray());
    if (!inside) {
        if (const QString words = cohortWords(path, before, after); !words.isEmpty())
            lines << words;
        else
            lines << Sentence::tr("%1: was %2, is %3").arg(path.join(QLatin1Char(' ')), valueText(before), valueText(after));
        return;
    }
    const QMap<QString, QJsonValue> old = entriesOf(before), now = entriesOf(after);
    QStringList names = old.keys();
    for (const QString &name : now.keys()) {
        if (!names.contains(name))
            names << name;
    }
    for (const QString &name : names)
        compare(old.value(name, QJsonValue(QJsonValue::Undefined)), now.value(name, QJsonValue(QJsonValue::Undefined)),
                path + QStringList{name}, person, lines);
}

} // namespace

QList<GateRule> gateRules(const GateState &state, const Playbook &playbook, const GateFacts &facts)
{
    QList<GateRule> rules;
    const Phase *phase = byId(playbook.phases, state.id);
    if (!phase || !phase->gate || !facts.people)
        return rules;
    const qint64 asOf = state.poll ? state.poll->seq : std::numeric_limits<qint64>::max();
    QStringList excluded;
    if (phase->gate->notByAuthor)
        excluded += authorsOf(playbook) + QStringList{facts.revisionLoadedBy};
    if (phase->gate->notByRequester && state.poll)
        excluded << state.poll->openedBy;
    for (const SignOffRule &wanted : phase->gate->signOffs) {
        GateRule rule{wanted.role, wanted.person, wanted.person.isEmpty() ? wanted.count : 1, {}, {}};
        for (const QString &person : personsOfAt(*facts.people, wanted.person.isEmpty() ? wanted.role : wanted.person, asOf)) {
            const bool keyed = facts.mode == Mode::Drill || keyAt(*facts.people, person, asOf);
            if (keyed && !excluded.contains(person))
                rule.eligible << person;
        }
        rules << rule;
    }
    return rules;
}

Result<QByteArray> scopeBytes(const GateState &state, const Playbook &playbook, const GateFacts &facts)
{
    const Phase *phase = byId(playbook.phases, state.id);
    if (!phase || !phase->gate || !facts.people)
        return fail(ErrorKind::WrongUse, QStringLiteral("gate"), Sentence::tr("Phase %1 has no gate.").arg(state.id));
    QJsonObject runbooks;
    for (auto it = facts.runbookDigests.begin(); it != facts.runbookDigests.end(); ++it)
        runbooks.insert(it.key(), it.value());
    QJsonArray notBy;
    if (phase->gate->notByAuthor)
        notBy << QStringLiteral("author");
    if (phase->gate->notByRequester)
        notBy << QStringLiteral("requester");
    return toCanonicalJson({{QStringLiteral("holdpoint_scope"), 1},
                            {QStringLiteral("chain"), QString::fromLatin1(facts.chain.toHex())},
                            {QStringLiteral("rollout"), playbook.id},
                            {QStringLiteral("mode"), modeWord(facts.mode)},
                            {QStringLiteral("gate"), state.id},
                            {QStringLiteral("label"), gateLabel(playbook, state.id)},
                            {QStringLiteral("phase"), phase->title},
                            {QStringLiteral("attempt"), facts.attempt},
                            {QStringLiteral("poll"), state.poll ? state.poll->id : QString()},
                            {QStringLiteral("revision"), facts.revision},
                            {QStringLiteral("playbook"), QString::fromLatin1(playbook.sha256.toHex())},
                            {QStringLiteral("runbooks"), runbooks},
                            {QStringLiteral("question"), phase->gate->question},
                            {QStringLiteral("go"), phase->gate->go},
                            {QStringLiteral("no_go"), phase->gate->noGo},
                            {QStringLiteral("criteria"), criteriaArray(*phase)},
                            {QStringLiteral("checklist"), checklistArray(*phase, facts)},
                            {QStringLiteral("cohort"), cohortObject(*phase, facts)},
                            {QStringLiteral("rules"), rulesArray(state, playbook, facts)},
                            {QStringLiteral("order"), phase->gate->sequence ? QStringLiteral("sequence") : QStringLiteral("any")},
                            {QStringLiteral("not_by"), notBy}});
}

QStringList scopeDifference(const QByteArray &before, const QByteArray &after, const QString &person)
{
    if (before == after)
        return {};
    const Result<QJsonObject> old = parseCanonicalJson(before), now = parseCanonicalJson(after);
    if (!old || !now)
        return {Sentence::tr("what was signed cannot be read")};
    QStringList lines;
    compare(*old, *now, {}, person, lines);
    return lines;
}

const char *scopeDistance(const QByteArray &before, const QByteArray &after)
{
    const QJsonObject old = parseCanonicalJson(before).value_or(QJsonObject()), now = parseCanonicalJson(after).value_or(QJsonObject());
    const auto differ = [&](std::initializer_list<const char *> keys) {
        return std::any_of(keys.begin(), keys.end(), [&](const char *key) { return old[QLatin1String(key)] != now[QLatin1String(key)]; });
    };
    if (differ({"chain", "rollout", "mode"}))
        return "other-room";
    return differ({"gate", "attempt", "poll"}) ? "other-poll" : "stale";
}

Result<QByteArray> signOffPayload(const QByteArray &scope, const SignOffClaim &claim)
{
    const Result<QJsonObject> object = parseCanonicalJson(scope);
    if (!object)
        return tl::unexpected<Error>(object.error());
    QJsonObject said{{QStringLiteral("scope"), *object},         {QStringLiteral("person"), claim.person},
                     {QStringLiteral("role"), claim.role},       {QStringLiteral("answer"), answerWord(claim.answer)},
                     {QStringLiteral("because"), claim.because}, {QStringLiteral("at"), toRfc3339(claim.at)},
                     {QStringLiteral("nonce"), claim.nonce}};
    if (!claim.seen.isEmpty())
        said.insert(QStringLiteral("seen"), claim.seen);
    return toCanonicalJson(said);
}

Result<SignedScope> readSignOffPayload(const QByteArray &payload)
{
    const Result<QJsonObject> object = parseCanonicalJson(payload);
    if (!object)
        return tl::unexpected<Error>(object.error());
    const auto text = [&](const char *key) { return object->value(QLatin1String(key)).toString(); };
    const Result<QByteArray> scope = toCanonicalJson(object->value(QLatin1String("scope")).toObject());
    const std::optional<Answer> answer = answerFromWord(text("answer"));
    const Result<Instant> at = parseRfc3339(text("at"));
    if (!scope || !answer || !at || text("person").isEmpty() || text("nonce").isEmpty())
        return fail(ErrorKind::Refused, QStringLiteral("signature"), Sentence::tr("What was signed is not a sign-off."));
    return SignedScope{
        *scope,
        {text("person"), text("role"), text("because"), text("nonce"), *answer, *at, object->value(QLatin1String("seen")).toObject()}};
}

} // namespace holdpoint
