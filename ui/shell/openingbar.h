#pragma once

#include "models/journal/opening.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

class QProgressBar;

namespace holdpoint {

class KeyButton;
class PlainLabel;

// How far the opening of a large room is, and the way out of it. Small rooms are open before it would show.
class OpeningBar : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningBar(QWidget *parent = nullptr);
    void begin(); // another room is opened
    void follow(const Opening &at); // done == of ends it
    // What takes its time and cannot be counted; nothing to cancel: it ends by finish().
    void wait(const QString &sentence);
    void finish();
    bool canCancel() const;
    QString sentence() const;

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_text;
    QProgressBar *m_bar;
    KeyButton *m_cancel;
    QElapsedTimer m_since;
};

} // namespace holdpoint
