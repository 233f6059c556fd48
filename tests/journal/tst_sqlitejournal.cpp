#include "models/journal/anchor.h"
#include "models/journal/chain.h"
#include "models/journal/sqlitejournal.h"
#include "models/journal/storefile.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace holdpoint;
using namespace holdpoint::test;

class TestSqliteJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void givesBackWhatWasAppended()
    {
        StoreFixture store;
        const auto journal = store.create();
        const Instant before = instantFromMs(1'600'000'000'123);
        const auto appended =
            journal->append({QStringLiteral("c1"), QStringLiteral("ortiz"), QStringLiteral("author")}, [&](const QList<Event> &) {
                return Result<QList<EventDraft>>(QList<EventDraft>{{QStringLiteral("note.written"),
                                                                    QStringLiteral("billing"),
                                                                    {{QStringLiteral("text"), QStringLiteral("Zoë\n\"x\"")}},
                                                                    QStringLiteral("r1"),
                                                                    before},
                                                                   {QStringLiteral("hold.set"), {}, {{QStringLiteral("n"), 3}}, {}, {}}});
            });
        QVERIFY(appended);
        QCOMPARE(appended->events.size(), 2);
        QVERIFY(!appended->repeated);
        const auto read = store.open()->read(0);
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        const Event &first = read->first();
        QCOMPARE(first.seq, 1);
        QCOMPARE(toMs(first.at), 1'600'000'000'123);
        QCOMPARE(first.recorded, store.clock().now());
        QCOMPARE(first.boot, QStringLiteral("00000000-0000-0000-0000-000000000000:1000000"));
        QCOMPARE(first.actor, QStringLiteral("ortiz"));
        QCOMPARE(first.role, QStringLiteral("author"));
        QCOMPARE(first.kind, QStringLiteral("note.written"));
        QCOMPARE(first.version, 1);
        QCOMPARE(first.subject, QStringLiteral("billing"));
        QCOMPARE(first.correlation, QStringLiteral("r1"));
        QCOMPARE(first.command, QStringLiteral("c1"));
        QCOMPARE(first.body.value(QStringLiteral("text")).toString(), QStringLiteral("Zoë\n\"x\""));
        QCOMPARE(first.prev, zeroHash());
        QCOMPARE(read->at(1).command, QStringLiteral("c1/2"));
        QCOMPARE(read->at(1).prev, first.hash);
        QCOMPARE(appended->head.hash, read->at(1).hash);
        QCOMPARE(appended->events.at(1).hash, read->at(1).hash);
    }

    void hashesTheBytesThatSemanticsSays()
    {
        // Computed by an independent program over the layout of semantics.md.
        ChainRow row{
            1, "2026-11-20T14:00:00.000Z", "2026-11-20T14:00:00.001Z", "b:1", "ortiz", "author", "note.written", 1, "s", "", "c1", "{}", {},
            {}};
        const QByteArray zero = zeroHash();
        row.prev = zero;
        QCOMPARE(rowHash(QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"), row).toHex(),
                 QByteArray("a929ca5075d3c3d6705ff1aed5de0a575f6cbb679cd2a239d325c91e1e8252d9"));
    }

    void answersARepeatedCommandAsTheFirstTime()
    {
        StoreFixture store;
        const auto journal = store.create();
        QCOMPARE(write(*journal, QStringLiteral("c1"), QStringLiteral("one")), QString());
        QCOMPARE(write(*journal, QStringLiteral("c2"), QStringLiteral("two")), QString());
        bool asked = false;
        const auto again = journal->append({QStringLiteral("c1"), QStringLiteral("kim"), {}}, [&](const QList<Event> &) {
            asked = true;
            return note(QStringLiteral("other"))({});
        });
        QVERIFY(again);
        QVERIFY(!asked);
        QVERIFY(again->repeated);
        QCOMPARE(again->events.size(), 1);
        QCOMPARE(again->events.first().body.value(QStringLiteral("text")).toString(), QStringLiteral("one"));
        QCOMPARE(journal->read(0)->size(), 2);
    }

    void decidesOnWhatOthersAppended()
    {
        StoreFixture store;
        const auto one = store.create();
        const auto two = store.open();
        QCOMPARE(write(*one, QStringLiteral("c1")), QString());
        QVERIFY(two->changed());
        QList<Event> seen;
        const auto refused =
            two->append({QStringLiteral("c2"), QStringLiteral("kim"), {}}, [&](const QList<Event> &news) -> Result<QList<EventDraft>> {
                seen = news;
                return fail(ErrorKind::Refused, QStringLiteral("run-active"), QStringLiteral("no"));
            });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("run-active"));
        QCOMPARE(seen.size(), 1);
        QVERIFY(!two->changed());
        QCOMPARE(write(*two, QStringLiteral("c2")), QString());
        QCOMPARE(one->read(one->head().seq)->size(), 1);
        QVERIFY(!one->changed());
    }

    void anchorsEveryAcknowledgedEvent()
    {
        StoreFixture store;
        const auto journal = store.create();
        for (int i = 1; i <= 3; ++i) {
            QCOMPARE(write(*journal, QString::number(i)), QString());
            const auto anchor = readAnchor(journal->head().chain);
            QVERIFY(anchor && *anchor);
            QCOMPARE((*anchor)->seq, i);
            QCOMPARE((*anchor)->head, journal->head().hash);
            QCOMPARE((*anchor)->playbook, QByteArray(32, 'p'));
            QVERIFY(namesExactly(**anchor, store.room()));
        }
    }

    void anchorsThePlaybookOfANewRevision()
    {
        StoreFixture store;
        const auto journal = store.create();
        const QByteArray hash(32, 'q');
        QVERIFY(journal->append({QStringLiteral("c1"), QStringLiteral("ortiz"), {}}, [&](const QList<Event> &) {
            return Result<QList<EventDraft>>(QList<EventDraft>{
                {QStringLiteral("revision.loaded"), {}, {{QStringLiteral("sha256"), QString::fromLatin1(hash.toHex())}}}});
        }));
        QCOMPARE(readAnchor(journal->head().chain).value()->playbook, hash);
    }

    void refusesEveryWayOfChangingTheTable_data()
    {
        QTest::addColumn<QString>("attack");
        for (const char *attack :
             {"UPDATE event SET body='{}' WHERE seq=1", "DELETE FROM event WHERE seq=2", "DELETE FROM event",
              "INSERT INTO event SELECT 4,at,recorded,boot,actor,role,kind,version,subject,correlation,'x',body,prev,hash FROM event WHERE "
              "seq=2",
              "INSERT INTO event SELECT 3,at,recorded,boot,actor,role,kind,version,subject,correlation,'c1',body,prev,hash FROM event "
              "WHERE seq=2",
              "INSERT OR IGNORE INTO event SELECT 2,at,recorded,boot,actor,role,kind,version,subject,correlation,'x',body,prev,hash FROM "
              "event WHERE seq=2",
              "INSERT OR REPLACE INTO event SELECT 1,at,recorded,boot,actor,role,kind,version,subject,correlation,'x',body,prev,hash FROM "
              "event WHERE seq=2",
              "INSERT OR REPLACE INTO event SELECT 3,at,recorded,boot,actor,role,kind,version,subject,correlation,'c1',body,prev,hash FROM "
              "event WHERE seq=2",
              "UPDATE OR REPLACE event SET seq=2 WHERE seq=1",
              "INSERT INTO event SELECT 2,at,recorded,boot,actor,role,kind,version,subject,correlation,'c2',body,prev,hash FROM event "
              "WHERE seq=2 "
              "ON CONFLICT(seq) DO UPDATE SET body='{}'",
              "INSERT INTO meta VALUES(x'00','live','')", "UPDATE meta SET mode='drill'", "DELETE FROM meta"}) {
            QTest::newRow(attack) << QString::fromLatin1(attack);
        }
    }
    void refusesEveryWayOfChangingTheTable()
    {
        QFETCH(QString, attack);
        StoreFixture store;
        store.fill(2);
        const QString sum = QStringLiteral("SELECT count(*)||group_concat(hex(hash)||body||command) FROM event");
        const QString before = store.ask(sum);
        const QString meta = store.ask(QStringLiteral("SELECT mode||hex(chain) FROM meta"));
        for (const char *recursive : {"PRAGMA recursive_triggers=OFF", "PRAGMA recursive_triggers=ON"})
            QVERIFY(!store.ask(attack, QString::fromLatin1(recursive)).isEmpty());
        QCOMPARE(store.ask(sum), before);
        QCOMPARE(store.ask(QStringLiteral("SELECT mode||hex(chain) FROM meta")), meta);
    }
};

QTEST_GUILESS_MAIN(TestSqliteJournal)
#include "tst_sqlitejournal.moc"
