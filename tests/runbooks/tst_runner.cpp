#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <csignal>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace holdpoint;

// holdpoint-runner by itself: T11 (16 children and more), F07–F11, F13, T12 (the runner's part).
class TestRunner : public QObject
{
    Q_OBJECT

    struct Ran {
        int exitCode = -1;
        QJsonObject result;
        QByteArray out;
        qint64 ms = 0;
        long rssKb = 0;
        QString text(const char *key) const { return result.value(QLatin1String(key)).toString(); }
    };

    static void addBlock(QByteArray &to, const QByteArray &bytes)
    {
        const quint32 n = qToLittleEndian(static_cast<quint32>(bytes.size()));
        to.append(reinterpret_cast<const char *>(&n), 4);
        to.append(bytes);
    }
    static QByteArray pipeOf(const QMap<QByteArray, QByteArray> &secrets)
    {
        QByteArray bytes;
        const quint32 n = qToLittleEndian(static_cast<quint32>(secrets.size()));
        bytes.append(reinterpret_cast<const char *>(&n), 4);
        for (auto it = secrets.begin(); it != secrets.end(); ++it) {
            addBlock(bytes, it.key());
            addBlock(bytes, it.value());
        }
        return bytes + "HPEND";
    }
    static QByteArray quoted(const char *text) { return QByteArray(text).replace('\'', '"'); }
    static QString child() { return QCoreApplication::applicationDirPath() + QStringLiteral("/torturechild"); }

    QJsonObject spec(const QStringList &arguments) const
    {
        return {{QStringLiteral("run"), QStringLiteral("R-1")},
                {QStringLiteral("step"), QStringLiteral("freeze")},
                {QStringLiteral("attempt"), 1},
                {QStringLiteral("key"), QStringLiteral("0123456789abcdef")},
                {QStringLiteral("correlation"), QStringLiteral("R-1")},
                {QStringLiteral("directory"), m_dir->path()},
                {QStringLiteral("program"), child()},
                {QStringLiteral("argv"), QJsonArray::fromStringList(QStringList{child()} + arguments)},
                {QStringLiteral("timeout_ms"), 20'000},
                {QStringLiteral("grace_ms"), 300}};
    }
    QString folder() const { return m_dir->path() + QStringLiteral("/attempt"); }
    void write(const QJsonObject &json) const
    {
        QDir().mkpath(folder());
        QFile file(folder() + QStringLiteral("/spec.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(json).toJson());
    }
    std::unique_ptr<QProcess> start(const QByteArray &secrets, bool closePipe = true) const
    {
        auto process = std::make_unique<QProcess>();
        process->start(test::program(QStringLiteral("holdpoint-runner")), {QStringLiteral("attempt"), folder(), QStringLiteral("0")});
        process->write(secrets);
        if (closePipe)
            process->closeWriteChannel();
        return process;
    }
    QByteArray fileOf(const char *name) const
    {
        QFile file(folder() + QLatin1Char('/') + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Ran run(const QJsonObject &json, const QMap<QByteArray, QByteArray> &secrets = {}) const
    {
        write(json);
        QElapsedTimer timer;
        timer.start();
        const auto process = start(pipeOf(secrets));
        Ran ran;
        process->waitForFinished(40'000);
        ran.ms = timer.elapsed();
        ran.exitCode = process->exitCode();
        ran.result = QJsonDocument::fromJson(fileOf("result.json")).object();
        ran.out = fileOf("out");
        return ran;
    }
    // Pids that marked themselves and still live (a zombie does not).
    QList<int> alive(const QString &marks) const
    {
        QFile file(marks);
        QList<int> pids;
        if (!file.open(QIODevice::ReadOnly))
            return pids;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            QFile stat(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(line)));
            if (!line.isEmpty() && stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z "))
                pids.append(line.toInt());
        }
        return pids;
    }

    std::unique_ptr<QTemporaryDir> m_dir;

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void tellsEveryEndApart_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expect");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const QStringList &arguments, const char *end, const char *result, const char *expect = "") {
            QTest::newRow(name) << arguments << QString::fromLatin1(expect) << QString::fromLatin1(end) << QString::fromLatin1(result);
        };
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        row("good", words("exit 0"), "done", "exited(0)");
        row("bad", words("exit 3"), "failed", "exited(3)");
        row("256 is not 0 by accident", words("exit 255"), "failed", "exited(255)");
        row("expected", words("say on"), "done", "exited(0)", "on");
        row("not expected", words("say off"), "failed", "exited(0)", "on");
        row("segv", words("segv"), "unknown", "signalled(SIGSEGV)");
        row("closes its output", words("close-stdio"), "failed", "exited(3)");
        row("binary", words("binary"), "done", "exited(0)");
        row("injection is only text", {QStringLiteral("say"), QStringLiteral("; touch pwned $(touch pwned)")}, "done", "exited(0)",
            "; touch pwned $(touch pwned)");
    }
    void tellsEveryEndApart()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, expect);
        QFETCH(QString, end);
        QFETCH(QString, result);
        QJsonObject json = spec(arguments);
        if (!expect.isEmpty())
            json.insert(QStringLiteral("expect"), expect);
        const Ran ran = run(json);
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.text("end"), end);
        QCOMPARE(ran.text("result"), result);
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("pwned"))));
    }

    void saysWhyItWasNotStarted_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("result");
        QTest::newRow("ENOENT") << "/nowhere/at/all"
                                << "not started(ENOENT)";
        QTest::newRow("EACCES") << "/etc/passwd"
                                << "not started(EACCES)";
        QTest::newRow("a folder") << "/etc"
                                  << "not started(EACCES)";
    }
    void saysWhyItWasNotStarted()
    {
        QFETCH(QString, program);
        QFETCH(QString, result);
        QJsonObject json = spec({});
        json.insert(QStringLiteral("program"), program);
        const Ran ran = run(json);
        QCOMPARE(ran.text("end"), QStringLiteral("not started"));
        QCOMPARE(ran.text("result"), result);
    }

    void refusesAProgramThatWasSwapped() // F12
    {
        QJsonObject json = spec({QStringLiteral("exit"), QStringLiteral("0")});
        json.insert(QStringLiteral("sha256"), QString(64, QLatin1Char('0')));
        QCOMPARE(run(json).text("result"), QStringLiteral("not started(program changed)"));
    }

    void leavesNobodyBehind_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("survivor");
        QTest::newRow("hang") << "hang"
                              << "timed out" << false;
        QTest::newRow("ignores TERM") << "ignore-term"
                                      << "timed out" << false;
        QTest::newRow("stops itself") << "stop"
                                      << "timed out" << false;
        QTest::newRow("child in another group") << "fork-hang"
                                                << "timed out" << false;
        QTest::newRow("daemon that holds the pipe") << "daemon"
                                                    << "done" << true;
        QTest::newRow("daemon without any descriptor") << "daemon-quiet"
                                                       << "done" << true;
    }
    void leavesNobodyBehind() // F07, F08
    {
        QFETCH(QString, kind);
        QFETCH(QString, end);
        QFETCH(bool, survivor);
        const QString marks = m_dir->filePath(QStringLiteral("marks"));
        QJsonObject json = spec({kind, marks});
        json.insert(QStringLiteral("timeout_ms"), end == QLatin1String("timed out") ? 400 : 20'000);
        const Ran ran = run(json);
        QCOMPARE(ran.text("end"), end);
        QVERIFY(QFile::exists(marks));
        QCOMPARE(alive(marks), QList<int>());
        QVERIFY2(ran.ms < 400 + 300 + 2000 + 1500, qPrintable(QString::number(ran.ms)));
        const QJsonArray survivors = ran.result.value(QStringLiteral("survivors")).toArray();
        QCOMPARE(survivors.size(), survivor ? 1 : 0);
        if (survivor)
            QCOMPARE(survivors.first().toString(), QStringLiteral("torturechild"));
    }

    void keepsHeadAndTailOfAGigabyte_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("output") << "flood";
        QTest::newRow("errors") << "flood-error";
    }
    void keepsHeadAndTailOfAGigabyte() // F09
    {
        QFETCH(QString, kind);
        const int megabytes = kind == QLatin1String("flood") ? 1024 : 64;
        write(spec({kind, QString::number(megabytes)}));
        const auto process = start(pipeOf({}));
        long peakKb = 0;
        while (process->state() != QProcess::NotRunning) {
            process->waitForFinished(20);
            QFile status(QStringLiteral("/proc/%1/status").arg(process->processId()));
            if (process->processId() > 0 && status.open(QIODevice::ReadOnly)) {
                const QByteArray all = status.readAll();
                const qsizetype at = all.indexOf("VmRSS:");
                peakKb = std::max(peakKb, at < 0 ? 0L : all.mid(at + 6, 20).simplified().split(' ').first().toLong());
            }
        }
        const QJsonObject result = QJsonDocument::fromJson(fileOf("result.json")).object();
        QCOMPARE(result.value(QStringLiteral("bytes")).toInteger(), qint64{megabytes} << 20);
        const QByteArray out = fileOf("out");
        QVERIFY2(out.size() > 1024 * 1024 - 1000 && out.size() < 1024 * 1024 + 1000, qPrintable(QString::number(out.size())));
        QVERIFY(out.contains("bytes left out"));
        QVERIFY2(peakKb < 64 * 1024 * (qEnvironmentVariableIsSet("ASAN_OPTIONS") ? 4 : 1), qPrintable(QString::number(peakKb)));
    }

    void givesACleanEnvironmentAndNothingElse() // F11
    {
        qputenv("HP_LEAK", "leaked");
        Ran ran = run(spec({QStringLiteral("allenv")}));
        QVERIFY(!ran.out.contains("leaked"));
        QVERIFY(ran.out.contains("HOLDPOINT_RUN=R-1\n"));
        QVERIFY(ran.out.contains("HOLDPOINT_STEP=freeze\n"));
        QVERIFY(ran.out.contains("HOLDPOINT_IDEMPOTENCY_KEY=0123456789abcdef\n"));
        init();
        ran = run(spec({QStringLiteral("fds")}));
        QCOMPARE(ran.out.trimmed().split(' ').size(), 4); // 0, 1, 2 and life
        init();
        QCOMPARE(run(spec({QStringLiteral("core")})).out.trimmed(), QByteArray("0"));
    }

    void isClaimedOnce() // F02
    {
        const QString effects = m_dir->filePath(QStringLiteral("effects"));
        write(spec({QStringLiteral("effect"), effects}));
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 8; ++i)
            all.push_back(start(pipeOf({})));
        int winners = 0, losers = 0;
        for (const auto &process : all) {
            QVERIFY(process->waitForFinished(20'000));
            winners += process->exitCode() == 0 ? 1 : 0;
            losers += process->exitCode() == 75 ? 1 : 0;
        }
        QCOMPARE(winners, 1);
        QCOMPARE(losers, 7);
        QCOMPARE(QFileInfo(effects).size(), 1);
        QVERIFY(QDir(folder()).entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void doesNothingWhenThePipeEndsEarly()
    {
        const QString effects = m_dir->filePath(QStringLiteral("effects"));
        write(spec({QStringLiteral("effect"), effects}));
        const QByteArray whole = pipeOf({{"secret://env/T", "hunter2-canary"}});
        for (const qsizetype cut : {qsizetype{0}, qsizetype{3}, qsizetype{10}, whole.size() - 1}) {
            const auto process = start(whole.left(cut));
            QVERIFY(process->waitForFinished(10'000));
            QCOMPARE(process->exitCode(), 74);
            QVERIFY(!QFile::exists(folder() + QStringLiteral("/claim")));
        }
        QVERIFY(!QFile::exists(effects));
    }

    void refusesASpecItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = quoted("'program':'/bin/true','argv':['true']");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("unknown key") << "{" + good + quoted(",'sheell':true}");
        QTest::newRow("double key") << "{" + good + quoted(",'argv':['false']}");
        QTest::newRow("NUL") << (quoted("{'program':'/bin/true','argv':['a\\u0000b']}"));
        QTest::newRow("decimal") << "{" + good + quoted(",'timeout_ms':1.5}");
        QTest::newRow("relative program") << (quoted("{'program':'true','argv':['true']}"));
        QTest::newRow("nothing to do") << (quoted("{'run':'R-1'}"));
        QTest::newRow("both") << "{" + good + quoted(",'http':{'method':'GET','url':'http://127.0.0.1/'}}");
        QTest::newRow("file url") << (quoted("{'http':{'method':'GET','url':'file:///etc/passwd'}}"));
        QTest::newRow("header injection") << QByteArray(
            quoted("{'http':{'method':'GET','url':'http://127.0.0.1/','headers':[{'name':'A','value':'b\\r\\nC: d'}]}}"));
        QTest::newRow("trailing") << "{" + good + "} x";
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(100'000, '[');
    }
    void refusesASpecItDoesNotUnderstand()
    {
        QFETCH(QByteArray, bytes);
        QDir().mkpath(folder());
        QFile file(folder() + QStringLiteral("/spec.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto process = start(pipeOf({}));
        QVERIFY(process->waitForFinished(10'000));
        QCOMPARE(process->exitCode(), 65);
        QVERIFY(!QFile::exists(folder() + QStringLiteral("/claim")));
    }

    void endsWhenItIsCancelled()
    {
        const QString marks = m_dir->filePath(QStringLiteral("marks"));
        write(spec({QStringLiteral("hang"), marks}));
        const auto process = start(pipeOf({}));
        QTRY_VERIFY(QFile::exists(marks));
        QFile cancel(folder() + QStringLiteral("/cancel"));
        QVERIFY(cancel.open(QIODevice::WriteOnly));
        cancel.close();
        QVERIFY(process->waitForFinished(5'000));
        const QJsonObject result = QJsonDocument::fromJson(fileOf("result.json")).object();
        QCOMPARE(result.value(QStringLiteral("end")).toString(), QStringLiteral("unknown"));
        QCOMPARE(result.value(QStringLiteral("result")).toString(), QStringLiteral("signalled(SIGTERM)"));
        QCOMPARE(alive(marks), QList<int>());
    }

    void takesItsChildAlongWhenItIsKilled() // F04
    {
        const QString marks = m_dir->filePath(QStringLiteral("marks"));
        write(spec({QStringLiteral("hang"), marks}));
        const auto process = start(pipeOf({}));
        QTRY_VERIFY(QFile::exists(marks));
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        QVERIFY(process->waitForFinished(5'000));
        QTRY_COMPARE(alive(marks), QList<int>());
        const int life = ::open(QFile::encodeName(folder() + QStringLiteral("/life")).constData(), O_RDWR | O_CLOEXEC);
        QTRY_COMPARE(::flock(life, LOCK_EX | LOCK_NB), 0);
        ::close(life);
    }

    void showsByTheLockOnLifeThatAGrandchildLives() // F04, E21
    {
        const QString marks = m_dir->filePath(QStringLiteral("marks"));
        write(spec({QStringLiteral("fork-hang"), marks}));
        const auto process = start(pipeOf({}));
        QTRY_VERIFY(QFile::exists(marks));
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        QVERIFY(process->waitForFinished(5'000));
        const int claim = ::open(QFile::encodeName(folder() + QStringLiteral("/claim")).constData(), O_RDWR | O_CLOEXEC);
        QCOMPARE(::flock(claim, LOCK_EX | LOCK_NB), 0);
        const int life = ::open(QFile::encodeName(folder() + QStringLiteral("/life")).constData(), O_RDWR | O_CLOEXEC);
        QCOMPARE(::flock(life, LOCK_EX | LOCK_NB), -1);
        const QList<int> left = alive(marks);
        QCOMPARE(left.size(), 1);
        ::kill(left.first(), SIGKILL);
        QTRY_COMPARE(::flock(life, LOCK_EX | LOCK_NB), 0);
        ::close(claim);
        ::close(life);
    }

    void redactsBeforeTheDisk() // F68, T12
    {
        const QByteArray secret = "c4nary-tok\"en/42+";
        QJsonObject json = spec({QStringLiteral("env"), QStringLiteral("TOKEN")});
        json.insert(QStringLiteral("env"),
                    QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("TOKEN")},
                                           {QStringLiteral("secret"), QStringLiteral("secret://env/NOVA")}}});
        const Ran ran = run(json, {{"secret://env/NOVA", secret}});
        QCOMPARE(ran.out.trimmed(), QByteArray("‹secret:NOVA›"));
        QCOMPARE(ran.text("detail"), QStringLiteral("‹secret:NOVA›"));
        const QStringList files = QDir(folder()).entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : files)
            QVERIFY2(!fileOf(qPrintable(name)).contains(secret), qPrintable(name));
    }

    void saysThatASecretDidNotCome()
    {
        QJsonObject json = spec({QStringLiteral("env"), QStringLiteral("TOKEN")});
        json.insert(QStringLiteral("env"),
                    QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("TOKEN")},
                                           {QStringLiteral("secret"), QStringLiteral("secret://env/NOVA")}}});
        QCOMPARE(run(json).text("result"), QStringLiteral("not started(missing secret secret://env/NOVA)"));
    }

    void asksOverHttp_data() // F13
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("expect");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("result");
        const QByteArray empty = "\r\nContent-Length: 0\r\n\r\n";
        QTest::newRow("ok") << "HTTP/1.1 200 OK" + empty << ""
                            << "done"
                            << "status 200";
        QTest::newRow("204") << "HTTP/1.1 204 No Content" + empty << ""
                             << "done"
                             << "status 204";
        QTest::newRow("500") << "HTTP/1.1 500 No" + empty << ""
                             << "failed"
                             << "status 500";
        QTest::newRow("expected 409") << "HTTP/1.1 409 Conflict" + empty << "409"
                                      << "done"
                                      << "status 409";
        QTest::newRow("redirect is not followed")
            << QByteArray("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n") << ""
            << "failed"
            << "status 302";
        QTest::newRow("answers nothing") << QByteArray() << ""
                                         << "unknown"
                                         << "no answer";
        QTest::newRow("hangs up") << QByteArray("-") << ""
                                  << "unknown"
                                  << "no answer";
        QTest::newRow("endless body") << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(2 << 20, 'x') << ""
                                      << "done"
                                      << "status 200";
    }
    void asksOverHttp()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, expect);
        QFETCH(QString, end);
        QFETCH(QString, result);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray asked;
        int requests = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
                asked += socket->readAll();
                if (!asked.contains("\r\n\r\n"))
                    return;
                ++requests;
                if (answer == "-")
                    socket->abort();
                else if (!answer.isEmpty())
                    socket->write(answer);
            });
        });
        QJsonObject json{{QStringLiteral("run"), QStringLiteral("R-1")},
                         {QStringLiteral("key"), QStringLiteral("k123")},
                         {QStringLiteral("timeout_ms"), 700}};
        json.insert(QStringLiteral("http"),
                    QJsonObject{{QStringLiteral("method"), QStringLiteral("PUT")},
                                {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1/flags/x").arg(server.serverPort())},
                                {QStringLiteral("body"), QStringLiteral("off")},
                                {QStringLiteral("auth"), QStringLiteral("secret://env/API")}});
        if (!expect.isEmpty())
            json.insert(QStringLiteral("expect"), expect);
        write(json);
        const auto process = start(pipeOf({{"secret://env/API", "hunter2-canary"}}));
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 10'000);
        const QJsonObject got = QJsonDocument::fromJson(fileOf("result.json")).object();
        QCOMPARE(got.value(QStringLiteral("end")).toString(), end);
        QCOMPARE(got.value(QStringLiteral("result")).toString(), result);
        QCOMPARE(requests, 1);
        QVERIFY(asked.startsWith("PUT /flags/x HTTP/1.1"));
        QVERIFY(asked.contains("Idempotency-Key: k123\r\n"));
        QVERIFY(asked.contains("Authorization: Bearer hunter2-canary\r\n"));
        QVERIFY(asked.contains("Accept-Encoding: identity\r\n"));
        QVERIFY(asked.endsWith("\r\n\r\noff"));
        QVERIFY(fileOf("out").size() <= 256 * 1024);
    }

    void knowsThatNothingWasSentWhereNobodyListens()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        const QJsonObject json{{QStringLiteral("http"),
                                QJsonObject{{QStringLiteral("method"), QStringLiteral("PUT")},
                                            {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1/").arg(port)}}}};
        const Ran ran = run(json);
        QCOMPARE(ran.text("end"), QStringLiteral("not started"));
    }

    void looksWithoutLeavingATrace()
    {
        QByteArray question;
        QJsonObject json = spec({QStringLiteral("say"), QStringLiteral("on")});
        json.insert(QStringLiteral("expect"), QStringLiteral("on"));
        json.insert(QStringLiteral("capture"), 1000);
        addBlock(question, QJsonDocument(json).toJson());
        question += pipeOf({});
        QProcess process;
        process.start(test::program(QStringLiteral("holdpoint-runner")), {QStringLiteral("look")});
        process.write(question);
        QVERIFY(process.waitForFinished(10'000));
        const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(answer.value(QStringLiteral("end")).toString(), QStringLiteral("done"));
        QCOMPARE(answer.value(QStringLiteral("output")).toString(), QStringLiteral("on\n"));
        QVERIFY(!QFile::exists(folder()));
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
