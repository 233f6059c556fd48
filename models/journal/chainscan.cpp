#include "models/journal/chainscan.h"

#include "models/journal/chain.h"
#include "models/journal/database.h"

#include <QtCore/QFile>
#include <QtCore/QThread>

#include <atomic>
#include <future>
#include <limits>
#include <sqlite3.h>
#include <vector>

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
    } else if (!row.typed || !holdsItsHash(scan.head.chain, row)) {
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

// What every part of the scan needs to know.
struct Scanning {
    QByteArray chain;
    qint64 anchorSeq;
    Depth depth;
    OpeningCount &count;
};

ChainScan scanStretch(Database &db, const Scanning &scanning, Stretch stretch)
{
    ChainScan scan;
    // What it begins with is taken as it stands there: the stretch before says whether that is right.
    const auto before = stretch.after > 0 ? hashOf(db, stretch.after) : zeroHash();
    scan.head = {scanning.chain, stretch.after, before.value_or(zeroHash())};
    if (!before && isOurs(before.error())) {
        scan.failed = before.error();
        return scan;
    }
    qint64 uncounted = 0;
    const auto look = [&](const ChainRow &row) {
        if (!follows(scan, row, scanning.anchorSeq))
            return false;
        scan.head.seq = row.seq;
        std::copy_n(row.hash.data(), 32, scan.head.hash.data());
        if (row.seq == scanning.anchorSeq)
            scan.hashAtAnchor = scan.head.hash;
        if (row.seq > scanning.anchorSeq)
            scan.past.append({row.seq, row.command.toByteArray()});
        if (++uncounted < OpeningCount::share)
            return true;
        if (!scanning.count.add(std::exchange(uncounted, 0)))
            scan.failed = openingCancelled({});
        return !scan.failed;
    };
    const int code = walkEvents(db, stretch.after > 0 ? stretch.after : std::numeric_limits<qint64>::min(), stretch.upTo, look);
    if (scan.bad || scan.failed)
        return scan;
    if (!scanning.count.add(uncounted)) {
        scan.failed = openingCancelled({});
        return scan;
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

// One store looked at by several threads, each on a connection of its own. Whoever is free takes the next piece of work, so
// that all end together however long SQLite's own check takes. The last stretch is not among the pieces: it is read in the
// snapshot that was asked for, and those before it end at events that are in it.
class TogetherScan
{
public:
    TogetherScan(Database &db, const Scanning &scanning, qint64 last) : m_db(db), m_scanning(scanning)
    {
        const qint64 length = std::max(shortestPart, last / mostParts);
        for (qint64 after = 0; after + length <= last; after += length)
            m_parts.push_back({{after, after + length}, {}});
    }

    ChainScan run()
    {
        std::vector<std::future<void>> helpers;
        const int threads = std::clamp(QThread::idealThreadCount(), 1, mostThreads);
        for (int i = 1; i < threads; ++i)
            addHelper(helpers);
        workOn(m_db, 1); // the check of the file is long: somebody else's, if there is anybody
        const ChainScan end = scanStretch(m_db, m_scanning, {m_parts.empty() ? 0 : m_parts.back().stretch.upTo});
        for (const auto &helper : helpers)
            helper.wait();
        ChainScan whole;
        for (const Part &part : m_parts) // what no helper could begin or was not there for is looked at now
            join(whole, part.scan ? *part.scan : scanStretch(m_db, m_scanning, part.stretch));
        join(whole, end);
        if (!whole.bad && !whole.failed)
            take(whole, m_damage ? *m_damage : damageOf(m_db, m_scanning.depth));
        return whole;
    }

private:
    struct Part {
        Stretch stretch;
        std::optional<ChainScan> scan;
    };

    void addHelper(std::vector<std::future<void>> &helpers)
    {
        const QString path = QFile::decodeName(sqlite3_db_filename(m_db.handle(), "main"));
        try {
            helpers.push_back(std::async(std::launch::async, [this, path] {
                auto own = Database::open(path, Database::Access::ReadOnly);
                if (own && (*own)->setUp(Database::Access::ReadOnly))
                    workOn(**own, 0);
            }));
        } catch (const std::system_error &) { // no further thread: there is nothing to wait for
        }
    }

    // Piece 0 is the check of the file, the others are the parts of the chain. Each piece is taken by one thread.
    void workOn(Database &db, size_t from)
    {
        if (from == 0 && !m_checking.exchange(true))
            m_damage = damageOf(db, m_scanning.depth);
        for (size_t i = m_next++; i < m_parts.size(); i = m_next++)
            m_parts[i].scan = scanStretch(db, m_scanning, m_parts[i].stretch);
    }

    static constexpr qint64 shortestPart = 2'000, mostParts = 64;
    Database &m_db;
    const Scanning &m_scanning;
    std::vector<Part> m_parts;
    std::atomic<size_t> m_next{0};
    std::atomic<bool> m_checking{false};
    std::optional<Result<QString>> m_damage;
};

} // namespace

ChainScan scanStore(Database &db, const Probe &probe, qint64 anchorSeq, Depth depth, bool sharing, const OpeningWatch &watch)
{
    const qint64 last = sharing || watch ? db.integer("SELECT coalesce(max(seq),0) FROM event").value_or(0) : 0;
    OpeningCount count(watch, Opening::Stage::Verifying, last);
    const Scanning scanning{probe.chain, anchorSeq, depth, count};
    ChainScan scan;
    const bool everyRow = depth == Depth::Quick || depth == Depth::Full;
    if (sharing && everyRow && last >= worthAThread) {
        scan = TogetherScan(db, scanning, last).run();
    } else {
        scan = scanStretch(db, scanning, {everyRow ? 0 : std::max<qint64>(0, anchorSeq - 1)});
        if (!scan.bad && !scan.failed && depth != Depth::End)
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
