#include "tests/phases/phasebench.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::PhaseBench;

class TestProgress : public QObject
{
    Q_OBJECT

    static constexpr Duration minute{60'000};
    static QString clock(const PhaseBench &bench)
    {
        const auto left = tClock(bench.pilot(), bench.plan(), bench.phases, bench.now);
        return left ? toClockText(*left) : QStringLiteral("no plan");
    }
    static SoakProgress soak(const PhaseBench &bench)
    {
        return soakProgress(bench.pilot(), bench.plan(), bench.facts.engineAlive, bench.now);
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void tClockStopsWhileHeldAndAtTheGate()
    {
        PhaseBench bench;
        QCOMPARE(clock(bench), QStringLiteral("no plan"));
        bench.book.phases[0].planned = Planned{test::start, 10 * minute};
        bench.begin();
        QCOMPARE(clock(bench), QStringLiteral("10:00"));
        bench.now += 4 * minute;
        QCOMPARE(clock(bench), QStringLiteral("06:00"));
        (void)bench.act(Act::Hold);
        bench.now += 5 * minute;
        QCOMPARE(clock(bench), QStringLiteral("06:00"));
        (void)bench.act(Act::Resume);
        QCOMPARE(clock(bench), QStringLiteral("06:00"));
        bench.now += 8 * minute;
        QCOMPARE(clock(bench), QString(QStringLiteral("−02:00"))); // T+
        bench.record("poll.opened", QStringLiteral("pilot"));
        QCOMPARE(bench.pilot().status, PhaseStatus::AtGate);
        bench.now += 60 * minute;
        QCOMPARE(clock(bench), QString(QStringLiteral("−02:00")));
    }

    // Made-up traffic is called so while nothing else runs, and where a stretch of time reaches back into it.
    void tellsSyntheticTrafficFromReal()
    {
        PhaseBench bench;
        QVERIFY(!trafficPast(bench.phases, bench.book).onlySynthetic); // nothing runs
        bench.book.phases[0].syntheticTraffic = true;
        bench.begin();
        TrafficPast past = trafficPast(bench.phases, bench.book);
        QVERIFY(past.onlySynthetic && past.syntheticSince && !past.realSince);
        bench.book.phases[0].syntheticTraffic = false;
        past = trafficPast(bench.phases, bench.book);
        QVERIFY(!past.onlySynthetic && !past.syntheticSince && past.realSince);
    }

    void soakStartsAgainAtEveryOtherVerdict_data()
    {
        QTest::addColumn<QString>("verdict");
        for (const char *verdict : {"failed", "error", "no data", "inconclusive"})
            QTest::newRow(verdict) << QString::fromLatin1(verdict);
    }
    void soakStartsAgainAtEveryOtherVerdict()
    {
        QFETCH(QString, verdict);
        PhaseBench bench;
        bench.begin();
        QVERIFY(!soak(bench).since);
        bench.judge("passed");
        bench.now += minute / 2;
        QCOMPARE(soak(bench).passed, minute / 2);
        bench.judge("passed"); // said again: no interruption
        QCOMPARE(soak(bench).passed, minute / 2);
        bench.judge(qPrintable(verdict));
        QVERIFY(!soak(bench).since && !soak(bench).met);
        bench.judge("passed");
        QCOMPARE(soak(bench).passed, Duration{0});
        bench.now += minute;
        QVERIFY(soak(bench).met);
    }

    void nothingIsGreenWithoutAnEngine()
    {
        PhaseBench bench;
        bench.begin();
        bench.judge("passed");
        bench.now += minute;
        QVERIFY(soak(bench).met);
        QCOMPARE(phaseVerdict(bench.pilot(), bench.plan(), true), Judgement::Passed);
        bench.facts.engineAlive = false;
        QVERIFY(!soak(bench).met);
        QCOMPARE(phaseVerdict(bench.pilot(), bench.plan(), false), Judgement::NoData);
        bench.facts.engineAlive = true;
        bench.record("engine.taken", QString());
        QVERIFY(!soak(bench).since); // unwatched time is not soaked
        Phase empty = bench.plan();
        empty.success.clear();
        QCOMPARE(phaseVerdict(bench.pilot(), empty, true), Judgement::NoData); // an aggregate of nothing is unknown
    }

    void criteriaCountOnlyWhenTheWorkIsDone()
    {
        PhaseBench bench;
        bench.book.phases[0].work << WorkItem{{}, QStringLiteral("move")};
        bench.begin();
        QCOMPARE(bench.phases.exposure, 0.0);
        bench.judge("passed");
        bench.now += 10 * minute;
        QVERIFY(!soak(bench).since);
        bench.run("run.requested", "forward", "", "move");
        QCOMPARE(bench.pilot().work.value(QStringLiteral("move")), WorkStatus::Running);
        bench.run("run.ended", "forward", "failed", "move");
        QVERIFY(!workDone(bench.pilot(), bench.plan()));
        bench.run("run.ended", "forward", "succeeded", "move");
        QCOMPARE(soak(bench).passed, Duration{0});
        QCOMPARE(bench.phases.exposure, 0.01);
        bench.now += minute;
        QVERIFY(soak(bench).met);
    }

    void readyIsReachedOnceAndSaysWhatIsMissing()
    {
        PhaseBench bench;
        bench.begin();
        const auto missing = [&](const QStringList &excused = {}) {
            return notReadyBecause(bench.pilot(), bench.plan(), bench.facts.engineAlive, bench.now, excused).join(QLatin1Char('|'));
        };
        QVERIFY(missing().contains(QStringLiteral("not measured yet")));
        QVERIFY(missing().contains(QStringLiteral("Support briefed: open")));
        (void)bench.act(Act::Check, "pilot/briefed", {{QStringLiteral("state"), QStringLiteral("done")}});
        bench.judge("passed");
        QCOMPARE(missing(), QStringLiteral("Soaking: 00:00 of 01:00"));
        QVERIFY(phaseProgress(bench.phases, bench.book, true, bench.now).isEmpty());
        bench.now += minute;
        QCOMPARE(missing(), QString());
        const QList<EventDraft> drafts = phaseProgress(bench.phases, bench.book, true, bench.now);
        QCOMPARE(drafts.size(), 1);
        bench.record(drafts.first());
        QCOMPARE(bench.pilot().status, PhaseStatus::AtGate);
        QVERIFY(phaseProgress(bench.phases, bench.book, true, bench.now).isEmpty());
    }

    void anExcusedFailureDoesNotStopTheSoakOfTheOthers()
    {
        PhaseBench bench;
        bench.book.phases[0].success << test::criterion("fast", 1);
        bench.begin();
        (void)bench.act(Act::Check, "pilot/briefed", {{QStringLiteral("state"), QStringLiteral("done")}});
        bench.judge("passed");
        bench.judge("failed", "success", "fast");
        bench.now += minute / 2;
        const QStringList both{QStringLiteral("errors-low"), QStringLiteral("fast")};
        const auto missing = [&] { return notReadyBecause(bench.pilot(), bench.plan(), true, bench.now, both); };
        QCOMPARE(missing(), QStringList{QStringLiteral("Soaking: 00:30 of 01:00")});
        bench.now += minute / 2;
        QCOMPARE(missing(), QStringList{});
    }

    void softCriteriaNeverClose()
    {
        PhaseBench bench;
        bench.book.phases[0].success[0].hard = false;
        bench.begin();
        (void)bench.act(Act::Check, "pilot/briefed",
                        {{QStringLiteral("state"), QStringLiteral("n/a")}, {QStringLiteral("because"), QStringLiteral("no support")}});
        bench.judge("failed");
        bench.now += minute;
        QVERIFY(phaseReady(bench.pilot(), bench.plan(), true, bench.now));
    }
};

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
