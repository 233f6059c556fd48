#include "models/triggers/backtest.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

const QString m = QStringLiteral("m");

Playbook one()
{
    Playbook p = playbook();
    p.triggers << trigger(QStringLiteral("t"));
    return p;
}

SampleSeries values(std::initializer_list<double> list)
{
    QList<Sample> samples;
    qint64 second = 0;
    for (const double v : list) {
        samples << valid(second, v);
        second += 10;
    }
    return {{m, samples}};
}

} // namespace

class TestBacktest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void takesRangeAndStepFromWhatItReads()
    {
        const auto result = backtest(one(), values({1, 11, 11, 1}));
        QVERIFY(result);
        QVERIFY(result->from == at(0) && result->to == at(30));
        QCOMPARE(result->changes.size(), 2);
        QVERIFY(result->changes[0].at == at(10) && result->changes[1].at == at(30));
        QCOMPARE(*result->changes[0].value, 11.0);
        QCOMPARE(result->changes[0].why, QStringLiteral("last(m) 11 > 10"));
    }

    // The usual pairs: a short burst moves the short window only, a lasting one both; it ends with the short window.
    void burnPairs_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<int>("longWindow");
        QTest::addColumn<int>("shortWindow");
        QTest::newRow("1 h and 5 m") << 14.4 << 3'600 << 300;
        QTest::newRow("6 h and 30 m") << 6.0 << 21'600 << 1'800;
        QTest::newRow("1 d and 2 h") << 3.0 << 86'400 << 7'200;
        QTest::newRow("3 d and 6 h") << 1.0 << 259'200 << 21'600;
    }
    void burnPairs()
    {
        QFETCH(double, factor);
        QFETCH(int, longWindow);
        QFETCH(int, shortWindow);
        constexpr double budget = 0.005; // 99.5 %
        const int step = shortWindow / 10;
        Playbook p = playbook({metric(m, Unit::Ratio, s(3 * step))}, s(step));
        p.metrics[0].objective = 1 - budget;
        Trigger t = trigger(QStringLiteral("burn"));
        const auto above = [&](int window) { return node(Expr::Op::Greater, call(Expr::Function::Burn, m, s(window)), number(factor)); };
        t.when = expression(node(Expr::Op::And, above(longWindow), above(shortWindow)));
        p.triggers << t;
        const auto fires = [&](double ratio, int seconds) { // that ratio for so long, at the end of a good long window
            QList<Sample> samples;
            for (int at = 0; at < longWindow; at += step)
                samples << valid(at, 0);
            for (int at = longWindow; at < longWindow + seconds; at += step)
                samples << valid(at, ratio);
            for (int at = longWindow + seconds; at < longWindow + seconds + 2 * shortWindow; at += step)
                samples << valid(at, 0);
            return backtest(p, {{m, samples}})->changes;
        };
        QCOMPARE(fires(0.99 * factor * budget, 2 * longWindow).size(), 0); // just within what the budget allows
        const auto lasting = fires(1.25 * factor * budget, longWindow);
        QCOMPARE(lasting.size(), 2);
        QVERIFY(lasting[0].at - at(longWindow) > s(longWindow * 3 / 4) && lasting[0].at - at(longWindow) <= s(longWindow));
        QVERIFY(lasting[1].at - at(2 * longWindow) <= s(shortWindow)); // over soon after it has ended
        QVERIFY2(lasting[0].why.contains(QLatin1String("burn(m")), qPrintable(lasting[0].why));
        QCOMPARE(fires(1.25 * factor * budget, shortWindow).size(), 0); // the short window alone is not enough
    }

    void samplesBeforeTheFirstInstantCount()
    {
        const auto result = backtest(one(), values({11, 1}), {at(5), at(5), s(10)});
        QCOMPARE(result->changes.size(), 1);
        QCOMPARE(result->changes[0].to, Condition::Firing);
    }

    void findsSeriesByTheNameAMetricReads()
    {
        Playbook p = one();
        p.metrics[0].series = QStringLiteral("http_errors");
        SampleSeries named{{QStringLiteral("http_errors"), values({1, 11}).value(m)}};
        QCOMPARE(backtest(p, named)->changes.size(), 1);
    }

    void refusesWhatMakesNoSense()
    {
        QCOMPARE(backtest(one(), {}).error().kind, ErrorKind::NotHolding);
        QCOMPARE(backtest(one(), values({1}), {{}, {}, s(0)}).error().kind, ErrorKind::WrongUse);
        QCOMPARE(backtest(one(), values({1}), {at(0), at(1'000'000'000), Duration{1}}).error().code, QStringLiteral("too-many-instants"));
        QCOMPARE(backtest(one(), values({1}), {at(10), at(0), s(10)})->changes.size(), 0);
    }

    void summarisesAgainstIncidents()
    {
        // firing 10–30, 50–60 and 80–90
        const auto result = backtest(one(), values({1, 11, 11, 1, 1, 11, 1, 1, 11}));
        const QList<IncidentWindow> windows{{at(5), at(30), {}}, {at(35), at(45), {}}, {at(80), at(90), {}}};
        const auto summary = summarise(one(), *result, windows).first();
        QCOMPARE(summary.episodes, 3);
        QCOMPARE(summary.firing.count(), s(20 + 10).count());
        QVERIFY(*summary.first == at(10));
        QCOMPARE(*summary.falseAlarms, 1);
        QCOMPARE(*summary.missed, 1);
        QCOMPARE(summary.detect->count(), s(5).count() / 2); // 5 s and 0 s
        QVERIFY(!summarise(one(), *result, {}).first().missed);
    }

    void triesChanges_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *set, const char *code) {
            QTest::newRow(set) << QString::fromLatin1(set) << QString::fromLatin1(code);
        };
        row("t.for=2m", "");
        row("t.keep_firing_for=30s", "");
        row("t.min_samples=5", "");
        row("t.no_data=keep(2m)", "");
        row("t.no_data=breach", "");
        row("t.when=avg(m, 1m) > 3", "");
        row("t.clear=last(m) < 1", "");
        row("t.clear=", "");
        row("t.for=soon", "duration");
        row("t.min_samples=0", "set");
        row("t.no_data=keep()", "set");
        row("t.when=avg(nothing, 1m) > 3", "set");
        row("t.when=", "set");
        row("t.mode=auto", "set");
        row("u.for=2m", "set");
        row("for=2m", "set");
        row("t.for", "set");
        row("", "set");
    }
    void triesChanges()
    {
        QFETCH(QString, set);
        QFETCH(QString, code);
        Playbook p = one();
        const auto done = setTriggerField(p, set);
        QCOMPARE(done ? QString() : done.error().code, code);
    }

    void aChangeChangesTheOutcome()
    {
        Playbook p = one();
        QVERIFY(setTriggerField(p, QStringLiteral("t.for=20s")));
        QVERIFY(setTriggerField(p, QStringLiteral("t.when=avg(m, 20s) >= 11")));
        const auto result = backtest(p, values({1, 11, 11, 11, 11}));
        QCOMPARE(result->changes.last().to, Condition::Firing);
        QVERIFY(result->changes.last().at == at(40));
    }
};

QTEST_GUILESS_MAIN(TestBacktest)
#include "tst_backtest.moc"
