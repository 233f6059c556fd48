#include "models/gates/gaterules.h"

#include "models/gates/answers.h"
#include "models/journal/eventbody.h"
#include "models/people/proof.h"

namespace holdpoint {

namespace {

GateState *find(Gates &gates, const QString &id)
{
    for (GateState &gate : gates.gates) {
        if (gate.id == id)
            return &gate;
    }
    return nullptr;
}

void openPoll(GateState &gate, const Event &event)
{
    for (const SignOff &answer : newestAnswers(gate.answers)) {
        gate.earlier.removeIf([&](const SignOff &old) { return old.person == answer.person; });
        if (answer.answer == Answer::NoGo)
            gate.earlier << answer;
    }
    gate.answers.clear();
    const Result<Instant> expires = parseRfc3339(textIn(event, "expires"));
    gate.poll = Poll{textIn(event, "poll"), event.actor, event.at, expires.value_or(event.at), event.seq};
}

void addAnswer(GateState &gate, const Event &event)
{
    const std::optional<Answer> answer = answerFromWord(textIn(event, "answer"));
    if (!gate.poll || !answer || textIn(event, "poll") != gate.poll->id)
        return;
    SignOff signOff;
    signOff.person = textIn(event, "person");
    signOff.role = textIn(event, "role");
    signOff.answer = *answer;
    signOff.because = textIn(event, "because");
    signOff.at = event.at;
    signOff.seq = event.seq;
    signOff.payload = textIn(event, "payload").toUtf8();
    signOff.signature = QByteArray::fromBase64(textIn(event, "signature").toLatin1());
    signOff.publicKey = readPublicKey(textIn(event, "key")).value_or(QByteArray());
    signOff.scopeHash = QByteArray::fromHex(textIn(event, "scope").toLatin1());
    signOff.simulated = event.body.value(QLatin1String("simulated")).toBool();
    signOff.nonce = textIn(event, "nonce");
    gate.answers << signOff;
    gate.earlier.removeIf([&](const SignOff &old) { return old.person == signOff.person; }); // asked again, and has answered
}

void withdraw(GateState &gate, const Event &event)
{
    const QString person = textIn(event, "person");
    for (SignOff &answer : gate.answers) {
        if (answer.person == person)
            answer.withdrawn = true;
    }
    gate.earlier.removeIf([&](const SignOff &old) { return old.person == person; });
}

void applyGate(GateState &gate, const Event &event)
{
    if (event.kind == QLatin1String("gate.passed")) {
        gate.passed = true;
    } else if (event.kind == QLatin1String("gate.waived")) {
        gate.waivedCriteria += textsIn(event, "criteria");
        gate.waived = gate.waived || textsIn(event, "criteria").isEmpty();
        gate.waivedBy << event.actor;
        gate.waivedReason = textIn(event, "because");
        gate.waivedCommand = textIn(event, "asked").isEmpty() ? event.command : textIn(event, "asked"); // a countersigner's has another id
    } else if (event.kind == QLatin1String("gate.unknown_accepted")) {
        const Result<Instant> until = parseRfc3339(textIn(event, "until"));
        for (const QString &criterion : textsIn(event, "criteria")) {
            if (until)
                gate.acceptedUnknown.insert(criterion, *until);
        }
    }
}

} // namespace

QList<SignOff> newestAnswers(const QList<SignOff> &answers)
{
    QList<SignOff> newest;
    for (const SignOff &answer : answers) {
        newest.removeIf([&](const SignOff &old) { return old.person == answer.person; });
        newest << answer;
    }
    newest.removeIf([](const SignOff &answer) { return answer.withdrawn; });
    return newest;
}

Gates initialGates(const Playbook &playbook)
{
    Gates gates;
    for (const Phase &phase : playbook.phases) {
        if (!phase.gate)
            continue;
        GateState gate;
        gate.id = phase.id;
        gates.gates << gate;
    }
    return gates;
}

void apply(Gates &gates, const Playbook &, const Event &event)
{
    if (event.kind == QLatin1String("signoff.seconded")) {
        for (GateState &gate : gates.gates) {
            const QString person = textIn(event, "person");
            if (!gate.waivedCommand.isEmpty() && gate.waivedCommand == textIn(event, "command") && !gate.waivedBy.contains(person))
                gate.waivedBy << person;
        }
        return;
    }
    const QString named = textIn(event, "phase");
    GateState *gate = find(gates, named.isEmpty() ? event.subject : named);
    if (!gate)
        return;
    if (event.kind == QLatin1String("phase.started")) {
        const QString id = gate->id;
        *gate = GateState{};
        gate->id = id;
    } else if (event.kind == QLatin1String("run.requested") && textIn(event, "direction") == QLatin1String("back")) {
        gate->poll.reset();
        gate->answers.clear();
    } else if (event.kind == QLatin1String("poll.opened")) {
        openPoll(*gate, event);
    } else if (event.kind == QLatin1String("poll.closed")) {
        gate->poll.reset();
    } else if (event.kind == QLatin1String("signoff.given")) {
        addAnswer(*gate, event);
    } else if (event.kind == QLatin1String("signoff.withdrawn")) {
        withdraw(*gate, event);
    } else if (event.kind.startsWith(QLatin1String("gate."))) {
        applyGate(*gate, event);
    }
}

const GateState *gateById(const Gates &gates, const QString &id)
{
    return byId(gates.gates, id);
}

QString gateId(const Playbook &playbook, const QString &name)
{
    if (byId(playbook.phases, name))
        return name;
    bool ok = false;
    const int place = name.startsWith(QLatin1Char('G')) ? name.mid(1).toInt(&ok) : 0;
    return ok && place >= 1 && place <= playbook.phases.size() ? playbook.phases[place - 1].id : QString();
}

QString gateLabel(const Playbook &playbook, const QString &id)
{
    for (int i = 0; i < playbook.phases.size(); ++i) {
        if (playbook.phases[i].id == id)
            return QStringLiteral("G%1").arg(i + 1);
    }
    return {};
}

} // namespace holdpoint
