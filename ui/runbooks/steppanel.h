#pragma once

#include "models/room/rollout.h"
#include "ui/widgets/actrow.h"
#include "ui/widgets/panel.h"

#include <functional>

namespace holdpoint {

class KeyValueList;
class OutputPane;
class ShapeLabel;

// One step of a run: what it is, what it says, and what may be said of it now.
class StepPanel : public Panel
{
    Q_OBJECT

public:
    // Why an act would be refused now; empty = it would be accepted.
    using Refusal = std::function<QString(Act act, const QString &subject, const QJsonObject &args)>;

    explicit StepPanel(Refusal refusal, QWidget *parent = nullptr);
    void show(const Run &run, const QString &step, const Rollout &rollout, Instant now);
    OutputPane *output() const { return m_output; }
    ActRow *acts() const { return m_acts; }
    ActRow *answers() const { return m_answers; }

Q_SIGNALS:
    // The act was pressed; `asksReason` says that it needs words first.
    void pressed(holdpoint::Act act, const QString &subject, const QString &title, bool asksReason);

private:
    struct Button {
        QAction *action;
        Act act;
        bool asksReason;
    };
    void addButton(ActRow *row, const QString &name, const QString &text, const QString &key, Act act, bool asksReason);
    void showFacts(const Run &run, const Step &step, const StepState &state, const Rollout &rollout, Instant now);
    void showButtons(const Run &run, const Step &step, const StepState &state);

    Refusal m_refusal;
    ShapeLabel *m_shape;
    PlainLabel *m_title, *m_question;
    KeyValueList *m_facts;
    OutputPane *m_output;
    ActRow *m_acts, *m_answers;
    QList<Button> m_buttons;
    QString m_subject, m_stepTitle;
};

} // namespace holdpoint
