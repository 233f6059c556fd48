#include "models/metrics/poller.h"
#include "models/metrics/simulatedsource.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);

// Answers when it is told to, and remembers what it was asked.
class SlowSource : public MetricSource
{
public:
    using MetricSource::MetricSource;
    void poll(Instant t) override { asked << t; }
    void cancel() override { ++cancelled; }
    void fill(Instant from, Instant to) override { gaps << qMakePair(from, to); }
    void answer(double value) { answerAll({asked.last(), SampleState::Valid, value, {}}); }

    QList<Instant> asked;
    QList<QPair<Instant, Instant>> gaps;
    int cancelled = 0;
};

struct Fixture {
    FakeClock clock{start};
    SlowSource *source = nullptr;
    std::unique_ptr<Poller> poller;
    QStringList samples, done;

    explicit Fixture(Duration interval = Duration{5'000}, Duration timeout = Duration{2'000})
    {
        auto made = std::make_unique<SlowSource>(
            MetricSource::Setting{QStringLiteral("nova"), {QStringLiteral("a"), QStringLiteral("b")}, interval, timeout});
        source = made.get();
        std::vector<std::unique_ptr<MetricSource>> sources;
        sources.push_back(std::move(made));
        poller = std::make_unique<Poller>(clock, std::move(sources));
        QObject::connect(poller.get(), &Poller::sampled, [this](const QString &metric, const Sample &s) {
            samples << QStringLiteral("%1@%2 %3").arg(metric).arg((s.at - start).count() / 1000).arg(sampleStateWord(s.state));
        });
        QObject::connect(poller.get(), &Poller::instantDone,
                         [this](const QString &id, Instant t) { done << QStringLiteral("%1@%2").arg(id).arg((t - start).count() / 1000); });
    }
    void after(int ms)
    {
        clock.advance(Duration{ms});
        poller->tick();
    }
};

} // namespace

class TestPoller : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void pollsAtMultiplesOfTheInterval()
    {
        Fixture f;
        f.clock.advance(Duration{1'234});
        f.poller->start();
        QCOMPARE(f.source->asked, QList<Instant>{start});
        f.source->answer(1);
        f.after(3'000);
        QCOMPARE(f.source->asked.size(), 1);
        f.after(800); // 5.034 s
        QCOMPARE(f.source->asked.last(), start + Duration{5'000});
        f.source->answer(1);
        QCOMPARE(f.samples,
                 (QStringList{QStringLiteral("a@0 valid"), QStringLiteral("b@0 valid"), QStringLiteral("a@5 valid"),
                              QStringLiteral("b@5 valid")}));
        QCOMPARE(f.done, (QStringList{QStringLiteral("nova@0"), QStringLiteral("nova@5")}));
    }

    void endsAnInstantAtItsTimeout()
    {
        Fixture f;
        f.poller->start();
        f.after(1'999);
        QVERIFY(f.done.isEmpty());
        f.after(1);
        QCOMPARE(f.source->cancelled, 1);
        f.samples.sort();
        QCOMPARE(f.samples, (QStringList{QStringLiteral("a@0 timeout"), QStringLiteral("b@0 timeout")}));
        QCOMPARE(f.done, QStringList{QStringLiteral("nova@0")});
        f.after(3'000);
        QCOMPARE(f.source->asked.last(), start + Duration{5'000});
    }

    void saysTimeoutOnlyForWhatIsMissing()
    {
        Fixture f;
        f.poller->start();
        Q_EMIT f.source->sampled(QStringLiteral("a"), {start, SampleState::Valid, 1, {}});
        f.after(2'000);
        QCOMPARE(f.samples, (QStringList{QStringLiteral("a@0 valid"), QStringLiteral("b@0 timeout")}));
    }

    void asksOnceAtATime()
    {
        Fixture f(Duration{5'000}, Duration{5'000});
        f.poller->start();
        f.after(4'000);
        QCOMPARE(f.source->asked.size(), 1);
        f.after(1'000); // times out and is asked for the next instant
        QCOMPARE(f.source->asked.size(), 2);
        QCOMPARE(f.source->cancelled, 1);
    }

    void skipsWhatWasMissedAndAsksToFillIt()
    {
        Fixture f;
        f.poller->start();
        f.source->answer(1);
        f.after(3'600'000 + 700); // slept an hour
        QCOMPARE(f.source->asked.last(), start + Duration{3'600'000});
        QCOMPARE(f.source->asked.size(), 2);
        QCOMPARE(f.source->gaps.last(), qMakePair(start, start + Duration{3'595'000}));
    }

    void fillsFromWhatTheStoreKnows()
    {
        Fixture f;
        f.poller->start(start - Duration{60'000});
        QCOMPARE(f.source->gaps.last(), qMakePair(start - Duration{60'000}, start - Duration{5'000}));
    }

    void goesOnWhenTheClockJumpsBack()
    {
        Fixture f;
        f.poller->start();
        f.source->answer(1);
        f.clock.setWall(start - Duration{7'200'000});
        f.after(100);
        QCOMPARE(f.source->asked.size(), 1);
        f.after(4'900);
        QCOMPARE(f.source->asked.size(), 2);
        QCOMPARE(f.source->asked.last(), start - Duration{7'195'000});
    }

    void saysNothingAfterStop()
    {
        Fixture f;
        f.poller->start();
        f.poller->stop();
        f.after(60'000);
        QCOMPARE(f.source->asked.size(), 1);
        QVERIFY(f.samples.isEmpty() && f.done.isEmpty());
    }

    void ticksByItself()
    {
        SystemClock clock;
        Metric metric;
        metric.id = QStringLiteral("a");
        std::vector<std::unique_ptr<MetricSource>> sources;
        sources.push_back(std::make_unique<SimulatedSource>(
            MetricSource::Setting{QStringLiteral("s"), {metric.id}, Duration{100}, Duration{100}}, QList<Metric>{metric}));
        Poller poller(clock, std::move(sources));
        QSignalSpy done(&poller, &Poller::instantDone);
        poller.start();
        QTRY_VERIFY(done.size() >= 4);
        for (const auto &arguments : done)
            QCOMPARE(toMs(arguments.at(1).value<Instant>()) % 100, 0);
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"
