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
    void showWords(const RtoFacts &facts);
    PlainLabel *m_caption, *m_words, *m_noReturn;
    DigitLabel *m_left;
    ShapeLabel *m_noReturnShape;
    RtoBar *m_bar;
};

} // namespace holdpoint
