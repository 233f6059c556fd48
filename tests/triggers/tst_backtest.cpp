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
