#include "models/playbook/expressionparser.h"
#include "models/base/canonicaljson.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace holdpoint;

namespace {

QList<Metric> metrics()
{
    QList<Metric> all;
    const auto add = [&all](const char *id, Unit unit) {
        Metric metric;
        metric.id = QLatin1String(id);
        metric.question = QLatin1String(id).toString().toUpper();
        metric.unit = unit;
        all << metric;
    };
    add("errors", Unit::Ratio);
    add("share", Unit::Percent);
    add("p95_s", Unit::Seconds);
    add("p95_ms", Unit::Milliseconds);
    add("disk", Unit::Bytes);
    add("rows_off", Unit::Count);
    all[0].objective = 0.99;
    return all;
}

// The tree in prefix form: "(> avg(errors,60000) 0.02)".
QString tree(const Expr &node)
{
    static const char *const ops[] = {"#", "call", "neg", "+", "-", "*", "/", "<", "<=", ">", ">=", "==", "!=", "not", "and", "or"};
    if (node.op == Expr::Op::Number)
        return decimalText(node.number);
    if (node.op == Expr::Op::Call) {
        const QString window = node.window.count() > 0 ? QStringLiteral(",%1").arg(node.window.count()) : QString();
        return QStringLiteral("%1(%2%3)").arg(functionName(node.function), node.metric, window);
    }
    const QString op = QLatin1String(ops[static_cast<int>(node.op)]);
    return node.right ? QStringLiteral("(%1 %2 %3)").arg(op, tree(*node.left), tree(*node.right))
                      : QStringLiteral("(%1 %2)").arg(op, tree(*node.left));
}

} // namespace

class TestExpressionParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
        };
        row("avg(errors, 1m) > 2%", "(> avg(errors,60000) 0.02)");
        row("last(errors) > 0.7%", "(> last(errors) 0.007)");
        row("2% < avg(errors,1m)", "(< 0.02 avg(errors,60000))");
        row("last(share) > 2%", "(> last(share) 2)");
        row("last(errors) > 2", "(> last(errors) 2)");
        row("last(p95_s) > 400ms", "(> last(p95_s) 0.4)");
        row("last(p95_ms) > 400ms", "(> last(p95_ms) 400)");
        row("last(p95_ms) > 2s", "(> last(p95_ms) 2000)");
        row("last(p95_s) > 1d", "(> last(p95_s) 86400)");
        row("last(disk, 5m) >= 5MiB", "(>= last(disk,300000) 5242880)");
        row("age(errors) > 2m", "(> age(errors) 120)");
        row("age(disk) > 90s", "(> age(disk) 90)");
        row("baseline(p95_s) * 2 < p99(p95_s, 1h30m)", "(< (* baseline(p95_s) 2) p99(p95_s,5400000))");
        row("last(p95_s) > baseline(p95_s) + 50ms", "(> last(p95_s) (+ baseline(p95_s) 0.05))");
        row("last(disk) / baseline(disk) > 110%", "(> (/ last(disk) baseline(disk)) 1.1)");
        row("burn(errors, 1h) > 14.4 and burn(errors, 5m) > 14.4", "(and (> burn(errors,3600000) 14.4) (> burn(errors,300000) 14.4))");
        row("last(rows_off) == 0 or not last(rows_off) != 1 and age(disk) < 5s",
            "(or (== last(rows_off) 0) (and (not (!= last(rows_off) 1)) (< age(disk) 5)))");
        row("(last(rows_off) > 1 or last(disk) > 1) and count(disk, 1m) <= 3",
            "(and (or (> last(rows_off) 1) (> last(disk) 1)) (<= count(disk,60000) 3))");
        row("-last(disk) - -1 - 2 < 1e3", "(< (- (- (neg last(disk)) (neg 1)) 2) 1000)");
        row("1 + 2 * 3 / 4 < last(disk)", "(< (+ 1 (/ (* 2 3) 4)) last(disk))");
        row("rate(rows_off,1m)>1.5e-2", "(> rate(rows_off,60000) 0.015)");
        row("delta(disk, 1m) > 1KiB", "(> delta(disk,60000) 1024)");
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QList<ExpressionProblem> problems;
        const Expression expression = parseExpression(text, metrics(), problems);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.isEmpty() ? QString() : problems[0].message));
        QCOMPARE(expression.text, text);
        QCOMPARE(tree(*expression.root), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, int column, const char *part) {
            QTest::newRow(text) << QString::fromLatin1(text) << column << QString::fromLatin1(part);
        };
        row("avg(errors, 1m)", 0, "truth value");
        row("errors > 1", 0, "read by a function");
        row("foo(errors) > 1", 0, "no function 'foo'");
        row("avg(erors, 1m) > 1", 4, "did you mean 'errors'");
        row("avg(errors) > 1", 10, "needs a window");
        row("age(errors, 1m) > 1", 10, "has no window");
        row("baseline(errors, 1m) > 1", 15, "has no window");
        row("avg(errors, 0s) > 1", 12, "window");
        row("avg(errors, 1.5h) > 1", 12, "window");
        row("avg(errors, x) > 1", 12, "window");
        row("avg(errors, 1m > 1", 15, "')'");
        row("burn(disk, 1m) > 1", 5, "goal");
        row("1 < last(errors) < 2", 17, "chained");
        row("last(errors) > 2ms", 15, "cannot have the unit 'ms'");
        row("last(disk) > 2%", 13, "cannot have the unit '%'");
        row("last(rows_off) > 1s", 17, "cannot have the unit 's'");
        row("count(errors, 1m) > 1%", 20, "cannot have");
        row("last(p95_s) > last(p95_ms) + 5ms", 29, "not clear");
        row("last(disk) > 1XB", 13, "cannot have");
        row("(last(disk) > 1) + 1 > 2", 0, "number is needed");
        row("last(disk) > (last(disk) > 1)", 13, "number is needed");
        row("last(disk) and last(disk) > 1", 0, "truth value is needed");
        row("not last(disk)", 4, "truth value is needed");
        row("not not last(disk) > 1", 4, "no function 'not'");
        row("last(disk) > ", 13, "ends too early");
        row("last(disk) = 1", 11, "not expected");
        row("last(disk) > 1 1", 15, "not expected");
        row("last(disk) > 0x10", 13, "not a number");
        row("last(disk) > 1,5", 14, "not expected");
        row("last(disk) > NaN", 13, "no function");
        row("last(disk) > 1e999", 13, "not a number");
        row("", 0, "ends too early");
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        QFETCH(QString, part);
        QList<ExpressionProblem> problems;
        const Expression expression = parseExpression(text, metrics(), problems);
        QVERIFY(expression.isEmpty());
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].message.contains(part), qPrintable(problems[0].message));
        QCOMPARE(int(problems[0].column), column);
    }

    void refusesDepthAndLength()
    {
        QList<ExpressionProblem> problems;
        QVERIFY(parseExpression(QString(8000, QLatin1Char('(')), metrics(), problems).isEmpty());
        QVERIFY(parseExpression(QStringLiteral("last(disk) > 1") + QStringLiteral(" + 1").repeated(4000), metrics(), problems).isEmpty());
        QVERIFY(parseExpression(QStringLiteral("- ").repeated(4000), metrics(), problems).isEmpty());
        QCOMPARE(problems.size(), 3);
    }

    void saysItInWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *text, const char *words) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromUtf8(words);
        };
        row("avg(errors, 1m) > 2%", "average of “ERRORS” over 1m is above 2 %");
        row("burn(errors, 1h) > 14.4", "burn rate of “ERRORS” over 1h is above 14.4");
        row("last(p95_s) >= 400ms and age(disk) < 2m", "“P95_S” is at least 0.4 s and age of “DISK” in seconds is below 120 s");
        row("not (last(disk) > 1 or last(rows_off) == 0)", "it is not so that (“DISK” is above 1 bytes or “ROWS_OFF” is 0)");
    }
    void saysItInWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QList<ExpressionProblem> problems;
        QCOMPARE(inWords(parseExpression(text, metrics(), problems), metrics()), words);
    }
};

QTEST_GUILESS_MAIN(TestExpressionParser)
#include "tst_expressionparser.moc"
