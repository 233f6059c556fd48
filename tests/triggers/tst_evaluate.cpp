#include "models/metrics/evaluate.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

using namespace holdpoint;
using namespace holdpoint::test;
using F = Expr::Function;
using Op = Expr::Op;

Q_DECLARE_METATYPE(holdpoint::Expression)
Q_DECLARE_METATYPE(holdpoint::Unknown)
Q_DECLARE_METATYPE(holdpoint::Judgement)
Q_DECLARE_METATYPE(QList<holdpoint::Sample>)

namespace {

const QString m = QStringLiteral("m");
const QString n = QStringLiteral("n");

Playbook book2(Unit unit = Unit::None)
{
    Metric burning = metric(m, unit);
    burning.objective = 0.99;
    return playbook({burning, metric(n)});
}

Evaluation evaluate(const Expression &e, const QList<Sample> &ofM, const QList<Sample> &ofN, Instant t, int minSamples = 1,
                    Instant start = Instant::min(), QString *why = nullptr, Unit unit = Unit::None)
{
    SeriesBook book;
    const Playbook p = book2(unit);
    const Formula formula(e, p, book, minSamples);
    for (const Sample &sample : ofM) {
        if (book.indexOf(m) >= 0)
            book.add(book.indexOf(m), sample);
    }
    for (const Sample &sample : ofN) {
        if (book.indexOf(n) >= 0)
            book.add(book.indexOf(n), sample);
    }
    book.moveTo(t);
    if (why)
        *why = formula.why(book, start);
    return formula.evaluate(book, start);
}

Expression above(Node left, double limit = 0)
{
    return expression(node(Op::Greater, std::move(left), number(limit)));
}

QList<Sample> steady(std::initializer_list<double> values)
{
    QList<Sample> list;
    qint64 t = 0;
    for (const double v : values)
        list << valid(t += 10, v);
    return list;
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void calls_data()
    {
        QTest::addColumn<int>("function");
        QTest::addColumn<qint64>("window");
        QTest::addColumn<double>("is");
        // samples at 10 … 50 s: 4 1 9 2 7, judged at 50 s
        QTest::newRow("avg of all") << int(F::Avg) << qint64{50} << 4.6;
        QTest::newRow("avg leaves the left end out") << int(F::Avg) << qint64{40} << 4.75;
        QTest::newRow("min") << int(F::Min) << qint64{50} << 1.0;
        QTest::newRow("max") << int(F::Max) << qint64{20} << 7.0;
        QTest::newRow("sum") << int(F::Sum) << qint64{30} << 18.0;
        QTest::newRow("p50") << int(F::P50) << qint64{50} << 4.0;
        QTest::newRow("p90") << int(F::P90) << qint64{50} << 8.2;
        QTest::newRow("p95") << int(F::P95) << qint64{50} << 8.6;
        QTest::newRow("p99") << int(F::P99) << qint64{50} << 8.92;
        QTest::newRow("rate with resets") << int(F::Rate) << qint64{50} << (1.0 + 8 + 2 + 5) / 40;
        QTest::newRow("delta") << int(F::Delta) << qint64{50} << 3.0;
        QTest::newRow("count") << int(F::Count) << qint64{30} << 3.0;
        QTest::newRow("last") << int(F::Last) << qint64{0} << 7.0;
        QTest::newRow("last in a window") << int(F::Last) << qint64{15} << 7.0;
        QTest::newRow("age") << int(F::Age) << qint64{0} << 0.0;
        QTest::newRow("burn") << int(F::Burn) << qint64{50} << 4.6 / (1.0 - 0.99);
    }
    void calls()
    {
        QFETCH(int, function);
        QFETCH(qint64, window);
        QFETCH(double, is);
        const Evaluation e = evaluate(above(call(F(function), m, s(window))), steady({4, 1, 9, 2, 7}), {}, at(50));
        QVERIFY(e.holds);
        QCOMPARE(*e.value, is);
        QCOMPARE(*e.holds, is > 0);
    }

    void unknowns_data()
    {
        QTest::addColumn<Expression>("expr");
        QTest::addColumn<QList<Sample>>("samples");
        QTest::addColumn<qint64>("t");
        QTest::addColumn<int>("minSamples");
        QTest::addColumn<Unknown>("unknown");
        const auto last = above(call(F::Last, m));
        const auto avg = above(call(F::Avg, m, s(30)));
        QTest::newRow("no sample so far") << last << QList<Sample>{} << qint64{50} << 1 << Unknown::NoData;
        QTest::newRow("an empty answer") << last << QList<Sample>{valid(40, 1), broken(50, SampleState::NoData)} << qint64{50} << 1
                                         << Unknown::NoData;
        QTest::newRow("a value is not looked past")
            << avg << QList<Sample>{valid(30, 1), valid(40, 1), broken(50, SampleState::Invalid)} << qint64{50} << 1 << Unknown::Invalid;
        QTest::newRow("future") << last << QList<Sample>{broken(50, SampleState::Future)} << qint64{50} << 1 << Unknown::Future;
        QTest::newRow("timeout") << last << QList<Sample>{valid(40, 1), broken(50, SampleState::Timeout)} << qint64{50} << 1
                                 << Unknown::Timeout;
        QTest::newRow("source error") << last << QList<Sample>{broken(50, SampleState::Error)} << qint64{50} << 1 << Unknown::Error;
        QTest::newRow("a frozen exporter") << last << QList<Sample>{broken(50, SampleState::Stale)} << qint64{50} << 1 << Unknown::Stale;
        QTest::newRow("exactly stale_after old") << last << QList<Sample>{valid(20, 1)} << qint64{50} << 1 << Unknown::Stale;
        QTest::newRow("one second younger") << last << QList<Sample>{valid(21, 1)} << qint64{50} << 1 << Unknown::No;
        QTest::newRow("an old error is stale") << last << QList<Sample>{broken(20, SampleState::Error)} << qint64{50} << 1
                                               << Unknown::Stale;
        QTest::newRow("a sample of the future waits") << last << QList<Sample>{valid(51, 1)} << qint64{50} << 1 << Unknown::NoData;
        QTest::newRow("warm-up") << avg << steady({1, 2}) << qint64{20} << 3 << Unknown::WarmUp;
        QTest::newRow("warm-up without a window") << last << steady({1, 2}) << qint64{20} << 3 << Unknown::WarmUp;
        QTest::newRow("warm") << last << steady({1, 2, 3}) << qint64{30} << 3 << Unknown::No;
        QTest::newRow("later a thin window") << avg << QList<Sample>{valid(0, 1), valid(5, 1), valid(10, 1), valid(50, 1)} << qint64{50}
                                             << 3 << Unknown::TooFew;
        QTest::newRow("rate needs two") << above(call(F::Rate, m, s(30))) << steady({1}) << qint64{10} << 1 << Unknown::WarmUp;
        QTest::newRow("delta of a thin window")
            << above(call(F::Delta, m, s(5)), -9) << steady({1, 2, 3}) << qint64{30} << 1 << Unknown::TooFew;
        QTest::newRow("count of nothing is known")
            << above(call(F::Count, m, s(30)), -1) << QList<Sample>{} << qint64{50} << 5 << Unknown::No;
        QTest::newRow("age of nothing is unknown")
            << above(call(F::Age, m)) << QList<Sample>{broken(50, SampleState::Error)} << qint64{50} << 1 << Unknown::NoData;
        QTest::newRow("age of a dead metric is known")
            << above(call(F::Age, m)) << QList<Sample>{valid(0, 1), broken(50, SampleState::Error)} << qint64{50} << 1 << Unknown::No;
        QTest::newRow("no baseline captured") << above(call(F::Baseline, m)) << steady({1}) << qint64{10} << 1 << Unknown::NoData;
        QTest::newRow("division by zero") << above(node(Op::Divide, call(F::Last, m), number(0))) << steady({1}) << qint64{10} << 1
                                          << Unknown::Invalid;
    }
    void unknowns()
    {
        QFETCH(Expression, expr);
        QFETCH(QList<Sample>, samples);
        QFETCH(qint64, t);
        QFETCH(int, minSamples);
        QFETCH(Unknown, unknown);
        const Evaluation e = evaluate(expr, samples, {}, at(t), minSamples);
        QCOMPARE(e.holds.has_value(), unknown == Unknown::No);
        if (!e.holds) {
            QCOMPARE(e.unknown, unknown);
        }
    }

    void invalidSamplesAreLeftOutOfWindows()
    {
        const Evaluation e =
            evaluate(above(call(F::Avg, m, s(60))), {valid(10, 2), broken(20, SampleState::Timeout), valid(30, 4)}, {}, at(30));
        QCOMPARE(*e.value, 3.0);
    }

    void samplesBeforeTheStartDoNotWarmUp()
    {
        QVERIFY(!evaluate(above(call(F::Avg, m, s(60))), steady({1, 2, 3}), {}, at(30), 2, at(25)).holds);
        QVERIFY(evaluate(above(call(F::Avg, m, s(60))), steady({1, 2, 3}), {}, at(30), 2, at(20)).holds);
    }

    void followsKleene_data()
    {
        QTest::addColumn<int>("op");
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("right");
        QTest::addColumn<int>("is");
        // 1 true, 0 false, 2 unknown
        const int both[3][3] = {{0, 0, 0}, {0, 1, 2}, {0, 2, 2}};
        const int either[3][3] = {{0, 1, 2}, {1, 1, 1}, {2, 1, 2}};
        for (int l = 0; l < 3; ++l) {
            for (int r = 0; r < 3; ++r) {
                QTest::addRow("%d and %d", l, r) << int(Op::And) << l << r << both[l][r];
                QTest::addRow("%d or %d", l, r) << int(Op::Or) << l << r << either[l][r];
            }
        }
    }
    void followsKleene()
    {
        QFETCH(int, op);
        QFETCH(int, left);
        QFETCH(int, right);
        QFETCH(int, is);
        const auto side = [](int which) { return node(Op::Greater, which == 2 ? call(F::Last, n) : number(which), number(0.5)); };
        const Evaluation e = evaluate(expression(node(Op(op), side(left), side(right))), {}, {}, at(10));
        QCOMPARE(e.holds ? int(*e.holds) : 2, is);
        const Evaluation not_ = evaluate(expression(node(Op::Not, node(Op(op), side(left), side(right)))), {}, {}, at(10));
        QCOMPARE(not_.holds ? int(!*not_.holds) : 2, is);
    }

    void theWorstReasonCounts()
    {
        const auto both =
            expression(node(Op::And, node(Op::Greater, call(F::Last, m), number(1)), node(Op::Greater, call(F::Last, n), number(1))));
        QCOMPARE(evaluate(both, {broken(10, SampleState::NoData)}, {broken(10, SampleState::Error)}, at(10)).unknown, Unknown::Error);
        QCOMPARE(evaluate(both, {broken(10, SampleState::Error)}, {broken(10, SampleState::NoData)}, at(10)).unknown, Unknown::Error);
    }

    void saysWhyInNumbers_data()
    {
        QTest::addColumn<Expression>("expr");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("why");
        const auto avg = call(F::Avg, m, s(60));
        QTest::newRow("ratio") << above(avg, 0.02) << int(Unit::Ratio) << QStringLiteral("avg(m, 1m) 2.9 % > 2 %");
        QTest::newRow("not") << above(avg, 0.05) << int(Unit::Ratio) << QStringLiteral("avg(m, 1m) 2.9 % not > 5 %");
        QTest::newRow("milliseconds of seconds") << above(avg, 0.02) << int(Unit::Seconds) << QStringLiteral("avg(m, 1m) 29 ms > 20 ms");
        QTest::newRow("near misses keep their digits")
            << above(avg, 0.02900001) << int(Unit::Ratio) << QStringLiteral("avg(m, 1m) 2.9 % not > 2.900001 %");
        QTest::newRow("burn has no unit") << above(call(F::Burn, m, s(60)), 2) << int(Unit::Ratio) << QStringLiteral("burn(m, 1m) 2.9 > 2");
        QTest::newRow("unknown") << above(call(F::Last, n), 2) << int(Unit::Ratio)
                                 << QStringLiteral("last(n) unknown: no data (n: no sample yet)");
        QTest::newRow("two") << expression(node(Op::And, node(Op::Greater, avg, number(0.02)), node(Op::Less, call(F::Age, m), number(30))))
                             << int(Unit::Ratio) << QStringLiteral("avg(m, 1m) 2.9 % > 2 % and age(m) 0 s < 30 s");
        QTest::newRow("a sum of two") << expression(node(Op::Greater, node(Op::Multiply, number(2), avg), number(0.02))) << int(Unit::Ratio)
                                      << QStringLiteral("2 × avg(m, 1m) 5.8 % > 2 %");
    }
    void saysWhyInNumbers()
    {
        QFETCH(Expression, expr);
        QFETCH(int, unit);
        QFETCH(QString, why);
        QString said;
        evaluate(expr, steady({0.029}), {}, at(10), 1, Instant::min(), &said, Unit(unit));
        QCOMPARE(said, why);
    }

    void writesValuesForPeople_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole stays whole") << 12400.0 << int(Unit::Count) << QStringLiteral("12400");
        QTest::newRow("zero") << 0.0 << int(Unit::Ratio) << QStringLiteral("0 %");
        QTest::newRow("minus nothing") << -0.0 << int(Unit::Count) << QStringLiteral("0");
        QTest::newRow("bytes") << 1572864.0 << int(Unit::Bytes) << QStringLiteral("1.5 MiB");
        QTest::newRow("per second") << 12.5 << int(Unit::PerSecond) << QStringLiteral("12.5/s");
        QTest::newRow("seconds") << 1.25 << int(Unit::Seconds) << QStringLiteral("1.25 s");
        QTest::newRow("four digits") << 3.14159 << int(Unit::None) << QStringLiteral("3.142");
    }
    void writesValuesForPeople()
    {
        QFETCH(double, value);
        QFETCH(int, unit);
        QFETCH(QString, text);
        QCOMPARE(valueText(value, Unit(unit)), text);
    }

    void judgesCriteria_data()
    {
        QTest::addColumn<QList<Sample>>("samples");
        QTest::addColumn<Judgement>("verdict");
        QTest::newRow("passed") << steady({4, 5}) << Judgement::Passed;
        QTest::newRow("failed") << steady({0, 0}) << Judgement::Failed;
        QTest::newRow("too few") << QList<Sample>{valid(20, 4)} << Judgement::Inconclusive;
        QTest::newRow("none") << QList<Sample>{} << Judgement::NoData;
        QTest::newRow("error") << QList<Sample>{valid(10, 4), broken(20, SampleState::Error)} << Judgement::Error;
        QTest::newRow("invalid") << QList<Sample>{valid(10, 4), broken(20, SampleState::Invalid)} << Judgement::Error;
        QTest::newRow("stale") << QList<Sample>{valid(-40, 4), valid(-30, 4)} << Judgement::NoData;
    }
    void judgesCriteria()
    {
        QFETCH(QList<Sample>, samples);
        QFETCH(Judgement, verdict);
        LiveMetrics kept;
        for (const Sample &sample : samples)
            kept.add(m, sample);
        kept.add(m, valid(500, -1)); // later than the instant: not seen
        const auto e = above(call(F::Avg, m, s(60)));
        const CriterionJudgement judged = judgeCriterion(e, book2(), kept, 2, at(20));
        QCOMPARE(judged.verdict, verdict);
        QVERIFY(!judged.why.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
