#include "models/room/samplewire.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

class TestSampleWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void carriesEveryStateAndTheExactValue()
    {
        SampleNews news;
        news.beat = true;
        for (int state = 0; state <= static_cast<int>(SampleState::Future); ++state)
            news.samples << std::pair{
                QStringLiteral("m%1").arg(state),
                Sample{instantFromMs(1'000 + state), static_cast<SampleState>(state), 0.1 + state, QStringLiteral("why")}};
        news.health << SourceHealth{QStringLiteral("prom"), SampleState::Timeout, QStringLiteral("late"), instantFromMs(5), Duration{7}};
        const auto back = fromLine(toLine(news));
        QVERIFY(back);
        QVERIFY(back->beat);
        QCOMPARE(back->samples.size(), news.samples.size());
        for (qsizetype i = 0; i < news.samples.size(); ++i) {
            QCOMPARE(back->samples[i].first, news.samples[i].first);
            QCOMPARE(back->samples[i].second.value, news.samples[i].second.value);
            QCOMPARE(back->samples[i].second.state, news.samples[i].second.state);
        }
        QCOMPARE(back->health.first().why, QStringLiteral("late"));
        QCOMPARE(*back->health.first().lastGood, instantFromMs(5));
    }

    void takesNothingThatIsNotSuchALine()
    {
        for (const char *line : {"", "[]", "{", "null", "\x00\xff"})
            QVERIFY(!fromLine(line));
        const auto odd = fromLine(R"({"samples":[[1],["m","x",99,"y",null]],"health":[{}]})");
        QVERIFY(odd);
        QCOMPARE(odd->samples.size(), 1);
        QCOMPARE(odd->samples.first().second.state, SampleState::Future); // an unknown state is never valid
    }
};

QTEST_GUILESS_MAIN(TestSampleWire)
#include "tst_samplewire.moc"
