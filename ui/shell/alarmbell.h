#pragma once

#include "models/base/time.h"
#include "models/playbook/playbook.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

class QWidget;

namespace holdpoint {

class RoomSession;
struct Rollout;

// The worst alarm that has neither been acknowledged, silenced nor shelved; P3 makes no sound.
std::optional<Priority> soundingPriority(const Rollout &rollout, Instant now);

// The audible twin of what the spine shows: three notes every 10 s for P1, two every 30 s, three times, for P2, until somebody
// acknowledges or silences. A mute ends by itself. A new alarm also asks the desktop for attention. Owned by the window.
class AlarmBell : public QObject
{
    Q_OBJECT

public:
    explicit AlarmBell(QWidget *window);
    void setSession(RoomSession *session);
    void setEnabled(bool enabled) { m_enabled = enabled; } // of the settings; the attention stays
    void look(); // once a second, and whenever the rollout changed
    // Steps through 5, 15, 30 minutes and off.
    Duration muteNext();
    Duration muteLeft() const; // 0 = not muted
    static void play(Priority priority); // its notes

Q_SIGNALS:
    void rang(holdpoint::Priority priority);
    void attentionWanted(); // a new P1 or P2

private:
    QWidget *m_window;
    RoomSession *m_session = nullptr;
    std::optional<Priority> m_sounding;
    QElapsedTimer m_sinceRing, m_muted;
    Duration m_muteFor{0};
    int m_rings = 0;
    bool m_enabled = true;
};

} // namespace holdpoint
