#include "ui/shell/announcer.h"

#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtWidgets/QWidget>

namespace holdpoint {

Announcer::Announcer(QWidget *window) : QObject(window), m_window(window), m_gap(new QTimer(this))
{
    m_gap->setSingleShot(true);
    m_gap->setInterval(3000);
    connect(m_gap, &QTimer::timeout, this, [this] {
        if (m_waiting.isEmpty())
            return;
        const QString next = m_waiting;
        m_waiting.clear();
        speak(next, false);
    });
}

void Announcer::say(const QString &sentence, bool assertive)
{
    if (assertive) {
        m_waiting.clear();
        return speak(sentence, true);
    }
    if (m_gap->isActive())
        m_waiting = sentence;
    else
        speak(sentence, false);
}

void Announcer::speak(const QString &sentence, bool assertive)
{
    m_gap->start();
    // Qt 6.4 has no announcement event: an alert on the window, whose description is the sentence, is read by Orca.
    m_window->setAccessibleDescription(sentence);
    QAccessibleEvent event(m_window, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(sentence, assertive);
}

} // namespace holdpoint
