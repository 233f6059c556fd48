#include "ui/runbooks/switchrows.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "ui/board/boardwords.h"
#include "ui/plan/planwords.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

QString stateWord(std::optional<bool> on)
{
    return !on ? tr("UNKNOWN", "state of a switch") : *on ? tr("ON", "a switch") : tr("OFF", "a switch");
}

// "PUT http://127.0.0.1:8081/flags/checkout" or "./bin/flag off".
QString actionWords(const Action &action)
{
    QString words;
    if (action.program)
        words = action.program->run.join(QLatin1Char(' '));
    else if (action.http)
        words = QStringLiteral("%1 %2 %3").arg(action.http->method, action.http->url, action.http->body).trimmed();
    return displayText(words, 160);
}

QString observedBy(const KillSwitch &plan)
{
    if (plan.observe.isEmpty())
        return tr("nothing: what was asked for cannot be seen");
    const QString what = plan.observe.that.isEmpty() ? actionWords(plan.observe.action) : displayText(plan.observe.that.text, 160);
    const QString expected = plan.observe.action.expect;
    return expected.isEmpty() ? what : tr("%1, answers %2").arg(what, displayText(expected, 40));
}

std::optional<bool> seenNow(const RoomSession &session, const SwitchStanding &standing)
{
    return session.surroundings().engineAlive ? standing.observedOn : std::nullopt;
}

bool differsFrom(const SwitchStanding &standing, std::optional<bool> seen)
{
    const bool settled = standing.state != QLatin1String("pending") && standing.state != QLatin1String("cancelled");
    return settled && standing.requestedOn && seen && *seen != *standing.requestedOn;
}

QString whoAsked(const SwitchStanding &standing, const Playbook &playbook)
{
    return standing.by.startsWith(QLatin1String("trigger/")) ? tr("a trigger") : displayText(personName(playbook, standing.by), 60);
}

QString testedText(const SwitchStanding &standing, Instant now)
{
    return standing.tested ? tr("%1 ago").arg(ageText(now - *standing.tested)) : tr("never");
}

SwitchStanding standingOf(const Rollout &r, const QString &id)
{
    const QList<SwitchStanding> all = switchStandings(*r.playbook, r.switches, r.runs);
    const SwitchStanding *found = byId(all, id);
    return found ? *found : SwitchStanding{};
}

void addPlan(SwitchFacts &made, const RoomSession &session)
{
    const KillSwitch &plan = *made.plan;
    const Playbook &playbook = *session.rollout().playbook;
    const Instant now = session.surroundings().now;
    made.facts = {{tr("Effect"), displayText(plan.effect, 240)},
                  {tr("OFF does"), actionWords(plan.off)},
                  {tr("Inverse"), plan.on.isEmpty() ? tr("none") : actionWords(plan.on)},
                  {tr("Observed by"), observedBy(plan)},
                  {tr("Owner"), whoText(playbook, plan.owner)},
                  {tr("Guard"), plan.twoPerson ? tr("two persons, each with their passphrase") : tr("one person, guard opened first")},
                  {tr("Timeout"), toDurationText(plan.timeout)},
                  {tr("Last tested"), testedText(made.standing, now), !made.standing.tested, !made.standing.tested}};
    if (!plan.approval.isEmpty())
        made.facts.append({tr("Approved as"), displayText(plan.approval, 80)});
    if (made.standing.requested)
        made.facts.append(
            {tr("Asked by"),
             tr("%1, %2, in %3").arg(whoAsked(made.standing, playbook), utcSeconds(*made.standing.requested), made.standing.where)});
    if (!made.standing.why.isEmpty())
        made.facts.append({tr("Why"), displayText(made.standing.why, 200), made.differs, made.differs});
    if (!plan.notes.isEmpty())
        made.facts.append({tr("Notes"), displayText(plan.notes, 400)});
}

} // namespace

QList<Column> guardedColumns()
{
    return {{QString(), 24, false},        {tr("Switch"), 0, false},     {tr("Effect"), 200, false, true}, {tr("Owner"), 96, false, true},
            {tr("Requested"), 128, false}, {tr("Observed"), 128, false}, {tr("Tested"), 84, true}};
}

QList<Row> guardedRows(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const Instant now = session.surroundings().now;
    QList<Row> rows;
    for (const KillSwitch &plan : r.playbook->killSwitches) {
        const SwitchFacts facts = switchFacts(session, plan.id);
        const Cell mark = facts.differs ? Cell::mark(Shape::Warning, Tone::Watch, tr("differs"), true)
            : facts.unanswered          ? Cell::mark(Shape::DiamondQuestion, Tone::Watch, tr("unknown"), true)
            : facts.pending             ? Cell::mark(Shape::Hourglass, Tone::Ink, tr("pending"))
            : !facts.observed           ? markOf(lookOf(Judgement::NoData))
                              : Cell::mark(*facts.observed ? Shape::Circle : Shape::MinusCircle, Tone::Ink2, stateWord(facts.observed));
        const Cell seen = facts.differs ? Cell::chip(facts.seen, PlateTone::Watch) : Cell::words(facts.seen);
        rows.append({plan.id,
                     {mark, Cell::strongWords(displayText(plan.title, 100)), Cell::softWords(displayText(plan.effect, 120)),
                      Cell::softWords(whoText(*r.playbook, plan.owner)), Cell::words(facts.requested), seen,
                      Cell::number(testedText(facts.standing, now))}});
    }
    return rows;
}

SwitchFacts switchFacts(const RoomSession &session, const QString &id)
{
    SwitchFacts made;
    const Rollout &r = session.rollout();
    made.plan = byId(r.playbook->killSwitches, id);
    if (!made.plan)
        return made;
    const Instant now = session.surroundings().now;
    made.standing = standingOf(r, id);
    made.observed = seenNow(session, made.standing);
    made.differs = differsFrom(made.standing, made.observed);
    if (const Run *press = runById(r.switches.presses, made.standing.where); press && !isOver(*press))
        made.press = press;
    made.unanswered = made.press && made.press->status == RunStatus::Paused;
    made.pending = made.standing.state == QLatin1String("pending") && !made.unanswered;
    made.requested = !made.standing.requestedOn ? tr("never pressed")
        : made.standing.requested               ? tr("%1 %2").arg(stateWord(made.standing.requestedOn), utcTime(*made.standing.requested))
                                                : stateWord(made.standing.requestedOn);
    made.seen = made.plan->observe.isEmpty() ? tr("not observed") : stateWord(made.observed);
    if (made.observed && made.standing.observed)
        made.seen = tr("%1 %2").arg(made.seen, utcTime(*made.standing.observed));
    if (made.pending && made.standing.requested)
        made.wait = tr("PENDING %1 of %2").arg(toClockText(now - *made.standing.requested), toClockText(made.plan->timeout));
    else if (made.unanswered)
        made.wait = tr("UNKNOWN: it may have happened");
    addPlan(made, session);
    return made;
}

} // namespace holdpoint
