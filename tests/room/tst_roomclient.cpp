#include "models/room/roomclient.h"

#include "models/base/canonicaljson.h"
#include "models/base/folderlock.h"
#include "models/base/ids.h"
#include "models/journal/shred.h"
#include "models/people/keystore.h"
#include "models/people/proof.h"
#include "models/playbook/loader.h"
#include "models/room/enginesocket.h"
#include "models/room/eventwords.h"
#include "models/room/exports.h"
#include "models/room/room.h"
#include "models/room/timelinemodel.h"
#include "tests/journal/storefixture.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QAbstractItemModelTester>

using namespace holdpoint;

namespace {

const QByteArray gated = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [security-deputy], contact: bo@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back, gate: {question: "On?", go: Good, no_go: Bad, signoffs: [{role: security-deputy}]}}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./freeze], idempotent: yes}]}
)";

const QByteArray talk = R"(drills:
  talk: {title: Talked through, kind: tabletop, phase: first, injects: [{id: i1, at: 3s, via: read, text: Go}]}
)";

} // namespace

class TestRoomClient : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    FakeClock m_clock; // the delay after a wrong passphrase does not run out while a slow machine counts

    std::unique_ptr<Room> make(const QString &name)
    {
        const LoadResult loaded = loadPlaybookText(gated, QStringLiteral("small.yaml"), m_dir.path());
        auto room = Room::create({m_dir.path() + QLatin1Char('/') + name, QStringLiteral("ana"), {}}, *loaded.playbook, m_clock);
        return room ? std::move(*room) : nullptr;
    }
    static Command note(const QString &who, const QString &text) { return {newId(), Act::Note, who, {}, {{QStringLiteral("text"), text}}}; }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // F50: whose passphrase it was not stands in the journal, and the answer bears the command's id.
    void recordsAWrongPassphrase()
    {
        const LoadResult loaded = loadPlaybookText(gated, QStringLiteral("small.yaml"), m_dir.path());
        QVERIFY2(loaded.playbook, loaded.problems.isEmpty() ? "" : qPrintable(loaded.problems.first().message));
        const QString folder = m_dir.path() + QStringLiteral("/room");
        auto room = Room::create({folder, QStringLiteral("ana"), {}}, *loaded.playbook, m_clock);
        QVERIFY(room);
        const auto key = KeyStore(KeyStore::defaultFolder(), m_clock).create(QStringLiteral("bo"), "correct horse bo");
        QVERIFY(key);
        QVERIFY((*room)->act({newId(),
                              Act::EnrolKey,
                              QStringLiteral("bo"),
                              QStringLiteral("bo"),
                              {{QStringLiteral("key"), publicKeyText(key->publicKey)}}}));
        RoomClient client(folder, QStringLiteral("bo"), false, m_clock);
        QList<ActResult> answers;
        connect(&client, &RoomSession::acted, this, [&](const ActResult &result) { answers << result; });
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        const Command command{
            newId(), Act::SignOff, QStringLiteral("bo"), QStringLiteral("first"), {{QStringLiteral("say"), QStringLiteral("go")}}};
        const QJsonObject signer{{QStringLiteral("person"), QStringLiteral("bo")}, {QStringLiteral("key"), key->fingerprint}};
        const QJsonObject rule{{QStringLiteral("role"), QStringLiteral("security-deputy")},
                               {QStringLiteral("eligible"), QJsonArray{signer}}};
        const QByteArray scope = toCanonicalJson({{QStringLiteral("rules"), QJsonArray{rule}}}).value();
        client.sign(command, scope, QStringLiteral("something else"));
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1, 20'000);
        QCOMPARE(answers.first().command, command.id);
        QCOMPARE(answers.first().refused.code, QStringLiteral("passphrase"));
        QTRY_COMPARE(client.events().last().kind, QStringLiteral("signoff.auth_failed"));
        QCOMPARE(client.events().last().body.value(QStringLiteral("about")).toString(), QStringLiteral("first"));
        QCOMPARE(client.events().last().body.value(QStringLiteral("fingerprint")).toString(), key->fingerprint);
        client.sign(command, scope, QStringLiteral("correct horse bo")); // too soon: no guess was made, none is recorded
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, 20'000);
        QCOMPARE(answers.last().refused.code, QStringLiteral("wait"));
        QCOMPARE(client.events().size(), 3);
    }

    // What was erased is not shown again from what a window had read before, whoever erased it.
    void forgetsAnErasedNoteAtOnce()
    {
        const LoadResult loaded = loadPlaybookText(gated + talk, QStringLiteral("small.yaml"), m_dir.path());
        QVERIFY2(loaded.playbook, loaded.problems.isEmpty() ? "" : qPrintable(loaded.problems.first().message));
        const QString folder = m_dir.path() + QStringLiteral("/drill");
        QVERIFY(Room::create({folder, QStringLiteral("ana"), QStringLiteral("talk")}, *loaded.playbook, m_clock));
        RoomClient client(folder, QStringLiteral("ana"), false, m_clock), watcher(folder, {}, true, m_clock);
        TimelineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        connect(&watcher, &RoomSession::rolloutChanged, &model, [&] { model.update(watcher.events(), watcher.rollout().playbook); });
        client.start();
        watcher.start();
        QTRY_VERIFY(client.rollout().playbook);
        client.act({newId(),
                    Act::Note,
                    QStringLiteral("ana"),
                    {},
                    {{QStringLiteral("text"), QStringLiteral("is ill")}, {QStringLiteral("about"), QStringLiteral("bo")}}});
        QTRY_COMPARE(model.rowCount(), 2);
        const auto words = [&](int row) { return model.index(row, TimelineModel::Words).data().toString(); };
        QCOMPARE(words(0), QStringLiteral("Personal note about Bo Chen: is ill"));
        QTRY_COMPARE(client.rollout().records.notes.size(), 1);
        QCOMPARE(client.rollout().records.notes.last().text, QStringLiteral("is ill"));
        QList<ActResult> answers;
        connect(&client, &RoomSession::acted, this, [&](const ActResult &result) { answers << result; });
        client.act({newId(), Act::EraseNote, QStringLiteral("ana"), QStringLiteral("bo"), {}});
        QTRY_COMPARE(answers.size(), 1);
        QVERIFY(answers.first().accepted);
        const auto keys = ShredStore::open(ShredStore::fileOf(folder), ShredStore::Access::Read);
        QVERIFY((*keys)->notDestroyed({client.events().at(1).body.value(QStringLiteral("key")).toString()}).isEmpty());
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(words(1), QStringLiteral("Personal note about Bo Chen: erased"));
        QCOMPARE(client.events().at(1).revealed, QStringLiteral("erased"));
        QCOMPARE(client.rollout().records.notes.last().text, QStringLiteral("erased"));
        TimelineFilter ill;
        ill.text = QStringLiteral("is ill");
        model.setFilter(ill);
        QCOMPARE(model.rowCount(), 0);
    }

    // Every window shows what any other process does, in the same order; an observer shows all of it and changes nothing.
    void everyWindowFollows()
    {
        auto room = make(QStringLiteral("shared"));
        QVERIFY(room);
        RoomClient one(room->folder(), QStringLiteral("ana"), false, m_clock), two(room->folder(), QStringLiteral("bo"), false, m_clock),
            watching(room->folder(), {}, true, m_clock);
        for (RoomClient *client : {&one, &two, &watching}) {
            client->start();
            QTRY_VERIFY(client->rollout().playbook);
        }
        const auto all = [&](qsizetype count) {
            return one.events().size() == count && two.events().size() == count && watching.events().size() == count;
        };
        one.act(note(QStringLiteral("ana"), QStringLiteral("from a window")));
        QTRY_VERIFY_WITH_TIMEOUT(all(2), 5000);
        QVERIFY(room->act(note(QStringLiteral("bo"), QStringLiteral("from a terminal"))));
        QTRY_VERIFY_WITH_TIMEOUT(all(3), 5000);
        two.act(note(QStringLiteral("bo"), QStringLiteral("from another window")));
        QTRY_VERIFY_WITH_TIMEOUT(all(4), 5000);
        QCOMPARE(one.rollout().head, two.rollout().head);
        QCOMPARE(watching.rollout().head, two.rollout().head);
        QCOMPARE(watching.rollout().records.notes.size(), 3);
        QCOMPARE(watching.surroundings().store.state, StoreState::Observing);
        QCOMPARE(watching.surroundings().store.why, QStringLiteral("opened with --observer"));
        QSignalSpy acted(&watching, &RoomSession::acted);
        watching.act(note(QStringLiteral("ana"), QStringLiteral("never")));
        QCOMPARE(acted.size(), 1);
        QVERIFY(!acted.first().first().value<ActResult>().accepted);
        QVERIFY(all(4));
    }

    // A long history is folded in slices and told together: every event once, in order, and no answer before what it rests on.
    void tellsALongHistoryOnceAndInOrder()
    {
        constexpr int many = 9000;
        auto room = make(QStringLiteral("longer"));
        QVERIFY(room);
        for (int from = 0; from < many; from += 1000) {
            QList<EventDraft> drafts;
            for (int i = from; i < from + 1000; ++i)
                drafts << EventDraft{QStringLiteral("note.added"), {}, {{QStringLiteral("text"), QStringLiteral("number %1").arg(i)}}};
            QVERIFY(room->journal().append({newId(), QStringLiteral("engine"), {}},
                                           [&](const QList<Event> &) { return Result<QList<EventDraft>>(drafts); }));
        }
        RoomClient client(room->folder(), QStringLiteral("ana"), false, m_clock);
        QList<qint64> told;
        QSignalSpy acted(&client, &RoomSession::acted);
        connect(&client, &RoomSession::rolloutChanged, this, [&](const QList<Event> &news) {
            for (const Event &event : news)
                told << event.seq;
            QCOMPARE(client.events().last().seq, client.rollout().seq);
            if (told.size() == news.size()) // while the rest is still being read
                client.act(note(QStringLiteral("ana"), QStringLiteral("the last")));
        });
        bool toldBefore = false;
        connect(&client, &RoomSession::acted, this, [&] { toldBefore = told.contains(many + 2); });
        client.start();
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 1, 20'000);
        QVERIFY(toldBefore);
        QCOMPARE(told.size(), many + 2);
        for (int i = 0; i < told.size(); ++i)
            QCOMPARE(told.at(i), i + 1);
        QCOMPARE(client.rollout().records.notes.size(), many + 1);
        QCOMPARE(client.surroundings().store.toRead, 0);
    }

    // D9, F23: who holds the store is named, one intent is kept, and it can be taken back.
    void waitsForTheStoreAndKeepsOneIntent()
    {
        auto room = make(QStringLiteral("held"));
        QVERIFY(room);
        RoomClient client(room->folder(), QStringLiteral("ana"), false, m_clock);
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        QSignalSpy acted(&client, &RoomSession::acted);
        auto held = FolderLock::tryLock(room->folder());
        QVERIFY(held);
        const Command first = note(QStringLiteral("ana"), QStringLiteral("exporter restarted"));
        client.act(first);
        QTRY_COMPARE_WITH_TIMEOUT(client.surroundings().store.state, StoreState::Waiting, 10'000);
        QVERIFY(client.surroundings().store.holder.startsWith(QStringLiteral("pid %1").arg(QCoreApplication::applicationPid())));
        QCOMPARE(client.surroundings().store.unsaved, QStringLiteral("note: exporter restarted"));
        QVERIFY(client.surroundings().storeOk); // not for 30 s
        client.act(note(QStringLiteral("ana"), QStringLiteral("another one")));
        QCOMPARE(acted.size(), 1); // at once: one waits already
        QCOMPARE(acted.first().first().value<ActResult>().refused.code, QStringLiteral("not-recording"));
        client.cancelUnsaved();
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 2, 10'000);
        QCOMPARE(acted.last().first().value<ActResult>().refused.code, QStringLiteral("locked"));
        QVERIFY(client.surroundings().store.unsaved.isEmpty());
        const Command again = note(QStringLiteral("ana"), QStringLiteral("restarted"));
        client.act(again);
        QTRY_COMPARE_WITH_TIMEOUT(client.surroundings().store.state, StoreState::Waiting, 10'000);
        held->reset();
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 3, 10'000);
        QVERIFY(acted.last().first().value<ActResult>().accepted);
        QTRY_COMPARE(client.surroundings().store.state, StoreState::Ok);
        QCOMPARE(client.rollout().records.notes.last().text, QStringLiteral("restarted"));
    }

    // D13, F24: an event of a kind that this program does not know may mean anything: from there on it only reads.
    void anEventItDoesNotKnowMakesItAnObserver()
    {
        auto room = make(QStringLiteral("newer"));
        QVERIFY(room);
        const EventDraft strange{QStringLiteral("phase.teleported"), QStringLiteral("first")};
        QVERIFY(room->journal().append({newId(), QStringLiteral("ana"), {}},
                                       [&](const QList<Event> &) { return Result<QList<EventDraft>>(QList<EventDraft>{strange}); }));
        const auto refused = room->act(note(QStringLiteral("ana"), QStringLiteral("never")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("newer-event"));
        RoomClient client(room->folder(), QStringLiteral("ana"), false, m_clock);
        client.start();
        QTRY_COMPARE(client.surroundings().store.state, StoreState::NeedsNewer);
        QVERIFY(client.surroundings().store.why.contains(QStringLiteral("phase.teleported")));
        QSignalSpy acted(&client, &RoomSession::acted);
        client.act(note(QStringLiteral("ana"), QStringLiteral("never")));
        QCOMPARE(acted.first().first().value<ActResult>().refused.code, QStringLiteral("not-recording"));
        QCOMPARE(client.events().size(), 2); // everything is shown
    }

    // Ten idle minutes: everything is still shown, whatever the socket brings too; what stops is taken and is break-glass; anything
    // else waits for the passphrase, and a wrong one is recorded.
    void aLockedWindowShowsEverythingAndTakesWhatStops()
    {
        auto room = make(QStringLiteral("locked"));
        QVERIFY(room);
        const auto key = KeyStore(KeyStore::defaultFolder(), m_clock).create(QStringLiteral("bo"), "correct horse bo");
        QVERIFY(key);
        QVERIFY(room->act({newId(),
                           Act::EnrolKey,
                           QStringLiteral("bo"),
                           QStringLiteral("bo"),
                           {{QStringLiteral("key"), publicKeyText(key->publicKey)}}}));
        QVERIFY(room->act({newId(), Act::Start, QStringLiteral("ana"), {}, {}, {}}));
        EnginePublisher engine;
        QVERIFY(engine.listen(room->rollout().chain));
        RoomClient client(room->folder(), QStringLiteral("bo"), false, m_clock);
        QList<ActResult> answers;
        connect(&client, &RoomSession::acted, this, [&](const ActResult &result) { answers << result; });
        QSignalSpy unlocked(&client, &RoomSession::unlocked), metrics(&client, &RoomSession::metricsChanged);
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        QVERIFY(client.unlocksByPassphrase());
        client.lock();
        QVERIFY(client.locked());

        SampleNews news;
        news.samples << std::pair{QStringLiteral("errors"), Sample{m_clock.now(), SampleState::Valid, 0.5, {}}};
        QTRY_VERIFY_WITH_TIMEOUT((engine.publish(news), client.metrics().newestValid(QStringLiteral("errors")).has_value()), 10'000);
        QVERIFY(room->act(note(QStringLiteral("ana"), QStringLiteral("seen behind the lock"))));
        QTRY_COMPARE(client.rollout().records.notes.size(), 1);

        client.act(note(QStringLiteral("bo"), QStringLiteral("never")));
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.last().refused.code, QStringLiteral("locked"));
        client.act({newId(), Act::Hold, QStringLiteral("bo"), {}, {{QStringLiteral("because"), QStringLiteral("it looks bad")}}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, 10'000);
        QVERIFY2(answers.last().accepted, qPrintable(answers.last().refused.message));
        QVERIFY(client.rollout().phases.hold.has_value());
        const auto glass = std::find_if(client.events().begin(), client.events().end(),
                                        [](const Event &event) { return event.kind == QLatin1String("signoff.break_glass"); });
        QVERIFY(glass != client.events().end());
        QCOMPARE(glass->actor, QStringLiteral("bo"));

        client.unlock(QStringLiteral("something else"));
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 30'000);
        QVERIFY(!unlocked.last().at(0).toBool());
        QCOMPARE(unlocked.last().at(1).value<Error>().code, QStringLiteral("passphrase"));
        QVERIFY(client.locked());
        QTRY_COMPARE(client.events().last().kind, QStringLiteral("signoff.auth_failed"));
        QCOMPARE(client.events().last().body.value(QStringLiteral("act")).toString(), QStringLiteral("unlock"));
        const auto recorded = client.events().size();
        client.unlock(QStringLiteral("correct horse bo")); // too soon after the wrong one
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 2, 30'000);
        QCOMPARE(unlocked.last().at(1).value<Error>().code, QStringLiteral("wait"));
        QVERIFY(client.locked());
        m_clock.advance(Duration{60'000});
        client.unlock(QStringLiteral("correct horse bo"));
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 3, 30'000);
        QVERIFY(unlocked.last().at(0).toBool());
        QVERIFY(!client.locked());
        QCOMPARE(client.events().size(), recorded); // that somebody came back is nobody's business
        client.act(note(QStringLiteral("bo"), QStringLiteral("back again")));
        QTRY_COMPARE(answers.size(), 3);
        QVERIFY(answers.last().accepted);
    }

    // Whoever has no key on this machine proves nothing by a passphrase.
    void withoutAKeyAnyPassphraseUnlocks()
    {
        auto room = make(QStringLiteral("keyless"));
        QVERIFY(room);
        RoomClient client(room->folder(), QStringLiteral("ana"), false, m_clock);
        QSignalSpy unlocked(&client, &RoomSession::unlocked);
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        client.lock();
        QVERIFY(!client.unlocksByPassphrase());
        client.unlock(QStringLiteral("anything"));
        QCOMPARE(unlocked.size(), 1);
        QVERIFY(!client.locked());
    }

    // What leaves the room stands in its record, by whoever may act; an observer's leaves no trace, and neither does a locked window's.
    void recordsWhatWasExported()
    {
        auto room = make(QStringLiteral("exported"));
        QVERIFY(room);
        RoomClient client(room->folder(), QStringLiteral("ana"), false, m_clock),
            watching(room->folder(), QStringLiteral("ana"), true, m_clock), nobody(room->folder(), {}, false, m_clock);
        for (RoomClient *each : {&client, &watching, &nobody}) {
            each->start();
            QTRY_VERIFY(each->rollout().playbook);
        }
        const Exported pack{
            QStringLiteral("evidence"), QStringLiteral("/media/usb/pack of today"), QByteArray(32, 'x'), 1, QStringLiteral("first"), {}};
        recordExport(watching, pack);
        recordExport(nobody, pack);
        client.lock();
        recordExport(client, pack);
        client.unlock({});
        QSignalSpy acted(&client, &RoomSession::acted);
        recordExport(client, pack);
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(acted.first().first().value<ActResult>().accepted);
        QCOMPARE(client.events().size(), 2);
        const Event made = client.events().last();
        QCOMPARE(made.kind, QStringLiteral("export.made"));
        QCOMPARE(made.actor, QStringLiteral("ana"));
        QCOMPARE(made.subject, QStringLiteral("first"));
        QCOMPARE(made.body,
                 (QJsonObject{{QStringLiteral("format"), QStringLiteral("evidence")},
                              {QStringLiteral("name"), QStringLiteral("pack of today")},
                              {QStringLiteral("sha256"), QString::fromLatin1(QByteArray(32, 'x').toHex())},
                              {QStringLiteral("as_of"), 1},
                              {QStringLiteral("gate"), QStringLiteral("first")}}));
        QVERIFY(!client.rollout().notUnderstood);
        QCOMPARE(inWords(made, client.rollout().playbook.get()), QStringLiteral("Exported as evidence: pack of today, as of event 1"));
    }

    void recordsNoExportThatSaysNothing_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("another format") << QStringLiteral("format") << QJsonValue(QStringLiteral("exe"));
        QTest::newRow("no name") << QStringLiteral("name") << QJsonValue(QString());
        QTest::newRow("a path") << QStringLiteral("name") << QJsonValue(QStringLiteral("../pack"));
        QTest::newRow("a name without end") << QStringLiteral("name") << QJsonValue(QString(256, QLatin1Char('n')));
        QTest::newRow("no digest") << QStringLiteral("sha256") << QJsonValue(QStringLiteral("abc"));
        QTest::newRow("no event") << QStringLiteral("as_of") << QJsonValue(0);
        QTest::newRow("an event to come") << QStringLiteral("as_of") << QJsonValue(8);
    }
    void recordsNoExportThatSaysNothing()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        Command command =
            exportCommand(QStringLiteral("ana"), {QStringLiteral("json"), QStringLiteral("/a/b.json"), QByteArray(32, 'x'), 7, {}, {}});
        QVERIFY(decideExport(command, 7));
        command.args[key] = value;
        const auto refused = decideExport(command, 7);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::WrongUse);
    }

    // F33: HOLD asked for while a long room opens is recorded before its file was looked at; a note waits for what that finds.
    void takesAHoldBeforeTheJournalIsVerified_data()
    {
        QTest::addColumn<bool>("sound");
        QTest::newRow("sound") << true;
        QTest::newRow("damaged") << false;
    }
    void takesAHoldBeforeTheJournalIsVerified()
    {
        QFETCH(bool, sound);
        auto room = make(QStringLiteral("early %1").arg(sound));
        QVERIFY(room);
        QList<EventDraft> many(20'000, EventDraft{QStringLiteral("note.added"), {}, {{QStringLiteral("text"), QStringLiteral("x")}}});
        many.prepend({QStringLiteral("rollout.started"), QStringLiteral("small"), {}});
        QVERIFY(room->journal().append({newId(), QStringLiteral("ana"), {}},
                                       [&](const QList<Event> &) { return Result<QList<EventDraft>>(many); }));
        const QString folder = room->folder();
        QVERIFY(room->journal().checkpoint());
        room.reset();
        if (!sound)
            test::damageUnread(folder + QStringLiteral("/journal.db"));
        RoomClient client(folder, QStringLiteral("ana"), false, m_clock);
        QSignalSpy acted(&client, &RoomSession::acted);
        client.start();
        QVERIFY(client.surroundings().store.verifying);
        const Command late = note(QStringLiteral("ana"), QStringLiteral("later"));
        client.act(late);
        client.act({newId(), Act::Hold, QStringLiteral("ana"), {}, {{QStringLiteral("because"), QStringLiteral("payments fail")}}});
        QTRY_COMPARE_WITH_TIMEOUT(acted.size(), 2, 30'000);
        const auto first = acted.first().first().value<ActResult>(), last = acted.last().first().value<ActResult>();
        QVERIFY2(first.accepted, qPrintable(first.refused.message));
        QVERIFY(client.rollout().phases.hold);
        QCOMPARE(first.seq, 20'003);
        QCOMPARE(last.command, late.id);
        QCOMPARE(last.accepted, sound);
        QCOMPARE(client.surroundings().store.verifying, false);
        QCOMPARE(client.surroundings().store.state, sound ? StoreState::Ok : StoreState::Evidence);
    }

    // F33: how far it is, to the end.
    void tellsHowFarReadingIs()
    {
        auto room = make(QStringLiteral("long"));
        QVERIFY(room);
        const QList<EventDraft> many(20'000, EventDraft{QStringLiteral("note.added"), {}, {{QStringLiteral("text"), QStringLiteral("x")}}});
        QVERIFY(room->journal().append({newId(), QStringLiteral("ana"), {}},
                                       [&](const QList<Event> &) { return Result<QList<EventDraft>>(many); }));
        RoomClient client(room->folder(), {}, true, m_clock);
        QList<Opening> told;
        connect(&client, &RoomClient::opening, this, [&](const Opening &at) { told << at; });
        client.start();
        QTRY_COMPARE_WITH_TIMEOUT(client.events().size(), 20'001, 20'000);
        QTRY_VERIFY(!told.isEmpty() && told.last().stage == Opening::Stage::Reading && told.last().done == told.last().of);
        QCOMPARE(told.last().of, 20'001);
        const auto partly = std::count_if(told.begin(), told.end(), [](const Opening &at) { return at.done < at.of && at.done > 0; });
        QVERIFY(partly > 0);
    }
};

QTEST_GUILESS_MAIN(TestRoomClient)
#include "tst_roomclient.moc"
