#include "models/base/clock.h"
#include "models/base/folderlock.h"
#include "models/journal/journalthread.h"
#include "models/journal/verifystore.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

#include <algorithm>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

// What arrives at a JournalThread's owner, in the order in which it arrives.
struct Listener {
    JournalThread thread;
    QList<qint64> seqs;
    QStringList answers;
    QStringList said, verdicts;

    Listener(const StoreFixture &store, OpenMode mode = OpenMode::ReadWrite, Verifying verifying = Verifying::First)
        : thread(store.room(), store.clock(), mode, verifying)
    {
        QObject::connect(&thread, &JournalThread::verified, &thread,
                         [this](const StoreReport &report) { verdicts.append(verdictText(report)); });
        QObject::connect(&thread, &JournalThread::eventsRead, &thread, [this](const QList<Event> &events) {
            for (const Event &event : events)
                seqs.append(event.seq);
        });
        QObject::connect(&thread, &JournalThread::opened, &thread, [this] { said.append(QStringLiteral("opened")); });
        QObject::connect(&thread, &JournalThread::failed, &thread, [this](const Error &error) { said.append(error.code); });
        QObject::connect(&thread, &JournalThread::waiting, &thread, [this] { said.append(QStringLiteral("waiting")); });
        QObject::connect(&thread, &JournalThread::resumed, &thread, [this] { said.append(QStringLiteral("resumed")); });
        QObject::connect(&thread, &JournalThread::frozen, &thread, [this](const Error &error) { said.append(error.where); });
    }
    void note(const QString &command)
    {
        thread.append({command, QStringLiteral("kim"), {}}, test::note(command), [this](const Result<Appended> &appended) {
            answers.append(appended ? QString::number(appended->events.last().seq) : appended.error().code);
            // What an answer speaks of has been heard already.
            if (appended && !seqs.contains(appended->events.last().seq))
                answers.append(QStringLiteral("answered too early"));
        });
    }
};

int appendSlowly(const QString &room, int count)
{
    const SystemClock clock;
    const auto journal = openJournal(room, clock);
    for (int i = 0; journal && i < count; ++i) {
        const auto appended = (*journal)->append({QStringLiteral("%1-%2").arg(::getpid()).arg(i), QStringLiteral("kim"), {}},
                                                 test::note(QStringLiteral("x")));
        if (!appended)
            return 2;
        ::usleep(10'000);
    }
    return journal ? 0 : 1;
}

QList<qint64> upTo(qint64 n)
{
    QList<qint64> all;
    for (qint64 i = 1; i <= n; ++i)
        all.append(i);
    return all;
}

} // namespace

class TestJournalThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void bringsTheWholeHistoryAndThenTheNews()
    {
        StoreFixture store;
        store.fill(30);
        Listener one(store);
        one.thread.start();
        QTRY_COMPARE(one.seqs, upTo(30));
        QCOMPARE(one.said, QStringList{QStringLiteral("opened")});
        const auto other = store.open();
        QCOMPARE(write(*other, QStringLiteral("x1")), QString());
        QCOMPARE(write(*other, QStringLiteral("x2")), QString());
        QTRY_COMPARE(one.seqs, upTo(32));
    }

    void tellsHowFarOpeningIsAndStopsWhenAsked()
    {
        StoreFixture store;
        store.fillAtOnce(12'000);
        Listener one(store);
        qint64 of = 0;
        QObject::connect(&one.thread, &JournalThread::opening, &one.thread, [&](const Opening &at) { of = at.of; });
        one.thread.start();
        QTRY_COMPARE_WITH_TIMEOUT(one.seqs.size(), 12'000, 20'000);
        QCOMPARE(of, 12'000);
        Listener unwanted(store);
        unwanted.thread.cancelOpening();
        unwanted.thread.start();
        QTRY_COMPARE(unwanted.said, QStringList{QStringLiteral("cancelled")});
        QVERIFY(unwanted.seqs.isEmpty());
    }

    // F33: what is asked for at once is recorded although the file is only looked at after that; what that finds then counts.
    void recordsBeforeALongJournalIsVerified()
    {
        StoreFixture store;
        store.fillAtOnce(12'000);
        QVERIFY(store.open()->checkpoint());
        damageUnread(store.file());
        {
            Listener first(store);
            first.thread.start();
            first.note(QStringLiteral("hold"));
            QTRY_COMPARE_WITH_TIMEOUT(first.answers, QStringList{QStringLiteral("read-only")}, 20'000);
            QCOMPARE(first.verdicts, QStringList{QStringLiteral("BROKEN")});
        }
        Listener soon(store, OpenMode::ReadWrite, Verifying::Later);
        soon.thread.start();
        soon.note(QStringLiteral("hold"));
        QTRY_COMPARE_WITH_TIMEOUT(soon.answers, QStringList{QStringLiteral("12001")}, 20'000);
        QCOMPARE(soon.said, QStringList{QStringLiteral("opened")});
        QTRY_COMPARE_WITH_TIMEOUT(soon.verdicts, QStringList{QStringLiteral("BROKEN")}, 20'000);
        soon.note(QStringLiteral("late"));
        QTRY_COMPARE(soon.answers.value(1), QStringLiteral("read-only"));
        QCOMPARE(soon.seqs, upTo(12'001));
    }

    // F33: a journal that does not hold is never written to for being opened early, and a sound one is called so once.
    void opensEarlyOnlyWhatHolds_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<int>("readable");
        QTest::newRow("sound") << QString() << QStringLiteral("ok") << 12'000;
        QTest::newRow("changed") << QStringLiteral("UPDATE event SET actor='ada' WHERE seq=6000") << QStringLiteral("BROKEN at 6000")
                                 << 5'999;
        QTest::newRow("begins wrong") << QStringLiteral("DELETE FROM event WHERE seq=1") << QStringLiteral("BROKEN at 1") << 0;
        QTest::newRow("cut off") << QStringLiteral("DELETE FROM event WHERE seq>11000") << QStringLiteral("TRUNCATED at 11001") << 11'000;
        QTest::newRow("the last changed") << QStringLiteral("UPDATE event SET actor='ada' WHERE seq=12000")
                                          << QStringLiteral("BROKEN at 12000") << 11'999;
    }
    void opensEarlyOnlyWhatHolds()
    {
        QFETCH(QString, statement);
        QFETCH(QString, verdict);
        QFETCH(int, readable);
        StoreFixture store;
        store.fillAtOnce(12'000);
        if (!statement.isEmpty())
            store.tamper({statement});
        Listener one(store, OpenMode::ReadWrite, Verifying::Later);
        one.thread.start();
        one.note(QStringLiteral("hold"));
        QTRY_COMPARE_WITH_TIMEOUT(one.verdicts, QStringList{verdict}, 20'000);
        const bool sound = statement.isEmpty();
        QTRY_COMPARE_WITH_TIMEOUT(one.answers, QStringList{sound ? QStringLiteral("12001") : QStringLiteral("read-only")}, 20'000);
        QCOMPARE(one.seqs, upTo(sound ? readable + 1 : readable));
        QCOMPARE(verdictText(verifyStore(store.room())), verdict);
    }

    void deliversEveryEventOnceAndInOrderWhileTwoAppend()
    {
        StoreFixture store;
        store.fill(1);
        Listener one(store);
        Listener two(store);
        QList<qint64> folded;
        one.thread.setFold([&](const QList<Event> &events) { // on the journal's thread; read after it has ended
            for (const Event &event : events)
                folded.append(event.seq);
        });
        one.thread.start();
        two.thread.start();
        for (int i = 0; i < 100; ++i) {
            one.note(QStringLiteral("one%1").arg(i));
            two.note(QStringLiteral("two%1").arg(i));
        }
        QTRY_COMPARE_WITH_TIMEOUT(one.answers.size() + two.answers.size(), 200, 20'000);
        QTRY_COMPARE(one.seqs, upTo(201));
        QTRY_COMPARE(two.seqs, upTo(201));
        QVERIFY(!one.answers.contains(QStringLiteral("answered too early")));
        one.thread.run([&](Journal &) {
            QMetaObject::invokeMethod(
                &two.thread, [&] { folded.append(-1); }, Qt::QueuedConnection);
        });
        QTRY_VERIFY(!folded.isEmpty() && folded.last() == -1);
        folded.removeLast();
        QCOMPARE(folded, upTo(201));
    }

    // Three other processes append at once; what each records is heard here within 500 ms.
    void followsOtherProcessesLive()
    {
        StoreFixture store;
        store.fill(1);
        constexpr int each = 30;
        int gate[2]; // closed when all may begin
        QCOMPARE(::pipe(gate), 0);
        QList<pid_t> children; // before there is a thread here: a fork takes only one along
        for (int who = 0; who < 3; ++who) {
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(gate[1]);
                char nothing = 0;
                ::_exit(::read(gate[0], &nothing, 1) == 0 ? appendSlowly(store.room(), each) : 9);
            }
            children.append(child);
        }
        Listener one(store, OpenMode::ReadOnly);
        QList<qint64> lateness; // ms between what another process wrote down and what is heard here
        connect(&one.thread, &JournalThread::eventsRead, &one.thread, [&](const QList<Event> &events) {
            const qint64 now = SystemClock().boottime().count();
            for (const Event &event : events) {
                if (event.actor == QLatin1String("kim"))
                    lateness.append(now - event.boot.section(QLatin1Char(':'), 1).toLongLong());
            }
        });
        one.thread.start();
        QTRY_COMPARE(one.seqs, upTo(1));
        ::close(gate[1]);
        QTRY_COMPARE_WITH_TIMEOUT(lateness.size(), 3 * each, 30'000);
        for (const pid_t child : children) {
            int status = -1;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QCOMPARE(status, 0);
        }
        QCOMPARE(one.seqs, upTo(1 + 3 * each));
        std::sort(lateness.begin(), lateness.end());
        qInfo("heard after %lld ms in the middle, %lld ms at most", lateness.at(lateness.size() / 2), lateness.last());
        ::close(gate[0]);
        QVERIFY(lateness.at(lateness.size() * 95 / 100) <= 500); // one stall of the machine is none of ours
    }

    void foldsTheNewsBeforeItDecides()
    {
        StoreFixture store;
        store.fill(3);
        Listener one(store);
        qint64 folded = 0;
        qint64 atDecision = 0;
        one.thread.setFold([&](const QList<Event> &events) { folded = events.last().seq; });
        one.thread.start();
        const auto other = store.open();
        QCOMPARE(write(*other, QStringLiteral("x1")), QString());
        QString code;
        one.thread.append(
            {QStringLiteral("k"), QStringLiteral("kim"), {}},
            [&](const QList<Event> &) -> Result<QList<EventDraft>> {
                atDecision = folded;
                return fail(ErrorKind::Refused, QStringLiteral("run-active"), QStringLiteral("no"));
            },
            [&](const Result<Appended> &appended) { code = appended.error().code; });
        QTRY_COMPARE(code, QStringLiteral("run-active"));
        QCOMPARE(atDecision, 4);
    }

    void recordsForTheEngineAndAnswersARepeat()
    {
        StoreFixture store;
        store.fill(1);
        Listener one(store);
        one.thread.start();
        QList<qint64> heads;
        const QList<EventDraft> drafts{{QStringLiteral("source.failed"), QStringLiteral("prod"), {}, {}, {}}};
        for (int i = 0; i < 2; ++i)
            one.thread.record(QStringLiteral("engine/1"), QStringLiteral("engine"), drafts,
                              [&](const Result<Head> &head) { heads.append(head->seq); });
        QTRY_COMPARE(heads, (QList<qint64>{2, 2}));
        QCOMPARE(one.seqs, upTo(2));
    }

    // Whoever reads and never ends keeps the log from being put away: nothing is lost, but it is said, and said to be over.
    void saysThatTheLogCannotBePutAway()
    {
        StoreFixture store;
        store.fill(1);
        Listener one(store);
        QStringList troubles;
        connect(&one.thread, &JournalThread::troubled, &one.thread, [&](const QString &why) { troubles.append(why); });
        one.thread.start();
        sqlite3 *reader = nullptr;
        QCOMPARE(sqlite3_open(store.file().toUtf8().constData(), &reader), SQLITE_OK);
        sqlite3_db_config(reader, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        QCOMPARE(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM event", nullptr, nullptr, nullptr), SQLITE_OK);
        const auto large = [&](int i) {
            one.thread.append(
                {QStringLiteral("large%1").arg(i), QStringLiteral("kim"), {}},
                [](const QList<Event> &) {
                    return Result<QList<EventDraft>>(QList<EventDraft>(30, test::note(QString(250'000, QLatin1Char('x')))({})->first()));
                },
                [&](const Result<Appended> &appended) { one.answers.append(appended ? QString() : appended.error().code); });
        };
        for (int i = 0; i < 6; ++i) // 11 000 pages
            large(i);
        QTRY_COMPARE_WITH_TIMEOUT(one.answers.size(), 6, 30'000);
        QCOMPARE(one.answers.count(QString()), 6); // everything is recorded
        QTRY_COMPARE(troubles.size(), 1);
        QVERIFY(troubles.first().contains(QStringLiteral("log")));
        sqlite3_close(reader);
        large(6);
        QTRY_COMPARE_WITH_TIMEOUT(troubles.size(), 2, 30'000);
        QCOMPARE(troubles.last(), QString());
    }

    void saysThatItWaitsAndStillReads()
    {
        StoreFixture store;
        store.fill(1);
        Listener one(store);
        one.thread.start();
        QTRY_COMPARE(one.seqs, upTo(1));
        auto held = FolderLock::tryLock(store.room());
        QVERIFY(held);
        one.note(QStringLiteral("k"));
        QTRY_VERIFY_WITH_TIMEOUT(one.said.contains(QStringLiteral("waiting")), 5000);
        QVERIFY(one.answers.isEmpty());
        held->reset();
        QTRY_COMPARE(one.answers, QStringList{QStringLiteral("2")});
        QVERIFY(one.said.contains(QStringLiteral("resumed")));
    }

    void answersWithTheReasonWhenItCannotOpen()
    {
        StoreFixture store;
        Listener one(store);
        one.thread.start();
        one.note(QStringLiteral("k"));
        QTRY_COMPARE(one.said, QStringList{QStringLiteral("no-journal")});
        QTRY_COMPARE(one.answers, QStringList{QStringLiteral("no-journal")});
    }

    void saysThatTheFilesWereReplaced()
    {
        StoreFixture store;
        store.fill(2);
        Listener one(store);
        one.thread.start();
        QTRY_COMPARE(one.seqs, upTo(2));
        QVERIFY(QFile::rename(store.file() + QStringLiteral("-wal"), store.file() + QStringLiteral("-gone")));
        QTRY_VERIFY(one.said.contains(QStringLiteral("files")));
        one.note(QStringLiteral("k"));
        QTRY_COMPARE(one.answers, QStringList{QStringLiteral("frozen")});
    }

    void finishesWhatIsQueuedWhenItIsDestroyed()
    {
        StoreFixture store;
        store.fill(1);
        {
            Listener one(store);
            one.thread.start();
            for (int i = 0; i < 20; ++i)
                one.note(QStringLiteral("k%1").arg(i));
        }
        QCOMPARE(store.open()->read(0)->size(), 21);
    }
};

QTEST_GUILESS_MAIN(TestJournalThread)
#include "tst_journalthread.moc"
