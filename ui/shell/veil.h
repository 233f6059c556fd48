#pragma once

#include "models/base/time.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

class KeyButton;
class PlainLabel;
class RoomSession;

// Lies over a page whose room is lost: the last known state stays visible beneath, and this says since when it is only that,
// what is still true, and what to do. Follows the size of what it covers.
class Veil : public QWidget
{
    Q_OBJECT

public:
    explicit Veil(QWidget *covered);
    void follow(const RoomSession *session); // shows or hides itself

Q_SIGNALS:
    void againRequested(); // open the room anew

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_covered;
    PlainLabel *m_since, *m_why, *m_known;
    KeyButton *m_again;
};

} // namespace holdpoint
