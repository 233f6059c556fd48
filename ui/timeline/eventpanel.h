#pragma once

#include "ui/timeline/eventfacts.h"
#include "ui/widgets/panel.h"

class QBoxLayout;
class QPlainTextEdit;

namespace holdpoint {

class KeyButton;
class KeyValueList;
class PlainLabel;

// One event with all it says, beside the list: its times, its place in the chain, what it carries, and the ways to its evidence.
// Esc closes.
class EventPanel : public Panel
{
    Q_OBJECT

public:
    explicit EventPanel(QWidget *parent = nullptr);
    void showFacts(const EventFacts &facts, bool starred, const QString &whyNot);
    void showErasing(bool shown, const QString &whyNot); // of a personal note
    void showOutput(const QString &run, const QString &step, int attempt, const QString &tail);
    const EventFacts &facts() const { return m_facts; }

Q_SIGNALS:
    void closed();
    void openWanted(const QString &path);
    void starWanted();
    void correctionWanted();
    void erasureWanted();
    void copied(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    EventFacts m_facts;
    PlainLabel *m_sentence, *m_files;
    KeyValueList *m_list;
    QBoxLayout *m_links;
    QPlainTextEdit *m_output;
    KeyButton *m_star, *m_correct, *m_copy, *m_erase;
};

} // namespace holdpoint
