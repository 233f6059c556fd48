#include "models/room/backupkeeper.h"

#include "models/base/log.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

namespace holdpoint {

namespace {

constexpr Duration interval = std::chrono::minutes(15);
constexpr Duration afterFailure = std::chrono::minutes(1);

bool asksForOne(const Event &event)
{
    return event.kind == QLatin1String("rollout.started") || event.kind == QLatin1String("gate.passed")
        || event.kind == QLatin1String("gate.waived");
}

} // namespace

BackupKeeper::BackupKeeper(const RoomFold &fold, EngineJournal &journal, const QString &room, const Clock &clock, QObject *parent)
    : QObject(parent), m_fold(fold), m_journal(journal), m_room(room), m_clock(clock)
{
}

void BackupKeeper::took(const QList<Event> &events)
{
    for (const Event &event : events) {
        if (event.kind == QLatin1String("store.backed_up"))
            m_covered = event.seq;
        m_due = m_due || asksForOne(event);
    }
}

void BackupKeeper::tick()
{
    const Rollout &rollout = m_fold.rollout();
    const Instant now = m_clock.now();
    const bool wanted = rollout.mode != Mode::Drill && rollout.phases.status == RolloutStatus::Active && rollout.seq > m_covered;
    if (m_busy || !wanted || (now < m_next && !m_due))
        return;
    m_busy = true;
    m_due = false;
    m_next = now + interval;
    QThreadPool::globalInstance()->start([self = QPointer(this), room = m_room, now] {
        auto backup = backupStore(room);
        thinOutBackups(room, now);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, backup = std::move(backup)] {
                if (self)
                    self->made(backup);
            },
            Qt::QueuedConnection);
    });
}

void BackupKeeper::made(const Result<Backup> &backup)
{
    m_busy = false;
    if (!backup) {
        m_next = m_clock.now() + afterFailure;
        log(LogLevel::Error, "room", QStringLiteral("no backup: %1").arg(backup.error().message));
        return;
    }
    const QString head = QString::fromLatin1(backup->head.hash.toHex());
    m_journal.record(QStringLiteral("backup/%1/%2").arg(backup->head.seq).arg(head.first(8)), QStringLiteral("engine"),
                     {EventDraft{QStringLiteral("store.backed_up"),
                                 {},
                                 {{QStringLiteral("file"), QFileInfo(backup->file).fileName()},
                                  {QStringLiteral("to"), backup->head.seq},
                                  {QStringLiteral("head"), head}}}},
                     [](const Result<Head> &) {});
}

void BackupKeeper::finish()
{
    if (m_fold.rollout().mode == Mode::Drill)
        return;
    if (const auto backup = backupStore(m_room); !backup)
        log(LogLevel::Error, "room", QStringLiteral("no backup at the end: %1").arg(backup.error().message));
}

} // namespace holdpoint
