// What the buttons of GatesView do.
#include "ui/gates/gatesview.h"

#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/room/facts.h"
#include "ui/gates/gaterows.h"
#include "ui/gates/signdialog.h"
#include "ui/shell/sheet.h"

#include <QtWidgets/QLineEdit>

namespace holdpoint {

void GatesView::openPoll()
{
    const GateState *state = gateById(rollout().gates, m_gate);
    if (!state || !state->poll)
        return ask(Act::OpenPoll, m_gate);
    const auto view = gateViewOf(rollout(), m_gate, context());
    Sheet *opened = sheet(tr("New poll"), tr("Clear the answers for %1 and ask everybody again?").arg(view->label),
                          tr("Open a new poll for %1").arg(view->label));
    opened->setFacts({{tr("Signed now"), tr("%1 of %2").arg(signaturesGiven(*view)).arg(signaturesNeeded(*view))},
                      {tr("Opened"), tr("%1 by %2").arg(clockOf(state->poll->opened), personName(playbook(), state->poll->openedBy))}});
    connect(opened, &Sheet::confirmed, this, [this] { ask(Act::OpenPoll, m_gate); });
    opened->present();
}

void GatesView::advance()
{
    const auto view = gateViewOf(rollout(), m_gate, context());
    const Phase &phase = *byId(playbook().phases, m_gate);
    Sheet *opened =
        sheet(tr("Open gate"), tr("Open gate %1 and pass %2?").arg(view->label, phase.title), tr("Open gate %1").arg(view->label));
    opened->setFacts({{tr("Then"), phase.gate->go.isEmpty() ? tr("The next phase may be started.") : phase.gate->go},
                      {tr("Signed"), tr("%1 of %2").arg(signaturesGiven(*view)).arg(signaturesNeeded(*view))},
                      {tr("Criteria"), criteriaCaption(m_judged.rows())}});
    connect(opened, &Sheet::confirmed, this, [this] { ask(Act::Advance, m_gate); });
    opened->present();
}

void GatesView::waive()
{
    const QString probe = refusal(Act::Waive, m_gate, {{QStringLiteral("because"), QStringLiteral("?")}});
    if (!probe.isEmpty())
        return Q_EMIT noticeRequested(probe);
    const auto view = gateViewOf(rollout(), m_gate, context());
    Sheet *opened = sheet(tr("Waive"), (practise() ? tr("Practise: waive gate %1?") : tr("Waive gate %1?")).arg(view->label),
                          tr("Waive gate %1").arg(view->label));
    opened->setFacts({{tr("Signed"), tr("%1 of %2").arg(signaturesGiven(*view)).arg(signaturesNeeded(*view))},
                      {tr("Criteria"), criteriaCaption(m_judged.rows())},
                      {tr("Then"), tr("The gate opens although it is not satisfied. Both names stand beside it, and a debt is owed.")}});
    QLineEdit *reason = opened->askReason(tr("Because"), {}, true);
    askBy(opened, Act::Waive, m_gate, [reason] { return QJsonObject{{QStringLiteral("because"), reason->text()}}; });
    opened->present();
    reason->setFocus();
}

void GatesView::withdraw()
{
    if (!needsSigners(Act::Withdraw, m_gate))
        return ask(Act::Withdraw, m_gate);
    const QString label = gateLabel(playbook(), m_gate);
    Sheet *opened = sheet(tr("Withdraw"), tr("Withdraw your NO-GO at gate %1?").arg(label), tr("Withdraw my answer"));
    askBy(opened, Act::Withdraw, m_gate, [] { return QJsonObject(); });
    opened->present();
}

void GatesView::object()
{
    Sheet *opened = sheet(tr("Objection"), tr("What speaks against going on?"), tr("Record the objection"));
    QLineEdit *text = opened->askReason(tr("Objection"), {});
    connect(opened, &Sheet::confirmed, this, [this, text] { ask(Act::Objection, m_gate, {{QStringLiteral("text"), text->text()}}); });
    opened->present();
    text->setFocus();
}

void GatesView::answer()
{
    const QString why = signFacts(*session(), m_gate).missing;
    if (!why.isEmpty())
        return Q_EMIT noticeRequested(why);
    if (!m_dialog)
        m_dialog = new SignDialog(session(), m_gate, window());
    m_dialog->present();
}

} // namespace holdpoint
