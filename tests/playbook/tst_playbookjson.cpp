#include "models/playbook/playbookjson.h"
#include "models/playbook/criticalpath.h"
#include "models/playbook/digest.h"
#include "models/playbook/footprint.h"
#include "models/playbook/loader.h"
#include "models/playbook/summary.h"
#include "tests/playbook/minimal.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace holdpoint;

namespace {

Playbook example()
{
    return loadPlaybook(test::sourceFolder() + QStringLiteral("/resources/playbooks/billing-cutover.yaml")).playbook.value_or(Playbook{});
}

Playbook minimal(const char *from = "", const char *to = "")
{
    QByteArray text = test::minimalPlaybook();
    if (*from)
        text.replace(from, to);
    return loadPlaybookText(text, QStringLiteral("p"), {}).playbook.value_or(Playbook{});
}

// Every text of the file that a person wrote as a value.
void texts(const QJsonValue &value, QStringList &found)
{
    if (value.isString())
        found << value.toString();
    for (const QJsonValue &item : value.toArray())
        texts(item, found);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        texts(*it, found);
}

Step step(const char *id, int seconds, std::optional<QStringList> needs = {})
{
    Step s;
    s.id = QLatin1String(id);
    s.timebox = Duration{seconds * 1000};
    s.hasNeeds = needs.has_value();
    s.needs = needs.value_or(QStringList());
    return s;
}

} // namespace

class TestPlaybookJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void tellsTheWholePlaybook()
    {
        const QJsonObject json = playbookJson(example());
        QStringList found;
        texts(json, found);
        for (const char *text :
             {"All customers billed by Nova; Legacy read-only", "4 960 more customers move. Rollback stays possible for 4 h.",
              "Double billing", "rows written in the last 30 s", "The CEO asks what is going on.", "Joined with a space", "#cutover",
              "speaks to leadership",
              "(sum(rate(http_requests_total{code=~\"5..\"}[1m])) or vector(0)) / sum(rate(http_requests_total[1m]))"})
            QVERIFY2(found.contains(QString::fromUtf8(text)), text);
        QCOMPARE(json.value(QLatin1String("phases")).toArray().at(0).toObject().value(QLatin1String("id")).toString(),
                 QStringLiteral("pilot"));
        const QJsonObject trigger = json.value(QLatin1String("triggers")).toObject().value(QLatin1String("pay-errors")).toObject();
        QCOMPARE(trigger.value(QLatin1String("for")).toDouble(), 120.0);
        QCOMPARE(trigger.value(QLatin1String("when")).toString(), QStringLiteral("avg(errors, 1m) > 2%"));
        const QJsonObject runbook = json.value(QLatin1String("runbooks")).toObject().value(QLatin1String("move-ten")).toObject();
        QCOMPARE(runbook.value(QLatin1String("critical_path_s")).toDouble(), 60.0);
        QCOMPARE(runbook.value(QLatin1String("steps")).toArray().at(0).toObject().value(QLatin1String("idempotent")).toString(),
                 QStringLiteral("yes"));
    }

    void digestIgnoresPeopleAndWords()
    {
        const QByteArray digest = runbookDigest(minimal().runbooks[0]);
        QCOMPARE(digest.size(), 32);
        for (const auto &[from, to] :
             {std::pair("title: Back", "title: Home"), std::pair("title: A, owner: bo", "title: AA, owner: ana, deputy: bo"),
              std::pair("timebox: 20s}", "timebox: 20s, drill: {takes: 1s, outcome: hang}}"),
              std::pair("timebox: 20s}", "timebox: 20s, attempts: 1}")})
            QCOMPARE(runbookDigest(minimal(from, to).runbooks[0]).toHex(), digest.toHex());
    }

    void digestSeesWhatIsDone_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        for (const auto &[from, to] : {std::pair("run: [x]", "run: [y]"), std::pair("run: [x]", "run: [x], env: {A: b}"),
                                       std::pair("timebox: 20s", "timebox: 20500ms"), std::pair("idempotent: yes", "idempotent: no"),
                                       std::pair("manual: Look", "manual: See"), std::pair("manual: Look", "manual: Look, needs: []"),
                                       std::pair("run: [v]", "run: [w]"), std::pair("timebox: 20s}", "timebox: 20s, two_person: true}"),
                                       std::pair("restores: old", "restores: old\n    rto: 5m")})
            QTest::newRow(to) << QByteArray(from) << QByteArray(to);
    }
    void digestSeesWhatIsDone()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Playbook changed = minimal(from.constData(), to.constData());
        QCOMPARE(changed.runbooks.size(), 1);
        QVERIFY(runbookDigest(changed.runbooks[0]) != runbookDigest(minimal().runbooks[0]));
    }

    void canonicalFormHasDefaultsAndNoPeople()
    {
        const QByteArray bytes = canonicalRunbook(minimal().runbooks[0]);
        QVERIFY(bytes.contains("\"direction\":\"back\""));
        QVERIFY(bytes.contains("\"rehearse_every\":2592000"));
        QVERIFY(bytes.contains("\"on_failure\":\"ask\""));
        for (const char *absent : {"owner", "deputy", "title", "drill"})
            QVERIFY2(!bytes.contains(absent), absent);
    }

    void criticalPathFollowsNeeds()
    {
        Runbook runbook;
        runbook.steps = {step("a", 10), step("b", 20)};
        QCOMPARE(criticalPath(runbook), Duration{30'000}); // b waits for everything above
        runbook.steps = {step("a", 10), step("b", 20, QStringList{}), step("c", 5)};
        QCOMPARE(criticalPath(runbook), Duration{25'000}); // c waits for both
        runbook.steps = {step("a", 10), step("b", 20, QStringList{QStringLiteral("c")}), step("c", 5, QStringList{QStringLiteral("a")})};
        QCOMPARE(criticalPath(runbook), Duration{35'000}); // one below it may be named
        Step plain = step("a", 0);
        plain.timebox.reset();
        plain.timeout = Duration{300'000};
        runbook.steps = {plain};
        QCOMPARE(criticalPath(runbook), Duration{100'000});
        runbook.steps = {step("a", 10, QStringList{QStringLiteral("a")})};
        QCOMPARE(criticalPath(runbook), Duration{0}); // never loops, whatever it is given
    }

    void phaseNeedsReachFar()
    {
        const Playbook p = minimal("  - {id: two, title: Two, rollback: back}",
                                   "  - {id: two, title: Two, rollback: back}\n  - {id: three, title: Three}");
        QCOMPARE(phaseNeeds(p, QStringLiteral("three")), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(phaseNeeds(p, QStringLiteral("one")), QStringList());
    }

    void namesEverythingOutside()
    {
        const Footprint found = footprint(example());
        for (const char *program :
             {"./bin/freeze", "./bin/row-diff", "./bin/snapshot-age", "./bin/mail", "sh -c ./bin/e2e refund | grep ok", "./bin/flag-state"})
            QVERIFY2(found.programs.contains(QLatin1String(program)), program);
        QCOMPARE(found.hosts, (QStringList{QStringLiteral("http://127.0.0.1:8081"), QStringLiteral("http://127.0.0.1:9090")}));
        QCOMPARE(found.secrets, (QStringList{QStringLiteral("secret://env/CHAT_URL"), QStringLiteral("secret://env/NOVA_TOKEN")}));
    }

    void saysWhatItWillDo()
    {
        const QString text = summary(minimal()).join(QLatin1Char('\n'));
        for (const char *line : {"A small move (small)", "Trigger “Failing”: if average of “Errors” over 1m is above 2 % for 1m",
                                 "  1. A (bo): runs x", "Programs: v, x"})
            QVERIFY2(text.contains(QString::fromUtf8(line)), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestPlaybookJson)
#include "tst_playbookjson.moc"
