#include "models/metrics/strictjson.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>

using namespace holdpoint;

class TestStrictJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void readsWhatQtWouldRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"{}", "[]", "[1,2.5,-3e2,0,0.1,1E+2]", R"({"a":{"b":[null,true,false,"x"]}})",
                                 " [ \"\\u00e9\\ud83d\\ude80\\n\\\"\\/\" ] ", "[9007199254740991]", R"(["é🚀"])"})
            QTest::newRow(text) << QByteArray(text);
    }
    void readsWhatQtWouldRead()
    {
        QFETCH(QByteArray, text);
        const auto read = readStrictJson(text);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        const QJsonDocument qt = QJsonDocument::fromJson(text);
        QCOMPARE(*read, qt.isArray() ? QJsonValue(qt.array()) : QJsonValue(qt.object()));
    }

    void refusesWhatIsNotJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 " ",
                                 "{",
                                 "[1",
                                 "[1,]",
                                 "{\"a\":1,}",
                                 "{\"a\" 1}",
                                 "{a:1}",
                                 "[01]",
                                 "[+1]",
                                 "[1.]",
                                 "[.5]",
                                 "[1e]",
                                 "[NaN]",
                                 "[Infinity]",
                                 "[0x1]",
                                 "[1e999]",
                                 "nul",
                                 "[1] 2",
                                 "['x']",
                                 "[\"x]",
                                 "[\"\\x\"]",
                                 "[\"\\ud800\"]",
                                 "[\"\\udc00x\"]",
                                 "{\"a\":1,\"a\":2}",
                                 "{\"a\":1,\"\\u0061\":2}",
                                 "[\"\t\"]",
                                 "[\"\xff\"]",
                                 "\xEF\xBB\xBF[]"})
            QTest::newRow(*text ? text : "nothing") << QByteArray(text);
    }
    void refusesWhatIsNotJson()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readStrictJson(text));
    }

    void goesThirtyTwoLevelsDeep()
    {
        QVERIFY(readStrictJson(QByteArray(32, '[') + QByteArray(32, ']')));
        QVERIFY(!readStrictJson(QByteArray(33, '[') + QByteArray(33, ']')));
        QVERIFY(!readStrictJson(QByteArray(1'000'000, '[')));
    }
};

QTEST_GUILESS_MAIN(TestStrictJson)
#include "tst_strictjson.moc"
