#include "models/base/ids.h"
#include "models/people/peoplerules.h"
#include "models/playbook/loader.h"
#include "models/journal/sqlitejournal.h"
#include "models/room/room.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

using namespace holdpoint;

namespace {

const QByteArray text = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [observer], contact: bo@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./freeze], idempotent: yes}]}
)";

Command command(Act act, const QString &actor, const QString &subject = {}, const QJsonObject &args = {})
{
    return {newId(), act, actor, subject, args};
}

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    FakeClock m_clock;
    int m_count = 0;

    std::unique_ptr<Room> make()
    {
        const LoadResult loaded = loadPlaybookText(text, QStringLiteral("small.yaml"), m_dir.path());
        if (!loaded.playbook)
            qFatal("%s", qPrintable(loaded.problems.first().message));
        auto room =
            Room::create({m_dir.path() + QStringLiteral("/room%1").arg(++m_count), QStringLiteral("ana"), {}}, *loaded.playbook, m_clock);
        if (!room)
            qFatal("%s", qPrintable(room.error().message));
        return std::move(*room);
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void opensAsADraftThatContactsNothing()
    {
        const auto room = make();
        QCOMPARE(room->rollout().phases.status, RolloutStatus::Draft);
        QCOMPARE(room->rollout().seq, 1);
        QCOMPARE(QFileInfo(room->folder()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
    }

    void isTheSameRoomWhenOpenedAgain()
    {
        const auto room = make();
        QVERIFY(room->act(command(Act::Start, QStringLiteral("ana"))));
        QVERIFY(room->act(command(Act::Hold, QStringLiteral("ana"), {}, {{QStringLiteral("because"), QStringLiteral("lunch")}})));
        const auto again = Room::open(room->folder(), m_clock);
        QVERIFY(again);
        QCOMPARE((*again)->rollout().head, room->rollout().head);
        QCOMPARE((*again)->rollout().phases.status, RolloutStatus::Active);
        QCOMPARE((*again)->rollout().phases.hold->reason, QStringLiteral("lunch"));
    }

    void answersARepeatedCommandAsTheFirstTime()
    {
        const auto room = make();
        const Command start = command(Act::Start, QStringLiteral("ana"));
        const auto first = room->act(start);
        const auto second = room->act(start);
        QVERIFY(first && second);
        QVERIFY(second->repeated);
        QCOMPARE(second->events.first().hash, first->events.first().hash);
        QCOMPARE(room->events().size(), 2);
    }

    // F45: rights are in the rules.
    void refusesAnObserverEverythingThatIsRecorded()
    {
        const auto room = make();
        QVERIFY(room->act(command(Act::Start, QStringLiteral("ana"))));
        for (const Act act : {Act::Hold, Act::Note, Act::Rollback, Act::StartPhase, Act::Advance, Act::Close}) {
            const auto result =
                room->act(command(act, QStringLiteral("bo"), QStringLiteral("first"), {{QStringLiteral("text"), QStringLiteral("x")}}));
            QVERIFY2(!result, qPrintable(actWord(act)));
            QCOMPARE(result.error().kind, ErrorKind::Refused);
        }
        QCOMPARE(room->rollout().seq, 2);
    }

    // F24: what a newer Holdpoint wrote is not understood; everything is refused, nothing is written.
    void onlyObservesAfterAnEventOfANewerOne()
    {
        const auto room = make();
        QVERIFY(room->act(command(Act::Start, QStringLiteral("ana"))));
        const auto newer = openJournal(room->folder(), m_clock);
        QVERIFY(newer);
        QVERIFY((*newer)->append({QStringLiteral("new"), QStringLiteral("ana"), {}}, [](const QList<Event> &) -> Result<QList<EventDraft>> {
            return QList<EventDraft>{{QStringLiteral("gate.teleported"), QStringLiteral("first"), {}, {}, {}}};
        }));
        for (const Act act : {Act::Hold, Act::Note, Act::Rollback}) {
            const auto refused = room->act(command(act, QStringLiteral("ana"), {}, {{QStringLiteral("because"), QStringLiteral("x")}}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, QStringLiteral("newer-event"));
            QVERIFY(refused.error().message.contains(QStringLiteral("gate.teleported, version 1")));
            QCOMPARE(exitCode(refused.error()), 4);
        }
        QCOMPARE(room->rollout().seq, 3);
        const auto again = Room::open(room->folder(), m_clock);
        QVERIFY(again);
        QVERIFY(!(*again)->surroundings().storeOk);
        QVERIFY((*again)->surroundings().storeWhy.contains(QStringLiteral("event 3")));
    }

    void everyRoomSeesWhatAnotherAppended()
    {
        const auto room = make();
        const auto other = Room::open(room->folder(), m_clock);
        QVERIFY(other);
        QVERIFY(room->act(command(Act::Start, QStringLiteral("ana"))));
        QVERIFY((*other)->act(command(Act::Note, QStringLiteral("ana"), {}, {{QStringLiteral("text"), QStringLiteral("seen")}})));
        QVERIFY(room->refresh());
        QCOMPARE(room->rollout().head, (*other)->rollout().head);
        QCOMPARE(room->events().size(), 3);
    }

    void refusesARoomWhoseCopyOfThePlaybookWasChanged()
    {
        const auto room = make();
        QFile file(room->folder() + QStringLiteral("/playbook/1.yaml"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("# changed\n");
        file.close();
        const auto again = Room::open(room->folder(), m_clock);
        QVERIFY(!again);
        QCOMPARE(again.error().code, QStringLiteral("playbook-changed"));
    }

    void keepsCommandWhereItWasHandedTo()
    {
        const auto room = make();
        QVERIFY(room->act(command(Act::Start, QStringLiteral("ana"))));
        Rollout rollout = room->rollout();
        Event event = room->events().last();
        event.kind = QStringLiteral("role.handed_over");
        event.body = {{QStringLiteral("role"), QStringLiteral("incident-commander")},
                      {QStringLiteral("from"), QStringLiteral("ana")},
                      {QStringLiteral("to"), QStringLiteral("bo")}};
        apply(rollout, event);
        revise(rollout, rollout.playbook);
        QVERIFY(holds(rollout.people, QStringLiteral("bo"), QStringLiteral("incident-commander")));
        QVERIFY(!holds(rollout.people, QStringLiteral("ana"), QStringLiteral("incident-commander")));
        QVERIFY(rollout.people.started);
    }

    void refusesAFolderThatHoldsSomething()
    {
        const auto room = make();
        const LoadResult loaded = loadPlaybookText(text, QStringLiteral("small.yaml"), m_dir.path());
        const auto again = Room::create({room->folder(), QStringLiteral("ana"), {}}, *loaded.playbook, m_clock);
        QVERIFY(!again);
        QCOMPARE(again.error().code, QStringLiteral("room-exists"));
    }
};

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
