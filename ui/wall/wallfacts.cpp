#include "ui/wall/wallfacts.h"

#include "models/phases/phaserules.h"
#include "models/room/session.h"
#include "ui/board/alarmfacts.h"
#include "ui/board/criteriafacts.h"
#include "ui/board/nextfacts.h"
#include "ui/board/peoplefacts.h"
#include "ui/board/phasefacts.h"
#include "ui/board/readinessfacts.h"
#include "ui/widgets/words.h"

#include <QtCore/QCoreApplication>

namespace holdpoint {

namespace {

constexpr qsizetype mostAlarms = 4, mostCriteria = 4, mostAudiences = 3;

QString wall(const char *text)
{
    return QCoreApplication::translate("Wall", text);
}

// The words of a row of the board, without its shapes.
QStringList textsOf(const Row &row)
{
    QStringList texts;
    for (const Cell &cell : row.cells)
        if (cell.kind != Cell::Kind::Mark && !cell.text.isEmpty())
            texts << cell.text;
    return texts;
}

StateLook lookOfRow(const Row &row)
{
    for (const Cell &cell : row.cells)
        if (cell.shape != Shape::None)
            return {cell.shape, cell.tone, cell.filled};
    return {Shape::None};
}

WallRegion alarmRegion(const RoomSession &session)
{
    const AlarmFacts facts = alarmFacts(session);
    WallRegion region{wall(QT_TRANSLATE_NOOP("Wall", "ALARMS")), facts.count, {}};
    if (facts.rows.isEmpty() || facts.engineGone)
        region.lines.append(
            {facts.known ? StateLook{Shape::TickCircle, Tone::Ok} : StateLook{Shape::DiamondQuestion, Tone::Ink2}, facts.calm, {}});
    for (const Row &row : facts.rows.mid(0, mostAlarms)) {
        const QStringList texts = textsOf(row);
        region.lines.append({lookOfRow(row), texts.mid(0, 2).join(QLatin1Char(' ')), texts.mid(2).join(QStringLiteral("  ")), true});
    }
    return region;
}

WallRegion healthRegion(const RoomSession &session)
{
    const Rollout &r = session.rollout();
    const PhaseState *phase = activePhase(r.phases);
    const auto criteria = phase ? criterionFacts(session, phase->id) : QList<CriterionFacts>();
    WallRegion region{wall(QT_TRANSLATE_NOOP("Wall", "HEALTH")), criteria.isEmpty() ? QString() : criteriaCount(criteria), {}};
    if (criteria.isEmpty())
        region.lines.append({{Shape::Circle, Tone::Ink2}, wall(QT_TRANSLATE_NOOP("Wall", "no criterion is judged")), {}});
    for (const CriterionFacts &fact : criteria.mid(0, mostCriteria)) {
        const QString limit = QStringLiteral("%1  %2").arg(fact.unknown ? QStringLiteral("?") : fact.row.valueText, fact.row.limitText);
        region.lines.append({lookOf(fact.row.verdict), fact.row.title, limit, fact.row.verdict != Judgement::Passed});
    }
    return region;
}

WallRegion rollbackRegion(const RoomSession &session)
{
    const ReadinessFacts facts = readinessFacts(session);
    WallRegion region{wall(QT_TRANSLATE_NOOP("Wall", "ROLLBACK")), {}, {}};
    const Run *run = activeRun(session.rollout().runs);
    if (run && !run->forward) {
        for (const KeyValue &pair : runningFacts(*run, session.surroundings().now).mid(0, 4))
            region.lines.append({{Shape::None}, pair.key, pair.value, true});
        return region;
    }
    region.side = facts.ready ? wall(QT_TRANSLATE_NOOP("Wall", "READY")) : wall(QT_TRANSLATE_NOOP("Wall", "NOT READY"));
    if (!facts.ready)
        region.lines.append({{Shape::Warning, Tone::Watch, true}, facts.because, {}, true});
    if (const auto countdown = countdownFacts(session))
        region.lines.append({{Shape::OctagonClock, Tone::Fire, true}, countdown->words, countdown->digits, true});
    if (facts.plan)
        region.lines.append({{Shape::None}, wall(QT_TRANSLATE_NOOP("Wall", "plan")), toClockText(*facts.plan)});
    if (facts.rto)
        region.lines.append({{Shape::None}, wall(QT_TRANSLATE_NOOP("Wall", "may take, RTO")), toClockText(*facts.rto)});
    for (const KeyValue &pair : facts.facts.mid(0, 2))
        region.lines.append({{Shape::None}, pair.key, pair.value});
    return region;
}

WallRegion customersRegion(const RoomSession &session)
{
    const CustomerFacts facts = customerFacts(session);
    WallRegion region{wall(QT_TRANSLATE_NOOP("Wall", "CUSTOMERS")), facts.total, {}};
    for (const CustomerFact &fact : facts.figures)
        region.lines.append({{Shape::None}, fact.caption, fact.value, true});
    return region;
}

} // namespace

WallFacts wallFacts(const RoomSession *session)
{
    WallFacts facts;
    facts.shell = shellFacts(session);
    if (!session || !session->rollout().playbook)
        return facts;
    for (const PhaseCell &cell : collapsed(phaseCells(*session)))
        facts.phases.append({cell.look, cell.title, {}, cell.current});
    facts.alarms = alarmRegion(*session);
    facts.health = healthRegion(*session);
    facts.rollback = rollbackRegion(*session);
    facts.customers = customersRegion(*session);
    facts.next.title = wall(QT_TRANSLATE_NOOP("Wall", "NEXT"));
    const NextFact next = nextDecision(*session);
    const QString due = next.due ? wall(QT_TRANSLATE_NOOP("Wall", "by %1")).arg(utcClock(*next.due)) : QString();
    facts.next.lines.append({{Shape::None}, QStringLiteral("%1: %2").arg(next.who, next.what), due, true});
    facts.comms.title = wall(QT_TRANSLATE_NOOP("Wall", "COMMS"));
    const AudienceFacts audiences = audienceFacts(*session);
    facts.comms.side = audiences.caption;
    for (const Row &row : audiences.rows.mid(0, mostAudiences)) {
        const auto text = [&](qsizetype column) { return row.cells.value(column).text; };
        facts.comms.lines.append(
            {lookOfRow(row), text(1), wall(QT_TRANSLATE_NOOP("Wall", "%1, next %2, in %3")).arg(text(2), text(4), text(5))});
    }
    return facts;
}

} // namespace holdpoint
