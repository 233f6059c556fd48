#pragma once

#include "models/room/report.h"
#include "models/room/session.h"
#include "ui/shell/framedsheet.h"

#include <QtCore/QPointer>

class QComboBox;
class QLineEdit;
class QProgressBar;

namespace holdpoint {

// Writes an evidence pack: about what, into which new folder. Made on the pool from copies; whoever only observes may, too.
// Whoever may act has it recorded.
class EvidenceSheet : public FramedSheet
{
    Q_OBJECT

public:
    // Of the room as it is now; `at` is what is chosen at first: a gate, a run, a stretch of time.
    EvidenceSheet(RoomSession &session, const PackScope &at, bool framed, QWidget *window);
    void ask();
    QString folder() const;
    PackScope scope() const;

Q_SIGNALS:
    void written(const QString &folder); // "" = it was not

private:
    void fillScopes(const PackScope &at);
    void addScope(const PackScope &scope, const QString &title, const PackScope &at);
    void suggest();
    void choose();
    void write();
    void record(const QByteArray &sums, const PackScope &scope);
    void finish(const QString &result, bool done);

    QPointer<RoomSession> m_session; // gone when another room was opened meanwhile
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
};

} // namespace holdpoint
