#include "models/phases/phaserules.h"
#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace holdpoint;
using test::WarRoom;

namespace {

const char playbookText[] = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [rollback-owner], contact: bo@example.org}
rituals: [{id: readout, title: Readout, kind: readout, every: 1h, owner: bo}]
known_good: {old: {title: Old serving all, exposure: 0%}}
sources: {count: {kind: command, run: [./bin/moved], interval: 1s}}
metrics: {moved: {source: count, unit: count}}
phases:
  - id: first
    title: First
    exposure: 10%
    rollback: back
    customers: {file: ten.csv, opt_in: required}
    milestones: [{id: half, title: Half moved, that: last(moved) >= 5}]
    parity: [{id: pay, feature: Paying, owner: bo, check: {run: [./bin/same]}}]
    checklist: [{id: seen, title: Five were seen, owner: bo, check: {that: last(moved) >= 5}}]
runbooks:
  back: {title: Back to Old, restores: old, steps: [{id: route, title: Route back, owner: bo, run: [./bin/same], idempotent: yes}]}
)";

} // namespace

// The plan as the real programs keep it: the engine notices, people decide, `status` tells.
class TestLivePlan : public QObject
{
    Q_OBJECT

    static int as(WarRoom &war, const char *person, const QStringList &words, const QByteArray &input = {})
    {
        return war.ctl(QStringList{QStringLiteral("do"), QStringLiteral("--as"), QLatin1String(person)} + words, input);
    }
    static QJsonObject first(WarRoom &war)
    {
        (void)war.ctl({QStringLiteral("status"), QStringLiteral("--format"), QStringLiteral("json")});
        return QJsonDocument::fromJson(war.said).object().value(QLatin1String("phases")).toArray().first().toObject();
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void followsThePlanFromConsentToRevision()
    {
        WarRoom war(playbookText);
        war.write(QStringLiteral("ten.csv"), "customer,opt_in\nacme,yes\nzeta,\n");
        war.write(QStringLiteral("moved"), "1\n");
        war.script(QStringLiteral("moved"), "cat moved\n");
        war.script(QStringLiteral("same"), "exit 0\n");
        QVERIFY2(war.open() && war.enrol(QStringLiteral("ana")) && war.enrol(QStringLiteral("bo")), war.said.constData());
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000));
        const auto known = [&] { return war.rollout().phases.phases.first(); };
        QCOMPARE(as(war, "ana", {QStringLiteral("start")}), 0);

        // Nobody is moved who has not been asked.
        QCOMPARE(as(war, "ana", {QStringLiteral("start"), QStringLiteral("first")}), 3);
        QVERIFY2(war.said.contains("1 of 2 customers have not answered"), war.said.constData());
        const QStringList in{QStringLiteral("opt-in"), QStringLiteral("first"), QStringLiteral("zeta"), QStringLiteral("in")};
        QCOMPARE(as(war, "bo", in), 2); // how it is known belongs to it
        QCOMPARE(as(war, "bo", in + QStringList{QStringLiteral("--because"), QStringLiteral("mail of 3 May")}), 0);
        QCOMPARE(as(war, "ana", {QStringLiteral("start"), QStringLiteral("first")}), 0);

        // What the engine notices by itself.
        QVERIFY2(QTest::qWaitFor([&] { return known().parity.value(QStringLiteral("pay")).status == ItemStatus::Done; }, 30'000),
                 war.read(QStringLiteral("engine.log")).constData());
        QVERIFY(QTest::qWaitFor([&] { return known().items.value(QStringLiteral("seen")).status == ItemStatus::Failed; }, 30'000));
        QVERIFY(known().reached.isEmpty());
        war.write(QStringLiteral("moved"), "7\n");
        QVERIFY(QTest::qWaitFor([&] { return known().reached.contains(QStringLiteral("half")); }, 30'000));
        QVERIFY(QTest::qWaitFor([&] { return known().items.value(QStringLiteral("seen")).status == ItemStatus::Done; }, 30'000));
        const QJsonObject told = first(war);
        QVERIFY2(told[u"milestones"][0][u"reached"].isString(), war.said.constData());
        QCOMPARE(told[u"parity"][0][u"state"].toString(), QStringLiteral("done"));
        QCOMPARE(told[u"customers"][u"in"].toInt(), 2);
        war.write(QStringLiteral("moved"), "2\n");
        QVERIFY(QTest::qWaitFor([&] { return known().reached.isEmpty(); }, 30'000)); // lost again

        // What people decide.
        QCOMPARE(as(war, "ana", {QStringLiteral("owner"), QStringLiteral("first/seen"), QStringLiteral("ana")}), 0);
        QCOMPARE(as(war, "bo", {QStringLiteral("held"), QStringLiteral("readout"), QStringLiteral("all well")}), 0);
        QVERIFY(war.rollout().phases.rituals.contains(QStringLiteral("readout")));
        QCOMPARE(as(war, "ana", {QStringLiteral("exposure"), QStringLiteral("first"), QStringLiteral("5%")}), 0);
        QCOMPARE(war.rollout().phases.exposure, 0.05);

        // Another revision: first told, then signed by two for exactly this file.
        const QString next = war.folder() + QStringLiteral("/next.yaml");
        war.write(QStringLiteral("next.yaml"),
                  QByteArray(playbookText).replace("that: last(moved) >= 5}]\n    parity", "that: last(moved) >= 9}]\n    parity"));
        QCOMPARE(as(war, "ana", {QStringLiteral("revise"), next, QStringLiteral("--preview")}), 0);
        QVERIFY2(war.said.contains("milestones half that: was last(moved) >= 5, is last(moved) >= 9"), war.said.constData());
        QCOMPARE(war.rollout().revision, 1);
        const QStringList both{QStringLiteral("--passphrase-fd"),
                               QStringLiteral("0"),
                               QStringLiteral("--second"),
                               QStringLiteral("bo"),
                               QStringLiteral("--second-passphrase-fd"),
                               QStringLiteral("0"),
                               QStringLiteral("--because"),
                               QStringLiteral("customers asked"),
                               QStringLiteral("revise"),
                               next};
        QCOMPARE(as(war, "ana", {QStringLiteral("--because"), QStringLiteral("customers asked"), QStringLiteral("revise"), next}), 3);
        QVERIFY2(as(war, "ana", both, "correct horse ana\ncorrect horse bo\n") == 0, war.said.constData());
        QCOMPARE(war.rollout().revision, 2);
        QCOMPARE(war.rollout().playbook->phases.first().customers->members.size(), 2); // kept with it
        war.write(QStringLiteral("moved"), "7\n");
        QTest::qWait(3000);
        QVERIFY(known().reached.isEmpty()); // judged by the new rule
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);

        // Consent written into the kept list afterwards is none.
        war.write(QStringLiteral("room/playbook/ten.csv"), "customer,opt_in\nacme,yes\nzeta,yes\n");
        QVERIFY(war.rollout().playbook->phases.first().customers->members.isEmpty());
        QVERIFY(war.rollout().playbook->phases.first().customers->notRead.contains(QStringLiteral("ten.csv")));
    }
};

QTEST_GUILESS_MAIN(TestLivePlan)
#include "tst_liveplan.moc"
