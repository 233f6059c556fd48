#include "models/base/files.h"
#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

const QByteArray text = R"(holdpoint: 1
id: kept
title: A move whose traces are kept for a moment
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
retention: {outputs: 3s}
runbooks:
  back:
    title: Back
    restores: old
    steps:
      - {id: freeze, title: Freeze, owner: ana, run: [/bin/echo, frozen], idempotent: yes}
      - {id: route, title: Route, owner: ana, run: [/bin/echo, routed], idempotent: yes}
)";

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT
    std::unique_ptr<WarRoom> m_room;

    QString files() // good/missing/changed/expired
    {
        m_room->ctl({QStringLiteral("verify"), m_room->room(), QStringLiteral("--format"), QStringLiteral("json")});
        const QJsonObject all = QJsonDocument::fromJson(m_room->said).object();
        const QJsonObject count = all.value(QStringLiteral("files")).toObject();
        QStringList words;
        for (const char *key : {"good", "missing", "changed", "expired"})
            words << QString::number(count.value(QLatin1String(key)).toInt(-1));
        return all.value(QStringLiteral("verdict")).toString() + QLatin1Char(' ') + words.join(QLatin1Char('/'));
    }
    int retained()
    {
        if (m_room->ctl({QStringLiteral("retain"), QStringLiteral("--format"), QStringLiteral("json")}) != 0)
            return -1;
        return QJsonDocument::fromJson(m_room->said).object().value(QStringLiteral("outputs")).toInt(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_room = std::make_unique<WarRoom>(text);
        QVERIFY2(m_room->open(), m_room->said);
        QVERIFY2(m_room->enrol(QStringLiteral("ana")), m_room->said);
        m_room->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_room->rollout().epoch, 1, 15'000);
        QCOMPARE(m_room->act({QStringLiteral("start")}), 0);
        QVERIFY2(m_room->act({QStringLiteral("start"), QStringLiteral("first")}) == 0, m_room->said);
    }

    // What a step printed stands in the chain by its hash: taken away by its time it is expired, by hand it is missing.
    void tellsWhatHasExpiredFromWhatWasTamperedWith()
    {
        QVERIFY2(m_room->act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("to see")}) == 0, m_room->said);
        QTRY_VERIFY_WITH_TIMEOUT(!m_room->rollout().runs.runs.isEmpty() && isOver(m_room->rollout().runs.runs.last()), 30'000);
        const QString out = m_room->room() + QStringLiteral("/runs/R-1/freeze.1/out");
        QCOMPARE(readFile(out, 100).value_or(QByteArray()), QByteArray("frozen\n"));
        QCOMPARE(files(), QStringLiteral("ok 3/0/0/0")); // the playbook and two outputs
        QVERIFY(writeDurably(out, "thawed\n"));
        QCOMPARE(files(), QStringLiteral("ok 2/0/1/0"));
        QVERIFY(QFile::remove(out));
        QCOMPARE(files(), QStringLiteral("ok 2/1/0/0"));
        QVERIFY(writeDurably(out, "frozen\n"));
        int removed = 0;
        QTRY_VERIFY_WITH_TIMEOUT((removed += retained()) >= 2, 20'000);
        QCOMPARE(removed, 2);
        QVERIFY(!QFile::exists(out));
        QCOMPARE(files(), QStringLiteral("ok 1/0/0/2"));
        QVERIFY(QFile::exists(m_room->room() + QStringLiteral("/runs/R-1/freeze.1/result.json")));
        // Nothing is recorded twice, and a file put back under an expired name is looked at as ever.
        const qint64 seq = m_room->rollout().seq;
        QCOMPARE(retained(), 0);
        QCOMPARE(m_room->rollout().seq, seq);
        QVERIFY(writeDurably(out, "forged\n"));
        QCOMPARE(files(), QStringLiteral("ok 1/0/1/1"));
        QVERIFY(QFile::remove(out));
    }

    // Nobody has to ask for it while an engine lives.
    void isTheEnginesDailyWork()
    {
        QVERIFY2(m_room->act({QStringLiteral("start"), QStringLiteral("first")}) == 0, m_room->said);
        QVERIFY2(m_room->act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("again")}) == 0, m_room->said);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->rollout().runs.runs.size() == 2 && isOver(m_room->rollout().runs.runs.last()), 30'000);
        QCOMPARE(files(), QStringLiteral("ok 3/0/0/2"));
        const Instant ended = m_room->rollout().newest;
        QTRY_VERIFY_WITH_TIMEOUT(SystemClock().now() - ended > Duration{3'500}, 10'000);
        m_room->killEngine(); // the next one looks at once
        m_room->startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(files(), QStringLiteral("ok 1/0/0/4"), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
