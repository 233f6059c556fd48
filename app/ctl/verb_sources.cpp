#include "app/ctl/verbs.h"

#include "app/ctl/roomargs.h"
#include "models/base/safetext.h"
#include "models/base/secrets.h"
#include "models/metrics/sourcefactory.h"
#include "models/metrics/sourcereport.h"
#include "models/room/enginesocket.h"
#include "models/room/roomfolder.h"
#include "models/room/samplewriter.h"

#include <QtCore/QEventLoop>
#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

namespace {

constexpr int engineMs = 2'000;
constexpr Duration historySpan{6 * 3'600'000};

// What the engine says, where one lives; else what the store still knows.
LiveMetrics metricsOf(const Room &room, const QString &folder, bool engine, Instant now)
{
    LiveMetrics live(historySpan);
    for (const StoredSample &stored : readHistory(RoomFolder(folder).samples(), now - historySpan, now))
        live.add(stored.metric, stored.sample);
    if (!engine)
        return live;
    EngineListener listener(room.rollout().chain);
    QEventLoop loop;
    QObject::connect(&listener, &EngineListener::received, &loop, [&](const SampleNews &news) {
        for (const auto &[metric, sample] : news.samples)
            live.add(metric, sample);
        for (const SourceHealth &health : news.health)
            live.setHealth(health);
        loop.quit();
    });
    QTimer::singleShot(engineMs, &loop, &QEventLoop::quit);
    loop.exec();
    return live;
}

// One poll, here and now.
Result<LiveMetrics> tested(const Playbook &playbook, const Source &source, Instant now)
{
    if (source.kind == SourceKind::Command || source.kind == SourceKind::Check || source.kind == SourceKind::Push)
        return fail(ErrorKind::Refused, QStringLiteral("not-from-here"),
                    source.kind == SourceKind::Push ? QStringLiteral("%1 waits for scripts: push something to it").arg(source.id)
                                                    : QStringLiteral("%1 is run by the engine only").arg(source.id));
    Playbook alone = playbook;
    alone.sources = {source};
    const auto sources = makeSources(alone, Mode::Live, {nullptr, [](const QString &reference) { return resolveSecret(reference); }});
    if (!sources)
        return tl::unexpected(sources.error());
    if (sources->empty())
        return fail(ErrorKind::NotHolding, QStringLiteral("no-metric"), QStringLiteral("no metric reads %1").arg(source.id));
    LiveMetrics live;
    MetricSource &one = *sources->front();
    QEventLoop loop;
    QObject::connect(&one, &MetricSource::sampled, &loop, [&](const QString &metric, const Sample &sample) { live.add(metric, sample); });
    QObject::connect(&one, &MetricSource::health, &loop, [&](const SourceHealth &health) { live.setHealth(health); });
    QObject::connect(&one, &MetricSource::polled, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QTimer::singleShot(source.timeout + Duration{1'000}, &loop, &QEventLoop::quit);
    one.poll(now);
    loop.exec();
    return live;
}

QJsonValue timeOrNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue();
}

QJsonObject toJson(const Source &source, const SourceReport &report)
{
    return {{QStringLiteral("id"), report.id},
            {QStringLiteral("kind"), sourceKindWord(source.kind)},
            {QStringLiteral("state"), sourceStatusWord(report.status)},
            {QStringLiteral("last_good"), timeOrNull(report.lastGood)},
            {QStringLiteral("last_heard"), timeOrNull(report.lastHeard)},
            {QStringLiteral("latency_s"), toSeconds(report.latency)},
            {QStringLiteral("why"), report.why},
            {QStringLiteral("metrics"), QJsonArray::fromStringList(report.metrics)}};
}

QString inWords(const Source &source, const SourceReport &report, const LiveMetrics &live)
{
    QStringList parts{QStringLiteral("%1 (%2): %3").arg(report.id, sourceKindWord(source.kind), sourceStatusWord(report.status))};
    if (!report.why.isEmpty())
        parts << report.why;
    parts << (report.lastGood ? QStringLiteral("last good %1").arg(toRfc3339(*report.lastGood)) : QStringLiteral("never good"));
    if (report.latency > Duration{0})
        parts << QStringLiteral("answered within %1 ms").arg(report.latency.count());
    for (const QString &metric : report.metrics) {
        const auto newest = live.newest(metric);
        parts << QStringLiteral("%1 %2").arg(metric,
                                             !newest                                   ? QStringLiteral("none")
                                                 : newest->state == SampleState::Valid ? QString::number(newest->value)
                                                                                       : sampleStateWord(newest->state));
    }
    return escapeControls(parts.join(QStringLiteral("; ")));
}

void sources(const std::string &folder, const std::string &test, Output &out)
{
    const SystemClock clock;
    const auto room = openRoom(folder, clock, out, true);
    if (!room)
        return;
    const Playbook &playbook = *room->rollout().playbook;
    const Source *wanted = byId(playbook.sources, text(test));
    if (!test.empty() && !wanted)
        return out.refuse(
            {ErrorKind::WrongUse, QStringLiteral("unknown-source"), QStringLiteral("there is no source '%1'").arg(text(test)), {}});
    if (wanted && (room->rollout().mode == Mode::Drill || room->rollout().phases.status == RolloutStatus::Draft))
        return out.refuse({ErrorKind::Refused,
                           QStringLiteral("not-started"),
                           QStringLiteral("nothing is asked before the rollout has been started, and nothing real in a drill"),
                           {}});
    const bool engine = seeEngine(text(folder), clock).alive();
    const auto live =
        wanted ? tested(playbook, *wanted, clock.now()) : Result<LiveMetrics>(metricsOf(*room, text(folder), engine, clock.now()));
    if (!live)
        return out.refuse(live.error());
    QJsonArray list;
    for (const Source &source : playbook.sources) {
        if (wanted && source.id != wanted->id)
            continue;
        const SourceReport report = sourceReport(playbook, source, *live, clock.now());
        if (report.status != SourceStatus::Good)
            out.exitCode = 1;
        list << toJson(source, report);
        out.line(inWords(source, report, *live));
    }
    out.object({{QStringLiteral("engine"), engine}, {QStringLiteral("sources"), list}});
    if (!engine && !wanted)
        out.diagnose(QStringLiteral("no engine: nobody asks them now"));
}

} // namespace

void addSources(CLI::App &app, Output &out)
{
    struct Flags {
        std::string room, test;
    };
    auto flags = std::make_shared<Flags>();
    CLI::App *verb = app.add_subcommand("sources", "How each source of metrics is; exit 1 unless all are good");
    verb->add_option("--room", flags->room, "the room")->required();
    verb->add_option("--test", flags->test, "ask this one now");
    verb->callback([flags, &out] { sources(flags->room, flags->test, out); });
}

} // namespace holdpoint::ctl
