#pragma once

#include "ui/shell/shellfacts.h"

#include "models/journal/event.h"

#include <QtWidgets/QWidget>

#include <array>

class QLineEdit;

namespace holdpoint {

class KeyButton;
class PlainLabel;
class DigitLabel;

// 56 high: the log field, the last three events, and the two safety buttons, which never move.
class Foot : public QWidget
{
    Q_OBJECT

public:
    explicit Foot(QWidget *parent = nullptr);
    void setFacts(const ShellFacts &facts);
    void setLastEvents(const QList<Event> &events, const Playbook *playbook); // all; the newest three are shown
    void focusLog(Instant at); // stamped at this key press
    void setClock(Instant now) { m_now = now; } // the stamp when typing starts without the chord

Q_SIGNALS:
    void noteEntered(const QString &text, holdpoint::Instant at);
    void holdRequested();
    void rollbackRequested(); // ABORT NOW while one runs

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void enter();
    QLineEdit *m_log;
    std::array<DigitLabel *, 3> m_times{};
    std::array<PlainLabel *, 3> m_lines{};
    KeyButton *m_hold, *m_rollback;
    Instant m_now, m_stamp;
    bool m_stamped = false;
};

} // namespace holdpoint
