#include "ui/shell/alarmbell.h"

#include "models/room/session.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace holdpoint {

std::optional<Priority> soundingPriority(const Rollout &rollout, Instant now)
{
    std::optional<Priority> worst;
    if (!rollout.playbook)
        return worst;
    for (const TriggerState &state : rollout.triggers.triggers) {
        const Trigger *plan = byId(rollout.playbook->triggers, state.id);
        const bool shelved = state.shelvedUntil && *state.shelvedUntil > now;
        if (!plan || plan->priority == Priority::P3 || state.alarm != AlarmStatus::New || state.silenced || shelved)
            continue;
        if (!worst || plan->priority < *worst)
            worst = plan->priority;
    }
    return worst;
}

AlarmBell::AlarmBell(QWidget *window) : QObject(window), m_window(window) { }

void AlarmBell::setSession(RoomSession *session)
{
    m_session = session;
    m_sounding.reset();
    m_rings = 0;
}

void AlarmBell::look()
{
    const auto before = m_sounding;
    m_sounding = m_session ? soundingPriority(m_session->rollout(), m_session->surroundings().now) : std::nullopt;
    if (!m_sounding)
        return;
    const bool fresh = !before || *m_sounding < *before;
    if (fresh) {
        m_rings = 0;
        QApplication::alert(m_window, 0);
        Q_EMIT attentionWanted();
    }
    const bool first = *m_sounding == Priority::P1;
    const qint64 every = first ? 10'000 : 30'000;
    const bool due = fresh || m_sinceRing.hasExpired(every);
    if (!m_enabled || !due || muteLeft() > Duration{0} || (!first && m_rings >= 3))
        return;
    ++m_rings;
    m_sinceRing.start();
    play(*m_sounding);
    Q_EMIT rang(*m_sounding);
}

Duration AlarmBell::muteNext()
{
    static const QList<Duration> steps{Duration{5 * 60'000}, Duration{15 * 60'000}, Duration{30 * 60'000}, Duration{0}};
    const bool muted = muteLeft() > Duration{0};
    m_muteFor = steps.at((muted ? steps.indexOf(m_muteFor) + 1 : 0) % steps.size());
    m_muted.start();
    return m_muteFor;
}

Duration AlarmBell::muteLeft() const
{
    return m_muteFor > Duration{0} ? std::max(Duration{0}, m_muteFor - Duration{m_muted.elapsed()}) : Duration{0};
}

void AlarmBell::play(Priority priority)
{
    const int notes = priority == Priority::P1 ? 3 : 2;
    for (int note = 0; note < notes; ++note)
        QTimer::singleShot(note * 250, qApp, [] { QApplication::beep(); });
}

} // namespace holdpoint
