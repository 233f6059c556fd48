#pragma once

#include "models/people/command.h"
#include "models/runbooks/run.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QWidget;

namespace holdpoint {

class RoomSession;
class Sheet;

// What the safety chords and the two big buttons do: HOLD at once, resume by a sheet, rollback by sheet and code, abort by a
// sheet, pause by a digit. The room decides each; nothing is refused here.
class SafetyDesk : public QObject
{
    Q_OBJECT

public:
    explicit SafetyDesk(QWidget *window);
    void setSession(RoomSession *session);
    void holdOrResume();
    void startRollback(const QString &runbook = {}); // pre-selected where none is named; aborts' sheet while one runs
    void abort();
    void askPauseReason();
    void pause(int reason);
    void realWorldEvent();
    void acknowledgeTop();
    void silence();
    void note(const QString &text, Instant at);
    void ask(Act act, const QString &subject = {}, const QJsonObject &args = {}); // the room decides
    Sheet *sheet() const; // the open one, or nullptr
    void refreshSheet(); // its numbers are live

Q_SIGNALS:
    void told(const QString &sentence); // a plain sentence for the notice bar
    void realWorldStopped();

private:
    Sheet *openSheet(const QString &title);
    bool practise() const;
    const Run *rollbackRun() const;
    QWidget *m_window;
    RoomSession *m_session = nullptr;
    QPointer<Sheet> m_sheet;
    QString m_runbook; // of the open rollback sheet
};

} // namespace holdpoint
