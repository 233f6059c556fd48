#pragma once

#include "ui/shell/liveview.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

class KeyValueList;
class Panel;
class PlainLabel;
class TableView;

// The kill switches: what each does, what was asked of it and what is seen of it, and behind a guard the switch itself. The
// guard is opened first and closes by itself; the engine carries out what was pressed.
class SwitchesView : public LiveView
{
    Q_OBJECT

public:
    explicit SwitchesView(QWidget *parent = nullptr);
    QString title() const override { return tr("Kill switches"); }
    QWidget *firstFocus() override;
    QList<QAction *> viewActions() override { return m_guardActs->rowActions() + m_acts->rowActions() + m_answers->rowActions(); }
    void open(const QString &path) override; // "switch/checkout"
    QString chosen() const;
    bool guardIsOpen() const { return m_guardTimer.isActive(); }

    static constexpr int guardOpenFor = 10'000; // ms

protected:
    void refresh() override;

private:
    QWidget *makePanel();
    void toggleGuard();
    void closeGuard();
    void showActs();
    void press(bool on);
    void answer(Act act, const QString &question, const QString &button);

    RowsModel *m_rows;
    TableView *m_table;
    Panel *m_tablePanel, *m_panel;
    PlainLabel *m_empty, *m_requested, *m_observed, *m_wait, *m_guardWords;
    KeyValueList *m_facts;
    ActRow *m_guardActs, *m_acts, *m_answers;
    QAction *m_guard, *m_off, *m_on, *m_look, *m_cancel, *m_happened, *m_notHappened;
    QTimer m_guardTimer;
};

} // namespace holdpoint
