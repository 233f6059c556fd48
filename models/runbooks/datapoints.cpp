#include "models/runbooks/datapoints.h"

namespace holdpoint {

namespace {

constexpr Duration sameSnapshot{30'000}; // an age is told in whole seconds, and late

} // namespace

void apply(DataPoints &points, const Event &event)
{
    if (!event.kind.startsWith(QLatin1String("snapshot.")))
        return;
    SnapshotState &state = points.snapshots[event.subject];
    const QString why = event.body.value(QLatin1String("why")).toString();
    if (event.kind == QLatin1String("snapshot.taken")) {
        state.taken = event.at;
        state.why.clear();
    } else if (event.kind == QLatin1String("snapshot.unknown")) {
        state.taken.reset();
        state.why = why;
    } else if (event.kind == QLatin1String("snapshot.restore_tested")) {
        state.tested = event.at;
        state.testPassed = event.body.value(QLatin1String("ok")).toBool();
        state.testWhy = why;
    }
}

QList<EventDraft> snapshotSeen(const DataPoints &points, const QString &id, std::optional<Instant> taken, const QString &why)
{
    const SnapshotState known = points.snapshots.value(id);
    if (!taken)
        return known.taken || known.why != why ? QList<EventDraft>{{QStringLiteral("snapshot.unknown"), id, {{QStringLiteral("why"), why}}}}
                                               : QList<EventDraft>{};
    if (known.taken && *taken - *known.taken < sameSnapshot && *known.taken - *taken < sameSnapshot)
        return {};
    return {{QStringLiteral("snapshot.taken"), id, {}, {}, taken}};
}

} // namespace holdpoint
