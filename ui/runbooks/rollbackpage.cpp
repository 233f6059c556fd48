#include "ui/runbooks/rollbackpage.h"

#include "ui/runbooks/consoleview.h"
#include "ui/runbooks/switchesview.h"

namespace holdpoint {

std::unique_ptr<TabbedView> makeRollbackPage()
{
    const QList<TabbedView::Tab> tabs{
        {QStringLiteral("console"),
         ConsoleView::tr("Console"),
         {QStringLiteral("run"), QStringLiteral("step"), QStringLiteral("runbook")},
         [] { return std::make_unique<ConsoleView>(); }},
        {QStringLiteral("switches"),
         SwitchesView::tr("Kill switches"),
         {QStringLiteral("switch")},
         [] { return std::make_unique<SwitchesView>(); }},
    };
    return std::make_unique<TabbedView>(QStringLiteral("rollback"), ConsoleView::tr("Rollback"), tabs);
}

} // namespace holdpoint
