// P5: what the chain and the anchor cost. Against a plain durable insert of the same row by SQLite's C API, and against
// hashing the same bytes. P10: a whole room opened, verified and folded.
#include "models/base/clock.h"
#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/journal/chain.h"
#include "models/journal/insertevents.h"
#include "models/journal/sqlitejournal.h"
#include "models/journal/storefile.h"
#include "models/journal/verdict.h"
#include "models/journal/verifystore.h"
#include "models/playbook/loader.h"
#include "models/room/room.h"
#include "tests/bench/bench.h"

#include <QtCore/QTemporaryDir>

#include <cmath>
#include <sqlite3.h>
#include <string>

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
    std::vector<double> verifying, hashing, opening, verifyingCores, hashingCores;
    for (int round = 0; round < 5; ++round) {
        const auto hash = [&] {
            for (int i = 0; i < events; ++i)
                static_cast<void>(sha256(same));
        };
        hashingCores.push_back(timedOnCores([&] { hashing.push_back(timed(hash)); }));
        const auto verify = [&] {
            auto store = openToRead(room);
            const auto judged = judge(*store->db, store->probe, room, Depth::Quick);
            if (!judged || judged->report.verdict != Verdict::Ok || judged->report.events != events)
                std::abort();
        };
        verifyingCores.push_back(timedOnCores([&] { verifying.push_back(timed(verify)); }));
        opening.push_back(timed([&] {
            const auto journal = openJournal(room, clock, OpenMode::ReadOnly);
            if (!journal || (*journal)->read(0).value().size() != events)
                std::abort();
        }));
    }
    // The least of each: what else the machine does is none of it.
    const auto least = [](const std::vector<double> &seconds) { return *std::min_element(seconds.begin(), seconds.end()); };
    const double mb = static_cast<double>(bytes) * events / 1e6;
    figure(verifyName, mb / least(verifying), mb / least(hashing), "MB/s");
    figure((std::string(verifyName) + ", a second of cores").c_str(), mb / least(verifyingCores), mb / least(hashingCores), "MB/s");
    figure(openName, least(opening), 1.0, "s");
}

// Behind the room's own events: what a long rollout is made of, as the engine and people write it.
void fillRoom(const QString &folder, int events)
{
    const SystemClock clock;
    const auto loaded = loadPlaybook(QStringLiteral(HOLDPOINT_SOURCE "/resources/playbooks/billing-cutover.yaml"));
    if (!loaded.playbook || !Room::create({folder, loaded.playbook->people.first().id, {}}, *loaded.playbook, clock))
        std::abort();
    const QString phase = loaded.playbook->phases.first().id, trigger = loaded.playbook->triggers.first().id;
    const QString text = QStringLiteral("the pool of the billing service is at 82 %, as it was at noon");
    const QList<EventDraft> kinds{
        {QStringLiteral("check.judged"), phase, {{QStringLiteral("verdict"), QStringLiteral("pass")}, {QStringLiteral("why"), text}}},
        {QStringLiteral("trigger.judged"),
         trigger,
         {{QStringLiteral("from"), QStringLiteral("ok")},
          {QStringLiteral("to"), QStringLiteral("ok")},
          {QStringLiteral("overlay"), QStringLiteral("stale")},
          {QStringLiteral("why"), text},
          {QStringLiteral("epoch"), 1}}},
        {QStringLiteral("note.added"), phase, {{QStringLiteral("text"), text}}},
        {QStringLiteral("alarm.raised"), trigger, {{QStringLiteral("priority"), QStringLiteral("p2")}, {QStringLiteral("why"), text}}}};
    Head head = openJournal(folder, clock, OpenMode::ReadOnly).value()->report().head;
    auto db = std::move(*Database::open(journalPath(folder), Database::Access::ReadWrite));
    db->exec("PRAGMA cache_size=-65536; BEGIN");
    constexpr int most = 1000; // a command
    while (head.seq < events) {
        QList<EventDraft> drafts;
        for (qint64 i = head.seq; i < events && drafts.size() < most; ++i)
            drafts << kinds.at(i % kinds.size());
        if (!insertEvents(*db, clock, {QStringLiteral("engine/1/%1").arg(head.seq), QStringLiteral("engine"), QStringLiteral("engine")}, 1,
                          drafts, head))
            std::abort();
    }
    if (db->exec("COMMIT") != SQLITE_OK || !db->checkpoint(Database::Log::Empty))
        std::abort();
    Anchor anchor = *readAnchor(head.chain).value();
    anchor.seq = head.seq;
    anchor.head = head.hash;
    if (!writeAnchor(anchor))
        std::abort();
}

// Best of a few: what else the machine does is none of it.
double openVerifyAndFold(const QString &folder, int events)
{
    fillRoom(folder, events);
    const SystemClock clock;
    double best = 1e9;
    for (int round = 0; round < 3; ++round)
        best = std::min(best, timed([&] {
                            const auto room = Room::open(folder, clock, true);
                            if (!room || (*room)->rollout().seq != events || (*room)->journal().report().verdict != Verdict::Ok)
                                std::abort();
                        }));
    return best;
}

void foldsOfAllSizes(const QString &folder)
{
    const double small = openVerifyAndFold(folder + QStringLiteral("/f10k"), 10'000);
    const double middle = openVerifyAndFold(folder + QStringLiteral("/f100k"), 100'000);
    figure("P10 open, verify and fold 100 000 events against 1 s", middle, 1.0, "s");
    const double large = openVerifyAndFold(folder + QStringLiteral("/f1m"), 1'000'000);
    figure("P10 open, verify and fold 1 000 000 events against 10 s", large, 10.0, "s");
    figure("P10 exponent from 10 000 to 100 000 events against linear", std::log10(middle / small), 1.0, "");
    figure("P10 exponent from 100 000 to 1 000 000 events against linear", std::log10(large / middle), 1.0, "");
}

} // namespace

// bench_journal [append|verify|fold]: all of it, or one part.
int main(int argc, char **argv)
{
    const QByteArray only = argc > 1 ? argv[1] : "";
    QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path() + QStringLiteral("/state")));
    if (only.isEmpty() || only == "append") {
        chainedAgainstPlain(folder.path());
        wholePath(folder.path() + QStringLiteral("/path"), 2000);
    }
    if (only.isEmpty() || only == "verify") {
        verifyAgainstHashing(folder.path() + QStringLiteral("/1k"), 1'000, "P5 verify 1 000 events against hashing the same bytes",
                             "P10 open, verify and read 1 000 events against 1 s");
        verifyAgainstHashing(folder.path() + QStringLiteral("/10k"), 10'000, "P5 verify 10 000 events against hashing the same bytes",
                             "P10 open, verify and read 10 000 events against 1 s");
        verifyAgainstHashing(folder.path() + QStringLiteral("/100k"), 100'000, "P5 verify 100 000 events against hashing the same bytes",
                             "P10 open, verify and read 100 000 events against 1 s");
    }
    if (only.isEmpty() || only == "fold")
        foldsOfAllSizes(folder.path());
    return 0;
}
