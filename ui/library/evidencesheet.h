#pragma once

#include "models/room/report.h"
#include "ui/shell/framedsheet.h"

class QComboBox;
class QLineEdit;
class QProgressBar;

namespace holdpoint {

class RoomSession;

// Writes an evidence pack: about what, into which new folder. Made on the pool from copies; whoever only observes may, too.
class EvidenceSheet : public FramedSheet
{
    Q_OBJECT

public:
    // Of the room as it is now; `at` chooses a gate, where there is one.
    EvidenceSheet(const RoomSession &session, const QString &at, bool framed, QWidget *window);
    void ask();
    QString folder() const;

Q_SIGNALS:
    void written(const QString &folder); // "" = it was not

private:
    void fillScopes(const QString &at);
    void suggest();
    void choose();
    void write();
    void finish(const QString &result, bool done);

    QString m_room;
    Rollout m_rollout;
    QList<Event> m_events;
    Instant m_now;
    QList<PackScope> m_scopes;
    QComboBox *m_about;
    QLineEdit *m_folder;
    KeyButton *m_choose;
    QProgressBar *m_progress;
    PlainLabel *m_result;
    bool m_done = false;
};

} // namespace holdpoint
