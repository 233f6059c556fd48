#pragma once

#include "models/base/clock.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace holdpoint {

// Notices that nobody is there: no key and no pointer for ten minutes, or the machine has slept. One for the process.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    explicit IdleLock(const Clock &clock, QObject *parent = nullptr);
    static constexpr Duration limit{10 * 60'000};
    // `boottime` counts sleep, `awake` does not; called once a second.
    void look(Duration boottime, Duration awake);

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    QElapsedTimer m_awake; // stops while the machine sleeps
    Duration m_touched, m_lastBoot, m_lastAwake{0};
    QTimer m_second;
};

} // namespace holdpoint
