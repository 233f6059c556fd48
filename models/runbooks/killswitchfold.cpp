#include "models/runbooks/ending.h"
#include "models/runbooks/killswitches.h"

namespace holdpoint {

namespace {

struct Pair {
    const char *run, *press;
};
// What a run and its step say, and what a press says instead. A press is armed and started in one.
constexpr Pair pairs[] = {
    {"run.armed", "switch.armed"},         {"run.paused", "switch.paused"},
    {"run.continued", "switch.continued"}, {"run.abort_asked", "switch.cancelled"},
    {"run.ended", "switch.ended"},         {"step.intent", "switch.intent"},
    {"step.started", "switch.started"},    {"step.reattached", "switch.reattached"},
    {"step.fenced", "switch.fenced"},      {"step.lingers", "switch.lingers"},
    {"step.finished", "switch.finished"},  {"step.verified", "switch.observed"},
    {"step.unknown", "switch.unknown"},    {"step.answered", "switch.answered"},
};

QString textOf(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

Run pressFrom(const Playbook &playbook, const Event &event)
{
    Run press;
    press.id = press.runbook = textOf(event, "run");
    press.phase = textOf(event, "phase");
    press.attempt = event.body.value(QLatin1String("attempt")).toInt();
    press.reason = textOf(event, "reason");
    press.forward = textOf(event, "to") == QLatin1String("on");
    press.requestedBy = event.actor;
    press.requested = event.at;
    press.revision = event.body.value(QLatin1String("revision")).toInt(1);
    press.rollout = playbook.id;
    press.folder = playbook.folder;
    press.plan.id = event.subject;
    press.plan.forward = press.forward;
    const KillSwitch *found = byId(playbook.killSwitches, event.subject);
    if (!found)
        return press;
    press.plan.title = found->title;
    press.switches.insert(found->id, *found);
    Step step;
    step.id = step.switchId = found->id;
    step.title = found->title;
    step.owner = found->owner;
    step.kind = StepKind::Switch;
    step.switchOn = press.forward;
    step.timeout = found->timeout;
    step.onFailure = OnFailure::Stop; // whoever pressed is looking at it, and presses again
    press.plan.steps = {step};
    StepState state;
    state.id = step.id;
    press.steps = {state};
    return press;
}

// The words of a run's end say "rolled back"; a press says what was asked and what was seen.
QString pressOutcome(const Run &press, const QString &status)
{
    const QString to = press.forward ? QStringLiteral("On") : QStringLiteral("Off");
    const StepState state = press.steps.isEmpty() ? StepState() : press.steps.first();
    if (status == QLatin1String("succeeded"))
        return state.verified.value_or(false) ? QStringLiteral("%1, observed").arg(to)
                                              : QStringLiteral("%1 requested; nothing observes it").arg(to);
    if (status == QLatin1String("failed"))
        return state.verified ? QStringLiteral("%1 requested, not observed: %2").arg(to, state.detail)
                              : QStringLiteral("%1 failed: %2 %3").arg(to, state.result, state.detail).trimmed();
    return QStringLiteral("%1 cancelled").arg(to);
}

EventDraft asSwitchEvent(const Runs &presses, EventDraft draft, const char *kind)
{
    const QString id = draft.subject.section(QLatin1Char('/'), 0, 0);
    const Run *press = runById(presses, id);
    draft.kind = QLatin1String(kind);
    draft.subject = press ? press->plan.id : id;
    draft.correlation = id;
    draft.body.insert(QStringLiteral("run"), id);
    if (press && draft.kind == QLatin1String("switch.ended"))
        draft.body.insert(QStringLiteral("outcome"), pressOutcome(*press, draft.body.value(QLatin1String("status")).toString()));
    if (press && draft.kind == QLatin1String("switch.observed")) {
        const bool ok = draft.body.value(QLatin1String("ok")).toBool();
        const QString asked = press->forward ? QStringLiteral("on") : QStringLiteral("off");
        draft.body.insert(QStringLiteral("state"), ok ? asked : QStringLiteral("not ") + asked);
    }
    return draft;
}

void look(KillSwitches &switches, const Event &event)
{
    const QString state = textOf(event, "state");
    SwitchSight sight{std::nullopt, event.at, textOf(event, "why"), event.seq};
    if (state == QLatin1String("on") || state == QLatin1String("off"))
        sight.on = state == QLatin1String("on");
    switches.seen.insert(event.subject, sight);
}

} // namespace

QList<EventDraft> asSwitchEvents(const Runs &presses, const QList<EventDraft> &drafts)
{
    QList<EventDraft> all;
    for (const EventDraft &draft : drafts) {
        const auto pair =
            std::find_if(std::begin(pairs), std::end(pairs), [&](const Pair &p) { return draft.kind == QLatin1String(p.run); });
        if (pair != std::end(pairs))
            all << asSwitchEvent(presses, draft, pair->press);
    }
    return all;
}

void apply(KillSwitches &switches, const Playbook &playbook, const Event &event)
{
    if (event.kind == QLatin1String("store.restored"))
        return apply(switches.presses, playbook, event);
    if (!event.kind.startsWith(QLatin1String("switch.")))
        return;
    const QString id = textOf(event, "run");
    if (event.kind == QLatin1String("switch.look_asked")) {
        switches.looksAsked.insert(event.subject, event.seq);
        return;
    }
    if (event.kind == QLatin1String("switch.requested")) {
        if (!id.isEmpty() && !runById(switches.presses, id))
            switches.presses.runs.append(pressFrom(playbook, event));
        return;
    }
    if (id.isEmpty() && event.kind == QLatin1String("switch.observed"))
        return look(switches, event);
    const auto pair = std::find_if(std::begin(pairs), std::end(pairs), [&](const Pair &p) { return event.kind == QLatin1String(p.press); });
    if (pair == std::end(pairs))
        return;
    Event known = event;
    known.kind = QLatin1String(pair->run);
    known.subject = known.kind.startsWith(QLatin1String("run.")) ? id : id + QLatin1Char('/') + event.subject;
    apply(switches.presses, playbook, known);
    if (known.kind == QLatin1String("run.armed")) {
        known.kind = QStringLiteral("run.started");
        apply(switches.presses, playbook, known);
    }
}

} // namespace holdpoint
