#include "models/journal/verdict.h"

#include "models/journal/chain.h"
#include "models/journal/database.h"
#include "models/journal/storefile.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return QStringLiteral("ok");
    case Verdict::Unanchored:
        return QStringLiteral("UNANCHORED");
    case Verdict::Truncated:
        return QStringLiteral("TRUNCATED");
    case Verdict::Rewritten:
        return QStringLiteral("REWRITTEN");
    case Verdict::Broken:
        return QStringLiteral("BROKEN");
    case Verdict::AnchorLost:
        return QStringLiteral("ANCHOR LOST");
    case Verdict::StoreLost:
        return QStringLiteral("STORE LOST");
    }
    return {};
}

int commandsOf(const QList<PastAnchor> &events)
{
    int commands = 0;
    QByteArray first;
    int part = 0;
    for (const PastAnchor &event : events) {
        if (commands > 0 && isPartOf(event.command, first, part + 1)) {
            ++part;
            continue;
        }
        ++commands;
        first = event.command;
        part = 1;
    }
    return commands;
}

namespace {

struct Scan {
    qint64 events = 0;
    Head head; // of the part that holds
    std::optional<qint64> bad;
    QString why;
    QByteArray hashAtAnchor; // of the event that the anchor names
    QList<PastAnchor> past;

    void breakAt(qint64 seq, const QString &reason)
    {
        bad = seq;
        why = reason;
    }
};

// Checks one row against the part before it; true when it holds.
bool follows(Scan &scan, const ChainRow &row, qint64 anchorSeq)
{
    const qint64 expected = scan.head.seq + 1;
    if (row.seq != expected) {
        // Before the first there may be a smaller number; later one only where the file itself is out of order.
        const qint64 bad = expected == 1 ? std::min(row.seq, expected) : expected;
        scan.breakAt(bad, QStringLiteral("event %1 is missing").arg(expected));
    } else if (row.prev != scan.head.hash) {
        scan.breakAt(expected, QStringLiteral("event %1 does not follow the one before it").arg(expected));
    } else if (!row.typed || row.hash != rowHash(scan.head.chain, row)) {
        scan.breakAt(expected, QStringLiteral("event %1 was changed after it was written").arg(expected));
    } else if (row.seq > anchorSeq) {
        if (const auto event = toEvent(row); !event)
            scan.breakAt(expected, event.error().message);
    }
    return !scan.bad;
}

void scanChain(Database &db, Scan &scan, qint64 anchorSeq)
{
    scan.head.hash = zeroHash();
    Statement rows(db.handle(), "SELECT " HOLDPOINT_EVENT_COLUMNS " FROM event ORDER BY seq");
    int code = rows.isValid() ? rows.step() : sqlite3_extended_errcode(db.handle());
    for (; code == SQLITE_ROW; code = rows.step()) {
        const ChainRow row = rowOf(rows);
        if (!follows(scan, row, anchorSeq))
            return;
        scan.head.seq = row.seq;
        scan.head.hash = row.hash.toByteArray();
        if (row.seq == anchorSeq)
            scan.hashAtAnchor = scan.head.hash;
        if (row.seq > anchorSeq)
            scan.past.append({row.seq, row.command.toByteArray()});
    }
    if (code != SQLITE_DONE)
        scan.breakAt(scan.head.seq + 1, db.error(code, QStringLiteral("event %1 cannot be read").arg(scan.head.seq + 1)).message);
}

Scan scanStore(Database &db, const Probe &probe, qint64 anchorSeq, Depth depth)
{
    Scan scan;
    scan.head.chain = probe.chain;
    if (anchorSeq == 0)
        scan.hashAtAnchor = zeroHash();
    scanChain(db, scan, anchorSeq);
    scan.events = db.integer("SELECT count(*) FROM event").value_or(scan.head.seq);
    if (scan.bad)
        return scan;
    const auto sound = db.text(depth == Depth::Full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (!sound || *sound != QLatin1String("ok"))
        scan.why = QStringLiteral("the file is damaged: %1").arg(sound ? *sound : sound.error().message);
    else if (!probe.guarded)
        scan.why = QStringLiteral("the guards of the journal were taken away");
    return scan;
}

void put(StoreReport &report, Verdict verdict, std::optional<qint64> seq, const QString &why)
{
    report.verdict = verdict;
    report.badSeq = seq;
    report.why = why;
}

QString range(qint64 from, qint64 to)
{
    return from == to ? QStringLiteral("event %1").arg(from) : QStringLiteral("events %1–%2").arg(from).arg(to);
}

// What the chain that holds in itself is against the anchor.
void compareWithAnchor(StoreJudgement &j, const Scan &scan, const Anchor &first)
{
    const qint64 head = scan.head.seq;
    if (first.seq > head) {
        put(j.report, Verdict::Truncated, head + 1, QStringLiteral("%1 missing: the end was cut off").arg(range(head + 1, first.seq)));
        return;
    }
    if (first.head != scan.hashAtAnchor) {
        put(j.report, Verdict::Rewritten, first.seq, QStringLiteral("event %1 is not the one that was acknowledged").arg(first.seq));
        return;
    }
    // Others may have appended between the anchor and the snapshot. What was anchored by now was theirs; a living appender
    // leaves at most one command past the anchor at any instant.
    QList<PastAnchor> past;
    for (const PastAnchor &event : scan.past) {
        if (event.seq > j.anchor->seq)
            past.append(event);
    }
    j.pending = !past.isEmpty();
    if (commandsOf(past) > 1)
        put(j.report, Verdict::Unanchored, j.anchor->seq + 1,
            QStringLiteral("%1 not written by Holdpoint").arg(range(j.anchor->seq + 1, head)));
}

} // namespace

Result<StoreJudgement> judge(Database &db, const Probe &probe, const QString &room, Depth depth)
{
    const QList<Anchor> naming = anchorsNaming(room);
    const auto first = readAnchor(probe.chain);
    const std::optional<Anchor> anchor = first ? *first : std::nullopt;
    const bool alone = sqlite3_get_autocommit(db.handle()) != 0;
    if (const int code = alone ? db.exec("BEGIN") : SQLITE_OK; code != SQLITE_OK)
        return tl::unexpected<Error>(db.error(code, QStringLiteral("cannot read the journal")));
    const Scan scan = scanStore(db, probe, anchor ? anchor->seq : 0, depth);
    if (alone)
        db.exec("COMMIT");

    StoreJudgement j;
    j.anchor = anchor;
    if (const auto again = readAnchor(probe.chain); anchor && again && *again)
        j.anchor = *again;
    j.report.events = scan.events;
    j.report.head = scan.head;
    j.report.anchorSeq = j.anchor ? j.anchor->seq : 0;

    const auto other = std::find_if(naming.begin(), naming.end(), [&](const Anchor &a) { return a.chain != probe.chain && a.seq > 0; });
    if (other != naming.end())
        put(j.report, Verdict::StoreLost, std::nullopt,
            QStringLiteral("an anchor says that chain %1 with %2 events lay here; it is gone")
                .arg(QString::fromLatin1(other->chain.toHex()))
                .arg(other->seq));
    else if (scan.bad || !scan.why.isEmpty())
        put(j.report, Verdict::Broken, scan.bad, scan.why);
    else if (!first)
        put(j.report, Verdict::AnchorLost, std::nullopt, first.error().message);
    else if (!anchor && scan.head.seq > 0)
        put(j.report, Verdict::AnchorLost, std::nullopt, QStringLiteral("there is no anchor for this chain on this machine"));
    else if (anchor)
        compareWithAnchor(j, scan, *anchor);
    return j;
}

QString whyNotWritable(const QString &room, Mode mode, const StoreJudgement &judgement)
{
    const auto path = QFile::encodeName(room);
    struct stat st {
    };
    if (judgement.report.verdict != Verdict::Ok)
        return QStringLiteral("%1: %2").arg(verdictWord(judgement.report.verdict), judgement.report.why);
    if (judgement.anchor && namesAnother(*judgement.anchor, room))
        return QStringLiteral("this is a copy; the room itself is %1").arg(judgement.anchor->room);
    if (::stat(path.constData(), &st) == 0 && st.st_uid != ::geteuid())
        return QStringLiteral("the room belongs to another user (uid %1)").arg(st.st_uid);
    if (::access(path.constData(), W_OK) != 0 || ::access(QFile::encodeName(journalPath(room)).constData(), W_OK) != 0)
        return QStringLiteral("the folder is read-only: %1").arg(room);
    if (const QString remote = remoteFileSystem(room); !remote.isEmpty() && mode == Mode::Live)
        return QStringLiteral("the room lies on %1, where locks cannot be trusted").arg(remote);
    return {};
}

} // namespace holdpoint
