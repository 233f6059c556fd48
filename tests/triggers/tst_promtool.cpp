#include "models/playbook/expressionparser.h"
#include "models/triggers/backtest.h"
#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

#include <random>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

constexpr int rulesABatch = 20;
constexpr qint64 tick = 7; // 300 s is no multiple of it: no sample is exactly `stale_after` old, nor on a window's left end

// The same rule twice: as ours says it and as Prometheus says it.
struct Rule {
    QString ours, theirs;
    qint64 forSeconds = 0, keepSeconds = 0;
};

struct Series {
    QString values; // as promtool writes them
    QList<Sample> samples;
};

class Drawing
{
public:
    explicit Drawing(unsigned seed) : m_random(seed) { }
    int pick(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

    Rule rule(const QString &a, const QString &b)
    {
        Rule rule;
        rule.forSeconds = pick(3) == 0 ? 0 : 3 * pick(40);
        rule.keepSeconds = pick(2) == 0 ? 0 : 3 * pick(40);
        comparison(a, b, rule);
        if (pick(3) == 0) {
            const bool both = pick(2);
            const QString word = both ? QStringLiteral(" and ") : QStringLiteral(" or ");
            rule.ours += word;
            rule.theirs += word;
            comparison(b, a, rule);
        }
        return rule;
    }

    Series series(int count, qint64 interval)
    {
        Series series;
        double level = pick(8);
        int missing = 0;
        for (int i = 0; i < count; ++i) {
            if (pick(5) == 0)
                level = pick(8) + 0.25 * pick(4);
            if (pick(40) == 0)
                missing = pick(3) == 0 ? 10 + pick(40) : 1 + pick(4); // now and then longer than the value lives
            if (missing > 0) {
                --missing;
                series.values += QStringLiteral("_ ");
                continue;
            }
            series.values += QString::number(level) + QLatin1Char(' ');
            series.samples << Sample{instantFromMs(1000 * interval * i), SampleState::Valid, level, {}};
        }
        return series;
    }

private:
    void value(const QString &metric, Rule &rule)
    {
        struct Function {
            const char *ours, *theirs;
        };
        static constexpr Function functions[] = {{"avg", "avg_over_time"},
                                                 {"min", "min_over_time"},
                                                 {"max", "max_over_time"},
                                                 {"sum", "sum_over_time"},
                                                 {"last", "last_over_time"}};
        const int which = pick(8);
        const int window = 5 + static_cast<int>(tick) * (2 + pick(30));
        if (which < 5) {
            rule.ours += QStringLiteral("%1(%2, %3s)").arg(QLatin1String(functions[which].ours), metric).arg(window);
            rule.theirs += QStringLiteral("%1(%2[%3s])").arg(QLatin1String(functions[which].theirs), metric).arg(window);
        } else if (which == 5) {
            rule.ours += QStringLiteral("p90(%1, %2s)").arg(metric).arg(window);
            rule.theirs += QStringLiteral("quantile_over_time(0.9, %1[%2s])").arg(metric).arg(window);
        } else {
            rule.ours += QStringLiteral("last(%1)").arg(metric);
            rule.theirs += metric;
        }
    }

    // The limit is none that a mean of quarters can be, so that no rounding decides.
    void comparison(const QString &a, const QString &b, Rule &rule)
    {
        static constexpr const char *operators[] = {" > ", " < ", " >= ", " <= "};
        value(a, rule);
        if (pick(4) == 0) {
            const QString sign = pick(2) ? QStringLiteral(" + ") : QStringLiteral(" - ");
            rule.ours += sign;
            rule.theirs += sign;
            value(b, rule);
        }
        const QString rest = QLatin1String(operators[pick(4)]) + QStringLiteral("%1.0137").arg(pick(9));
        rule.ours += rest;
        rule.theirs += rest;
    }

    std::mt19937 m_random;
};

struct Batch {
    Playbook playbook;
    SampleSeries samples;
    QByteArray rules, tests;
};

void addRule(Batch &batch, int i, const Rule &rule)
{
    Trigger t = trigger(QStringLiteral("r%1").arg(i));
    QList<ExpressionProblem> problems;
    t.when = parseExpression(rule.ours, batch.playbook.metrics, problems);
    t.forTime = s(rule.forSeconds);
    t.keepFiringFor = s(rule.keepSeconds);
    t.noData = NoData::Clear;
    batch.playbook.triggers << t;
    batch.rules += QStringLiteral("      - alert: r%1\n        expr: %2\n        for: %3s\n        keep_firing_for: %4s\n")
                       .arg(i)
                       .arg(rule.theirs)
                       .arg(rule.forSeconds)
                       .arg(rule.keepSeconds)
                       .toUtf8();
}

// What ours says of every instant, written down as what promtool is to find.
bool expect(Batch &batch, qint64 step, int instants, int &firing)
{
    const auto result = backtest(batch.playbook, batch.samples, {instantFromMs(0), instantFromMs(1000 * step * (instants - 1)), s(step)});
    if (!result)
        return false;
    QList<Condition> now(batch.playbook.triggers.size(), Condition::Ok);
    qsizetype next = 0;
    for (int i = 0; i < instants; ++i) {
        for (; next < result->changes.size() && result->changes[next].at <= instantFromMs(1000 * step * i); ++next)
            now[result->changes[next].trigger] = result->changes[next].to;
        batch.tests += QStringLiteral("      - expr: sum by (alertname, alertstate) (ALERTS)\n        eval_time: %1s\n        exp_samples:")
                           .arg(step * i)
                           .toUtf8();
        QByteArray found;
        for (int r = 0; r < now.size(); ++r) {
            if (now[r] != Condition::Ok)
                found += QStringLiteral("\n          - {labels: '{alertname=\"r%1\", alertstate=\"%2\"}', value: 1}")
                             .arg(r)
                             .arg(conditionWord(now[r]))
                             .toUtf8();
            firing += now[r] == Condition::Firing;
        }
        batch.tests += (found.isEmpty() ? QByteArray(" []") : found) + '\n';
    }
    return true;
}

Batch draw(unsigned seed, int rules, int &firing)
{
    Drawing drawing(seed);
    const qint64 interval = tick * (1 + drawing.pick(3)), step = tick * (1 + drawing.pick(3));
    constexpr int instants = 90;
    Batch batch;
    batch.playbook = playbook({}, s(step));
    batch.rules = "groups:\n  - name: all\n    rules:\n";
    batch.tests = QStringLiteral("rule_files: [rules.yml]\nevaluation_interval: %1s\ntests:\n  - interval: %2s\n    input_series:\n")
                      .arg(step)
                      .arg(interval)
                      .toUtf8();
    for (int i = 0; i < rules; ++i) {
        const QString names[] = {QStringLiteral("m%1").arg(i), QStringLiteral("n%1").arg(i)};
        for (const QString &name : names) {
            const Series one = drawing.series(static_cast<int>(instants * step / interval) + 1, interval);
            batch.playbook.metrics << metric(name, Unit::None, s(300));
            batch.samples.insert(name, one.samples);
            batch.tests += QStringLiteral("      - {series: %1, values: '%2'}\n").arg(name, one.values.trimmed()).toUtf8();
        }
        addRule(batch, i, drawing.rule(names[0], names[1]));
    }
    batch.tests += "    promql_expr_test:\n";
    if (!expect(batch, step, instants, firing))
        batch.tests.clear();
    return batch;
}

// Empty when promtool finds everything as expected.
QByteArray judgedByPromtool(const QString &program, const Batch &batch)
{
    QTemporaryDir folder;
    for (const auto &[name, bytes] : {std::pair{"rules.yml", batch.rules}, std::pair{"tests.yml", batch.tests}}) {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return "cannot write";
    }
    QProcess promtool;
    promtool.setProcessChannelMode(QProcess::MergedChannels);
    promtool.start(program, {QStringLiteral("test"), QStringLiteral("rules"), folder.filePath(QStringLiteral("tests.yml"))});
    if (!promtool.waitForFinished(120'000))
        return "promtool does not end";
    return promtool.exitStatus() == QProcess::NormalExit && promtool.exitCode() == 0 ? QByteArray() : promtool.readAll();
}

} // namespace

class TestPromtool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    // "These are the Prometheus 2 alerting rules": random rules and series through the real program, every instant compared.
    void agreesWithRandomRules()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("promtool"));
        QVERIFY2(!program.isEmpty(), "promtool is needed; it comes with the package prometheus");
        const int rules = roundsOr(40);
        int firing = 0;
        for (int done = 0, batch = 0; done < rules; done += rulesABatch, ++batch) {
            const unsigned seed = 20261120u + static_cast<unsigned>(batch);
            const Batch drawn = draw(seed, std::min(rulesABatch, rules - done), firing);
            const QByteArray difference = judgedByPromtool(program, drawn);
            QVERIFY2(difference.isEmpty(), "seed " + QByteArray::number(seed) + ": " + difference.left(4000) + '\n' + drawn.rules);
        }
        QVERIFY2(firing > rules * 5, qPrintable(QString::number(firing))); // the rules are worth something
    }

    // The judge is able to see a difference: one rule that is told wrongly.
    void wouldNoticeADifference()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("promtool"));
        QVERIFY2(!program.isEmpty(), "promtool is needed; it comes with the package prometheus");
        int firing = 0;
        Batch drawn = draw(3, 4, firing);
        QVERIFY(firing > 0);
        drawn.tests.replace("alertstate=\"firing\"", "alertstate=\"pending\"");
        QVERIFY(!judgedByPromtool(program, drawn).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPromtool)
#include "tst_promtool.moc"
