#include "models/base/files.h"
#include "models/journal/anchor.h"
#include "models/journal/storefile.h"
#include "models/journal/verifystore.h"
#include "tests/journal/otherverifier.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <atomic>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

struct Tampering {
    QString name;
    QStringList statements;
    QString expected;
};

QString columns(const QString &seq, const QString &command)
{
    return QStringLiteral("%1,at,recorded,boot,actor,role,kind,version,subject,correlation,%2,body,prev,hash").arg(seq, command);
}

// Every single-row edit, delete, insert, swap and replace, and every length of truncation.
QList<Tampering> tamperings(int rows)
{
    QList<Tampering> all;
    for (int k = 1; k <= rows; ++k) {
        const QString at = QStringLiteral("BROKEN at %1").arg(k);
        for (const char *column : {"at", "recorded", "boot", "actor", "role", "kind", "subject", "correlation", "command", "body"})
            all.append({QStringLiteral("edit %1 of %2").arg(QLatin1String(column)).arg(k),
                        {QStringLiteral("UPDATE event SET %1=%1||'x' WHERE seq=%2").arg(QLatin1String(column)).arg(k)},
                        at});
        all.append({QStringLiteral("edit version of %1").arg(k), {QStringLiteral("UPDATE event SET version=2 WHERE seq=%1").arg(k)}, at});
        for (const char *column : {"prev", "hash"})
            all.append({QStringLiteral("edit %1 of %2").arg(QLatin1String(column)).arg(k),
                        {QStringLiteral("UPDATE event SET %1=randomblob(32) WHERE seq=%2").arg(QLatin1String(column)).arg(k)},
                        at});
        all.append({QStringLiteral("renumber %1").arg(k), {QStringLiteral("UPDATE event SET seq=100000 WHERE seq=%1").arg(k)}, at});
        all.append({QStringLiteral("replace %1 by a copy of another").arg(k),
                    {QStringLiteral("INSERT OR REPLACE INTO event SELECT %1 FROM event WHERE seq=%2")
                         .arg(columns(QString::number(k), QStringLiteral("'other'")))
                         .arg(k % rows + 1)},
                    at});
        const QString cut = k < rows ? at : QStringLiteral("TRUNCATED at %1").arg(rows);
        all.append({QStringLiteral("delete %1").arg(k), {QStringLiteral("DELETE FROM event WHERE seq=%1").arg(k)}, cut});
        all.append({QStringLiteral("cut off from %1").arg(k),
                    {QStringLiteral("DELETE FROM event WHERE seq>=%1").arg(k)},
                    QStringLiteral("TRUNCATED at %1").arg(k)});
        if (k < rows) {
            all.append({QStringLiteral("swap %1 and the next").arg(k),
                        {QStringLiteral("UPDATE event SET seq=-1 WHERE seq=%1").arg(k),
                         QStringLiteral("UPDATE event SET seq=%1 WHERE seq=%2").arg(k).arg(k + 1),
                         QStringLiteral("UPDATE event SET seq=%1 WHERE seq=-1").arg(k + 1)},
                        at});
            all.append({QStringLiteral("insert after %1").arg(k),
                        {QStringLiteral("UPDATE event SET seq=seq+1000 WHERE seq>%1").arg(k),
                         QStringLiteral("UPDATE event SET seq=seq-999 WHERE seq>1000"),
                         QStringLiteral("INSERT INTO event SELECT %1 FROM event WHERE seq=%2")
                             .arg(columns(QString::number(k + 1), QStringLiteral("'new'")))
                             .arg(k)},
                        QStringLiteral("BROKEN at %1").arg(k + 1)});
        }
    }
    all.append({QStringLiteral("a row that does not follow"),
                {QStringLiteral("INSERT INTO event SELECT %1 FROM event WHERE seq=1")
                     .arg(columns(QString::number(rows + 1), QStringLiteral("'new'")))},
                QStringLiteral("BROKEN at %1").arg(rows + 1)});
    all.append(
        {QStringLiteral("a row before the first"),
         {QStringLiteral("INSERT INTO event SELECT %1 FROM event WHERE seq=1").arg(columns(QStringLiteral("0"), QStringLiteral("'new'")))},
         QStringLiteral("BROKEN at 0")});
    all.append({QStringLiteral("nothing"), {}, QStringLiteral("ok")});
    return all;
}

QByteArray bytesOf(const QString &path)
{
    return readFile(path, 100'000'000).value_or(QByteArray());
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestVerifyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void namesTheFirstBadEventOfEveryTampering()
    {
        StoreFixture store;
        OtherVerifier other;
        const int rows = shareOf("HOLDPOINT_ROWS", 8);
        store.fill(rows);
        store.save();
        for (const Tampering &tampering : tamperings(rows)) {
            store.putBack();
            store.tamper(tampering.statements);
            const QString ours = verdictText(verifyStore(store.room()));
            const QString theirs = other.verdict(store.room());
            QVERIFY2(ours == tampering.expected, qPrintable(QStringLiteral("%1: %2").arg(tampering.name, ours)));
            QVERIFY2(theirs == tampering.expected, qPrintable(QStringLiteral("the other verifier, %1: %2").arg(tampering.name, theirs)));
        }
    }

    // T7: every length to which the end can be cut, of the rows and of the log's frames.
    void namesWhereTheEndWasCutOff()
    {
        constexpr int all = 500;
        const int lengths = shareOf("HOLDPOINT_LENGTHS", 25);
        StoreFixture store;
        OtherVerifier other;
        store.fill(all);
        const QByteArray log = bytesOf(store.file() + QStringLiteral("-wal"));
        store.save();
        for (int k = all; k >= 1; k -= all / lengths) {
            store.tamper({QStringLiteral("DELETE FROM event WHERE seq>=%1").arg(k)});
            QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("TRUNCATED at %1").arg(k));
            QCOMPARE(other.verdict(store.room()), QStringLiteral("TRUNCATED at %1").arg(k));
        }
        constexpr qsizetype head = 32, frame = 24 + 4096;
        const qsizetype frames = (log.size() - head) / frame;
        QVERIFY(frames >= lengths);
        int cut = 0;
        for (qsizetype n = 0; n < frames; n += std::max<qsizetype>(1, frames / lengths)) {
            store.putBack();
            put(store.file() + QStringLiteral("-wal"), log.first(head + n * frame + n % 3 * 1000)); // also in the middle of one
            const auto left = store.rows().size();
            QFile::remove(store.file() + QStringLiteral("-shm"));
            cut += left < all ? 1 : 0; // a log that was begun anew has old frames at its end
            QCOMPARE(verdictText(verifyStore(store.room())),
                     left < all ? QStringLiteral("TRUNCATED at %1").arg(left + 1) : QStringLiteral("ok"));
        }
        QVERIFY(cut > 0);
    }

    // A large store is read in several stretches at once; the first bad event is found wherever they meet.
    void namesTheFirstBadEventOfALargeStore()
    {
        constexpr int many = 12'000;
        StoreFixture store;
        OtherVerifier other;
        store.fillAtOnce(many);
        store.save();
        const auto check = [&](const QStringList &statements, const QString &expected) {
            store.putBack();
            store.tamper(statements);
            QCOMPARE(verdictText(verifyStore(store.room())), expected);
            QCOMPARE(other.verdict(store.room()), expected);
        };
        check({}, QStringLiteral("ok"));
        for (const int k : {2000, 2001, 3000, 6000, 6001, many}) // last, first and middle of what one thread looks at
            check({QStringLiteral("UPDATE event SET actor='ada' WHERE seq IN (%1,%2)").arg(k).arg(many)},
                  QStringLiteral("BROKEN at %1").arg(k));
        for (const int k : {1, 6000, 9001})
            check({QStringLiteral("DELETE FROM event WHERE seq=%1").arg(k)}, QStringLiteral("BROKEN at %1").arg(k));
        check({QStringLiteral("DELETE FROM event WHERE seq>11000")}, QStringLiteral("TRUNCATED at 11001"));
    }

    // P10, F33: a long look says how far it is, and ends when nobody wants it any more; the store is as it was.
    void saysHowFarItIsAndCanBeCancelled()
    {
        constexpr qint64 many = 12'000;
        StoreFixture store;
        store.fillAtOnce(many);
        QList<qint64> told;
        std::atomic<int> inside{0};
        bool together = false;
        const auto opened = openJournal(store.room(), store.clock(), OpenMode::ReadWrite, shippedSchema(), [&](const Opening &at) {
            together = together || inside.fetch_add(1) > 0;
            told.append(at.stage == Opening::Stage::Verifying && at.of == many ? at.done : -1);
            inside.fetch_sub(1);
            return true;
        });
        QVERIFY(opened);
        QVERIFY(!together); // never two at once
        QVERIFY(told.size() >= 3);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY(told.first() > 0);
        QCOMPARE(told.last(), many);
        QCOMPARE(inWords({Opening::Stage::Verifying, 430'000, 1'000'000}).replace(QChar(0x00a0), QLatin1Char(' ')),
                 QStringLiteral("verifying 430 000 of 1 000 000 events"));
        int asked = 0;
        const OpeningWatch unwanted = [&](const Opening &at) { return ++asked < 2 && at.done > 0; };
        const auto cancelled = openJournal(store.room(), store.clock(), OpenMode::ReadWrite, shippedSchema(), unwanted);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, QStringLiteral("cancelled"));
        QVERIFY(cancelled.error().message.contains(store.room()));
        asked = 0;
        const auto verified = verifyStore(store.room(), shippedSchema(), unwanted);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, QStringLiteral("cancelled"));
        QCOMPARE(write(**opened, QStringLiteral("after")), QString());
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("ok"));
    }

    // T7: single bits anywhere in the file and in its log. Whatever alters a value that a query gives is found, at the right
    // event; both verifiers say the same.
    void findsEveryBitThatMatters()
    {
        const int flips = shareOf("HOLDPOINT_FLIPS", 40);
        StoreFixture store;
        OtherVerifier other;
        {
            const auto journal = store.create();
            for (int i = 1; i <= 500; ++i) {
                QCOMPARE(write(*journal, QStringLiteral("c%1").arg(i), QStringLiteral("text %1").arg(i)), QString());
                if (i == 400) // one part in the file, the other in its log
                    QVERIFY(journal->checkpoint());
            }
        }
        store.save();
        const QStringList before = store.rows();
        QCOMPARE(before.size(), 500);
        const QByteArray database = bytesOf(store.file()), log = bytesOf(store.file() + QStringLiteral("-wal"));
        QRandomGenerator random(500);
        int found = 0;
        for (int i = 0; i < flips; ++i) {
            store.putBack();
            const bool inLog = i % 4 == 3;
            QByteArray bytes = inLog ? log : database;
            const auto at = random.bounded(bytes.size());
            const int bit = random.bounded(8);
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
            put(inLog ? store.file() + QStringLiteral("-wal") : store.file(), bytes);
            const QByteArray where =
                QStringLiteral("%1 byte %2 bit %3").arg(inLog ? QStringLiteral("log") : QStringLiteral("file")).arg(at).arg(bit).toUtf8();
            const QString ours = verdictText(verifyStore(store.room()));
            const QString theirs = other.verdict(store.room());
            QFile::remove(store.file() + QStringLiteral("-shm"));
            const QStringList after = store.rows();
            const auto [same, otherwise] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
            const auto firstBad = same - before.begin() + 1;
            found += ours == QLatin1String("ok") ? 0 : 1;
            QVERIFY2(ours == theirs, qPrintable(QStringLiteral("%1: %2, the other says %3").arg(QLatin1String(where), ours, theirs)));
            if (ours == QLatin1String("ok"))
                QVERIFY2(before == after, where.constData());
            else if (ours.contains(QStringLiteral(" at ")))
                QVERIFY2(ours.section(QLatin1Char(' '), -1).toLongLong() == firstBad,
                         where + ": " + ours.toUtf8() + ", not at " + QByteArray::number(firstBad));
        }
        qInfo("%d of %d flipped bits found; the others changed nothing", found, flips);
    }

    void seesGuardsThatWereTakenAway()
    {
        StoreFixture store;
        store.fill(2);
        QCOMPARE(store.ask(QStringLiteral("DROP TRIGGER event_no_delete")), QString());
        QCOMPARE(verdictText(verifyStore(store.room())), QStringLiteral("BROKEN"));
        QCOMPARE(OtherVerifier().verdict(store.room()), QStringLiteral("BROKEN"));
        QVERIFY(!store.open()->readOnlyBecause().isEmpty());
    }

    void tellsAnAppendPastHoldpointFromACrash_data()
    {
        QTest::addColumn<QStringList>("commands");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("one command") << QStringList{QStringLiteral("x")} << QStringLiteral("ok");
        QTest::newRow("one command of two") << QStringList{QStringLiteral("x"), QStringLiteral("x/2")} << QStringLiteral("ok");
        QTest::newRow("two commands") << QStringList{QStringLiteral("x"), QStringLiteral("y")} << QStringLiteral("UNANCHORED at 4");
        QTest::newRow("a part that is none") << QStringList{QStringLiteral("x"), QStringLiteral("x/3")}
                                             << QStringLiteral("UNANCHORED at 4");
        QTest::newRow("episodes of a trigger") << QStringList{QStringLiteral("trigger/err/1"), QStringLiteral("trigger/err/2")}
                                               << QStringLiteral("UNANCHORED at 4");
    }
    void tellsAnAppendPastHoldpointFromACrash()
    {
        QFETCH(QStringList, commands);
        QFETCH(QString, verdict);
        StoreFixture store;
        store.fill(3);
        {
            const auto journal = store.open(OpenMode::ReadOnly);
            QVERIFY(journal->read(0));
            QStringList forged;
            for (const QString &command : commands)
                forged.append(forgedRow(*journal, command, static_cast<int>(forged.size())));
            store.tamper(forged);
        }
        QCOMPARE(verdictText(verifyStore(store.room())), verdict);
        QCOMPARE(OtherVerifier().verdict(store.room()), verdict);
        const auto journal = store.open();
        QCOMPARE(journal->readOnlyBecause().isEmpty(), verdict == QLatin1String("ok"));
        const auto events = journal->read(0);
        QVERIFY(events);
        if (verdict == QLatin1String("ok")) { // one was adopted, and it shows
            QCOMPARE(events->last().kind, QStringLiteral("store.adopted"));
            QCOMPARE(events->last().body.value(QStringLiteral("command")).toString(), QStringLiteral("x"));
        } else {
            QCOMPARE(write(*journal, QStringLiteral("z")), QStringLiteral("read-only"));
        }
    }

    void saysWhatDatabaseAnchorAndLogAreTogether_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("verdict");
        const QString store = QStringLiteral("database"), anchor = QStringLiteral("anchor"), log = QStringLiteral("log");
        for (const auto &[what, how, verdict] :
             std::initializer_list<std::array<const char *, 3>>{{"database", "missing", "STORE LOST"},
                                                                {"database", "older", "TRUNCATED at 3"},
                                                                {"database", "newer", "UNANCHORED at 7"},
                                                                {"database", "edited", "BROKEN at 2"},
                                                                {"database", "other chain", "STORE LOST"},
                                                                {"anchor", "missing", "ANCHOR LOST"},
                                                                {"anchor", "older", "UNANCHORED at 3"},
                                                                {"anchor", "newer", "TRUNCATED at 7"},
                                                                {"anchor", "edited", "REWRITTEN at 6"},
                                                                {"anchor", "other chain", "ANCHOR LOST"},
                                                                {"log", "missing", "TRUNCATED at 3"},
                                                                {"log", "older", "TRUNCATED at 5"},
                                                                {"log", "newer", "UNANCHORED at 7"},
                                                                {"log", "edited", "TRUNCATED at 3"},
                                                                {"log", "other chain", "BROKEN at 1"}})
            QTest::addRow("%s %s", what, how) << QString::fromLatin1(what) << QString::fromLatin1(how) << QString::fromLatin1(verdict);
    }
    // Six events: two in the file, four in its log. States of 4 and 8 events are kept beside it.
    void saysWhatDatabaseAnchorAndLogAreTogether()
    {
        QFETCH(QString, what);
        QFETCH(QString, how);
        QFETCH(QString, verdict);
        StoreFixture store, strange;
        struct State {
            QByteArray database, log, anchor;
        };
        QHash<int, State> at;
        QString anchor;
        const QString log = store.file() + QStringLiteral("-wal");
        {
            const auto journal = store.create();
            anchor = store.anchor(journal->head().chain);
            for (int i = 1; i <= 8; ++i) {
                QCOMPARE(write(*journal, QString::number(i)), QString());
                if (i == 2)
                    QVERIFY(journal->checkpoint());
                at[i] = {bytesOf(store.file()), bytesOf(log), bytesOf(anchor)};
            }
            QVERIFY(journal->checkpoint());
            at[8].database = bytesOf(store.file());
        }
        strange.fill(6);
        const auto strangeChain = QByteArray::fromHex(strange.ask(QStringLiteral("SELECT hex(chain) FROM meta")).toLatin1());
        QFile::remove(store.file() + QStringLiteral("-shm"));
        put(store.file(), at[6].database);
        put(log, at[6].log);
        put(anchor, at[6].anchor);

        const QString path = what == QLatin1String("database") ? store.file() : what == QLatin1String("log") ? log : anchor;
        const auto part = [&](int n) {
            return what == QLatin1String("database") ? at[n].database : what == QLatin1String("log") ? at[n].log : at[n].anchor;
        };
        if (what == QLatin1String("database"))
            QVERIFY(QFile::remove(log)); // a file that was exchanged takes its log along
        if (how == QLatin1String("missing"))
            QVERIFY(QFile::remove(path));
        else if (how == QLatin1String("older"))
            put(path, part(what == QLatin1String("log") ? 4 : 2));
        else if (how == QLatin1String("newer"))
            put(path, part(8).isEmpty() || what == QLatin1String("log") ? at[8].log : part(8));
        else if (how == QLatin1String("edited") && what == QLatin1String("anchor"))
            put(path,
                part(6)
                    .replace("\"head\":\"", "\"head\":\"00")
                    .replace(QByteArray("\"head\":\"00") + part(6).mid(part(6).indexOf("\"head\":\"") + 8, 2), "\"head\":\"00"));
        else if (how == QLatin1String("edited") && what == QLatin1String("log")) {
            QByteArray bytes = part(6);
            bytes[100] = static_cast<char>(bytes[100] ^ 1);
            put(path, bytes);
        } else if (how == QLatin1String("edited"))
            store.tamper({QStringLiteral("UPDATE event SET actor='kim' WHERE seq=2")});
        else if (what == QLatin1String("anchor"))
            put(path, bytesOf(strange.anchor(strangeChain)));
        else
            put(path, bytesOf(what == QLatin1String("log") ? strange.file() + QStringLiteral("-wal") : strange.file()));
        if (what == QLatin1String("database") && how == QLatin1String("other chain"))
            put(log, bytesOf(strange.file() + QStringLiteral("-wal")));

        QCOMPARE(verdictText(verifyStore(store.room())), verdict);
        QCOMPARE(OtherVerifier().verdict(store.room()), verdict);
        if (how != QLatin1String("missing") || what != QLatin1String("database")) {
            const auto journal = store.open();
            QCOMPARE(verdictWord(journal->report().verdict), verdict.section(QStringLiteral(" at"), 0, 0));
            QCOMPARE(write(*journal, QStringLiteral("z")), QStringLiteral("read-only"));
        }
    }

    void neverSeedsANewChainWhereOneWasLost()
    {
        StoreFixture store;
        store.fill(2);
        QVERIFY(QDir(store.room()).removeRecursively());
        const auto again = createJournal(store.room(), Mode::Live, store.clock(), {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, QStringLiteral("store-lost"));
        QCOMPARE(openJournal(store.room(), store.clock()).error().code, QStringLiteral("store-lost"));
    }

    void holdsAWitnessAgainstAnOlderCopy()
    {
        StoreFixture store;
        store.fill(3);
        const auto head = store.open(OpenMode::ReadOnly)->report().head;
        const auto report = verifyStore(store.room());
        const QByteArray line = "handed over at #3 " + head.hash.toHex().first(8) + "\n";
        QCOMPARE(witnessesIn(line).size(), 1);
        QCOMPARE(verdictText(compareWithWitness(store.room(), *report, witnessesIn(line).first())), QStringLiteral("ok"));
        QCOMPARE(verdictText(compareWithWitness(store.room(), *report, witnessesIn("#3 00112233").first())),
                 QStringLiteral("REWRITTEN at 3"));
        QCOMPARE(verdictText(compareWithWitness(store.room(), *report, witnessesIn("#9 00112233").first())),
                 QStringLiteral("TRUNCATED at 4"));
        const QByteArray anchor = bytesOf(store.anchor(head.chain));
        QCOMPARE(witnessesIn(anchor).first().hash, head.hash);
        QVERIFY(witnessesIn("issue #12 is open").isEmpty());
    }

    void verifiesAReadOnlyFolderOnACopy()
    {
        if (::geteuid() != 0)
            QSKIP("needs to become another user");
        StoreFixture store;
        store.fill(3);
        QFile::remove(store.file() + QStringLiteral("-shm"));
        const QByteArray before = bytesOf(store.file());
        // Another user who can read everything and write nothing.
        for (const QString &folder : {store.room(), QFileInfo(store.room()).path()})
            QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0755), 0);
        for (const QString &file : {store.file(), store.file() + QStringLiteral("-wal")})
            QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0644), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const bool other = ::setuid(65534) == 0;
            const auto report = verifyStore(store.room());
            ::_exit(other && report && report->events == 3 && report->verdict == Verdict::AnchorLost ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        QCOMPARE(bytesOf(store.file()), before);
        QVERIFY(!QFile::exists(store.file() + QStringLiteral("-shm")));
    }
};

QTEST_GUILESS_MAIN(TestVerifyStore)
#include "tst_verifystore.moc"
