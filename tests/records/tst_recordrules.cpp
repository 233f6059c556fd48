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

    QString act(Act what, const char *subject, const QJsonObject &args)
    {
        const Command command{QStringLiteral("c"), what, QStringLiteral("ed"), QString::fromLatin1(subject), args};
        const auto drafts = decideRecord(m_records, m_book, command, test::start);
        if (!drafts)
            return drafts.error().code;
        for (const EventDraft &draft : *drafts)
            apply(m_records, test::event(++m_seq, draft, command.actor, test::start));
        return drafts->first().kind;
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void init() { m_records = {}; }

    void keepsWhatPeopleSay_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("kind");
        QTest::newRow("note") << int(Act::Note) << "note.added";
        QTest::newRow("decision") << int(Act::Decision) << "decision.recorded";
        QTest::newRow("issue") << int(Act::Issue) << "issue.raised";
        QTest::newRow("risk") << int(Act::Risk) << "risk.raised";
        QTest::newRow("objection") << int(Act::Objection) << "objection.raised";
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
        QCOMPARE(act(Act::DebtDone, "D-2", {}), QStringLiteral("debt.done"));
        QCOMPARE(act(Act::DebtDone, "D-2", {}), QStringLiteral("state"));
        QCOMPARE(openDebts(m_records), 1);
        QCOMPARE(debtById(m_records, QStringLiteral("D-2"))->doneBy, QStringLiteral("ed"));
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

    void aPremortemIsOfAPhase()
    {
        QCOMPARE(act(Act::Premortem, "nowhere", {{QStringLiteral("text"), QStringLiteral("w")}}), QStringLiteral("phase"));
    }
};

QTEST_GUILESS_MAIN(TestRecordRules)
#include "tst_recordrules.moc"
