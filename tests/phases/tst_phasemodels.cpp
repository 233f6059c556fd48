#include "models/phases/checklistmodel.h"
#include "models/phases/criteriamodel.h"
#include "models/phases/phasemodel.h"
#include "tests/phases/phasebench.h"
#include "tests/support/testmain.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace holdpoint;
using test::PhaseBench;

class TestPhaseModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void sharesPutTheLimitAtFourFifths_data()
    {
        QTest::addColumn<int>("op");
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("share");
        const auto row = [](const char *name, Expr::Op op, double limit, double value, double share) {
            QTest::newRow(name) << static_cast<int>(op) << limit << value << share;
        };
        row("below", Expr::Op::Less, 1, 0.5, 0.4);
        row("nothing", Expr::Op::Less, 1, 0, 0);
        row("at the limit", Expr::Op::LessEqual, 1, 1, 0.8);
        row("past it", Expr::Op::Less, 1, 1.25, 1.0);
        row("far past it", Expr::Op::Less, 1, 100, 1.2);
        row("limit of zero", Expr::Op::Less, 0, 1, 1.2);
        row("above is good", Expr::Op::Greater, 99, 198, 0.4);
        row("fallen below", Expr::Op::Greater, 100, 80, 1.0);
        row("fallen to nothing", Expr::Op::Greater, 100, 0, 1.2);
        row("equal", Expr::Op::Equal, 0, 0, 0);
        row("not equal", Expr::Op::Equal, 0, 3, 1);
        row("not a number", Expr::Op::Less, 1, std::numeric_limits<double>::quiet_NaN(), -1);
    }
    void sharesPutTheLimitAtFourFifths()
    {
        QFETCH(int, op);
        QFETCH(double, limit);
        QFETCH(double, value);
        QFETCH(double, share);
        QCOMPARE(marginShare({QStringLiteral("m"), Unit::None, static_cast<Expr::Op>(op), limit}, value), share);
    }

    void criteriaAreUnknownWithoutAnEngine()
    {
        PhaseBench bench;
        bench.book.phases[0].success << test::criterion("fast", 1);
        bench.begin();
        CriteriaModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        LiveMetrics metrics;
        const auto refresh = [&](bool engine = true) { model.update(bench.pilot(), bench.plan(), bench.book, metrics, engine); };
        refresh();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data(CriteriaModel::VerdictRole).toString(), QStringLiteral("no data"));
        QCOMPARE(model.index(0, 0).data(CriteriaModel::ShareRole).toDouble(), -1.0);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        bench.judge("passed");
        refresh();
        QCOMPARE(changed.size(), 1); // the row concerned, and no other
        QVERIFY(model.index(0, 0).data(CriteriaModel::PassedRole).toBool());
        QCOMPARE(model.index(0, CriteriaModel::Now).data().toString(), QStringLiteral("0.4 %"));
        QCOMPARE(model.index(0, CriteriaModel::Limit).data().toString(), QStringLiteral("< 1 %"));
        QCOMPARE(model.index(0, 0).data(CriteriaModel::ShareRole).toDouble(), 0.32);
        refresh();
        QCOMPARE(changed.size(), 1);
        refresh(false);
        QVERIFY(!model.index(0, 0).data(CriteriaModel::PassedRole).toBool());
        QCOMPARE(model.index(0, 0).data(CriteriaModel::ValueTextRole).toString(), QString());
        bench.book.phases[0].success.removeFirst();
        refresh();
        QCOMPARE(model.rowCount(), 1);
        bench.book.phases[0].success.prepend(test::criterion("errors-low", 0.01));
        refresh();
        bench.book.phases[0].success.move(0, 1);
        refresh();
        QCOMPARE(model.index(1, 0).data(CriteriaModel::IdRole).toString(), QStringLiteral("errors-low"));
        QCOMPARE(reset.size(), 0);
    }

    void checklistShowsWhoSaidWhat()
    {
        PhaseBench bench;
        bench.book.phases[0].planned = Planned{test::start, Duration{600'000}};
        bench.book.phases[0].checklist[0].due = Due{Duration{-60'000}, std::nullopt};
        ChecklistModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.update(bench.pilot(), bench.plan());
        QCOMPARE(model.settled(), 0);
        QCOMPARE(model.index(0, 0).data(ChecklistModel::DueRole).toDateTime().toMSecsSinceEpoch(), toMs(test::start) - 60'000);
        (void)bench.act(Act::Check, "pilot/briefed", {{QStringLiteral("state"), QStringLiteral("done")}}, "ed");
        model.update(bench.pilot(), bench.plan());
        QCOMPARE(model.settled(), 1);
        QCOMPARE(model.index(0, 0).data(ChecklistModel::ByRole).toString(), QStringLiteral("ed"));
        QCOMPARE(model.index(0, 0).data(ChecklistModel::StatusRole).toString(), QStringLiteral("done"));
    }

    void phasesShowTheirStateInWords()
    {
        PhaseBench bench;
        PhaseModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.update(bench.phases, bench.book, true, bench.now);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 0).data(PhaseModel::CodeRole).toString(), QStringLiteral("P2"));
        bench.begin();
        bench.judge("passed");
        model.update(bench.phases, bench.book, true, bench.now);
        QCOMPARE(model.index(0, 0).data(PhaseModel::StatusRole).toString(), QStringLiteral("active"));
        QVERIFY(model.index(0, 0).data(PhaseModel::SoakingRole).toBool());
        (void)bench.act(Act::Hold);
        model.update(bench.phases, bench.book, false, bench.now);
        QVERIFY(model.index(0, 0).data(PhaseModel::HeldRole).toBool());
        QVERIFY(!model.index(0, 0).data(PhaseModel::SoakingRole).toBool());
    }
};

QTEST_GUILESS_MAIN(TestPhaseModels)
#include "tst_phasemodels.moc"
