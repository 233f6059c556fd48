#include "models/base/clock.h"
#include "models/base/ids.h"
#include "models/journal/anchor.h"
#include "models/journal/verifystore.h"
#include "tests/journal/inparallel.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

pid_t inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    return child;
}

int statusOf(pid_t child)
{
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

// One acknowledged event, as an appender reports it through its pipe: small enough to be written at once.
struct Ack {
    qint64 seq;
    char hash[32];
};

int appendForEver(const QString &room, int pipe)
{
    const SystemClock clock;
    const auto journal = openJournal(room, clock);
    if (!journal || !(*journal)->readOnlyBecause().isEmpty())
        return 3;
    for (int i = 0;; ++i) {
        const QString command = QStringLiteral("%1-%2").arg(::getpid()).arg(i);
        const auto decide = [&](const QList<Event> &) {
            QList<EventDraft> drafts = *note(command)({});
            for (int more = i % 3; more > 0; --more)
                drafts.append(drafts.first());
            return Result<QList<EventDraft>>(drafts);
        };
        const auto appended = (*journal)->append({command, QStringLiteral("kim"), {}}, decide);
        if (!appended)
            return 4;
        for (const Event &event : appended->events) {
            Ack ack{event.seq, {}};
            std::copy_n(event.hash.constData(), 32, ack.hash);
            if (::write(pipe, &ack, sizeof ack) != sizeof ack)
                return 5;
        }
    }
}

// Two appenders; each is killed at a random instant. What they had acknowledged is in `acks`.
void killTwo(const QString &room, QRandomGenerator &random, QMap<qint64, QByteArray> &acks, Findings &found)
{
    int pipes[2];
    if (::pipe(pipes) != 0)
        qFatal("no pipe");
    QList<pid_t> children;
    for (int i = 0; i < 2; ++i)
        children.append(inChild([&] { return appendForEver(room, pipes[1]); }));
    ::close(pipes[1]);
    for (const pid_t child : children) {
        ::usleep(2000 + random.bounded(18'000U));
        ::kill(child, SIGKILL);
        if (const int status = statusOf(child); !WIFSIGNALED(status))
            found.wrong.append(QStringLiteral("an appender gave up: %1").arg(WEXITSTATUS(status)));
        ++found.counts[0];
    }
    Ack ack;
    while (::read(pipes[0], &ack, sizeof ack) == sizeof ack)
        acks.insert(ack.seq, QByteArray(ack.hash, 32));
    ::close(pipes[0]);
}

// One store, ten rounds: after each it verifies, the anchor never went back, and holds all that was acknowledged.
void killAppenders(Findings &found, int most, QRandomGenerator &random)
{
    StoreFixture store;
    if (statusOf(inChild([&] { return store.create() ? 0 : 1; })) != 0)
        qFatal("cannot make a store");
    QMap<qint64, QByteArray> acks;
    qint64 anchored = 0;
    for (int round = 0; round < 10 && found.counts[0] < most; ++round) {
        killTwo(store.room(), random, acks, found);
        const auto report = verifyStore(store.room());
        if (const QString verdict = verdictText(report); verdict != QLatin1String("ok"))
            found.wrong.append(verdict);
        if (!report)
            return;
        if (report->anchorSeq < anchored)
            found.wrong.append(QStringLiteral("the anchor went back from %1 to %2").arg(anchored).arg(report->anchorSeq));
        anchored = report->anchorSeq;
        if (!acks.isEmpty() && anchored < acks.lastKey())
            found.wrong.append(QStringLiteral("event %1 was acknowledged and is not anchored").arg(acks.lastKey()));
    }
    const SystemClock clock;
    const auto journal = openJournal(store.room(), clock, OpenMode::ReadOnly);
    const auto events = journal ? (*journal)->read(0) : Result<QList<Event>>(tl::unexpected<Error>(journal.error()));
    if (!events) {
        found.wrong.append(events.error().message);
        return;
    }
    for (auto it = acks.begin(); it != acks.end(); ++it) {
        if (it.key() > events->size() || events->at(it.key() - 1).hash != it.value())
            found.wrong.append(QStringLiteral("event %1 was acknowledged and is lost").arg(it.key()));
    }
    found.counts[1] += static_cast<int>(acks.size());
}

} // namespace

class TestJournalCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // T1: two appenders at a time are killed at random instants; nothing that was acknowledged may ever be missing.
    void losesNothingAcknowledgedWhenAppendersAreKilled()
    {
        const int kills = shareOf("HOLDPOINT_KILLS", 60);
        const int shares = sharesFor(kills);
        const Findings all = inParallel(shares, [&](int share) {
            QRandomGenerator random(4711 + static_cast<quint32>(share));
            Findings found;
            while (found.counts[0] < kills / shares && found.wrong.isEmpty())
                killAppenders(found, kills / shares, random);
            return found;
        });
        QVERIFY2(all.wrong.isEmpty(), qPrintable(all.wrong.join(QLatin1Char('\n'))));
        QVERIFY(all.counts[0] >= kills / shares * shares);
        QVERIFY(all.counts[1] > 0);
        qInfo("%d kills, %d acknowledged events, none lost", all.counts[0], all.counts[1]);
    }

    void leavesAKnownStateAtEveryCrashPoint_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<int>("events"); // after the next start
        QTest::addColumn<bool>("adopted");
        QTest::newRow("before the commit") << QStringLiteral("journal.before-commit") << 1 << false;
        QTest::newRow("between commit and anchor") << QStringLiteral("journal.after-commit") << 3 << true;
        QTest::newRow("before the acknowledgement") << QStringLiteral("journal.after-anchor") << 2 << false;
    }
    void leavesAKnownStateAtEveryCrashPoint()
    {
        QFETCH(QString, point);
        QFETCH(int, events);
        QFETCH(bool, adopted);
        StoreFixture store;
        const auto crashing = [&](const QString &command, const QString &where) {
            return statusOf(inChild([&] {
                qputenv("HOLDPOINT_CRASH", where.toLatin1()); // read at the first passage; the parent has made none
                const auto journal = store.open();
                return write(*journal, command).isEmpty() ? 0 : 1;
            }));
        };
        QCOMPARE(statusOf(inChild([&] { return write(*store.create(), QStringLiteral("c1")).isEmpty() ? 0 : 1; })), 0);
        QCOMPARE(WTERMSIG(crashing(QStringLiteral("c2"), point)), SIGKILL);
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
        // Dying again while adopting, at both places, still leaves one command.
        if (adopted) {
            QCOMPARE(WTERMSIG(crashing(QStringLiteral("c3"), QStringLiteral("journal.before-commit"))), SIGKILL);
            QCOMPARE(WTERMSIG(crashing(QStringLiteral("c3"), QStringLiteral("journal.after-commit"))), SIGKILL);
            QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
            QCOMPARE(OtherVerifier().verdict(store.room()), QStringLiteral("ok"));
        }
        int count = 0;
        bool marked = false;
        const pid_t reader = inChild([&] {
            const auto journal = store.open();
            const auto read = journal->read(0);
            marked = read && read->last().kind == QLatin1String("store.adopted");
            count = read ? static_cast<int>(read->size()) : 0;
            // The one who crashed asks again, and is answered once more or for the first time.
            const auto again = journal->append({QStringLiteral("c2"), QStringLiteral("kim"), {}}, note(QStringLiteral("x")));
            const bool known = again && again->repeated == (events > 1) && again->events.size() == 1;
            return count == events && marked == adopted && known ? 0 : 1;
        });
        QCOMPARE(statusOf(reader), 0);
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
    }

    // T6: of four who press in the same instant one wins, and the others see what won.
    void letsExactlyOneOfManyWinEachRound()
    {
        const int rounds = shareOf("HOLDPOINT_ROUNDS", 100);
        StoreFixture store;
        QCOMPARE(statusOf(inChild([&] { return store.create() ? 0 : 1; })), 0);
        void *memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        QVERIFY(memory != MAP_FAILED);
        struct Shared {
            std::atomic<int> arrived{0}, waits{0};
            std::atomic<bool> over{false};
            int wait[400]; // ms, of one who appends beside them ten times a second
        };
        auto *shared = new (memory) Shared;
        auto *arrived = &shared->arrived;
        const pid_t beside = inChild([&] {
            const auto journal = store.open();
            while (!shared->over && shared->waits < 400) {
                QElapsedTimer timer;
                timer.start();
                if (!write(*journal, newId()).isEmpty())
                    return 1;
                shared->wait[shared->waits++] = static_cast<int>(timer.elapsed());
                ::usleep(100'000);
            }
            return 0;
        });
        QList<pid_t> children;
        for (int who = 0; who < 4; ++who) {
            children.append(inChild([&] {
                const auto journal = store.open();
                QSet<QString> taken;
                for (int round = 1; round <= rounds; ++round) {
                    const QString run = QStringLiteral("R%1").arg(round);
                    arrived->fetch_add(1);
                    while (arrived->load() < 4 * round)
                        ::usleep(20);
                    const auto appended =
                        journal->append({newId(), QStringLiteral("kim"), {}}, [&](const QList<Event> &news) -> Result<QList<EventDraft>> {
                            for (const Event &event : news)
                                taken.insert(event.subject);
                            if (taken.contains(run))
                                return fail(ErrorKind::Refused, QStringLiteral("run-active"), run);
                            return QList<EventDraft>{{QStringLiteral("run.requested"), run, {}, {}, {}}};
                        });
                    if (appended)
                        taken.insert(run);
                    else if (appended.error().code != QLatin1String("run-active"))
                        return 1;
                }
                return 0;
            }));
        }
        for (const pid_t child : children)
            QCOMPARE(statusOf(child), 0);
        shared->over = true;
        QCOMPARE(statusOf(beside), 0);
        QList<int> waits(shared->wait, shared->wait + shared->waits);
        ::munmap(memory, 4096);
        std::sort(waits.begin(), waits.end());
        QVERIFY(!waits.isEmpty());
        qInfo("%d rounds; one beside them waited %d ms in the middle, %d ms at most", rounds, waits.at(waits.size() / 2), waits.last());
        QVERIFY(waits.at(waits.size() / 2) <= 100); // the machine's own stalls are none of ours
        const SystemClock clock;
        auto events = openJournal(store.room(), clock, OpenMode::ReadOnly).value()->read(0);
        QVERIFY(events);
        events->removeIf([](const Event &event) { return event.kind != QLatin1String("run.requested"); });
        QCOMPARE(events->size(), rounds);
        for (int i = 0; i < rounds; ++i)
            QCOMPARE(events->at(i).subject, QStringLiteral("R%1").arg(i + 1));
    }

    // T26: no false verdict on a room to which four processes append.
    void neverAccusesALivingRoom()
    {
        StoreFixture store;
        QCOMPARE(statusOf(inChild([&] { return store.create() ? 0 : 1; })), 0);
        int pipes[2];
        QCOMPARE(::pipe(pipes), 0);
        QList<pid_t> children;
        for (int i = 0; i < 4; ++i)
            children.append(inChild([&] { return appendForEver(store.room(), pipes[1]); }));
        ::close(pipes[1]);
        QStringList verdicts;
        OtherVerifier other;
        for (int i = 0; i < 30; ++i) {
            char drain[65536];
            if (::read(pipes[0], drain, sizeof drain) <= 0)
                verdicts.append(QStringLiteral("nobody appends"));
            verdicts.append(verdictText(verifyStore(store.room())));
            verdicts.append(other.verdict(store.room()));
        }
        for (const pid_t child : children) {
            ::kill(child, SIGKILL);
            QVERIFY(WIFSIGNALED(statusOf(child)));
        }
        ::close(pipes[0]);
        verdicts.removeAll(QStringLiteral("ok"));
        QCOMPARE(verdicts, QStringList());
    }

    void stopsWhenItCannotWriteAndLosesNothing()
    {
        StoreFixture store;
        QCOMPARE(statusOf(inChild([&] {
                     const auto journal = store.create();
                     for (int i = 0; i < 3; ++i) {
                         if (!write(*journal, QString::number(i)).isEmpty())
                             return 1;
                     }
                     if (::signal(SIGXFSZ, SIG_IGN) == SIG_ERR)
                         return 2;
                     const rlimit limit{60'000, 60'000};
                     if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
                         return 2;
                     const QString refused = write(*journal, QStringLiteral("big"), QString(200'000, QLatin1Char('x')));
                     const bool stopped = refused == QLatin1String("frozen") || refused == QLatin1String("disk-full");
                     return stopped && write(*journal, QStringLiteral("big"), QString(200'000, QLatin1Char('x'))) == refused ? 0 : 2;
                 })),
                 0);
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
        QCOMPARE(verifyStore(store.room())->events, 3);
        QCOMPARE(statusOf(inChild([&] { return write(*store.open(), QStringLiteral("big")).isEmpty() ? 0 : 1; })), 0);
    }
};

QTEST_GUILESS_MAIN(TestJournalCrash)
#include "tst_journalcrash.moc"
