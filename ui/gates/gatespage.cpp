#include "ui/gates/gatespage.h"

#include "ui/gates/gatesview.h"
#include "ui/governance/governanceview.h"
#include "ui/plan/planview.h"
#include "ui/shell/tabbedview.h"

namespace holdpoint {

namespace {

template <class Page> TabbedView::Tab tab(const char *id, const QString &title, const QStringList &paths)
{
    return {QString::fromLatin1(id), title, paths, [] { return std::make_unique<Page>(); }};
}

} // namespace

std::unique_ptr<TabbedView> makeGatesPage()
{
    const QList<TabbedView::Tab> tabs{
        tab<GatesView>("gate", GatesView::tr("Gate"), {QStringLiteral("gate")}),
        tab<PlanView>("plan", PlanView::tr("Plan"),
                      {QStringLiteral("plan"), QStringLiteral("milestone"), QStringLiteral("parity"), QStringLiteral("customers")}),
        tab<GovernanceView>("governance", GovernanceView::tr("Governance"), {QStringLiteral("register")}),
    };
    return std::make_unique<TabbedView>(QStringLiteral("gates"), GatesView::tr("Gates"), tabs);
}

} // namespace holdpoint
