#include "models/metrics/pastneeds.h"
#include "models/triggers/triggerjudge.h"
#include "models/triggers/triggerrules.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

using namespace holdpoint;
using namespace holdpoint::test;
using F = Expr::Function;
using Op = Expr::Op;

namespace {

const QString m = QStringLiteral("m");
const QString t0 = QStringLiteral("t");

// A judge, the fold of what it finds, and the metrics that outlive it.
struct Engine {
    std::shared_ptr<Playbook> p;
    Triggers all;
    LiveMetrics kept;
    std::unique_ptr<TriggerJudge> judge;
    QList<JudgedPhase> phases;

    explicit Engine(const Playbook &playbook) : p(std::make_shared<Playbook>(playbook))
    {
        all = initialTriggers(*p);
        for (const Trigger &t : p->triggers)
            apply(all, *p, eventOf({QStringLiteral("trigger.armed"), t.id, {}}, at(0)));
        judge = std::make_unique<TriggerJudge>(p);
    }
    void sample(const Sample &s_, const QString &metric = m)
    {
        judge->add(metric, s_);
        kept.add(metric, s_);
    }
    QStringList record(const QList<EventDraft> &drafts, qint64 second)
    {
        QStringList kinds;
        for (const EventDraft &d : stillApplying(all, *p, drafts, at(second))) {
            apply(all, *p, eventOf(d, at(second)));
            const QString to = d.body.value(QStringLiteral("to")).toString();
            kinds << (d.kind == u"trigger.judged" ? to + QLatin1Char('/') + d.body.value(QStringLiteral("overlay")).toString() : d.kind);
        }
        return kinds;
    }
    QStringList step(qint64 second, double value)
    {
        sample(valid(second, value));
        return record(judge->sourceDone(QStringLiteral("src"), at(second), all, phases).drafts, second);
    }
    void restart()
    {
        judge = std::make_unique<TriggerJudge>(p);
        judge->restore(all, kept);
    }
};

Playbook with(const Trigger &t)
{
    Playbook p = playbook();
    p.triggers << t;
    return p;
}

Trigger slow(qint64 forSeconds)
{
    Trigger t = trigger(t0);
    t.forTime = s(forSeconds);
    return t;
}

QStringList list(const char *one)
{
    return QString::fromLatin1(one).split(QLatin1Char(','), Qt::SkipEmptyParts);
}

} // namespace

class TestTriggerJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void goesFromWarmUpToFiringAndBack()
    {
        Trigger t = slow(20);
        t.minSamples = 2;
        Engine e(with(t));
        QCOMPARE(e.step(10, 5), list("")); // still warm-up, as it was armed
        QCOMPARE(e.step(20, 5), list("ok/none"));
        QCOMPARE(e.step(30, 15), list("pending/none"));
        QCOMPARE(e.step(40, 15), list(""));
        QCOMPARE(e.step(50, 15), list("firing/none,alarm.raised"));
        QVERIFY(e.all.triggers[0].firstOut);
        QCOMPARE(e.all.triggers[0].episode, 1);
        QVERIFY(*e.all.triggers[0].pendingSince == at(30));
        QCOMPARE(e.step(60, 5), list("ok/none,alarm.recovered"));
    }

    void saysWhatItRestsOn()
    {
        Engine e(with(slow(0)));
        e.step(10, 5);
        e.sample(valid(20, 12.5));
        const Judged judged = e.judge->sourceDone(QStringLiteral("src"), at(20), e.all, {});
        const QJsonObject body = judged.drafts.first().body;
        QVERIFY(*judged.drafts.first().at == at(20));
        QCOMPARE(body.value(QStringLiteral("from")).toString(), QStringLiteral("ok"));
        QCOMPARE(body.value(QStringLiteral("value")).toString(), QStringLiteral("12.5"));
        QCOMPARE(body.value(QStringLiteral("why")).toString(), QStringLiteral("last(m) 12.5 > 10"));
        QCOMPARE(body.value(QStringLiteral("raw")).toString(), QStringLiteral("true"));
        QCOMPARE(body.value(QStringLiteral("samples")).toArray().last().toString(), QStringLiteral("m %1 12.5").arg(toRfc3339(at(20))));
    }

    void findsAgainWhatCouldNotBeRecorded()
    {
        Engine e(with(slow(0)));
        e.step(10, 5);
        e.sample(valid(20, 15));
        QCOMPARE(e.judge->sourceDone(QStringLiteral("src"), at(20), e.all, {}).drafts.size(), 2);
        QCOMPARE(e.step(30, 15), list("firing/none,alarm.raised"));
        QCOMPARE(e.step(40, 15), list(""));
    }

    void firingStaysFiringAfterARestart()
    {
        Engine e(with(slow(20)));
        for (const qint64 second : {10, 20, 30})
            e.step(second, 15);
        QCOMPARE(e.all.triggers[0].condition, Condition::Firing);
        e.restart();
        QCOMPARE(e.judge->live().value(t0).fresh, 0);
        QVERIFY(!e.judge->live().value(t0).firingOnValid);
        QCOMPARE(e.step(500, 15), list(""));
        QCOMPARE(e.all.triggers[0].condition, Condition::Firing);
        QVERIFY(e.judge->live().value(t0).firingOnValid);
        QCOMPARE(e.judge->live().value(t0).fresh, 1);
    }

    void timeWithoutAnEngineIsNotForTime()
    {
        Engine e(with(slow(60)));
        for (const qint64 second : {10, 20, 30}) // pending since 10, 20 s counted
            e.step(second, 15);
        e.restart();
        QCOMPARE(e.step(600, 15), list("")); // one step more: 30 s
        QCOMPARE(e.step(610, 15), list(""));
        QCOMPARE(e.step(620, 15), list(""));
        QCOMPARE(e.step(630, 15), list("firing/none,alarm.raised"));
    }

    void aSilentMetricIsNeverOk()
    {
        Engine e(with(slow(0)));
        e.step(10, 5);
        const auto judged = [&](qint64 second) {
            return e.record(e.judge->sourceDone(QStringLiteral("src"), at(second), e.all, {}).drafts, second);
        };
        QCOMPARE(judged(20), list(""));
        QCOMPARE(judged(30), list(""));
        QCOMPARE(judged(40), list("ok/stale")); // exactly stale_after old
        e.sample(broken(50, SampleState::Timeout));
        QCOMPARE(judged(50), list("ok/source error"));
        QCOMPARE(e.step(60, 5), list("ok/none"));
    }

    void waitsForTheSlowSource()
    {
        Playbook p = playbook({metric(m)});
        Source other;
        other.id = QStringLiteral("other");
        other.interval = s(30);
        p.sources << other;
        Metric n = metric(QStringLiteral("n"), Unit::None, s(90));
        n.source = other.id;
        p.metrics << n;
        Trigger t = slow(0);
        t.when =
            expression(node(Op::And, node(Op::Greater, call(F::Last, m), number(10)), node(Op::Greater, call(F::Last, n.id), number(10))));
        p.triggers << t;
        Engine e(p);
        const auto done = [&](const char *source, qint64 second) {
            return e.judge->sourceDone(QString::fromLatin1(source), at(second), e.all, {}).drafts;
        };
        // at(…): 1'700'000'000 is 20 s past a multiple of 30, so `other` is due at 10, 40, 70
        e.sample(valid(10, 15));
        QVERIFY(done("src", 10).isEmpty()); // `other` has not answered for 10
        e.sample(valid(10, 15), n.id);
        QCOMPARE(e.record(done("other", 10), 10), list("firing/none,alarm.raised"));
        e.sample(valid(20, 5));
        QCOMPARE(e.record(done("src", 20), 20), list("ok/none,alarm.recovered")); // nothing of `other` is due
        e.sample(valid(30, 15));
        QCOMPARE(e.record(done("src", 30), 30), list("firing/none,alarm.raised"));
        e.sample(valid(40, 5));
        QVERIFY(done("src", 40).isEmpty());
        e.sample(valid(50, 5));
        QVERIFY(done("src", 50).isEmpty());
        e.sample(broken(40, SampleState::Timeout), n.id);
        const auto both = done("other", 40); // 40 and 50, in this order
        QCOMPARE(both.first().body.value(QStringLiteral("to")).toString(), QStringLiteral("ok"));
        QVERIFY(*both.first().at == at(40));
        QVERIFY(*both.last().at == at(50));
    }

    void judgesCriteriaOfThePhaseOnly()
    {
        Playbook p = playbook();
        Phase pilot, cohort;
        pilot.id = QStringLiteral("pilot");
        cohort.id = QStringLiteral("cohort");
        Criterion low;
        low.id = QStringLiteral("low");
        low.check.that = expression(node(Op::Less, call(F::Avg, m, s(60)), number(1)));
        low.minSamples = 2;
        pilot.success << low;
        Milestone half;
        half.id = QStringLiteral("half");
        half.that = expression(node(Op::Less, call(F::Last, m), number(10)));
        pilot.milestones << half;
        EnterCheck calm;
        calm.id = QStringLiteral("calm");
        calm.check.that = half.that;
        cohort.enter << calm;
        p.phases << pilot << cohort;
        Engine e(p);
        const auto found = [&](qint64 second) {
            QStringList texts;
            for (const CriterionResult &r : e.judge->sourceDone(QStringLiteral("src"), at(second), e.all, e.phases).criteria)
                texts << QStringLiteral("%1 %2 %3 %4").arg(r.phase, r.kind, r.id, judgementWord(r.judgement.verdict));
            return texts;
        };
        e.sample(valid(10, 0.5));
        QCOMPARE(found(10), list(""));
        e.phases = {{pilot.id, at(15), false}};
        e.sample(valid(20, 0.5));
        QCOMPARE(found(20), list("pilot success low inconclusive,pilot milestone half passed"));
        e.sample(valid(30, 0.5));
        QCOMPARE(found(30), list("pilot success low passed,pilot milestone half passed"));
        e.sample(valid(40, 50));
        QCOMPARE(found(40), list("pilot success low failed,pilot milestone half failed"));
        e.phases = {{cohort.id, at(0), true}};
        e.sample(broken(50, SampleState::Error));
        QCOMPARE(found(50), list("cohort enter calm error"));
    }

    void anotherBreachInABurstIsNotFirstOut()
    {
        Playbook p = playbook();
        p.triggers << slow(20) << slow(10);
        p.triggers[1].id = QStringLiteral("u");
        Engine e(p);
        e.step(10, 5);
        e.step(20, 15);
        e.step(30, 15);
        e.step(40, 15);
        QVERIFY(e.all.triggers[1].firstOut);
        QVERIFY(!e.all.triggers[0].firstOut);
    }

    void isBlindOnlyWhenEverySourceFails_data()
    {
        QTest::addColumn<int>("one");
        QTest::addColumn<int>("other");
        QTest::addColumn<bool>("blind");
        QTest::newRow("both answer") << int(SampleState::Valid) << int(SampleState::Valid) << false;
        QTest::newRow("one fails") << int(SampleState::Timeout) << int(SampleState::Valid) << false;
        QTest::newRow("both fail") << int(SampleState::Timeout) << int(SampleState::Error) << true;
        QTest::newRow("an empty answer is an answer") << int(SampleState::Timeout) << int(SampleState::NoData) << false;
    }
    void isBlindOnlyWhenEverySourceFails()
    {
        QFETCH(int, one);
        QFETCH(int, other);
        QFETCH(bool, blind);
        Playbook p = playbook();
        Source second;
        second.id = QStringLiteral("other");
        p.sources << second;
        SourceHealth a, b;
        a.id = QStringLiteral("src");
        a.state = SampleState(one);
        b.id = second.id;
        b.state = SampleState(other);
        QCOMPARE(isBlind(p, {a, b}), blind);
        QVERIFY(!isBlind(p, {a}));
    }

    // What a playbook's rules read of the past, so that an engine that takes over can have it back.
    void knowsWhatOfThePastItReads()
    {
        Playbook p = playbook({metric(QStringLiteral("m")), metric(QStringLiteral("n"))});
        p.triggers << trigger(QStringLiteral("t"));
        p.triggers[0].when =
            expression(node(Expr::Op::And, node(Expr::Op::Greater, call(Expr::Function::Burn, QStringLiteral("m"), s(259'200)), number(1)),
                            node(Expr::Op::Greater, call(Expr::Function::Avg, QStringLiteral("n"), s(60)),
                                 node(Expr::Op::Multiply, number(2), call(Expr::Function::Baseline, QStringLiteral("n"))))));
        const PastNeeds needs = pastNeeds(p);
        QCOMPARE(needs.windows.value(QStringLiteral("m")), s(259'200));
        QCOMPARE(needs.windows.value(QStringLiteral("n")), s(60));
        QCOMPARE(needs.baselines, QSet<QString>{QStringLiteral("n")});
    }

    void theMedianIsOfEnoughValidSamples()
    {
        QList<Sample> samples;
        for (int i = 0; i < 30; ++i)
            samples << valid(i, i < 15 ? 1 : 3) << broken(i, SampleState::Error);
        QCOMPARE(medianOf(samples).value(), 2.0);
        QCOMPARE(medianOf(samples << valid(40, 3)).value(), 3.0);
        QVERIFY(!medianOf(samples.mid(0, 40)));
    }
};

QTEST_GUILESS_MAIN(TestTriggerJudge)
#include "tst_triggerjudge.moc"
