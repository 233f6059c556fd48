#include "models/room/eventwords.h"

#include "models/base/safetext.h"
#include "models/records/personalnotes.h"

#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

struct Sentence {
    const char *kind, *lane, *text; // {subject} is the title of the subject, {key} a value of the body
};

constexpr Sentence sentences[] = {
    {"rollout.opened", "phases", "Room opened for {title}"},
    {"rollout.started", "phases", "Rollout started"},
    {"rollout.completed", "phases", "Rollout complete"},
    {"rollout.closed", "phases", "Rollout closed {because}"},
    {"revision.loaded", "phases", "Revision {revision} of the playbook loaded: {because}"},
    {"engine.taken", "data", "Engine taken, epoch {epoch}, pid {pid}"},
    {"engine.released", "data", "Engine ended, epoch {epoch}"},
    {"key.enrolled", "votes", "Key {fingerprint} enrolled for {subject}"},
    {"key.revoked", "votes", "Key of {subject} revoked"},
    {"phase.started", "phases", "{subject} started, attempt {attempt}"},
    {"phase.at_gate", "phases", "{subject} waits at its gate"},
    {"phase.passed", "phases", "{subject} passed"},
    {"phase.skipped", "phases", "{subject} skipped: {because}"},
    {"phase.rescheduled", "phases", "{subject} rescheduled to {to}: {because}"},
    {"exposure.changed", "phases", "Exposure of {subject}: {from} → {to} {because}"},
    {"assignment.owner_changed", "phases", "{subject} given to {to} {because}"},
    {"parity.answered", "phases", "Parity of {subject}: {state} {because}"},
    {"optin.recorded", "phases", "{customer} is {say} of {subject}: {because}"},
    {"review.held", "notes", "{title} held: {text}"},
    {"review.done", "notes", "Playbook reviewed for security and regulation: {text}"},
    {"check.answered", "phases", "{subject}: {state} {because}"},
    {"check.armed", "data", "{subject} armed: its programs and secrets were looked for"},
    {"check.return_path", "data", "Way back to {subject} answers: {ok} {why}"},
    {"drill.imported", "data", "Drill of {runbook} brought in: {outcome}"},
    {"check.judged", "data", "{subject}: {verdict} {why}"},
    {"milestone.reached", "phases", "Milestone {subject} reached {why}"},
    {"milestone.lost", "phases", "Milestone {subject} lost {why}"},
    {"gate.passed", "votes", "Gate of {subject} passed"},
    {"gate.unknown_accepted", "votes", "Unknown accepted at the gate of {subject}: {because}"},
    {"gate.waived", "votes", "Gate of {subject} waived: {because}"},
    {"poll.opened", "votes", "Poll opened for the gate of {subject}"},
    {"poll.closed", "votes", "Poll for the gate of {subject} closed"},
    {"signoff.given", "votes", "Answered {answer} at the gate of {subject} {because}"},
    {"signoff.withdrawn", "votes", "Answer at the gate of {subject} withdrawn"},
    {"signoff.break_glass", "votes", "Break-glass: {act} without a second person"},
    {"signoff.countersigned", "votes", "Break-glass countersigned"},
    {"signoff.second_asked", "votes", "A second person is asked for {act}"},
    {"signoff.seconded", "votes", "Seconded by {person}"},
    {"signoff.auth_failed", "votes", "Wrong passphrase of {subject} to {act} {about}"},
    {"trigger.judged", "triggers", "{subject}: {from} → {to} {overlay} {why}"},
    {"trigger.remediating", "triggers", "{subject}: time to mend"},
    {"trigger.escalated", "triggers", "{subject}: nobody has decided, escalated"},
    {"trigger.told", "triggers", "{subject} is firing: {why}"},
    {"trigger.asked", "triggers", "{subject} asks: roll back?"},
    {"trigger.counted_down", "triggers", "{subject} counts down to a rollback"},
    {"trigger.paused", "triggers", "Countdown of {subject} paused {because}"},
    {"trigger.requested", "triggers", "{subject} requests a rollback"},
    {"trigger.declined", "triggers", "{subject} declined: {because}"},
    {"trigger.lapsed", "triggers", "{subject} lapsed without a decision"},
    {"trigger.recovered", "triggers", "{subject} recovered by itself"},
    {"trigger.rearmed", "triggers", "{subject} re-armed"},
    {"trigger.disarmed", "triggers", "{subject} disarmed"},
    {"trigger.armed", "triggers", "{subject} armed {not_auto_because}"},
    {"trigger.flapped", "triggers", "{subject} is flapping: automatic action off"},
    {"alarm.raised", "triggers", "Alarm: {subject}"},
    {"alarm.acknowledged", "triggers", "Alarm {subject} acknowledged"},
    {"alarm.recovered", "triggers", "Alarm {subject} recovered"},
    {"alarm.silenced", "triggers", "Alarm {subject} silenced"},
    {"alarm.shelved", "triggers", "Alarm {subject} shelved until {until}: {because}"},
    {"alarm.unshelved", "triggers", "Alarm {subject} back from the shelf"},
    {"hold.set", "holds", "HOLD set: {because}"},
    {"hold.released", "holds", "HOLD released"},
    {"run.requested", "rollback", "Run {subject} of {runbook} requested: {reason}"},
    {"run.armed", "rollback", "Run {subject} armed"},
    {"run.started", "rollback", "Run {subject} started"},
    {"run.paused", "rollback", "Run {subject} paused ({why}) at {step} {because}"},
    {"run.continued", "rollback", "Run {subject} goes on"},
    {"run.stop_asked", "rollback", "Run {subject} stops after this step"},
    {"run.abort_asked", "rollback", "Run {subject} is aborted now"},
    {"run.ended", "rollback", "Run {subject}: {outcome}"},
    {"step.intent", "rollback", "Step {subject}, attempt {attempt}, is about to run"},
    {"step.started", "rollback", "Step {subject} runs"},
    {"step.finished", "rollback", "Step {subject}: {result} {detail}"},
    {"step.reattached", "rollback", "Step {subject} kept running; nothing was repeated"},
    {"step.fenced", "rollback", "Step {subject}: attempt {attempt} had never been launched"},
    {"step.lingers", "rollback", "Step {subject}: something of it still lives: {detail}"},
    {"step.verified", "rollback", "Step {subject} verified: {ok} {detail}"},
    {"step.skipped", "rollback", "Step {subject} skipped: {reason}"},
    {"step.attested", "rollback", "Step {subject} attested: {result}"},
    {"step.unknown", "rollback", "Step {subject} may have happened: {detail}"},
    {"step.answered", "rollback", "Step {subject}: a person says {answer}"},
    {"switch.requested", "rollback", "Switch {subject} {to} requested"},
    {"switch.armed", "rollback", "Switch {subject}: its program is there"},
    {"switch.intent", "rollback", "Switch {subject}, attempt {attempt}, is about to be pressed"},
    {"switch.started", "rollback", "Switch {subject} is being pressed"},
    {"switch.reattached", "rollback", "Switch {subject} kept being pressed; nothing was repeated"},
    {"switch.fenced", "rollback", "Switch {subject}: attempt {attempt} had never been launched"},
    {"switch.lingers", "rollback", "Switch {subject}: something of it still lives: {detail}"},
    {"switch.finished", "rollback", "Switch {subject}: {result} {detail}"},
    {"switch.observed", "rollback", "Switch {subject} observed: {state} {detail}"},
    {"switch.unknown", "rollback", "Switch {subject} may have been pressed: {detail}"},
    {"switch.answered", "rollback", "Switch {subject}: a person says {answer}"},
    {"switch.paused", "rollback", "Switch {subject} waits ({why}) {because}"},
    {"switch.continued", "rollback", "Switch {subject} goes on"},
    {"switch.cancelled", "rollback", "Switch {subject} cancelled: {because}"},
    {"switch.ended", "rollback", "Switch {subject}: {outcome}"},
    {"snapshot.taken", "data", "Snapshot {subject} is there"},
    {"snapshot.unknown", "data", "Snapshot {subject}: {why}"},
    {"snapshot.restore_tested", "data", "Restore test of {subject}, passed: {ok} {why}"},
    {"message.drafted", "comms", "Message to {subject} drafted"},
    {"message.approved", "comms", "Message to {subject} approved"},
    {"message.sent", "comms", "Message to {subject} delivered: {delivered_to}"},
    {"note.added", "notes", "{text}"},
    {"note.erased", "notes", "Personal notes about {subject} erased: {which} {because}"},
    {"decision.recorded", "notes", "Decision: {text}"},
    {"issue.raised", "notes", "Issue: {text}"},
    {"risk.raised", "notes", "Risk: {text}"},
    {"premortem.recorded", "notes", "Premortem of {subject} recorded: {text}"},
    {"objection.raised", "notes", "Objection: {text}"},
    {"assumption.made", "notes", "Assumption: {text}"},
    {"issue.answered", "notes", "{subject} {say}: {because}"},
    {"risk.answered", "notes", "{subject} {say}: {because}"},
    {"assumption.answered", "notes", "{subject} {say}: {because}"},
    {"objection.answered", "notes", "{subject} {say}: {because}"},
    {"assumption.judged", "data", "Assumption {subject}: {verdict} {why}"},
    {"check.scored", "phases", "Readiness of {subject}: {score} of 100"},
    {"debt.opened", "notes", "Debt: {text}, owed by {owner}"},
    {"debt.done", "notes", "Debt {subject} done"},
    {"assignment.made", "notes", "{to}: {text}"},
    {"assignment.done", "notes", "{subject} done"},
    {"role.offered", "notes", "{role} offered to {to}"},
    {"role.given", "notes", "{role} given to {subject}"},
    {"role.taken", "notes", "{role} taken from {subject}"},
    {"role.handed_over", "notes", "{role} handed over to {to}"},
    {"drill.started", "phases", "Drill {subject} started"},
    {"drill.clock_changed", "phases", "Drill clock ×{speed}, paused {paused}"},
    {"drill.ended", "phases", "Drill ended"},
    {"inject.delivered", "notes", "Inject {subject} delivered {text}"},
    {"inject.skipped", "notes", "Inject {subject} skipped"},
    {"observation.rated", "notes", "{subject} rated {rating} {text}"},
    {"store.backed_up", "data", "Backed the journal up and checked the copy"},
    {"store.expired", "data", "Retention took away {count} {what} from before {before}; their hashes stay here"},
    {"store.restored", "data", "Store restored from a backup"},
    {"store.adopted", "data", "Adopted an event that a crash had left without its anchor"},
    {"store.migrated", "data", "Store brought from schema {from} to {to}"},
    {"store.samples_lost", "data", "Samples are not being kept: {because}"},
    {"store.samples_kept", "data", "Samples are being kept again"},
    {"store.samples_set_aside", "data", "The store of samples was damaged; it is kept as {because}, a new one was begun"},
    {"store.cited", "data", "Chain {chain} in {room} is cited at event {seq}, {verdict}"},
    {"store.reanchored", "data", "Anchored anew by two persons after {verdict}: {reason}"},
    {"emergency.opened", "data", "Emergency room: {because}"},
    {"correction.made", "notes", "Corrects event {of}: {text} {because}"},
    {"review.starred", "notes", "Event {of} starred for the review"},
    {"review.unstarred", "notes", "Star of event {of} taken away"},
    {"clock.jump", "data", "The clock moved {by}"},
    {"export.made", "data", "Exported as {format}"},
};

const Sentence *sentenceOf(const QString &kind)
{
    static const QHash<QString, const Sentence *> table = [] {
        QHash<QString, const Sentence *> t;
        for (const Sentence &sentence : sentences)
            t.insert(QLatin1String(sentence.kind), &sentence);
        return t;
    }();
    return table.value(kind);
}

// "cohort/snapshot" becomes "Cohort 10 %, Snapshot taken"; anything unknown stays as it is.
QString titleOf(const QString &subject, const Playbook &playbook)
{
    const QStringList parts = subject.split(QLatin1Char('/'));
    if (const Phase *phase = byId(playbook.phases, parts[0])) {
        if (parts.size() < 2)
            return phase->title;
        if (const ChecklistItem *item = byId(phase->checklist, parts[1]))
            return item->title;
        if (const Criterion *criterion = byId(phase->success, parts[1]))
            return criterion->title.isEmpty() ? criterion->id : criterion->title;
        if (const Milestone *milestone = byId(phase->milestones, parts[1]))
            return milestone->title;
        if (const EnterCheck *enter = byId(phase->enter, parts[1]))
            return enter->title.isEmpty() ? enter->id : enter->title;
        if (const Parity *feature = byId(phase->parity, parts[1]))
            return feature->feature;
        return QStringLiteral("%1, %2").arg(phase->title, parts[1]);
    }
    if (const Trigger *trigger = byId(playbook.triggers, subject))
        return trigger->title;
    if (const Person *person = byId(playbook.people, subject))
        return person->name;
    if (const KillSwitch *killSwitch = byId(playbook.killSwitches, subject))
        return killSwitch->title;
    if (parts.size() == 2) { // R-1/freeze
        for (const Runbook &runbook : playbook.runbooks) {
            if (const Step *step = byId(runbook.steps, parts[1]))
                return step->title;
        }
    }
    return subject;
}

QString valueText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

} // namespace

QString inWords(const Event &event, const Playbook *playbook)
{
    const QString subject = playbook ? titleOf(event.subject, *playbook) : event.subject;
    const Sentence *sentence = sentenceOf(event.kind);
    if (!sentence)
        return displayText(QStringLiteral("%1 %2").arg(event.kind, subject).trimmed());
    if (isPersonal(event)) {
        const QString about = actorInWords(event.body[u"about"].toString(), playbook);
        return displayText(event.revealed.isEmpty() ? QStringLiteral("Personal note about %1").arg(about)
                                                    : QStringLiteral("Personal note about %1: %2").arg(about, event.revealed.simplified()),
                           400);
    }
    static const QRegularExpression field(QStringLiteral(R"(\{(\w+)\})"));
    const QString pattern = QString::fromUtf8(sentence->text);
    QString out;
    qsizetype from = 0;
    for (auto it = field.globalMatch(pattern); it.hasNext();) {
        const auto match = it.next();
        out += pattern.mid(from, match.capturedStart() - from);
        const QString key = match.captured(1);
        if (key == QLatin1String("subject"))
            out += subject;
        else if (const QString value = valueText(event.body[key]); value != QLatin1String("none")) // no overlay, no limit
            out += value;
        from = match.capturedEnd();
    }
    return displayText((out + pattern.mid(from)).simplified(), 400);
}

bool isKnown(const QString &kind, int version)
{
    return version == 1 && sentenceOf(kind);
}

QString actorInWords(const QString &actor, const Playbook *playbook)
{
    if (!playbook)
        return actor;
    if (actor.startsWith(QLatin1String("trigger/")))
        return titleOf(actor.mid(8), *playbook);
    const Person *person = byId(playbook->people, actor);
    return displayText(person ? person->name : actor);
}

QString laneOf(const Event &event)
{
    const Sentence *sentence = sentenceOf(event.kind);
    return sentence ? QString::fromLatin1(sentence->lane) : QStringLiteral("data");
}

} // namespace holdpoint
