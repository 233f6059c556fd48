// P5: what the chain and the anchor cost. Against a plain durable insert of the same row by SQLite's C API, and against
// hashing the same bytes.
#include "models/base/clock.h"
#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/journal/chain.h"
#include "models/journal/sqlitejournal.h"
#include "models/journal/storefile.h"
#include "models/journal/verdict.h"
#include "models/journal/verifystore.h"
#include "tests/bench/bench.h"

#include <QtCore/QTemporaryDir>

#include <sqlite3.h>

using namespace holdpoint;
using namespace holdpoint::bench;

namespace {

const QByteArray body = "{\"text\":\"" + QByteArray(180, 'x') + "\"}";

ChainRow sample(qint64 seq, const QByteArray &command, const QByteArray &prev)
{
    static const QByteArray at = "2026-11-20T14:00:00.000Z";
    static const QByteArray boot = "00000000-0000-0000-0000-000000000000:1000000";
    return {seq, at, at, boot, "ortiz", "author", "note.written", 1, "billing", "", command, body, prev, {}};
}

struct Table {
    std::unique_ptr<Database> db;
    std::unique_ptr<Statement> insert;

    Table(const QString &path, const char *create)
    {
        db = std::move(*Database::open(path, Database::Access::Create));
        if (!db->setUp(Database::Access::ReadWrite) || db->exec(create) != SQLITE_OK)
            std::abort();
        insert = std::make_unique<Statement>(db->handle(), "INSERT INTO event VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)");
    }
    void put(const ChainRow &row)
    {
        db->exec("BEGIN IMMEDIATE");
        const int code = insert->bind(1, row.seq)
                             .bindText(2, row.at)
                             .bindText(3, row.recorded)
                             .bindText(4, row.boot)
                             .bindText(5, row.actor)
                             .bindText(6, row.role)
                             .bindText(7, row.kind)
                             .bind(8, row.version)
                             .bindText(9, row.subject)
                             .bindText(10, row.correlation)
                             .bindText(11, row.command)
                             .bindText(12, row.body)
                             .bindBlob(13, row.prev)
                             .bindBlob(14, row.hash)
                             .step();
        insert->reset();
        if (code != SQLITE_DONE || db->exec("COMMIT") != SQLITE_OK)
            std::abort();
    }
};

constexpr char plainTable[] =
    "CREATE TABLE event(seq INTEGER PRIMARY KEY, at TEXT, recorded TEXT, boot TEXT, actor TEXT, role TEXT, kind TEXT,"
    "version INTEGER, subject TEXT, correlation TEXT, command TEXT UNIQUE, body TEXT, prev BLOB, hash BLOB) STRICT";

// The chain's share alone: the same inserts with and without the hash of every row, in turns.
void chainedAgainstPlain(const QString &folder)
{
    Table plain(folder + QStringLiteral("/plain.db"), plainTable);
    Table chained(folder + QStringLiteral("/chained.db"), plainTable);
    const QByteArray chain(16, 'c');
    QByteArray prev = zeroHash();
    std::vector<double> plainRates, chainedRates;
    qint64 seq = 0;
    constexpr int batch = 100;
    for (int round = 0; round < 15; ++round) {
        const qint64 first = seq;
        plainRates.push_back(batch / timed([&] {
                                 for (int i = 0; i < batch; ++i) {
                                     const QByteArray command = QByteArray::number(++seq);
                                     ChainRow row = sample(seq, command, prev);
                                     row.hash = prev;
                                     plain.put(row);
                                 }
                             }));
        seq = first;
        chainedRates.push_back(batch / timed([&] {
                                   for (int i = 0; i < batch; ++i) {
                                       const QByteArray command = QByteArray::number(++seq);
                                       ChainRow row = sample(seq, command, prev);
                                       const QByteArray hash = rowHash(chain, row);
                                       row.hash = hash;
                                       chained.put(row);
                                       prev = hash;
                                   }
                               }));
    }
    figure("P5 chained durable event against plain durable insert", median(chainedRates), median(plainRates), "events/s");
}

// Lock, news, decide, chain, guards, commit, anchor: everything before the acknowledgement.
void wholePath(const QString &room, int events)
{
    const SystemClock clock;
    auto journal = createJournal(room, Mode::Live, clock, QByteArray(32, 'p'));
    if (!journal)
        std::abort();
    // The same syncs bare, in turns: a plain durable insert, then a small file written, renamed and its folder synced.
    Table plain(room + QStringLiteral("-plain.db"), plainTable);
    const QByteArray anchor(246, 'a'), prev = zeroHash();
    std::vector<double> ms, bare;
    for (int i = 0; i < events; ++i) {
        const QByteArray command = QByteArray::number(i + 1);
        ChainRow row = sample(i + 1, command, prev);
        row.hash = prev;
        bare.push_back(1000 * timed([&] {
                           plain.put(row);
                           if (!writeDurably(room + QStringLiteral("-plain.head"), anchor))
                               std::abort();
                       }));
        const QString id = QString::number(i);
        ms.push_back(
            1000 * timed([&] {
                const auto appended = (*journal)->append({id, QStringLiteral("ortiz"), QStringLiteral("author")}, [](const QList<Event> &) {
                    return Result<QList<EventDraft>>(QList<EventDraft>{{QStringLiteral("note.written"),
                                                                        QStringLiteral("billing"),
                                                                        {{QStringLiteral("text"), QString(180, QLatin1Char('x'))}},
                                                                        {},
                                                                        {}}});
                });
                if (!appended)
                    std::abort();
            }));
    }
    figure("P5 whole path p50 against a plain insert and a file replaced", quantile(ms, 0.50), quantile(bare, 0.50), "ms");
    figure("P5 whole path p99 against a plain insert and a file replaced", quantile(ms, 0.99), quantile(bare, 0.99), "ms");
    figure("P5 whole path p50 against 1.5 ms", quantile(ms, 0.50), 1.5, "ms");
    figure("P5 whole path p99 against 10 ms", quantile(ms, 0.99), 10, "ms");
}

// The chain of n events at once, without an append each.
void fillQuickly(const QString &room, int events)
{
    const SystemClock clock;
    const Head head = createJournal(room, Mode::Live, clock, {}).value()->head();
    auto db = std::move(*Database::open(journalPath(room), Database::Access::ReadWrite));
    Statement insert(db->handle(), "INSERT INTO event VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)");
    QByteArray prev = zeroHash();
    db->exec("BEGIN");
    for (int i = 1; i <= events; ++i) {
        const QByteArray command = QByteArray::number(i);
        ChainRow row = sample(i, command, prev);
        const QByteArray hash = rowHash(head.chain, row);
        if (insert.bind(1, i)
                .bindText(2, row.at)
                .bindText(3, row.recorded)
                .bindText(4, row.boot)
                .bindText(5, row.actor)
                .bindText(6, row.role)
                .bindText(7, row.kind)
                .bind(8, 1)
                .bindText(9, row.subject)
                .bindText(10, row.correlation)
                .bindText(11, command)
                .bindText(12, row.body)
                .bindBlob(13, prev)
                .bindBlob(14, hash)
                .step()
            != SQLITE_DONE)
            std::abort();
        insert.reset();
        prev = hash;
    }
    // A log is never much longer than 1 000 pages: the rest lies in the file.
    if (db->exec("COMMIT") != SQLITE_OK || !db->checkpoint(Database::Log::Empty))
        std::abort();
    Anchor anchor = *readAnchor(head.chain).value();
    anchor.seq = events;
    anchor.head = prev;
    if (!writeAnchor(anchor))
        std::abort();
}

void verifyAgainstHashing(const QString &room, int events, const char *verifyName, const char *openName)
{
    fillQuickly(room, events);
    const SystemClock clock;
    QByteArray zero = zeroHash();
    const qint64 bytes = 9 + 16 + 8 + 32 + 11 * 4 + sample(1, "100000", zero).body.size() + 24 * 2 + 44 + 5 + 6 + 12 + 1 + 7 + 6;
    const QByteArray same(bytes, 'x');
    std::vector<double> verifying, hashing, opening;
    for (int round = 0; round < 5; ++round) {
        hashing.push_back(timed([&] {
            for (int i = 0; i < events; ++i)
                static_cast<void>(sha256(same));
        }));
        verifying.push_back(timed([&] {
            auto store = openToRead(room);
            const auto judged = judge(*store->db, store->probe, room, Depth::Quick);
            if (!judged || judged->report.verdict != Verdict::Ok || judged->report.events != events)
                std::abort();
        }));
        opening.push_back(timed([&] {
            const auto journal = openJournal(room, clock, OpenMode::ReadOnly);
            if (!journal || (*journal)->read(0).value().size() != events)
                std::abort();
        }));
    }
    const double mb = static_cast<double>(bytes) * events / 1e6;
    figure(verifyName, mb / median(verifying), mb / median(hashing), "MB/s");
    figure(openName, median(opening), 1.0, "s");
}

} // namespace

// bench_journal [append|verify]: all of it, or one half.
int main(int argc, char **argv)
{
    const QByteArray only = argc > 1 ? argv[1] : "";
    QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path() + QStringLiteral("/state")));
    if (only != "verify") {
        chainedAgainstPlain(folder.path());
        wholePath(folder.path() + QStringLiteral("/path"), 2000);
    }
    if (only != "append") {
        verifyAgainstHashing(folder.path() + QStringLiteral("/1k"), 1'000, "P5 verify 1 000 events against hashing the same bytes",
                             "P10 open, verify and read 1 000 events against 1 s");
        verifyAgainstHashing(folder.path() + QStringLiteral("/10k"), 10'000, "P5 verify 10 000 events against hashing the same bytes",
                             "P10 open, verify and read 10 000 events against 1 s");
        verifyAgainstHashing(folder.path() + QStringLiteral("/100k"), 100'000, "P5 verify 100 000 events against hashing the same bytes",
                             "P10 open, verify and read 100 000 events against 1 s");
    }
    return 0;
}
