#include "models/metrics/commandsource.h"
#include "models/metrics/csvsource.h"
#include "models/metrics/simulatedsource.h"
#include "models/metrics/sourcefactory.h"
#include "tests/support/testmain.h"

#include <cmath>

using namespace holdpoint;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);

Metric metric(const char *id)
{
    Metric one;
    one.id = QString::fromLatin1(id);
    return one;
}

MetricSource::Setting setting(const char *id)
{
    return {QStringLiteral("s"), {QString::fromLatin1(id)}, Duration{60'000}, Duration{5'000}};
}

// What a poll said, "state" or "state value"; filled samples first.
QStringList pollOnce(MetricSource &source, Instant t)
{
    QStringList said;
    QObject context;
    const auto word = [](const Sample &s) {
        return sampleStateWord(s.state) + (s.state == SampleState::Valid ? QStringLiteral(" %1").arg(s.value) : QString());
    };
    QObject::connect(&source, &MetricSource::sampled, &context, [&](const QString &, const Sample &s) { said << word(s); });
    QObject::connect(&source, &MetricSource::filled, &context, [&](const QString &, const QList<Sample> &list) {
        for (const Sample &s : list)
            said << QStringLiteral("filled ") + word(s);
    });
    QObject::connect(&source, &MetricSource::polled, &context, [&] { said << QStringLiteral("."); });
    source.poll(t);
    return said;
}

class Canned final : public CommandRunner
{
public:
    void run(const QString &, const Argv &argv, const QMap<QString, QString> &, Duration,
             std::function<void(const CommandOutcome &)> done) override
    {
        asked << argv;
        if (later)
            pending = done;
        else
            done(outcome);
    }
    CommandOutcome outcome;
    QList<Argv> asked;
    bool later = false;
    std::function<void(const CommandOutcome &)> pending;
};

} // namespace

Q_DECLARE_METATYPE(holdpoint::CommandOutcome)

class TestLocalSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void judgesWhatACommandPrinted_data()
    {
        QTest::addColumn<CommandOutcome>("outcome");
        QTest::addColumn<QString>("state");
        using End = CommandOutcome::End;
        const auto row = [](const char *name, const CommandOutcome &outcome, const char *state) {
            QTest::newRow(name) << outcome << QString::fromLatin1(state);
        };
        row("a number", {End::Exited, 0, " 12.5\n", {}}, "valid");
        row("nothing", {End::Exited, 0, "\n", {}}, "no data");
        row("two numbers", {End::Exited, 0, "1 2\n", {}}, "invalid");
        row("NaN", {End::Exited, 0, "nan\n", {}}, "invalid");
        row("words", {End::Exited, 0, "12 rows\n", {}}, "invalid");
        row("too much", {End::Exited, 0, QByteArray(300'000, '1'), {}}, "invalid");
        row("failed with a number", {End::Exited, 3, "12\n", {}}, "error");
        row("killed", {End::Signalled, 0, {}, QStringLiteral("signalled(SIGSEGV)")}, "error");
        row("not there", {End::NotStarted, 0, {}, QStringLiteral("not started(ENOENT)")}, "error");
        row("too slow", {End::TimedOut, 0, "12", {}}, "timeout");
    }
    void judgesWhatACommandPrinted()
    {
        QFETCH(CommandOutcome, outcome);
        QFETCH(QString, state);
        Canned runner;
        runner.outcome = outcome;
        CommandSource source(setting("rows"), {{QStringLiteral("./bin/row-diff")}, {}, false}, &runner);
        const QStringList said = pollOnce(source, start);
        QCOMPARE(said.size(), 2);
        QVERIFY2(said[0].startsWith(state), qPrintable(said[0]));
        QCOMPARE(runner.asked.first(), Argv{QStringLiteral("./bin/row-diff")});
    }

    // A check is 1 or 0; what could not be asked is neither.
    void judgesWhatACheckSaid()
    {
        using End = CommandOutcome::End;
        const QString ok = QStringLiteral("ok");
        QCOMPARE(checkSample(start, {End::Exited, 0, "ok\n", {}}, ok).value, 1.0);
        QCOMPARE(checkSample(start, {End::Exited, 0, "anything", {}}, {}).value, 1.0);
        for (const CommandOutcome &no : {CommandOutcome{End::Exited, 0, "nok", {}}, CommandOutcome{End::Exited, 1, "ok", {}}}) {
            const Sample sample = checkSample(start, no, ok);
            QCOMPARE(sample.state, SampleState::Valid);
            QCOMPARE(sample.value, 0.0);
            QVERIFY(!sample.why.isEmpty());
        }
        QCOMPARE(checkSample(start, {End::TimedOut, 0, "ok", {}}, ok).state, SampleState::Timeout);
        QCOMPARE(checkSample(start, {End::NotStarted, 0, {}, QStringLiteral("not started(ENOENT)")}, ok).state, SampleState::Error);
        QCOMPARE(checkSample(start, {End::Signalled, 0, {}, QStringLiteral("signalled(SIGSEGV)")}, ok).state, SampleState::Error);
    }

    void ignoresACommandThatAnswersAfterItsTime()
    {
        Canned runner;
        runner.later = true;
        CommandSource source(setting("rows"), {}, &runner);
        QSignalSpy sampled(&source, &MetricSource::sampled);
        source.poll(start);
        source.cancel();
        runner.pending({CommandOutcome::End::Exited, 0, "1", {}});
        QCOMPARE(sampled.size(), 0);
    }

    void saysThatNothingRunsPrograms()
    {
        CommandSource source(setting("rows"), {}, nullptr);
        QCOMPARE(pollOnce(source, start).first(), QStringLiteral("error"));
    }

    void followsAFileThatGrows()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("samples.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto write = [&](const char *text) { file.write(text); };
        CsvSource source(setting("a"), path, QTimeZone::utc(), {metric("a")});
        write("time,a\n1763639880,1\n1763639940,2\n1763640000,3\n1763640060,4\n");
        QCOMPARE(pollOnce(source, start).join(QLatin1Char(';')), QStringLiteral("filled valid 1;filled valid 2;valid 3;."));
        QCOMPARE(pollOnce(source, start + Duration{60'000}).join(QLatin1Char(';')), QStringLiteral("valid 4;."));
        write("1763640120,5\n17636401");
        QCOMPARE(pollOnce(source, start + Duration{120'000}).join(QLatin1Char(';')), QStringLiteral("valid 5;."));
        write("80,6\n");
        QCOMPARE(pollOnce(source, start + Duration{180'000}).join(QLatin1Char(';')), QStringLiteral("valid 6;."));
        QCOMPARE(pollOnce(source, start + Duration{240'000}).join(QLatin1Char(';')), QStringLiteral("."));
        write("1763640300,oops\n");
        QCOMPARE(pollOnce(source, start + Duration{300'000}).join(QLatin1Char(';')), QStringLiteral("error;."));
        file.remove();
        QCOMPARE(pollOnce(source, start + Duration{360'000}).join(QLatin1Char(';')), QStringLiteral("error;."));
        QFile again(path);
        QVERIFY(again.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        again.write("time,a\n1763640000,3\n1763640420,7\n");
        QCOMPARE(pollOnce(source, start + Duration{420'000}).join(QLatin1Char(';')), QStringLiteral("valid 7;."));
    }

    void followsNoLink()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), folder.filePath(QStringLiteral("samples.csv"))));
        CsvSource source(setting("a"), folder.filePath(QStringLiteral("samples.csv")), QTimeZone::utc(), {metric("a")});
        QCOMPARE(pollOnce(source, start).first(), QStringLiteral("error"));
    }

    void simulatesACalmMetricUntilAnInjectMovesIt()
    {
        Metric errors = metric("a");
        errors.unit = Unit::Ratio;
        errors.objective = 0.995;
        SimulatedSource source(setting("a"), {errors});
        SimulatedSource twin(setting("a"), {errors});
        for (int i = 0; i < 500; ++i) {
            const QString said = pollOnce(source, start + i * Duration{1'000}).first();
            QCOMPARE(said, pollOnce(twin, start + i * Duration{1'000}).first()); // the same again
            const double value = said.section(QLatin1Char(' '), 1).toDouble();
            QVERIFY2(value > 0 && value < 0.005, qPrintable(said));
        }
        source.ramp(QStringLiteral("a"), 0.001, 0.03, Duration{120'000}, start);
        const double half = pollOnce(source, start + Duration{60'000}).first().section(QLatin1Char(' '), 1).toDouble();
        QVERIFY2(std::fabs(half - 0.0155) < 0.001, qPrintable(QString::number(half)));
        QCOMPARE(pollOnce(source, start + Duration{120'000}).first(), QStringLiteral("valid 0.03"));
        source.set(QStringLiteral("a"), 0.04, start + Duration{200'000});
        QCOMPARE(pollOnce(source, start + Duration{200'000}).first(), QStringLiteral("valid 0.04"));
        source.silence(QStringLiteral("a"), true);
        QCOMPARE(pollOnce(source, start + Duration{210'000}).first(), QStringLiteral("no data"));
    }

    void makesOnlySimulatedSourcesForADrill()
    {
        Playbook playbook;
        Source prom;
        prom.id = QStringLiteral("prom");
        prom.url = QStringLiteral("http://127.0.0.1:9");
        prom.auth = QStringLiteral("secret://env/X");
        Source unread;
        unread.id = QStringLiteral("unread");
        playbook.sources = {prom, unread};
        playbook.metrics = {metric("a")};
        playbook.metrics[0].source = prom.id;
        const auto drill = makeSources(playbook, Mode::Drill, {});
        QVERIFY(drill && drill->size() == 1);
        QVERIFY(qobject_cast<SimulatedSource *>(drill->front().get()));
        QVERIFY(!makeSources(playbook, Mode::Live, {})); // its secret is missing
        SourceNeeds needs;
        needs.secret = [](const QString &) -> Result<QByteArray> { return QByteArray("abc"); };
        const auto live = makeSources(playbook, Mode::Live, needs);
        QVERIFY(live && !qobject_cast<SimulatedSource *>(live->front().get()));
    }
};

QTEST_GUILESS_MAIN(TestLocalSources)
#include "tst_localsources.moc"
