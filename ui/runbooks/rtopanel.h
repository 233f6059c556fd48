#pragma once

#include "models/runbooks/run.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape.h"

namespace holdpoint {

class DigitLabel;
class RtoBar;
struct RtoFacts;

// The clocks of a run: RTO left, projected finish and margin, time since the start, the next point of no return; and the bar.
class RtoPanel : public Panel
{
    Q_OBJECT

public:
    explicit RtoPanel(QWidget *parent = nullptr);
    void show(const Run &run, Instant now);

private:
    // "Projected finish 13:11 margin 01:49"
    struct Clock {
        PlainLabel *caption, *after;
        DigitLabel *value;
    };
    Clock makeClock(class QHBoxLayout *row);
    static void set(const Clock &clock, const QString &caption, const QString &value, const QString &after, Tone tone = Tone::Ink);
    void showClocks(const RtoFacts &facts);
    PlainLabel *m_caption;
    DigitLabel *m_left;
    Clock m_finish, m_start, m_noReturn;
    ShapeLabel *m_noReturnShape;
    RtoBar *m_bar;
};

} // namespace holdpoint
