#pragma once

#include "ui/shell/shellfacts.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

// A caption of 12 over a value of 17; a thick border while the rollout is held.
class SpineCellBox : public QWidget
{
    Q_OBJECT

public:
    explicit SpineCellBox(int width, QWidget *parent = nullptr);
    void setCell(const SpineCell &cell);
    void setHeld(bool held);
    int valueRight() const; // where the heartbeat stands

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SpineCell m_cell;
    bool m_held = false;
};

// "Alarms, 1 new" over the three counts; a count over none stands on a plate.
class AlarmCells : public QWidget
{
    Q_OBJECT

public:
    explicit AlarmCells(QWidget *parent = nullptr);
    void setFacts(const ShellFacts &facts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SpineCell m_cell;
    std::array<AlarmCount, 3> m_counts;
};

// Sound and shelved, in small type over each other.
class QuietCell : public QWidget
{
    Q_OBJECT

public:
    explicit QuietCell(QWidget *parent = nullptr);
    void setShelved(int shelved);
    void setMuted(const QString &left); // empty = sound on

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void name();
    int m_shelved = 0;
    QString m_muted;
};

// The inverse plate that ends the spine in a drill or rehearsal.
class ModePlate : public QWidget
{
    Q_OBJECT

public:
    explicit ModePlate(QWidget *parent = nullptr);
    void setWord(const QString &word);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
};

} // namespace holdpoint
