#include "ui/shell/evidencefacts.h"

#include "models/people/peoplerules.h"
#include "models/room/session.h"
#include "models/room/storesight.h"
#include "ui/shell/liveview.h"
#include "ui/widgets/words.h"

namespace holdpoint {

namespace {

constexpr qsizetype signOffsNamed = 6;

QString headlineOf(const StoreReport &report)
{
    const QString word = verdictWord(report.verdict);
    const qint64 bad = report.badSeq.value_or(0);
    switch (report.verdict) {
    case Verdict::Truncated:
        return tr("%1 \u2013 %2 missing").arg(word, eventsInWords(bad, report.anchorSeq));
    case Verdict::Unanchored:
        return tr("%1 \u2013 %2 were not written by Holdpoint").arg(word, eventsInWords(bad, report.head.seq));
    case Verdict::Rewritten:
        return tr("%1 at #%2 \u2013 it is not the event that was acknowledged").arg(word).arg(bad);
    case Verdict::Broken:
        return bad > 0 ? tr("%1 at #%2 \u2013 %3").arg(word).arg(bad).arg(report.why) : tr("%1 \u2013 %2").arg(word, report.why);
    case Verdict::AnchorLost:
    case Verdict::StoreLost:
    case Verdict::Ok:
        break;
    }
    return tr("%1 \u2013 %2").arg(word, report.why);
}

QString trustLine(const StoreReport &report)
{
    if (const auto upTo = trustedUpTo(report))
        return tr("The board below is not trustworthy after #%1").arg(*upTo);
    if (report.verdict == Verdict::AnchorLost)
        return tr("The chain holds in itself; whether its end is missing cannot be said. Compare with receipts and exports.");
    return tr("The board below is not trustworthy at all: receipts and exports say what was acknowledged");
}

} // namespace

QStringList affectedSignOffs(const RoomSession &session, const StoreReport &report)
{
    const Rollout &r = session.rollout();
    const qint64 upTo = trustedUpTo(report).value_or(0);
    QStringList affected;
    for (const Event &event : session.events()) {
        if (event.kind != QLatin1String("signoff.given") || event.seq <= upTo || !r.playbook)
            continue;
        const Phase *phase = byId(r.playbook->phases, event.subject);
        affected.append(tr("%1, %2 at the gate of %3, #%4")
                            .arg(personName(*r.playbook, event.actor), answerTitle(event.body.value(u"answer").toString()),
                                 phase ? phase->title : event.subject)
                            .arg(event.seq));
    }
    return affected;
}

DegradedState evidenceState(const RoomSession &session, const StoreReport &report)
{
    DegradedState state{QStringLiteral("D14"), headlineOf(report), {}, Shape::BrokenChain, PlateTone::Fire, Pattern::Bars, false, {}};
    state.lines.append(trustLine(report));
    const QStringList affected = affectedSignOffs(session, report);
    const qsizetype more = affected.size() - signOffsNamed;
    if (!affected.isEmpty())
        state.lines.append(tr("Sign-offs affected: %1").arg(affected.mid(0, signOffsNamed).join(QStringLiteral("; ")))
                           + (more > 0 ? tr(" and %1 more").arg(more) : QString()));
    else if (report.verdict == Verdict::Truncated || report.verdict == Verdict::Broken)
        state.lines.append(tr("Sign-offs recorded from there on do not count; their signers hold receipts."));
    state.acts.append({QStringLiteral("evidence"), tr("Export evidence…"), {}});
    state.acts.append({QStringLiteral("emergency"), tr("Emergency room…"), {}});
    state.acts.append({QStringLiteral("reanchor"), tr("Re-anchor (two persons)…"), {}});
    return state;
}

} // namespace holdpoint
