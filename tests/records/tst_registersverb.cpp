// What people write down, from the command line: `do`, `registers`, `status`, `gate`.
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace holdpoint;

class TestRegistersVerb : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString room() const { return m_folder.path() + QStringLiteral("/room"); }

    struct Answer {
        int code = -1;
        QJsonObject json;
        QString diagnostics;
    };
    static Answer ctl(const QStringList &arguments)
    {
        QProcess process;
        process.start(test::program(QStringLiteral("holdpointctl")),
                      QStringList{QStringLiteral("--format"), QStringLiteral("json")} + arguments);
        process.waitForFinished(30'000);
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                QString::fromUtf8(process.readAllStandardError())};
    }
    Answer act(const char *person, const QStringList &words) const
    {
        return ctl(QStringList{QStringLiteral("do"), QStringLiteral("--room"), room(), QStringLiteral("--as"), QString::fromLatin1(person)}
                   + words);
    }
    QJsonArray entries(const char *name) const
    {
        return ctl({QStringLiteral("registers"), QStringLiteral("--room"), room()}).json[QLatin1String(name)].toArray();
    }
    static QString text(const QJsonArray &list, const char *id, const char *key)
    {
        for (const QJsonValue &each : list) {
            if (each[u"id"].toString() == QLatin1String(id))
                return each[QLatin1String(key)].toString();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        QVERIFY(QFile::exists(test::program(QStringLiteral("holdpointctl"))));
        const Answer opened = ctl({QStringLiteral("open"), test::sourceFolder() + QStringLiteral("/resources/playbooks/sample.yaml"),
                                   QStringLiteral("--room"), room(), QStringLiteral("--as"), QStringLiteral("ana"),
                                   QStringLiteral("--drill"), QStringLiteral("two-minutes")});
        QVERIFY2(opened.code == 0, qPrintable(opened.diagnostics));
    }

    void writesAndAnswers()
    {
        const auto wrote = act("cy",
                               {QStringLiteral("issue"), QStringLiteral("The desk has no list"), QStringLiteral("--about"),
                                QStringLiteral("G2"), QStringLiteral("--owner"), QStringLiteral("ed"), QStringLiteral("--severity"),
                                QStringLiteral("high"), QStringLiteral("--due"), QStringLiteral("3h")});
        QVERIFY2(wrote.code == 0, qPrintable(wrote.diagnostics));
        QJsonArray issues = entries("issues");
        QCOMPARE(text(issues, "ISS-1", "about"), QStringLiteral("cohort"));
        QVERIFY(!text(issues, "ISS-1", "due").isEmpty());
        QCOMPARE(act("ed", {QStringLiteral("issue"), QStringLiteral("ISS-1"), QStringLiteral("closed")}).code, 2); // and why?
        QCOMPARE(act("ed",
                     {QStringLiteral("issue"), QStringLiteral("ISS-1"), QStringLiteral("closed"), QStringLiteral("--because"),
                      QStringLiteral("sent")})
                     .code,
                 0);
        QVERIFY(!entries("issues").first()[u"open"].toBool());
        QCOMPARE(act("cy",
                     {QStringLiteral("risk"), QStringLiteral("cohort/9"), QStringLiteral("closed"), QStringLiteral("--because"),
                      QStringLiteral("x")})
                     .code,
                 2); // no such risk, and no new one called so
        const QString risk = text(entries("risks"), "cohort/1", "text"); // by its words: the id is a place
        QCOMPARE(
            act("cy", {QStringLiteral("risk"), risk, QStringLiteral("accepted"), QStringLiteral("--because"), QStringLiteral("we warm it")})
                .code,
            0);
        QCOMPARE(text(entries("risks"), "cohort/1", "state"), QStringLiteral("accepted"));
        QCOMPARE(act("cy",
                     {QStringLiteral("premortem"), QStringLiteral("half"), QStringLiteral("It failed"), QStringLiteral("--risk"),
                      QStringLiteral("Cache cold"), QStringLiteral("--risk"), QStringLiteral("Partner")})
                     .code,
                 0);
        QCOMPARE(entries("premortems").first()[u"risks"].toArray().size(), 2);
        QCOMPARE(act("ana",
                     {QStringLiteral("decide"), QStringLiteral("We start"), QStringLiteral("--right"), QStringLiteral("go-live"),
                      QStringLiteral("--rests-on"), QStringLiteral("steady"), QStringLiteral("--rests-on"), QStringLiteral("partner")})
                     .code,
                 0);
        const QJsonValue decision = entries("decisions").first();
        QCOMPARE(decision[u"rests_on"].toArray().size(), 2);
        QVERIFY(!decision[u"evidence"].toArray().isEmpty());
        QCOMPARE(text(entries("rights"), "go-live", "when"), QStringLiteral("before phase pilot"));
        QCOMPARE(
            act("cy", {QStringLiteral("objection"), QStringLiteral("No"), QStringLiteral("--attacks"), QStringLiteral("nothing")}).code, 2);
        QCOMPARE(act("bo", {QStringLiteral("score"), QStringLiteral("half")}).code, 0);
        QCOMPARE(act("ana",
                     {QStringLiteral("assign"), QStringLiteral("Look"), QStringLiteral("--to"), QStringLiteral("bo"),
                      QStringLiteral("--within"), QStringLiteral("5m")})
                     .code,
                 0);
        const QJsonObject open = ctl({QStringLiteral("status"), QStringLiteral("--room"), room()}).json[u"registers"].toObject();
        QCOMPARE(open[u"issues"].toInt(), 0);
        QCOMPARE(open[u"assignments"].toInt(), 1);
        QCOMPARE(open[u"debts_overdue"].toInt(), 0);
    }

    void promisesToCustomersAreAnsweredWithEvidence()
    {
        const auto say = [&](const QStringList &more) {
            return act("ed", QStringList{QStringLiteral("obligation"), QStringLiteral("cohort/1")} + more).code;
        };
        const auto owed = [&] {
            return ctl({QStringLiteral("gate"), QStringLiteral("cohort"), QStringLiteral("--room"), room()}).json[u"owed"].toArray();
        };
        QCOMPARE(text(entries("obligations"), "cohort/1", "state"), QStringLiteral("later"));
        QCOMPARE(act("ana", {QStringLiteral("start")}).code, 0); // the scenario begins in the cohort
        QCOMPARE(owed().size(), 1);
        QVERIFY(owed().first().toString().contains(QStringLiteral("Nobody is billed twice")));
        QCOMPARE(say({QStringLiteral("done")}), 3); // shown by what?
        QCOMPARE(say({QStringLiteral("done"), QStringLiteral("--evidence"), QStringLiteral("invoice run 4711")}), 0);
        QCOMPARE(text(entries("obligations"), "cohort/1", "state"), QStringLiteral("met"));
        QCOMPARE(text(entries("obligations"), "cohort/1", "evidence"), QStringLiteral("invoice run 4711"));
        QVERIFY(owed().isEmpty());
        QCOMPARE(say({QStringLiteral("failed"), QStringLiteral("--because"), QStringLiteral("two were")}), 0);
        QVERIFY(owed().first().toString().contains(QStringLiteral("broken")));
        QCOMPARE(act("ed", {QStringLiteral("obligation"), QStringLiteral("pilot/1"), QStringLiteral("done")}).code, 2);
    }

    void namesEveryRegister()
    {
        const Answer all = ctl({QStringLiteral("registers"), QStringLiteral("--room"), room()});
        QCOMPARE(all.code, 0);
        for (const char *name : {"debts", "issues", "risks", "assumptions", "objections", "decisions", "premortems", "assignments",
                                 "deviations", "obligations", "signoffs", "rights", "stakeholders", "roster", "readiness"})
            QVERIFY2(all.json[QLatin1String(name)].isArray(), name);
        const Answer one =
            ctl({QStringLiteral("registers"), QStringLiteral("--room"), room(), QStringLiteral("--only"), QStringLiteral("risks")});
        QCOMPARE(one.json.keys(), QStringList{QStringLiteral("risks")});
        QCOMPARE(
            ctl({QStringLiteral("registers"), QStringLiteral("--room"), room(), QStringLiteral("--only"), QStringLiteral("dreams")}).code,
            2);
    }
};

QTEST_GUILESS_MAIN(TestRegistersVerb)
#include "tst_registersverb.moc"
