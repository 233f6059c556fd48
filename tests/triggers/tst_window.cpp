#include "models/metrics/window.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

#include <cmath>
#include <random>

using namespace holdpoint;
using namespace holdpoint::test;

// A window carried along must be what it would be if it were built from its samples each time.
class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void leavesItsLeftEndOut()
    {
        Window w(s(60), {true, true, false});
        w.push(at(0), 1);
        w.push(at(60), 2);
        w.moveTo(at(59));
        QCOMPARE(w.aggregate().count, 2);
        w.moveTo(at(60));
        QCOMPARE(w.aggregate().count, 1);
        w.moveTo(at(120));
        QCOMPARE(w.aggregate().count, 0);
    }

    void sumsWithoutDrift()
    {
        Window w(s(3), {true, true, false});
        w.push(at(0), 1e17);
        for (int i = 1; i <= 10; ++i) {
            w.push(at(i), 0.1);
            w.moveTo(at(i));
        }
        QCOMPARE(w.aggregate().sum.value(), 0.1 * 3); // nothing of 1e17 is left behind
    }

    void countsResetsAsIncreases()
    {
        Window w(s(60), {true, true, false});
        for (const auto &[t, v] : {std::pair(0, 5.0), {10, 8.0}, {20, 2.0}, {30, 6.0}})
            w.push(at(t), v);
        QCOMPARE(w.aggregate().increase.value(), 3.0 + 2.0 + 4.0);
    }

    void interpolatesQuantiles_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("q");
        QTest::addColumn<double>("is");
        QTest::newRow("one") << QList<double>{7} << 0.99 << 7.0;
        QTest::newRow("median of two") << QList<double>{4, 1} << 0.5 << 2.5;
        QTest::newRow("p90 of eleven") << QList<double>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10} << 0.9 << 9.0;
        QTest::newRow("p95 of five") << QList<double>{50, 10, 40, 20, 30} << 0.95 << 48.0;
    }
    void interpolatesQuantiles()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, q);
        QFETCH(double, is);
        Window early(s(1000), {false, false, true});
        Window late(s(1000), {});
        for (int i = 0; i < values.size(); ++i) {
            early.push(at(i), values[i]);
            late.push(at(i), values[i]);
        }
        late.require({false, false, true});
        QCOMPARE(early.quantile(q), is);
        QCOMPARE(late.quantile(q), is);
    }

    void equalsWhatIsBuiltAnew()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> value(-50, 50);
        for (int round = 0; round < 200; ++round) {
            const auto length = s(static_cast<qint64>(random() % 40 + 1));
            Window w(length, {true, true, true});
            std::vector<std::pair<Instant, double>> all;
            qint64 t = 0;
            for (int i = 0; i < 120; ++i) {
                t += static_cast<qint64>(random() % 6 + 1);
                const double v = random() % 5 == 0 ? 3.0 : value(random);
                all.emplace_back(at(t), v);
                w.push(at(t), v);
                w.moveTo(at(t));
                Window fresh(length, {true, true, true});
                for (const auto &[when, what] : all) {
                    if (when > at(t) - length)
                        fresh.push(when, what);
                }
                const Aggregate &a = w.aggregate();
                const Aggregate &b = fresh.aggregate();
                QCOMPARE(a.count, b.count);
                QCOMPARE(a.min, b.min);
                QCOMPARE(a.max, b.max);
                QCOMPARE(a.first, b.first);
                QCOMPARE(a.last, b.last);
                QVERIFY(a.firstAt == b.firstAt && a.lastAt == b.lastAt);
                QVERIFY(std::abs(a.sum.value() - b.sum.value()) <= 1e-12 * std::abs(b.sum.value()));
                QVERIFY(std::abs(a.increase.value() - b.increase.value()) <= 1e-12 * std::abs(b.increase.value()) + 1e-15);
                QCOMPARE(w.quantile(0.9), fresh.quantile(0.9));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
