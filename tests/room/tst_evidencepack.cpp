#include "models/base/files.h"
#include "models/base/ids.h"
#include "models/base/sha256.h"
#include "models/playbook/loader.h"
#include "models/room/evidencepack.h"
#include "models/room/room.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace holdpoint;

namespace {

const QByteArray text = R"(holdpoint: 1
id: packed
title: A move to be proved
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./freeze], idempotent: yes}]}
)";

struct PackCheck {
    int code = -1;
    QJsonObject json;
    QString wrong() const { return json.value(QStringLiteral("wrong")).toArray().first().toString(); }
};

PackCheck ask(const QString &script, const QString &folder)
{
    QProcess process;
    process.start(QStringLiteral("python3"), {QStringLiteral("-B"), script, folder});
    process.waitForFinished(30'000);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

// What the pack's own script says of it.
PackCheck check(const QString &folder)
{
    return ask(folder + QStringLiteral("/verify_pack.py"), folder);
}

// What somebody says who trusts nothing in the pack.
PackCheck checkFromOutside(const QString &folder)
{
    return ask(test::sourceFolder() + QStringLiteral("/tests/verify_store.py"), folder);
}

} // namespace

class TestEvidencePack : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    FakeClock m_clock;
    std::unique_ptr<Room> m_room;
    int m_count = 0;

    Result<EvidencePack> pack(const PackScope &scope)
    {
        return evidencePack({m_room->folder(), m_room->rollout(), m_room->events(), m_room->journal().report()}, scope, m_clock.now());
    }
    QString written(const PackScope &scope = {})
    {
        const QString folder = m_dir.path() + QStringLiteral("/pack%1").arg(++m_count);
        const auto made = pack(scope);
        if (!made || !writePack(*made, folder))
            qFatal("no pack");
        return folder;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        const LoadResult loaded = loadPlaybookText(text, QStringLiteral("packed.yaml"), m_dir.path());
        QVERIFY(loaded.playbook);
        m_room = std::move(*Room::create({m_dir.path() + QStringLiteral("/room"), QStringLiteral("ana"), {}}, *loaded.playbook, m_clock));
        const QByteArray picture = "a picture";
        const QString name = QString::fromLatin1(sha256(picture).toHex());
        QVERIFY(writeDurably(m_room->folder() + QStringLiteral("/attachments/") + name, picture));
        const QStringList subjects{QStringLiteral("first/enter"), QStringLiteral("other/enter"), {}};
        for (const QString &subject : subjects) {
            QVERIFY(m_room->journal().append({newId(), QStringLiteral("ana"), {}}, [&](const QList<Event> &) {
                const EventDraft draft{QStringLiteral("note.written"),
                                       subject,
                                       {{QStringLiteral("text"), QStringLiteral("Zoë said \"go\"\n")},
                                        {QStringLiteral("evidence"), QJsonArray{QStringLiteral("sha256:") + name}}},
                                       subject.isEmpty() ? QStringLiteral("R1") : QString(),
                                       {}};
                return Result<QList<EventDraft>>(QList<EventDraft>{draft});
            }));
        }
        m_room = std::move(*Room::open(m_room->folder(), m_clock, true));
        QCOMPARE(m_room->events().size(), 4);
    }

    void provesItselfWithoutHoldpoint()
    {
        const PackCheck answer = check(written());
        QVERIFY2(answer.code == 0, qPrintable(answer.wrong()));
        QCOMPARE(answer.json.value(QStringLiteral("events")).toInt(), 4);
        QVERIFY(answer.json.value(QStringLiteral("head")).toString().endsWith(QString::fromLatin1(m_room->rollout().head.toHex())));
    }

    void isAboutOneGateOrRun_data()
    {
        QTest::addColumn<QString>("gate");
        QTest::addColumn<QString>("run");
        QTest::addColumn<int>("events");
        QTest::newRow("all") << QString() << QString() << 4;
        QTest::newRow("a gate") << QStringLiteral("first/enter") << QString() << 1;
        QTest::newRow("a run") << QString() << QStringLiteral("R1") << 1;
        QTest::newRow("no such gate") << QStringLiteral("no/such") << QString() << -1;
    }
    void isAboutOneGateOrRun()
    {
        QFETCH(QString, gate);
        QFETCH(QString, run);
        QFETCH(int, events);
        const auto made = pack({gate, run});
        QCOMPARE(made.has_value(), events >= 0);
        if (!made)
            return;
        const QString folder = written({gate, run});
        const auto report = QJsonDocument::fromJson(readFile(folder + QStringLiteral("/report.json"), 1'000'000).value()).object();
        QCOMPARE(report.value(QStringLiteral("events")).toArray().size(), events);
        QCOMPARE(check(folder).code, 0); // the chain is whole in every pack
    }

    void showsEveryTampering()
    {
        const auto made = pack({});
        QVERIFY(made);
        QVERIFY(made->missing.isEmpty());
        for (const auto &[name, bytes] : made->files) {
            if (name == QLatin1String("verify_pack.py") || name == QLatin1String("SHA256SUMS"))
                continue;
            const QString folder = written();
            QByteArray changed = bytes;
            changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
            QVERIFY(writeDurably(folder + QLatin1Char('/') + name, changed));
            QVERIFY2(check(folder).code == 1, qPrintable(name));
            QVERIFY(QFile::remove(folder + QLatin1Char('/') + name));
            QVERIFY2(check(folder).code == 1, qPrintable(name));
        }
        const QString folder = written();
        QVERIFY(writeDurably(folder + QStringLiteral("/more.txt"), "x"));
        QCOMPARE(check(folder).wrong(), QStringLiteral("more.txt does not belong to the pack"));
    }

    void showsAReportThatSaysSomethingElse()
    {
        const QString folder = written();
        const auto replace = [&](const QString &name, const QByteArray &from, const QByteArray &to) {
            const QString path = folder + QLatin1Char('/') + name;
            QByteArray bytes = readFile(path, 10'000'000).value();
            const QByteArray old = sha256(bytes).toHex();
            QVERIFY(bytes.contains(from));
            QVERIFY(writeDurably(path, bytes.replace(from, to)));
            QByteArray sums = readFile(folder + QStringLiteral("/SHA256SUMS"), 1'000'000).value();
            QVERIFY(writeDurably(folder + QStringLiteral("/SHA256SUMS"), sums.replace(old, sha256(bytes).toHex())));
        };
        QCOMPARE(checkFromOutside(folder).code, 0);
        replace(QStringLiteral("report.json"), "said \\\"go\\\"", "said \\\"no\\\"");
        QCOMPARE(checkFromOutside(folder).wrong(), QStringLiteral("event 2 of the report does not say what the chain says"));
        replace(QStringLiteral("verify_pack.py"), "sys.exit(0 if found[\"ok\"] else 1)", "sys.exit(0)");
        QCOMPARE(check(folder).code, 0); // a pack cannot vouch for its own script
        QCOMPARE(checkFromOutside(folder).code, 1);
    }

    void showsAnEditedEventThoughTheSumsWereMadeAnew()
    {
        const QString folder = written();
        const QString path = folder + QStringLiteral("/events.jsonl");
        QByteArray lines = readFile(path, 1'000'000).value();
        const QByteArray old = sha256(lines).toHex();
        lines.replace("go", "no");
        QVERIFY(writeDurably(path, lines));
        QByteArray sums = readFile(folder + QStringLiteral("/SHA256SUMS"), 1'000'000).value();
        QVERIFY(writeDurably(folder + QStringLiteral("/SHA256SUMS"), sums.replace(old, sha256(lines).toHex())));
        QCOMPARE(check(folder).wrong(), QStringLiteral("the chain is BROKEN at event 2"));
    }

    void neverWritesOverAFolder()
    {
        const auto refused = writePack(*pack({}), m_dir.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("exists"));
    }
};

QTEST_GUILESS_MAIN(TestEvidencePack)
#include "tst_evidencepack.moc"
