#include "models/base/canonicaljson.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace holdpoint;

namespace {

// The rule itself: what is read and written again gives the same bytes.
bool isCanonical(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const auto again = toCanonicalJson(document.object());
    return document.isObject() && again && *again == bytes;
}

// Written with single quotes, to be read more easily.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray nested(int depth)
{
    return "{'a':" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}";
}

} // namespace

class TestCanonicalJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void takesOneSpellingOnly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *name, const QByteArray &bytes, bool taken) { QTest::newRow(name) << quoted(bytes) << taken; };
        row("empty object", "{}", true);
        row("every type", "{'a':'x','b':true,'c':-12,'d':[],'e':{'f':[1,'',false]}}", true);
        row("largest integer", "{'a':9007199254740992}", true);
        row("other letters", "{'a':'Zoë'}", true);
        row("an escape", "{'a':'\\n\\'\\\\'}", true);
        row("keys not sorted", "{'b':1,'a':2}", false);
        row("a key twice", "{'a':1,'a':2}", false);
        row("a blank", "{'a': 1}", false);
        row("something behind it", "{}\n", false);
        row("two objects", "{}{}", false);
        row("a decimal", "{'a':1.5}", false);
        row("an exponent", "{'a':1e3}", false);
        row("a leading zero", "{'a':01}", false);
        row("minus zero", "{'a':-0}", false);
        row("beyond 2^53", "{'a':9007199254740994}", false);
        row("null", "{'a':null}", false);
        row("a needless escape", "{'a':'\\u0041'}", false);
        row("a comma too many", "{'a':1,}", false);
        row("an array", "[]", false);
        row("nothing", "", false);
        row("a raw control character", "{'a':'\x01'}", false);
        row("bytes that are no UTF-8", "{'a':'\xff'}", false);
        row("31 deep", nested(31), true);
        row("32 deep", nested(32), false);
    }
    void takesOneSpellingOnly()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, taken);
        QCOMPARE(isCanonical(bytes), taken);
        QCOMPARE(parseCanonicalJson(bytes).has_value(), taken);
    }

    void agreesWithItsRuleOnWhateverIsChanged()
    {
        QRandomGenerator random(20261120);
        const QByteArray seeds[] = {"{'a':'x','b':true,'c':-12,'d':[],'e':{'f':[1,'',false]}}", "{'from':'100','n':10,'to':[{'x':0}]}",
                                    "{'a':'~ !','aa':999999999999999,'b':'tru\\'e'}"};
        const QByteArray signs = "{}[]\":,-0123456789.eE+tfn \\ab\x7f\x80\x01\xc3\xab";
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = quoted(seeds[i % 3]);
            for (int changes = 1 + random.bounded(3); changes > 0; --changes) {
                const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
                const char sign = signs.at(random.bounded(static_cast<int>(signs.size())));
                switch (random.bounded(3)) {
                case 0:
                    bytes[at] = sign;
                    break;
                case 1:
                    bytes.insert(at, sign);
                    break;
                default:
                    bytes.remove(at, 1);
                }
            }
            QVERIFY2(parseCanonicalJson(bytes).has_value() == isCanonical(bytes), bytes.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_canonicaljson.moc"
