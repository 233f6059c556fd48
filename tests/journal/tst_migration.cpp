#include "models/base/files.h"
#include "models/base/folderlock.h"
#include "models/base/xdg.h"
#include "models/journal/anchor.h"
#include "models/journal/migration.h"
#include "models/journal/verifystore.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/releases.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    return readFile(path, 100'000'000).value_or(QByteArray());
}

QByteArray withLog(const StoreFixture &store)
{
    return bytesOf(store.file()) + '|' + bytesOf(store.file() + QStringLiteral("-wal"));
}

// What the store in tests/journal/stores/1 holds.
void writeSample(StoreFixture &store)
{
    const auto journal = store.create();
    const auto append = [&](const char *command, const char *actor, const QList<EventDraft> &drafts) {
        const CommandStamp stamp{QString::fromLatin1(command), QString::fromLatin1(actor), QStringLiteral("author")};
        if (!journal->append(stamp, [&](const QList<Event> &) { return Result<QList<EventDraft>>(drafts); }))
            qFatal("cannot append");
    };
    const auto said = [](const char *kind, const char *subject, const QString &text, const char *correlation = "") {
        return EventDraft{
            QString::fromLatin1(kind), QString::fromLatin1(subject), {{QStringLiteral("text"), text}}, QString::fromLatin1(correlation)};
    };
    append("c1", "ortiz", {said("note.written", "", QStringLiteral("Grüße, 漢字 and “quotes”"))});
    append("c2", "engine",
           {said("run.requested", "R1", {}), said("step.intent", "R1", QStringLiteral("1"), "R1"), said("step.done", "R1", {}, "R1")});
    EventDraft late = said("note.written", "cohort/snapshot", QStringLiteral("seen an hour ago"));
    late.at = store.clock().now() - std::chrono::hours(1);
    late.body.insert(QStringLiteral("counted"), qint64{1'234'567'890'123});
    late.body.insert(QStringLiteral("list"), QJsonArray{true, QJsonObject{{QStringLiteral("a"), -1}}});
    append("trigger/errors/1", "trigger/errors", {late});
    append("c3", "kim", {said("note.written", "long", QString(20'000, QLatin1Char('x')))});
}

QString fixture(int release)
{
    return QStringLiteral("%1/tests/journal/stores/%2/").arg(sourceFolder()).arg(release);
}

// The store of a release, laid where a room would be.
void layOut(const StoreFixture &store, int release)
{
    const QByteArray anchor = bytesOf(fixture(release) + QStringLiteral("anchor"));
    const QString chain = QString::fromLatin1(anchor.mid(anchor.indexOf("\"chain\":\"") + 9, 32));
    if (!makePrivateFolder(store.room()) || !makePrivateFolder(stateHome()) || anchor.isEmpty()
        || !writeDurably(anchorPath(QByteArray::fromHex(chain.toLatin1())), anchor)
        || !writeDurably(store.file(), bytesOf(fixture(release) + QStringLiteral("journal.db"))))
        qFatal("cannot lay the store of release %d out", release);
}

QStringList backupsOf(const StoreFixture &store)
{
    return QDir(store.room() + QStringLiteral("/backups")).entryList(QDir::Files);
}

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // Every release leaves a store of its own behind; all later ones read it as it is.
    void readsTheStoreOfEveryRelease_data()
    {
        QTest::addColumn<int>("release");
        QTest::newRow("1") << 1;
    }
    void readsTheStoreOfEveryRelease()
    {
        QFETCH(int, release);
        StoreFixture store, same;
        layOut(store, release);
        writeSample(same);
        const QString texts = QStringLiteral("SELECT group_concat(seq||at||recorded||boot||actor||role||kind||version||subject||correlation"
                                             "||command||body,'|') FROM (SELECT * FROM event WHERE seq<=6 ORDER BY seq)");
        QCOMPARE(store.ask(QStringLiteral("SELECT count(*) FROM event")), QStringLiteral("6"));
        QCOMPARE(same.ask(texts), store.ask(texts)); // what that release wrote is what this one writes
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
        QCOMPARE(OtherVerifier().verdict(store.room()), QStringLiteral("ok"));
        for (const Schema schema : {shippedSchema(), m_releases.all()}) {
            QVERIFY(migrateStore(store.room(), store.clock(), schema));
            const auto journal = openJournal(store.room(), store.clock(), OpenMode::ReadWrite, schema);
            QVERIFY(journal);
            QCOMPARE((*journal)->readOnlyBecause(), QString());
            QCOMPARE(write(**journal, QStringLiteral("next/%1").arg(schema.size())), QString());
            QCOMPARE(verdictText(verifyStore(store.room(), schema)), QStringLiteral("ok"));
        }
        QCOMPARE(store.ask(texts), same.ask(texts));
    }

    void saysWhatItWouldMean()
    {
        StoreFixture store;
        store.fill(30);
        const auto nothing = planMigration(store.room());
        QVERIFY(nothing && !nothing->isNeeded());
        const auto plan = planMigration(store.room(), m_releases.all());
        QVERIFY(plan && plan->isNeeded());
        QCOMPARE(plan->events, 30);
        QVERIFY(plan->bytes > 30 * 100);
        QVERIFY(plan->expected >= std::chrono::seconds(1));
        QVERIFY(inWords(*plan).startsWith(QStringLiteral("from schema 1 to 3: 30 events, ")));
        const auto opened = openJournal(store.room(), store.clock(), OpenMode::ReadWrite, m_releases.all());
        QVERIFY(opened); // to be read
        QVERIFY((*opened)->readOnlyBecause().contains(QStringLiteral("schema 1")));
        QCOMPARE((*opened)->read(0)->size(), 30);
    }

    void bringsAnyVersionToTheNewest_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("1 to 2") << 1 << 2;
        QTest::newRow("1 to 3") << 1 << 3;
        QTest::newRow("2 to 3") << 2 << 3;
    }
    void bringsAnyVersionToTheNewest()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const Releases releases;
        StoreFixture store;
        store.fill(5);
        if (from == 2)
            QVERIFY(migrateStore(store.room(), store.clock(), releases.upTo(2)));
        const QStringList before = store.rows();
        const auto done = migrateStore(store.room(), store.clock(), releases.upTo(to));
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(done->from, from);
        QCOMPARE(done->to, to);
        QCOMPARE(store.rows().first(before.size()), before); // not one byte of an event is another
        QCOMPARE(store.ask(QStringLiteral("PRAGMA user_version")).toInt(), to);
        QCOMPARE(store.ask(QStringLiteral("SELECT word FROM label WHERE seq=5")), QStringLiteral("note.written"));
        QCOMPARE(verdictText(verifyStore(store.room(), releases.upTo(to))), QStringLiteral("ok"));
        const auto journal = openJournal(store.room(), store.clock(), OpenMode::ReadWrite, releases.upTo(to));
        QVERIFY(journal);
        QCOMPARE((*journal)->readOnlyBecause(), QString());
        const auto events = (*journal)->read(0);
        QCOMPARE(events->last().kind, QStringLiteral("store.migrated"));
        QCOMPARE(events->last().body.value(QStringLiteral("from")).toInteger(), from);
        QCOMPARE(write(**journal, QStringLiteral("next")), QString());
        // And once more there is nothing to do.
        const QByteArray bytes = withLog(store);
        const auto again = migrateStore(store.room(), store.clock(), releases.upTo(to));
        QVERIFY(again);
        QCOMPARE(again->from, to);
        QCOMPARE(withLog(store), bytes);
    }

    void keepsABackupThatTheOldReleaseCanRestore()
    {
        StoreFixture store;
        store.fill(4);
        const auto done = migrateStore(store.room(), store.clock(), m_releases.all());
        QVERIFY(done);
        const auto backup = checkBackup(done->backup); // by the release that wrote it
        QVERIFY(backup);
        QCOMPARE(backup->events, 4);
        QVERIFY(QFileInfo(done->backup).fileName().startsWith(QStringLiteral("4-")));
        QVERIFY(done->backup.endsWith(QStringLiteral("-schema1.hpbak")));
        const auto restored = restoreStore(done->backup, store.room(), store.clock(), QStringLiteral("ada"));
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        QCOMPARE(restored->movedBackFrom, 5);
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
        QCOMPARE(write(*store.open(), QStringLiteral("next")), QString());
    }

    void bringsARestoredBackupUp()
    {
        const Releases releases;
        StoreFixture store;
        store.fill(4);
        const auto backup = backupStore(store.room());
        QVERIFY(backup);
        QVERIFY(migrateStore(store.room(), store.clock(), releases.all()));
        const auto restored = restoreStore(backup->file, store.room(), store.clock(), QStringLiteral("ada"), releases.all());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        QCOMPARE(store.ask(QStringLiteral("PRAGMA user_version")).toInt(), 3);
        QCOMPARE(verdictText(verifyStore(store.room(), releases.all())), QStringLiteral("ok"));
    }

    void refusesANewerStoreAndLeavesItAsItIs()
    {
        StoreFixture store;
        store.fill(3);
        QVERIFY(migrateStore(store.room(), store.clock(), m_releases.all()));
        const QByteArray before = withLog(store);
        const QStringList backups = backupsOf(store);
        for (const Schema schema : {shippedSchema(), m_releases.upTo(2)}) {
            const Error refusals[] = {migrateStore(store.room(), store.clock(), schema).error(),
                                      openJournal(store.room(), store.clock(), OpenMode::ReadWrite, schema).error(),
                                      openJournal(store.room(), store.clock(), OpenMode::ReadOnly, schema).error(),
                                      verifyStore(store.room(), schema).error(),
                                      backupStore(store.room(), store.room() + QStringLiteral("/b"), schema).error()};
            for (const Error &error : refusals) {
                QCOMPARE(error.code, QStringLiteral("newer"));
                QVERIFY(error.message.contains(QStringLiteral("schema 3")));
                QVERIFY(error.message.contains(QStringLiteral("schema %1").arg(schema.size())));
            }
        }
        QCOMPARE(withLog(store), before);
        QCOMPARE(backupsOf(store), backups);
    }

    void refusesAStepThatDoesWhatItMayNot_data()
    {
        QTest::addColumn<QByteArray>("step");
        const QByteArray good = Releases::goodStep;
        QTest::newRow("changes an event") << good + "DROP TRIGGER event_no_update; UPDATE event SET actor='kim' WHERE seq=2;";
        QTest::newRow("deletes an event") << good + "DROP TRIGGER event_no_delete; DELETE FROM event WHERE seq=3;";
        QTest::newRow("adds an event") << good
                + "INSERT INTO event SELECT 4,at,recorded,boot,actor,role,kind,version,subject,correlation,"
                  "'new',body,prev,hash FROM event WHERE seq=3;";
        QTest::newRow("adds a column to the events") << good + "ALTER TABLE event ADD COLUMN more TEXT;";
        QTest::newRow("makes the events anew") << good + "DROP TABLE event;";
        QTest::newRow("changes the chain") << good + "DROP TRIGGER meta_no_update; UPDATE meta SET mode='drill';";
        QTest::newRow("takes a guard away") << good + "DROP TRIGGER event_no_delete;";
        QTest::newRow("leaves a table behind") << good + "CREATE TABLE more(x);";
        QTest::newRow("makes another table than a new store has") << QByteArray("CREATE TABLE label(seq INTEGER); PRAGMA user_version=2;");
        QTest::newRow("forgets the version") << QByteArray(good).replace("PRAGMA user_version=2;", "");
        QTest::newRow("commits by itself") << good + "COMMIT; BEGIN;";
        QTest::newRow("is not SQL") << good + "CREATE TABEL x(y);";
        QTest::newRow("breaks a rule of its own table") << good + "INSERT INTO label VALUES(1,NULL);";
        QTest::newRow("makes itself another program's") << good + "PRAGMA application_id=7;";
    }
    void refusesAStepThatDoesWhatItMayNot()
    {
        QFETCH(QByteArray, step);
        const Releases releases(step.constData());
        StoreFixture store;
        store.fill(3);
        const QStringList rows = store.rows();
        const auto done = migrateStore(store.room(), store.clock(), releases.upTo(2));
        QVERIFY(!done);
        QCOMPARE(done.error().code, QStringLiteral("migration"));
        QCOMPARE(store.rows(), rows);
        QCOMPARE(store.ask(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name IN ('label','more')")), QStringLiteral("0"));
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
        QCOMPARE(write(*store.open(), QStringLiteral("next")), QString());
    }

    void stopsAnAppenderOfTheOldRelease()
    {
        StoreFixture store;
        store.fill(2);
        const auto old = store.open();
        QVERIFY(old->read(0));
        QVERIFY(migrateStore(store.room(), store.clock(), m_releases.all()));
        const QByteArray before = withLog(store);
        QCOMPARE(write(*old, QStringLiteral("late")), QStringLiteral("frozen"));
        QVERIFY(old->frozen()->message.contains(QStringLiteral("version")));
        QCOMPARE(withLog(store), before);
        QCOMPARE(old->read(2)->size(), 1); // it can still be read: the events are what they were
    }

    void refusesWhileSomebodyActs_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("somebody appends") << QString();
        QTest::newRow("an engine lives") << QStringLiteral("/runs");
    }
    void refusesWhileSomebodyActs()
    {
        QFETCH(QString, folder);
        StoreFixture store;
        store.fill(2);
        QVERIFY(makePrivateFolder(store.room() + QStringLiteral("/runs")));
        const QByteArray before = withLog(store);
        auto held = FolderLock::tryLock(store.room() + folder);
        QVERIFY(held);
        const auto refused = migrateStore(store.room(), store.clock(), m_releases.all());
        QCOMPARE(refused.error().code, QStringLiteral("locked"));
        QCOMPARE(withLog(store), before);
        held->reset();
        QVERIFY(migrateStore(store.room(), store.clock(), m_releases.all()));
    }

    void refusesAStoreThatIsNotSound_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"edited", "truncated", "anchor lost", "a copy"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void refusesAStoreThatIsNotSound()
    {
        QFETCH(QString, how);
        StoreFixture store;
        store.fill(3);
        QString room = store.room();
        if (how == QLatin1String("edited"))
            store.tamper({QStringLiteral("UPDATE event SET actor='kim' WHERE seq=2")});
        else if (how == QLatin1String("truncated"))
            store.tamper({QStringLiteral("DELETE FROM event WHERE seq=3")});
        else if (how == QLatin1String("anchor lost"))
            QVERIFY(QFile::remove(store.anchor(verifyStore(room)->head.chain)));
        else
            store.copyRoom(room += QStringLiteral("-copy"));
        const QByteArray before = bytesOf(room + QStringLiteral("/journal.db"));
        QCOMPARE(migrateStore(room, store.clock(), m_releases.all()).error().code, QStringLiteral("migration"));
        QCOMPARE(bytesOf(room + QStringLiteral("/journal.db")), before);
        QVERIFY(!QFile::exists(room + QStringLiteral("/backups")));
    }

    void adoptsWhatACrashLeftFirst()
    {
        StoreFixture store;
        store.fill(2);
        const auto journal = store.open();
        const QString anchor = store.anchor(journal->head().chain);
        const QByteArray before = bytesOf(anchor);
        QCOMPARE(write(*journal, QStringLiteral("c3")), QString());
        QVERIFY(writeDurably(anchor, before));
        const auto done = migrateStore(store.room(), store.clock(), m_releases.all());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        const auto events = openJournal(store.room(), store.clock(), OpenMode::ReadOnly, m_releases.all()).value()->read(0);
        QCOMPARE(events->size(), 5);
        QCOMPARE(events->at(3).kind, QStringLiteral("store.adopted"));
        QCOMPARE(events->at(4).kind, QStringLiteral("store.migrated"));
        QCOMPARE(verdictText(verifyStore(store.room(), m_releases.all())), QStringLiteral("ok"));
    }

private:
    const Releases m_releases;
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
