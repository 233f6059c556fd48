#include "ui/shell/liveview.h"

#include "models/base/ids.h"
#include "models/people/peoplerules.h"
#include "models/room/decide.h"
#include "models/room/facts.h"
#include "ui/shell/sheet.h"
#include "ui/shell/signedact.h"

#include <QtCore/QDateTime>

namespace holdpoint {

LiveView::LiveView(QWidget *parent) : View(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &LiveView::refreshNow);
    m_later.setSingleShot(true);
    m_later.setInterval(250);
    connect(&m_later, &QTimer::timeout, this, &LiveView::refreshNow);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &LiveView::refreshNow);
    m_second.start();
}

void LiveView::setSession(RoomSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (!m_session)
        return;
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(m_session, &RoomSession::rolloutChanged, this, [this] { m_soon.start(); });
    connect(m_session, &RoomSession::metricsChanged, this, later);
    connect(m_session, &RoomSession::surroundingsChanged, this, later);
    follow(m_session);
    if (isOpen())
        refresh();
}

bool LiveView::isOpen() const
{
    return m_session && m_session->rollout().playbook;
}

Context LiveView::context() const
{
    const Surroundings around = m_session->surroundings();
    return {around.now, around.engineAlive, around.blind};
}

void LiveView::refreshNow()
{
    if (isOpen() && isVisible())
        refresh();
}

void LiveView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    refreshNow();
}

void LiveView::ask(Act act, const QString &subject, const QJsonObject &args)
{
    if (isOpen())
        m_session->act({newId(), act, m_session->person(), subject, args, {}});
}

QString LiveView::refusal(Act act, const QString &subject, const QJsonObject &args) const
{
    if (!isOpen())
        return tr("Nothing is open.");
    if (m_session->observer() || m_session->person().isEmpty())
        return tr("An observer only reads.");
    if (const QString why = storeRefusal(m_session->surroundings().store, act); !why.isEmpty())
        return why;
    const Command command{QStringLiteral("asked"), act, m_session->person(), subject, args, {}};
    if (m_session->locked())
        if (const auto taken = fromLockedWindow(command, rollout().mode); !taken)
            return tr("This window is locked.");
    auto decided = decide(rollout(), command, context());
    const QString code = decided ? QString() : decided.error().code;
    if (code == QLatin1String("second-needed") || code == QLatin1String("reason")) {
        if (!keyOf(rollout().people, m_session->person()))
            return tr("%1 has no key in this room. Run: holdpointctl key new --person %2")
                .arg(personName(playbook(), m_session->person()), m_session->person());
        // The signatures come with the sheet. What the rules of the act itself say is asked as a drill asks: by one person.
        Rollout rehearsed = rollout();
        rehearsed.mode = Mode::Drill;
        decided = decide(rehearsed, command, context());
    }
    if (decided)
        return {};
    return decided.error().message.isEmpty() ? tr("Not now.") : decided.error().message;
}

bool LiveView::needsSigners(Act act, const QString &subject, const QJsonObject &args) const
{
    return isOpen() && needsSignature(*m_session, act, subject, args);
}

void LiveView::askBy(Sheet *sheet, Act act, const QString &subject, std::function<QJsonObject()> args)
{
    askSigned(m_session, sheet, act, subject, std::move(args));
}

Sheet *LiveView::sheet(const QString &title, const QString &question, const QString &button)
{
    const bool framed = rollout().mode != Mode::Live;
    auto *opened = new Sheet(rollout().mode == Mode::Drill ? tr("[DRILL] %1").arg(title) : title, framed, window());
    opened->setQuestion(question);
    opened->setButton(button);
    return opened;
}

QString clockOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("HH:mm:ss"));
}

QString shortClockOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("HH:mm"));
}

QString answerTitle(const QString &word)
{
    if (word == QLatin1String("go"))
        return LiveView::tr("GO");
    if (word == QLatin1String("go-with-condition"))
        return LiveView::tr("GO with condition");
    if (word == QLatin1String("no-go"))
        return LiveView::tr("NO-GO");
    return word == QLatin1String("abstain") ? LiveView::tr("abstains") : LiveView::tr("no answer");
}

} // namespace holdpoint
