#include "models/playbook/loader.h"
#include "tests/playbook/minimal.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <sys/resource.h>

using namespace holdpoint;

namespace {

QByteArray repeated(const char *text, int n)
{
    return QByteArray(text).repeated(n);
}

} // namespace

// Hostile and odd YAML through the loader: refused at a place, quickly, in little memory.
class TestYamlTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *name, const QByteArray &text, const char *first) {
            QTest::newRow(name) << text << QString::fromLatin1(first);
        };
        row("nothing", "", "1:1 not-a-map");
        row("only a comment", "# x\n", "1:1 not-a-map");
        row("null", "~\n", "1:1 not-a-map");
        row("a list", "- a\n", "1:1 not-a-map");
        row("a text", "a\n", "1:1 not-a-map");
        row("an anchor", "a: &x 1\n", "1:4 anchor");
        row("an alias to nothing", "a: *x\n", "1:4 yaml");
        row("an alias to itself", "&x\n- *x\n", "1:1 anchor");
        row("an alias in a map", "a: &x 1\nb: *x\n", "1:4 anchor");
        row("a merge key", "a: {<<: {b: 1}}\n", "1:5 merge-key");
        row("a local tag", "a: !x 1\n", "1:4 tag");
        row("a core tag", "a: !!str 1\n", "1:4 tag");
        row("the empty tag", "a: ! 1\n", "1:4 tag");
        row("a tag that runs code", "a: !!python/object/apply:os.system ['id']\n", "1:4 tag");
        row("a tag on a map", "a: !!omap {b: 1}\n", "1:4 tag");
        row("a key twice", "a: 1\nb: 2\na: 3\n", "3:1 duplicate-key");
        row("a key twice in flow", "a: {b: 1, \"b\": 2}\n", "1:11 duplicate-key");
        row("a list as key", "? [a]\n: 1\n", "1:3 bad-key");
        row("a null key", "? \n: 1\n", "2:1 bad-key");
        row("two documents", "a: 1\n---\nb: 1\n", "2:1 several-documents");
        row("a mark at the start",
            "\xEF\xBB\xBF"
            "a: 1\n",
            "1:1 encoding");
        row("UTF-16 LE",
            QByteArray("\xFF\xFE"
                       "a\0:\0",
                       6),
            "1:1 encoding");
        row("UTF-16 BE", QByteArray("\xFE\xFF\0a\0:", 6), "1:1 encoding");
        row("UTF-16 without a mark", QByteArray("a\0:\0", 4), "1:2 control-character");
        row("Latin-1", "a: caf\xE9\n", "1:7 encoding");
        row("overlong", "a: \xC0\xAF\n", "1:4 encoding");
        row("a surrogate", "a: \xED\xA0\x80\n", "1:4 encoding");
        row("beyond Unicode", "a: \xF4\x90\x80\x80\n", "1:4 encoding");
        row("cut short", "a: \xE2\x82", "1:4 encoding");
        row("a bell", "a: \x07\n", "1:4 control-character");
        row("an escape sequence", "a: 1 # \x1B[2J\n", "1:8 control-character");
        row("delete", "a: \x7F\n", "1:4 control-character");
        row("text turned around", "a: \"safe\xE2\x80\xAEgnp.exe\"\n", "1:4 control-character");
        row("text turned around by an escape", "a: \"safe\\u202egnp.exe\"\n", "1:4 control-character");
        row("an isolate", "a: \xE2\x81\xA7x\n", "1:4 control-character");
        row("C1", "a: \xC2\x9B\n", "1:4 control-character");
        row("a lone carriage return", "a: 1\rb: 2\n", "1:5 control-character");
        row("NUL by escape", "a: \"x\\0y\"\n", "1:4 control-character");
        row("a tab as indent", "a:\n\tb: 1\n", "2:3 yaml");
        row("an open bracket", "a: [1, 2\n", "2:1 yaml");
        row("a template left over", "a: {{ b }}\n", "1:5 bad-key");
        row("33 levels", "a: " + repeated("[", 33) + repeated("]", 33), "1:35 limit");
        row("30 000 open brackets", repeated("[", 30'000), "1:17 limit");
        row("30 000 open braces", repeated("{", 30'000), "1:32 limit");
        row("30 000 dashes", repeated("- ", 30'000), "1:65 limit");
        row("20 001 nodes", "a: [" + repeated("x,", 20'000) + "]", "1:39999 limit");
        row("17 KiB in one text", "a: " + repeated("x", 17 * 1024), "1:4 limit");
        row("1 MiB and a byte", repeated("#", (1 << 20) + 1), "1:1 limit");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, first);
        QElapsedTimer timer;
        timer.start();
        const LoadResult result = loadPlaybookText(text, QStringLiteral("p"), {});
        QVERIFY(!result.playbook);
        QVERIFY(!result.problems.isEmpty());
        // Something without the required keys has more problems; what matters is the one of the YAML itself.
        QStringList all;
        for (const Problem &p : result.problems)
            all << QStringLiteral("%1:%2 %3").arg(p.line).arg(p.column).arg(p.code);
        QVERIFY2(all.contains(first), qPrintable(all.mid(0, 8).join(QStringLiteral(", "))));
        QVERIFY(timer.elapsed() < 5000);
    }

    void refusesAliasBomb()
    {
        QByteArray text = "a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c <= 'j'; ++c)
            text += QByteArray(1, c) + ": &" + c + " [" + QByteArray("*" + QByteArray(1, char(c - 1)) + ",").repeated(9) + "]\n";
        rusage before{}, after{};
        getrusage(RUSAGE_SELF, &before);
        const LoadResult result = loadPlaybookText(text, QStringLiteral("p"), {});
        getrusage(RUSAGE_SELF, &after);
        QVERIFY(!result.playbook);
        const auto count = [&](const char *code) {
            return std::count_if(result.problems.begin(), result.problems.end(),
                                 [&](const Problem &p) { return p.code == QLatin1String(code); });
        };
        QCOMPARE(count("anchor"), 10);
        QCOMPARE(count("alias"), 81);
        QVERIFY(after.ru_maxrss - before.ru_maxrss < 64 * 1024);
    }

    void readsAMegabyteQuickly()
    {
        QByteArray text = test::minimalPlaybook();
        while (text.size() < (1 << 20) - 200)
            text += "# a comment of some length that fills the file up to its limit\n";
        QElapsedTimer timer;
        timer.start();
        QVERIFY(loadPlaybookText(text, QStringLiteral("p"), {}).playbook);
        QVERIFY(timer.elapsed() < 5000);
    }

    void everySharedCaseIsRefusedAtAPlace()
    {
        if (test::casesFolder().isEmpty())
            return;
        int tried = 0;
        for (QDirIterator it(test::casesFolder() + QStringLiteral("/05-robustness/yaml"), {QStringLiteral("*.yaml")}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            const LoadResult result = loadPlaybook(it.next());
            QVERIFY2(!result.playbook && !result.problems.isEmpty(), qPrintable(it.filePath()));
            ++tried;
        }
        QVERIFY(tried > 100);
    }
};

QTEST_GUILESS_MAIN(TestYamlTree)
#include "tst_yamltree.moc"
