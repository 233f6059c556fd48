#include "models/room/room.h"

#include "models/base/ids.h"
#include "models/journal/verifystore.h"
#include "models/people/peoplerules.h"
#include "models/room/decide.h"
#include "models/room/emergency.h"
#include "models/room/facts.h"
#include "models/room/personalkeys.h"
#include "models/room/revision.h"
#include "models/room/signing.h"

#include <future>

namespace holdpoint {

namespace {

EventDraft openedDraft(const NewRoom &wish, const Playbook &playbook, Mode mode, const QByteArray &chain)
{
    QJsonObject body{{QStringLiteral("id"), playbook.id},
                     {QStringLiteral("title"), playbook.title},
                     {QStringLiteral("mode"), modeWord(mode)},
                     {QStringLiteral("revision"), 1},
                     {QStringLiteral("sha256"), QString::fromLatin1(playbook.sha256.toHex())},
                     {QStringLiteral("folder"), playbook.folder},
                     {QStringLiteral("chain"), QString::fromLatin1(chain.toHex())}};
    if (!wish.drill.isEmpty())
        body[QStringLiteral("drill")] = wish.drill;
    return {QStringLiteral("rollout.opened"), playbook.id, body};
}

Result<Mode> modeOf(const NewRoom &wish, const Playbook &playbook)
{
    if (!byId(playbook.people, wish.person))
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-person"),
                    QStringLiteral("the playbook has no person '%1'").arg(wish.person));
    if (wish.drill.isEmpty())
        return playbook.rehearsal ? Mode::Rehearsal : Mode::Live;
    if (!byId(playbook.drills, wish.drill))
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-drill"), QStringLiteral("the playbook has no drill '%1'").arg(wish.drill));
    return Mode::Drill;
}

} // namespace

Room::Room(const QString &folder, const Clock &clock, std::unique_ptr<Journal> journal)
    : m_folder(folder), m_clock(clock), m_journal(std::move(journal)), m_chain(m_journal->head().chain), m_fold(folder)
{
}

Result<std::unique_ptr<Room>> Room::create(const NewRoom &wish, const Playbook &playbook, const Clock &clock)
{
    const auto mode = modeOf(wish, playbook);
    if (!mode)
        return tl::unexpected(mode.error());
    const RoomFolder folder(wish.folder);
    if (auto made = folder.create(); !made)
        return tl::unexpected(made.error());
    if (auto pinned = folder.pin(playbook, 1); !pinned)
        return tl::unexpected(pinned.error());
    auto journal = createJournal(wish.folder, *mode, clock, playbook.sha256);
    if (!journal)
        return tl::unexpected(journal.error());
    std::unique_ptr<Room> room(new Room(wish.folder, clock, std::move(*journal)));
    EventDraft opened = openedDraft(wish, playbook, *mode, room->m_journal->head().chain);
    opened.body[QStringLiteral("files")] = folder.pinnedFiles(playbook);
    const auto appended =
        room->m_journal->append({newId(), wish.person, QStringLiteral("administrator")},
                                [&](const QList<Event> &) -> Result<QList<EventDraft>> { return QList<EventDraft>{opened}; });
    if (!appended)
        return tl::unexpected(appended.error());
    room->take(appended->events);
    return room;
}

Result<std::unique_ptr<Room>> Room::open(const QString &folder, const Clock &clock, bool readOnly, const OpeningWatch &watch,
                                         Verifying verifying)
{
    const auto checked = RoomFolder(folder).check();
    const bool foreign = !checked && checked.error().code == QLatin1String("not-owner");
    if (!checked && !(foreign && readOnly))
        return tl::unexpected(checked.error());
    auto journal =
        openJournal(folder, clock, readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, shippedSchema(), watch, Verifying::Later);
    if (!journal)
        return tl::unexpected(journal.error());
    std::unique_ptr<Room> room(new Room(folder, clock, std::move(*journal)));
    if (auto read = room->readAll(watch); !read)
        return tl::unexpected(read.error());
    if (!room->rollout().playbook) {
        if (room->m_fold.error())
            return tl::unexpected(*room->m_fold.error());
        return fail(ErrorKind::Unreadable, QStringLiteral("empty-room"), QStringLiteral("the room %1 holds no rollout").arg(folder),
                    folder);
    }
    if (room->m_journal->verified())
        room->afterVerifying();
    else if (auto verified = verifying == Verifying::First ? room->verify() : Result<void>(); !verified)
        return tl::unexpected(verified.error());
    return room;
}

Result<void> Room::verify()
{
    if (m_journal->verified())
        return {};
    const auto found = verifyRead(m_folder);
    if (!found)
        return tl::unexpected(found.error());
    m_journal->conclude(*found);
    afterVerifying();
    return {};
}

void Room::afterVerifying()
{
    finishErasing();
    if (!m_journal->readOnlyBecause().isEmpty())
        return;
    for (const Citation &citation : citationsToRecord(rollout())) {
        const auto cited = m_journal->append(
            citedStamp(citation), [&](const QList<Event> &) { return Result<QList<EventDraft>>(QList<EventDraft>{citedDraft(citation)}); });
        if (cited)
            take(cited->events);
    }
}

void Room::take(QList<Event> events)
{
    reveal(m_folder, m_chain, events);
    unreveal(m_events, events);
    const qint64 before = m_fold.rollout().seq;
    m_fold.take(events);
    for (Event &event : events) {
        if (event.seq > before)
            m_events << std::move(event);
    }
}

void Room::finishErasing()
{
    if (!m_journal->verified() || !m_journal->readOnlyBecause().isEmpty())
        return;
    const auto destroyed = destroyErased(m_folder, m_events);
    m_notErased = destroyed ? std::nullopt : std::optional(destroyed.error());
}

// In pieces: a long history never lies in memory twice. The next one is read while this one is folded.
Result<void> Room::readAll(const OpeningWatch &watch)
{
    constexpr int piece = 4096; // events
    OpeningCount count(watch, Opening::Stage::Reading, m_journal->report().head.seq);
    const auto after = [journal = m_journal.get()](qint64 seq) { return journal->read(seq, piece); };
    auto news = after(m_fold.rollout().seq);
    for (;;) {
        if (!news && !m_journal->verified()) { // the chain does not hold: it is read as far as it does
            if (const auto found = verifyStore(m_folder); found)
                m_journal->conclude(*found);
            else
                return tl::unexpected(found.error());
            news = after(m_fold.rollout().seq);
        }
        if (!news)
            return tl::unexpected(news.error());
        const qsizetype read = news->size();
        const bool more = read == piece;
        std::future<Result<QList<Event>>> ahead;
        if (more)
            ahead = std::async(after, news->last().seq); // the journal is nobody else's meanwhile
        take(std::move(*news));
        if (more)
            news = ahead.get();
        if (!count.add(read))
            return tl::unexpected(openingCancelled(m_folder));
        if (!more)
            return {};
    }
}

Result<void> Room::refresh()
{
    return readAll({});
}

Result<Appended> Room::act(const Command &command)
{
    if (auto read = refresh(); !read) // the acting role stands in the stamp, so it is looked up before the lock
        return tl::unexpected(read.error());
    if (auto verified = isUrgent(command.act) ? Result<void>() : verify(); !verified)
        return tl::unexpected(verified.error());
    const auto appended = m_journal->append({command.id, command.actor, actingRole(rollout(), command)}, [&](const QList<Event> &news) {
        take(news);
        return sealPersonal(m_folder, m_journal->head().chain, decide(rollout(), command, context()));
    });
    if (appended) {
        take(appended->events);
        finishErasing();
    }
    return appended;
}

void Room::noteWrongPassphrase(const QString &person, const Command &command, const Error &error)
{
    const QList<EventDraft> failed = wrongPassphrase(rollout(), person, command, error);
    if (failed.isEmpty())
        return;
    const auto appended =
        m_journal->append({newId(), person, actingRole(rollout(), command)}, [&](const QList<Event> &news) -> Result<QList<EventDraft>> {
            take(news);
            return failed;
        });
    if (appended)
        take(appended->events);
}

Result<Appended> Room::revise(const Command &command, const Playbook &playbook)
{
    if (auto read = refresh(); !read)
        return tl::unexpected(read.error());
    if (auto verified = verify(); !verified)
        return tl::unexpected(verified.error());
    const auto appended = m_journal->append({command.id, command.actor, actingRole(rollout(), command)}, [&](const QList<Event> &news) {
        take(news);
        return loadRevision(rollout(), command, context(), playbook, RoomFolder(m_folder));
    });
    if (appended)
        take(appended->events);
    return appended;
}

Context Room::context() const
{
    return {m_clock.now(), seeEngine(m_folder, m_clock).alive(), false};
}

Surroundings Room::surroundings() const
{
    const EngineSeen engine = seeEngine(m_folder, m_clock);
    Surroundings around;
    around.now = m_clock.now();
    around.engineAlive = engine.alive();
    around.enginePid = engine.beat ? engine.beat->pid : 0;
    if (engine.held)
        around.beatAge = engine.age;
    const StoreReport &report = m_journal->report();
    const auto &newer = rollout().notUnderstood;
    around.storeOk = report.verdict == Verdict::Ok && !newer;
    if (report.verdict != Verdict::Ok)
        around.storeWhy = QStringLiteral("%1: %2").arg(verdictWord(report.verdict), report.why);
    else if (newer)
        around.storeWhy = newer->message;
    return around;
}

} // namespace holdpoint
