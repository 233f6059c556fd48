#include "models/metrics/sqlitesamplestore.h"
#include "models/metrics/downsample.h"
#include "models/journal/database.h"
#include "tests/support/testmain.h"

#include <random>

#include <sys/wait.h>
#include <unistd.h>

using namespace holdpoint;

namespace {

constexpr Instant start = instantFromMs(1'763'640'000'000);
const QString errors = QStringLiteral("errors");

Sample valid(qint64 second, double value)
{
    return {start + Duration{second * 1000}, SampleState::Valid, value, {}};
}

std::unique_ptr<SqliteSampleStore> writer(const QString &path)
{
    auto store = SqliteSampleStore::openForWriting(path);
    return store ? std::move(*store) : nullptr;
}

QList<Sample> all(SampleStore &store, const QString &metric = errors, int maxPoints = 0)
{
    return store.read(metric, start, start + Duration{100'000'000}, maxPoints).value_or(QList<Sample>());
}

bool same(const QList<Sample> &a, const QList<Sample> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Sample &x, const Sample &y) {
        return x.at == y.at && x.state == y.state && x.why == y.why && (x.state != SampleState::Valid || x.value == y.value);
    });
}

// Values and states of all kinds, one a second.
QList<Sample> mixed(int count)
{
    std::mt19937 random(7);
    QList<Sample> list;
    for (int i = 0; i < count; ++i) {
        if (random() % 50 == 0)
            list << Sample{start + Duration{i * 1000}, static_cast<SampleState>(1 + random() % 6), 0,
                           QStringLiteral("why %1").arg(random() % 5)};
        else
            list << valid(i,
                          i < count / 2 ? static_cast<double>(random() % 100'000) / 1000 : std::ldexp(static_cast<double>(random()), -20));
    }
    return list;
}

} // namespace

class TestSqliteSampleStore : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void givesBackWhatItTook_data()
    {
        QTest::addColumn<int>("batch");
        QTest::newRow("a tick at a time") << 1;
        QTest::newRow("batches") << 100;
        QTest::newRow("an import") << 8'000;
    }
    void givesBackWhatItTook()
    {
        QFETCH(int, batch);
        const QString file = path(qPrintable(QStringLiteral("round%1.db").arg(batch)));
        const QList<Sample> samples = mixed(8'000);
        {
            const auto store = writer(file);
            QVERIFY(store);
            for (int i = 0; i < samples.size(); i += batch) {
                QList<StoredSample> part;
                for (const Sample &sample : samples.mid(i, batch))
                    part << StoredSample{errors, sample} << StoredSample{QStringLiteral("other"), sample};
                QVERIFY(store->append(part));
            }
            QVERIFY(same(all(*store), samples));
            QCOMPARE(store->newest(errors).value()->at, samples.last().at);
        }
        const auto again = writer(file);
        QVERIFY(same(all(*again), samples));
        QVERIFY(same(all(*again, QStringLiteral("other")), samples));
        QCOMPARE(again->metrics().value(), (QStringList{errors, QStringLiteral("other")}));
        const auto part = again->read(errors, start + Duration{3'500'000}, start + Duration{3'700'000});
        QVERIFY(same(*part, samples.mid(3'500, 201)));
        QVERIFY(again->setAside().isEmpty());
    }

    void showsAReaderWhatIsWritten()
    {
        const QString file = path("reader.db");
        const auto store = writer(file);
        QVERIFY(store->append({{errors, valid(0, 1)}}));
        auto reader = SqliteSampleStore::openForReading(file);
        QVERIFY(reader.has_value());
        QCOMPARE(all(**reader).size(), 1);
        for (int i = 1; i < 4'000; ++i) { // beyond a seal
            QVERIFY(store->append({{errors, valid(i, i)}}));
            if (i % 500 == 0)
                QCOMPARE(all(**reader).size(), i + 1);
        }
        QCOMPARE(all(**reader).size(), 4'000);
        QVERIFY(!(*reader)->append({{errors, valid(9'999, 1)}}));
    }

    void countsTheLaterOfTwoWithOneTime()
    {
        const auto store = writer(path("twice.db"));
        QList<StoredSample> first;
        for (int i = 0; i < 3'600; ++i) // sealed at once
            first << StoredSample{errors, valid(i, 1)};
        QVERIFY(store->append(first));
        QVERIFY(store->append({{errors, valid(10, 7)}, {errors, valid(-5, 3)}}));
        QCOMPARE(all(*store).at(10).value, 7.0);
        QCOMPARE(all(*store).size(), 3'600);
        QCOMPARE(store->read(errors, start - Duration{9'000}, start).value().first().value, 3.0);
    }

    void thinsOutLongRanges()
    {
        const auto store = writer(path("long.db"));
        for (int hour = 0; hour < 24; ++hour) {
            QList<StoredSample> batch;
            for (int i = 0; i < 3'600; ++i) {
                const int second = hour * 3'600 + i;
                batch << StoredSample{errors, valid(second, second == 50'000 ? 1e6 : std::sin(second / 500.0))};
            }
            QVERIFY(store->append(batch));
        }
        const auto narrow = store->read(errors, start, start + Duration{86'400'000}, 1'200);
        const auto wide = store->read(errors, start, start + Duration{86'400'000}, 20);
        QVERIFY2(narrow->size() <= 1'202 && narrow->size() > 1'000, qPrintable(QString::number(narrow->size())));
        QVERIFY2(wide->size() <= 22 && wide->size() >= 18, qPrintable(QString::number(wide->size())));
        for (const auto &list : {*narrow, *wide})
            QVERIFY(std::any_of(list.begin(), list.end(), [](const Sample &s) { return s.value == 1e6; }));
    }

    // Whatever lies in the chunks: of every bucket the same extremes as if all of it had been read, and the gaps.
    void thinsOutAsIfItHadReadEverything()
    {
        const auto store = writer(path("thinned.db"));
        const QList<Sample> samples = mixed(20'000);
        for (int i = 0; i < samples.size(); i += 4'000) {
            QList<StoredSample> part;
            for (const Sample &sample : samples.mid(i, 4'000))
                part << StoredSample{errors, sample}
                     << StoredSample{QStringLiteral("even"),
                                     valid((toMs(sample.at) - toMs(start)) / 1000, static_cast<double>(toMs(sample.at) / 1000 % 977))};
            QVERIFY(store->append(part));
        }
        for (int i = 0; i < 3'700; ++i) // over what is there, and a little of it pending
            QVERIFY(store->append({{errors, valid(6'000 + i, i % 100 == 0 ? 1e5 : 0.5)}}));
        for (const QString &metric : {errors, QStringLiteral("even")}) {
            for (const int buckets : {7, 60, 500, 4'000}) {
                const Instant from = start + Duration{5'250}, to = start + Duration{19'000'700};
                const qint64 width = bucketWidth(from, to, buckets);
                const auto extremes = [width](const QList<Sample> &list) {
                    QMap<qint64, std::pair<double, double>> found;
                    for (const Sample &sample : list) {
                        if (sample.state != SampleState::Valid)
                            continue;
                        const auto it =
                            found.insert(toMs(sample.at) / width, found.value(toMs(sample.at) / width, {sample.value, sample.value}));
                        *it = {std::min(it->first, sample.value), std::max(it->second, sample.value)};
                    }
                    return found;
                };
                const auto whole = store->read(metric, from, to), thinned = store->read(metric, from, to, 2 * buckets);
                QVERIFY(whole && thinned);
                QVERIFY(extremes(*whole) == extremes(*thinned));
                const auto gaps = [](const Sample &s) { return s.state != SampleState::Valid; };
                QCOMPARE(std::any_of(thinned->begin(), thinned->end(), gaps), std::any_of(whole->begin(), whole->end(), gaps));
            }
        }
    }

    void takesFewBytesASample()
    {
        const QString file = path("bytes.db");
        const auto store = writer(file);
        std::mt19937 random(3);
        std::normal_distribution<double> step(0, 0.4);
        double value = 100;
        const int count = 20 * 3'600;
        for (int from = 0; from < count; from += 3'600) {
            QList<StoredSample> batch;
            for (int i = from; i < from + 3'600; ++i)
                batch << StoredSample{errors, valid(i, std::round((value += step(random)) * 1000) / 1000)};
            QVERIFY(store->append(batch));
        }
        const auto second = Database::open(file, Database::Access::ReadWrite);
        QCOMPARE((*second)->integer("SELECT count(*) FROM chunk").value(), 20);
        QVERIFY((*second)->checkpoint(Database::Log::Empty)); // all of it in one place
        const double each = static_cast<double>(QFileInfo(file).size()) / count;
        QVERIFY2(each > 1 && each < 3.2, qPrintable(QString::number(each)));
    }

    void forgetsWhatIsTooOld()
    {
        const auto store = writer(path("old.db"));
        for (int part = 0; part < 2; ++part) {
            QList<StoredSample> batch;
            for (int i = 0; i < 3'600; ++i)
                batch << StoredSample{errors, valid(part * 3'600 + i, 1)};
            QVERIFY(store->append(batch));
        }
        QVERIFY(store->retain(start + Duration{3'600'000}, start + Duration{3'600'000}));
        QCOMPARE(all(*store).first().at, start + Duration{3'600'000});
        QCOMPARE(all(*store).size(), 3'600);
    }

    // What is older than the policy keeps whole is a smallest and a largest an hour; what is older than that is gone.
    void keepsTheSumsOfWhatItThinsOut()
    {
        const QString file = path("thin.db");
        const auto store = writer(file);
        for (int part = 0; part < 3; ++part) {
            QList<StoredSample> batch;
            for (int i = 0; i < 3'600; ++i)
                batch << StoredSample{errors, valid(part * 3'600 + i, part * 100 + (i == 1'000 ? 50 : i == 2'000 ? -50 : 0))};
            QVERIFY(store->append(batch));
        }
        const Instant raw = start + Duration{7'200'000}, sums = start + Duration{3'600'000};
        for (int again = 0; again < 2; ++again) {
            QVERIFY(store->retain(raw, sums));
            const QList<Sample> kept = all(*store);
            QCOMPARE(kept.size(), 2 + 3'600);
            QCOMPARE(kept[0].value, 150.0);
            QCOMPARE(kept[0].at, start + Duration{4'600'000});
            QCOMPARE(kept[1].value, 50.0);
            QCOMPARE(kept[2].at, raw);
        }
        QCOMPARE(store->read(errors, start, start + Duration{5'000'000}).value().size(), 1); // of a part only what lies in it
        QVERIFY(store->append({{errors, valid(5'000, 7)}})); // the past may still be filled in
        QCOMPARE(all(*store).size(), 3 + 3'600);
        const auto second = Database::open(file, Database::Access::ReadWrite);
        QCOMPARE((*second)->integer("SELECT count(*) FROM body").value(), 1);
        (*second)->exec("DELETE FROM body"); // lost, not let go
        QVERIFY(!store->read(errors, start, start + Duration{100'000'000}));
    }

    // What append() had answered is there after kill -9.
    void losesNothingWhenKilled()
    {
        const QString file = path("killed.db");
        for (int round = 0; round < 5; ++round) {
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                const auto store = writer(file);
                for (int i = 0;; ++i) {
                    if (!store || !store->append({{QStringLiteral("round%1").arg(round), valid(i, i)}}))
                        ::_exit(1);
                    if (::write(pipe[1], &i, sizeof i) != sizeof i)
                        ::_exit(1);
                }
            }
            ::close(pipe[1]);
            int answered = -1;
            const int wanted = 700 + 1'500 * round; // before, at and after a seal
            for (int i = 0; answered < wanted && ::read(pipe[0], &i, sizeof i) == sizeof i;)
                answered = i;
            ::kill(child, SIGKILL);
            for (int i = 0; ::read(pipe[0], &i, sizeof i) == sizeof i;)
                answered = i;
            ::waitpid(child, nullptr, 0);
            ::close(pipe[0]);
            const auto store = writer(file);
            QVERIFY(store && store->setAside().isEmpty());
            const QList<Sample> kept = all(*store, QStringLiteral("round%1").arg(round));
            QVERIFY(answered >= wanted);
            QVERIFY2(kept.size() == answered + 1 || kept.size() == answered + 2, "the last one may be written and not answered");
            for (qsizetype i = 0; i < kept.size(); ++i)
                QCOMPARE(kept[i].value, static_cast<double>(i));
        }
    }

    void keepsADamagedFileAside_data()
    {
        QTest::addColumn<bool>("text");
        QTest::newRow("no database at all") << true;
        QTest::newRow("pages overwritten") << false;
    }
    void keepsADamagedFileAside()
    {
        QFETCH(bool, text);
        const QString file = path(text ? "text.db" : "pages.db");
        if (!text) {
            const auto store = writer(file);
            QList<StoredSample> batch;
            for (int i = 0; i < 600'000; ++i) // past the first checkpoint
                batch << StoredSample{errors, valid(i, std::sin(i))};
            QVERIFY(store->append(batch));
            QVERIFY(store->append({{errors, valid(-1, 1)}}));
        }
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        if (!text) {
            QVERIFY(broken.size() > 40'000);
            for (int page = 1; page < 9; ++page) {
                QVERIFY(broken.seek(page * 4096));
                broken.write(QByteArray(4096, '\x5a'));
            }
        } else {
            broken.write(QByteArray(20'000, 'x'));
        }
        broken.close();
        const auto store = writer(file);
        QVERIFY(store);
        QVERIFY(!store->setAside().isEmpty() && QFileInfo::exists(store->setAside()));
        QCOMPARE(all(*store).size(), 0);
        QVERIFY(store->append({{errors, valid(1, 1)}}));
    }

    void refusesANewerFile()
    {
        const QString file = path("newer.db");
        writer(file).reset();
        QVERIFY(SqliteSampleStore::openForReading(file));
        (*Database::open(file, Database::Access::ReadWrite))->exec("PRAGMA user_version = 9");
        QVERIFY(!SqliteSampleStore::openForWriting(file));
        QVERIFY(!SqliteSampleStore::openForReading(file));
    }
};

QTEST_GUILESS_MAIN(TestSqliteSampleStore)
#include "tst_sqlitesamplestore.moc"
