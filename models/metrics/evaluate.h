#pragma once

#include "models/metrics/livemetrics.h"
#include "models/metrics/seriesbook.h"

#include <QtCore/QStringList>

namespace holdpoint {

// Why something is unknown, mildest first; of several the worst counts.
enum class Unknown { No, WarmUp, Stale, TooFew, NoData, Invalid, Future, Error, Timeout };

// What a formula is at one instant. `holds` is absent when unknown: unknown follows Kleene logic and is never true.
struct Evaluation {
    std::optional<bool> holds;
    std::optional<double> value; // left side of the first comparison
    Unknown unknown = Unknown::No; // why `holds` is absent
    int series = -1; // of the book, whose sample is to blame; −1: a division by zero or the like
};

// The first comparison of an expression as a screen shows it: in which unit its value is, and where it turns.
struct FirstComparison {
    Unit unit = Unit::None;
    std::optional<double> limit; // its right side, where that is a number
    bool above = true; // true when it holds above the limit
};

// A `when`, `clear` or `that`, tied to the series and windows of one book.
class Formula
{
public:
    Formula() = default; // of nothing: always unknown
    // minSamples: valid samples that each windowed function needs in its window, and every call since `start`.
    Formula(const Expression &expression, const Playbook &playbook, SeriesBook &book, int minSamples);

    bool isEmpty() const { return m_nodes.empty(); }
    const std::vector<int> &series() const { return m_series; } // of the book, in order of appearance
    // At the book's instant. start: samples before it do not count for warm-up.
    Evaluation evaluate(const SeriesBook &book, Instant start) const;
    // In numbers: "avg(errors, 1m) 2.9 % > 2 %"; where unknown, the reason.
    QString why(const SeriesBook &book, Instant start) const;
    // The newest samples it rests on, "errors 2026-11-20T14:00:00.000Z 0.029".
    QStringList evidence(const SeriesBook &book, int perSeries = 3) const;
    FirstComparison first(const SeriesBook &book) const;

private:
    struct Node {
        Expr::Op op;
        Expr::Function function;
        double number;
        int series, window, left, right;
        Duration length;
    };
    struct Number {
        double value;
        Unknown unknown;
        int series;
    };
    int compile(const Expr &expr, const Playbook &playbook, SeriesBook &book);
    const Node &at(int node) const { return m_nodes[static_cast<size_t>(node)]; }
    // `left`: where the left side of the first comparison goes, when it is come by.
    Evaluation truth(const SeriesBook &book, Instant start, int node, std::optional<double> &left) const;
    Number number(const SeriesBook &book, Instant start, int node) const;
    Number call(const SeriesBook &book, Instant start, const Node &node) const;
    double windowed(const SeriesBook &book, const Node &node) const;
    std::optional<Unit> unitOf(const SeriesBook &book, int node) const;
    QString words(const SeriesBook &book, Instant start, int node) const;
    QString comparison(const SeriesBook &book, Instant start, int node) const;
    QString source(const SeriesBook &book, int node) const;

    std::vector<Node> m_nodes;
    std::vector<int> m_series;
    int m_root = -1, m_first = -1; // m_first: the first comparison
    int m_minSamples = 1;
};

QString unknownWords(const SeriesBook &book, const Evaluation &evaluation); // "no data: no sample yet"
// A number of a metric as people read it: "2.9 %", "380 ms", "1.5 MiB", "12/s". digits: significant ones.
QString valueText(double value, Unit unit, int digits = 4);

FirstComparison firstComparison(const Expression &expression, const Playbook &playbook);

// What a criterion, milestone, enter check or `wait` is.
struct CriterionJudgement {
    Judgement verdict = Judgement::NoData;
    QString value; // decimal text of the left side of the first comparison, or empty
    QString why;
};
CriterionJudgement judgeCriterion(const Formula &formula, const SeriesBook &book, Instant start);
// The same for one instant of whatever has been kept of the metrics: for `wait` and for screens, not for every tick.
// start: when the judged thing began; samples before it do not count for warm-up, but are in windows.
CriterionJudgement judgeCriterion(const Expression &expression, const Playbook &playbook, const LiveMetrics &metrics, int minSamples,
                                  Instant t, Instant start = Instant::min());

} // namespace holdpoint
