#include "app/ctl/doacts.h"
#include "app/ctl/proving.h"
#include "app/ctl/roomargs.h"
#include "app/ctl/runengine.h"
#include "app/ctl/verbs.h"

#include "models/base/ids.h"
#include "models/playbook/loader.h"
#include "models/room/attachments.h"
#include "models/room/revisiondifference.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

namespace {

// Arguments that some act takes under that name, as they are.
struct TextFlag {
    const char *flag, *argument, *help;
};
constexpr TextFlag textFlags[] = {{"--owner", "owner", "who answers for it, or owes it"},
                                  {"--due", "due", "when: a time, or a span from now such as 3h"},
                                  {"--severity", "severity", "low, medium or high"},
                                  {"--plan", "plan", "how a risk is made smaller, what is done if an assumption is false"},
                                  {"--milestone", "milestone", "at which a risk is looked at again: PHASE/MILESTONE"},
                                  {"--attacks", "attacks", "the assumption that an objection doubts"},
                                  {"--right", "right", "which decision of the playbook this is"},
                                  {"--context", "context", "what it was about"},
                                  {"--options", "options", "what else there was"},
                                  {"--consequences", "consequences", "what follows"},
                                  {"--dissent", "dissent", "who saw it otherwise, and why"},
                                  {"--from", "from", "for label: when it began"},
                                  {"--for", "for", "for accept-unknown: how long, at most a day"}};
constexpr TextFlag listFlags[] = {{"--criterion", "criteria", "for waive and accept-unknown; repeat it"},
                                  {"--despite", "despite", "for advance: go on although this was warned of; repeat it"},
                                  {"--rests-on", "rests_on", "an assumption that a decision rests on; repeat it"},
                                  {"--risk", "risks", "a risk that a premortem found; repeat it"}};

struct DoArgs {
    std::string room, as, commandId, because, reason, evidence, runbook, to, within, about;
    std::vector<std::string> words, components;
    std::array<std::string, std::size(textFlags)> texts;
    std::array<std::vector<std::string>, std::size(listFlags)> lists;
    Proving proving;
    bool send = false, preview = false, noWait = false, breakGlass = false, personal = false;
};

// A file that lies here, by its whole path; else the words as they are.
QString fileOrWords(const std::string &given)
{
    const QString words = text(given);
    const bool meant = words.startsWith(QLatin1String("./")) || words.startsWith(QLatin1String("../")) || QFileInfo(words).isFile();
    return meant ? QFileInfo(words).absoluteFilePath() : words;
}

ActFlags flagsOf(const DoArgs &args)
{
    ActFlags flags{text(args.because),
                   text(args.reason),
                   fileOrWords(args.evidence),
                   text(args.runbook),
                   text(args.to),
                   text(args.within),
                   text(args.about),
                   {},
                   args.send,
                   args.personal,
                   {},
                   {}};
    for (const std::string &component : args.components)
        flags.components << text(component);
    for (std::size_t i = 0; i < args.texts.size(); ++i)
        flags.texts.insert(QLatin1String(textFlags[i].argument), text(args.texts[i]));
    for (std::size_t i = 0; i < args.lists.size(); ++i) {
        for (const std::string &each : args.lists[i])
            flags.lists[QLatin1String(listFlags[i].argument)] << text(each);
    }
    return flags;
}

// "engine": null says that nobody will act on it.
void report(Output &out, const Room &room, const Command &command, const Result<Appended> &result)
{
    const EngineSeen engine = seeEngine(room.folder(), SystemClock());
    QJsonObject o{{QStringLiteral("accepted"), result.has_value()}, {QStringLiteral("command"), command.id}};
    o[QStringLiteral("engine")] = engine.alive() ? QJsonValue(engine.beat->pid) : QJsonValue();
    if (result) {
        o[QStringLiteral("seq")] = result->head.seq;
        o[QStringLiteral("head")] = QString::fromLatin1(result->head.hash.toHex());
        const bool waits = std::any_of(result->events.begin(), result->events.end(),
                                       [](const Event &e) { return e.kind == QLatin1String("signoff.second_asked"); });
        if (waits)
            o[QStringLiteral("request")] = command.id;
        out.line(QStringLiteral("recorded as #%1 %2").arg(result->head.seq).arg(QString::fromLatin1(result->head.hash.toHex().left(16))));
    } else {
        o[QStringLiteral("refused")] =
            QJsonObject{{QStringLiteral("code"), result.error().code}, {QStringLiteral("message"), result.error().message}};
        out.refuse(result.error());
    }
    out.object(o);
    if (result && !engine.alive() && room.rollout().phases.status == RolloutStatus::Active)
        out.diagnose(
            QStringLiteral("warning: no engine lives in this room; nobody is watching (holdpointctl run --room %1)").arg(room.folder()));
}

// A later revision of the playbook: what it changes is said first, and is all that `--preview` does.
struct Revising {
    std::shared_ptr<const Playbook> next;
    explicit operator bool() const { return next != nullptr; }
};

Result<Revising> revisionFrom(const QString &file, const Rollout &rollout)
{
    LoadResult loaded = loadPlaybook(file);
    if (!loaded.playbook)
        return fail(ErrorKind::NotHolding, QStringLiteral("invalid-playbook"),
                    QStringLiteral("%1 is not a valid playbook: holdpointctl validate says why").arg(file), file);
    if (loaded.playbook->id != rollout.playbook->id)
        return fail(ErrorKind::Refused, QStringLiteral("other-playbook"),
                    QStringLiteral("that is playbook '%1', this room runs '%2'").arg(loaded.playbook->id, rollout.playbook->id));
    return Revising{std::make_shared<const Playbook>(std::move(*loaded.playbook))};
}

void preview(const Room &room, const Revising &revising, const QString &actor, Output &out)
{
    const RevisionDifference difference = revisionDifference(room.rollout(), revising.next, actor, room.context());
    QJsonObject object;
    for (const DifferenceLine &part : inWords(difference)) {
        out.line(part.heading);
        for (const QString &line : part.lines)
            out.line(QStringLiteral("  ") + line);
        object.insert(part.heading.toLower().replace(QLatin1Char(' '), QLatin1Char('_')), QJsonArray::fromStringList(part.lines));
    }
    if (difference.isEmpty())
        out.line(QStringLiteral("nothing that counts would change"));
    out.object(object);
}

// HOLD and a rollback were recorded before the whole journal was looked at.
void sayWhatVerifyingFinds(Room &room, Output &out)
{
    const auto verified = room.verify();
    const StoreReport &found = room.journal().report();
    if (!verified)
        out.diagnose(QStringLiteral("warning: the journal could not be verified: %1").arg(verified.error().message));
    else if (found.verdict != Verdict::Ok)
        out.diagnose(QStringLiteral("warning: this was recorded, and then the journal was found %1: %2; next: %3")
                         .arg(verdictWord(found.verdict), found.why, nextStep(found.verdict)));
}

void act(const DoArgs &args, Output &out)
{
    const SystemClock clock;
    QStringList words;
    for (const std::string &word : args.words)
        words << text(word);
    const auto asked = actFromWord(words.value(0));
    auto room = openRoom(args.room, clock, out, false, asked && isUrgent(*asked) ? Verifying::Later : Verifying::First);
    if (!room)
        return;
    const QString actor = actingPerson(args.as, room->rollout());
    Revising revising;
    if (words.value(0) == QLatin1String("revise") && words.size() == 2) {
        const auto read = revisionFrom(words[1], room->rollout());
        if (!read)
            return out.refuse(read.error());
        revising = *read;
        if (args.preview)
            return preview(*room, revising, actor, out);
    }
    auto command = revising ? Result<Command>(revisionCommand(room->rollout(), *revising.next, actor, text(args.because)))
                            : parseAct(words, flagsOf(args), room->rollout());
    if (!command)
        return out.refuse(command.error());
    command = attachEvidence(room->folder(), *room->rollout().playbook, std::move(*command));
    if (!command)
        return out.refuse(command.error());
    command->id = args.commandId.empty() ? newId() : text(args.commandId);
    command->actor = actor;
    if (args.breakGlass)
        command->args[QStringLiteral("break_glass")] = true;
    if (auto proved = prove(*command, args.proving, *room); !proved)
        return out.refuse(proved.error());
    const auto result = revising ? room->revise(*command, *revising.next) : room->act(*command);
    report(out, *room, *command, result);
    if (room->notErased())
        out.diagnose(QStringLiteral("warning: an erased note may still be readable: %1; this is tried again whenever the room is opened")
                         .arg(room->notErased()->message));
    const bool starts = command->act == Act::Rollback;
    if (result && starts && !args.noWait && !seeEngine(room->folder(), clock).held) {
        room.reset(); // the engine opens the room for itself
        runEngine({text(args.room), QStringLiteral("run.ended"), {}, true}, out);
    } else if (!room->journal().verified()) {
        sayWhatVerifyingFinds(*room, out);
    }
}

} // namespace

void addDo(CLI::App &app, Output &out)
{
    auto args = std::make_shared<DoArgs>();
    CLI::App *verb = app.add_subcommand("do", "act as a person");
    verb->add_option("--room", args->room, "the room")->required();
    verb->add_option("--as", args->as, "who acts");
    verb->add_option("--command-id", args->commandId, "makes it safe to repeat");
    verb->add_option("--because", args->because, "why");
    verb->add_option("--reason", args->reason, "why");
    verb->add_option("--evidence", args->evidence, "what shows it: words, an address, or a file, which is kept in the room");
    verb->add_option("--runbook", args->runbook, "for rollback");
    verb->add_option("--component", args->components, "for a targeted rollback; repeat it")->allow_extra_args(false);
    verb->add_option("--to", args->to, "for assign");
    verb->add_option("--within", args->within, "for assign");
    for (std::size_t i = 0; i < args->texts.size(); ++i)
        verb->add_option(textFlags[i].flag, args->texts[i], textFlags[i].help);
    for (std::size_t i = 0; i < args->lists.size(); ++i)
        verb->add_option(listFlags[i].flag, args->lists[i], listFlags[i].help)->allow_extra_args(false);
    addProving(*verb, args->proving);
    verb->add_flag("--break-glass", args->breakGlass, "act alone in an emergency, to be countersigned");
    verb->add_option("--about", args->about,
                     "what it is about: a phase, PHASE/ITEM, RUN/STEP, a trigger; for note: the person, and it can be erased");
    verb->add_flag("--personal", args->personal, "for note: it can be erased");
    verb->add_flag("--send", args->send, "for message");
    verb->add_flag("--preview", args->preview, "for revise: say what would change and become stale, and load nothing");
    verb->add_flag("--no-wait", args->noWait, "for rollback: do not become the engine");
    verb->add_option("act", args->words, actsHelp().toStdString())->required();
    verb->callback([args, &out] { act(*args, out); });
}

} // namespace holdpoint::ctl
