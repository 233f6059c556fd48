#include "models/metrics/exposition.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>

#include <cmath>

using namespace holdpoint;

namespace {

// Samples as "name{label=value}=text", or the refusal's place.
QStringList read(const QByteArray &body, ExpositionFormat format)
{
    QStringList lines;
    const auto result = readExposition(body, format, [&](const ExpositionSample &sample) {
        QStringList labels;
        for (const auto &label : sample.labels)
            labels << QString::fromLatin1(label.name) + QLatin1Char('=') + QString::fromUtf8(label.value);
        QString line = QStringLiteral("%1{%2}=%3")
                           .arg(QString::fromLatin1(sample.name), labels.join(QLatin1Char(',')), QString::fromLatin1(sample.text));
        if (sample.timestamp)
            line += QStringLiteral("@%1").arg(*sample.timestamp, 0, 'f', 3);
        lines << line;
    });
    return result ? lines : QStringList{QStringLiteral("refused at ") + result.error().where};
}

} // namespace

class TestExposition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void readsText_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *body, const char *expected) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(expected);
        };
        row("empty", "", "");
        row("blank lines and comments", "\n# a comment\n  \t\n#\n", "");
        row("milliseconds become seconds", "a 1 1500\n", "a{}=1@1.500");
        row("blanks anywhere", "  a { x = \"1\" , y=\"2\", } -Inf\t\n", "a{x=1,y=2}=-Inf");
        row("no blank after the brace", "a{x=\"1\"}+Inf\n", "a{x=1}=+Inf");
        row("escapes", "a{x=\"q\\\"b\\\\n\\n\"} 1\n", "a{x=q\"b\\n\n}=1");
        row("braces in a value", "a{x=\"}{\"} 1\n", "a{x=}{}=1");
        row("cut off within a line", "a 1\na 12", "refused at line 2");
        row("hex", "a 0x10\n", "refused at line 1");
        row("underscore", "a 1_000\n", "refused at line 1");
        row("beyond a double", "a 1e999\n", "refused at line 1");
        row("two values", "a 1 2 3\n", "refused at line 1");
        row("fraction of a millisecond", "a 1 2.5\n", "refused at line 1");
        row("the same label twice", "a 1\na{x=\"1\",x=\"2\"} 1\n", "refused at line 2");
        row("the name as a label", "a{__name__=\"b\"} 1\n", "refused at line 1");
        row("unknown type", "# TYPE a thing\n", "refused at line 1");
        row("label not UTF-8", "a{x=\"\xff\"} 1\n", "refused at line 1");
        row("a carriage return", "a 1\r\n", "refused at line 1");
        row("a quote that does not end", "a{x=\"1} 1\n", "refused at line 1");
    }
    void readsText()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QCOMPARE(read(body, ExpositionFormat::Text).join(QLatin1Char(' ')), expected);
    }

    void readsOpenMetrics_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *body, const char *expected) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(expected);
        };
        row("nothing but the end", "# EOF\n", "");
        row("the end without line feed", "a 1\n# EOF", "a{}=1");
        row("seconds", "a 1 1.5\n# EOF\n", "a{}=1@1.500");
        row("an exemplar", "# TYPE a counter\na_total 1 2 # {t=\"x\"} 0.5 3\n# EOF\n", "a_total{}=1@2.000");
        row("no end", "a 1\n", "refused at line 1");
        row("after the end", "# EOF\na 1\n", "refused at line 2");
        row("an empty line", "a 1\n\n# EOF\n", "refused at line 2");
        row("two blanks", "a  1\n# EOF\n", "refused at line 1");
        row("a comment", "# hello\n# EOF\n", "refused at line 1");
        row("an exemplar of a gauge", "# TYPE a gauge\na 1 # {} 1\n# EOF\n", "refused at line 2");
        row("a long exemplar", ("# TYPE a counter\na_total 1 # {t=\"" + QByteArray(128, 'x') + "\"} 1\n# EOF\n").constData(),
            "refused at line 2");
        row("a unit that is no ending", "# UNIT a seconds\n# EOF\n", "refused at line 1");
        row("a timestamp without end", "a 1 +Inf\n# EOF\n", "refused at line 1");
    }
    void readsOpenMetrics()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QCOMPARE(read(body, ExpositionFormat::OpenMetrics).join(QLatin1Char(' ')), expected);
    }

    void refusesWhatIsTooLarge()
    {
        QCOMPARE(read(QByteArray(expositionLimit + 1, '\n'), ExpositionFormat::Text).first(), QStringLiteral("refused at line 1"));
        QByteArray labels;
        for (int i = 0; i < 129; ++i)
            labels += "l" + QByteArray::number(i) + "=\"x\",";
        QCOMPARE(read("a{" + labels + "} 1\n", ExpositionFormat::Text).first(), QStringLiteral("refused at line 1"));
    }

    void guessesTheFormat()
    {
        QCOMPARE(expositionFormat("application/openmetrics-text; version=1.0.0", "a 1\n"), ExpositionFormat::OpenMetrics);
        QCOMPARE(expositionFormat("text/plain; version=0.0.4", "# EOF\n"), ExpositionFormat::Text);
        QCOMPARE(expositionFormat({}, "a 1\n# EOF\n"), ExpositionFormat::OpenMetrics);
        QCOMPARE(expositionFormat("application/octet-stream", "a 1\n"), ExpositionFormat::Text);
    }

    // Bodies that nobody here wrote, with what a real server took from them.
    void agreesWithARealServer()
    {
        const QString folder = test::casesFolder() + QStringLiteral("/03-exposition/");
        QFile manifest(folder + QStringLiteral("manifest.json"));
        if (test::casesFolder().isEmpty() || !manifest.open(QIODevice::ReadOnly))
            return;
        const QJsonArray cases = QJsonDocument::fromJson(manifest.readAll()).object().value(QStringLiteral("cases")).toArray();
        QVERIFY(cases.size() > 100);
        for (const QJsonValue &value : cases) {
            const QJsonObject one = value.toObject();
            const QString must = one.value(QStringLiteral("must")).toString();
            QFile file(folder + one.value(QStringLiteral("file")).toString());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray body = file.readAll();
            const auto format = expositionFormat(one.value(QStringLiteral("content_type")).toString().toLatin1(), body);
            const auto result = readExposition(body, format, [](const ExpositionSample &) {});
            if (must != QLatin1String("disputed"))
                QVERIFY2(result.has_value() == (must == QLatin1String("accept")), qPrintable(file.fileName()));
        }
    }

    // Whatever is cut off or changed anywhere: an answer, never a crash.
    void survivesDamage()
    {
        const QByteArray body = "# TYPE a counter\na_total{x=\"1\\\"\\n\"} 1.5e3 2 # {t=\"x\"} 0.5 3\n# UNIT b_s s\nb_s NaN\n# EOF\n";
        int refused = 0;
        for (qsizetype i = 0; i < body.size(); ++i) {
            for (const char c : {'\0', '"', '\\', '{', '}', '#', ' ', '\n', '\xff'}) {
                QByteArray damaged = body;
                damaged[i] = c;
                refused += !readExposition(damaged, ExpositionFormat::OpenMetrics, [](const ExpositionSample &) {});
                refused += !readExposition(damaged.left(i), ExpositionFormat::Text, [](const ExpositionSample &) {});
            }
        }
        QVERIFY(refused > body.size());
    }
};

QTEST_GUILESS_MAIN(TestExposition)
#include "tst_exposition.moc"
