#include "models/base/files.h"
#include "models/journal/anchor.h"
#include "models/journal/backup.h"
#include "models/journal/verifystore.h"
#include "tests/journal/faultshim.h"
#include "tests/journal/inparallel.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QMap>
#include <QtTest/QTest>

#include <map>
#include <new>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

// What a run was told while the disk failed.
struct Told {
    QMap<qint64, QByteArray> acknowledged; // hash by seq
    QStringList errors;
    std::function<void(qint64, const QByteArray &)> report = [](qint64, const QByteArray &) {}; // at once

    void error(const Error &error) { errors.append(error.message); }
    void journal(const Journal &journal)
    {
        if (journal.frozen())
            error(*journal.frozen());
        if (journal.trouble())
            error(*journal.trouble());
        if (!journal.readOnlyBecause().isEmpty())
            errors.append(journal.readOnlyBecause());
    }
    void append(Journal &journal, const QString &command, qsizetype size = 5, int events = 1)
    {
        const auto appended = journal.append(
            {command, QStringLiteral("ortiz"), QStringLiteral("author")},
            [&](const QList<Event> &) {
                return Result<QList<EventDraft>>(QList<EventDraft>(events, note(QString(size, QLatin1Char('x')))({})->first()));
            },
            Duration{300});
        if (!appended)
            error(appended.error());
        if (journal.trouble())
            error(*journal.trouble());
        for (const Event &event : appended ? appended->events : QList<Event>()) {
            acknowledged.insert(event.seq, event.hash);
            report(event.seq, event.hash);
        }
    }
};

// What is prepared while the disk is sound, and what is done while it fails.
struct Scenario {
    const char *name;
    void (*prepare)(StoreFixture &);
    void (*run)(StoreFixture &, Told &);
    bool anew = false; // prepared for every run: it leaves another folder behind
};

void openAndAppend(StoreFixture &store, Told &told, qsizetype size = 5)
{
    const auto journal = openJournal(store.room(), store.clock());
    if (!journal)
        return told.error(journal.error());
    told.journal(**journal);
    for (int i = 1; i <= 3; ++i)
        told.append(**journal, QStringLiteral("x%1").arg(i), size, i);
    told.journal(**journal);
}

QString backupOf(const StoreFixture &store)
{
    return QFileInfo(store.room()).path() + QStringLiteral("/backup");
}

// What a crash between commit and anchor leaves.
void leaveOneCommandPastTheAnchor(StoreFixture &store)
{
    store.fill(2);
    const auto journal = store.open();
    const QString anchor = anchorPath(journal->head().chain);
    const QByteArray before = readFile(anchor, 10'000).value();
    write(*journal, QStringLiteral("c3"));
    if (!writeDurably(anchor, before))
        qFatal("cannot put the anchor back");
}

const Scenario scenarios[] = {
    {"create", [](StoreFixture &) {},
     [](StoreFixture &store, Told &told) {
         const auto journal = createJournal(store.room(), Mode::Live, store.clock(), {});
         if (!journal)
             return told.error(journal.error());
         told.append(**journal, QStringLiteral("x"));
         told.journal(**journal);
     },
     true},
    {"append", [](StoreFixture &store) { store.fill(2); }, [](StoreFixture &store, Told &told) { openAndAppend(store, told); }},
    {"append to an empty log",
     [](StoreFixture &store) {
         store.fill(2);
         if (!store.open()->checkpoint())
             qFatal("no checkpoint");
     },
     [](StoreFixture &store, Told &told) { openAndAppend(store, told); }},
    {"adopt", leaveOneCommandPastTheAnchor, [](StoreFixture &store, Told &told) { openAndAppend(store, told); }},
    {"put a long log away",
     [](StoreFixture &store) {
         const auto journal = store.create();
         for (int i = 0; i < 19; ++i)
             write(*journal, QString::number(i), QString(200'000, QLatin1Char('x')));
     },
     [](StoreFixture &store, Told &told) { openAndAppend(store, told, 80'000); }},
    {"checkpoint", [](StoreFixture &store) { store.fill(40); },
     [](StoreFixture &store, Told &told) {
         const auto journal = openJournal(store.room(), store.clock());
         if (!journal)
             return told.error(journal.error());
         if (const auto done = (*journal)->checkpoint(); !done)
             told.error(done.error());
         told.append(**journal, QStringLiteral("x"));
         told.journal(**journal);
     }},
    {"two in turns", [](StoreFixture &store) { store.fill(2); },
     [](StoreFixture &store, Told &told) {
         const auto one = openJournal(store.room(), store.clock());
         const auto two = openJournal(store.room(), store.clock());
         for (int i = 0; i < 4; ++i) {
             const auto &journal = i % 2 == 0 ? one : two;
             if (journal)
                 told.append(**journal, QStringLiteral("x%1").arg(i));
         }
         for (const auto *journal : {&one, &two})
             *journal ? told.journal(***journal) : told.error(journal->error());
     }},
    {"a room that was moved",
     [](StoreFixture &store) {
         store.fill(2);
         if (!QDir().rename(store.room(), store.room() + QStringLiteral("-other")) || !QDir().mkdir(store.room())
             || !QDir().rmdir(store.room()) || !QDir().rename(store.room() + QStringLiteral("-other"), store.room()))
             qFatal("cannot move");
     },
     [](StoreFixture &store, Told &told) { openAndAppend(store, told); }},
    {"back up", [](StoreFixture &store) { store.fill(20); },
     [](StoreFixture &store, Told &told) {
         if (const auto made = backupStore(store.room()); !made)
             told.error(made.error());
     },
     true},
    {"restore",
     [](StoreFixture &store) {
         store.fill(5);
         if (!backupStore(store.room(), backupOf(store)))
             qFatal("no backup");
         write(*store.open(), QStringLiteral("c6"));
     },
     [](StoreFixture &store, Told &told) {
         const auto done = restoreStore(backupOf(store), store.room(), store.clock(), QStringLiteral("ada"));
         if (!done)
             return told.error(done.error());
         told.acknowledged.insert(done->head.seq, done->head.hash);
     },
     true},
};

// The prepared rooms, one a scenario; put back to what they were before each run.
class Rooms
{
public:
    StoreFixture &of(const Scenario &scenario)
    {
        auto &store = m_stores[&scenario];
        if (store && !scenario.anew) {
            store->putBack();
            return *store;
        }
        store = std::make_unique<StoreFixture>();
        scenario.prepare(*store);
        if (!scenario.anew)
            store->save();
        return *store;
    }

private:
    std::map<const Scenario *, std::unique_ptr<StoreFixture>> m_stores;
};

// After the disk is sound again: nothing that was acknowledged is missing, and the room goes on.
QString soundAgain(const Scenario &scenario, StoreFixture &store, Told &told, OtherVerifier *other)
{
    // A restore that ended in the middle is done again.
    if (QLatin1String(scenario.name) == QLatin1String("restore") && !told.errors.isEmpty()) {
        told = {};
        scenario.run(store, told);
        if (!told.errors.isEmpty())
            return QStringLiteral("cannot restore again: ") + told.errors.join(QLatin1Char(' '));
    }
    if (!QFile::exists(store.file())) {
        const auto made = createJournal(store.room(), Mode::Live, store.clock(), {});
        if (!told.acknowledged.isEmpty() || !made)
            return QStringLiteral("no journal: %1").arg(made ? QString() : made.error().message);
    }
    if (const QString verdict = verdictText(verifyStore(store.room())); verdict != QLatin1String("ok"))
        return verdict;
    const auto journal = openJournal(store.room(), store.clock());
    if (!journal)
        return journal.error().message;
    if (const QString code = write(**journal, QStringLiteral("after")); !code.isEmpty())
        return QStringLiteral("cannot go on: %1 %2").arg(code, (*journal)->readOnlyBecause());
    const auto events = (*journal)->read(0);
    for (auto it = told.acknowledged.begin(); it != told.acknowledged.end(); ++it) {
        if (!events || events->size() < it.key() || events->at(it.key() - 1).hash != it.value())
            return QStringLiteral("event %1 was acknowledged and is lost").arg(it.key());
    }
    const QString verdict = other ? other->verdict(store.room()) : QStringLiteral("ok"); // every event was just read and followed
    return verdict == QLatin1String("ok") ? QString() : verdict;
}

int operationsOf(const Scenario &scenario)
{
    StoreFixture store;
    scenario.prepare(store);
    Told told;
    faults::watch(QFileInfo(store.room()).path().toStdString());
    scenario.run(store, told);
    faults::disarm();
    if (!told.errors.isEmpty())
        qFatal("%s without a fault: %s", scenario.name, qPrintable(told.errors.join(QLatin1Char(' '))));
    return faults::operations();
}

// Where a scenario fails, and how.
struct Position {
    const Scenario *scenario;
    int nth;
    faults::Kind kind;
    faults::Lasting lasting;

    QString inWords() const
    {
        return QStringLiteral("%1, operation %2 (%3), kind %4 %5: ")
            .arg(QLatin1String(scenario->name))
            .arg(nth)
            .arg(QString::fromStdString(faults::failed()))
            .arg(static_cast<int>(kind))
            .arg(lasting == faults::Lasting::Once ? QStringLiteral("once") : QStringLiteral("always"));
    }
};

// Every position, of which some `share` will be chosen.
QList<Position> positions(int share)
{
    QList<Position> all;
    for (const Scenario &scenario : scenarios) {
        const int operations = operationsOf(scenario);
        // Page after page of a long log is the same operation; its beginning and its end are not.
        const int edge = share > 2000 ? 100 : 4;
        const int step = operations > 300 ? operations / edge : 1;
        for (int nth = 1; nth <= operations; nth += nth < edge || nth > operations - edge ? 1 : step) {
            for (const auto kind : {faults::Kind::Full, faults::Kind::Io, faults::Kind::Denied, faults::Kind::Torn}) {
                all.append({&scenario, nth, kind, faults::Lasting::Once});
                all.append({&scenario, nth, kind, faults::Lasting::Always});
            }
        }
    }
    return all;
}

// counts: fired; hidden
void look(const Position &p, Rooms &rooms, OtherVerifier &other, Findings &found)
{
    StoreFixture &store = rooms.of(*p.scenario);
    Told told;
    faults::watch(QFileInfo(store.room()).path().toStdString());
    faults::arm(p.nth, p.kind, p.lasting);
    p.scenario->run(store, told);
    faults::disarm();
    const QString where = p.inWords();
    if (faults::failed().empty())
        return;
    const bool askOther = ++found.counts[0] % 10 == 0;
    if (told.errors.isEmpty()) {
        ++found.counts[1];
        found.wrong.append(where + QStringLiteral("nothing was said"));
    }
    const QString said = told.errors.join(QLatin1Char(' '));
    if (const QString why = soundAgain(*p.scenario, store, told, askOther ? &other : nullptr); !why.isEmpty())
        found.wrong.append(where + why + QStringLiteral(" (told %1)").arg(said));
}

// What a process that the power takes away had acknowledged.
struct Acknowledged {
    int count;
    qint64 seq[64];
    char hash[64][32];
};

int runAndReport(const Scenario &scenario, StoreFixture &store, Acknowledged &acknowledged)
{
    Told told;
    told.report = [&](qint64 seq, const QByteArray &hash) {
        acknowledged.seq[acknowledged.count] = seq;
        std::copy_n(hash.constData(), 32, acknowledged.hash[acknowledged.count]);
        ++acknowledged.count;
    };
    scenario.run(store, told);
    return told.errors.isEmpty() ? 0 : 1;
}

// The power goes at the n-th operation. counts: cut off
void cutPower(const Scenario &scenario, StoreFixture &store, int nth, int seed, Findings &found)
{
    void *memory = ::mmap(nullptr, sizeof(Acknowledged), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        qFatal("no memory");
    auto *acknowledged = new (memory) Acknowledged{};
    const pid_t child = ::fork();
    if (child == 0) {
        faults::watch(QFileInfo(store.room()).path().toStdString());
        faults::armPowerLoss(nth, static_cast<unsigned>(seed * 1000 + nth));
        ::_exit(runAndReport(scenario, store, *acknowledged));
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    QFile::remove(store.file() + QStringLiteral("-shm"));
    Told told;
    for (int i = 0; i < acknowledged->count; ++i)
        told.acknowledged.insert(acknowledged->seq[i], QByteArray(acknowledged->hash[i], 32));
    ::munmap(memory, sizeof(Acknowledged));
    ++found.counts[0];
    const QString why = status == 0 ? soundAgain(scenario, store, told, nullptr) : QStringLiteral("status %1").arg(status);
    if (!why.isEmpty())
        found.wrong.append(QStringLiteral("%1, operation %2, seed %3: %4").arg(QLatin1String(scenario.name)).arg(nth).arg(seed).arg(why));
}

} // namespace

class TestJournalFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // T3: every operation of every scenario fails once and from there on, in every way; each is said, none loses anything.
    void saysEveryFaultAndLosesNothing()
    {
        const int share = shareOf("HOLDPOINT_FAULTS", 30);
        const QList<Position> all = positions(share);
        const double every = std::max(1.0, static_cast<double>(all.size()) / share);
        QList<Position> chosen;
        for (double at = 0; at < static_cast<double>(all.size()); at += every)
            chosen.append(all.at(static_cast<qsizetype>(at)));
        const int shares = sharesFor(share);
        const Findings found = inParallel(shares, [&](int mine) {
            OtherVerifier other;
            Rooms rooms;
            Findings some;
            for (qsizetype i = mine; i < chosen.size(); i += shares)
                look(chosen.at(i), rooms, other, some);
            return some;
        });
        qInfo("%d of %d positions, %d hidden, %d wrong", found.counts[0], static_cast<int>(all.size()), found.counts[1],
              static_cast<int>(found.wrong.size()));
        QVERIFY2(found.wrong.isEmpty(), qPrintable(found.wrong.join(QLatin1Char('\n'))));
        QVERIFY(found.counts[0] > 0);
    }

    // T3: the power goes at any operation, and any part of what was not synced is gone or torn.
    void losesNothingAcknowledgedWhenThePowerGoes()
    {
        const int seeds = shareOf("HOLDPOINT_SEEDS", 1);
        const int shares = std::min(seeds, 4);
        const Findings found = inParallel(shares, [&](int mine) {
            Rooms rooms;
            Findings some;
            for (int seed = mine; seed < seeds; seed += shares) {
                for (const Scenario &scenario : scenarios) {
                    const QLatin1String name(scenario.name);
                    if (name == QLatin1String("create") || name == QLatin1String("restore") || name == QLatin1String("back up"))
                        continue;
                    const int operations = operationsOf(scenario);
                    const int step = 5 + operations / 3;
                    for (int nth = 1 + seed * 7 % step; nth <= operations; nth += step)
                        cutPower(scenario, rooms.of(scenario), nth, seed, some);
                }
            }
            return some;
        });
        qInfo("the power went %d times", found.counts[0]);
        QVERIFY2(found.wrong.isEmpty(), qPrintable(found.wrong.join(QLatin1Char('\n'))));
        QVERIFY(found.counts[0] > 0);
    }
};

QTEST_GUILESS_MAIN(TestJournalFaults)
#include "tst_journalfaults.moc"
