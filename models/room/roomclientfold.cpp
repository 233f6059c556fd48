// The part of RoomClient that folds what was read. A long history is folded in slices of time, so that the window's event loop
// never stands still for it, and told together: everything that is told makes the window draw.
#include "models/records/personalnotes.h"
#include "models/room/personalkeys.h"
#include "models/room/roomclient.h"

namespace holdpoint {

namespace {

constexpr qint64 foldNs = 10'000'000;
constexpr int eventsBetweenLooks = 32; // at the clock
constexpr int togetherMs = 60;
constexpr int drawMs = 4; // the window draws what it was told before the next slice

} // namespace

void RoomClient::took(const QList<Event> &events)
{
    m_incoming.push_back(events);
    if (m_takeMore.isActive())
        return;
    if (m_store.toRead > m_events.size())
        m_takeMore.start(0); // one slice a turn of the event loop, however much has come
    else
        takeSlice();
}

void RoomClient::takeSlice()
{
    QElapsedTimer clock;
    clock.start();
    for (int looked = 0; !m_incoming.empty(); ++looked) {
        if (looked % eventsBetweenLooks == 0 && clock.nsecsElapsed() > foldNs)
            break;
        if (m_folded == m_incoming.front().size()) {
            m_incoming.pop_front();
            m_folded = 0;
            continue;
        }
        const Event &event = m_incoming.front().at(m_folded++);
        m_fold.take(event);
        if (event.kind == QLatin1String("note.erased"))
            unreveal(m_events, {event});
        m_events.append(event);
    }
    const bool more = !m_incoming.empty();
    const bool reading = more || m_store.toRead > m_events.size();
    const bool due = !reading || (!more && !m_whenFolded.isEmpty()) || !m_sinceTold.isValid() || m_sinceTold.elapsed() >= togetherMs;
    if (due)
        tell();
    if (more)
        return m_takeMore.start(due ? drawMs : 0);
    const auto waiting = std::exchange(m_whenFolded, {});
    for (const auto &then : waiting)
        then();
}

void RoomClient::whenFolded(std::function<void()> then)
{
    if (!m_incoming.empty())
        return m_whenFolded.append(std::move(then));
    tell();
    then();
}

void RoomClient::tell()
{
    const QList<Event> news = m_events.mid(m_told);
    if (news.isEmpty())
        return;
    m_told = m_events.size();
    m_sinceTold.start();
    if (!m_observer && !erasedKeys(news).isEmpty()) // somebody else's, or one that a crash had left
        whenVerified([this, news] {
            if (m_store.state == StoreState::Ok)
                finishErasing(news, [](const Result<void> &) {});
        });
    if (!m_listener && !rollout().chain.isEmpty()) {
        m_listener = std::make_unique<EngineListener>(rollout().chain);
        connect(m_listener.get(), &EngineListener::received, this, &RoomClient::heard);
        readHistory();
    }
    if (const auto &newer = rollout().notUnderstood; newer && m_store.state < StoreState::NeedsNewer)
        setStore(StoreState::NeedsNewer, newer->message);
    Q_EMIT rolloutChanged(news);
    if (!m_ready && rollout().playbook) {
        m_ready = true;
        Q_EMIT ready();
    }
    if (m_store.toRead > 0)
        Q_EMIT opening({Opening::Stage::Reading, rollout().seq, m_store.toRead});
}

} // namespace holdpoint
