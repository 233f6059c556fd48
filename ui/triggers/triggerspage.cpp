#include "ui/triggers/triggerspage.h"

#include "ui/triggers/backtestview.h"
#include "ui/triggers/triggereditor.h"
#include "ui/triggers/triggersview.h"

namespace holdpoint {

std::unique_ptr<TabbedView> makeTriggersPage()
{
    const QList<TabbedView::Tab> tabs{
        {QStringLiteral("table"), TriggersView::tr("Table"), {QStringLiteral("trigger")}, [] { return std::make_unique<TriggersView>(); }},
        {QStringLiteral("backtest"),
         BacktestView::tr("Back-test"),
         {QStringLiteral("backtest")},
         [] { return std::make_unique<BacktestView>(); }},
        {QStringLiteral("edit"), TriggerEditor::tr("Edit"), {QStringLiteral("edit")}, [] { return std::make_unique<TriggerEditor>(); }},
    };
    return std::make_unique<TabbedView>(QStringLiteral("triggers"), TriggersView::tr("Triggers"), tabs);
}

} // namespace holdpoint
