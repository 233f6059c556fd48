#include "app/ctl/doacts.h"

#include "app/ctl/settling.h"

#include "models/base/canonicaljson.h"
#include "models/gates/gaterules.h"
#include "models/records/recordrules.h"

namespace holdpoint::ctl {

namespace {

enum class Subject { None, Phase, Gate, Item, Trigger, WaitingTrigger, Run, Step, Ritual, Rest };

struct Form {
    const char *word;
    Act act;
    Subject subject;
    const char *argument; // name of the argument that the last word gives, or ""
    const char *usage;
};

constexpr Form forms[] = {
    {"work", Act::Work, Subject::Phase, "runbook", "work PHASE [RUNBOOK]"},
    {"skip-phase", Act::SkipPhase, Subject::Phase, "", "skip-phase PHASE"},
    {"advance", Act::Advance, Subject::Gate, "", "advance PHASE"},
    {"exposure", Act::Exposure, Subject::Phase, "to", "exposure PHASE P"},
    {"hold", Act::Hold, Subject::None, "", "hold"},
    {"resume", Act::Resume, Subject::None, "", "resume"},
    {"reschedule", Act::Reschedule, Subject::Phase, "to", "reschedule PHASE T --because …"},
    {"check", Act::Check, Subject::Item, "state", "check PHASE/ITEM done|failed|n/a|blocked"},
    {"parity", Act::Parity, Subject::Item, "state", "parity PHASE/FEATURE done|failed|n/a|blocked --because …"},
    {"obligation", Act::Obligation, Subject::Item, "state", "obligation PHASE/N done|failed|n/a|open --evidence … --because …"},
    {"look", Act::Look, Subject::Item, "", "look SWITCH"},
    {"owner", Act::ChangeOwner, Subject::Item, "to", "owner PHASE[/ITEM] PERSON --because …"},
    {"held", Act::Ritual, Subject::Ritual, "text", "held RITUAL WHAT CAME OUT"},
    {"reviewed", Act::Ritual, Subject::Rest, "text", "reviewed WHAT CAME OUT"},
    {"open-poll", Act::OpenPoll, Subject::Gate, "", "open-poll GATE"},
    {"withdraw", Act::Withdraw, Subject::Gate, "", "withdraw GATE"},
    {"waive", Act::Waive, Subject::Gate, "", "waive GATE [--criterion C…]"},
    {"accept-unknown", Act::AcceptUnknown, Subject::Gate, "", "accept-unknown GATE --criterion C… [--for D]"},
    {"fire", Act::Fire, Subject::Trigger, "", "fire TRIGGER"},
    {"rearm", Act::Rearm, Subject::Trigger, "", "rearm TRIGGER"},
    {"disarm", Act::Disarm, Subject::Trigger, "", "disarm TRIGGER"},
    {"shelve", Act::Shelve, Subject::Trigger, "for", "shelve TRIGGER D"},
    {"ack", Act::Acknowledge, Subject::WaitingTrigger, "", "ack [TRIGGER]"},
    {"silence", Act::Silence, Subject::WaitingTrigger, "", "silence [TRIGGER]"},
    {"unshelve", Act::Unshelve, Subject::WaitingTrigger, "", "unshelve [TRIGGER]"},
    {"pause", Act::Pause, Subject::WaitingTrigger, "", "pause [TRIGGER]"},
    {"confirm", Act::Confirm, Subject::WaitingTrigger, "", "confirm [TRIGGER]"},
    {"decline", Act::Decline, Subject::WaitingTrigger, "", "decline [TRIGGER]"},
    {"decline-proposal", Act::DeclineProposal, Subject::Trigger, "", "decline-proposal PR-1 --because …"},
    {"rollback", Act::Rollback, Subject::None, "", "rollback [--runbook R] [--component C…] --reason …"},
    {"stop", Act::Stop, Subject::Run, "", "stop [RUN]"},
    {"abort", Act::Abort, Subject::Run, "", "abort [RUN]"},
    {"continue", Act::Continue, Subject::Run, "", "continue [RUN]"},
    {"give-up", Act::GiveUp, Subject::Run, "", "give-up [RUN]"},
    {"snapshot", Act::TakeSnapshot, Subject::Trigger, "", "snapshot SNAPSHOT"},
    {"restore-test", Act::TestRestore, Subject::Trigger, "", "restore-test SNAPSHOT"},
    {"escalate", Act::Escalate, Subject::Run, "", "escalate [RUN]"},
    {"note", Act::Note, Subject::Rest, "text", "note TEXT [--personal] [--about PERSON]"},
    {"erase-note", Act::EraseNote, Subject::Phase, "", "erase-note SEQ|PERSON"},
    {"decide", Act::Decision, Subject::Rest, "text", "decide TEXT [--about X] [--right D] [--context …] [--options …] [--rests-on A…]"},
    {"issue", Act::Issue, Subject::Rest, "text", "issue TEXT [--about X] [--owner P] [--severity S] [--due T]"},
    {"risk", Act::Risk, Subject::Rest, "text", "risk TEXT [--about X] [--milestone PHASE/M] [--plan …] [--owner P] [--severity S]"},
    {"assume", Act::Assume, Subject::Rest, "text", "assume TEXT [--plan …] [--owner P]"},
    {"objection", Act::Objection, Subject::Rest, "text", "objection TEXT [--about GATE] [--attacks A]"},
    {"premortem", Act::Premortem, Subject::Phase, "text", "premortem PHASE TEXT [--risk …]"},
    {"score", Act::Score, Subject::Phase, "", "score PHASE"},
    {"correct", Act::Correct, Subject::Item, "text", "correct SEQ TEXT --because …"},
    {"star", Act::Star, Subject::Trigger, "", "star SEQ"},
    {"close", Act::Close, Subject::None, "", "close"},
};

tl::unexpected<Error> wrong(const QString &message)
{
    return fail(ErrorKind::WrongUse, QStringLiteral("usage"), message);
}

void put(QJsonObject &args, const char *key, const QString &value)
{
    if (!value.isEmpty())
        args[QLatin1String(key)] = value;
}

// The one trigger that waits for this act, when none was named.
Result<QString> waitingTrigger(const Rollout &rollout, Act act)
{
    QStringList waiting;
    for (const TriggerState &trigger : rollout.triggers.triggers) {
        const bool waits = act == Act::Acknowledge || act == Act::Silence
            ? trigger.alarm == AlarmStatus::New || trigger.alarm == AlarmStatus::Recovered
            : act == Act::Unshelve ? trigger.shelvedUntil.has_value()
            : act == Act::Pause
            ? trigger.response == Response::Countdown
            : trigger.response == Response::Asked || trigger.response == Response::Countdown || trigger.response == Response::Paused;
        if (waits)
            waiting << trigger.id;
    }
    if (waiting.size() == 1)
        return waiting.first();
    return wrong(waiting.isEmpty() ? QStringLiteral("no trigger waits for %1").arg(actWord(act))
                                   : QStringLiteral("name one of them: %1").arg(waiting.join(QStringLiteral(", "))));
}

Result<QString> ratio(const QString &text)
{
    bool ok = false;
    const bool percent = text.endsWith(QLatin1Char('%'));
    const double number = (percent ? text.chopped(1) : text).toDouble(&ok);
    const double share = percent ? number / 100 : number;
    if (!ok || share < 0 || share > 1)
        return wrong(QStringLiteral("'%1' is not a share such as 10% or 0.1").arg(text));
    return decimalText(share);
}

Result<Command> parseForm(const Form &form, QStringList words, const Rollout &rollout)
{
    Command command;
    command.act = form.act;
    const auto usage = [&] { return wrong(QStringLiteral("usage: do … %1").arg(QString::fromUtf8(form.usage))); };
    const bool optional = form.subject == Subject::None || form.subject == Subject::Run || form.subject == Subject::WaitingTrigger
        || form.subject == Subject::Rest;
    if (words.isEmpty() && !optional)
        return usage();
    switch (form.subject) {
    case Subject::None:
        break;
    case Subject::Rest:
        if (words.isEmpty())
            return usage();
        command.args[QStringLiteral("text")] = words.join(QLatin1Char(' '));
        return command;
    case Subject::WaitingTrigger:
        if (words.isEmpty()) {
            const auto trigger = waitingTrigger(rollout, form.act);
            if (!trigger)
                return tl::unexpected(trigger.error());
            words << *trigger;
        }
        command.subject = words.takeFirst();
        break;
    case Subject::Run:
        if (!words.isEmpty())
            command.subject = words.takeFirst();
        break;
    case Subject::Gate:
        command.subject = gateId(*rollout.playbook, words.first());
        if (command.subject.isEmpty())
            command.subject = words.first();
        words.removeFirst();
        break;
    case Subject::Phase:
    case Subject::Item:
    case Subject::Trigger:
    case Subject::Step:
    case Subject::Ritual:
        command.subject = words.takeFirst();
    }
    if (!words.isEmpty() && *form.argument != '\0') {
        const QString value = words.join(QLatin1Char(' '));
        if (form.act == Act::Exposure) {
            const auto share = ratio(value);
            if (!share)
                return tl::unexpected(share.error());
            command.args[QStringLiteral("to")] = *share;
        } else {
            command.args[QLatin1String(form.argument)] = value;
        }
        words.clear();
    } else if (*form.argument != '\0' && form.act != Act::Work && form.act != Act::Premortem) {
        return usage();
    }
    if (!words.isEmpty())
        return usage();
    return command;
}

Result<Command> parseStep(const QStringList &words)
{
    static const QHash<QString, Act> answers{{QStringLiteral("done"), Act::StepDone},
                                             {QStringLiteral("failed"), Act::StepFailed},
                                             {QStringLiteral("retry"), Act::StepRetry},
                                             {QStringLiteral("skip"), Act::StepSkip},
                                             {QStringLiteral("go-on"), Act::StepGoOn},
                                             {QStringLiteral("happened"), Act::StepHappened},
                                             {QStringLiteral("not-happened"), Act::StepNotHappened},
                                             {QStringLiteral("undo"), Act::StepUndo},
                                             {QStringLiteral("pass"), Act::PassNoReturn}};
    if (words.size() != 3 || !answers.contains(words[2]))
        return wrong(QStringLiteral("usage: do … step RUN STEP done|failed|retry|skip|go-on|happened|not-happened|undo|pass"));
    Command command;
    command.act = answers[words[2]];
    command.subject = words[0] + QLatin1Char('/') + words[1];
    return command;
}

// "label TRIGGER|- incident|false-alarm TEXT": `-` is whatever should have seen it.
Result<Command> parseLabel(const QStringList &words)
{
    const QString say = words.value(1).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (say != QLatin1String("incident") && say != QLatin1String("false alarm"))
        return wrong(QStringLiteral("usage: do … label TRIGGER|- incident|false-alarm [TEXT] [--from T --to T]"));
    Command command;
    command.act = Act::Label;
    command.subject = words[0] == QLatin1String("-") ? QString() : words[0];
    command.args = {{QStringLiteral("say"), say}, {QStringLiteral("text"), words.mid(2).join(QLatin1Char(' '))}};
    return command;
}

// "propose TRIGGER FIELD=VALUE…"
Result<Command> parsePropose(const QStringList &words, const Rollout &rollout)
{
    const Trigger *trigger = byId(rollout.playbook->triggers, words.value(0));
    QJsonArray changes;
    for (const QString &word : words.mid(1)) {
        const QString field = word.section(QLatin1Char('='), 0, 0), to = word.section(QLatin1Char('='), 1);
        changes << QJsonObject{{QStringLiteral("field"), field},
                               {QStringLiteral("from"), trigger ? fieldText(*trigger, field) : QString()},
                               {QStringLiteral("to"), to.trimmed()}};
    }
    if (changes.isEmpty())
        return wrong(QStringLiteral("usage: do … propose TRIGGER FIELD=VALUE… --because …"));
    Command command;
    command.act = Act::Propose;
    command.subject = words[0];
    command.args = {{QStringLiteral("changes"), changes}};
    return command;
}

Result<Command> parseOthers(const QString &word, const QStringList &words, const ActFlags &flags)
{
    Command command;
    if (word == QLatin1String("start")) {
        command.act = words.isEmpty() ? Act::Start : Act::StartPhase;
        command.subject = words.value(0);
        return command;
    }
    if (word == QLatin1String("step"))
        return parseStep(words);
    if (word == QLatin1String("opt-in")) {
        if (words.size() != 3)
            return wrong(QStringLiteral("usage: do … opt-in PHASE CUSTOMER in|out --because …"));
        command.act = Act::OptIn;
        command.subject = words[0];
        command.args = {{QStringLiteral("customer"), words[1]}, {QStringLiteral("say"), words[2]}};
        return command;
    }
    if (word == QLatin1String("label"))
        return parseLabel(words);
    if (word == QLatin1String("switch") && words.size() == 2 && (words[1] == QLatin1String("on") || words[1] == QLatin1String("off"))) {
        command.act = Act::Switch;
        command.subject = words[0];
        command.args[QStringLiteral("to")] = words[1];
        return command;
    }
    if (word == QLatin1String("message") && words.size() == 1) {
        command.act = flags.send ? Act::SendMessage : Act::Message;
        command.subject = words[0];
        return command;
    }
    if (word == QLatin1String("debt") && words.size() == 2 && words[1] == QLatin1String("done")) {
        command.act = Act::DebtDone;
        command.subject = words[0];
        return command;
    }
    if (word == QLatin1String("assign") && !words.isEmpty()) {
        command.act = Act::Assign;
        command.args[QStringLiteral("text")] = words.join(QLatin1Char(' '));
        return command;
    }
    if (word == QLatin1String("unstar") && words.size() == 1) {
        command.act = Act::Star;
        command.subject = words[0];
        command.args = {{QStringLiteral("starred"), false}};
        return command;
    }
    const bool ownership = word == QLatin1String("rollback-ownership");
    if ((ownership || word == QLatin1String("command")) && words.size() == 2 && words[0] == QLatin1String("to")) {
        command.act = Act::HandOver;
        command.args = {{QStringLiteral("role"), ownership ? QStringLiteral("rollback-owner") : QStringLiteral("incident-commander")},
                        {QStringLiteral("to"), words[1]}};
        return command;
    }
    const bool gives = words.value(1) == QLatin1String("give");
    if (word == QLatin1String("role") && words.size() == 3 && (gives || words[1] == QLatin1String("take"))) {
        command.act = Act::SetRole;
        command.subject = words[0];
        command.args = {{QStringLiteral("role"), words[2]}, {QStringLiteral("give"), gives}};
        return command;
    }
    if (word == QLatin1String("accept") && words.size() == 1) {
        command.act = Act::AcceptHandOver;
        command.args = {{QStringLiteral("role"), words[0]}};
        return command;
    }
    if (word == QLatin1String("countersign") && words.size() == 1) {
        command.act = Act::Countersign;
        command.subject = words[0];
        return command;
    }
    return wrong(QStringLiteral("unknown act '%1'; the acts are:\n%2").arg(word, actsHelp()));
}

} // namespace

Result<Command> parseAct(const QStringList &words, const ActFlags &flags, const Rollout &rollout)
{
    if (words.isEmpty())
        return wrong(actsHelp());
    const QString word = words.first();
    const auto form = std::find_if(std::begin(forms), std::end(forms), [&](const Form &f) { return word == QLatin1String(f.word); });
    const std::optional<Command> settled = settling(words, rollout);
    auto command = settled                 ? Result<Command>(*settled)
        : word == QLatin1String("propose") ? parsePropose(words.mid(1), rollout)
        : form == std::end(forms)          ? parseOthers(word, words.mid(1), flags)
                                           : parseForm(*form, words.mid(1), rollout);
    if (!command)
        return command;
    static const QList<Act> aboutSomething{Act::Decision, Act::Issue, Act::Risk, Act::Objection};
    if (aboutSomething.contains(command->act) && !flags.about.isEmpty()) {
        const QString gate = gateId(*rollout.playbook, flags.about);
        command->subject = gate.isEmpty() ? flags.about : gate;
    }
    for (auto it = flags.texts.begin(); it != flags.texts.end(); ++it)
        put(command->args, qPrintable(it.key()), it.value());
    for (auto it = flags.lists.begin(); it != flags.lists.end(); ++it) {
        if (!it->isEmpty())
            command->args[it.key()] = QJsonArray::fromStringList(*it);
    }
    put(command->args, "because", flags.because.isEmpty() ? flags.reason : flags.because);
    put(command->args, "reason", flags.reason.isEmpty() ? flags.because : flags.reason);
    put(command->args, "evidence", flags.evidence);
    put(command->args, "runbook", flags.runbook);
    if (!command->args.contains(u"to"))
        put(command->args, "to", flags.to);
    put(command->args, "within", flags.within);
    if (command->act == Act::Note)
        put(command->args, "about", flags.about);
    if (flags.personal)
        command->args[QStringLiteral("personal")] = true;
    const bool about = flags.about.isEmpty() || command->act == Act::Note || aboutSomething.contains(command->act);
    if (!about || (flags.personal && command->act != Act::Note))
        return wrong(QStringLiteral("--personal is for note, --about for note, decide, issue, risk and objection"));
    if (!flags.components.isEmpty())
        command->args[QStringLiteral("components")] = QJsonArray::fromStringList(flags.components);
    return command;
}

QString actsHelp()
{
    QStringList lines{QStringLiteral("start [PHASE]"),
                      QStringLiteral("step RUN STEP done|failed|retry|skip|go-on|happened|not-happened|undo|pass"),
                      QStringLiteral("opt-in PHASE CUSTOMER in|out --because …"),
                      QStringLiteral("revise PLAYBOOK --because … [--preview]"),
                      QStringLiteral("label TRIGGER|- incident|false-alarm [TEXT] [--from T --to T]"),
                      QStringLiteral("propose TRIGGER FIELD=VALUE… --because …"),
                      QStringLiteral("switch ID off|on"),
                      QStringLiteral("message TEMPLATE [--send]"),
                      QStringLiteral("debt DEBT done --evidence … --because …"),
                      QStringLiteral("assign TEXT --to P --within D"),
                      QStringLiteral("command to PERSON"),
                      QStringLiteral("rollback-ownership to PERSON"),
                      QStringLiteral("accept ROLE"),
                      QStringLiteral("role PERSON give|take ROLE"),
                      QStringLiteral("countersign REQUEST"),
                      QStringLiteral("issue|risk|assumption|objection ENTRY WORD --because …"),
                      QStringLiteral("unstar SEQ")};
    for (const Form &form : forms)
        lines << QString::fromUtf8(form.usage);
    lines.sort();
    return lines.join(QLatin1Char('\n'));
}

} // namespace holdpoint::ctl
