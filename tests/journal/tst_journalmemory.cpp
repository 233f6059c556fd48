#include "models/journal/chain.h"
#include "models/journal/verifystore.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

#include <sqlite3.h>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

// SQLite's own allocator, of which the n-th request (and, if it lasts, every one from there on) is refused.
struct Memory {
    sqlite3_mem_methods real{};
    int count = 0, nth = 0;
    bool lasts = false;

    bool refuses()
    {
        ++count;
        return nth > 0 && (count == nth || (lasts && count > nth));
    }
    void arm(int n, bool forGood)
    {
        count = 0;
        nth = n;
        lasts = forGood;
    }
};
Memory memory;

void *takeSome(int bytes)
{
    return memory.refuses() ? nullptr : memory.real.xMalloc(bytes);
}

void *takeMore(void *before, int bytes)
{
    return memory.refuses() ? nullptr : memory.real.xRealloc(before, bytes);
}

// Before SQLite is used for the first time.
void stepInBetween()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory.real);
    sqlite3_mem_methods ours = memory.real;
    ours.xMalloc = takeSome;
    ours.xRealloc = takeMore;
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0); // every request comes by
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) != SQLITE_OK)
        qFatal("SQLite is in use already");
}

struct Told {
    QStringList codes; // of what failed
    QMap<qint64, QByteArray> acknowledged;
};

Told openAndAppend(StoreFixture &store)
{
    Told told;
    const auto journal = openJournal(store.room(), store.clock());
    if (!journal) {
        told.codes.append(journal.error().code);
        return told;
    }
    if (!(*journal)->readOnlyBecause().isEmpty())
        told.codes.append((*journal)->readOnlyBecause());
    for (int i = 1; i <= 2; ++i) {
        const auto drafts = QList<EventDraft>(i, note(QStringLiteral("x"))({})->first());
        const auto appended = (*journal)->append(
            {QStringLiteral("x%1").arg(i), QStringLiteral("kim"), {}},
            [&](const QList<Event> &) { return Result<QList<EventDraft>>(drafts); }, Duration{100});
        if (!appended) // a frozen store says in `where` why
            told.codes.append(appended.error().code == QLatin1String("frozen") ? appended.error().where : appended.error().code);
        for (const Event &event : appended ? appended->events : QList<Event>())
            told.acknowledged.insert(event.seq, event.hash);
    }
    if ((*journal)->trouble())
        told.codes.append((*journal)->trouble()->code);
    return told;
}

} // namespace

class TestJournalMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        stepInBetween();
        test::strict();
    }

    // T4: one request for memory after the other is refused while a room is opened and written to; nothing is half done.
    void losesNothingWhenMemoryIsRefused()
    {
        const int share = shareOf("HOLDPOINT_REFUSALS", 500);
        StoreFixture store;
        store.fill(3);
        store.save();
        memory.arm(0, false);
        QCOMPARE(openAndAppend(store).codes, QStringList());
        const int requests = memory.count;
        QVERIFY(requests > 100);
        int refused = 0, said = 0;
        const double every = std::max(1.0, 2.0 * requests / share);
        for (double at = 2; at < 2.0 * requests + 2; at += every) {
            store.putBack();
            memory.arm(static_cast<int>(at) / 2, static_cast<int>(at) % 2 == 1);
            const Told told = openAndAppend(store);
            refused += memory.count >= memory.nth ? 1 : 0;
            said += told.codes.isEmpty() ? 0 : 1;
            memory.arm(0, false);
            const QByteArray where =
                "request " + QByteArray::number(static_cast<int>(at) / 2) + ' ' + told.codes.join(QLatin1Char(' ')).toUtf8();
            QVERIFY2(told.codes.isEmpty() == (told.acknowledged.size() == 3), where);
            for (const QString &code : told.codes) // want of memory is no verdict on anybody
                QVERIFY2(code != QLatin1String("verdict") && code != QLatin1String("newer") && !code.contains(QLatin1Char(':')), where);
            const QString verdict = verdictText(verifyStore(store.room()));
            QVERIFY2(verdict == QLatin1String("ok"), where + ": " + verdict.toUtf8());
            const auto journal = openJournal(store.room(), store.clock());
            QVERIFY2(journal && (*journal)->readOnlyBecause().isEmpty(), where);
            const auto events = (*journal)->read(0);
            QVERIFY2(events, where);
            for (auto it = told.acknowledged.begin(); it != told.acknowledged.end(); ++it)
                QVERIFY2(it.key() <= events->size() && events->at(it.key() - 1).hash == it.value(), where);
            // A command is recorded with all its events or with none.
            const auto second = std::count_if(events->begin(), events->end(), [](const Event &e) {
                return e.command.startsWith(QLatin1String("x2")) && e.kind == QLatin1String("note.written");
            });
            QVERIFY2(second == 0 || second == 2, where);
            QVERIFY2(write(**journal, QStringLiteral("after")).isEmpty(), where);
        }
        qInfo("%d of %d requests refused, %d of them said", refused, requests, said);
    }
};

QTEST_GUILESS_MAIN(TestJournalMemory)
#include "tst_journalmemory.moc"
