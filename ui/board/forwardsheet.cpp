#include "ui/board/forwardsheet.h"

#include "models/base/safetext.h"
#include "models/playbook/criticalpath.h"
#include "models/playbook/footprint.h"
#include "models/room/facts.h"
#include "models/room/session.h"
#include "models/records/recordrules.h"
#include "ui/shell/knowingadvance.h"
#include "ui/shell/sheet.h"
#include "ui/shell/signedact.h"
#include "ui/widgets/words.h"

#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

namespace {

QString listed(const QStringList &all)
{
    constexpr qsizetype most = 8;
    if (all.isEmpty())
        return tr("none");
    QStringList shown;
    for (const QString &each : all.mid(0, most))
        shown.append(displayText(each, 80));
    const QString words = shown.join(QStringLiteral(", "));
    return all.size() > most ? tr("%1 and %2 more: holdpointctl validate shows all").arg(words).arg(all.size() - most) : words;
}

QString percent(double share)
{
    return tr("%1\u202f%").arg(QLocale().toString(share * 100, 'g', 4));
}

QList<KeyValue> reachFacts(const Rollout &r)
{
    const Footprint reach = footprint(*r.playbook);
    return {{tr("Programs"), listed(reach.programs)},
            {tr("Hosts"), listed(reach.hosts)},
            {tr("Secrets"), listed(reach.secrets)},
            {tr("Until now"), tr("none of this has been run or contacted")}};
}

QList<KeyValue> phaseFacts(const Rollout &r, const Phase &phase)
{
    const Runbook *back = byId(r.playbook->runbooks, phase.rollback);
    return {{tr("Exposure"), tr("%1 now, %2 in this phase").arg(percent(r.phases.exposure), percent(phase.exposure))},
            {tr("Soak"), phase.soak.count() > 0 ? toDurationText(phase.soak) : tr("none")},
            {tr("Way back"),
             back ? tr("%1, plan %2").arg(displayText(back->title.isEmpty() ? back->id : back->title, 80), toClockText(criticalPath(*back)))
                  : tr("none: %1").arg(displayText(phase.noRollbackBecause, 160))}};
}

// What is still owed is named before it is left behind.
QList<KeyValue> debtFacts(const Rollout &r)
{
    QStringList open;
    for (const Debt &debt : r.records.debts) {
        if (!debt.doneAt)
            open.append(tr("%1 %2").arg(debt.id, debt.text));
    }
    if (open.isEmpty())
        return {{tr("Debts open"), tr("none")}};
    return {{tr("Debts open"), listed(open), true}, {tr("Then"), tr("two people close it together, and it is recorded as a departure")}};
}

bool everyPhaseIsOver(const Rollout &r)
{
    return std::all_of(r.phases.phases.begin(), r.phases.phases.end(),
                       [](const PhaseState &phase) { return phase.status == PhaseStatus::Passed || phase.status == PhaseStatus::Skipped; });
}

} // namespace

QList<KeyValue> forwardFacts(const RoomSession &session, const NextFact &fact)
{
    const Rollout &r = session.rollout();
    const bool alive = session.surroundings().engineAlive;
    QList<KeyValue> facts;
    if (fact.act == Act::Start)
        facts = reachFacts(r);
    if (const Phase *phase = byId(r.playbook->phases, fact.subject))
        facts = phaseFacts(r, *phase);
    if (const Runbook *work = byId(r.playbook->runbooks, fact.runbook))
        facts.prepend({tr("Work"),
                       tr("%1, %2 steps, plan %3")
                           .arg(displayText(work->title.isEmpty() ? work->id : work->title, 80))
                           .arg(work->steps.size())
                           .arg(toClockText(criticalPath(*work)))});
    if (fact.act == Act::Close)
        facts.append(debtFacts(r));
    if (fact.act == Act::Advance)
        facts += warningFacts(session);
    facts.append({tr("Engine"),
                  alive                        ? tr("alive")
                      : fact.act == Act::Start ? tr("none yet, it starts with the rollout")
                                               : tr("NO ENGINE: nothing is watched"),
                  !alive});
    return facts;
}

Sheet *askForward(RoomSession &session, const NextFact &fact, QWidget *window)
{
    const bool framed = session.rollout().mode != Mode::Live;
    QString button = fact.button;
    button.remove(QChar(0x2026));
    auto *sheet = new Sheet(framed ? tr("[DRILL] %1").arg(button) : button, framed, window);
    sheet->setQuestion(framed ? tr("Practise: %1?").arg(button) : tr("%1?").arg(button));
    sheet->setFacts(forwardFacts(session, fact));
    sheet->setButton(button);
    QJsonObject args;
    if (!fact.runbook.isEmpty())
        args.insert(QStringLiteral("runbook"), fact.runbook);
    const bool closes = fact.act == Act::Close && (openDebts(session.rollout().records) > 0 || !everyPhaseIsOver(session.rollout()));
    const QPointer<QLineEdit> reason(closes ? sheet->askReason(tr("Because"), {}, true) : nullptr);
    if (fact.act == Act::Advance)
        QObject::connect(sheet, &Sheet::confirmed, &session,
                         [&session, phase = fact.subject, window = QPointer<QWidget>(window)] { advanceKnowing(&session, phase, window); });
    else if (fact.act)
        askSigned(&session, sheet, *fact.act, fact.subject, [args, reason] {
            QJsonObject all = args;
            if (reason)
                all.insert(QStringLiteral("because"), reason->text().trimmed());
            return all;
        });
    sheet->present();
    if (reason)
        reason->setFocus();
    return sheet;
}

} // namespace holdpoint
