#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include "models/gates/gaterules.h"
#include "models/people/receipt.h"

#include <sys/stat.h>

using namespace holdpoint;
using test::WarRoom;

namespace {

const char playbookText[] = R"(holdpoint: 1
id: afar
title: A move signed from afar
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [rollback-owner], contact: bo@example.org}
  di: {name: Di Evans, roles: [security-deputy], contact: di@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - id: first
    title: First
    exposure: 10%
    rollback: back
    gate: {question: "Go on?", go: More move., no_go: Nothing changes., signoffs: [{role: security-deputy}], valid_for: 10m}
runbooks:
  back: {title: Back to Old, restores: old, steps: [{id: freeze, title: Freeze, owner: bo, run: [./bin/flag], idempotent: yes}]}
)";

// The machine of somebody who has a key and no room.
class Afar
{
public:
    int ctl(const QStringList &args, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *home : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QLatin1String(home), m_dir.path() + QLatin1Char('/') + QLatin1String(home));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(test::program(QStringLiteral("holdpointctl")), args);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        said = process.readAll();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QString file(const char *name) const { return m_dir.path() + QLatin1Char('/') + QLatin1String(name); }
    QByteArray said;

private:
    QTemporaryDir m_dir;
};

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

} // namespace

// A signature that is given without the room, by the real programs.
class TestRemoteSigning : public QObject
{
    Q_OBJECT

    static QStringList sign(const QString &request, const QString &out, const char *say = "go")
    {
        return {QStringLiteral("sign"),
                QStringLiteral("--request"),
                request,
                QStringLiteral("--out"),
                out,
                QStringLiteral("--say"),
                QString::fromLatin1(say),
                QStringLiteral("--passphrase-fd"),
                QStringLiteral("0")};
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void leavesAsAFileAndComesBackAsOne()
    {
        WarRoom war(playbookText);
        Afar afar;
        war.script(QStringLiteral("flag"), "exit 0\n");
        QVERIFY2(war.open() && war.enrol(QStringLiteral("ana")) && war.enrol(QStringLiteral("bo")), war.said.constData());
        // Her key is made far away and only its public half comes to the room.
        QCOMPARE(afar.ctl({QStringLiteral("key"), QStringLiteral("new"), QStringLiteral("--person"), QStringLiteral("di"),
                           QStringLiteral("--out"), afar.file("di.pub"), QStringLiteral("--passphrase-fd"), QStringLiteral("0")},
                          "correct horse di\n"),
                 0);
        QCOMPARE(war.ctl({QStringLiteral("key"), QStringLiteral("enrol"), QStringLiteral("--person"), QStringLiteral("di"),
                          QStringLiteral("--public"), afar.file("di.pub")}),
                 0);
        QVERIFY2(war.act({QStringLiteral("start")}) == 0 && war.act({QStringLiteral("start"), QStringLiteral("first")}) == 0,
                 war.said.constData());
        const QString request = afar.file("g1.hpreq"), answer = afar.file("g1.hpsig");
        const QStringList asks{QStringLiteral("request"), QStringLiteral("G1"), QStringLiteral("--out"), request};
        QCOMPARE(war.ctl(asks), 3); // no poll is open
        QCOMPARE(war.act({QStringLiteral("open-poll"), QStringLiteral("G1")}), 0);
        const qint64 before = war.rollout().seq;
        QVERIFY2(war.ctl(asks) == 0, war.said.constData());
        QCOMPARE(war.rollout().seq, before); // asking writes nothing

        // The room's machine has not her key; hers has no room.
        QCOMPARE(war.ctl(sign(request, answer) + QStringList{QStringLiteral("--as"), QStringLiteral("di")}, "correct horse di\n"), 2);
        QCOMPARE(afar.ctl(sign(request, answer), "wrong horse\n"), 3);
        QVERIFY(!QFile::exists(answer));
        QTest::qWait(1100); // she has to wait a second after a wrong one
        QCOMPARE(afar.ctl(sign(request, answer, "no-go"), "correct horse di\n"), 2); // needs its reason
        QVERIFY2(afar.ctl(sign(request, answer), "correct horse di\n") == 0, afar.said.constData());
        QVERIFY2(afar.said.contains("Go on?"), afar.said.constData());

        const QStringList imports{QStringLiteral("import"), answer, QStringLiteral("--receipt"), afar.file("receipt.hpsig")};
        QVERIFY2(war.ctl(imports) == 0, war.said.constData());
        QCOMPARE(war.ctl(imports), 3); // good once
        QVERIFY2(war.said.contains("before"), war.said.constData());
        const GateState gate = *gateById(war.rollout().gates, QStringLiteral("first"));
        QCOMPARE(gate.answers.size(), 1);
        QCOMPARE(gate.answers.first().person, QStringLiteral("di"));
        QVERIFY(verifyReceipt(readReceipt(bytesIn(afar.file("receipt.hpsig"))).value()));
        QCOMPARE(war.ctl({QStringLiteral("import"), afar.file("receipt.hpsig")}), 3); // a receipt is no answer
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);

        // Altered, stale, or for another room.
        QByteArray bytes = bytesIn(answer);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        putBytes(afar.file("bad.hpsig"), bytes);
        const int altered = war.ctl({QStringLiteral("import"), afar.file("bad.hpsig")});
        QVERIFY(altered == 3 || altered == 5);
        QVERIFY2(afar.ctl(sign(request, answer), "correct horse di\n") == 0, afar.said.constData());
        QCOMPARE(war.act({QStringLiteral("open-poll"), QStringLiteral("G1")}), 0);
        QCOMPARE(war.ctl({QStringLiteral("import"), answer}), 3);
        WarRoom other(playbookText);
        QVERIFY(other.open());
        QCOMPARE(other.ctl({QStringLiteral("import"), answer}), 3);
        QVERIFY2(other.said.contains("another room"), other.said.constData());
        QVERIFY(::mkfifo(QFile::encodeName(afar.file("fifo")).constData(), 0600) == 0);
        QCOMPARE(war.ctl({QStringLiteral("import"), afar.file("fifo")}), 5); // and never waits for a pipe
    }
};

QTEST_GUILESS_MAIN(TestRemoteSigning)
#include "tst_remotesigning.moc"
