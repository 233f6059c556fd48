#include "models/records/recordrules.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

class TestRecordRules : public QObject
{
    Q_OBJECT

    Playbook m_book = test::smallPlaybook();
    Records m_records;
    qint64 m_seq = 0;

    People m_people = test::peopleWithKeys(m_book);
    RecordFacts m_facts;
    QString m_actor;

    QString act(Act what, const char *subject, const QJsonObject &args)
    {
        const Command command{QStringLiteral("c%1").arg(m_seq), what, m_actor, QString::fromLatin1(subject), args};
        m_facts.people = &m_people;
        const auto drafts = decideRecord(m_records, m_book, command, m_facts);
        if (!drafts)
            return drafts.error().code;
        int part = 0;
        for (const EventDraft &draft : *drafts) {
            const QString id = ++part == 1 ? command.id : QStringLiteral("%1/%2").arg(command.id).arg(part);
            apply(m_records, test::event(++m_seq, draft, command.actor, m_facts.now, id));
        }
        return drafts->first().kind;
    }
    void happened(const char *kind, const char *subject, const QJsonObject &body, const char *actor = "ana", const char *command = "x")
    {
        apply(m_records,
              test::event(++m_seq, {QString::fromLatin1(kind), QString::fromLatin1(subject), body}, QString::fromLatin1(actor), m_facts.now,
                          QString::fromLatin1(command)));
    }
    static QJsonObject saying(const char *text) { return {{QStringLiteral("text"), QString::fromLatin1(text)}}; }
    static QJsonObject with(QJsonObject args, const char *key, const char *value)
    {
        args.insert(QLatin1String(key), QString::fromLatin1(value));
        return args;
    }
    static QJsonObject settling(const char *say, const char *because = "it is so")
    {
        return {{QStringLiteral("say"), QString::fromLatin1(say)}, {QStringLiteral("because"), QString::fromLatin1(because)}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_book.decisions << DecisionRight{QStringLiteral("go-live"),
                                          QStringLiteral("Start the cutover"),
                                          QStringLiteral("incident-commander"),
                                          QStringLiteral("before pilot"),
                                          {}};
        Assumption quiet;
        quiet.id = QStringLiteral("quiet");
        quiet.text = QStringLiteral("Traffic is low at night");
        quiet.owner = QStringLiteral("cy");
        m_book.assumptions << quiet;
        Risk cold;
        cold.risk = QStringLiteral("Token cache cold");
        cold.owner = QStringLiteral("cy");
        m_book.phases[0].risks << cold;
        Milestone half;
        half.id = QStringLiteral("half");
        m_book.phases[0].milestones << half;
        Step freeze;
        freeze.id = QStringLiteral("freeze");
        m_book.runbooks[0].steps << freeze;
    }
    void init()
    {
        m_records = {};
        m_facts = {};
        m_facts.now = test::start;
        m_actor = QStringLiteral("ed");
        m_seq = 0;
    }

    void keepsWhatPeopleSay_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("kind");
        QTest::newRow("note") << int(Act::Note) << "note.added";
        QTest::newRow("decision") << int(Act::Decision) << "decision.recorded";
        QTest::newRow("issue") << int(Act::Issue) << "issue.raised";
        QTest::newRow("risk") << int(Act::Risk) << "risk.raised";
        QTest::newRow("objection") << int(Act::Objection) << "objection.raised";
        QTest::newRow("assumption") << int(Act::Assume) << "assumption.made";
        QTest::newRow("premortem") << int(Act::Premortem) << "premortem.recorded";
    }
    void keepsWhatPeopleSay()
    {
        QFETCH(int, act);
        QFETCH(QString, kind);
        const Act what = static_cast<Act>(act);
        QCOMPARE(this->act(what, "pilot", {{QStringLiteral("text"), QStringLiteral("  ")}}), QStringLiteral("text"));
        QCOMPARE(this->act(what, "pilot", {{QStringLiteral("text"), QString(9000, QLatin1Char('x'))}}), QStringLiteral("text"));
        QCOMPARE(this->act(what, "pilot",
                           {{QStringLiteral("text"), QStringLiteral("words")}, {QStringLiteral("details"), QStringLiteral("more")}}),
                 kind);
        QCOMPARE(m_records.notes.size(), 1);
        QCOMPARE(m_records.notes.first().by, QStringLiteral("ed"));
        QCOMPARE(m_records.notes.first().details, QStringLiteral("more"));
        QCOMPARE(m_records.notes.first().kind, kind.section(QLatin1Char('.'), 0, 0));
    }

    void debtsAreNumberedAndDoneOnce()
    {
        for (int i = 0; i < 2; ++i)
            apply(m_records,
                  test::event(++m_seq,
                              {QStringLiteral("debt.opened"),
                               {},
                               {{QStringLiteral("text"), QStringLiteral("t")}, {QStringLiteral("owner"), QStringLiteral("ed")}}},
                              QStringLiteral("ana"), test::start));
        QCOMPARE(openDebts(m_records), 2);
        QCOMPARE(act(Act::DebtDone, "D-3", {}), QStringLiteral("debt"));
        QCOMPARE(act(Act::DebtDone, "D-2", {}), QStringLiteral("because")); // made good by what?
        QCOMPARE(act(Act::DebtDone, "D-2", {{QStringLiteral("evidence"), QStringLiteral("ticket 12")}}), QStringLiteral("debt.done"));
        QCOMPARE(act(Act::DebtDone, "D-2", {}), QStringLiteral("state"));
        QCOMPARE(openDebts(m_records), 1);
        QCOMPARE(debtById(m_records, QStringLiteral("D-2"))->doneBy, QStringLiteral("ed"));
        QCOMPARE(debtById(m_records, QStringLiteral("D-2"))->doneEvidence, QStringLiteral("ticket 12"));
    }

    void assignsToAPersonWithMinutes()
    {
        const auto assign = [&](const char *to, const char *within) {
            return act(Act::Assign, "",
                       {{QStringLiteral("text"), QStringLiteral("confirm the route")},
                        {QStringLiteral("to"), QString::fromLatin1(to)},
                        {QStringLiteral("within"), QString::fromLatin1(within)}});
        };
        QCOMPARE(assign("product", "3m"), QStringLiteral("person")); // never to a team
        QVERIFY(assign("bo", "soon") != QStringLiteral("assignment.made"));
        QCOMPARE(assign("bo", "3m"), QStringLiteral("assignment.made"));
        QCOMPARE(openAssignments(m_records).first().due - test::start, Duration{180'000});
        QCOMPARE(act(Act::DebtDone, "A-1", {}), QStringLiteral("assignment.done"));
        QVERIFY(openAssignments(m_records).isEmpty());
    }

    void aDebtWithoutATimeIsDueAllTheSame_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("due");
        QTest::addColumn<qint64>("hours");
        QTest::newRow("a condition, after a day") << "condition"
                                                  << "" << qint64{24};
        QTest::newRow("a skip, after a week") << "skip"
                                              << "" << qint64{7 * 24};
        QTest::newRow("a rehearsal, after a week") << "unrehearsed"
                                                   << "" << qint64{7 * 24};
        QTest::newRow("as it says") << "waiver" << toRfc3339(test::start + Duration{3 * 3'600'000}) << qint64{3};
    }
    void aDebtWithoutATimeIsDueAllTheSame()
    {
        QFETCH(QString, origin);
        QFETCH(QString, due);
        QFETCH(qint64, hours);
        happened("debt.opened", "pilot",
                 {{QStringLiteral("text"), QStringLiteral("t")},
                  {QStringLiteral("owner"), QStringLiteral("ed")},
                  {QStringLiteral("origin"), origin},
                  {QStringLiteral("due"), due}});
        const Debt debt = m_records.debts.first();
        QCOMPARE(*debt.due - debt.since, Duration{hours * 3'600'000});
        QVERIFY(!isOverdue(debt, *debt.due));
        QVERIFY(isOverdue(debt, *debt.due + Duration{1}));
        QCOMPARE(act(Act::DebtDone, "D-1", {{QStringLiteral("because"), QStringLiteral("seen at 15:45")}}), QStringLiteral("debt.done"));
        QVERIFY(!isOverdue(m_records.debts.first(), *debt.due + Duration{1}));
        QCOMPARE(m_records.debts.first().doneBecause, QStringLiteral("seen at 15:45"));
    }

    void refusesWhatCannotBeKept_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        const int issue = int(Act::Issue), risk = int(Act::Risk), decide = int(Act::Decision);
        QTest::newRow("about nothing known") << issue << "nowhere"
                                             << ""
                                             << ""
                                             << "subject";
        QTest::newRow("about no step") << issue << "R-1/nothing"
                                       << ""
                                       << ""
                                       << "subject";
        QTest::newRow("how bad") << issue << "pilot"
                                 << "severity"
                                 << "awful"
                                 << "severity";
        QTest::newRow("owned by a stranger") << issue << "pilot"
                                             << "owner"
                                             << "zoe"
                                             << "person";
        QTest::newRow("due some day") << issue << "pilot"
                                      << "due"
                                      << "soon"
                                      << "due";
        QTest::newRow("no milestone") << risk << "pilot"
                                      << "milestone"
                                      << "pilot/none"
                                      << "milestone";
        QTest::newRow("doubts nothing") << int(Act::Objection) << "pilot"
                                        << "attacks"
                                        << "loud"
                                        << "attacks";
        QTest::newRow("a right nobody named") << decide << ""
                                              << "right"
                                              << "lunch"
                                              << "right";
        QTest::newRow("another's right") << decide << ""
                                         << "right"
                                         << "go-live"
                                         << "role";
    }
    void refusesWhatCannotBeKept()
    {
        QFETCH(int, act);
        QFETCH(QString, subject);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QJsonObject args = saying("words");
        if (!key.isEmpty())
            args.insert(key, value);
        QTEST(this->act(static_cast<Act>(act), qPrintable(subject), args), "code");
        QVERIFY(m_records.entries.isEmpty());
    }

    void entriesAreNumberedOwnedAndSettled()
    {
        QCOMPARE(act(Act::Issue, "pilot/briefed", with(with(saying("Nobody was told"), "owner", "bo"), "severity", "high")),
                 QStringLiteral("issue.raised"));
        QCOMPARE(act(Act::Issue, "R-1/freeze", saying("It hangs")), QStringLiteral("issue.raised"));
        QCOMPARE(act(Act::Issue, "", with(saying("The bridge is down"), "due", "3h")), QStringLiteral("issue.raised"));
        const RegisterEntry first = m_records.entries.first();
        QCOMPARE(first.id, QStringLiteral("ISS-1"));
        QCOMPARE(first.owner, QStringLiteral("bo"));
        QCOMPARE(m_records.entries.at(1).owner, QStringLiteral("ed")); // whoever raises it, where nobody is named
        QCOMPARE(*m_records.entries.at(2).due - m_facts.now, Duration{3 * 3'600'000});
        QVERIFY(stands(first));
        QCOMPARE(act(Act::Settle, "ISS-9", settling("closed")), QStringLiteral("entry"));
        QCOMPARE(act(Act::Settle, "ISS-1", settling("happened")), QStringLiteral("say")); // that is said of risks
        QCOMPARE(act(Act::Settle, "ISS-1", settling("closed", " ")), QStringLiteral("because"));
        QCOMPARE(act(Act::Settle, "ISS-1", settling("closed")), QStringLiteral("issue.answered"));
        QVERIFY(!stands(m_records.entries.first()));
        QCOMPARE(act(Act::Settle, "ISS-1", settling("closed")), QStringLiteral("state"));
        QCOMPARE(act(Act::Settle, "ISS-1", settling("open", "it is back")), QStringLiteral("issue.answered"));
        QVERIFY(stands(m_records.entries.first()));
        QCOMPARE(m_records.entries.first().answers.size(), 2);
    }

    void risksAndAssumptionsOfThePlaybookAreAnsweredToo()
    {
        QCOMPARE(act(Act::Settle, "pilot/1", settling("accepted")), QStringLiteral("risk.answered"));
        QCOMPARE(act(Act::Settle, "pilot/2", settling("accepted")), QStringLiteral("entry"));
        QCOMPARE(act(Act::Settle, "quiet", settling("false", "400 a second")), QStringLiteral("assumption.answered"));
        QCOMPARE(m_records.planned.value(QStringLiteral("pilot/1")).last().word, QStringLiteral("accepted"));
        QCOMPARE(m_records.planned.value(QStringLiteral("quiet")).last().because, QStringLiteral("400 a second"));
    }

    void onlyItsAuthorWithdrawsAnObjection()
    {
        QCOMPARE(act(Act::Objection, "pilot", with(saying("It is not quiet"), "attacks", "quiet")), QStringLiteral("objection.raised"));
        m_actor = QStringLiteral("ana");
        QCOMPARE(act(Act::Settle, "OBJ-1", settling("withdrawn")), QStringLiteral("role"));
        QCOMPARE(act(Act::Settle, "OBJ-1", settling("answered")), QStringLiteral("objection.answered"));
        QCOMPARE(m_records.entries.first().attacks, QStringLiteral("quiet"));
    }

    void decisionsKeepTheNumbersTheyRestOn()
    {
        m_actor = QStringLiteral("ana");
        m_facts.evidence = {QStringLiteral("criterion errors-low: passed, 0.004"), QStringLiteral("exposure: 10 %")};
        QJsonObject args = with(with(with(saying("We start at 14:00"), "context", "c"), "options", "o"), "consequences", "q");
        args = with(with(args, "dissent", "Ed would wait"), "right", "go-live");
        args.insert(QStringLiteral("rests_on"), QJsonArray{QStringLiteral("quiet")});
        QCOMPARE(act(Act::Decision, "pilot", args), QStringLiteral("decision.recorded"));
        const DecisionRecord record = m_records.decisions.first();
        QCOMPARE(record.id, QStringLiteral("DEC-1"));
        QCOMPARE(record.outcome, QStringLiteral("We start at 14:00"));
        QCOMPARE(record.dissent, QStringLiteral("Ed would wait"));
        QCOMPARE(record.evidence, m_facts.evidence);
        QCOMPARE(record.restsOn, QStringList{QStringLiteral("quiet")});
        args.insert(QStringLiteral("rests_on"), QJsonArray{QStringLiteral("loud")});
        QCOMPARE(act(Act::Decision, "pilot", args), QStringLiteral("rests_on"));
    }

    void aPremortemRaisesItsRisks()
    {
        QCOMPARE(act(Act::Premortem, "nowhere", saying("w")), QStringLiteral("phase"));
        QJsonObject args = saying("It is tomorrow and it has failed. Why?");
        args.insert(QStringLiteral("risks"), QJsonArray{QStringLiteral("Cache cold"), QString(), QStringLiteral("Partner limits us")});
        QCOMPARE(act(Act::Premortem, "pilot", args), QStringLiteral("premortem.recorded"));
        QCOMPARE(m_records.premortems.first().risks, QStringList({QStringLiteral("RISK-1"), QStringLiteral("RISK-2")}));
        QCOMPARE(act(Act::Risk, "pilot", saying("Another day")), QStringLiteral("risk.raised"));
        QCOMPARE(m_records.premortems.first().risks.size(), 2);
        QCOMPARE(m_records.entries.last().id, QStringLiteral("RISK-3"));
    }

    void whatLeavesThePlanIsADeviation_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("called");
        const auto one = [](const char *key, const QJsonValue &value) { return QJsonObject{{QLatin1String(key), value}}; };
        QTest::newRow("waiver") << "gate.waived" << one("because", QLatin1String("b")) << "waived";
        QTest::newRow("unknown") << "gate.unknown_accepted" << one("because", QLatin1String("b")) << "unknown accepted";
        QTest::newRow("phase") << "phase.skipped" << one("because", QLatin1String("b")) << "phase skipped";
        QTest::newRow("step, by a person") << "step.skipped" << one("by", QLatin1String("person")) << "step skipped";
        QTest::newRow("step, by its condition") << "step.skipped" << one("by", QLatin1String("condition")) << "";
        QTest::newRow("gone on") << "step.answered" << one("answer", QLatin1String("go on")) << "gone on after a failure";
        QTest::newRow("answered otherwise") << "step.answered" << one("answer", QLatin1String("again")) << "";
        QTest::newRow("declined") << "trigger.declined" << one("because", QLatin1String("b")) << "rollback declined";
        QTest::newRow("closed with debts") << "rollout.closed" << one("debts", 2) << "closed with debts";
        QTest::newRow("closed without") << "rollout.completed" << one("debts", 0) << "";
        QTest::newRow("an ordinary fact") << "phase.passed" << QJsonObject() << "";
    }
    void whatLeavesThePlanIsADeviation()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, body);
        QFETCH(QString, called);
        happened(qPrintable(kind), "pilot", body, "ana", "cmd");
        QCOMPARE(m_records.deviations.value(0).kind, called);
        if (called.isEmpty())
            return;
        happened("signoff.seconded", "pilot",
                 {{QStringLiteral("command"), QStringLiteral("cmd")}, {QStringLiteral("person"), QStringLiteral("ana")}}, "ana", "cmd/2");
        happened("signoff.seconded", "pilot",
                 {{QStringLiteral("command"), QStringLiteral("cmd")}, {QStringLiteral("person"), QStringLiteral("bo")}}, "ana", "cmd/3");
        QCOMPARE(m_records.deviations.first().seconds, QStringList{QStringLiteral("bo")});
    }

    void breakGlassIsOwedUntilItIsCountersigned()
    {
        happened("debt.opened", "", {{QStringLiteral("text"), QStringLiteral("t")}, {QStringLiteral("command"), QStringLiteral("cmd")}});
        QCOMPARE(openDebts(m_records), 1);
        happened("signoff.countersigned", "", {{QStringLiteral("command"), QStringLiteral("other")}}, "bo", "y");
        QCOMPARE(openDebts(m_records), 1);
        happened("signoff.countersigned", "", {{QStringLiteral("command"), QStringLiteral("cmd")}}, "bo", "z");
        QCOMPARE(openDebts(m_records), 0);
        QCOMPARE(m_records.debts.first().doneBy, QStringLiteral("bo"));
    }

    void readinessIsScoredOverAndOver()
    {
        QCOMPARE(act(Act::Score, "nowhere", {}), QStringLiteral("phase"));
        ReadinessScore score;
        score.score = 85;
        score.because = {QStringLiteral("-15 the premortem has not been recorded")};
        m_facts.score = score;
        QCOMPARE(act(Act::Score, "pilot", {}), QStringLiteral("check.scored"));
        m_facts.score->score = 100;
        QCOMPARE(act(Act::Score, "pilot", {}), QStringLiteral("check.scored"));
        QCOMPARE(m_records.scores.size(), 2);
        QCOMPARE(m_records.scores.first().because, score.because);
        QCOMPARE(m_records.scores.last().score, 100);
    }
};

QTEST_GUILESS_MAIN(TestRecordRules)
#include "tst_recordrules.moc"
