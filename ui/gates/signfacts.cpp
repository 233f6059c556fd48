#include "ui/gates/signfacts.h"

#include "models/base/safetext.h"
#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/phases/criteriamodel.h"
#include "models/phases/phaserules.h"
#include "models/room/facts.h"
#include "ui/shell/liveview.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace holdpoint {

namespace {

constexpr int shownAtFirst = 3;

struct CheckRow {
    Row row;
    int rank = 0; // smaller = nearer to the top
    bool own = false;
};

CheckRow criterionCheck(const QJsonObject &signedOn, const CriterionRow *now)
{
    const QString title = signedOn[u"title"].toString();
    const QString id = signedOn[u"id"].toString();
    const StateLook look = lookOf(now ? now->verdict : Judgement::NoData);
    const bool known = now && (now->verdict == Judgement::Passed || now->verdict == Judgement::Failed);
    const QString needed = now && !now->limitText.isEmpty() ? now->limitText : tr("met");
    return {{id,
             {markOf(look), Cell::words(title.isEmpty() ? id : title),
              known ? Cell::number(now->valueText, true) : Cell::number(look.word, true), Cell::number(needed)}},
            known && now->verdict == Judgement::Passed ? 2 : 0,
            false};
}

CheckRow itemCheck(const QJsonObject &signedOn, bool own)
{
    const QString state = signedOn[u"state"].toString();
    const bool settled = state == QLatin1String("done") || state == QLatin1String("n/a");
    const Cell mark = settled ? Cell::mark(Shape::TickCircle, Tone::Ok, state) : Cell::mark(Shape::Circle, Tone::Control, state);
    return {{signedOn[u"id"].toString(),
             {mark, Cell::words(signedOn[u"title"].toString()), Cell::number(state, true), Cell::number(tr("done"))}},
            own           ? 1
                : settled ? 3
                          : 0,
            own};
}

void addChecks(SignFacts &facts, const RoomSession &session, const QJsonObject &scope)
{
    const Rollout &r = session.rollout();
    const Phase *phase = byId(r.playbook->phases, facts.gate);
    CriteriaModel criteria;
    criteria.update(*phaseById(r.phases, facts.gate), *phase, *r.playbook, session.metrics(), session.surroundings().engineAlive);
    QList<CheckRow> checks;
    const QJsonArray signedCriteria = scope[u"criteria"].toArray();
    for (const QJsonValue &each : signedCriteria)
        checks.append(criterionCheck(each.toObject(), byId(criteria.rows(), each[u"id"].toString())));
    const QJsonArray signedItems = scope[u"checklist"].toArray();
    for (const QJsonValue &each : signedItems) {
        const ChecklistItem *item = byId(phase->checklist, each[u"id"].toString());
        checks.append(itemCheck(each.toObject(), item && personsOf(r.people, item->owner).contains(facts.person)));
    }
    std::stable_sort(checks.begin(), checks.end(), [](const CheckRow &a, const CheckRow &b) { return a.rank < b.rank; });
    for (const CheckRow &check : std::as_const(checks))
        facts.checks.append(check.row);
    facts.own = qMin(shownAtFirst, static_cast<int>(facts.checks.size()));
    std::optional<Instant> oldest;
    for (const CriterionRow &row : criteria.rows()) {
        if (row.sampled && (!oldest || *row.sampled < *oldest))
            oldest = row.sampled;
    }
    if (oldest)
        facts.data = tr("Data from %1 UTC, %2 s ago").arg(clockOf(*oldest)).arg((session.surroundings().now - *oldest).count() / 1000);
    if (oldest && phase->syntheticTraffic)
        facts.data = tr("%1, of synthetic traffic").arg(facts.data);
}

// What is asked, read back from the bytes that are signed.
void addQuestion(SignFacts &facts, const QByteArray &bytes)
{
    const QJsonObject scope = QJsonDocument::fromJson(bytes).object();
    const auto said = [&](const char *key, const QString &otherwise) {
        const QString text = scope[QLatin1String(key)].toString();
        return text.isEmpty() ? otherwise : text;
    };
    facts.scope = bytes;
    facts.label = scope[u"label"].toString();
    facts.question = said("question", tr("Does %1 go on?").arg(scope[u"phase"].toString()));
    facts.go = said("go", tr("The next phase may be started."));
    facts.noGo = said("no_go", tr("Nothing changes."));
}

// Whom the acting person answers for, or nobody.
QString signerOf(const RoomSession &session, const GateView &view, bool drill)
{
    if (!signingRole(view, session.person()).isEmpty() || !drill)
        return session.person();
    return view.canStill.isEmpty() ? QString() : view.canStill.first();
}

QString othersWords(const GateView &view, const SignFacts &facts, const Playbook &playbook)
{
    QStringList parts;
    for (const GateRule &rule : view.rules) {
        for (const QString &person : rule.eligible) {
            if (person == facts.person)
                continue;
            const auto answer =
                std::find_if(view.answers.begin(), view.answers.end(), [&](const SignOff &a) { return a.person == person; });
            const bool stale = view.staleBecause.contains(person);
            const QString said = answer == view.answers.end() ? tr("not yet")
                : stale                                       ? tr("stale")
                                                              : answerTitle(answerWord(answer->answer));
            const QString part = tr("%1 %2").arg(personName(playbook, person), said);
            if (!parts.contains(part))
                parts.append(part);
        }
    }
    return parts.isEmpty() ? tr("nobody else") : parts.join(tr(", "));
}

} // namespace

QList<Column> checkColumns()
{
    return {{{}, 28}, {tr("Your checks"), 0}, {tr("Now"), 120, true}, {tr("Needed"), 96, true}};
}

SignFacts signFacts(const RoomSession &session, const QString &gate)
{
    SignFacts facts;
    facts.gate = gate;
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    const auto view = gateViewOf(r, gate, {now, session.surroundings().engineAlive, session.surroundings().blind});
    const GateState *state = gateById(r.gates, gate);
    if (!view || !state) {
        facts.missing = tr("This phase has no gate.");
        return facts;
    }
    facts.label = view->label;
    facts.simulated = r.mode == Mode::Drill;
    facts.person = signerOf(session, *view, facts.simulated);
    facts.role = signingRole(*view, facts.person);
    if (session.observer() || session.person().isEmpty())
        facts.missing = tr("An observer only reads.");
    else if (!state->poll)
        facts.missing = tr("No poll is open for %1.").arg(view->label);
    else if (now >= state->poll->expires)
        facts.missing = tr("The poll ran out. A new one has to be opened.");
    else if (facts.role.isEmpty())
        facts.missing = tr("%1 may not answer this poll.").arg(personName(*r.playbook, session.person()));
    addQuestion(facts, view->scope);
    facts.signsAs = tr("%1, %2").arg(facts.role == QLatin1String("approver") ? tr("approver") : roleTitle(*r.playbook, facts.role),
                                     personName(*r.playbook, facts.person));
    facts.closes = state->poll ? toClockText(state->poll->expires - now) : QString();
    const QStringList changed = view->staleBecause.value(facts.person);
    if (!changed.isEmpty())
        facts.changed = tr("Changed since you signed: %1").arg(changed.join(tr("; ")));
    addChecks(facts, session, QJsonDocument::fromJson(view->scope).object());
    facts.others = othersWords(*view, facts, *r.playbook);
    return facts;
}

SignFacts requestFacts(const SignRequest &request, const QString &person, Instant now)
{
    SignFacts facts;
    addQuestion(facts, request.scope);
    const QJsonObject scope = QJsonDocument::fromJson(request.scope).object();
    facts.gate = scope[u"gate"].toString();
    facts.person = person;
    for (const ScopeSigner &signer : scopeSigners(request.scope))
        if (signer.person == person)
            facts.role = signer.role;
    const QString role =
        facts.role == QLatin1String("approver") ? tr("approver") : QString(facts.role).replace(QLatin1Char('-'), QLatin1Char(' '));
    facts.signsAs = tr("%1, %2").arg(displayText(role, 60), displayText(person, 60));
    facts.closes = toClockText(std::max(Duration{0}, request.expires - now));
    facts.data = tr("As the room stood at %1 UTC, %2 ago").arg(clockOf(request.made), toClockText(now - request.made));
    if (now >= request.expires)
        facts.missing = tr("The poll ran out. A new request is needed.");
    QList<CheckRow> checks;
    QHash<QString, QString> titles;
    const QJsonArray signedCriteria = scope[u"criteria"].toArray();
    for (const QJsonValue &each : signedCriteria)
        titles.insert(each[u"id"].toString(), each[u"title"].toString());
    for (const SeenCriterion &seen : request.seen) {
        const StateLook look = lookOf(judgementFromWord(seen.verdict));
        const bool known = !seen.value.isEmpty();
        checks.append({{seen.id,
                        {markOf(look), Cell::words(displayText(titles.value(seen.id, seen.id), 120)),
                         Cell::number(known ? seen.value : look.word, true), Cell::number(seen.limit.isEmpty() ? tr("met") : seen.limit)}},
                       seen.verdict == judgementWord(Judgement::Passed) ? 2 : 0,
                       false});
    }
    const QJsonArray items = scope[u"checklist"].toArray();
    for (const QJsonValue &each : items)
        checks.append(itemCheck(each.toObject(), false));
    std::stable_sort(checks.begin(), checks.end(), [](const CheckRow &a, const CheckRow &b) { return a.rank < b.rank; });
    for (const CheckRow &check : std::as_const(checks))
        facts.checks.append(check.row);
    facts.own = qMin(shownAtFirst, static_cast<int>(facts.checks.size()));
    return facts;
}

} // namespace holdpoint
