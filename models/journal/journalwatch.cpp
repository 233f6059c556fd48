#include "models/journal/journalwatch.h"

#include "models/base/xdg.h"
#include "models/journal/storefile.h"

#include <QtCore/QFile>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>

#include <sys/inotify.h>
#include <unistd.h>

namespace holdpoint {

JournalWatch::JournalWatch(const QString &roomFolder, Journal &journal, QObject *parent) : QObject(parent), m_journal(journal)
{
    m_inotify = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (m_inotify >= 0) {
        // The log is written before the commit is visible; the anchor is renamed into place after it. Both are watched,
        // because a foreign writer makes no anchor and a copied room no log.
        ::inotify_add_watch(m_inotify, QFile::encodeName(journalPath(roomFolder) + QStringLiteral("-wal")).constData(), IN_MODIFY);
        ::inotify_add_watch(m_inotify, QFile::encodeName(stateHome()).constData(), IN_MOVED_TO);
        auto *notifier = new QSocketNotifier(m_inotify, QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this] { drain(); });
    }
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { look(); });
    timer->start(250);
}

JournalWatch::~JournalWatch()
{
    if (m_inotify >= 0)
        ::close(m_inotify);
}

void JournalWatch::drain()
{
    alignas(inotify_event) char buffer[4096];
    while (::read(m_inotify, buffer, sizeof buffer) > 0) { }
    look();
}

void JournalWatch::look()
{
    if (m_journal.changed())
        Q_EMIT changed();
    if (m_journal.frozen() && !m_saidFrozen) {
        m_saidFrozen = true;
        Q_EMIT frozen();
    }
}

} // namespace holdpoint
