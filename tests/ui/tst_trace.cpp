#include "ui/widgets/trace.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace holdpoint;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct Line {
    QList<PlotPoint> all;
    Trace trace;
    void add(qint64 at, double value)
    {
        all.append({at, value});
        trace.add(at, value);
    }
};

Line randomLine(quint32 seed, int samples)
{
    QRandomGenerator random(seed);
    Line line;
    qint64 at = 1'763'640'000'000 + random.bounded(10'000);
    for (int i = 0; i < samples; ++i) {
        at += 1 + random.bounded(random.bounded(20) == 0 ? 60'000 : 2'000);
        line.add(at, random.bounded(25) == 0 ? unknown : random.generateDouble() * 100 - 20);
    }
    return line;
}

} // namespace

class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryPeakWithinItsPixel()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const Line line = randomLine(seed, 3'000);
            for (const int pixels : {50, 300, 2'000}) {
                const qint64 from = line.all.at(200).at, to = line.all.at(2'800).at;
                const QList<PlotPoint> drawn = line.trace.points(from, to, pixels);
                double low = 1e9, high = -1e9, drawnLow = 1e9, drawnHigh = -1e9;
                qsizetype finite = 0;
                for (const PlotPoint &p : line.all)
                    if (p.at >= from && p.at <= to && std::isfinite(p.value)) {
                        low = std::min(low, p.value);
                        high = std::max(high, p.value);
                    }
                for (const PlotPoint &p : drawn) {
                    QVERIFY(p.at >= from && p.at <= to);
                    if (!std::isfinite(p.value))
                        continue;
                    ++finite;
                    drawnLow = std::min(drawnLow, p.value);
                    drawnHigh = std::max(drawnHigh, p.value);
                    const bool real = std::any_of(line.all.begin(), line.all.end(),
                                                  [&](const PlotPoint &s) { return s.at == p.at && s.value == p.value; });
                    QVERIFY(real);
                }
                QVERIFY(std::is_sorted(drawn.begin(), drawn.end(), [](const PlotPoint &a, const PlotPoint &b) { return a.at < b.at; }));
                QVERIFY2(finite <= 2 * pixels + 4, qPrintable(QStringLiteral("%1 of %2").arg(finite).arg(pixels)));
                // A bucket may reach beyond the edge: its own peak there does not belong to the picture.
                QVERIFY(drawnHigh <= high && drawnLow >= low);
                if (pixels == 2'000) {
                    QVERIFY(high - drawnHigh < 5);
                    QVERIFY(drawnLow - low < 5);
                }
            }
        }
    }

    void returnsEverySampleWherePixelsAreMany()
    {
        Line line;
        for (int i = 0; i < 500; ++i)
            line.add(1'000'000 + i * 1'000LL, i % 7);
        const QList<PlotPoint> drawn = line.trace.points(0, 10'000'000, 1 << 20);
        QCOMPARE(drawn.size(), line.all.size());
        for (qsizetype i = 0; i < drawn.size(); ++i) {
            QCOMPARE(drawn.at(i).at, line.all.at(i).at);
            QCOMPARE(drawn.at(i).value, line.all.at(i).value);
        }
    }

    void aGapStaysAGapHoweverFarAway()
    {
        Line line;
        for (int i = 0; i < 50'000; ++i)
            line.add(i * 1'000LL, i >= 30'000 && i < 30'010 ? unknown : 1);
        for (const int pixels : {20, 300, 100'000}) {
            const QList<PlotPoint> drawn = line.trace.points(0, 50'000'000, pixels);
            QCOMPARE(std::count_if(drawn.begin(), drawn.end(), [](const PlotPoint &p) { return std::isnan(p.value); }), 1);
        }
    }

    void looksTheSameWhenTheWindowMoves()
    {
        const Line line = randomLine(7, 5'000);
        const qint64 from = line.all.at(100).at, span = line.all.at(4'000).at - from;
        const QList<PlotPoint> first = line.trace.points(from, from + span, 200);
        const QList<PlotPoint> next = line.trace.points(from + 1'000, from + span + 1'000, 200);
        int common = 0;
        for (const PlotPoint &p : first)
            common += std::any_of(next.begin(), next.end(), [&](const PlotPoint &q) { return q.at == p.at; }) ? 1 : 0;
        QVERIFY(common >= first.size() - 4); // only what left the window
    }

    void forgetsWhatIsOld()
    {
        Line line;
        for (int i = 0; i < 10'000; ++i)
            line.add(i * 1'000LL, i == 5 ? 1e6 : 1);
        QCOMPARE(line.trace.largest(), 1e6);
        line.trace.forgetBefore(9'000'000);
        QCOMPARE(line.trace.largest(), 1.0);
        QVERIFY(line.trace.points(0, 8'900'000, 500).isEmpty());
        QCOMPARE(line.trace.points(9'000'000, 10'000'000, 5'000).size(), 1'000);
    }
};

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
