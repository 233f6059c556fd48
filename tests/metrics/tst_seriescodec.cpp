#include "models/metrics/downsample.h"
#include "models/metrics/seriescodec.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <limits>
#include <random>

using namespace holdpoint;

namespace {

bool same(const CodedSeries &a, const CodedSeries &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const CodedSample &x, const CodedSample &y) {
        return x.ms == y.ms && x.state == y.state && x.why == y.why && (x.state != SampleState::Valid || x.value == y.value);
    });
}

CodedSeries of(const std::vector<double> &values)
{
    CodedSeries series;
    for (size_t i = 0; i < values.size(); ++i)
        series.push_back({1'763'640'000'000 + static_cast<qint64>(i) * 1000, values[i], SampleState::Valid, 0});
    return series;
}

Sample at(qint64 ms, double value)
{
    return {instantFromMs(ms), SampleState::Valid, value, {}};
}

} // namespace

class TestSeriesCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void givesBackTheSameValues()
    {
        constexpr double huge = std::numeric_limits<double>::max();
        constexpr double tiny = std::numeric_limits<double>::denorm_min();
        for (const auto &values : std::vector<std::vector<double>>{{},
                                                                   {0},
                                                                   {1, 2, 3},
                                                                   {0.1, 0.2, 0.30000000000000004},
                                                                   {1e-9, 1},
                                                                   {1e-10},
                                                                   {huge, -huge},
                                                                   {tiny, 1},
                                                                   {9007199254740991.0, -9007199254740991.0},
                                                                   {9007199254740993.0, 0.5},
                                                                   {1e15, 0.001},
                                                                   {100.125, 99.75, 0},
                                                                   {M_PI, M_E}}) {
            const CodedSeries series = of(values);
            const auto back = unpackChunk(packChunk(series));
            QVERIFY(back && same(*back, series));
        }
    }

    void givesBackRandomSeries()
    {
        std::mt19937_64 random(11);
        for (int round = 0; round < 300; ++round) {
            CodedSeries series;
            qint64 ms = static_cast<qint64>(random() % 4'000'000'000'000ULL) - 1'000'000'000'000;
            for (size_t n = random() % 200; n > 0; --n) {
                ms += random() % 3 ? 1000 : static_cast<qint64>(random() % 100'000);
                const bool valid = random() % 5 != 0;
                const double value =
                    round % 2 ? static_cast<double>(random() % 1'000'000) / 100 : std::ldexp(static_cast<double>(random()), -40);
                series.push_back({ms, valid ? value : 0, valid ? SampleState::Valid : SampleState::Timeout,
                                  valid ? 0 : static_cast<qint32>(random() % 9)});
            }
            const auto back = unpackChunk(packChunk(series));
            QVERIFY(back && same(*back, series));
        }
    }

    void packsGaugesTightly()
    {
        std::vector<double> values;
        for (int i = 0; i < 3'600; ++i)
            values.push_back(std::round(1000 * (100 + std::sin(i / 40.0))) / 1000);
        QVERIFY(packChunk(of(values)).size() < 3'600 * 2);
        QVERIFY(packChunk(of(std::vector<double>(3'600, 1))).size() < 3'600 + 40);
    }

    void refusesDamage()
    {
        CodedSeries series = of({1, 2.5, 3});
        series[1].state = SampleState::NoData;
        const QByteArray packed = packChunk(series);
        for (qsizetype i = 0; i < packed.size(); ++i)
            QVERIFY(!unpackChunk(packed.left(i)));
        QVERIFY(!unpackChunk(packed + 'x'));
        QVERIFY(!unpackChunk(QByteArray("\x01\xff\xff\xff\xff\xff\xff\xff\xff\x01", 10)));
        std::mt19937 random(5);
        for (int round = 0; round < 20'000; ++round) { // an answer or nothing, never a crash
            QByteArray damaged = packed;
            damaged[static_cast<qsizetype>(random() % static_cast<unsigned>(packed.size()))] = static_cast<char>(random());
            (void)unpackChunk(damaged);
            (void)unpackBatch(damaged);
        }
    }

    void givesBackBatches()
    {
        const std::vector<HeadSample> batch{{1, {1000, 2.5, SampleState::Valid, 0}}, {77, {900, 0, SampleState::Error, 12}}};
        const QByteArray packed = packBatch(batch);
        const auto back = unpackBatch(packed);
        QVERIFY(back && back->size() == 2);
        QCOMPARE((*back)[0].sample.value, 2.5);
        QCOMPARE((*back)[1].series, 77);
        QCOMPARE((*back)[1].sample.ms, 900);
        QCOMPARE((*back)[1].sample.why, 12);
        for (qsizetype i = 0; i < packed.size(); ++i)
            QVERIFY(!unpackBatch(packed.left(i)));
    }

    void thinsOutButKeepsExtremesAndGaps()
    {
        QList<Sample> samples;
        for (int i = 0; i < 10'000; ++i)
            samples << (i == 5'000 ? Sample{instantFromMs(i), SampleState::NoData, 0, QStringLiteral("gap")}
                                   : at(i, i == 7'777 ? 99 : i % 10));
        const auto thin = minMaxBuckets(samples, instantFromMs(0), instantFromMs(9'999), 100);
        QVERIFY2(thin.size() <= 203, qPrintable(QString::number(thin.size())));
        QVERIFY(std::is_sorted(thin.begin(), thin.end(), [](const Sample &a, const Sample &b) { return a.at < b.at; }));
        const auto count = [&](const auto &what) { return std::count_if(thin.begin(), thin.end(), what); };
        QCOMPARE(count([](const Sample &s) { return s.value == 99; }), 1);
        QCOMPARE(count([](const Sample &s) { return s.state == SampleState::NoData; }), 1);
    }

    void marksWhereNothingWasMeasured()
    {
        const QList<Sample> samples{at(0, 1), at(1000, 2), at(60'000, 3)};
        QCOMPARE(minMaxBuckets(samples, instantFromMs(0), instantFromMs(60'000), 100).size(), 3);
        const auto marked = minMaxBuckets(samples, instantFromMs(0), instantFromMs(60'000), 100, Duration{3'000});
        QCOMPARE(marked.size(), 4);
        QCOMPARE(marked[2].state, SampleState::NoData);
    }
};

QTEST_GUILESS_MAIN(TestSeriesCodec)
#include "tst_seriescodec.moc"
