// P3, P4: judging a tick and back-testing, against a real Prometheus server and promtool.
#include "models/metrics/httpfetch.h"
#include "models/playbook/expressionparser.h"
#include "models/triggers/backtest.h"
#include "models/triggers/triggerjudge.h"
#include "models/triggers/triggerrules.h"
#include "tests/bench/bench.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <cmath>
#include <random>

using namespace holdpoint;
using namespace holdpoint::bench;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);

// `count` triggers of five kinds over a fifth as many metrics, all of one source.
std::shared_ptr<Playbook> playbookOf(int count, Duration step)
{
    auto playbook = std::make_shared<Playbook>();
    Source source;
    source.id = QStringLiteral("src");
    source.interval = step;
    playbook->sources << source;
    for (int i = 0; i < std::max(1, count / 5); ++i) {
        Metric metric;
        metric.id = QStringLiteral("m%1").arg(i);
        metric.source = source.id;
        metric.staleAfter = std::max(Duration{30'000}, 3 * step);
        playbook->metrics << metric;
    }
    const char *kinds[] = {"last(%1) > 90", "avg(%1, 1m) > 80", "p95(%1, 5m) > 95", "rate(%1, 1m) > 50",
                           "max(%1, 2m) > 99 and last(%1) > 50 or min(%1, 30s) < 1"};
    for (int i = 0; i < count; ++i) {
        Trigger trigger;
        trigger.id = QStringLiteral("t%1").arg(i);
        trigger.forTime = Duration{120'000};
        QList<ExpressionProblem> problems;
        trigger.when = parseExpression(QString::fromLatin1(kinds[i % 5]).arg(playbook->metrics[i / 5].id), playbook->metrics, problems);
        if (!problems.isEmpty())
            std::abort();
        playbook->triggers << trigger;
    }
    return playbook;
}

// A service over the day: a slow wave with some noise, which crosses a limit now and then.
class Wave
{
public:
    Wave(int series, double period) : m_random(static_cast<unsigned>(series)), m_phase(series), m_period(period) { }
    double at(int i)
    {
        const double noise = static_cast<double>(m_random() % 400) / 100 - 2;
        return std::round((54 + 38 * std::sin(i * 6.283 / m_period + m_phase) + noise) * 100) / 100;
    }

private:
    std::mt19937 m_random;
    double m_phase, m_period;
};

// Milliseconds of one tick at 1 s: every metric's sample taken and every trigger judged.
double tickMs(int count)
{
    const auto playbook = playbookOf(count, Duration{1'000});
    Triggers triggers = initialTriggers(*playbook);
    for (TriggerState &state : triggers.triggers) {
        state.armed = true;
        state.armedAt = start - Duration{1'000};
    }
    TriggerJudge judge(playbook);
    std::vector<Wave> waves;
    for (int i = 0; i < playbook->metrics.size(); ++i)
        waves.emplace_back(i, 3'600);
    std::vector<double> times;
    for (int tick = 0; tick < 420; ++tick) { // the longest window is full after 300
        const Instant now = start + Duration{tick * 1'000};
        std::vector<double> values;
        for (Wave &wave : waves)
            values.push_back(wave.at(tick));
        Judged judged;
        const double seconds = timed([&] {
            for (qsizetype i = 0; i < playbook->metrics.size(); ++i)
                judge.add(playbook->metrics[i].id, {now, SampleState::Valid, values[static_cast<size_t>(i)], {}});
            judged = judge.sourceDone(QStringLiteral("src"), now, triggers, {});
        });
        for (const EventDraft &draft : judged.drafts) {
            TriggerState &state = triggers.triggers[draft.subject.mid(1).toInt()];
            if (draft.kind != u"trigger.judged")
                continue;
            state.condition = *conditionFromWord(draft.body[u"to"].toString());
            state.overlay = *overlayFromWord(draft.body[u"overlay"].toString());
        }
        if (tick >= 320)
            times.push_back(1e3 * seconds);
    }
    return median(times);
}

// A service with `series` gauges, for Prometheus to scrape.
class Scraped
{
public:
    explicit Scraped(int series)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, series] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, series] {
                    socket->readAll();
                    QByteArray body;
                    for (int i = 0; i < series; ++i)
                        body += "gauge{i=\"" + QByteArray::number(i) + "\"} " + QByteArray::number(i % 90) + '\n';
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size())
                                  + "\r\nConnection: close\r\n\r\n" + body);
                    socket->disconnectFromHost();
                });
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    int port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

bool writes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

QByteArray fetched(const QUrl &url)
{
    HttpFetch fetch(url);
    QByteArray body;
    QEventLoop loop;
    HttpQuery query;
    query.url = url;
    query.limit = 4 << 20;
    fetch.get(query, [&](const HttpAnswer &answer) {
        body = answer.body;
        loop.quit();
    });
    loop.exec();
    return body;
}

double groupSeconds(const QByteArray &page, const QByteArray &group)
{
    for (const QByteArray &line : page.split('\n')) {
        if (line.startsWith("prometheus_rule_group_last_duration_seconds{") && line.contains(";" + group + "\"}"))
            return line.split(' ').last().toDouble();
    }
    return 0;
}

// Seconds a rule of a group with one rule a series, and a series of a single vector rule; 0 without a server.
std::pair<double, double> prometheusSeconds(const QString &folder)
{
    constexpr int series = 1'000;
    const Scraped service(series);
    const int port = freePort();
    QByteArray rules = "groups:\n- name: each\n  rules:\n";
    for (int i = 0; i < series; ++i)
        rules += "  - {alert: a" + QByteArray::number(i) + ", expr: 'gauge{i=\"" + QByteArray::number(i) + "\"} > 95', for: 2m}\n";
    rules += "- name: vector\n  rules:\n  - {alert: v, expr: gauge > 95, for: 2m}\n";
    const QByteArray config =
        "global: {scrape_interval: 1s, evaluation_interval: 1s}\nrule_files: [rules.yml]\nscrape_configs:\n- job_name: "
        "bench\n  static_configs: [{targets: ['127.0.0.1:"
        + QByteArray::number(service.port()) + "']}]\n";
    if (!writes(folder + QStringLiteral("/rules.yml"), rules) || !writes(folder + QStringLiteral("/prometheus.yml"), config))
        return {};
    QProcess server;
    server.setStandardErrorFile(QProcess::nullDevice());
    server.start(QStringLiteral("prometheus"),
                 {QStringLiteral("--config.file=") + folder + QStringLiteral("/prometheus.yml"),
                  QStringLiteral("--storage.tsdb.path=") + folder + QStringLiteral("/tsdb"),
                  QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(port)});
    if (!server.waitForStarted())
        return {};
    std::vector<double> each, vector;
    const QUrl page(QStringLiteral("http://127.0.0.1:%1/metrics").arg(port));
    for (int i = 0; i < 16; ++i) {
        wait(1'000);
        const QByteArray text = fetched(page);
        if (i < 6 || groupSeconds(text, "each") <= 0)
            continue;
        each.push_back(groupSeconds(text, "each") / series);
        vector.push_back(groupSeconds(text, "vector") / series);
    }
    server.terminate();
    server.waitForFinished(10'000);
    return {median(each), median(vector)};
}

void tickFigures(const QString &folder)
{
    const double hundred = tickMs(100), thousand = tickMs(1'000), tenThousand = tickMs(10'000);
    figure("P3 a tick of 10 000 mixed triggers against 5 ms (bar: 1 or less)", tenThousand, 5, "ms");
    figure("P3 a tick, growth exponent over 100 times the triggers against 1", std::log10(tenThousand / hundred) / 2, 1, "exponent");
    figure("P3 a tick, growth exponent over the last 10 times against 1", std::log10(tenThousand / thousand), 1, "exponent");
    if (folder.isEmpty())
        return;
    const auto [each, vector] = prometheusSeconds(folder);
    if (each <= 0)
        return;
    const double ours = tenThousand / 1e3 / 10'000;
    figure("P3 a rule against one of Prometheus' rule group (bar: 0.01 or less)", 1e9 * ours, 1e9 * each, "ns");
    figure("P3 a rule against a series of its vector rule (bar: 0.033 or less)", 1e9 * ours, 1e9 * vector, "ns");
}

struct Cases {
    QByteArray playbook, rules, tests, csv;
};

// Rules over 50 series of an hour at 15 s. A playbook holds 500 triggers; more are several playbooks, each a process.
Cases casesOf(int rules)
{
    constexpr int series = 50, instants = 240;
    Cases cases;
    std::mt19937 random(3);
    cases.playbook =
        "holdpoint: 1\nid: bench\ntitle: Bench\nmaintainer: ana\npeople: {ana: {name: Ana, roles: [incident-commander, "
        "rollback-owner]}}\nsources: {past: {kind: csv, file: in.csv, interval: 15s}}\nphases: [{id: p, title: P}]\nmetrics:\n";
    cases.tests = "rule_files: [rules.yml]\nevaluation_interval: 15s\ntests:\n- interval: 15s\n  input_series:\n";
    cases.csv = "timestamp";
    QList<QByteArray> columns(series);
    QList<QByteArray> rows(instants);
    for (int i = 0; i < series; ++i) {
        const QByteArray name = "m" + QByteArray::number(i);
        cases.playbook += "  " + name + ": {source: past, stale_after: 5m}\n";
        cases.csv += ',' + name;
        QByteArray values;
        for (int t = 0; t < instants; ++t) {
            const QByteArray value = QByteArray::number(static_cast<double>(random() % 1'000) / 10);
            values += value + ' ';
            rows[t] += ',' + value;
        }
        cases.tests += "  - {series: " + name + ", values: '" + values.trimmed() + "'}\n";
    }
    cases.csv += '\n';
    for (int t = 0; t < instants; ++t)
        cases.csv += QByteArray::number(15 * t) + rows[t] + '\n';
    cases.playbook += "triggers:\n";
    cases.rules = "groups:\n- name: all\n  rules:\n";
    for (int i = 0; i < rules; ++i) {
        const QByteArray name = "m" + QByteArray::number(i % series), limit = QByteArray::number(90 + i % 10);
        const bool windowed = i % 2 == 1;
        const QByteArray id = "t" + QByteArray::number(i);
        cases.playbook += "  " + id + ": {title: T, when: \"" + (windowed ? "avg(" + name + ", 2m)" : "last(" + name + ")") + " > " + limit
            + "\", for: 30s, no_data: clear, priority: P3, class: operational, mode: advise, owner: ana}\n";
        cases.rules +=
            "  - {alert: " + id + ", expr: '" + (windowed ? "avg_over_time(" + name + "[2m])" : name) + " > " + limit + "', for: 30s}\n";
    }
    cases.tests += "  alert_rule_test:\n  - {eval_time: 3585s, alertname: none, exp_alerts: []}\n";
    return cases;
}

double process(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    bool good = false;
    const double seconds = timed([&] {
        process.start(program, arguments);
        good = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    });
    if (!good)
        std::fprintf(stderr, "%s failed: %s\n", qPrintable(program), process.readAllStandardError().constData());
    return good ? seconds : 0;
}

void backtestFigure(const QString &folder, int rules, const char *name)
{
    constexpr int most = 500;
    const Cases ours = casesOf(most), theirs = casesOf(rules);
    const QString ctl = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/holdpointctl");
    if (!writes(folder + QStringLiteral("/p.yaml"), ours.playbook) || !writes(folder + QStringLiteral("/in.csv"), ours.csv)
        || !writes(folder + QStringLiteral("/rules.yml"), theirs.rules) || !writes(folder + QStringLiteral("/tests.yml"), theirs.tests))
        std::abort();
    std::vector<double> our, their;
    for (int round = 0; round < (rules > most ? 1 : 3); ++round) {
        double sum = 0;
        for (int done = 0; done < rules; done += most)
            sum += process(ctl,
                           {QStringLiteral("replay"), folder + QStringLiteral("/p.yaml"), QStringLiteral("--samples"),
                            folder + QStringLiteral("/in.csv"), QStringLiteral("--summary"), QStringLiteral("--format"),
                            QStringLiteral("json")});
        our.push_back(sum);
        their.push_back(
            process(QStringLiteral("promtool"), {QStringLiteral("test"), QStringLiteral("rules"), folder + QStringLiteral("/tests.yml")}));
    }
    figure(name, median(our), median(their), "s");
}

double monthSeconds(int instants)
{
    const auto playbook = playbookOf(100, Duration{15'000});
    SampleSeries samples;
    int place = 0;
    for (const Metric &metric : playbook->metrics) {
        QList<Sample> &series = samples[metric.id];
        series.reserve(instants);
        Wave wave(place++, 5'760); // a day
        for (int i = 0; i < instants; ++i)
            series << Sample{start + Duration{15'000LL * i}, SampleState::Valid, wave.at(i), {}};
    }
    std::vector<double> times;
    for (int round = 0; round < 3; ++round) {
        times.push_back(timed([&] {
            if (!backtest(*playbook, samples))
                std::abort();
        }));
    }
    return median(times);
}

} // namespace

// With --quick only what needs no other program.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const bool quick = application.arguments().contains(QStringLiteral("--quick"));
    QTemporaryDir folder;
    tickFigures(quick ? QString() : folder.path());
    if (!quick) {
        backtestFigure(folder.path(), 1'000, "P4 back-test of 1 000 rules as whole processes against promtool (bar: 0.067 or less)");
        backtestFigure(folder.path(), 5'000, "P4 back-test of 5 000 rules as whole processes against promtool (bar: 0.033 or less)");
    }
    constexpr int month = 30 * 24 * 240;
    const double whole = monthSeconds(month);
    figure("P4 a month at 15 s of 100 triggers against 1 s (bar: 1 or less)", whole, 1, "s");
    figure("P4 back-test, growth exponent over 100 times the time against 1", std::log10(whole / monthSeconds(month / 100)) / 2, 1,
           "exponent");
    return 0;
}
