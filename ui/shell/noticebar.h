#pragma once

#include <QtWidgets/QWidget>

class QTimer;

namespace holdpoint {

class PlainLabel;
class KeyButton;

// One plain sentence above the foot: what was refused and why, or what is asked next. Never covers anything.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void tell(const QString &sentence, int milliseconds = 10'000); // 0: until closed
    void close();
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_text;
    KeyButton *m_close;
    QTimer *m_timer;
};

} // namespace holdpoint
