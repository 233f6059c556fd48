#include "models/base/files.h"
#include "models/journal/anchor.h"
#include "models/journal/verifystore.h"
#include "models/room/witnesskeeper.h"
#include "tests/app/warroom.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace holdpoint;
using test::WarRoom;

namespace {

const QByteArray text = R"(holdpoint: 1
id: seen
title: A move that a second place has seen
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [/bin/echo, frozen], idempotent: yes}]}
)";

bool begin(WarRoom &war, const QString &witnessFolder)
{
    qputenv("HOLDPOINT_WITNESS", QFile::encodeName(witnessFolder));
    if (!war.enrol(QStringLiteral("ana")))
        return false;
    war.startEngine();
    return QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 20'000) && war.act({QStringLiteral("start")}) == 0
        && war.act({QStringLiteral("start"), QStringLiteral("first")}) == 0;
}

// "ok", "TRUNCATED at 7": what the program, or the verifier that knows nothing of it, says of the room and its witness.
QString verdictOf(WarRoom &war, const QString &witness, bool other)
{
    QProcess process;
    if (other)
        process.start(QStringLiteral("python3"), {test::sourceFolder() + QStringLiteral("/tests/verify_store.py"), war.room(), witness});
    else
        process.start(test::program(QStringLiteral("holdpointctl")),
                      {QStringLiteral("verify"), war.room(), QStringLiteral("--witness"), witness, QStringLiteral("--format"),
                       QStringLiteral("json")});
    process.waitForFinished(60'000);
    const QJsonObject said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const QString verdict = said.value(QStringLiteral("verdict")).toString();
    if ((process.exitCode() == 0) != (verdict == QLatin1String("ok")))
        return QStringLiteral("exit %1, %2").arg(process.exitCode()).arg(verdict);
    const QJsonValue seq = said.value(QStringLiteral("seq"));
    return seq.isDouble() ? QStringLiteral("%1 at %2").arg(verdict).arg(seq.toInteger()) : verdict;
}

// With the anchor set back as well: nothing on this machine knows better.
void cutBackTo(const WarRoom &war, const QByteArray &chain, qint64 seq, const QByteArray &head)
{
    test::tamper(war.room() + QStringLiteral("/journal.db"), {QStringLiteral("DELETE FROM event WHERE seq>%1").arg(seq)});
    Anchor anchor = readAnchor(chain)->value();
    anchor.seq = seq;
    anchor.head = head;
    QVERIFY(writeAnchor(anchor));
}

} // namespace

class TestWitness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void cleanup() { qunsetenv("HOLDPOINT_WITNESS"); }

    // F38: what the engine wrote to the second place convicts a journal that was cut back together with its anchor.
    void convictsAJournalThatWasCutBack()
    {
        QTemporaryDir elsewhere;
        WarRoom war(text);
        QVERIFY2(war.open() && begin(war, elsewhere.path()), war.said);
        const QByteArray chain = war.rollout().chain;
        const QString file = witnessFile(elsewhere.path(), chain);
        const auto seen = [&] { return witnessesIn(readFile(file, 4096).value_or(QByteArray())).value(0).seq; };
        QTRY_VERIFY_WITH_TIMEOUT(seen() > 0 && war.rollout().store.witnessedTo == seen(), 20'000);
        war.killEngine();
        QCOMPARE(verdictOf(war, file, false), QStringLiteral("ok"));
        QCOMPARE(verdictOf(war, file, true), QStringLiteral("ok"));

        const SystemClock clock;
        QList<Event> events = Room::open(war.room(), clock, true).value()->events();
        const Event &kept = events.at(seen() - 2); // the last but one that was witnessed
        cutBackTo(war, chain, kept.seq, kept.hash);
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0); // by itself it holds
        const QString named = QStringLiteral("TRUNCATED at %1").arg(seen());
        QCOMPARE(verdictOf(war, file, false), named);
        QCOMPARE(verdictOf(war, file, true), named);

        war.startEngine(); // which goes on from there, and is not let through either
        QTRY_VERIFY_WITH_TIMEOUT(war.rollout().store.witnessLost, 20'000);
        QVERIFY2(war.rollout().store.witnessWhy.contains(QStringLiteral("event %1 is not the one that a witness has seen").arg(seen())),
                 qPrintable(war.rollout().store.witnessWhy));
        war.killEngine();
        QCOMPARE(verdictOf(war, file, false), QStringLiteral("REWRITTEN at %1").arg(seen()));
        QCOMPARE(verdictOf(war, file, true), QStringLiteral("REWRITTEN at %1").arg(seen()));
    }

    // D21: a second place that cannot be written is said in the room; the way back neither waits for it nor fails by it.
    void neverHoldsUpARollback_data()
    {
        QTest::addColumn<QString>("place"); // in the folder of the playbook
        QTest::newRow("not there") << "gone";
        QTest::newRow("a file") << "playbook.yaml";
        QTest::newRow("below a file") << "playbook.yaml/inside";
        QTest::newRow("not to be written") << "sealed";
    }
    void neverHoldsUpARollback()
    {
        QFETCH(QString, place);
        WarRoom war(text);
        const QString folder = war.folder() + QLatin1Char('/') + place;
        QVERIFY2(war.open(), war.said);
        if (place == QLatin1String("sealed")) // a folder where the file would be: nobody can write that, not even root
            QVERIFY(QDir().mkpath(witnessFile(folder, war.rollout().chain)));
        QVERIFY2(begin(war, folder), war.said);
        QVERIFY2(war.act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("payments fail")}) == 0, war.said);
        QTRY_VERIFY_WITH_TIMEOUT(!war.rollout().runs.runs.isEmpty() && isOver(war.rollout().runs.runs.last()), 30'000);
        QCOMPARE(war.rollout().runs.runs.last().status, RunStatus::Succeeded);
        QTRY_VERIFY_WITH_TIMEOUT(war.rollout().store.witnessLost, 20'000);
        QCOMPARE(war.rollout().store.witnessFolder, folder);
        QVERIFY2(war.rollout().store.witnessWhy.contains(place), qPrintable(war.rollout().store.witnessWhy));
        QCOMPARE(war.rollout().store.witnessedTo, 0);
    }
};

QTEST_GUILESS_MAIN(TestWitness)
#include "tst_witness.moc"
