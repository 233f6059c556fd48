#include "models/base/files.h"
#include "models/base/folderlock.h"
#include "models/journal/anchor.h"
#include "models/journal/database.h"
#include "models/journal/storefile.h"
#include "models/journal/verifystore.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    return readFile(path, 100'000'000).value_or(QByteArray());
}

// Makes every anchor of that chain impossible to write, as a full disk does, until it dies.
class NoAnchor
{
public:
    explicit NoAnchor(const QByteArray &chain) : m_path(anchorPath(chain) + QStringLiteral(".spare"))
    {
        QFile::remove(m_path);
        QDir().mkpath(m_path);
    }
    ~NoAnchor() { QDir().rmdir(m_path); }

private:
    QString m_path;
};

} // namespace

class TestStoreStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void refusesAFileThatIsNotOursAndLeavesItAsItIs_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("code");
        QTest::newRow("newer version") << QStringList{QStringLiteral("PRAGMA user_version=9")} << QStringLiteral("newer");
        QTest::newRow("other program") << QStringList{QStringLiteral("PRAGMA application_id=7")} << QStringLiteral("foreign");
        QTest::newRow("two modes") << QStringList{QStringLiteral("PRAGMA application_id=%1").arg(0x48504452)} << QStringLiteral("foreign");
        QTest::newRow("another table") << QStringList{QStringLiteral("CREATE TABLE more(x)")} << QStringLiteral("schema");
        QTest::newRow("a view in the place of the table") << QStringList{QStringLiteral("ALTER TABLE event RENAME TO hidden"),
                                                                         QStringLiteral("CREATE VIEW event AS SELECT * FROM hidden")}
                                                          << QStringLiteral("schema");
        QTest::newRow("no such version") << QStringList{QStringLiteral("PRAGMA user_version=0")} << QStringLiteral("schema");
    }
    void refusesAFileThatIsNotOursAndLeavesItAsItIs()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, code);
        StoreFixture store;
        store.fill(2);
        for (const QString &statement : statements)
            QCOMPARE(store.ask(statement), QString());
        QCOMPARE(store.ask(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")), QStringLiteral("0"));
        const QByteArray before = bytesOf(store.file());
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto opened = openJournal(store.room(), store.clock(), mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, code);
        }
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("refused"));
        QVERIFY(!createJournal(store.room(), Mode::Live, store.clock(), {}));
        QCOMPARE(bytesOf(store.file()), before);
    }

    void neverCreatesOverWhatLiesThere_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("0 bytes") << QByteArray();
        QTest::newRow("text") << QByteArray("not a database at all, but long enough to look at for a while");
        QTest::newRow("the head of one") << QByteArray("SQLite format 3\0", 16);
    }
    void neverCreatesOverWhatLiesThere()
    {
        QFETCH(QByteArray, content);
        StoreFixture store;
        QVERIFY(makePrivateFolder(store.room()));
        QVERIFY(writeDurably(store.file(), content));
        QCOMPARE(createJournal(store.room(), Mode::Live, store.clock(), {}).error().code, QStringLiteral("exists"));
        QCOMPARE(openJournal(store.room(), store.clock()).error().code, QStringLiteral("foreign"));
        QCOMPARE(bytesOf(store.file()), content);
    }

    void neverFollowsALink()
    {
        StoreFixture store, other;
        other.fill(1);
        QVERIFY(makePrivateFolder(store.room()));
        QVERIFY(QFile::link(other.file(), store.file()));
        QCOMPARE(openJournal(store.room(), store.clock()).error().code, QStringLiteral("foreign"));
        QCOMPARE(createJournal(store.room(), Mode::Live, store.clock(), {}).error().code, QStringLiteral("exists"));
    }

    void marksTheModeInTheFile_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("mark");
        QTest::newRow("live") << int(Mode::Live) << 0x48504C56;
        QTest::newRow("drill") << int(Mode::Drill) << 0x48504452;
        QTest::newRow("rehearsal") << int(Mode::Rehearsal) << 0x48505248;
    }
    void marksTheModeInTheFile()
    {
        QFETCH(int, mode);
        QFETCH(int, mark);
        StoreFixture store;
        QCOMPARE(store.create(Mode(mode))->mode(), Mode(mode));
        QCOMPARE(store.ask(QStringLiteral("PRAGMA application_id")).toInt(), mark);
        QCOMPARE(store.ask(QStringLiteral("PRAGMA user_version")), QStringLiteral("1"));
        QCOMPARE(store.ask(QStringLiteral("PRAGMA journal_mode")), QStringLiteral("wal"));
        QCOMPARE(store.open()->mode(), Mode(mode));
        struct stat st {
        };
        QCOMPARE(::stat(QFile::encodeName(store.file()).constData(), &st), 0);
        QCOMPARE(st.st_mode & 0777U, 0600U);
    }

    void givesTheFileNoPowerOverUs()
    {
        StoreFixture store;
        store.fill(1);
        auto opened = openToRead(store.room());
        QVERIFY(opened);
        for (const char *forbidden : {"ATTACH ':memory:' AS x", "CREATE TEMP TABLE t(x)", "PRAGMA journal_mode=DELETE", "DELETE FROM event",
                                      "UPDATE event SET body=''", "DROP TRIGGER event_next", "PRAGMA writable_schema=ON"})
            QVERIFY2(opened->db->exec(forbidden) != SQLITE_OK, forbidden);
        QCOMPARE(sqlite3_wal_checkpoint_v2(opened->db->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK,
                 false);
    }

    void keepsTheLogWhenTheLastConnectionCloses()
    {
        StoreFixture store;
        store.fill(3);
        QVERIFY(QFileInfo(store.file() + QStringLiteral("-wal")).size() > 0);
        QVERIFY(store.open()->checkpoint());
        QCOMPARE(QFileInfo(store.file() + QStringLiteral("-wal")).size(), 0);
        QCOMPARE(store.open()->read(0)->size(), 3);
    }

    void emptiesALongLogByItself()
    {
        StoreFixture store;
        const auto journal = store.create();
        const QString large(100'000, QLatin1Char('x'));
        qint64 longest = 0;
        for (int i = 0; i < 60; ++i) { // 25 pages each
            QCOMPARE(write(*journal, QString::number(i), large), QString());
            longest = std::max(longest, QFileInfo(store.file() + QStringLiteral("-wal")).size());
        }
        QVERIFY(longest > 3'000'000);
        QVERIFY(QFileInfo(store.file()).size() > 3'000'000);
        QVERIFY(longest < 5'500'000);
        QCOMPARE(journal->read(0)->size(), 60);
    }

    void freezesBeforeItAcknowledgesWhenTheFilesAreReplaced_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("how");
        for (const char *suffix : {"", "-wal"}) {
            for (const char *how : {"deleted", "renamed", "replaced", "linked"})
                QTest::addRow("journal.db%s %s", suffix, how) << QString::fromLatin1(suffix) << QString::fromLatin1(how);
        }
    }
    void freezesBeforeItAcknowledgesWhenTheFilesAreReplaced()
    {
        QFETCH(QString, suffix);
        QFETCH(QString, how);
        StoreFixture store;
        const auto journal = store.create();
        QCOMPARE(write(*journal, QStringLiteral("c1")), QString());
        const QString path = store.file() + suffix;
        const QByteArray bytes = bytesOf(path);
        QString code;
        const auto appended = journal->append({QStringLiteral("c2"), QStringLiteral("kim"), {}}, [&](const QList<Event> &) {
            const QByteArray second = QFile::encodeName(path + QStringLiteral("2"));
            if (how == QLatin1String("linked") && ::link(QFile::encodeName(path).constData(), second.constData()) != 0)
                qFatal("cannot link");
            if (how == QLatin1String("linked"))
                return note(QStringLiteral("lost"))({});
            if (how == QLatin1String("deleted"))
                QFile::remove(path);
            else
                QFile::rename(path, path + QStringLiteral("2"));
            if (how == QLatin1String("replaced")) {
                QFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                    qFatal("cannot replace");
            }
            return note(QStringLiteral("lost"))({});
        });
        QVERIFY(!appended);
        QCOMPARE(appended.error().code, QStringLiteral("frozen"));
        QCOMPARE(write(*journal, QStringLiteral("c3")), QStringLiteral("frozen"));
        QCOMPARE(readAnchor(journal->head().chain).value()->seq, 1); // nothing was acknowledged
    }

    void saysThatItIsRecordedButNotAnchored()
    {
        StoreFixture store;
        const auto journal = store.create();
        QCOMPARE(write(*journal, QStringLiteral("c1")), QString());
        {
            const NoAnchor full(journal->head().chain);
            for (int i = 0; i < 2; ++i) {
                const auto appended = journal->append({QStringLiteral("c2"), QStringLiteral("kim"), {}}, note(QStringLiteral("x")));
                QVERIFY(!appended);
                QCOMPARE(appended.error().kind, ErrorKind::NotAnchored);
            }
            QCOMPARE(write(*journal, QStringLiteral("c3")), QStringLiteral("not-anchored")); // and c3 is not recorded
        }
        const auto again = journal->append({QStringLiteral("c2"), QStringLiteral("kim"), {}}, note(QStringLiteral("x")));
        QVERIFY(again);
        QVERIFY(again->repeated);
        QCOMPARE(again->events.size(), 1);
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
        QCOMPARE(readAnchor(again->head.chain).value()->seq, again->head.seq);
        const auto all = journal->read(0);
        QVERIFY(all && !all->isEmpty());
        for (const Event &event : *all)
            QVERIFY(event.command != QLatin1String("c3"));
    }

    void repeatingTheCommandNeedsNoAdoption()
    {
        StoreFixture store;
        const auto journal = store.create();
        {
            const NoAnchor full(journal->head().chain);
            QCOMPARE(write(*journal, QStringLiteral("c1")), QStringLiteral("not-anchored"));
        }
        QCOMPARE(write(*journal, QStringLiteral("c1")), QString());
        QCOMPARE(journal->read(0)->size(), 1);
    }

    void anotherCommandAdoptsWhatWasNotAnchored()
    {
        StoreFixture store;
        const auto journal = store.create();
        {
            const NoAnchor full(journal->head().chain);
            QCOMPARE(write(*journal, QStringLiteral("c1")), QStringLiteral("not-anchored"));
        }
        QCOMPARE(write(*journal, QStringLiteral("c2")), QString());
        const auto events = store.open()->read(0);
        QCOMPARE(events->size(), 3);
        QCOMPARE(events->at(1).kind, QStringLiteral("store.adopted"));
        QCOMPARE(events->at(1).command, QStringLiteral("c1/2"));
        QCOMPARE(events->at(2).command, QStringLiteral("c2"));
        const auto again = journal->append({QStringLiteral("c1"), QStringLiteral("kim"), {}}, note(QStringLiteral("x")));
        QVERIFY(again && again->repeated);
        QCOMPARE(again->events.size(), 1); // the mark is not part of the answer
    }

    // D14: what stands before the first bad event can be shown and exported; nothing after it is believed.
    void readsABrokenStoreAsFarAsItHolds()
    {
        StoreFixture store;
        store.fill(5);
        store.tamper({QStringLiteral("UPDATE event SET actor='kim' WHERE seq=3")});
        const auto journal = store.open();
        QCOMPARE(journal->report().badSeq.value_or(0), 3);
        const auto first = journal->read(0, 1);
        QCOMPARE(first->size(), 1);
        QCOMPARE(journal->read(1)->size(), 1);
        QVERIFY(journal->read(2)->isEmpty());
        QVERIFY(!journal->changed());
        QVERIFY(!journal->frozen());
        QCOMPARE(write(*journal, QStringLiteral("x")), QStringLiteral("read-only"));
    }

    void opensACopyOfARoomOnlyToRead()
    {
        StoreFixture store;
        store.fill(2);
        const QString copy = store.room() + QStringLiteral("-copy");
        store.copyRoom(copy);
        const auto opened = openJournal(copy, store.clock());
        QVERIFY(opened);
        QVERIFY((*opened)->readOnlyBecause().contains(QStringLiteral("copy")));
        QCOMPARE(write(**opened, QStringLiteral("x")), QStringLiteral("read-only"));
        QCOMPARE(write(*store.open(), QStringLiteral("y")), QString());
    }

    void followsARoomThatWasMoved()
    {
        StoreFixture store;
        store.fill(2);
        const QString moved = store.room() + QStringLiteral("-moved");
        QVERIFY(QFile::rename(store.room(), moved));
        const auto opened = openJournal(moved, store.clock());
        QVERIFY(opened);
        QCOMPARE((*opened)->readOnlyBecause(), QString());
        QVERIFY(namesExactly(*readAnchor((*opened)->head().chain).value(), moved));
        QCOMPARE(write(**opened, QStringLiteral("x")), QString());
    }

    void givesUpAHeldLockAfterItsPatience()
    {
        StoreFixture store;
        const auto journal = store.create();
        const auto held = FolderLock::tryLock(store.room());
        QVERIFY(held);
        bool decided = false;
        const auto appended = journal->append(
            {QStringLiteral("c1"), QStringLiteral("kim"), {}},
            [&](const QList<Event> &) {
                decided = true;
                return note({})({});
            },
            Duration{50});
        QVERIFY(!appended);
        QCOMPARE(appended.error().code, QStringLiteral("locked"));
        QCOMPARE(appended.error().kind, ErrorKind::Busy);
        QVERIFY(appended.error().where.contains(QString::number(::getpid())));
        QVERIFY(!decided);
    }

    void givesUpAForeignLockAfterItsPatience()
    {
        StoreFixture store;
        const auto journal = store.create();
        sqlite3 *foreign = nullptr;
        QCOMPARE(sqlite3_open(store.file().toUtf8().constData(), &foreign), SQLITE_OK);
        sqlite3_db_config(foreign, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        QCOMPARE(sqlite3_exec(foreign, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(write(*journal, QStringLiteral("c1"), QStringLiteral("x"), Duration{50}), QStringLiteral("locked"));
        sqlite3_close(foreign);
        QCOMPARE(write(*journal, QStringLiteral("c1")), QString());
    }

    void refusesBodiesThatCannotBeHashedAgain_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("decimal") << QJsonObject{{QStringLiteral("x"), 0.5}};
        QTest::newRow("null") << QJsonObject{{QStringLiteral("x"), QJsonValue::Null}};
        QTest::newRow("too large") << QJsonObject{{QStringLiteral("x"), QString(300'000, QLatin1Char('x'))}};
    }
    void refusesBodiesThatCannotBeHashedAgain()
    {
        QFETCH(QJsonObject, body);
        StoreFixture store;
        const auto journal = store.create();
        const auto appended = journal->append({QStringLiteral("c1"), QStringLiteral("kim"), {}}, [&](const QList<Event> &) {
            return Result<QList<EventDraft>>(
                QList<EventDraft>{{QStringLiteral("note.written"), {}, {}, {}, {}}, {QStringLiteral("note.written"), {}, body, {}, {}}});
        });
        QVERIFY(!appended);
        QCOMPARE(appended.error().code, QStringLiteral("body"));
        QVERIFY(journal->read(0)->isEmpty()); // all or nothing
        QCOMPARE(write(*journal, QStringLiteral("c2")), QString());
    }

    void knowsTheFileSystemsWhoseLocksCannotBeTrusted()
    {
        QCOMPARE(remoteFileSystemName(0x6969), QStringLiteral("NFS"));
        QCOMPARE(remoteFileSystemName(0x65735546), QStringLiteral("FUSE"));
        QCOMPARE(remoteFileSystemName(static_cast<long>(0xFF534D42)), QStringLiteral("SMB"));
        QCOMPARE(remoteFileSystemName(0xEF53), QString());
        QCOMPARE(remoteFileSystemName(0x01021994), QString());
    }
};

QTEST_GUILESS_MAIN(TestStoreStates)
#include "tst_storestates.moc"
