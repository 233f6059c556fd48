#include "models/journal/migration.h"
#include "models/journal/verifystore.h"
#include "tests/journal/faultshim.h"
#include "tests/journal/inparallel.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/releases.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

constexpr int events = 12;

int statusOf(pid_t child)
{
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

// The room before each attempt: closed, with what a crash left past the anchor when `pending`.
void prepare(StoreFixture &store, bool pending)
{
    store.fill(events);
    if (!pending)
        return;
    store.save();
    const auto journal = store.open();
    const QString anchor = store.anchor(journal->head().chain);
    QFile file(anchor);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no anchor");
    const QByteArray before = file.readAll();
    file.close();
    write(*journal, QStringLiteral("pending"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(before) != before.size())
        qFatal("cannot put the anchor back");
}

QString watched(const StoreFixture &store)
{
    return QFileInfo(store.room()).path();
}

int migrate(const StoreFixture &store, const Releases &releases)
{
    return migrateStore(store.room(), store.clock(), releases.all()) ? 0 : 1;
}

int operations(bool pending)
{
    const Releases releases;
    StoreFixture store;
    prepare(store, pending);
    faults::watch(watched(store).toStdString());
    if (migrate(store, releases) != 0)
        qFatal("cannot migrate");
    faults::disarm();
    return faults::operations();
}

// Old or new, never between; whichever it is, that release goes on, and the migration ends when it is begun again.
QString lookedAt(StoreFixture &store, const QStringList &rows, const Releases &releases)
{
    const auto plan = planMigration(store.room(), releases.all());
    if (!plan)
        return plan.error().message;
    if (plan->from == 2)
        return QStringLiteral("it is between");
    if (store.rows().first(rows.size()) != rows)
        return QStringLiteral("events are others");
    if (const QString verdict = verdictText(verifyStore(store.room(), releases.all())); verdict != QLatin1String("ok"))
        return verdict;
    const QDir backups(store.room() + QStringLiteral("/backups"));
    for (const QString &name : backups.entryList({QStringLiteral("*.hpbak")}, QDir::Files)) {
        const auto backup = checkBackup(backups.filePath(name));
        if (!backup || backup->events < rows.size())
            return QStringLiteral("the backup does not hold");
    }
    if (plan->from == 3 && backups.isEmpty())
        return QStringLiteral("there is no backup of what it was");
    const auto journal = openJournal(store.room(), store.clock(), OpenMode::ReadWrite, releases.upTo(plan->from));
    if (!journal)
        return journal.error().message;
    if (const QString code = write(**journal, QStringLiteral("after")); !code.isEmpty())
        return QStringLiteral("cannot go on: ") + code;
    const auto again = migrateStore(store.room(), store.clock(), releases.all());
    return again ? QString() : again.error().message;
}

// In a process of its own: a crash point looks at the environment once, and this process must not have passed one.
bool soundAfterwards(StoreFixture &store, const QStringList &rows, const Releases &releases)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const QString why = lookedAt(store, rows, releases);
        if (!why.isEmpty())
            (void)std::fprintf(stderr, "%s\n", qPrintable(why));
        ::_exit(why.isEmpty() ? 0 : 1);
    }
    return statusOf(child) == 0;
}

// Where a migration is cut off.
struct Position {
    bool pending, power;
    int nth;
    unsigned seed;
};

// counts: looked at; found to be new
void look(const Position &p, Findings &found)
{
    const Releases releases;
    StoreFixture store;
    prepare(store, p.pending);
    const QStringList rows = store.rows();
    const pid_t child = ::fork();
    if (child == 0) {
        faults::watch(watched(store).toStdString());
        if (p.power)
            faults::armPowerLoss(p.nth, p.seed);
        else
            faults::armKill(p.nth);
        ::_exit(migrate(store, releases) == 0 ? 3 : 4);
    }
    const int status = statusOf(child);
    const QString where =
        QStringLiteral("operation %1, %2%3: ")
            .arg(p.nth)
            .arg(p.power ? QStringLiteral("power") : QStringLiteral("kill"), p.pending ? QStringLiteral(", pending") : QString());
    const bool cut = p.power ? WIFEXITED(status) && WEXITSTATUS(status) == 0 : WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (!cut)
        found.wrong.append(where + QStringLiteral("was not cut off, %1").arg(status));
    QFile::remove(store.file() + QStringLiteral("-shm"));
    ++found.counts[0];
    const auto plan = planMigration(store.room(), releases.all());
    found.counts[1] += plan && plan->from == 3 ? 1 : 0;
    if (!soundAfterwards(store, rows, releases))
        found.wrong.append(where + QStringLiteral("not sound afterwards"));
}

} // namespace

class TestMigrationKills : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void leavesOldOrNewAtEveryCrashPoint_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<int>("version"); // afterwards
        const std::initializer_list<std::pair<const char *, int>> points{
            {"migrate.locked", 1},        {"migrate.backed-up", 1},    {"migrate.begun", 1},
            {"migrate.step", 1},          {"migrate.step:2", 1},       {"migrate.checked", 1},
            {"migrate.before-commit", 1}, {"migrate.after-commit", 3}, {"migrate.after-anchor", 3}};
        for (const auto &[point, version] : points)
            QTest::newRow(point) << QString::fromLatin1(point) << version;
    }
    void leavesOldOrNewAtEveryCrashPoint()
    {
        QFETCH(QString, point);
        QFETCH(int, version);
        const Releases releases;
        StoreFixture store;
        const pid_t child = ::fork(); // what is read of the environment is read once
        if (child == 0) {
            qputenv("HOLDPOINT_CRASH", point.toLatin1());
            prepare(store, false);
            ::_exit(migrate(store, releases));
        }
        QCOMPARE(WTERMSIG(statusOf(child)), SIGKILL);
        QCOMPARE(planMigration(store.room(), releases.all())->from, version);
        QVERIFY(soundAfterwards(store, store.rows().first(events), releases));
    }

    // T17: SIGKILL before any operation on a file, and the power going there.
    void leavesOldOrNewWhenKilledAnywhere()
    {
        const int share = shareOf("HOLDPOINT_MIGRATIONS", 50);
        QList<Position> all;
        for (const bool pending : {false, true}) {
            const int count = operations(pending);
            for (const bool power : {false, true}) {
                for (int nth = 1; nth <= count; ++nth)
                    all.append({pending, power, nth, static_cast<unsigned>(nth)});
            }
        }
        for (unsigned round = 1; all.size() < share; ++round)
            all.append({true, true, all.at(static_cast<qsizetype>(round)).nth, 1000 + round});
        QList<Position> chosen;
        const double every = std::max(1.0, static_cast<double>(all.size()) / share);
        for (double at = 0; at < static_cast<double>(all.size()); at += every)
            chosen.append(all.at(static_cast<qsizetype>(at)));
        const int shares = sharesFor(share);
        const Findings found = inParallel(shares, [&](int mine) {
            Findings some;
            for (qsizetype i = mine; i < chosen.size(); i += shares)
                look(chosen.at(i), some);
            return some;
        });
        const auto [done, moved, unused] = found.counts;
        qInfo("%d of %d positions; after %d of them the store was new", done, static_cast<int>(all.size()), moved);
        QVERIFY2(found.wrong.isEmpty(), qPrintable(found.wrong.join(QLatin1Char('\n'))));
        QCOMPARE(done, static_cast<int>(chosen.size()));
        QVERIFY(moved > 0);
        QVERIFY(moved < done);
    }
};

QTEST_GUILESS_MAIN(TestMigrationKills)
#include "tst_migrationkills.moc"
