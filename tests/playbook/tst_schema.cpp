#include "tests/playbook/schemafields.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace holdpoint;

class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // The file is written from the description of the format; HOLDPOINT_UPDATE=1 writes it anew.
    void isWhatTheLoaderReads()
    {
        QFile file(test::sourceFolder() + QStringLiteral("/resources/schema/playbook.schema.json"));
        const QByteArray wanted = test::playbookSchema();
        if (qEnvironmentVariableIsSet("HOLDPOINT_UPDATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(wanted), wanted.size());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == wanted, "the schema is not the loader's: run this test with HOLDPOINT_UPDATE=1");
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
