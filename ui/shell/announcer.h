#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

class QTimer;
class QWidget;

namespace holdpoint {

// What is said aloud to a screen reader. Assertive at once; polite ones at most every 3 seconds, the newest wins.
class Announcer : public QObject
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *window);
    void say(const QString &sentence, bool assertive = false);

Q_SIGNALS:
    void announced(const QString &sentence, bool assertive);

private:
    void speak(const QString &sentence, bool assertive);
    QWidget *m_window;
    QTimer *m_gap;
    QString m_waiting;
};

} // namespace holdpoint
