#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/runbooks/attemptfolder.h"
#include "models/runbooks/paper.h"
#include "models/runbooks/processexecutor.h"
#include "tests/runbooks/runplaybook.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>

#include <sys/resource.h>

using namespace holdpoint;
using test::programOf;

// The engine's hand on holdpoint-runner: what it writes before, finds after, and never lets out.
class TestProcessExecutor : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    static constexpr char canary[] = "c4nary\"tok/en+42";

    std::unique_ptr<ProcessExecutor> executor() const
    {
        return std::make_unique<ProcessExecutor>(m_dir->path(), test::program(QStringLiteral("holdpoint-runner")),
                                                 [](const QString &reference) {
                                                     if (reference == QLatin1String("secret://env/NOVA"))
                                                         return Result<QByteArray>(QByteArray(canary));
                                                     return Result<QByteArray>(fail(ErrorKind::Refused, QStringLiteral("missing-secret"),
                                                                                    QStringLiteral("The secret is missing.")));
                                                 });
    }
    static QString child() { return QCoreApplication::applicationDirPath() + QStringLiteral("/torturechild"); }
    AttemptSpec spec(const QStringList &arguments, int attempt = 1) const
    {
        AttemptSpec spec;
        spec.id = {QStringLiteral("R-1"), QStringLiteral("freeze"), attempt};
        spec.key = QStringLiteral("k");
        spec.action = programOf(QStringList{child()} + arguments);
        spec.folder = m_dir->path();
        return spec;
    }
    AttemptResult run(const AttemptSpec &spec) const
    {
        const auto running = executor();
        std::optional<AttemptResult> got;
        connect(running.get(), &Executor::finished, running.get(), [&](const AttemptId &, const AttemptResult &result) { got = result; });
        const auto prepared = running->prepare(spec);
        if (!prepared)
            return {AttemptEnd::NotStarted, prepared.error().code, {}, {}};
        running->launch(spec);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 20'000); }();
        return got.value_or(AttemptResult());
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void runsAndImports()
    {
        const AttemptResult result = run(spec({QStringLiteral("say"), QStringLiteral("hello")}));
        QCOMPARE(result.end, AttemptEnd::Done);
        QCOMPARE(result.result, QStringLiteral("exited(0)"));
        QCOMPARE(result.detail, QStringLiteral("hello"));
        QCOMPARE(executor()->outputTail(spec({}).id, 5), QStringLiteral("hello"));
        const QFileInfo folder(attemptFolder(m_dir->path(), spec({}).id));
        QCOMPARE(folder.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther), QFile::Permissions());
    }

    void armsOnlyWhatIsThere() // F12
    {
        const auto armed = executor()->arm(programOf({child(), QStringLiteral("exit"), QStringLiteral("0")}), QStringLiteral("/"));
        QCOMPARE(armed.value().size(), 64);
        QCOMPARE(executor()->arm(programOf({QStringLiteral("./nowhere")}), m_dir->path()).error().code, QStringLiteral("missing-program"));
        QCOMPARE(executor()->arm(programOf({QStringLiteral("/etc/passwd")}), m_dir->path()).error().code,
                 QStringLiteral("missing-program"));
        Action secret = programOf({child()});
        secret.program->env.insert(QStringLiteral("T"), QStringLiteral("secret://env/NONE"));
        QCOMPARE(executor()->arm(secret, QStringLiteral("/")).error().code, QStringLiteral("missing-secret"));
        AttemptSpec swapped = spec({QStringLiteral("exit"), QStringLiteral("0")});
        swapped.programHash = QString(64, QLatin1Char('0'));
        QCOMPARE(run(swapped).result, QStringLiteral("not started(program changed)"));
    }

    void givesAShellOnlyWhereTheStepSaysSo() // F11
    {
        AttemptSpec shell = spec({});
        shell.action = programOf({QStringLiteral("echo $((40 + 2))")});
        shell.action.program->shell = true;
        QCOMPARE(run(shell).detail, QStringLiteral("42"));
        AttemptSpec plain = spec({QStringLiteral("say"), QStringLiteral("$((40 + 2))")}, 2);
        QCOMPARE(run(plain).detail, QStringLiteral("$((40 + 2))"));
    }

    void findsWhatTheTableSays() // F01, F02
    {
        const auto running = executor();
        const AttemptSpec one = spec({QStringLiteral("exit"), QStringLiteral("0")});
        QCOMPARE(running->find(one.id, QStringLiteral("x")).state, FoundState::Missing);
        const QString digest = running->prepare(one)->spec;
        QCOMPARE(running->find(one.id, QStringLiteral("another")).state, FoundState::Missing);
        QCOMPARE(running->find(one.id, digest).state, FoundState::NeverLaunched);
        QCOMPARE(running->find(one.id, digest).state, FoundState::NeverLaunched); // and it stays so
        QCOMPARE(running->prepare(one).error().code, QStringLiteral("foreign-attempt"));
        std::optional<AttemptResult> late;
        connect(running.get(), &Executor::finished, this, [&](const AttemptId &, const AttemptResult &result) { late = result; });
        running->launch(one); // a runner that comes too late
        QTRY_VERIFY(late.has_value());
        QVERIFY(late->fenced);
        QVERIFY(!QFile::exists(attemptFolder(m_dir->path(), one.id) + QStringLiteral("/result.json")));
        const AttemptSpec two = spec({QStringLiteral("exit"), QStringLiteral("3")}, 2);
        QCOMPARE(run(two).result, QStringLiteral("exited(3)"));
        const auto bytes = readFile(attemptFolder(m_dir->path(), two.id) + QStringLiteral("/spec.json"), 1 << 20);
        const Found found = running->find(two.id, QString::fromLatin1(sha256(*bytes).toHex()));
        QCOMPARE(found.state, FoundState::Finished);
        QCOMPARE(found.result.result, QStringLiteral("exited(3)"));
    }

    void cancels()
    {
        const QString marks = m_dir->filePath(QStringLiteral("marks"));
        const AttemptSpec one = spec({QStringLiteral("hang"), marks});
        const auto running = executor();
        std::optional<AttemptResult> got;
        connect(running.get(), &Executor::finished, this, [&](const AttemptId &, const AttemptResult &result) { got = result; });
        QVERIFY(running->prepare(one).has_value());
        running->launch(one);
        QTRY_VERIFY(QFile::exists(marks));
        running->cancel(one.id);
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->end, AttemptEnd::Unknown);
        QCOMPARE(got->result, QStringLiteral("signalled(SIGTERM)"));
    }

    void keepsSecretsOutOfEverything() // F68, T12
    {
        AttemptSpec one = spec({QStringLiteral("allenv")});
        one.action.program->env = {{QStringLiteral("TOKEN"), QStringLiteral("secret://env/NOVA")},
                                   {QStringLiteral("PLAIN"), QStringLiteral("plain")}};
        const auto running = executor();
        std::optional<AttemptResult> got, looked;
        connect(running.get(), &Executor::finished, this, [&](const AttemptId &, const AttemptResult &result) { got = result; });
        QVERIFY(running->prepare(one).has_value());
        running->launch(one);
        running->look({QStringLiteral("R-1"), QStringLiteral("freeze"), QStringLiteral("verify"), one.action, one.folder},
                      [&](const AttemptResult &result) { looked = result; });
        QTRY_VERIFY(got && looked);
        QVERIFY(looked->output.contains("TOKEN=‹secret:NOVA›\n"));
        QVERIFY(looked->output.contains("PLAIN=plain\n"));
        QVERIFY(!looked->output.contains(canary));
        QVERIFY(running->outputTail(one.id, 100).contains(QStringLiteral("TOKEN=‹secret:NOVA›")));
        int files = 0;
        for (QDirIterator it(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); ++files) {
            const QString path = it.next();
            const QByteArray bytes = readFile(path, 1 << 24).value_or(QByteArray());
            QVERIFY2(!bytes.contains(canary) && !bytes.contains(QByteArray(canary).toBase64()), qPrintable(path));
        }
        QVERIFY(files >= 4);
    }

    // A side of a reconcile comes to its last byte, or not at all; what a dead engine left of one is gone.
    void keepsAWholeOutput()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("runs")));
        QFile forgotten(m_dir->filePath(QStringLiteral("runs/.look-old")));
        QVERIFY(forgotten.open(QIODevice::WriteOnly));
        const auto running = executor();
        Look look{QStringLiteral("R-1"), QStringLiteral("rows"), QStringLiteral("left"), spec({QStringLiteral("gigabyte")}).action, {}};
        look.action.program->run = {QStringLiteral("/usr/bin/seq"), QStringLiteral("3000000")};
        look.keepsAll = true;
        std::optional<AttemptResult> looked;
        running->look(look, [&](const AttemptResult &result) { looked = result; });
        QTRY_VERIFY_WITH_TIMEOUT(looked, 60'000);
        QCOMPARE(looked->end, AttemptEnd::Done);
        QVERIFY(looked->output.isEmpty());
        QCOMPARE(QFileInfo(looked->file).size(), 22'888'896); // 3 000 000 lines
        QCOMPARE(QFileInfo(looked->file).permissions() & 0x0077, QFile::Permissions());
        QVERIFY(QFile::remove(looked->file));
        QVERIFY(!forgotten.exists());
    }

    void saysWhenAWholeOutputFoundNoRoom()
    {
        const auto running = executor();
        Look look{QStringLiteral("R-1"), QStringLiteral("rows"), QStringLiteral("left"), spec({QStringLiteral("exit")}).action, {}};
        look.action.program->run = {QStringLiteral("/usr/bin/seq"), QStringLiteral("3000000")};
        look.keepsAll = true;
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit small{1 << 20, limit.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0); // the runner inherits it
        std::optional<AttemptResult> looked;
        running->look(look, [&](const AttemptResult &result) { looked = result; });
        QTest::qWait(300);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        QTRY_VERIFY_WITH_TIMEOUT(looked, 60'000);
        QCOMPARE(looked->end, AttemptEnd::Failed);
        QCOMPARE(looked->result, QStringLiteral("output not kept: File too large"));
        QFile::remove(looked->file);
    }

    void saysWhenASecretIsMissing()
    {
        AttemptSpec one = spec({QStringLiteral("allenv")});
        one.action.program->env = {{QStringLiteral("TOKEN"), QStringLiteral("secret://env/NONE")}};
        QCOMPARE(run(one).result, QStringLiteral("not started(missing secret)"));
        QVERIFY(!QFile::exists(attemptFolder(m_dir->path(), one.id) + QStringLiteral("/claim")));
    }

    void printsTheWholeRunbookOnPaper() // A5, F68
    {
        Step freeze = test::stepOf("freeze", StepKind::Run);
        freeze.title = QStringLiteral("Freeze writes");
        freeze.pointOfNoReturn = true;
        freeze.action = programOf({QStringLiteral("./bin/freeze"), QStringLiteral("it's on"), QStringLiteral("a\x1b[2Jb")});
        freeze.action.program->env = {{QStringLiteral("TOKEN"), QStringLiteral("secret://env/NOVA")}};
        freeze.verify.action = programOf({QStringLiteral("./bin/state")});
        freeze.verify.action.expect = QStringLiteral("on");
        Step hand = test::stepOf("hand");
        hand.manual = QStringLiteral("Call the bank");
        const Playbook playbook = test::playbookOf({freeze, hand});
        const QString paper = paperRunbook(playbook, playbook.runbooks.first(), QStringLiteral("R-1"));
        for (const char *part : {"# revert", "run R-1", "1. [ ] **Freeze writes** (`freeze`), Bo Chen", "**POINT OF NO RETURN**",
                                 "TOKEN='‹secret:NOVA›' ./bin/freeze 'it'\\''s on'", "expected: `on`", "by hand: Call the bank"})
            QVERIFY2(paper.contains(QString::fromUtf8(part)), part);
        QVERIFY(!paper.contains(QChar(0x1b)));
    }
};

QTEST_GUILESS_MAIN(TestProcessExecutor)
#include "tst_processexecutor.moc"
