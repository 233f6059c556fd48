#pragma once

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace holdpoint {

class DrillFrame;
class RoomSession;
class WallBoard;

// The second window, for the big screen: full screen on another screen where there is one, read-only, dark. Esc or Ctrl+F11
// closes it; the safety chords work over it as everywhere. Comes back to a screen that is there when its own is unplugged.
class WallWindow : public QWidget
{
    Q_OBJECT

public:
    explicit WallWindow(QWidget *window);
    void setSession(RoomSession *session); // outlives the window or is taken away with nullptr
    void showOnScreen();
    WallBoard &board() const { return *m_board; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    QPointer<QWidget> m_window;
    DrillFrame *m_frame;
    WallBoard *m_board;
    QPointer<RoomSession> m_session;
    QTimer m_second, m_soon;
};

} // namespace holdpoint
