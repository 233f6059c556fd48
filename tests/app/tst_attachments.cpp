#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/phases/phaserules.h"
#include "models/room/attachments.h"
#include "models/room/roomclient.h"
#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>

#include <sys/stat.h>
#include <unistd.h>

using namespace holdpoint;
using test::WarRoom;

namespace {

const QByteArray text = R"(holdpoint: 1
id: shown
title: A move whose evidence is kept
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back, checklist: [{id: invoices, title: Invoices compared, owner: ana}]}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [/bin/echo, frozen], idempotent: yes}]}
)";

const QByteArray invoices = "12 of 12 invoices are the same\n";

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

} // namespace

// What an act names as its evidence is kept in the room by its digest.
class TestAttachments : public QObject
{
    Q_OBJECT
    std::unique_ptr<WarRoom> m_war;

    QString inRoom(const QString &digest) const { return m_war->room() + QStringLiteral("/attachments/") + digest; }
    QStringList kept() const { return QDir(m_war->room() + QStringLiteral("/attachments")).entryList(QDir::Files); }
    int act(const char *words, const QString &evidence)
    {
        return m_war->act(QString::fromLatin1(words).split(QLatin1Char('|')) << QStringLiteral("--evidence") << evidence);
    }
    // good/missing/changed: of the attachments, the playbook, and what steps printed; then what the other verifier counts.
    QString files()
    {
        QStringList both;
        for (const bool other : {false, true}) {
            QProcess process;
            if (other)
                process.start(QStringLiteral("python3"), {test::sourceFolder() + QStringLiteral("/tests/verify_store.py"), m_war->room()});
            else
                process.start(test::program(QStringLiteral("holdpointctl")),
                              {QStringLiteral("verify"), m_war->room(), QStringLiteral("--format"), QStringLiteral("json")});
            process.waitForFinished(60'000);
            const QJsonObject all = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
            const QJsonObject count = all.value(other ? QStringLiteral("attachments") : QStringLiteral("files")).toObject();
            QStringList words;
            for (const char *key : {"good", "missing", "changed"})
                words << QString::number(count.value(QLatin1String(key)).toInt(-1));
            both << words.join(QLatin1Char('/')) + QStringLiteral(" exit %1").arg(process.exitCode());
        }
        return both.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void init()
    {
        m_war = std::make_unique<WarRoom>(text);
        QVERIFY2(m_war->open() && m_war->enrol(QStringLiteral("ana")), m_war->said);
        QVERIFY2(m_war->act({QStringLiteral("start")}) == 0 && m_war->act({QStringLiteral("start"), QStringLiteral("first")}) == 0,
                 m_war->said);
        m_war->write(QStringLiteral("invoices.txt"), invoices);
    }

    // F67: a pack still holds it when the original is gone, and whoever changes it is found.
    void outliveTheirOriginals()
    {
        const QString original = m_war->folder() + QStringLiteral("/invoices.txt");
        QVERIFY2(act("check|first/invoices|done", original) == 0, m_war->said);
        m_war->write(QStringLiteral("seen.png"), "a picture");
        QVERIFY2(act("note|what the console showed", m_war->folder() + QStringLiteral("/seen.png")) == 0, m_war->said);
        QVERIFY2(act("issue|Sums differ", QStringLiteral("ticket 12")) == 0, m_war->said); // words stay words
        QVERIFY(QFile::remove(original) && QFile::remove(m_war->folder() + QStringLiteral("/seen.png")));

        const Rollout rollout = m_war->rollout();
        QCOMPARE(phaseById(rollout.phases, QStringLiteral("first"))->items.value(QStringLiteral("invoices")).evidence,
                 QStringLiteral("sha256:") + digestOf(invoices));
        QCOMPARE(readFile(inRoom(digestOf(invoices)), 1000).value_or(QByteArray()), invoices);
        QCOMPARE(kept().size(), 2);
        QCOMPARE(files(), QStringLiteral("3/0/0 exit 0, 2/0/0 exit 0"));

        const QString pack = m_war->folder() + QStringLiteral("/pack");
        QCOMPARE(m_war->ctl({QStringLiteral("export"), QStringLiteral("--to"), QStringLiteral("evidence"), QStringLiteral("--out"), pack}),
                 0);
        QCOMPARE(readFile(pack + QStringLiteral("/attachments/") + digestOf("a picture"), 1000).value_or(QByteArray()),
                 QByteArray("a picture"));
        QVERIFY(m_war->read(QStringLiteral("pack/report.json")).contains("invoices.txt"));
        QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-B"), pack + QStringLiteral("/verify_pack.py")}), 0);

        QVERIFY(writeDurably(inRoom(digestOf(invoices)), "11 of 12\n"));
        QCOMPARE(files(), QStringLiteral("2/0/1 exit 1, 1/0/1 exit 1"));
        QVERIFY(QFile::remove(inRoom(digestOf(invoices))));
        QCOMPARE(files(), QStringLiteral("2/1/0 exit 0, 1/1/0 exit 0"));
    }

    // F67: nothing is recorded without what it names, and the reason is said.
    void refusesWhatCannotBeKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        QTest::newRow("not there") << "gone.txt"
                                   << "cannot read";
        QTest::newRow("a link") << "link.txt"
                                << "cannot read";
        QTest::newRow("a pipe") << "pipe"
                                << "not a regular file";
        QTest::newRow("a folder") << "bin"
                                  << "not a regular file";
        QTest::newRow("too large") << "large.bin"
                                   << "larger than 25 MiB";
    }
    void refusesWhatCannotBeKept()
    {
        QFETCH(QString, name);
        QFETCH(QString, why);
        const auto at = [&](const char *file) { return QFile::encodeName(m_war->folder() + QLatin1Char('/') + QLatin1String(file)); };
        QCOMPARE(::symlink(at("invoices.txt").constData(), at("link.txt").constData()), 0);
        QCOMPARE(::mkfifo(at("pipe").constData(), 0600), 0);
        QFile large(QFile::decodeName(at("large.bin")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(largestAttachment + 1));
        const qint64 before = m_war->rollout().seq;
        QCOMPARE(act("check|first/invoices|done", m_war->folder() + QLatin1Char('/') + name), 5);
        QVERIFY2(m_war->said.contains(name.toUtf8()) && m_war->said.contains(why.toUtf8()), m_war->said);
        QCOMPARE(m_war->rollout().seq, before);
        QVERIFY(kept().isEmpty());
        if (name == QLatin1String("large.bin")) { // one byte less is taken
            QVERIFY(large.resize(largestAttachment));
            QVERIFY2(act("check|first/invoices|done", m_war->folder() + QLatin1Char('/') + name) == 0, m_war->said);
        }
    }

    void aNoteAboutAPersonTakesNone()
    {
        QCOMPARE(act("note|was tired|--personal", m_war->folder() + QStringLiteral("/invoices.txt")), 3);
        QVERIFY2(m_war->said.contains("takes no file"), m_war->said);
        QVERIFY(kept().isEmpty());
    }

    // In the window a path that somebody types is a file too.
    void areKeptByTheWindowAsWell()
    {
        const SystemClock clock;
        RoomClient client(m_war->room(), QStringLiteral("ana"), false, clock);
        QSignalSpy acted(&client, &RoomSession::acted);
        client.start();
        QTRY_VERIFY(client.rollout().playbook);
        const auto check = [&](const QString &evidence) {
            client.act({QStringLiteral("w%1").arg(acted.size()),
                        Act::Check,
                        QStringLiteral("ana"),
                        QStringLiteral("first/invoices"),
                        {{QStringLiteral("state"), QStringLiteral("done")}, {QStringLiteral("evidence"), evidence}}});
        };
        check(QStringLiteral("file://") + m_war->folder() + QStringLiteral("/gone.txt"));
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted.first().first().value<ActResult>().refused.code, QStringLiteral("evidence"));
        check(m_war->folder() + QStringLiteral("/invoices.txt"));
        QTRY_COMPARE(acted.size(), 2);
        QVERIFY(acted.last().first().value<ActResult>().accepted);
        QCOMPARE(client.events().last().body.value(QStringLiteral("evidence_name")).toString(), QStringLiteral("invoices.txt"));
        QCOMPARE(kept(), QStringList{digestOf(invoices)});
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
