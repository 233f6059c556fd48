#include "models/room/roomclient.h"

#include "models/base/ids.h"
#include "models/people/keystore.h"
#include "models/people/proof.h"
#include "models/playbook/loader.h"
#include "models/room/room.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

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
        client.sign(command, "{}", QStringLiteral("something else"));
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1, 20'000);
        QCOMPARE(answers.first().command, command.id);
        QCOMPARE(answers.first().refused.code, QStringLiteral("passphrase"));
        QTRY_COMPARE(client.events().last().kind, QStringLiteral("signoff.auth_failed"));
        QCOMPARE(client.events().last().body.value(QStringLiteral("about")).toString(), QStringLiteral("first"));
        QCOMPARE(client.events().last().body.value(QStringLiteral("fingerprint")).toString(), key->fingerprint);
        client.sign(command, "{}", QStringLiteral("correct horse bo")); // too soon: no guess was made, none is recorded
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, 20'000);
        QCOMPARE(answers.last().refused.code, QStringLiteral("wait"));
        QCOMPARE(client.events().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestRoomClient)
#include "tst_roomclient.moc"
