#include "app/ctl/verbs.h"

#include "app/ctl/roomargs.h"
#include "models/base/files.h"
#include "models/base/folderlock.h"
#include "models/base/secrets.h"
#include "models/metrics/prometheushistory.h"
#include "models/metrics/samplefile.h"
#include "models/metrics/sampleimport.h"
#include "models/metrics/sqlitesamplestore.h"
#include "models/room/roomfolder.h"

#include <QtCore/QEventLoop>

namespace holdpoint::ctl {

namespace {

struct ImportFlags {
    std::string room, place, from, to, step = "15s", auth;
    std::vector<std::string> metrics;
};

struct ImportSpan {
    Instant from, to;
    Duration step{0};
};

Result<ImportSpan> spanOf(const ImportFlags &flags, const Playbook &playbook, Instant now)
{
    const Duration kept = playbook.retainSamples > Duration{0} ? playbook.retainSamples : samplesKept;
    ImportSpan span{now - kept, now, {}};
    for (const auto &[written, into] : {std::pair(&flags.from, &span.from), std::pair(&flags.to, &span.to)}) {
        if (written->empty())
            continue;
        const auto at = parseRfc3339(text(*written));
        if (!at)
            return tl::unexpected(at.error());
        *into = *at;
    }
    const auto step = parseDuration(text(flags.step));
    if (!step)
        return tl::unexpected(step.error());
    span.step = *step;
    if (span.from > span.to || span.step < Duration{1'000})
        return fail(ErrorKind::WrongUse, QStringLiteral("span"), QStringLiteral("--from is at most --to, --step at least 1s"));
    // The same instants whenever it is asked for: those of the live polls.
    span.from = instantFromMs(toMs(span.from) - toMs(span.from) % span.step.count());
    return span;
}

void say(const QString &metric, const ImportCount &count, Output &out)
{
    out.object({{QStringLiteral("metric"), metric},
                {QStringLiteral("taken"), count.taken},
                {QStringLiteral("known"), count.known},
                {QStringLiteral("from"), count.from ? QJsonValue(toRfc3339(*count.from)) : QJsonValue()},
                {QStringLiteral("to"), count.to ? QJsonValue(toRfc3339(*count.to)) : QJsonValue()}});
    out.line(QStringLiteral("%1: %2 samples taken, %3 known already%4")
                 .arg(metric)
                 .arg(count.taken)
                 .arg(count.known)
                 .arg(count.from ? QStringLiteral("; %1 – %2").arg(toRfc3339(*count.from), toRfc3339(*count.to)) : QString()));
}

// Every tenth part, on standard error.
ImportProgress progressOf(const QString &metric, Output &out)
{
    return [metric, tenth = qint64{0}, &out](qint64 done, qint64 total) mutable {
        if (const qint64 now = 10 * done / std::max<qint64>(total, 1); now > tenth) {
            tenth = now;
            out.diagnose(QStringLiteral("%1: %2 %").arg(metric).arg(10 * now));
        }
        return true;
    };
}

Result<void> importFile(SampleStore &store, const QString &path, const QList<Metric> &metrics, const Playbook &playbook, Output &out)
{
    const auto found = readSampleFile(path, playbook);
    if (!found)
        return tl::unexpected(found.error());
    for (const QString &warning : found->report.warnings)
        out.diagnose(QStringLiteral("%1: warning: %2").arg(path, warning));
    bool any = false;
    for (const Metric &metric : metrics) {
        const QString name = found->series.contains(metric.id) ? metric.id : metric.series;
        if (!found->series.contains(name))
            continue;
        any = true;
        const auto count = importSamples(store, metric.id, found->series.value(name), progressOf(metric.id, out));
        if (!count)
            return tl::unexpected(count.error());
        say(metric.id, *count, out);
    }
    return any ? Result<void>()
               : fail(ErrorKind::NotHolding, QStringLiteral("no-metric"), QStringLiteral("none of its series is read by a metric"), path);
}

Result<void> importQuery(SampleStore &store, const QUrl &url, const QByteArray &auth, const Metric &metric, const ImportSpan &span,
                         Output &out)
{
    PrometheusHistory history(url, auth);
    const auto progress = progressOf(metric.id, out);
    ImportCount sum;
    Result<void> end;
    QEventLoop loop;
    const auto stop = [&](const Result<void> &result) {
        end = result;
        loop.quit();
    };
    history.fetch(
        {metric.query, span.from, span.to, span.step},
        [&](const QList<Sample> &part, Instant upTo) {
            const auto count = importSamples(store, metric.id, part);
            if (!count) {
                history.cancel();
                return stop(tl::unexpected(count.error()));
            }
            sum.taken += count->taken;
            sum.known += count->known;
            if (count->from) {
                sum.from = std::min(sum.from.value_or(*count->from), *count->from);
                sum.to = std::max(sum.to.value_or(*count->to), *count->to);
            }
            progress((upTo - span.from).count(), (span.to - span.from).count());
        },
        stop);
    loop.exec();
    if (end || sum.taken + sum.known > 0)
        say(metric.id, sum, out); // what was committed stays, also when the rest cannot be had
    return end;
}

Result<void> importAll(const ImportFlags &flags, const Room &room, Output &out)
{
    const Playbook &playbook = *room.rollout().playbook;
    QList<Metric> metrics;
    for (const Metric &metric : playbook.metrics) {
        if (flags.metrics.empty() || std::find(flags.metrics.begin(), flags.metrics.end(), metric.id.toStdString()) != flags.metrics.end())
            metrics << metric;
    }
    if (metrics.isEmpty() || (!flags.metrics.empty() && metrics.size() != static_cast<qsizetype>(flags.metrics.size())))
        return fail(ErrorKind::WrongUse, QStringLiteral("unknown-metric"), QStringLiteral("the playbook has no such metric"));
    const QUrl url(text(flags.place));
    const bool isUrl = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    const auto span = spanOf(flags, playbook, SystemClock().now());
    if (!span)
        return tl::unexpected(span.error());
    QByteArray auth;
    if (!flags.auth.empty()) {
        const auto secret = resolveSecret(text(flags.auth));
        if (!secret)
            return tl::unexpected(secret.error());
        auth = secret->contains(' ') ? *secret : "Bearer " + *secret;
    }
    // samples.db has one writer, the engine: whoever holds its lock is the one.
    const RoomFolder folder(text(flags.room));
    const auto seat = FolderLock::tryLock(folder.runs());
    if (!seat)
        return fail(ErrorKind::Busy, QStringLiteral("engine-lives"),
                    QStringLiteral("an engine lives in this room and keeps its samples: import before it starts or after it has ended"));
    auto store = SqliteSampleStore::openForWriting(folder.samples());
    if (!store)
        return tl::unexpected(store.error());
    if (!(*store)->setAside().isEmpty())
        out.diagnose(QStringLiteral("the store of samples was damaged; it is kept as %1").arg((*store)->setAside()));
    if (!isUrl)
        return importFile(**store, text(flags.place), metrics, playbook, out);
    bool any = false;
    for (const Metric &metric : metrics) {
        if (metric.query.isEmpty())
            continue;
        any = true;
        if (auto done = importQuery(**store, url, auth, metric, *span, out); !done) {
            done.error().where = metric.id;
            if (done.error().kind == ErrorKind::Busy)
                return done; // the store itself
            out.refuse(done.error()); // the others are asked all the same
        }
    }
    return any ? Result<void>()
               : fail(ErrorKind::NotHolding, QStringLiteral("no-query"), QStringLiteral("no metric has a query for Prometheus"));
}

} // namespace

void addImportSamples(CLI::App &app, Output &out)
{
    auto flags = std::make_shared<ImportFlags>();
    CLI::App *verb = app.add_subcommand("import-samples", "Put the past of metrics into a room without an engine");
    verb->add_option("--room", flags->room, "the room")->required();
    verb->add_option("source", flags->place, "CSV, the body of /api/v1/query_range, or the URL of a Prometheus server")->required();
    verb->add_option("--metric", flags->metrics, "only these; default: all that the source has");
    verb->add_option("--from", flags->from, "URL: default as far back as samples are kept");
    verb->add_option("--to", flags->to, "URL: default now");
    verb->add_option("--step", flags->step, "URL: between two samples");
    verb->add_option("--auth", flags->auth, "URL: secret://env/NAME");
    verb->callback([flags, &out] {
        const SystemClock clock;
        const auto room = openRoom(flags->room, clock, out, true);
        if (!room)
            return;
        if (const auto done = importAll(*flags, *room, out); !done)
            out.refuse(done.error());
    });
}

} // namespace holdpoint::ctl
