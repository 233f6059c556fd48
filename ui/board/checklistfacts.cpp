#include "ui/board/checklistfacts.h"

#include "models/base/safetext.h"
#include "models/base/sentence.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/room/session.h"
#include "ui/board/boardwords.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace holdpoint {

namespace {

bool isSettled(const ChecklistRow &row)
{
    return row.status == ItemStatus::Done || row.status == ItemStatus::NotApplicable;
}

// A person's name; a role stays a role.
QString ownerText(const Playbook &playbook, const QString &owner)
{
    if (owner.isEmpty())
        return tr("nobody");
    return displayText(byId(playbook.people, owner) ? personName(playbook, owner) : roleTitle(playbook, owner), 60);
}

QString dueOrDone(const ChecklistRow &row, Instant now, bool wide)
{
    if (isSettled(row) && row.answered)
        return utcTime(*row.answered);
    if (!row.due)
        return wide ? tr("no due time") : tr("none");
    return wide || *row.due < now ? dueText(*row.due, now) : tr("due %1").arg(utcTime(*row.due));
}

QString evidenceText(const ChecklistRow &row)
{
    if (row.status == ItemStatus::Blocked || row.status == ItemStatus::Failed)
        return displayText(row.reason, 120);
    if (!row.evidence.isEmpty())
        return displayText(row.evidence, 120);
    if (isSettled(row))
        return row.reason.isEmpty() ? tr("none") : displayText(row.reason, 120);
    return row.evidenceRequired ? tr("required") : tr("none yet");
}

} // namespace

ChecklistFacts checklistFacts(const RoomSession &session, const QString &phaseId)
{
    ChecklistFacts facts;
    const Rollout &r = session.rollout();
    const PhaseState *state = phaseById(r.phases, phaseId);
    const Phase *phase = byId(r.playbook->phases, phaseId);
    if (!state || !phase)
        return facts;
    ChecklistModel model;
    model.update(*state, *phase);
    facts.items = model.rows();
    facts.settled = model.settled();
    std::stable_sort(facts.items.begin(), facts.items.end(),
                     [](const ChecklistRow &a, const ChecklistRow &b) { return isSettled(a) < isSettled(b); });
    for (const ChecklistRow &row : std::as_const(facts.items)) {
        facts.blocked += row.status == ItemStatus::Blocked ? 1 : 0;
        facts.open += isSettled(row) ? 0 : 1;
    }
    facts.count = tr("%1 open, %2 blocked").arg(facts.open - facts.blocked).arg(facts.blocked);
    return facts;
}

QList<Column> checklistColumns(bool wide)
{
    if (!wide)
        return {{QString(), 26, false},
                {tr("Item"), 0, false},
                {tr("Owner"), 82, false},
                {tr("Due or done"), 92, true},
                {tr("Evidence"), 118, true}};
    return {{QString(), 26, false},
            {tr("Item"), 0, false},
            {tr("Owner"), 118, false},
            {tr("Due or done"), 146, true},
            {tr("Evidence"), 150, true}};
}

Row checklistCells(const ChecklistRow &row, const Playbook &playbook, Instant now, bool wide)
{
    const bool settled = isSettled(row);
    Cell box{.kind = Cell::Kind::Check, .text = Sentence::word(itemStatusWord(row.status)), .checked = row.status == ItemStatus::Done};
    if (row.status != ItemStatus::Open && row.status != ItemStatus::Done) {
        const StateLook look = lookOf(row.status);
        box.shape = look.shape;
        box.tone = look.tone;
        box.filled = look.filled;
    }
    Cell title = Cell::words(displayText(row.title, 120));
    title.soft = settled;
    Cell owner = Cell::words(ownerText(playbook, row.owner));
    owner.soft = settled;
    Cell due = Cell::number(dueOrDone(row, now, wide));
    due.soft = settled || !row.due || *row.due > now;
    due.strong = !settled && row.due && *row.due < now;
    Cell evidence = Cell::number(evidenceText(row));
    evidence.soft = settled || row.evidence.isEmpty();
    return {row.id, {box, title, owner, due, evidence}};
}

} // namespace holdpoint
