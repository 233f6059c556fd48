#pragma once

#include "ui/shell/degradedfacts.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace holdpoint {

class KeyButton;
class PlainLabel;

// One degraded state across the window: shape, sentence, what follows from it, and what can be done.
class DegradedRow : public QWidget
{
    Q_OBJECT

public:
    explicit DegradedRow(QWidget *parent = nullptr);
    void setState(const DegradedState &state, bool compact); // compact: its lines are in the tool tip
    const DegradedState &state() const { return m_state; }

Q_SIGNALS:
    void chosen(const QString &act);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ink();
    void makeButtons();
    DegradedState m_state;
    PlainLabel *m_headline, *m_lines;
    QWidget *m_acts;
    QList<KeyButton *> m_buttons;
};

// Below the spine in every view, as long as something is degraded; worst first, at most three rows.
class DegradedStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DegradedStrip(QWidget *parent = nullptr);
    void setStates(const QList<DegradedState> &states);

Q_SIGNALS:
    void chosen(const QString &act);

private:
    QVBoxLayout *m_column;
    QList<DegradedRow *> m_rows;
    PlainLabel *m_more;
};

} // namespace holdpoint
