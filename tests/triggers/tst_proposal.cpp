#include "models/triggers/proposal.h"

#include "tests/support/testmain.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QFile>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

const char head[] = "holdpoint: 1\n"
                    "id: demo\n"
                    "title: Demo\n"
                    "maintainer: ana\n"
                    "people: {ana: {name: Ana, roles: [incident-commander, rollback-owner]}}\n"
                    "sources: {past: {kind: csv, file: in.csv, interval: 15s}}\n"
                    "metrics: {errors: {source: past, unit: ratio, stale_after: 1m}}\n"
                    "phases: [{id: p, title: P}]\n";
const char block[] = "triggers:\n"
                     "  calm:\n"
                     "    {title: Other, when: 'last(errors) > 2%', priority: P3, class: operational, mode: advise, owner: ana}\n"
                     "  pay:\n"
                     "    title: Payments failing\n"
                     "    when: last(errors) > 2%   # agreed in May\n"
                     "    for: 2m\n"
                     "    priority: P2\n"
                     "    class: experience\n"
                     "    mode: advise\n"
                     "    owner: ana\n";

QByteArray yaml()
{
    return QByteArray(head) + block;
}

QString when(const char *limit)
{
    return QStringLiteral("last(errors) > %1").arg(QLatin1String(limit));
}

} // namespace

class TestProposal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void changesOnlyTheLinesOfThatTrigger()
    {
        const auto diff = proposedText(
            yaml(), QStringLiteral("demo.yaml"), {}, QStringLiteral("pay"),
            {{QStringLiteral("when"), when("2%"), when("1.5%")}, {QStringLiteral("for"), QStringLiteral("2m"), QStringLiteral("3m")}});
        QVERIFY2(diff, qPrintable(diff ? QString() : diff.error().message));
        QVERIFY(diff->diff.contains(
            QStringLiteral("-    when: last(errors) > 2%   # agreed in May\n+    when: last(errors) > 1.5%   # agreed in May\n")));
        QVERIFY(diff->diff.contains(QStringLiteral("-    for: 2m\n+    for: 3m\n")));
        QCOMPARE(diff->diff.count(QStringLiteral("\n-")), 2);
    }

    void changesWhatStandsOnOneLine()
    {
        const auto diff = proposedText(yaml(), QStringLiteral("demo.yaml"), {}, QStringLiteral("calm"),
                                       {{QStringLiteral("when"), when("2%"), when("3%")}});
        QVERIFY2(diff, qPrintable(diff ? QString() : diff.error().message));
        QVERIFY(diff->diff.contains(QStringLiteral("+    {title: Other, when: 'last(errors) > 3%', priority: P3")));
    }

    void addsATimeThatWasNotThere()
    {
        const QByteArray without = yaml().replace("    for: 2m\n", "");
        const auto diff = proposedText(without, QStringLiteral("demo.yaml"), {}, QStringLiteral("pay"),
                                       {{QStringLiteral("for"), {}, QStringLiteral("45s")}});
        QVERIFY2(diff, qPrintable(diff ? QString() : diff.error().message));
        QVERIFY(diff->diff.contains(QStringLiteral("\n+    for: 45s\n")));
    }

    // What stands at its default is not in the file: it is put there, on the line of the others where they share one.
    void writesADefaultOut()
    {
        const auto diff = proposedText(yaml(), QStringLiteral("demo.yaml"), {}, QStringLiteral("calm"),
                                       {{QStringLiteral("for"), QStringLiteral("0"), QStringLiteral("45s")},
                                        {QStringLiteral("priority"), QStringLiteral("P3"), QStringLiteral("P2")},
                                        {QStringLiteral("clear"), {}, when("1%")}});
        QVERIFY2(diff, qPrintable(diff ? QString() : diff.error().message));
        QVERIFY2(diff->diff.contains(QStringLiteral("priority: P2")), qPrintable(diff->diff));
        QVERIFY2(diff->diff.contains(QStringLiteral("owner: ana, for: 45s, clear: last(errors) > 1%}")), qPrintable(diff->diff));
        QCOMPARE(diff->diff.count(QStringLiteral("\n+ ")), 1);
        QVERIFY(proposedText(yaml(), QStringLiteral("demo.yaml"), {}, QStringLiteral("pay"),
                             {{QStringLiteral("cooldown"), QStringLiteral("30m"), QStringLiteral("1h")}}));
    }

    void leavesToPeopleWhatItCannotFind()
    {
        const QString pay = QStringLiteral("pay");
        QVERIFY(
            !proposedText(yaml(), QStringLiteral("d"), {}, QStringLiteral("nobody"), {{QStringLiteral("for"), {}, QStringLiteral("1m")}}));
        QVERIFY(!proposedText(yaml(), QStringLiteral("d"), {}, pay, {{QStringLiteral("when"), when("9%"), when("1%")}}));
        QVERIFY(!proposedText(yaml(), QStringLiteral("d"), {}, pay, {{QStringLiteral("when"), when("2%"), when("nothing")}}));
        QVERIFY(!proposedText(yaml(), QStringLiteral("d"), {}, pay, {}));
    }

    // The program that people would use on it.
    void patchTakesIt()
    {
        const QString patch = QStandardPaths::findExecutable(QStringLiteral("git"));
        QVERIFY(!patch.isEmpty());
        QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto diff = proposedText(
            yaml(), QStringLiteral("demo.yaml"), {}, QStringLiteral("pay"),
            {{QStringLiteral("when"), when("2%"), when("1.5%")}, {QStringLiteral("for"), QStringLiteral("2m"), QStringLiteral("3m")}});
        QVERIFY(diff);
        QVERIFY(write("demo.yaml", yaml()) && write("change.patch", diff->diff.toUtf8()));
        QProcess git;
        git.setWorkingDirectory(folder.path());
        git.start(patch, {QStringLiteral("apply"), QStringLiteral("change.patch")});
        QVERIFY(git.waitForFinished());
        QVERIFY2(git.exitCode() == 0, git.readAllStandardError().constData());
        QFile changed(folder.filePath(QStringLiteral("demo.yaml")));
        QVERIFY(changed.open(QIODevice::ReadOnly));
        QCOMPARE(changed.readAll(),
                 QByteArray(yaml()).replace("last(errors) > 2%   #", "last(errors) > 1.5%   #").replace("for: 2m", "for: 3m"));
    }
};

QTEST_GUILESS_MAIN(TestProposal)
#include "tst_proposal.moc"
