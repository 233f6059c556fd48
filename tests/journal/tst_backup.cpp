#include "models/base/files.h"
#include "models/journal/backup.h"
#include "models/journal/verifystore.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

#include <thread>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    return readFile(path, 100'000'000).value_or(QByteArray());
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void copiesEverythingThatIsInTheLogToo()
    {
        StoreFixture store;
        store.fill(5); // nothing of it has left the log
        const auto made = backupStore(store.room());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->events, 5);
        QVERIFY(made->file.contains(QStringLiteral("/backups/5-")));
        QVERIFY(!QFile::exists(made->file + QStringLiteral(".part")));
        QVERIFY(!QFile::exists(made->file + QStringLiteral("-wal")));
        const auto checked = checkBackup(made->file);
        QVERIFY(checked);
        QCOMPARE(checked->head.hash, store.open()->report().head.hash);
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
    }

    void copiesWhileOthersAppend()
    {
        StoreFixture store;
        store.fill(1);
        std::atomic<bool> stop{false};
        std::thread appender([&] {
            const auto journal = store.open();
            for (int i = 0; !stop; ++i)
                write(*journal, QStringLiteral("x%1").arg(i));
        });
        qint64 last = 0;
        QStringList problems;
        for (int i = 0; i < 10; ++i) {
            const auto made = backupStore(store.room(), store.room() + QStringLiteral("/b%1").arg(i));
            if (!made)
                problems.append(made.error().message);
            else if (made->head.seq < last)
                problems.append(QStringLiteral("older than the one before"));
            else
                last = made->head.seq;
        }
        stop = true;
        appender.join();
        QCOMPARE(problems, QStringList());
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
    }

    void refusesADamagedBackup_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("truncated") << 8192 << QByteArray();
        QTest::newRow("empty") << 0 << QByteArray();
        QTest::newRow("edited") << -1 << QByteArray("text 2");
        QTest::newRow("not a database") << -1 << QByteArray("SQLite format 3");
    }
    void refusesADamagedBackup()
    {
        QFETCH(int, cut);
        QFETCH(QByteArray, change);
        StoreFixture store;
        store.fill(3);
        const QString file = backupStore(store.room())->file;
        QByteArray bytes = bytesOf(file);
        if (!change.isEmpty())
            bytes.replace(change, QByteArray(change.size(), 'x'));
        QVERIFY(writeDurably(file, cut < 0 ? bytes : bytes.first(cut)));
        const QByteArray before = bytesOf(store.file());
        QVERIFY(!checkBackup(file));
        QVERIFY(!restoreStore(file, store.room(), store.clock(), QStringLiteral("ada")));
        QCOMPARE(bytesOf(store.file()), before);
    }

    void keepsADayOfAllAndAMonthOfDays()
    {
        using std::chrono::hours;
        const Instant now = instantFromMs(1'800'000'000'000);
        QMap<QString, Instant> made;
        for (int h = 0; h < 24 * 60; h += 6)
            made.insert(QStringLiteral("%1h").arg(h, 4, 10, QLatin1Char('0')), now - hours(h));
        const QStringList expired = expiredBackups(made, now);
        QStringList kept = made.keys();
        for (const QString &name : expired)
            kept.removeAll(name);
        for (int h = 0; h <= 24; h += 6)
            QVERIFY(kept.contains(QStringLiteral("%1h").arg(h, 4, 10, QLatin1Char('0'))));
        QMap<qint64, int> aDay;
        for (const QString &name : std::as_const(kept)) {
            QVERIFY(now - made[name] <= hours(24 * 30));
            if (now - made[name] > hours(48))
                ++aDay[std::chrono::floor<std::chrono::days>(made[name]).time_since_epoch().count()];
        }
        QVERIFY(aDay.size() >= 28);
        QCOMPARE(QSet<int>(aDay.begin(), aDay.end()), QSet<int>{1});
        QCOMPARE(expiredBackups({{QStringLiteral("old"), now - hours(24 * 90)}}, now), QStringList()); // the newest of all stays
    }

    void neverOverwritesAFile()
    {
        StoreFixture store;
        store.fill(1);
        const QString file = store.room() + QStringLiteral("/mine");
        QVERIFY(writeDurably(file, "mine"));
        QVERIFY(!backupStore(store.room(), file));
        QCOMPARE(bytesOf(file), QByteArray("mine"));
    }

    void doesNotBackUpAStoreThatIsNotOk()
    {
        StoreFixture store;
        store.fill(3);
        store.tamper({QStringLiteral("UPDATE event SET actor='kim' WHERE seq=2")});
        QCOMPARE(backupStore(store.room()).error().code, QStringLiteral("verdict"));
    }

    void refusesToRestoreWhileSomebodyHasItOpen()
    {
        StoreFixture store;
        store.fill(3);
        const auto backup = backupStore(store.room());
        QVERIFY(backup);
        const auto reader = store.open(OpenMode::ReadOnly);
        QVERIFY(reader->read(0));
        const auto refused = restoreStore(backup->file, store.room(), store.clock(), QStringLiteral("ada"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("locked"));
        QVERIFY(reader->read(0));
    }

    void movesTheHeadBackAndSaysSoForEver()
    {
        StoreFixture store;
        store.fill(3);
        QVERIFY(makePrivateFolder(store.room() + QStringLiteral("/playbook")));
        QVERIFY(writeDurably(store.room() + QStringLiteral("/playbook/playbook.yaml"), "holdpoint: 1\n"));
        const auto backup = backupStore(store.room(), store.room() + QStringLiteral("/../b"));
        QVERIFY(backup);
        QCOMPARE(write(*store.open(), QStringLiteral("late")), QString());
        store.tamper({QStringLiteral("UPDATE event SET actor='kim' WHERE seq=2")});
        const QByteArray damaged = bytesOf(store.file());

        const auto restored = restoreStore(backup->file, store.room(), store.clock(), QStringLiteral("ada"));
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        QCOMPARE(restored->movedBackFrom, 4);
        QCOMPARE(restored->head.seq, 4); // three, and the event that says it
        QCOMPARE(bytesOf(restored->damaged + QStringLiteral("/journal.db")), damaged);
        QCOMPARE(bytesOf(store.room() + QStringLiteral("/playbook/playbook.yaml")), QByteArray("holdpoint: 1\n"));
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
        QCOMPARE(OtherVerifier().verdict(store.room()), QStringLiteral("ok"));
        const auto journal = store.open();
        const auto events = journal->read(0);
        QCOMPARE(events->last().kind, QStringLiteral("store.restored"));
        QCOMPARE(events->last().body.value(QStringLiteral("from")).toInteger(), 4);
        QCOMPARE(events->last().actor, QStringLiteral("ada"));
        QCOMPARE(write(*journal, QStringLiteral("next")), QString());
    }

    void restoresACopyElsewhereOnlyToBeRead()
    {
        StoreFixture store;
        store.fill(2);
        const auto backup = backupStore(store.room());
        const QString elsewhere = store.room() + QStringLiteral("/../elsewhere");
        const auto restored = restoreStore(backup->file, elsewhere, store.clock(), QStringLiteral("ada"));
        QVERIFY(restored);
        QVERIFY(restored->copy);
        const auto copy = openJournal(elsewhere, store.clock());
        QVERIFY(copy);
        QVERIFY((*copy)->readOnlyBecause().contains(QStringLiteral("copy")));
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
        QCOMPARE(write(*store.open(), QStringLiteral("c3")), QString());
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
