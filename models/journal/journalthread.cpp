#include "models/journal/journalthread.h"

#include "models/journal/journalworker.h"

namespace holdpoint {

JournalThread::JournalThread(const QString &roomFolder, const Clock &clock, OpenMode mode, Verifying verifying, QObject *parent)
    : QObject(parent)
{
    // To this object's thread, and dropped when it is gone.
    const auto post = [this](std::function<void()> tell) { QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection); };
    m_worker = new JournalWorker(*this, roomFolder, clock, mode, verifying, post);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("journal"));
}

JournalThread::~JournalThread()
{
    m_worker->stopWaiting();
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection); // after everything queued
    m_thread.wait();
}

void JournalThread::setFold(std::function<void(QList<Event> &)> fold)
{
    m_worker->setFold(std::move(fold));
}

void JournalThread::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->open(); }, Qt::QueuedConnection);
}

void JournalThread::append(const CommandStamp &command, const Decide &decide, std::function<void(const Result<Appended> &)> done)
{
    m_worker->queued();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, command, decide, done = std::move(done)] { worker->append(command, decide, done); },
        Qt::QueuedConnection);
}

void JournalThread::record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                           std::function<void(const Result<Head> &)> done)
{
    const auto decide = [drafts](const QList<Event> &) { return Result<QList<EventDraft>>(drafts); };
    append({commandId, actor, {}}, decide, [done = std::move(done)](const Result<Appended> &appended) {
        done(appended ? Result<Head>(appended->head) : tl::unexpected<Error>(appended.error()));
    });
}

void JournalThread::cancelOpening()
{
    m_worker->cancelOpening();
}

void JournalThread::giveUpWaiting()
{
    m_worker->giveUpWaiting();
}

void JournalThread::run(std::function<void(Journal &)> work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { worker->run(work); }, Qt::QueuedConnection);
}

} // namespace holdpoint
