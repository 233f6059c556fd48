#include "tests/gates/gatebench.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::GateBench;

class TestGateRules : public QObject
{
    Q_OBJECT

    static bool ok(const Result<QList<EventDraft>> &drafts)
    {
        if (!drafts)
            qInfo("refused: %s", qPrintable(drafts.error().message));
        return drafts.has_value();
    }
    static QString code(const Result<QList<EventDraft>> &drafts) { return drafts ? QStringLiteral("ok") : drafts.error().code; }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void walksFromReadyToPassed()
    {
        GateBench bench;
        QCOMPARE(bench.view().status, GateStatus::Ready);
        QCOMPARE(bench.view().label, QStringLiteral("G1"));
        bench.openPoll();
        QCOMPARE(bench.view().status, GateStatus::Polling);
        QCOMPARE(code(bench.act(Act::Advance, "ana")), QStringLiteral("gate-closed"));
        QVERIFY(ok(bench.sign("cy")));
        QCOMPARE(bench.view().canStill, QStringList{QStringLiteral("di")});
        QVERIFY(ok(bench.sign("di")));
        QCOMPARE(bench.view().status, GateStatus::Open);
        const auto passed = bench.act(Act::Advance, "ana");
        QVERIFY(ok(passed));
        QCOMPARE(passed->first().body.value(QStringLiteral("signatures")).toArray().size(), 2);
        QCOMPARE(bench.view().status, GateStatus::Passed);
        QCOMPARE(code(bench.act(Act::OpenPoll, "ana")), QStringLiteral("state"));
        QCOMPARE(code(bench.act(Act::Withdraw, "cy")), QStringLiteral("state"));
    }

    void whatTheMachineSeesClosesIt_data()
    {
        QTest::addColumn<int>("what");
        for (int what = 0; what < 9; ++what)
            QTest::newRow(qPrintable(QString::number(what))) << what;
    }
    void whatTheMachineSeesClosesIt()
    {
        QFETCH(int, what);
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("cy")) && ok(bench.sign("di")));
        const GateFacts green = bench.facts;
        const QList<std::function<void(GateFacts &)>> changes{
            [](GateFacts &f) { f.engineAlive = false; },
            [](GateFacts &f) { f.blind = true; },
            [](GateFacts &f) { f.held = true; },
            [](GateFacts &f) { f.runActive = QStringLiteral("R-1"); },
            [](GateFacts &f) { f.underWay = false; },
            [](GateFacts &f) { f.criteriaNotPassed.insert(QStringLiteral("errors-low"), QStringLiteral("errors-low: failed")); },
            [](GateFacts &f) { f.notReadyBecause << QStringLiteral("Soaking"); },
            [](GateFacts &f) { f.triggersFiring << QStringLiteral("Payments failing"); },
            [](GateFacts &f) {
                f.criteriaNotPassed.insert(QStringLiteral("errors-low"), QStringLiteral("no data"));
                f.criteriaUnknown.insert(QStringLiteral("errors-low"));
            }};
        changes[what](bench.facts);
        QVERIFY(bench.view().status != GateStatus::Open);
        QCOMPARE(bench.view().status, GateStatus::Polling); // the word stays; closedBecause names it
        QCOMPARE(bench.view().closedBecause.size(), 1);
        QCOMPARE(code(bench.ask(bench.command(Act::Advance, QStringLiteral("ana")))), QStringLiteral("gate-closed"));
        bench.facts = green;
        QCOMPARE(bench.view().status, GateStatus::Open); // the answers stayed
    }

    void aNoGoClosesItUntilItsAuthorTakesItBack()
    {
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("cy")) && ok(bench.sign("di")));
        QCOMPARE(code(bench.sign("ed", Answer::NoGo)), QStringLiteral("because"));
        QVERIFY(ok(bench.sign("ed", Answer::NoGo, QStringLiteral("refunds"))));
        QCOMPARE(bench.view().status, GateStatus::Rejected);
        QVERIFY(bench.view().canStill.contains(QStringLiteral("ed")));
        QCOMPARE(code(bench.act(Act::Withdraw, "bo")), QStringLiteral("no-answer"));
        QVERIFY(ok(bench.act(Act::Withdraw, "ed")));
        QCOMPARE(bench.view().status, GateStatus::Open);
    }

    void anOpenNoGoIsCarriedIntoTheNextPoll()
    {
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("ed", Answer::NoGo, QStringLiteral("refunds"))));
        bench.openPoll();
        QVERIFY(bench.view().answers.isEmpty());
        QVERIFY(ok(bench.sign("cy")) && ok(bench.sign("di")));
        QCOMPARE(bench.view().status, GateStatus::Rejected);
        QCOMPARE(code(bench.ask(bench.command(Act::Advance, QStringLiteral("ana")))), QStringLiteral("gate-closed"));
        bench.openPoll(); // and into the one after
        QVERIFY(ok(bench.sign("cy")) && ok(bench.sign("di")));
        QCOMPARE(bench.view().status, GateStatus::Rejected);
        QVERIFY(ok(bench.sign("ed", Answer::Abstain)));
        QCOMPARE(bench.view().status, GateStatus::Open);
    }

    void conditionsCountAndAreOwed()
    {
        GateBench bench;
        bench.openPoll();
        const auto given = bench.sign("cy", Answer::GoWithCondition, QStringLiteral("watch refunds"));
        QVERIFY(ok(given));
        QCOMPARE(given->size(), 2);
        QCOMPARE(given->last().kind, QStringLiteral("debt.opened"));
        QVERIFY(ok(bench.sign("di", Answer::Abstain)));
        QCOMPARE(bench.view().status, GateStatus::Polling); // abstain never counts
        QVERIFY(ok(bench.sign("di"))); // the newest answer of a person is theirs
        QCOMPARE(bench.view().status, GateStatus::Open);
    }

    void aChangeOfScopeMakesAnswersStaleReadably() // F47
    {
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("cy")) && ok(bench.sign("di")));
        bench.facts.items.insert(QStringLiteral("briefed"), QStringLiteral("n/a|nobody"));
        const GateView view = bench.view();
        QCOMPARE(view.status, GateStatus::Stale);
        QVERIFY2(view.staleBecause.value(QStringLiteral("cy"))
                     .join(QLatin1Char(' '))
                     .contains(QStringLiteral("checklist briefed state: was done, is n/a")),
                 qPrintable(view.staleBecause.value(QStringLiteral("cy")).join(QLatin1Char('|'))));
        QVERIFY(ok(bench.sign("cy")));
        QCOMPARE(bench.view().staleBecause.size(), 1);
        QVERIFY(ok(bench.sign("di")));
        QCOMPARE(bench.view().status, GateStatus::Open);
    }

    void anotherPersonsKeyTouchesOnlyTheirAnswer() // F48
    {
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("cy")) && ok(bench.sign("di")));
        bench.record({{QStringLiteral("key.revoked"), {}, {{QStringLiteral("person"), QStringLiteral("ed")}}}}, QStringLiteral("ana"));
        QCOMPARE(bench.view().status, GateStatus::Open);
        bench.record({{QStringLiteral("key.revoked"), {}, {{QStringLiteral("person"), QStringLiteral("di")}}}}, QStringLiteral("ana"));
        QCOMPARE(bench.view().status, GateStatus::Stale);
        QCOMPARE(bench.view().staleBecause.keys(), QStringList{QStringLiteral("di")});
        QCOMPARE(bench.view().answers.size(), 2); // history is kept
    }

    void aRoleTakenAwayStopsCounting() // F48
    {
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("cy")) && ok(bench.sign("di")));
        const QJsonObject body{{QStringLiteral("person"), QStringLiteral("di")},
                               {QStringLiteral("role"), QStringLiteral("security-deputy")}};
        bench.record({{QStringLiteral("role.taken"), {}, body}}, QStringLiteral("ana"));
        QCOMPARE(bench.view().status, GateStatus::Stale);
    }

    void anExpiredPollStaysExpired() // F41 F48
    {
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("cy")) && ok(bench.sign("di")));
        bench.facts.now += bench.book.phases[0].gate->validFor;
        QCOMPARE(bench.view().status, GateStatus::Expired);
        QVERIFY(bench.view().rules.first().signedBy.isEmpty());
        bench.facts.newest = bench.facts.now;
        bench.facts.now = test::start; // the clock jumps back
        QCOMPARE(bench.view().status, GateStatus::Expired);
        QCOMPARE(code(bench.ask(bench.command(Act::Advance, QStringLiteral("ana")))), QStringLiteral("gate-closed"));
    }

    void waivingIsRecordedAndOwed()
    {
        GateBench bench;
        bench.facts.criteriaNotPassed.insert(QStringLiteral("errors-low"), QStringLiteral("errors-low: failed"));
        QCOMPARE(code(bench.act(Act::Waive, "ana")), QStringLiteral("because"));
        QCOMPARE(code(bench.act(Act::Waive, "ana",
                                {{QStringLiteral("because"), QStringLiteral("known")},
                                 {QStringLiteral("criteria"), QJsonArray{QStringLiteral("nope")}}})),
                 QStringLiteral("criterion"));
        const auto one = bench.act(
            Act::Waive, "ana",
            {{QStringLiteral("because"), QStringLiteral("known")}, {QStringLiteral("criteria"), QJsonArray{QStringLiteral("errors-low")}}});
        QVERIFY(ok(one));
        QCOMPARE(one->last().kind, QStringLiteral("debt.opened"));
        QCOMPARE(bench.view().status, GateStatus::Ready);
        QVERIFY(ok(bench.act(Act::Waive, "ana", {{QStringLiteral("because"), QStringLiteral("all")}})));
        const Command last{QStringLiteral("c%1").arg(bench.commands), Act::Waive, QStringLiteral("ana"), {}};
        bench.record({{QStringLiteral("signoff.seconded"),
                       {},
                       {{QStringLiteral("person"), QStringLiteral("bo")}, {QStringLiteral("command"), last.id}}}},
                     QStringLiteral("ana"));
        QCOMPARE(bench.view().status, GateStatus::Waived);
        QVERIFY(gateById(bench.gates, QStringLiteral("pilot"))->waivedBy.contains(QStringLiteral("bo")));
        QVERIFY(ok(bench.act(Act::Advance, "ana")));
    }

    void unknownCanBeAcceptedForATimeFailedCannot()
    {
        GateBench bench;
        const QString id = QStringLiteral("errors-low");
        const QJsonObject args{{QStringLiteral("because"), QStringLiteral("exporter down")},
                               {QStringLiteral("criteria"), QJsonArray{id}},
                               {QStringLiteral("for"), QStringLiteral("10m")}};
        bench.facts.criteriaNotPassed.insert(id, QStringLiteral("no data"));
        QCOMPARE(code(bench.act(Act::AcceptUnknown, "ana", args)), QStringLiteral("not-unknown"));
        bench.facts.criteriaUnknown.insert(id);
        QVERIFY(ok(bench.act(Act::AcceptUnknown, "ana", args)));
        QCOMPARE(bench.view().status, GateStatus::Ready);
        bench.facts.criteriaUnknown.clear(); // it is measured again, and has failed
        QCOMPARE(bench.view().status, GateStatus::NotReady);
        bench.facts.criteriaUnknown.insert(id);
        bench.facts.now += Duration{600'000};
        QCOMPARE(bench.view().status, GateStatus::NotReady);
    }

    void aDebtNamesSomebodyAndATime_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("refused");
        QTest::addColumn<QString>("owed"); // "owner|due"
        const QString inTwoDays = toRfc3339(test::start + Duration{2 * 86'400'000});
        QTest::newRow("nothing said: whoever waives it") << ""
                                                         << ""
                                                         << ""
                                                         << "ana|";
        QTest::newRow("a person and a span") << "cy"
                                             << "2d"
                                             << "" << QStringLiteral("cy|") + inTwoDays;
        QTest::newRow("a role and a time") << "rollback-owner" << inTwoDays << "" << QStringLiteral("rollback-owner|") + inTwoDays;
        QTest::newRow("somebody unknown") << "zoe"
                                          << ""
                                          << "owner"
                                          << "";
        QTest::newRow("some day") << "cy"
                                  << "soon"
                                  << "due"
                                  << "";
    }
    void aDebtNamesSomebodyAndATime()
    {
        QFETCH(QString, owner);
        QFETCH(QString, due);
        QFETCH(QString, refused);
        GateBench bench;
        const auto waived = bench.act(
            Act::Waive, "ana",
            {{QStringLiteral("because"), QStringLiteral("known")}, {QStringLiteral("owner"), owner}, {QStringLiteral("due"), due}});
        QCOMPARE(waived ? QString() : waived.error().code, refused);
        if (!waived)
            return;
        const QJsonObject debt = waived->last().body;
        QTEST(debt[u"owner"].toString() + QLatin1Char('|') + debt[u"due"].toString(), "owed");
    }

    void whatPassedAGateIsKeptWithItsNumbers()
    {
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("cy")));
        QVERIFY(ok(bench.sign("di")));
        bench.facts.evidence = {QStringLiteral("criterion errors-low: passed, 0.004")};
        const auto passed = bench.act(Act::Advance, "ana");
        QVERIFY(ok(passed));
        QCOMPARE(passed->first().body[u"evidence"].toArray().first().toString(), bench.facts.evidence.first());
    }

    void sequenceAsksOneAfterTheOther()
    {
        GateBench bench;
        bench.book.phases[0].gate->sequence = true;
        bench.openPoll();
        QCOMPARE(code(bench.sign("di")), QStringLiteral("sequence"));
        QVERIFY(ok(bench.sign("cy")));
        QVERIFY(ok(bench.sign("di")));
        QCOMPARE(bench.view().status, GateStatus::Open);
        QVERIFY(ok(bench.sign("cy", Answer::NoGo, QStringLiteral("stop")))); // saying no is never out of turn
    }

    void aNewAttemptHasItsOwnPoll()
    {
        GateBench bench;
        bench.openPoll();
        QVERIFY(ok(bench.sign("cy")));
        bench.record({{QStringLiteral("run.requested"),
                       QStringLiteral("R-1"),
                       {{QStringLiteral("phase"), QStringLiteral("pilot")}, {QStringLiteral("direction"), QStringLiteral("back")}}}},
                     QStringLiteral("bo"));
        QVERIFY(!gateById(bench.gates, QStringLiteral("pilot"))->poll);
        bench.record({{QStringLiteral("phase.started"), QStringLiteral("pilot")}}, QStringLiteral("ana"));
        QVERIFY(bench.view().answers.isEmpty());
        QCOMPARE(bench.view().status, GateStatus::Ready);
    }

    void inADrillOnePersonAnswersForAll()
    {
        GateBench bench;
        bench.facts.mode = Mode::Drill;
        bench.people = initialPeople(bench.book);
        bench.openPoll();
        const QJsonObject go{{QStringLiteral("say"), QStringLiteral("go")}};
        QVERIFY(ok(bench.act(Act::SignOff, "bo", go)));
        QVERIFY(ok(bench.act(Act::SignOff, "bo", go)));
        QCOMPARE(bench.view().status, GateStatus::Open);
        QVERIFY(bench.view().answers.first().simulated);
        QVERIFY(ok(bench.act(Act::Advance, "ana")));
    }

    void scopeIsStableAndHoldsEveryPart()
    {
        GateBench bench;
        bench.openPoll();
        const QByteArray scope = bench.view().scope;
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(bench.view().scope, scope);
        }
        bench.facts.now += Duration{60'000};
        bench.facts.evidence << QStringLiteral("errors 0.001"); // values are evidence
        bench.facts.criteriaNotPassed.insert(QStringLiteral("errors-low"), QStringLiteral("failed"));
        QCOMPARE(bench.view().scope, scope);
        const auto changes = [&](const std::function<void(GateBench &)> &change) {
            GateBench other = bench;
            change(other);
            const QByteArray now = other.view().scope;
            return now != scope && !scopeDifference(scope, now).isEmpty();
        };
        QVERIFY(changes([](GateBench &b) { b.facts.chain = QByteArray(16, 'x'); }));
        QVERIFY(changes([](GateBench &b) { b.facts.attempt = 2; }));
        QVERIFY(changes([](GateBench &b) { b.facts.revision = 2; }));
        QVERIFY(changes([](GateBench &b) { b.facts.mode = Mode::Rehearsal; }));
        QVERIFY(changes([](GateBench &b) { b.facts.runbookDigests.insert(QStringLiteral("back"), QStringLiteral("d2")); }));
        QVERIFY(changes([](GateBench &b) { b.facts.items.insert(QStringLiteral("briefed"), QStringLiteral("done|other")); }));
        QVERIFY(changes([](GateBench &b) { b.book.id = QStringLiteral("other"); }));
        QVERIFY(changes([](GateBench &b) { b.book.phases[0].exposure = 0.02; }));
        QVERIFY(changes([](GateBench &b) { b.book.phases[0].success[0].check.that.text = QStringLiteral("last(errors) < 2"); }));
        QVERIFY(changes([](GateBench &b) { b.book.phases[0].success[0].hard = false; }));
        QVERIFY(changes([](GateBench &b) { b.book.phases[0].gate->signOffs[0].count = 2; }));
        QVERIFY(changes([](GateBench &b) { b.book.phases[0].gate->question = QStringLiteral("Really?"); }));
        QVERIFY(changes([](GateBench &b) { b.book.phases[0].gate->sequence = true; }));
        QVERIFY(changes([](GateBench &b) { b.people.keys[QStringLiteral("cy")].fingerprint = QStringLiteral("ffff"); }));
        QVERIFY(changes([](GateBench &b) { b.openPoll(); }));
    }
};

QTEST_GUILESS_MAIN(TestGateRules)
#include "tst_gaterules.moc"
