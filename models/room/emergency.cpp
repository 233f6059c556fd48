#include "models/room/emergency.h"

#include "models/base/files.h"
#include "models/base/folderlock.h"
#include "models/base/ids.h"
#include "models/base/sha256.h"
#include "models/base/xdg.h"
#include "models/journal/sqlitejournal.h"
#include "models/people/authorise.h"
#include "models/people/peoplerules.h"
#include "models/playbook/loader.h"
#include "models/room/facts.h"
#include "models/room/roomfold.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace holdpoint {

namespace {

constexpr qint64 largestText = 1 << 20;

// In an emergency what a rollback rests on: who may, which phase runs, what has been run. Else everything but what belongs to the
// old file and its engines.
bool isCarriedOver(const Event &event, bool all)
{
    static const QStringList ofTheFile{QStringLiteral("store"), QStringLiteral("engine"), QStringLiteral("emergency"),
                                       QStringLiteral("revision")};
    if (all)
        return event.kind != QLatin1String("rollout.opened") && !ofTheFile.contains(event.kind.section(QLatin1Char('.'), 0, 0));
    static const QStringList families{QStringLiteral("role"),     QStringLiteral("key"),     QStringLiteral("phase"),
                                      QStringLiteral("hold"),     QStringLiteral("run"),     QStringLiteral("step"),
                                      QStringLiteral("exposure"), QStringLiteral("snapshot")};
    return event.kind == QLatin1String("rollout.started") || event.kind == QLatin1String("check.armed")
        || families.contains(event.kind.section(QLatin1Char('.'), 0, 0));
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject citationBody(const Citation &citation)
{
    return {{QStringLiteral("room"), citation.room},       {QStringLiteral("chain"), hex(citation.chain)},
            {QStringLiteral("head"), hex(citation.head)},  {QStringLiteral("seq"), citation.seq},
            {QStringLiteral("verdict"), citation.verdict}, {QStringLiteral("anchored"), citation.fromAnchor}};
}

// Appends to the new room; the first error ends it.
class Writer
{
public:
    Writer(Journal &journal, QString person) : m_journal(journal), m_person(std::move(person)) { }
    const std::optional<Error> &error() const { return m_error; }

    void add(const QString &id, const QString &actor, const QString &role, const QList<EventDraft> &drafts)
    {
        if (m_error || drafts.isEmpty())
            return;
        const auto appended = m_journal.append({id, actor, role}, [&](const QList<Event> &) { return Result<QList<EventDraft>>(drafts); });
        if (!appended)
            m_error = appended.error();
    }
    void add(const QList<EventDraft> &drafts) { add(newId(), m_person, QStringLiteral("administrator"), drafts); }

private:
    Journal &m_journal;
    QString m_person;
    std::optional<Error> m_error;
};

EventDraft openedBy(const Playbook &playbook, const OldRoom &old, const Head &head, Mode mode)
{
    return {QStringLiteral("rollout.opened"),
            playbook.id,
            {{QStringLiteral("id"), playbook.id},
             {QStringLiteral("title"), playbook.title},
             {QStringLiteral("mode"), modeWord(mode)},
             {QStringLiteral("revision"), old.revision},
             {QStringLiteral("sha256"), hex(playbook.sha256)},
             {QStringLiteral("folder"), playbook.folder},
             {QStringLiteral("chain"), hex(head.chain)}}};
}

// Facts keep their actor and the time at which they happened; what was one command stays one.
int carryOver(Writer &writer, const OldRoom &old, bool all)
{
    QList<EventDraft> drafts;
    QString actor, role;
    qint64 first = 0;
    int count = 0;
    const auto flush = [&] {
        writer.add(QStringLiteral("cited/%1/%2").arg(hex(old.citation.chain).left(8)).arg(first), actor, role, drafts);
        count += static_cast<int>(drafts.size());
        drafts.clear();
    };
    for (const Event &event : old.events) {
        if (!isCarriedOver(event, all))
            continue;
        if (!drafts.isEmpty() && (event.actor != actor || event.role != role || drafts.size() >= 200))
            flush();
        if (drafts.isEmpty())
            first = event.seq;
        actor = event.actor;
        role = event.role;
        QJsonObject body = event.body;
        body.insert(QStringLiteral("cited"), event.seq);
        drafts << EventDraft{event.kind, event.subject, body, event.correlation, event.at};
    }
    flush();
    return count;
}

QList<EventDraft> pauses(const QString &folder, const QList<Event> &events)
{
    RoomFold fold(folder);
    fold.take(events);
    QList<EventDraft> drafts;
    for (const Run &run : fold.rollout().runs.runs) {
        if (!isOver(run))
            drafts << EventDraft{QStringLiteral("run.paused"),
                                 run.id,
                                 {{QStringLiteral("run"), run.id},
                                  {QStringLiteral("why"), QStringLiteral("operator")},
                                  {QStringLiteral("because"), QStringLiteral("the room that it ran in cannot record any more")}},
                                 run.id};
    }
    return drafts;
}

// The old attempts under the names that the new room's runs give them. Where nothing of the journal can be trusted, those of every
// run lie in the first one, so that whatever was begun is found before it would be begun again.
Result<int> linkAttempts(const OldRoom &old, const QString &room)
{
    const bool nameless = old.events.isEmpty();
    QHash<QString, int> numbers;
    int linked = 0;
    for (const QString &attempt : attemptsIn(old.folder)) {
        const QString run = nameless ? QStringLiteral("R-1") : attempt.section(QLatin1Char('/'), 0, 0);
        const QString name = attempt.section(QLatin1Char('/'), 1);
        const QString step = name.section(QLatin1Char('.'), 0, -2);
        const QString as = nameless ? QStringLiteral("%1.%2").arg(step).arg(++numbers[step]) : name;
        const QString folder = RoomFolder(room).runs() + QLatin1Char('/') + run;
        if (auto made = makePrivateFolder(folder); !made)
            return tl::unexpected(made.error());
        const QString target = RoomFolder(old.folder).runs() + QLatin1Char('/') + attempt;
        if (::symlink(QFile::encodeName(target).constData(), QFile::encodeName(folder + QLatin1Char('/') + as).constData()) != 0)
            return fail(ErrorKind::Busy, QStringLiteral("io"),
                        QStringLiteral("cannot link %1: %2").arg(target, QString::fromLocal8Bit(std::strerror(errno))), target);
        ++linked;
    }
    return linked;
}

QString citedFolder()
{
    return stateHome() + QStringLiteral("/cited");
}

// Where the old room will find that it was cited, once it is sound again.
Result<void> noteForOldRoom(const Citation &cites, const Citation &by)
{
    if (auto made = makePrivateFolder(citedFolder()); !made)
        return made;
    const QString file = QStringLiteral("%1/%2-%3.json").arg(citedFolder(), hex(cites.chain), hex(by.chain));
    return writeDurably(file, QJsonDocument(citationBody(by)).toJson(QJsonDocument::Compact));
}

Citation citationFrom(const QJsonObject &body)
{
    return {body.value(u"room").toString(),
            QByteArray::fromHex(body.value(u"chain").toString().toLatin1()),
            QByteArray::fromHex(body.value(u"head").toString().toLatin1()),
            body.value(u"seq").toInteger(),
            body.value(u"verdict").toString(),
            body.value(u"anchored").toBool()};
}

// The facts that go with it: of an emergency none, of a new anchor the second person's signature.
Result<QList<EventDraft>> mayOpen(const OldRoom &old, const std::shared_ptr<const Playbook> &playbook, const EmergencyWish &wish,
                                  const Clock &clock)
{
    if (!byId(playbook->people, wish.person))
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-person"),
                    QStringLiteral("the playbook has no person '%1'").arg(wish.person));
    const Rollout rollout = trustedRollout(old, playbook);
    if (isObserver(rollout.people, wish.person))
        return refused("observer", QStringLiteral("an observer opens no emergency room"));
    if (!wish.reanchor)
        return QList<EventDraft>{};
    if (wish.reanchor->act != Act::Reanchor || wish.reanchor->subject != hex(old.citation.chain))
        return fail(ErrorKind::WrongUse, QStringLiteral("command"), QStringLiteral("that was signed for another chain"));
    const auto permit =
        authorise(*playbook, rollout.people, *wish.reanchor, rightFactsOf(rollout, *wish.reanchor, {clock.now(), false, false}));
    if (!permit)
        return tl::unexpected(permit.error());
    if (permit->waits)
        return refused("second-needed", QStringLiteral("anchoring anew needs both persons at once"));
    return permit->events;
}

EventDraft reanchored(const OldRoom &old, const EmergencyWish &wish)
{
    const qint64 trusted = old.events.isEmpty() ? 0 : old.events.last().seq;
    return {QStringLiteral("store.reanchored"),
            QFileInfo(old.folder).fileName(),
            {{QStringLiteral("verdict"), old.citation.verdict},
             {QStringLiteral("missing_from"), trusted + 1},
             {QStringLiteral("missing_to"), std::max(old.citation.seq, trusted)},
             {QStringLiteral("reason"), wish.because}}};
}

} // namespace

Result<std::shared_ptr<const Playbook>> emergencyPlaybook(const OldRoom &old, const QString &given)
{
    const QString file = given.isEmpty() ? old.playbookFile : given;
    const auto bytes = file.isEmpty() ? Result<QByteArray>(QByteArray()) : readFile(file, largestText);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (file.isEmpty() || old.playbookSha256.isEmpty() || sha256(*bytes) != old.playbookSha256)
        return refused("playbook-changed",
                       QStringLiteral("%1 holds no playbook with the SHA-256 that is %2 (%3): name the file that has it")
                           .arg(file.isEmpty() ? old.folder : file,
                                old.citation.fromAnchor ? QStringLiteral("anchored") : QStringLiteral("in the chain"),
                                old.playbookSha256.isEmpty() ? QStringLiteral("none is known") : hex(old.playbookSha256)));
    const QString programs = old.programs.isEmpty() ? QFileInfo(file).absolutePath() : old.programs;
    LoadResult loaded = loadPlaybookText(*bytes, file, programs);
    if (!loaded.playbook)
        return fail(ErrorKind::Unreadable, QStringLiteral("playbook"), QStringLiteral("the playbook %1 cannot be read").arg(file), file);
    return std::make_shared<const Playbook>(std::move(*loaded.playbook));
}

Rollout trustedRollout(const OldRoom &old, const std::shared_ptr<const Playbook> &playbook)
{
    const QString mode = old.events.isEmpty() ? QString() : old.events.first().body.value(u"mode").toString();
    Rollout rollout = newRollout(playbook, modeFromWord(mode));
    for (const Event &event : old.events)
        apply(rollout, event);
    rollout.chain = old.citation.chain;
    return rollout;
}

Command reanchorCommand(const OldRoom &old, const QString &person, const QString &reason)
{
    return {
        newId(),
        Act::Reanchor,
        person,
        hex(old.citation.chain),
        {{QStringLiteral("verdict"), old.citation.verdict}, {QStringLiteral("seq"), old.citation.seq}, {QStringLiteral("reason"), reason}},
        {}};
}

QString emergencyFolder(const QString &oldRoom, Instant now, bool reanchored)
{
    const QString stamp = toRfc3339(now).left(19).remove(QLatin1Char(':')).remove(QLatin1Char('-'));
    const QString name = (reanchored ? QStringLiteral("%1-anew-%2") : QStringLiteral("%1-emergency-%2"))
                             .arg(QFileInfo(QDir(oldRoom).absolutePath()).fileName(), stamp);
    return defaultRoom(name);
}

Result<EmergencyRoom> openEmergencyRoom(const EmergencyWish &wish, const Clock &clock)
{
    const auto old = lookAtOldRoom(wish.oldRoom, clock);
    if (!old)
        return tl::unexpected(old.error());
    const auto playbook = emergencyPlaybook(*old, wish.playbookFile);
    if (!playbook)
        return tl::unexpected(playbook.error());
    const auto permitted = mayOpen(*old, *playbook, wish, clock);
    if (!permitted)
        return tl::unexpected(permitted.error());
    const bool all = wish.reanchor.has_value();
    const Mode mode = old->events.isEmpty() ? ((*playbook)->rehearsal ? Mode::Rehearsal : Mode::Live)
                                            : modeFromWord(old->events.first().body.value(u"mode").toString());
    EmergencyRoom made{QFileInfo(wish.folder).absoluteFilePath(), old->citation, {}, 0, 0, {}};
    if (!QDir().mkpath(QFileInfo(made.folder).absolutePath()))
        return fail(ErrorKind::Busy, QStringLiteral("folder"), QStringLiteral("cannot create %1").arg(made.folder), made.folder);
    const RoomFolder folder(made.folder);
    if (auto created = folder.create(); !created)
        return tl::unexpected(created.error());
    if (auto pinned = folder.pin(**playbook, old->revision); !pinned)
        return tl::unexpected(pinned.error());
    const auto linked = linkAttempts(*old, made.folder);
    if (!linked)
        return tl::unexpected(linked.error());
    made.attempts = *linked;
    auto journal = createJournal(made.folder, mode, clock, (*playbook)->sha256);
    if (!journal)
        return tl::unexpected(journal.error());
    Writer writer(**journal, wish.person);
    QJsonObject cites = citationBody(old->citation);
    cites.insert(QStringLiteral("cites"), true);
    writer.add(
        {openedBy(**playbook, *old, (*journal)->head(), mode), {QStringLiteral("store.cited"), QFileInfo(old->folder).fileName(), cites}});
    made.facts = carryOver(writer, *old, all);
    const bool started =
        std::any_of(old->events.begin(), old->events.end(), [](const Event &e) { return e.kind == QLatin1String("rollout.started"); });
    QList<EventDraft> last;
    if (!started && !all)
        last << EventDraft{QStringLiteral("rollout.started"), (*playbook)->id};
    if (const auto events = (*journal)->read(0); events)
        last += pauses(made.folder, *events);
    if (all)
        last << reanchored(*old, wish);
    else
        last << EventDraft{QStringLiteral("emergency.opened"),
                           QFileInfo(old->folder).fileName(),
                           {{QStringLiteral("because"), wish.because.isEmpty() ? old->why : wish.because}}};
    last += *permitted;
    writer.add(last);
    if (writer.error())
        return tl::unexpected(*writer.error());
    made.head = (*journal)->head();
    Citation by{made.folder, made.head.chain, made.head.hash, made.head.seq, QStringLiteral("ok"), true};
    if (auto noted = noteForOldRoom(old->citation, by); !noted)
        return tl::unexpected(noted.error());
    made.engine = lockHolder(QStringLiteral("%1/engines/%2").arg(stateHome(), (*playbook)->id));
    return made;
}

QList<Citation> citationsToRecord(const Rollout &rollout)
{
    QList<Citation> waiting;
    const QDir folder(citedFolder());
    const QStringList files = folder.entryList({hex(rollout.chain) + QStringLiteral("-*.json")}, QDir::Files);
    for (const QString &file : files) {
        const auto bytes = readFile(folder.filePath(file), largestText);
        const Citation by = citationFrom(QJsonDocument::fromJson(bytes.value_or(QByteArray())).object());
        const bool known = std::any_of(rollout.store.citedBy.begin(), rollout.store.citedBy.end(),
                                       [&](const Citation &citation) { return citation.chain == by.chain; });
        if (by.chain.size() == 16 && !known)
            waiting << by;
    }
    return waiting;
}

CommandStamp citedStamp(const Citation &citation)
{
    return {QStringLiteral("cited-by/") + hex(citation.chain), QStringLiteral("engine"), QStringLiteral("engine")};
}

EventDraft citedDraft(const Citation &citation)
{
    return {QStringLiteral("store.cited"), QFileInfo(citation.room).fileName(), citationBody(citation)};
}

} // namespace holdpoint
