#include "models/base/ids.h"
#include "models/journal/sqlitejournal.h"
#include "tests/app/warroom.h"
#include "tests/journal/storefixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace holdpoint;
using test::WarRoom;

namespace {

const QByteArray text = R"(holdpoint: 1
id: long
title: A move with a long history
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [/bin/echo, frozen], idempotent: yes}]}
)";

// Some thousand events more, all in the file; damaged where only SQLite's own check looks.
bool makeLongAndDamaged(const WarRoom &war)
{
    const SystemClock clock;
    auto journal = openJournal(war.room(), clock);
    const QList<EventDraft> many(12'000, EventDraft{QStringLiteral("note.added"), {}, {{QStringLiteral("text"), QStringLiteral("x")}}});
    if (!journal
        || !(*journal)->append({newId(), QStringLiteral("ana"), {}}, [&](const QList<Event> &) { return Result<QList<EventDraft>>(many); })
        || !(*journal)->checkpoint())
        return false;
    journal->reset();
    test::damageUnread(war.room() + QStringLiteral("/journal.db"));
    return true;
}

} // namespace

// F33: what cannot wait is recorded before a long store was verified; everything else is not.
class TestLongStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void takesHoldAndRollbackBeforeItIsVerified()
    {
        WarRoom war(text);
        QVERIFY2(war.open() && war.enrol(QStringLiteral("ana")), war.said);
        QVERIFY2(war.act({QStringLiteral("start")}) == 0, war.said);
        QVERIFY2(war.act({QStringLiteral("start"), QStringLiteral("first")}) == 0, war.said);
        QVERIFY(makeLongAndDamaged(war));
        QCOMPARE(war.act({QStringLiteral("note"), QStringLiteral("too late")}), 4);
        QVERIFY2(war.said.contains("nothing can be recorded: BROKEN"), war.said);
        QVERIFY2(war.act({QStringLiteral("hold"), QStringLiteral("--because"), QStringLiteral("payments fail")}) == 0, war.said);
        QVERIFY2(war.said.contains("recorded as #") && war.said.contains("then the journal was found BROKEN"), war.said);
        QVERIFY2(war.act({QStringLiteral("rollback"), QStringLiteral("--reason"), QStringLiteral("payments fail")}) == 0, war.said);
        QVERIFY2(war.said.contains("recorded as #") && war.said.contains("then the journal was found BROKEN"), war.said);
        const Rollout rollout = war.rollout();
        QVERIFY(rollout.phases.hold);
        QCOMPARE(rollout.runs.runs.size(), 1);
        QVERIFY(rollout.records.notes.last().text == QLatin1String("x"));
        QCOMPARE(war.act({QStringLiteral("resume"), QStringLiteral("--because"), QStringLiteral("it is over")}), 4);
    }
};

QTEST_GUILESS_MAIN(TestLongStore)
#include "tst_longstore.moc"
