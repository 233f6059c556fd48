#pragma once

#include <QtCore/QObject>

class QFocusFrame;
class QWidget;

namespace holdpoint {

// Puts the double ring around whichever button or field has the keyboard. One for the whole application.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

private:
    void follow(QWidget *now);
    QFocusFrame *m_frame = nullptr; // its parent is wherever the focus is
};

} // namespace holdpoint
