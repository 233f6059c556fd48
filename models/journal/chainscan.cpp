#include "models/journal/chainscan.h"

#include "models/journal/chain.h"
#include "models/journal/database.h"

#include <QtCore/QFile>
#include <QtCore/QThread>

#include <future>
#include <limits>
#include <sqlite3.h>

namespace holdpoint {

namespace {

constexpr qint64 worthAThread = 10'000; // events
constexpr int mostThreads = 4;

// A part of the chain, from after one event up to another.
struct Stretch {
    qint64 after = 0, upTo = std::numeric_limits<qint64>::max();
};

void breakAt(ChainScan &scan, qint64 seq, const QString &reason)
{
    scan.bad = seq;
    scan.why = reason;
}

// Checks one row against the part before it; true when it holds.
bool follows(ChainScan &scan, const ChainRow &row, qint64 anchorSeq)
{
    const qint64 expected = scan.head.seq + 1;
    if (row.seq != expected) {
        // Before the first there may be a smaller number; later one only where the file itself is out of order.
        const qint64 bad = expected == 1 ? std::min(row.seq, expected) : expected;
        breakAt(scan, bad, QStringLiteral("event %1 is missing").arg(expected));
    } else if (row.prev != scan.head.hash) {
        breakAt(scan, expected, QStringLiteral("event %1 does not follow the one before it").arg(expected));
    } else if (!row.typed || row.hash != rowHash(scan.head.chain, row)) {
        breakAt(scan, expected, QStringLiteral("event %1 was changed after it was written").arg(expected));
    } else if (row.seq > anchorSeq) {
        if (const auto event = toEvent(row); !event)
            breakAt(scan, expected, event.error().message);
    }
    return !scan.bad;
}

// Of what says nothing about the file.
bool isOurs(const Error &error)
{
    return error.code == QLatin1String("memory") || error.code == QLatin1String("locked");
}

ChainScan scanStretch(Database &db, const QByteArray &chain, qint64 anchorSeq, Stretch stretch)
{
    ChainScan scan;
    // What it begins with is taken as it stands there: the stretch before says whether that is right.
    const auto before = stretch.after > 0 ? hashOf(db, stretch.after) : zeroHash();
    scan.head = {chain, stretch.after, before.value_or(zeroHash())};
    if (!before && isOurs(before.error())) {
        scan.failed = before.error();
        return scan;
    }
    Statement rows(db.handle(), "SELECT " HOLDPOINT_EVENT_COLUMNS " FROM event WHERE seq>?1 AND seq<=?2 ORDER BY seq");
    rows.bind(1, stretch.after > 0 ? stretch.after : std::numeric_limits<qint64>::min()).bind(2, stretch.upTo);
    int code = rows.isValid() ? rows.step() : sqlite3_extended_errcode(db.handle());
    for (; code == SQLITE_ROW; code = rows.step()) {
        const ChainRow row = rowOf(rows);
        if (!follows(scan, row, anchorSeq))
            return scan;
        scan.head.seq = row.seq;
        std::copy_n(row.hash.data(), 32, scan.head.hash.data());
        if (row.seq == anchorSeq)
            scan.hashAtAnchor = scan.head.hash;
        if (row.seq > anchorSeq)
            scan.past.append({row.seq, row.command.toByteArray()});
    }
    const qint64 next = scan.head.seq + 1;
    const Error error = db.error(code, QStringLiteral("event %1 cannot be read").arg(next));
    if (code != SQLITE_DONE && isOurs(error))
        scan.failed = error;
    else if (code != SQLITE_DONE)
        breakAt(scan, next, error.message);
    else if (stretch.upTo != Stretch().upTo && next <= stretch.upTo)
        breakAt(scan, next, QStringLiteral("event %1 is missing").arg(next));
    return scan;
}

// What SQLite says of the file itself; empty = it is sound.
Result<QString> damageOf(Database &db, Depth depth)
{
    const auto sound = db.text(depth == Depth::Full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (sound && *sound == QLatin1String("ok"))
        return QString();
    if (!sound && isOurs(sound.error()))
        return tl::unexpected<Error>(sound.error());
    return QStringLiteral("the file is damaged: %1").arg(sound ? *sound : sound.error().message);
}

// Runs the work on a thread and a connection of its own; nullopt where there is none to be had.
template <class Work> auto beside(const QString &path, Work work) -> std::future<std::optional<std::invoke_result_t<Work, Database &>>>
{
    using Found = std::optional<std::invoke_result_t<Work, Database &>>;
    const auto elsewhere = [path, work]() -> Found {
        auto own = Database::open(path, Database::Access::ReadOnly);
        return own && (*own)->setUp(Database::Access::ReadOnly) ? Found(work(**own)) : Found();
    };
    try {
        return std::async(std::launch::async, elsewhere);
    } catch (const std::system_error &) { // no further thread
        return std::async(std::launch::deferred, [] { return Found(); });
    }
}

// What follows on a stretch that holds.
void join(ChainScan &whole, const ChainScan &next)
{
    if (whole.bad || whole.failed)
        return;
    whole.failed = next.failed;
    whole.head = next.head;
    whole.bad = next.bad;
    whole.why = next.why;
    whole.past += next.past;
    if (!next.hashAtAnchor.isEmpty())
        whole.hashAtAnchor = next.hashAtAnchor;
}

void take(ChainScan &scan, const Result<QString> &damage)
{
    if (damage)
        scan.why = *damage;
    else
        scan.failed = damage.error();
}

// The last stretch is read here, in the snapshot that was asked for; those before it end at events that are in it.
ChainScan scanTogether(Database &db, const QByteArray &chain, qint64 anchorSeq, Depth depth, qint64 last)
{
    const QString path = QFile::decodeName(sqlite3_db_filename(db.handle(), "main"));
    const int parts = std::clamp(QThread::idealThreadCount(), 1, mostThreads);
    auto damage = beside(path, [depth](Database &own) { return damageOf(own, depth); });
    std::vector<std::pair<Stretch, std::future<std::optional<ChainScan>>>> before;
    for (int part = 0; part + 1 < parts; ++part) {
        const Stretch stretch{last * part / parts, last * (part + 1) / parts};
        before.emplace_back(stretch, beside(path, [=](Database &own) { return scanStretch(own, chain, anchorSeq, stretch); }));
    }
    const ChainScan end = scanStretch(db, chain, anchorSeq, Stretch{last * (parts - 1) / parts});
    ChainScan whole;
    for (auto &[stretch, result] : before) {
        const auto scan = result.get();
        join(whole, scan ? *scan : scanStretch(db, chain, anchorSeq, stretch));
    }
    join(whole, end);
    const auto said = damage.get();
    if (!whole.bad && !whole.failed)
        take(whole, said ? *said : damageOf(db, depth));
    return whole;
}

} // namespace

ChainScan scanStore(Database &db, const Probe &probe, qint64 anchorSeq, Depth depth, bool sharing)
{
    const qint64 last = sharing ? db.integer("SELECT coalesce(max(seq),0) FROM event").value_or(0) : 0;
    ChainScan scan;
    if (last >= worthAThread) {
        scan = scanTogether(db, probe.chain, anchorSeq, depth, last);
    } else {
        scan = scanStretch(db, probe.chain, anchorSeq, {});
        if (!scan.bad && !scan.failed)
            take(scan, damageOf(db, depth));
    }
    if (anchorSeq == 0)
        scan.hashAtAnchor = zeroHash();
    if (scan.why.isEmpty() && !probe.guarded)
        scan.why = QStringLiteral("the guards of the journal were taken away");
    // A chain without a gap was counted while it was read.
    scan.events = scan.bad ? db.integer("SELECT count(*) FROM event").value_or(scan.head.seq) : scan.head.seq;
    return scan;
}

} // namespace holdpoint
