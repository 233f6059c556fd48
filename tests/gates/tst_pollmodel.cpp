#include "models/gates/pollmodel.h"
#include "tests/gates/gatebench.h"
#include "tests/support/testmain.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace holdpoint;
using test::GateBench;

class TestPollModel : public QObject
{
    Q_OBJECT

    GateBench m_bench;

    void refresh(PollModel &model) { model.update(m_bench.view(), *gateById(m_bench.gates, QStringLiteral("pilot")), m_bench.book); }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void showsARowForEachRuleAndPerson()
    {
        PollModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        refresh(model);
        m_bench.openPoll();
        refresh(model);
        QCOMPARE(model.rowCount(), 3); // cy and ed for product, di for security
        QCOMPARE(model.index(0, PollModel::RoleTitle).data().toString(), QStringLiteral("Product owner"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QVERIFY(m_bench.sign("cy").has_value());
        refresh(model);
        QVERIFY(model.index(0, 0).data(PollModel::CountsRole).toBool());
        QCOMPARE(model.index(0, PollModel::Answer).data().toString(), QStringLiteral("go"));
        QCOMPARE(model.index(1, 0).data(PollModel::RuleHasRole).toInt(), 1);
        QVERIFY(!model.index(1, 0).data(PollModel::CanStillRole).toBool());
        QCOMPARE(changed.size(), 2); // cy's row and the other of the same rule
        changed.clear();
        refresh(model);
        QCOMPARE(changed.size(), 0);
        QVERIFY(m_bench.sign("ed", Answer::NoGo, QStringLiteral("refunds")).has_value());
        m_bench.openPoll();
        refresh(model);
        QVERIFY(model.index(1, 0).data(PollModel::EarlierNoGoRole).toBool());
        m_bench.record({{QStringLiteral("key.revoked"), {}, {{QStringLiteral("person"), QStringLiteral("di")}}}}, QStringLiteral("ana"));
        refresh(model);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(2, 0).data(PollModel::PersonRole).toString(), QString()); // nobody is left for security
        QCOMPARE(reset.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPollModel)
#include "tst_pollmodel.moc"
