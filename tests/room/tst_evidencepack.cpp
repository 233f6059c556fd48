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
    // With the sums made anew.
    static void rewrite(const QString &folder, const QString &name, const QByteArray &from, const QByteArray &to)
    {
        const QString path = folder + QLatin1Char('/') + name;
        QByteArray bytes = readFile(path, 10'000'000).value();
        const QByteArray old = sha256(bytes).toHex();
        QVERIFY(bytes.contains(from));
        QVERIFY(writeDurably(path, bytes.replace(from, to)));
        QByteArray sums = readFile(folder + QStringLiteral("/SHA256SUMS"), 1'000'000).value();
        QVERIFY(writeDurably(folder + QStringLiteral("/SHA256SUMS"), sums.replace(old, sha256(bytes).toHex())));
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
            m_clock.advance(Duration{60'000});
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
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("events");
        QTest::newRow("all") << QString() << 4;
        QTest::newRow("a gate") << QStringLiteral("gate/first") << 1;
        QTest::newRow("a part of it") << QStringLiteral("gate/first/enter") << 1;
        QTest::newRow("a run") << QStringLiteral("run/R1") << 1;
        QTest::newRow("no such gate") << QStringLiteral("gate/no/such") << -1;
        const QString first = toRfc3339(m_room->events().at(1).at), second = toRfc3339(m_room->events().at(2).at);
        QTest::newRow("a stretch, its ends with it") << QStringLiteral("time/%1/%2").arg(first, second) << 2;
        QTest::newRow("from a time on") << QStringLiteral("time/%1/").arg(second) << 2;
        QTest::newRow("up to a time") << QStringLiteral("time//%1").arg(first) << 2;
        QTest::newRow("when nothing happened") << QStringLiteral("time//2001-01-01T00:00:00.000Z") << -1;
    }
    void isAboutOneGateOrRun()
    {
        QFETCH(QString, word);
        QFETCH(int, events);
        const PackScope scope = scopeFromWord(word);
        QCOMPARE(scopeWord(scope), word);
        const auto made = pack(scope);
        QCOMPARE(made.has_value(), events >= 0);
        if (!made)
            return;
        const QString folder = written(scope);
        const auto report = QJsonDocument::fromJson(readFile(folder + QStringLiteral("/report.json"), 1'000'000).value()).object();
        QCOMPARE(report.value(QStringLiteral("events")).toArray().size(), events);
        QCOMPARE(check(folder).code, 0); // the chain is whole in every pack
        QCOMPARE(checkFromOutside(folder).code, 0);
    }

    // What the scope takes with it is found by both: what names it anywhere, and the signature of a second person.
    void takesWhatBelongsToAGate()
    {
        const auto event = [](qint64 seq, const char *kind, const char *subject, const char *command, const QJsonObject &body = {}) {
            Event e;
            e.seq = seq;
            e.kind = QString::fromLatin1(kind);
            e.subject = QString::fromLatin1(subject);
            e.command = QString::fromLatin1(command);
            e.body = body;
            return e;
        };
        const QJsonObject second{{QStringLiteral("command"), QStringLiteral("c2")}};
        const QList<Event> events{event(1, "phase.started", "first", "c1"),
                                  event(2, "gate.waived", "first", "c2/2"),
                                  event(3, "signoff.seconded", "bo", "c3", second),
                                  event(4, "note.added", "other", "c4", second),
                                  event(5, "run.requested", "R1", "c5", {{QStringLiteral("phase"), QStringLiteral("first")}}),
                                  event(6, "signoff.seconded", "bo", "c6"),
                                  event(7, "phase.started", "firstly", "")};
        QList<qint64> found;
        for (const Event &each : eventsAbout(events, {QStringLiteral("first"), {}}))
            found << each.seq;
        QCOMPARE(found, (QList<qint64>{1, 2, 3, 5}));
    }

    void showsAReportThatLeavesSomethingOut()
    {
        const QString folder = written({QStringLiteral("first"), {}});
        rewrite(folder, QStringLiteral("report.json"), R"("gate": "first")", R"("gate": "other")");
        QCOMPARE(check(folder).wrong(), QStringLiteral("the report does not hold exactly the events that it is about"));
        QCOMPARE(checkFromOutside(folder).code, 1);
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
        QCOMPARE(checkFromOutside(folder).code, 0);
        rewrite(folder, QStringLiteral("report.json"), "said \\\"go\\\"", "said \\\"no\\\"");
        QCOMPARE(checkFromOutside(folder).wrong(), QStringLiteral("event 2 of the report does not say what the chain says"));
        rewrite(folder, QStringLiteral("verify_pack.py"), "sys.exit(0 if found[\"ok\"] else 1)", "sys.exit(0)");
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
