#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QKeyEvent;

namespace holdpoint {

// The safety chords, caught before anything else sees them: an application shortcut would not fire while a modal dialog or a
// menu is open. One for the process; it lives as long as the window.
class ChordFilter : public QObject
{
    Q_OBJECT

public:
    explicit ChordFilter(QObject *parent = nullptr);
    void askReason(); // as if Ctrl+Shift+J had been pressed
    bool waitsForReason() const { return m_reason.isActive(); }

Q_SIGNALS:
    void holdPressed(); // Ctrl+Shift+H
    void rollbackPressed(); // Ctrl+Shift+R
    void realWorldPressed(); // Ctrl+Shift+X
    void pausePressed(); // Ctrl+Shift+J: the reason is asked
    void pauseReasonChosen(int reason); // 1 to 4, within 10 seconds

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isChord(const QKeyEvent &key) const;
    void fire(const QKeyEvent &key);
    QTimer m_reason;
};

} // namespace holdpoint
