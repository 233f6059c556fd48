#include "models/journal/insertevents.h"

#include "models/base/canonicaljson.h"
#include "models/journal/chain.h"
#include "models/journal/database.h"

#include <sqlite3.h>

namespace holdpoint {

namespace {

constexpr qsizetype largestBody = 256 * 1024;

} // namespace

Result<QList<Event>> insertEvents(Database &db, const Clock &clock, const CommandStamp &command, int part, const QList<EventDraft> &drafts,
                                  Head &head)
{
    Statement statement(db.handle(),
                        "INSERT INTO event(" HOLDPOINT_EVENT_COLUMNS ") VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)");
    const Instant now = clock.now();
    const QByteArray recorded = toRfc3339(now).toUtf8();
    const QByteArray boot = QStringLiteral("%1:%2").arg(clock.bootId()).arg(clock.boottime().count()).toUtf8();
    const QByteArray actor = command.actor.toUtf8();
    const QByteArray role = command.role.toUtf8();
    QList<Event> events;
    for (const EventDraft &draft : drafts) {
        const auto body = toCanonicalJson(draft.body);
        if (!body || body->size() > largestBody)
            return fail(ErrorKind::WrongUse, QStringLiteral("body"),
                        QStringLiteral("the body of %1 cannot be recorded: %2")
                            .arg(draft.kind, body ? QStringLiteral("it is larger than 256 KiB") : body.error().message));
        const QByteArray at = toRfc3339(draft.at.value_or(now)).toUtf8();
        const QByteArray kind = draft.kind.toUtf8();
        const QByteArray subject = draft.subject.toUtf8();
        const QByteArray correlation = draft.correlation.toUtf8();
        const QByteArray id = (part == 1 ? command.id : QStringLiteral("%1/%2").arg(command.id).arg(part)).toUtf8();
        ChainRow row{head.seq + 1, at, recorded, boot, actor, role, kind, 1, subject, correlation, id, *body, head.hash, {}};
        const QByteArray hash = rowHash(head.chain, row);
        row.hash = hash;
        const int code = statement.bind(1, row.seq)
                             .bindText(2, at)
                             .bindText(3, recorded)
                             .bindText(4, boot)
                             .bindText(5, actor)
                             .bindText(6, role)
                             .bindText(7, kind)
                             .bind(8, row.version)
                             .bindText(9, subject)
                             .bindText(10, correlation)
                             .bindText(11, id)
                             .bindText(12, *body)
                             .bindBlob(13, row.prev)
                             .bindBlob(14, hash)
                             .step();
        statement.reset();
        if (code != SQLITE_DONE)
            return tl::unexpected<Error>(db.error(code, QStringLiteral("cannot record %1").arg(draft.kind)));
        auto event = toEvent(row);
        if (!event)
            return tl::unexpected<Error>(event.error());
        head = Head{head.chain, row.seq, hash};
        events.append(std::move(*event));
        ++part;
    }
    return events;
}

} // namespace holdpoint
