#include "models/base/files.h"
#include "models/journal/backup.h"
#include "tests/app/warroom.h"
#include "tests/journal/otherverifier.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

const QByteArray text = R"(holdpoint: 1
id: private
title: A move with people in it
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, technical-deputy], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [author], contact: bo@example.org}
  cy: {name: Cy Diaz, roles: [rollback-owner], contact: cy@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [/bin/true], idempotent: yes}]}
drills:
  talk: {title: Talked through, kind: tabletop, phase: first, injects: [{id: i1, at: 3s, via: read, text: "Bo is ill"}]}
)";

const QByteArray canary = "Canary-of-Bo-who-is-ill-until-friday";
const QByteArray other = "Second-canary-a-private-number";

// Every file below these folders, and the names of files, that hold one of these bytes.
QStringList holding(const QStringList &folders, const QList<QByteArray> &needles)
{
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QByteArray bytes = readFile(path, 1'000'000'000).value_or(QByteArray());
            for (const QByteArray &needle : needles) {
                if (bytes.contains(needle) || path.toUtf8().contains(needle))
                    found << path;
            }
        }
    }
    return found;
}

// As it is, and as it might have been written down.
QList<QByteArray> shapesOf(const QByteArray &bytes)
{
    QByteArray wide;
    for (const char c : bytes)
        wide += QByteArray(1, c) + '\0';
    return {bytes, wide, bytes.toHex(), bytes.toHex().toUpper(), bytes.toBase64(QByteArray::OmitTrailingEquals)};
}

QByteArray askKeys(const QString &room, const QString &sql)
{
    QProcess process;
    process.start(QStringLiteral("sqlite3"), {room + QStringLiteral("/shred.db"), sql});
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed();
}

} // namespace

class TestPersonalNotes : public QObject
{
    Q_OBJECT
    std::unique_ptr<WarRoom> m_room;

    int note(const QStringList &words) { return m_room->act(QStringList{QStringLiteral("note")} + words); }
    int erase(const QString &what) { return m_room->act({QStringLiteral("erase-note"), what}); }
    QByteArray report(const char *format)
    {
        const QString file = m_room->folder() + QStringLiteral("/report");
        if (m_room->ctl({QStringLiteral("export"), QStringLiteral("--to"), QString::fromLatin1(format), QStringLiteral("--overwrite"),
                         QStringLiteral("--out"), file})
            != 0)
            return "not exported: " + m_room->said;
        const QByteArray bytes = readFile(file, 1'000'000'000).value_or(QByteArray());
        QFile::remove(file);
        return bytes;
    }
    QJsonObject verify()
    {
        m_room->ctl({QStringLiteral("verify"), m_room->room(), QStringLiteral("--format"), QStringLiteral("json")});
        return QJsonDocument::fromJson(m_room->said).object();
    }
    QString counts() // readable, erased, key missing
    {
        const QJsonObject all = verify();
        const QJsonObject notes = all.value(QStringLiteral("personal_notes")).toObject();
        return QStringLiteral("%1 %2/%3/%4")
            .arg(all.value(QStringLiteral("verdict")).toString())
            .arg(notes.value(QStringLiteral("readable")).toInt())
            .arg(notes.value(QStringLiteral("erased")).toInt())
            .arg(notes.value(QStringLiteral("key_missing")).toInt());
    }
    QList<QByteArray> keys()
    {
        QList<QByteArray> needles;
        for (const QByteArray &hex :
             askKeys(m_room->room(), QStringLiteral("SELECT hex(secret) FROM key WHERE secret NOT NULL")).split('\n'))
            needles += shapesOf(QByteArray::fromHex(hex));
        return needles;
    }
    QStringList everywhere() const
    {
        return {m_room->folder(), qEnvironmentVariable("XDG_STATE_HOME"), qEnvironmentVariable("XDG_DATA_HOME"),
                qEnvironmentVariable("XDG_CONFIG_HOME")};
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty(), "sqlite3 is needed; app/packages.txt names it");
        m_room = std::make_unique<WarRoom>(text);
        QVERIFY2(m_room->open(QStringLiteral("talk")), m_room->said); // one person for every role
    }

    // T12's canary: the text is sealed wherever it is written, from the first moment on.
    void keepsNoTextInTheClear()
    {
        QCOMPARE(note({QString::fromUtf8(canary), QStringLiteral("--about"), QStringLiteral("bo")}), 0);
        QCOMPARE(note({QString::fromUtf8(other), QStringLiteral("--personal")}), 0);
        QCOMPARE(note({QStringLiteral("nothing private")}), 0);
        QCOMPARE(holding(everywhere(), shapesOf(canary) + shapesOf(other)), QStringList());
        QCOMPARE(QFileInfo(m_room->room() + QStringLiteral("/shred.db")).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions{});
        QCOMPARE(counts(), QStringLiteral("ok 2/0/0"));
    }

    void readsTheTextWhileItsKeyLives()
    {
        for (const char *format : {"html", "md", "csv"}) {
            const QByteArray bytes = report(format);
            QVERIFY2(bytes.contains(canary), format);
            QVERIFY2(bytes.contains(other), format);
        }
        QVERIFY(report("json").contains(canary));
    }

    void namesNobodyWhomNobodyCouldErase()
    {
        QCOMPARE(note({QStringLiteral("x"), QStringLiteral("--about"), QStringLiteral("Mrs Smith")}), 2);
        QCOMPARE(m_room->act({QStringLiteral("issue"), QStringLiteral("x"), QStringLiteral("--personal")}), 2);
        QVERIFY(holding({m_room->room()}, {"Mrs Smith"}).isEmpty());
    }

    // Nothing of text or key is left: not in backups, not in the log, not in freed pages.
    void leavesNothingBehind()
    {
        QVERIFY(backupStore(m_room->room()));
        const QString away = m_room->folder() + QStringLiteral("/elsewhere.hpbak");
        QVERIFY(backupStore(m_room->room(), away));
        QVERIFY(QFile::exists(away + QStringLiteral(".keys")));
        const QList<QByteArray> all = keys();
        QVERIFY(!holding({m_room->room() + QStringLiteral("/backups")}, all).isEmpty()); // the needles are the right ones
        QCOMPARE(erase(QStringLiteral("bo")), 0);
        QCOMPARE(counts(), QStringLiteral("ok 1/1/0"));
        const QList<QByteArray> left = keys();
        QList<QByteArray> gone = all;
        gone.removeIf([&](const QByteArray &needle) { return left.contains(needle); });
        QVERIFY(!gone.isEmpty());
        QCOMPARE(holding({m_room->room()}, gone + shapesOf(canary)), QStringList());
        QVERIFY(report("md").contains("Personal note about Bo Chen: erased"));
        QVERIFY(report("md").contains(other)); // one key a note
        QCOMPARE(OtherVerifier().verdict(m_room->room()), QStringLiteral("ok"));
        // A backup made now carries no more than the room has.
        QVERIFY(backupStore(m_room->room()));
        QCOMPARE(holding({m_room->room()}, gone), QStringList());
    }

    void cannotBeErasedTwice()
    {
        QCOMPARE(erase(QStringLiteral("bo")), 2);
        QCOMPARE(erase(QStringLiteral("2")), 3); // the same note by its number
        QCOMPARE(erase(QStringLiteral("4")), 2); // no personal note
    }

    // What a crash left between the event and the end of the key is done by whoever opens the room next.
    void finishesAnErasureThatACrashInterrupted()
    {
        const QString file = m_room->room() + QStringLiteral("/shred.db");
        const QByteArray before = readFile(file, 1'000'000).value();
        QCOMPARE(note({QStringLiteral("third"), QStringLiteral("--about"), QStringLiteral("cy")}), 0);
        const QByteArray whole = readFile(file, 1'000'000).value();
        QVERIFY(whole != before);
        const QList<QByteArray> alive = keys();
        QCOMPARE(erase(QStringLiteral("cy")), 0);
        QVERIFY(writeDurably(file, whole));
        QVERIFY(keys() == alive);
        QCOMPARE(note({QStringLiteral("anything")}), 0);
        QVERIFY(keys() != alive);
        QCOMPARE(counts(), QStringLiteral("ok 1/2/0"));
    }

    // A backup from before the erasure brings the events back, not the text.
    void staysErasedWhenAnOlderBackupIsRestored()
    {
        const QString away = m_room->folder() + QStringLiteral("/elsewhere.hpbak");
        QCOMPARE(m_room->ctl({QStringLiteral("restore"), away, QStringLiteral("--as"), QStringLiteral("ana")}), 0);
        QCOMPARE(counts(), QStringLiteral("ok 1/1/0")); // the third note came after that backup
        QVERIFY(report("md").contains("Personal note about Bo Chen: erased"));
        // And what is erased now is erased in the room that was set aside too.
        const QList<QByteArray> last = keys();
        QVERIFY(!last.isEmpty());
        QCOMPARE(erase(QStringLiteral("ana")), 0);
        const QDir around(m_room->folder());
        for (const QString &name : around.entryList({QStringLiteral("room*")}, QDir::Dirs))
            QCOMPARE(holding({around.filePath(name)}, last + shapesOf(other)), QStringList());
        QCOMPARE(counts(), QStringLiteral("ok 0/2/0"));
    }

    void isErasedByTwoPersonsInEarnest()
    {
        WarRoom live(text);
        QVERIFY2(live.open(), live.said);
        QVERIFY2(live.enrol(QStringLiteral("ana")), live.said);
        QVERIFY2(live.enrol(QStringLiteral("cy")), live.said);
        QCOMPARE(live.act({QStringLiteral("note"), QString::fromUtf8(canary), QStringLiteral("--about"), QStringLiteral("bo")}), 0);
        QCOMPARE(live.act({QStringLiteral("erase-note"), QStringLiteral("bo")}), 3);
        QCOMPARE(live.ctl({QStringLiteral("do"), QStringLiteral("--as"), QStringLiteral("bo"), QStringLiteral("erase-note"),
                           QStringLiteral("bo")}),
                 3);
        const QByteArray secret = QByteArray::fromHex(askKeys(live.room(), QStringLiteral("SELECT hex(secret) FROM key")));
        QCOMPARE(secret.size(), 32);
        QCOMPARE(live.ctl({QStringLiteral("do"), QStringLiteral("--as"), QStringLiteral("ana"), QStringLiteral("--passphrase-fd"),
                           QStringLiteral("0"), QStringLiteral("--second"), QStringLiteral("cy"), QStringLiteral("--second-passphrase-fd"),
                           QStringLiteral("0"), QStringLiteral("--because"), QStringLiteral("Bo asked for it"),
                           QStringLiteral("erase-note"), QStringLiteral("bo")},
                          "correct horse ana\ncorrect horse cy\n"),
                 0);
        QCOMPARE(holding({live.folder()}, shapesOf(secret) + shapesOf(canary)), QStringList());
        QCOMPARE(live.ctl({QStringLiteral("verify"), live.room()}), 0);
    }

    void tellsALostKeyFromAnErasedOne()
    {
        QCOMPARE(note({QStringLiteral("fourth"), QStringLiteral("--about"), QStringLiteral("cy")}), 0);
        QVERIFY(QFile::remove(m_room->room() + QStringLiteral("/shred.db")));
        QCOMPARE(counts(), QStringLiteral("ok 0/1/2")); // bo's erasure came after the restored backup: only the keys knew of it
        QVERIFY(report("md").contains("Personal note about Cy Diaz: cannot be read"));
        QVERIFY(report("md").contains("Personal note about Ana Lima: erased"));
    }
};

QTEST_GUILESS_MAIN(TestPersonalNotes)
#include "tst_personalnotes.moc"
