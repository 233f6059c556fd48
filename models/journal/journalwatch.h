#pragma once

#include "models/journal/journal.h"

#include <QtCore/QObject>

namespace holdpoint {

// Notices that others appended: inotify on the journal's log and on its anchor, and every 250 ms a cheap look for what
// inotify misses. Lives on the thread of its journal, which outlives it.
class JournalWatch : public QObject
{
    Q_OBJECT

public:
    JournalWatch(const QString &roomFolder, Journal &journal, QObject *parent = nullptr);
    ~JournalWatch() override;

Q_SIGNALS:
    void changed(); // there is something after journal.head()
    void frozen(); // journal.frozen() says why; once

private:
    void drain();
    void look();

    Journal &m_journal;
    int m_inotify = -1;
    bool m_saidFrozen = false;
};

} // namespace holdpoint
