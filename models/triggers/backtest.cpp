#include "models/triggers/backtest.h"

#include "models/triggers/condition.h"

namespace holdpoint {

namespace {

constexpr qint64 mostInstants = 20'000'000;

struct Unit {
    int place;
    Formula when, clear;
    ConditionRules rules;
    ConditionState state;
};

const QList<Sample> *seriesOf(const SampleSeries &samples, const Metric &metric)
{
    for (const QString &name : {metric.id, metric.series}) {
        const auto found = samples.constFind(name);
        if (!name.isEmpty() && found != samples.constEnd())
            return &*found;
    }
    return nullptr;
}

Duration stepOf(const Playbook &playbook, const Trigger &trigger)
{
    std::optional<Duration> step;
    for (const QString &id : trigger.when.metrics() + trigger.clear.metrics()) {
        const Metric *metric = byId(playbook.metrics, id);
        const Source *source = metric ? byId(playbook.sources, metric->source) : nullptr;
        if (source)
            step = std::min(step.value_or(source->interval), source->interval);
    }
    return step.value_or(Duration{15'000});
}

// The triggers of one step: one book, every instant once.
class Pass
{
public:
    Pass(const Playbook &playbook, Duration step) : m_playbook(&playbook), m_step(step) { }
    Duration step() const { return m_step; }

    void add(int place)
    {
        const Trigger &t = m_playbook->triggers[place];
        Unit unit{place, Formula(t.when, *m_playbook, m_book, t.minSamples), {}, conditionRules(t, m_step), {}};
        if (!t.clear.isEmpty())
            unit.clear = Formula(t.clear, *m_playbook, m_book, t.minSamples);
        m_units.push_back(std::move(unit));
    }

    // The samples must live until run() is over.
    void feed(const SampleSeries &samples)
    {
        for (const Metric &metric : m_playbook->metrics) {
            const int series = m_book.indexOf(metric.id);
            if (const QList<Sample> *list = series < 0 ? nullptr : seriesOf(samples, metric))
                m_feeds.push_back({series, list, 0});
        }
    }

    void run(Backtest &out)
    {
        for (Instant t = out.from; t <= out.to; t += m_step) {
            m_book.takeUpTo(t);
            for (Feed &feed : m_feeds) {
                for (; feed.next < feed.list->size() && feed.list->at(feed.next).at <= t; ++feed.next)
                    m_book.add(feed.series, feed.list->at(feed.next));
            }
            m_book.moveTo(t);
            for (Unit &unit : m_units)
                judge(unit, t, out);
        }
    }

private:
    void judge(Unit &unit, Instant t, Backtest &out) const
    {
        Observation seen{t, unit.when.evaluate(m_book, Instant::min()), {}};
        if (!unit.clear.isEmpty())
            seen.clear = unit.clear.evaluate(m_book, Instant::min());
        const Condition from = unit.state.condition;
        const Overlay before = unit.state.overlay;
        const bool byClear = &judgedOf(from, unit.rules, seen) == &seen.clear;
        judgeCondition(unit.state, unit.rules, seen);
        if (unit.state.condition != from || unit.state.overlay != before)
            out.changes << BacktestChange{t,
                                          unit.place,
                                          from,
                                          unit.state.condition,
                                          unit.state.overlay,
                                          seen.when.value,
                                          (byClear ? unit.clear : unit.when).why(m_book, Instant::min())};
    }

    struct Feed {
        int series;
        const QList<Sample> *list;
        qsizetype next;
    };

    const Playbook *m_playbook;
    Duration m_step;
    SeriesBook m_book;
    std::vector<Feed> m_feeds;
    std::vector<Unit> m_units;
};

std::optional<std::pair<Instant, Instant>> rangeOf(const Playbook &playbook, const SampleSeries &samples)
{
    std::optional<std::pair<Instant, Instant>> range;
    for (const Metric &metric : playbook.metrics) {
        const QList<Sample> *list = seriesOf(samples, metric);
        if (!list || list->isEmpty())
            continue;
        const auto own = std::pair(list->first().at, list->last().at);
        range = range ? std::pair(std::min(range->first, own.first), std::max(range->second, own.second)) : own;
    }
    return range;
}

struct Episode {
    Instant from, to;
};

QList<Episode> episodesOf(const Backtest &result, int trigger)
{
    QList<Episode> episodes;
    for (const BacktestChange &change : result.changes) {
        if (change.trigger != trigger)
            continue;
        if (change.to == Condition::Firing && change.from != Condition::Firing)
            episodes << Episode{change.at, result.to};
        else if (change.from == Condition::Firing && change.to != Condition::Firing)
            episodes.last().to = change.at;
    }
    return episodes;
}

void compare(BacktestSummary &summary, const QList<Episode> &episodes, const QList<IncidentWindow> &windows)
{
    const auto meet = [](const Episode &e, const IncidentWindow &w) { return e.from <= w.to && e.to >= w.from; };
    summary.falseAlarms = static_cast<int>(std::count_if(episodes.begin(), episodes.end(), [&](const Episode &e) {
        return std::none_of(windows.begin(), windows.end(), [&](const IncidentWindow &w) { return meet(e, w); });
    }));
    Duration total{0};
    int detected = 0;
    for (const IncidentWindow &window : windows) {
        const auto first = std::find_if(episodes.begin(), episodes.end(), [&](const Episode &e) { return meet(e, window); });
        if (first == episodes.end())
            continue;
        ++detected;
        total += std::max(Duration{0}, first->from - window.from);
    }
    summary.missed = static_cast<int>(windows.size()) - detected;
    if (detected > 0)
        summary.detect = total / detected;
}

} // namespace

Result<Backtest> backtest(const Playbook &playbook, const SampleSeries &samples, const BacktestOptions &options)
{
    const auto range = rangeOf(playbook, samples);
    if (!range && (!options.from || !options.to))
        return fail(ErrorKind::NotHolding, QStringLiteral("no-samples"), QStringLiteral("no metric of the playbook is in the samples"));
    Backtest result{options.from ? *options.from : range->first, options.to ? *options.to : range->second, {}};
    if (options.step && *options.step <= Duration{0})
        return fail(ErrorKind::WrongUse, QStringLiteral("step"), QStringLiteral("the step must be longer than 0"));
    std::vector<Pass> passes;
    for (int i = 0; i < playbook.triggers.size(); ++i) {
        if (playbook.triggers[i].manual)
            continue;
        const Duration step = options.step.value_or(stepOf(playbook, playbook.triggers[i]));
        if ((result.to - result.from) / step > mostInstants)
            return fail(ErrorKind::WrongUse, QStringLiteral("too-many-instants"),
                        QStringLiteral("more than 20 million instants: take a larger step"));
        auto pass = std::find_if(passes.begin(), passes.end(), [&](const Pass &p) { return p.step() == step; });
        if (pass == passes.end())
            pass = passes.emplace(passes.end(), playbook, step);
        pass->add(i);
    }
    for (Pass &pass : passes) {
        pass.feed(samples);
        pass.run(result);
    }
    std::stable_sort(result.changes.begin(), result.changes.end(),
                     [](const BacktestChange &a, const BacktestChange &b) { return a.at != b.at ? a.at < b.at : a.trigger < b.trigger; });
    return result;
}

QList<BacktestSummary> summarise(const Playbook &playbook, const Backtest &result, const QList<IncidentWindow> &windows)
{
    QList<BacktestSummary> summaries;
    for (int i = 0; i < playbook.triggers.size(); ++i) {
        if (playbook.triggers[i].manual)
            continue;
        const QList<Episode> episodes = episodesOf(result, i);
        BacktestSummary summary;
        summary.trigger = i;
        summary.episodes = static_cast<int>(episodes.size());
        for (const Episode &episode : episodes)
            summary.firing += episode.to - episode.from;
        if (!episodes.isEmpty())
            summary.first = episodes.first().from;
        if (!windows.isEmpty())
            compare(summary, episodes, windows);
        summaries << summary;
    }
    return summaries;
}

} // namespace holdpoint
