#pragma once

#include <QtWidgets/QWidget>

namespace holdpoint {

// A small box that fills and empties with every beat. It has no timer of its own: when nothing beats it stands still.
class Heartbeat : public QWidget
{
    Q_OBJECT

public:
    explicit Heartbeat(QWidget *parent = nullptr);
    void beat();
    void stop(); // nothing beats any more: an empty box
    QSize sizeHint() const override { return {10, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum { Stopped, Low, High } m_state = Stopped;
};

} // namespace holdpoint
