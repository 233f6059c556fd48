#pragma once

#include <QtWidgets/QWidget>

namespace holdpoint {

class KeyButton;

// One way in: an icon, what it is, and its button.
class WayRow : public QWidget
{
    Q_OBJECT

public:
    WayRow(const QString &icon, const QString &title, const QString &words, const QString &button, const QString &keys,
           QWidget *parent = nullptr);
    KeyButton *button() const { return m_button; }
    void setLast() { m_last = true; } // no line below it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    KeyButton *m_button;
    bool m_last = false;
};

} // namespace holdpoint
