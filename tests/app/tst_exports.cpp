#include "models/base/files.h"
#include "models/base/sha256.h"
#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>

using namespace holdpoint;
using test::WarRoom;

namespace {

const char playbookText[] = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
  oz: {name: Oz Reed, roles: [observer], contact: oz@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./bin/freeze], idempotent: yes}]}
)";

} // namespace

// Export is open to everybody; what whoever may act took out of the room is recorded there.
class TestExports : public QObject
{
    Q_OBJECT

    QJsonObject said(const WarRoom &war) { return QJsonDocument::fromJson(war.said).object(); }
    static QStringList words(const QString &to, const QString &out, const QString &as)
    {
        QStringList args{QStringLiteral("--format"),
                         QStringLiteral("json"),
                         QStringLiteral("export"),
                         QStringLiteral("--to"),
                         to,
                         QStringLiteral("--out"),
                         out};
        if (!as.isEmpty())
            args << QStringLiteral("--as") << as;
        return args;
    }
    static QList<Event> events(const WarRoom &war)
    {
        const SystemClock clock;
        const auto room = Room::open(war.room(), clock, true);
        return room ? (*room)->events() : QList<Event>();
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void recordsFormatNameDigestAndPlace_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"html", "md", "csv", "json", "evidence"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void recordsFormatNameDigestAndPlace()
    {
        QFETCH(QString, format);
        WarRoom war(playbookText);
        QVERIFY2(war.open(), war.said.constData());
        const QString out = war.folder() + QStringLiteral("/report of today");
        QCOMPARE(war.ctl(words(format, out, QStringLiteral("ana"))), 0);
        const QList<Event> all = events(war);
        QCOMPARE(all.size(), 2);
        const Event &made = all.last();
        QCOMPARE(made.kind, QStringLiteral("export.made"));
        QCOMPARE(made.actor, QStringLiteral("ana"));
        QCOMPARE(made.body.value(u"format").toString(), format);
        QCOMPARE(made.body.value(u"name").toString(), QStringLiteral("report of today"));
        QCOMPARE(made.body.value(u"as_of").toInt(), 1);
        const QString digested = format == QLatin1String("evidence") ? out + QStringLiteral("/SHA256SUMS") : out;
        QCOMPARE(made.body.value(u"sha256").toString(), QString::fromLatin1(sha256(readFile(digested, 1 << 20).value()).toHex()));
        QCOMPARE(said(war).value(u"recorded").toInt(), 2);
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);
    }

    void leavesNoTraceOfWhoeverOnlyObserves_data()
    {
        QTest::addColumn<QString>("person");
        QTest::newRow("an observer") << QStringLiteral("oz");
        QTest::newRow("a stranger") << QStringLiteral("zoe");
        QTest::newRow("nobody") << QString();
    }
    void leavesNoTraceOfWhoeverOnlyObserves()
    {
        QFETCH(QString, person);
        WarRoom war(playbookText);
        QVERIFY(war.open());
        for (const char *format : {"json", "evidence"}) {
            const QString out = war.folder() + QLatin1Char('/') + QLatin1String(format);
            QCOMPARE(war.ctl(words(QLatin1String(format), out, person)), 0);
            QVERIFY(QFileInfo::exists(out));
            QVERIFY(said(war).value(u"recorded").isNull());
        }
        QCOMPARE(events(war).size(), 1);
    }

    // D14: evidence of a store that is not ok can be taken away, and nothing is written into it.
    void exportsABrokenStoreWithoutTouchingIt()
    {
        WarRoom war(playbookText);
        QVERIFY(war.open());
        QVERIFY(war.act({QStringLiteral("note"), QStringLiteral("something")}) == 0);
        const QString anchors = qEnvironmentVariable("XDG_STATE_HOME") + QStringLiteral("/holdpoint");
        const QStringList heads = QDir(anchors).entryList({QStringLiteral("*.head")});
        for (const QString &head : heads) {
            if (readFile(anchors + QLatin1Char('/') + head, 1 << 16).value().contains(QFile::encodeName(war.room())))
                QVERIFY(QFile::remove(anchors + QLatin1Char('/') + head));
        }
        const QString out = war.folder() + QStringLiteral("/pack");
        QCOMPARE(war.ctl(words(QStringLiteral("evidence"), out, QStringLiteral("ana"))), 0);
        QVERIFY(war.said.contains("not recorded"));
        QVERIFY(war.said.contains("ANCHOR LOST"));
        QVERIFY(QFileInfo::exists(out + QStringLiteral("/verify_pack.py")));
        QCOMPARE(events(war).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
