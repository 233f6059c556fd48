// The part of MainWindow that says what is degraded, and does what can be done about it.
#include "ui/shell/mainwindow.h"

#include "ui/shell/announcer.h"
#include "ui/shell/degradedstrip.h"
#include "ui/shell/safetydesk.h"

namespace holdpoint {

void MainWindow::showFailure(const Error &error)
{
    m_failure = error;
    refresh();
}

void MainWindow::showDegraded()
{
    QList<DegradedState> states;
    if (m_session)
        states = degradedStates(*m_session, m_stoodStill);
    else if (m_failure)
        states.append(openFailure(*m_failure));
    m_degraded->setStates(states);
    const QString worst = states.isEmpty() ? QString() : states.first().row;
    if (worst != m_lastDegraded && !worst.isEmpty())
        m_announcer->say(inOneText(states.first()), states.first().tone == PlateTone::Fire);
    m_lastDegraded = worst;
}

void MainWindow::actOnDegraded(const QString &id)
{
    if (id == QLatin1String("saw-standstill")) {
        m_stoodStill.reset();
        return refresh();
    }
    if (id == QLatin1String("free-space"))
        return tell(tr("Free some space on that file system: old backups and outputs of finished runs in the room may be moved away, the "
                       "journal may not. What waits is asked again by itself."));
    if (!m_session)
        return runAction(id);
    if (id.startsWith(QLatin1String("open:")))
        return openPath(id.mid(5));
    if (id.startsWith(QLatin1String("look:")))
        return m_desk->ask(Act::Look, id.mid(5));
    if (id == QLatin1String("cancel-unsaved"))
        return m_session->cancelUnsaved();
    if (id == QLatin1String("repeat-unsaved"))
        return m_session->repeatUnsaved();
    if (id == QLatin1String("stop"))
        return m_desk->ask(Act::Stop);
    if (id == QLatin1String("reopen"))
        return Q_EMIT programRequested(QStringLiteral("open-room:") + m_session->room());
    runAction(id);
}

} // namespace holdpoint
