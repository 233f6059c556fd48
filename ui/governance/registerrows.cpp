#include "ui/governance/registerrows.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/room/roster.h"
#include "models/room/stakeholders.h"
#include "ui/widgets/words.h"

#include <QtCore/QLocale>

namespace holdpoint {

Cell openMark()
{
    return Cell::mark(Shape::Circle, Tone::Ink, tr("open"));
}

Cell settledMark(const QString &word)
{
    return Cell::mark(Shape::TickCircle, Tone::Ok, word);
}

Cell warningMark(const QString &word)
{
    return Cell::mark(Shape::Warning, Tone::Watch, word, true);
}

QString whoTitle(const Playbook &playbook, const QString &who)
{
    if (who == QLatin1String("engine"))
        return tr("engine");
    if (who.startsWith(QLatin1String("trigger/")))
        return tr("trigger");
    return byId(playbook.people, who) ? personName(playbook, who) : roleTitle(playbook, who);
}

QString namesTitle(const Playbook &playbook, const QStringList &persons)
{
    QStringList all;
    for (const QString &person : persons)
        all << personName(playbook, person);
    return displayText(all.join(tr(", ")), 200);
}

QString originTitle(const QString &origin)
{
    if (origin == QLatin1String("condition"))
        return tr("condition");
    if (origin == QLatin1String("waiver"))
        return tr("waiver");
    if (origin == QLatin1String("unknown"))
        return tr("unknown accepted");
    if (origin == QLatin1String("skip"))
        return tr("skipped phase");
    if (origin == QLatin1String("deviation"))
        return tr("deviation");
    if (origin == QLatin1String("break-glass"))
        return tr("break-glass");
    return origin == QLatin1String("unrehearsed") ? tr("not rehearsed") : displayText(origin, 40);
}

QString riskStateTitle(const QString &state)
{
    if (state == QLatin1String("to review"))
        return tr("look again");
    if (state == QLatin1String("happened"))
        return tr("has happened");
    if (state == QLatin1String("accepted"))
        return tr("accepted");
    return state == QLatin1String("closed") ? tr("closed") : tr("open");
}

QString obligationTitle(ObligationStanding standing)
{
    switch (standing) {
    case ObligationStanding::Later:
        return tr("later", "not owed yet");
    case ObligationStanding::Open:
        return tr("open");
    case ObligationStanding::Due:
        return tr("due");
    case ObligationStanding::Overdue:
        return tr("overdue");
    case ObligationStanding::Broken:
        return tr("broken", "an obligation that was not met");
    case ObligationStanding::Met:
        return tr("met");
    case ObligationStanding::NotApplicable:
        return tr("does not apply");
    }
    return {};
}

QString assumptionStateTitle(const QString &state)
{
    if (state == QLatin1String("holds"))
        return tr("holds");
    if (state == QLatin1String("false"))
        return tr("proved false");
    if (state == QLatin1String("unknown"))
        return tr("unknown");
    return state == QLatin1String("closed") ? tr("no longer needed") : tr("not measured");
}

QString deviationTitle(const QString &kind)
{
    if (kind == QLatin1String("waived"))
        return tr("waived");
    if (kind == QLatin1String("unknown accepted"))
        return tr("unknown accepted");
    if (kind == QLatin1String("phase skipped"))
        return tr("phase skipped");
    if (kind == QLatin1String("step skipped"))
        return tr("step skipped");
    if (kind == QLatin1String("gone on after a failure"))
        return tr("gone on after a failure");
    if (kind == QLatin1String("trigger disarmed"))
        return tr("trigger disarmed");
    if (kind == QLatin1String("rollback declined"))
        return tr("rollback declined");
    if (kind == QLatin1String("break-glass"))
        return tr("break-glass");
    return kind == QLatin1String("closed with debts") ? tr("closed with debts") : displayText(kind, 60);
}

QString decidedTitle(const DecisionRightLine &line)
{
    if (!line.act)
        return displayText(line.decision, 160);
    static const QHash<Act, const char *> titles{
        {Act::Start, QT_TRANSLATE_NOOP("holdpoint", "Start the rollout")},
        {Act::StartPhase, QT_TRANSLATE_NOOP("holdpoint", "Start a phase")},
        {Act::OpenPoll, QT_TRANSLATE_NOOP("holdpoint", "Ask at a gate")},
        {Act::Advance, QT_TRANSLATE_NOOP("holdpoint", "Pass a gate")},
        {Act::Exposure, QT_TRANSLATE_NOOP("holdpoint", "Raise the exposure")},
        {Act::Hold, QT_TRANSLATE_NOOP("holdpoint", "HOLD")},
        {Act::Resume, QT_TRANSLATE_NOOP("holdpoint", "Resume after HOLD")},
        {Act::Reschedule, QT_TRANSLATE_NOOP("holdpoint", "Move a phase in time")},
        {Act::Waive, QT_TRANSLATE_NOOP("holdpoint", "Waive a gate or a criterion")},
        {Act::AcceptUnknown, QT_TRANSLATE_NOOP("holdpoint", "Accept as unknown what a gate asks")},
        {Act::SkipPhase, QT_TRANSLATE_NOOP("holdpoint", "Skip a phase")},
        {Act::Rollback, QT_TRANSLATE_NOOP("holdpoint", "Start a rollback")},
        {Act::StepSkip, QT_TRANSLATE_NOOP("holdpoint", "Depart from the runbook: skip a step")},
        {Act::StepGoOn, QT_TRANSLATE_NOOP("holdpoint", "Depart from the runbook: go on after a failure")},
        {Act::PassNoReturn, QT_TRANSLATE_NOOP("holdpoint", "Pass a point of no return")},
        {Act::Disarm, QT_TRANSLATE_NOOP("holdpoint", "Disarm a trigger")},
        {Act::Revise, QT_TRANSLATE_NOOP("holdpoint", "Load a revision of the playbook")},
        {Act::SetRole, QT_TRANSLATE_NOOP("holdpoint", "Give roles and keys")},
        {Act::Close, QT_TRANSLATE_NOOP("holdpoint", "Close the rollout without debts")}};
    return tr(titles.value(*line.act, ""));
}

QString rosterGapWords(const RosterGap &gap, Instant now)
{
    if (gap.skill.isEmpty())
        return tr("%1 of %2 people from %3 to %4").arg(gap.people).arg(gap.needed).arg(momentOf(gap.from, now), momentOf(gap.to, now));
    return tr("nobody for %1 from %2 to %3").arg(displayText(gap.skill, 40), momentOf(gap.from, now), momentOf(gap.to, now));
}

QString shortValue(const QString &value)
{
    bool number = false;
    const double decimal = value.toDouble(&number);
    return number ? QLocale().toString(decimal, 'g', 4) : value;
}

} // namespace holdpoint
