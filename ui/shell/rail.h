#pragma once

#include "ui/shell/view.h"

#include <QtWidgets/QAbstractButton>

class QVBoxLayout;

namespace holdpoint {

class PlainLabel;

QString viewWord(ViewId id); // the id in commands and settings: "board"
QString viewTitle(ViewId id); // translated
std::optional<ViewId> viewFromWord(const QString &word);
const QList<ViewId> &allViews();

// One line of the rail: icon, name, badge, digit.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RailButton(ViewId id, QWidget *parent = nullptr);
    void setWaiting(int count); // the badge
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ViewId m_id;
    int m_waiting = 0;
};

// 144 wide: the ten views, and who acts at the bottom.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);
    void setCurrent(ViewId id);
    void setWaiting(ViewId id, int count);
    void setPerson(const QString &name, const QString &role);

Q_SIGNALS:
    void chosen(holdpoint::ViewId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<RailButton *> m_buttons;
    PlainLabel *m_name, *m_role;
};

} // namespace holdpoint
