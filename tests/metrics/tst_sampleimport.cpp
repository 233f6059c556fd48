#include "models/metrics/prometheushistory.h"
#include "models/metrics/queryrange.h"
#include "models/metrics/sampleimport.h"
#include "models/metrics/sqlitesamplestore.h"
#include "tests/metrics/testserver.h"
#include "tests/support/testmain.h"

#include <QtCore/QUrlQuery>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdpoint;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);
const QString errors = QStringLiteral("errors");

Instant second(qint64 s)
{
    return start + Duration{s * 1000};
}

QList<Sample> past(int count)
{
    QList<Sample> list;
    for (int i = 0; i < count; ++i)
        list << Sample{second(i), SampleState::Valid, static_cast<double>(i % 997) / 4, {}};
    return list;
}

std::unique_ptr<SqliteSampleStore> writer(const QString &path)
{
    auto store = SqliteSampleStore::openForWriting(path);
    return store ? std::move(*store) : nullptr;
}

QList<Sample> all(SampleStore &store)
{
    return store.read(errors, start, second(10'000'000)).value_or(QList<Sample>());
}

// The body of one window of query_range: a value for each step, as the address asks.
QByteArray rangeBody(const QByteArray &request, int series)
{
    const QByteArray target = request.split(' ').value(1);
    const QUrlQuery query(QUrl::fromEncoded(target));
    const auto of = [&](const char *key) { return query.queryItemValue(QLatin1String(key)).toDouble(); };
    QByteArrayList values;
    for (double t = of("start"); t <= of("end") + 1e-6; t += of("step"))
        values << "[" + QByteArray::number(t, 'f', 3) + ",\"" + QByteArray::number(std::fmod(t, 100)) + "\"]";
    QByteArrayList list;
    for (int i = 0; i < series; ++i)
        list << R"({"metric":{"zone":")" + QByteArray::number(i) + R"("},"values":[)" + values.join(',') + "]}";
    return R"({"status":"success","data":{"resultType":"matrix","result":[)" + list.join(',') + "]}}";
}

struct Fetched {
    QList<Sample> samples;
    QList<Instant> upTo;
    std::optional<Result<void>> end;
};

Fetched fetched(PrometheusHistory &history, const PrometheusHistory::Span &span)
{
    Fetched found;
    history.fetch(
        span,
        [&](const QList<Sample> &part, Instant upTo) {
            found.samples += part;
            found.upTo << upTo;
        },
        [&](const Result<void> &result) { found.end = result; });
    (void)QTest::qWaitFor([&] { return found.end.has_value(); });
    return found;
}

} // namespace

class TestSampleImport : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void takesWhatIsMissingAndLeavesWhatWasMeasured()
    {
        const auto store = writer(path("missing.db"));
        QVERIFY(store->append({{errors, {second(10), SampleState::Valid, -1, {}}}, {errors, {second(20), SampleState::Timeout, 0, {}}}}));
        const auto first = importSamples(*store, errors, past(5'000));
        QVERIFY(first.has_value());
        QCOMPARE(first->taken, 4'998);
        QCOMPARE(first->known, 2);
        QCOMPARE(*first->to, second(4'999));
        const QList<Sample> kept = all(*store);
        QCOMPARE(kept.size(), 5'000);
        QCOMPARE(kept[10].value, -1.0);
        QCOMPARE(kept[20].state, SampleState::Timeout);
        QCOMPARE(kept[21].value, 21.0 / 4);
        QCOMPARE(importSamples(*store, errors, past(5'000))->taken, 0);
        QCOMPARE(importSamples(*store, errors, {})->taken, 0);
    }

    void saysHowFarItIsAndStopsWhenTold()
    {
        const auto store = writer(path("progress.db"));
        QList<qint64> seen;
        QVERIFY(importSamples(*store, errors, past(100'000), [&](qint64 done, qint64 total) {
            seen << done;
            return total == 100'000;
        }));
        QCOMPARE(seen, (QList<qint64>{36'000, 72'000, 100'000}));
        const auto other = writer(path("stopped.db"));
        const auto stopped = importSamples(*other, errors, past(100'000), [](qint64 done, qint64) { return done < 50'000; });
        QCOMPARE(stopped.error().code, QStringLiteral("stopped"));
        QVERIFY(stopped.error().message.contains(QLatin1String("72000 of 100000")));
        QCOMPARE(all(*other).size(), 72'000);
    }

    // A killed import leaves whole commits, and the next one takes the rest.
    void goesOnWhereItWasKilled()
    {
        const QString file = path("killed.db");
        const QList<Sample> samples = past(400'000);
        for (int round = 0; round < 4; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                const auto store = writer(file);
                (void)importSamples(*store, errors, samples, [round](qint64 done, qint64) {
                    if (done > round * 90'000)
                        ::kill(::getpid(), SIGKILL);
                    return true;
                });
                ::_exit(1);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            const auto store = writer(file);
            QVERIFY(store && store->setAside().isEmpty());
            const QList<Sample> kept = all(*store);
            QVERIFY(kept.size() > round * 90'000 && kept.size() < samples.size());
            QCOMPARE(kept.last().at, samples[kept.size() - 1].at); // a beginning without holes
        }
        const auto store = writer(file);
        const auto rest = importSamples(*store, errors, samples);
        QCOMPARE(rest->taken + rest->known, 400'000);
        QCOMPARE(all(*store).size(), 400'000);
    }

    // As on a full disk: the write fails, says so, and nothing that was committed is lost.
    void saysThatTheDiskIsFull()
    {
        const QString file = path("full.db");
        const pid_t child = ::fork();
        if (child == 0) {
            if (::signal(SIGXFSZ, SIG_IGN) == SIG_ERR)
                ::_exit(3);
            const rlimit limit{300'000, 300'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto store = writer(file);
            const bool before = store && store->append({{errors, {second(-5), SampleState::Valid, 1, {}}}});
            QList<Sample> noise;
            for (int i = 0; i < 400'000; ++i) // no short decimals: 8 bytes each
                noise << Sample{second(i), SampleState::Valid, std::sin(i) * 1e-3, {}};
            const auto done = importSamples(*store, errors, noise);
            ::_exit(before && !done && !done.error().message.isEmpty() ? 7 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 7);
        const auto store = writer(file);
        QVERIFY(store && store->setAside().isEmpty());
        QCOMPARE(store->read(errors, second(-5), second(-5))->size(), 1);
        QVERIFY(store->append({{errors, {second(-3), SampleState::Valid, 3, {}}}})); // room again: it goes on
    }

    void takesCsvAndAnswersOfPrometheus()
    {
        const auto store = writer(path("files.db"));
        const CsvSamples csv = readSampleFile("timestamp,errors\n2025-11-20T12:00:00Z,0.5\n2025-11-20T12:00:01Z,NaN\n");
        QVERIFY(importSamples(*store, errors, csv.series.value(errors)));
        const QList<Sample> kept = all(*store);
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[1].state, SampleState::Invalid);
    }

    void asksForAMonthWindowByWindow()
    {
        test::TestServer server([](QTcpSocket *socket, const QByteArray &request) {
            test::says(test::answer(rangeBody(request, 1), "200 OK", "Content-Type: application/json\r\n"))(socket, {});
        });
        PrometheusHistory history(server.url(QString()), "Bearer abc");
        const Fetched found = fetched(history, {QStringLiteral("sum(x)"), start, second(15 * 9'999), Duration{15'000}});
        QVERIFY(found.end && *found.end);
        QCOMPARE(server.requests.size(), 3);
        QVERIFY(server.requests[0].contains("Authorization: Bearer abc"));
        QCOMPARE(found.samples.size(), 10'000);
        QCOMPARE(found.samples.last().at, second(15 * 9'999));
        QCOMPARE(found.upTo.last(), second(15 * 9'999));
        QVERIFY(std::is_sorted(found.samples.begin(), found.samples.end(), [](const Sample &a, const Sample &b) { return a.at < b.at; }));
    }

    void saysWhyThePastCannotBeHad()
    {
        int series = 2;
        QByteArray status = "200 OK";
        test::TestServer server([&](QTcpSocket *socket, const QByteArray &request) {
            test::says(test::answer(rangeBody(request, series), status, "Content-Type: application/json\r\n"))(socket, {});
        });
        PrometheusHistory history(server.url(QString()), {}, Duration{500});
        const PrometheusHistory::Span span{QStringLiteral("x"), start, second(60), Duration{15'000}};
        Fetched found = fetched(history, span);
        QCOMPARE(found.end->error().code, QStringLiteral("series"));
        status = "503 Service Unavailable";
        found = fetched(history, span);
        QVERIFY(found.end && !*found.end && !found.end->error().message.isEmpty());
        server.behaviour = test::hangs();
        found = fetched(history, span);
        QVERIFY(found.end && !*found.end && found.samples.isEmpty());
        status = "200 OK";
        server.behaviour = [&](QTcpSocket *socket, const QByteArray &request) {
            test::says(test::answer(rangeBody(request, 0), status, "Content-Type: application/json\r\n"))(socket, {});
        };
        found = fetched(history, span); // nothing was there then: no error
        QVERIFY(found.end && *found.end && found.samples.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSampleImport)
#include "tst_sampleimport.moc"
