#pragma once

#include "models/room/rollout.h"
#include "ui/widgets/panel.h"

namespace holdpoint {

class DigitLabel;
class KeyValueList;
struct GateView;

// What is asked in hero type, what GO and NO-GO lead to, and at the right how far the poll is.
class QuestionPanel : public Panel
{
    Q_OBJECT

public:
    explicit QuestionPanel(QWidget *parent = nullptr);
    void show(const GateView &view, const GateState &state, const Rollout &rollout, Instant now);

private:
    PlainLabel *m_question, *m_go, *m_noGo, *m_status, *m_missing;
    DigitLabel *m_signed, *m_left;
    PlainLabel *m_leftCaption;
};

} // namespace holdpoint
