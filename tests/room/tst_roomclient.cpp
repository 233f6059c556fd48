#include "models/room/roomclient.h"

#include "models/base/canonicaljson.h"
#include "models/base/ids.h"
#include "models/journal/shred.h"
#include "models/people/keystore.h"
#include "models/people/proof.h"
#include "models/playbook/loader.h"
#include "models/room/room.h"
#include "models/room/timelinemodel.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
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
};

QTEST_GUILESS_MAIN(TestRoomClient)
#include "tst_roomclient.moc"
