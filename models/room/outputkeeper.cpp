#include "models/room/outputkeeper.h"

#include "models/base/ids.h"
#include "models/base/log.h"
#include "models/room/retention.h"

#include <QtCore/QThreadPool>

namespace holdpoint {

namespace {

constexpr Duration daily = std::chrono::hours(24);

} // namespace

OutputKeeper::OutputKeeper(const RoomFold &fold, JournalThread &thread, EngineJournal &journal, const QString &room, const Clock &clock,
                           QObject *parent)
    : QObject(parent), m_fold(fold), m_thread(thread), m_journal(journal), m_room(room), m_clock(clock)
{
}

void OutputKeeper::tick()
{
    const Instant now = m_clock.now();
    if (m_looked && now - *m_looked < daily)
        return;
    m_looked = now;
    m_thread.run([this, room = m_room, playbook = m_fold.rollout().playbook, now](Journal &journal) {
        const auto events = journal.read(0);
        if (!events)
            return;
        removeExpired(room, *events); // what a crash had left
        if (const QList<EventDraft> drafts = expireOutputs(*playbook, *events, now); !drafts.isEmpty())
            QMetaObject::invokeMethod(
                this, [this, drafts] { expire(drafts); }, Qt::QueuedConnection);
    });
}

void OutputKeeper::expire(const QList<EventDraft> &drafts)
{
    m_journal.propose([drafts](const Rollout &) -> Result<QList<EventDraft>> { return drafts; },
                      [room = m_room](const Result<Appended> &recorded) {
                          if (!recorded)
                              return log(LogLevel::Error, "room", QStringLiteral("old outputs are kept: %1").arg(recorded.error().message));
                          QThreadPool::globalInstance()->start([room, events = recorded->events] { removeExpired(room, events); });
                      });
}

} // namespace holdpoint
