#pragma once

#include "ui/shell/duties.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace holdpoint {

class DutyRow;

// Below the spine while there is a duty, a row each; at most three, the rest as a number.
class DutyStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DutyStrip(QWidget *parent = nullptr);
    void setDuties(const QList<Duty> &duties);

Q_SIGNALS:
    void chosen(const QString &id); // its button; empty = unlock

private:
    QVBoxLayout *m_rows;
    QList<DutyRow *> m_known;
};

// One duty: its shape, what it is, and the button of whoever may.
class DutyRow : public QWidget
{
    Q_OBJECT

public:
    explicit DutyRow(QWidget *parent = nullptr);
    void setDuty(const Duty &duty, int more);

Q_SIGNALS:
    void pressed(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Duty m_duty;
    class ShapeLabel *m_shape;
    class PlainLabel *m_words;
    class KeyButton *m_button;
};

} // namespace holdpoint
