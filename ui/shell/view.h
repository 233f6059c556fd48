#pragma once

#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

class QAction;

namespace holdpoint {

class RoomSession;

// One page of the window. The shell builds it when it is first shown, gives it the session (which outlives it) and shows its
// title; a view that is not visible need not follow what changes.
class View : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual QString title() const = 0;
    virtual void setSession(RoomSession *session) = 0; // nullptr: nothing is open
    virtual QWidget *firstFocus() { return this; } // where the keyboard goes when the view is shown
    virtual QList<QAction *> viewActions() { return {}; } // for the palette and the menus
    // From a deep link, the palette or another view: "gate/cohort", "trigger/errors", "metric/p95", "step/R-1/freeze".
    virtual void open(const QString &path) { Q_UNUSED(path) }
    // Items in this view that wait for `person`.
    virtual int waiting() const { return 0; }

Q_SIGNALS:
    void openRequested(const QString &path); // the shell shows the view that knows it
    void noticeRequested(const QString &sentence); // one plain sentence above the foot
    void actionRequested(const QString &id); // one of the shell's actions by its id, "rollback:RUNBOOK", "evidence:SCOPE"
};

// The rail, top to bottom; Welcome is not in it: it stands in for every view while nothing is open.
enum class ViewId { Board, Gates, Metrics, Triggers, Rollback, Comms, Timeline, Drill, Review, Library, Welcome };

// Makes the page; called once, when it is first shown. nullptr: the shell shows a PlainView.
using ViewFactory = std::function<std::unique_ptr<View>(ViewId)>;

} // namespace holdpoint
