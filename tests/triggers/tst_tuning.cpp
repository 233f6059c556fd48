#include "models/triggers/tuning.h"

#include "models/playbook/expressionparser.h"
#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

const QString m = QStringLiteral("m");

Expression parsed(const QString &text, const Playbook &playbook)
{
    QList<ExpressionProblem> problems;
    const Expression expression = parseExpression(text, playbook.metrics, problems);
    return problems.isEmpty() ? expression : Expression();
}

Playbook rule(const QString &when, Duration forTime)
{
    Playbook p = playbook({metric(m, Unit::Ratio)});
    Trigger t = trigger(QStringLiteral("t"));
    t.when = parsed(when, p);
    t.forTime = forTime;
    p.triggers << t << trigger(QStringLiteral("other"));
    return p;
}

// 600 s at 10 s: 1 % at rest, with bursts that reach `peak` between two seconds.
struct Burst {
    qint64 from, to;
    double peak;
};
SampleSeries history(const QList<Burst> &bursts, const QList<Burst> &silences = {})
{
    QList<Sample> samples;
    for (qint64 second = 0; second <= 600; second += 10) {
        double value = 0.01;
        for (const Burst &burst : bursts)
            if (second >= burst.from && second < burst.to)
                value = burst.peak;
        const bool silent =
            std::any_of(silences.begin(), silences.end(), [&](const Burst &gap) { return second >= gap.from && second < gap.to; });
        if (!silent)
            samples << valid(second, value);
    }
    return {{m, samples}};
}

} // namespace

class TestTuning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void findsAndReplacesTheNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("above");
        QTest::addColumn<double>("tried");
        QTest::addColumn<QString>("expected");
        QTest::newRow("per cent") << "avg(m, 1m) > 2%" << 0.02 << true << 0.015 << "avg(m, 1m) > 1.5%";
        QTest::newRow("below") << "last(m) <= 0.5" << 0.5 << false << 0.25 << "last(m) <= 0.25";
        QTest::newRow("the first of two") << "avg(m, 1m) > 2% and last(m) > 1%" << 0.02 << true << 0.03
                                          << "avg(m, 1m) > 3% and last(m) > 1%";
        QTest::newRow("nothing") << "last(m) > 0" << 0.0 << true << 3.0 << "last(m) > 3";
    }
    void findsAndReplacesTheNumber()
    {
        QFETCH(QString, text);
        const Playbook p = playbook({metric(m, Unit::Ratio)});
        const Expression when = parsed(text, p);
        QVERIFY(!when.isEmpty());
        const auto threshold = thresholdOf(when);
        QVERIFY(threshold);
        QCOMPARE(threshold->metric, m);
        QTEST(threshold->value, "value");
        QTEST(threshold->above, "above");
        QFETCH(double, tried);
        const QString changed = withThreshold(when, *threshold, tried);
        QTEST(changed, "expected");
        QCOMPARE(thresholdOf(parsed(changed, p))->value, tried);
    }

    void comparesTwoRules()
    {
        const Playbook live = rule(QStringLiteral("last(m) > 2%"), s(20)), tried = rule(QStringLiteral("last(m) > 1.5%"), s(20));
        const SampleSeries samples = history({{100, 160, 0.03}, {200, 260, 0.018}, {300, 360, 0.018}, {400, 410, 0.05}}, {{500, 560, 0}});
        const QList<IncidentWindow> incidents{{at(95), at(165), QStringLiteral("I-1")}, {at(195), at(265), QStringLiteral("I-2")}};
        const auto tuning = tune(live, tried, QStringLiteral("t"), samples, incidents);
        QVERIFY(tuning);
        struct Expected {
            qint64 from;
            double peak;
            Outcome live, tried;
            const char *label;
        };
        const QList<Expected> expected{{95, 0.03, Outcome::Caught, Outcome::Caught, "I-1"},
                                       {195, 0.018, Outcome::Missed, Outcome::Caught, "I-2"},
                                       {300, 0.018, Outcome::Quiet, Outcome::FalseAlarm, ""},
                                       {400, 0.05, Outcome::Quiet, Outcome::Quiet, ""}};
        QCOMPARE(tuning->episodes.size(), expected.size() + 1);
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const TuningEpisode &episode = tuning->episodes.at(i);
            QVERIFY2(episode.from == at(expected.at(i).from), qPrintable(toRfc3339(episode.from)));
            QCOMPARE(*episode.peak, expected.at(i).peak);
            QCOMPARE(episode.live.outcome, expected.at(i).live);
            QCOMPARE(episode.tried.outcome, expected.at(i).tried);
            QCOMPARE(episode.label, QLatin1String(expected.at(i).label));
        }
        QCOMPARE(tuning->episodes.last().live.outcome, Outcome::Unknown);
        QCOMPARE(tuning->live.caught, 1);
        QCOMPARE(tuning->live.missed, 1);
        QCOMPARE(tuning->live.falseAlarms, 0);
        QCOMPARE(tuning->tried.caught, 2);
        QCOMPARE(tuning->tried.missed, 0);
        QCOMPARE(tuning->tried.falseAlarms, 1);
        QVERIFY(tuning->live.detect == s(25)); // labelled from 95, above from 100, for 20 s
        QVERIFY(tuning->live.unknown > s(20) && tuning->live.unknown <= s(60));
    }

    void withoutIncidentsNothingIsFalse()
    {
        const Playbook live = rule(QStringLiteral("last(m) > 2%"), s(0));
        const auto tuning = tune(live, live, QStringLiteral("t"), history({{100, 160, 0.03}}), {});
        QVERIFY(tuning);
        QCOMPARE(tuning->episodes.size(), 1);
        QCOMPARE(tuning->episodes.first().live.outcome, Outcome::Fired);
        QCOMPARE(tuning->live.fired, 1);
        QCOMPARE(tuning->live.falseAlarms, 0);
    }

    void refusesWhatOnlyPeopleJudge()
    {
        Playbook live = rule(QStringLiteral("last(m) > 2%"), s(0));
        live.triggers[0].manual = true;
        QVERIFY(!tune(live, live, QStringLiteral("t"), history({}), {}));
        QVERIFY(!tune(live, live, QStringLiteral("nobody"), history({}), {}));
    }
};

QTEST_GUILESS_MAIN(TestTuning)
#include "tst_tuning.moc"
