#include "models/playbook/cohortlist.h"
#include "models/playbook/loader.h"
#include "models/playbook/wording.h"
#include "tests/playbook/minimal.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

using namespace holdpoint;

class TestCohortList : public QObject
{
    Q_OBJECT

    void write(const QTemporaryDir &dir, const QByteArray &bytes)
    {
        QFile file(dir.path() + QStringLiteral("/ten.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void readsOrRefusesWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("found"); // customers, or where it is refused
        const auto row = [](const char *name, const char *bytes, const char *found) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(found);
        };
        row("plain", "customer\nacme\nzeta\n", "acme? zeta?");
        row("all columns", "customer,segment,opt_in\r\nacme,smb,yes\r\nzeta,big,no\r\nnu,smb,\r\n", "acme+smb zeta-big nu?smb");
        row("in any order, others ignored", "opt_in,name,customer\nTRUE,A,acme\n", "acme+");
        row("quotes", "customer,segment\n\"acme, the \"\"first\"\"\",smb\n", "acme, the \"first\"?smb");
        row("blank lines", "\ncustomer\n\nacme\n\n", "acme?");
        row("only a header", "customer\n", "");
        row("nothing", "", "line 1");
        row("no such column", "name\nacme\n", "line 1");
        row("twice", "customer\nacme\nacme\n", "line 3");
        row("no name", "customer,segment\n,smb\n", "line 2");
        row("another word", "customer,opt_in\nacme,maybe\n", "line 2");
        row("an open quote", "customer\n\"acme\n", "line 2");
    }
    void readsOrRefusesWhole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, found);
        const auto list = readCohortList(bytes);
        QStringList names;
        for (const CohortCustomer &each : list.value_or(QList<CohortCustomer>{}))
            names << each.id + (!each.optedIn ? QLatin1Char('?') : *each.optedIn ? QLatin1Char('+') : QLatin1Char('-')) + each.segment;
        QCOMPARE(list ? names.join(QLatin1Char(' ')) : list.error().message.section(QLatin1Char(':'), 0, 0), found);
    }

    void fillsThePhaseThatNamesTheFile()
    {
        QTemporaryDir dir;
        const QByteArray text = QByteArray(test::minimalPlaybook())
                                    .replace("rollback: back}\nrunbooks",
                                             "rollback: back, customers: {file: ten.csv, segment: smb, opt_in: required}}\nrunbooks");
        const auto load = [&] { return loadPlaybookText(text, QStringLiteral("p"), dir.path()); };
        QVERIFY(load().playbook.value().phases[1].customers->members.isEmpty()); // missing: the loader has warned
        write(dir, "customer,segment\nacme,smb\nbig,large\n");
        const LoadResult good = load();
        QCOMPARE(good.playbook->phases[1].customers->members.size(), 1); // those of the segment
        QCOMPARE(good.problems.size(), load().problems.size());
        const auto moved = [&] { return load().playbook->phases[1].customers; };
        QCOMPARE(moved()->moved, 0); // nobody has said yes
        write(dir, "customer,segment,opt_in\nzeta,smb,yes\nacme,smb,yes\n");
        QCOMPARE(moved()->moved, 2);
        const QByteArray digest = moved()->movedSha256;
        write(dir, "customer,segment,opt_in\nacme,smb,yes\nbig,large,yes\nzeta,smb,true\n");
        QCOMPARE(moved()->movedSha256, digest); // the same people in another order
        write(dir, "customer,segment,opt_in\nacme,smb,yes\nzeta,smb,no\n");
        QVERIFY(moved()->movedSha256 != digest);
        write(dir, "name\nacme\n");
        const LoadResult bad = load();
        QVERIFY(bad.playbook);
        QVERIFY(bad.playbook->phases[1].customers->notRead.contains(QStringLiteral("customer")));
        QVERIFY(std::any_of(bad.problems.begin(), bad.problems.end(),
                            [](const Problem &each) { return each.code == QLatin1String("cohort"); }));
    }

    void wordsThatAssumeWhoDoesTheWorkAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("outcome") << QStringLiteral("The theatre manages the mandate") << QString();
        QTest::newRow("he") << QStringLiteral("When he has moved the rows") << QStringLiteral("he");
        QTest::newRow("capital") << QStringLiteral("Guys from support") << QStringLiteral("Guys");
        QTest::newRow("manpower") << QStringLiteral("Manpower on the desk") << QStringLiteral("Manpower");
        QTest::newRow("hyphen") << QStringLiteral("Four man-hours") << QStringLiteral("man-hours");
    }
    void wordsThatAssumeWhoDoesTheWorkAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QCOMPARE(assumesWho(text), word);
    }
};

QTEST_GUILESS_MAIN(TestCohortList)
#include "tst_cohortlist.moc"
