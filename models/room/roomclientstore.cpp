// The part of RoomClient that knows how the store is, and what that keeps people from.
#include "models/room/roomclient.h"

#include "models/base/files.h"
#include "models/base/folderlock.h"
#include "models/base/xdg.h"
#include "models/records/personalnotes.h"
#include "models/room/aside.h"
#include "models/room/emergency.h"
#include "models/runbooks/attemptfolder.h"
#include "models/runbooks/plan.h"

#include <QtCore/QStorageInfo>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

namespace {

constexpr qint64 enoughToRecord = 1 << 20;
constexpr qint64 mostReserved = 1'000'000; // events: a list that moves while it grows stands still
constexpr Duration saidAfter{2000}; // the journal says that it waits when it has waited so long

QString ownerOf(const QString &folder)
{
    struct stat st {
    };
    if (::stat(QFile::encodeName(folder).constData(), &st) != 0 || st.st_uid == ::geteuid())
        return {};
    const passwd *user = ::getpwuid(st.st_uid);
    return user ? QString::fromLocal8Bit(user->pw_name) : QStringLiteral("uid %1").arg(st.st_uid);
}

struct DiskSeen {
    QString mount;
    qint64 freeBytes = 0;
    bool unlocked = false;
};

// "pid 4711 sqlite3"; nobody is gone as well.
bool isGone(const QString &holder)
{
    const pid_t pid = holder.section(QLatin1Char(' '), 1, 1).toInt();
    return pid <= 0 || (::kill(pid, 0) != 0 && errno == ESRCH);
}

} // namespace

void RoomClient::openedAs(const StoreReport &report, const QString &readOnlyBecause)
{
    m_store.report = report;
    m_store.toRead = report.events;
    m_events.reserve(static_cast<qsizetype>(std::min(report.events, mostReserved)));
    const QString owner = ownerOf(m_folder);
    if (report.verdict != Verdict::Ok)
        return setStore(StoreState::Evidence, QStringLiteral("%1: %2").arg(verdictWord(report.verdict), report.why));
    if (!owner.isEmpty())
        return setStore(StoreState::Observing, QStringLiteral("room belongs to %1").arg(owner));
    if (m_observer && ::access(QFile::encodeName(m_folder).constData(), W_OK) == 0)
        return setStore(StoreState::Observing, QStringLiteral("opened with --observer"));
    if (!readOnlyBecause.isEmpty())
        setStore(StoreState::Observing, m_observer ? QStringLiteral("the folder is read-only: %1").arg(m_folder) : readOnlyBecause);
}

void RoomClient::verifiedAs(const StoreReport &report)
{
    m_store.verifying = false;
    m_store.report = report;
    if (report.verdict != Verdict::Ok)
        setStore(StoreState::Evidence, QStringLiteral("%1: %2").arg(verdictWord(report.verdict), report.why));
    else
        Q_EMIT surroundingsChanged();
    const auto waiting = std::exchange(m_whenVerified, {});
    for (const auto &then : waiting)
        then();
}

void RoomClient::whenVerified(std::function<void()> then)
{
    if (m_store.verifying)
        m_whenVerified.append(std::move(then));
    else
        then();
}

void RoomClient::setStore(StoreState state, const QString &why)
{
    m_store.state = state;
    m_store.why = why;
    m_store.since = m_clock.now();
    m_store.seq = rollout().seq;
    Q_EMIT surroundingsChanged();
}

void RoomClient::caughtUp()
{
    if (const qint64 all = std::exchange(m_store.toRead, 0); all > 0)
        Q_EMIT opening({Opening::Stage::Reading, all, all});
    if (!m_ready && m_fold.error())
        return Q_EMIT failed(*m_fold.error());
    if (!m_ready && m_store.state == StoreState::Evidence)
        return Q_EMIT failed({ErrorKind::NotHolding, QStringLiteral("verdict"), m_store.why, m_folder});
    if (!m_ready)
        return Q_EMIT failed(
            {ErrorKind::Unreadable, QStringLiteral("empty-room"), QStringLiteral("the room %1 holds no rollout").arg(m_folder), m_folder});
    if (!m_observer)
        whenVerified([this] {
            if (m_store.state == StoreState::Ok)
                citeBack();
        });
    Q_EMIT surroundingsChanged();
}

// Rooms that went on from this one while it could not record are named in it, now that it can.
void RoomClient::citeBack()
{
    const auto waiting = [this] { return citationsToRecord(rollout()); };
    aside(this, waiting, [this](const QList<Citation> &citations) {
        for (const Citation &citation : citations)
            m_journal.append(
                citedStamp(citation), [citation](const QList<Event> &) -> Result<QList<EventDraft>> { return QList{citedDraft(citation)}; },
                [](const Result<Appended> &) {});
    });
}

void RoomClient::waitFor(const QString &holder)
{
    if (m_store.state != StoreState::Waiting)
        m_store.since = m_clock.now() - saidAfter;
    m_store.state = StoreState::Waiting;
    m_store.holder = holder;
    m_store.why = QStringLiteral("the store is held by %1").arg(holder.isEmpty() ? QStringLiteral("another program") : holder);
    m_store.unsaved = m_asked.isEmpty() ? QString() : commandInWords(m_asked.first());
    m_store.command = m_asked.isEmpty() ? QString() : m_asked.first().id;
    Q_EMIT surroundingsChanged();
}

void RoomClient::free()
{
    if (m_store.state != StoreState::Waiting)
        return;
    m_waitedSince = m_store.since;
    storeIsFine();
}

void RoomClient::storeIsFine()
{
    const StoreSight before = std::exchange(m_store, StoreSight{});
    m_store.report = before.report;
    m_store.verifying = before.verifying;
    Q_EMIT surroundingsChanged();
}

void RoomClient::answer(const Command &command, const Result<Appended> &result)
{
    const bool wanted = m_asked.removeIf([&](const Command &asked) { return asked.id == command.id; }) > 0;
    if (!result) {
        if (wanted)
            cannotRecord(command, result.error());
        Q_EMIT acted({command.id, false, result.error(), 0, {}});
        return;
    }
    const bool passing = m_store.state == StoreState::DiskFull || m_store.state == StoreState::NotAnchored;
    if (passing || (m_unsaved && m_unsaved->id == command.id)) {
        m_unsaved.reset();
        storeIsFine();
    }
    if (!erasedKeys(result->events).isEmpty())
        return finishErasing(result->events, [this, command, head = result->head](const Result<void> &destroyed) {
            Q_EMIT acted({command.id, destroyed.has_value(), destroyed ? Error{} : destroyed.error(), head.seq, head.hash});
        });
    Q_EMIT acted({command.id, true, {}, result->head.seq, result->head.hash});
}

void RoomClient::cannotRecord(const Command &command, const Error &error)
{
    const auto keep = [&](StoreState state) {
        const std::optional<Instant> since = m_store.state == state ? m_store.since : m_clock.now();
        m_unsaved = command;
        m_store.state = state;
        m_store.why = error.message;
        m_store.since = since;
        m_store.unsaved = commandInWords(command);
        m_store.command = command.id;
        m_store.seq = rollout().seq;
        lookAtDisk();
        Q_EMIT surroundingsChanged();
    };
    if (error.code == QLatin1String("disk-full")) {
        keep(StoreState::DiskFull);
    } else if (error.kind == ErrorKind::NotAnchored) {
        m_store.mount = error.where;
        keep(StoreState::NotAnchored);
    } else if (error.code == QLatin1String("locked")) {
        m_store.holder = error.where;
        keep(StoreState::Waiting);
        m_store.since = m_waitedSince.value_or(m_clock.now() - saidAfter);
    }
    if (command.act == Act::Abort && error.kind == ErrorKind::Busy)
        endStepDirectly(command);
}

// The runner of a step looks for this by itself: ending what runs needs no journal.
void RoomClient::endStepDirectly(const Command &command)
{
    const Run *run = command.subject.isEmpty() ? activeRun(rollout().runs) : runById(rollout().runs, command.subject);
    if (!run || isOver(*run))
        return;
    for (const StepState &step : run->steps) {
        if (!isUnderWay(step))
            continue;
        const AttemptId id{run->id, step.id, step.attempt};
        aside(
            this,
            [folder = attemptFolder(m_folder, id), id] {
                cancelAttempt(folder, id);
                // A full disk still takes an empty file.
                const int fd =
                    ::open(QFile::encodeName(folder + QStringLiteral("/cancel")).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
                if (fd >= 0)
                    ::close(fd);
                return fd >= 0;
            },
            [](bool) {});
    }
}

void RoomClient::cancelUnsaved()
{
    m_journal.giveUpWaiting();
    m_unsaved.reset();
    m_asked.clear();
    m_store.unsaved.clear();
    m_store.command.clear();
    Q_EMIT surroundingsChanged();
}

void RoomClient::repeatUnsaved()
{
    if (m_unsaved)
        act(*std::exchange(m_unsaved, std::nullopt));
}

// How full the disk is, and who holds the lock: asked only while that matters.
void RoomClient::lookAtDisk()
{
    const bool matters =
        m_store.state == StoreState::DiskFull || m_store.state == StoreState::NotAnchored || m_store.state == StoreState::Waiting;
    if (!matters || m_lookingAtDisk)
        return;
    m_lookingAtDisk = true;
    // A program that holds the journal itself shows in the same list as our own readers: it must be gone to be believed.
    const QString foreign = m_store.why.startsWith(QLatin1String("the journal")) ? m_store.holder : QString();
    const QString where = m_store.state == StoreState::NotAnchored ? stateHome() : m_folder;
    aside(
        this,
        [where, room = m_folder, foreign] {
            const QStorageInfo disk(where);
            return DiskSeen{disk.rootPath(), disk.bytesAvailable(), lockHolder(room).isEmpty() && isGone(foreign)};
        },
        [this](const DiskSeen &seen) {
            m_lookingAtDisk = false;
            m_store.freeBytes = seen.freeBytes;
            if (m_store.state == StoreState::DiskFull || m_store.state == StoreState::NotAnchored)
                m_store.mount = seen.mount;
            const bool roomAgain = m_store.state == StoreState::DiskFull && seen.freeBytes >= enoughToRecord;
            const bool nobody = m_store.state == StoreState::Waiting && m_asked.isEmpty() && seen.unlocked;
            if (roomAgain || nobody) {
                storeIsFine();
                if (m_unsaved)
                    repeatUnsaved();
            }
            Q_EMIT surroundingsChanged();
        });
}

void RoomClient::lookAround()
{
    lookAtDisk();
    aside(
        this, [folder = m_folder, clock = &m_clock] { return seeEngine(folder, *clock); },
        [this](const EngineSeen &seen) {
            const bool moved = seen.alive() != m_engine.alive() || seen.held != m_engine.held;
            m_engine = seen;
            if (moved || !seen.alive())
                Q_EMIT surroundingsChanged();
        });
}

} // namespace holdpoint
