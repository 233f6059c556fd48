#include "app/ctl/verbs.h"

#include "app/ctl/roomargs.h"
#include "models/base/safetext.h"
#include "models/metrics/samplefile.h"
#include "models/playbook/loader.h"
#include "models/triggers/backtest.h"
#include "models/triggers/incidents.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

namespace {

struct ReplayOptions {
    std::string playbook, samples, from, to, step, windows;
    std::vector<std::string> set;
    bool summary = false, failOnFire = false;
};

Result<Playbook> load(const QString &path, const std::vector<std::string> &changes, Output &out)
{
    const LoadResult loaded = loadPlaybook(path);
    if (!loaded.playbook) {
        for (const Problem &problem : loaded.problems)
            out.diagnose(problem.toText());
        return fail(loaded.opened ? ErrorKind::NotHolding : ErrorKind::Unreadable, QStringLiteral("playbook"),
                    QStringLiteral("%1 is not a valid playbook").arg(path));
    }
    Playbook playbook = *loaded.playbook;
    for (const std::string &change : changes) {
        if (const auto done = setTriggerField(playbook, text(change)); !done)
            return tl::unexpected(done.error());
    }
    return playbook;
}

Result<SampleSeries> readSamples(const QString &path, const Playbook &playbook, Output &out)
{
    const auto found = readSampleFile(path, playbook);
    if (!found)
        return tl::unexpected(found.error());
    for (const QString &warning : found->report.warnings)
        out.diagnose(QStringLiteral("%1: warning: %2").arg(path, warning));
    SampleSeries series;
    for (auto it = found->series.begin(); it != found->series.end(); ++it)
        series.insert(it.key(), it.value());
    if (series.size() == 1 && playbook.metrics.size() == 1 && series.contains(QStringLiteral("value")))
        series.insert(playbook.metrics.first().id, series.value(QStringLiteral("value"))); // an answer that has no name
    return series;
}

Result<BacktestOptions> times(const ReplayOptions &options)
{
    BacktestOptions result;
    const auto time = [](const std::string &written, std::optional<Instant> &into) -> Result<void> {
        if (written.empty())
            return {};
        const auto at = parseRfc3339(text(written));
        if (!at)
            return tl::unexpected(at.error());
        into = *at;
        return {};
    };
    if (const auto from = time(options.from, result.from); !from)
        return tl::unexpected(from.error());
    if (const auto to = time(options.to, result.to); !to)
        return tl::unexpected(to.error());
    if (!options.step.empty()) {
        const auto step = parseDuration(text(options.step));
        if (!step)
            return tl::unexpected(step.error());
        result.step = *step;
    }
    return result;
}

QJsonValue seconds(const std::optional<Duration> &span)
{
    return span ? QJsonValue(toSeconds(*span)) : QJsonValue(QJsonValue::Null);
}

QJsonValue number(const std::optional<int> &n)
{
    return n ? QJsonValue(*n) : QJsonValue(QJsonValue::Null);
}

void print(const Playbook &playbook, const BacktestChange &change, Output &out)
{
    const QString trigger = playbook.triggers[change.trigger].id;
    const QString from = conditionWord(change.from);
    const QString to = conditionWord(change.to);
    const QString overlay = overlayWord(change.overlay);
    if (out.json) {
        out.object({{QStringLiteral("at"), toRfc3339(change.at)},
                    {QStringLiteral("trigger"), trigger},
                    {QStringLiteral("from"), from},
                    {QStringLiteral("to"), to},
                    {QStringLiteral("overlay"), overlay},
                    {QStringLiteral("value"), change.value ? QJsonValue(*change.value) : QJsonValue(QJsonValue::Null)},
                    {QStringLiteral("why"), change.why}});
        return;
    }
    const QString over = change.overlay == Overlay::None ? QString() : QStringLiteral(" [%1]").arg(overlay);
    out.line(escapeControls(QStringLiteral("%1  %2  %3 → %4%5  %6").arg(toRfc3339(change.at), trigger, from, to, over, change.why)));
}

void print(const Playbook &playbook, const BacktestSummary &summary, Output &out)
{
    const QString trigger = playbook.triggers[summary.trigger].id;
    if (out.json) {
        out.object({{QStringLiteral("trigger"), trigger},
                    {QStringLiteral("episodes"), summary.episodes},
                    {QStringLiteral("firing_s"), toSeconds(summary.firing)},
                    {QStringLiteral("first"), summary.first ? QJsonValue(toRfc3339(*summary.first)) : QJsonValue(QJsonValue::Null)},
                    {QStringLiteral("false_alarms"), number(summary.falseAlarms)},
                    {QStringLiteral("missed"), number(summary.missed)},
                    {QStringLiteral("detect_s"), seconds(summary.detect)}});
        return;
    }
    QString line = QStringLiteral("%1: fired %2 ×").arg(trigger).arg(summary.episodes);
    if (summary.first)
        line += QStringLiteral(", %1 in all, first at %2").arg(toDurationText(summary.firing), toRfc3339(*summary.first));
    if (summary.falseAlarms)
        line += QStringLiteral("; %1 false, %2 missed").arg(*summary.falseAlarms).arg(*summary.missed);
    if (summary.detect)
        line += QStringLiteral(", detected after %1 on average").arg(toDurationText(*summary.detect));
    out.line(line);
}

Result<void> replay(const ReplayOptions &options, Output &out)
{
    const auto playbook = load(text(options.playbook), options.set, out);
    if (!playbook)
        return tl::unexpected(playbook.error());
    const auto grid = times(options);
    if (!grid)
        return tl::unexpected(grid.error());
    const Result<QList<IncidentWindow>> windows = options.windows.empty() ? QList<IncidentWindow>() : readIncidents(text(options.windows));
    if (!windows)
        return tl::unexpected(windows.error());
    const auto samples = readSamples(text(options.samples), *playbook, out);
    if (!samples)
        return tl::unexpected(samples.error());
    const auto result = backtest(*playbook, *samples, *grid);
    if (!result)
        return tl::unexpected(result.error());

    const QList<BacktestSummary> summaries = summarise(*playbook, *result, *windows);
    if (options.summary || !options.windows.empty()) {
        for (const BacktestSummary &summary : summaries)
            print(*playbook, summary, out);
    } else {
        for (const BacktestChange &change : result->changes)
            print(*playbook, change, out);
    }
    const bool fired = std::any_of(summaries.begin(), summaries.end(), [](const BacktestSummary &s) { return s.episodes > 0; });
    if (options.failOnFire && fired)
        out.exitCode = 1;
    return {};
}

} // namespace

void addReplay(CLI::App &app, Output &out)
{
    auto options = std::make_shared<ReplayOptions>();
    CLI::App *verb =
        app.add_subcommand("replay", "Back-test: what the triggers of a playbook would have done on these samples. Runs nothing.");
    verb->add_option("PLAYBOOK", options->playbook, "the playbook")->required();
    verb->add_option("--samples", options->samples, "CSV of samples, or the body of /api/v1/query_range; stands for every source")
        ->required();
    verb->add_option("--from", options->from, "first instant (default: the first sample)");
    verb->add_option("--to", options->to, "no instant after this (default: the last sample)");
    verb->add_option("--step", options->step, "between instants (default: the interval of the trigger's source)");
    verb->add_option("--set", options->set, "try a change: trigger.field=value (when, clear, for, keep_firing_for, min_samples, no_data)")
        ->take_all();
    verb->add_option("--windows", options->windows,
                     "CSV of known incidents, from,to[,label]: counts false alarms and misses; implies --summary");
    verb->add_flag("--summary", options->summary, "one line a trigger instead of every change");
    verb->add_flag("--fail-on-fire", options->failOnFire, "exit 1 when any trigger fires");
    verb->callback([options, &out] {
        if (const auto done = replay(*options, out); !done)
            out.refuse(done.error());
    });
}

} // namespace holdpoint::ctl
