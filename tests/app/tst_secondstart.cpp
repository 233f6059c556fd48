#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <csignal>

using namespace holdpoint;
using test::WarRoom;

namespace {

QByteArray playbookFile()
{
    QFile file(test::sourceFolder() + QStringLiteral("/resources/playbooks/sample.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The real window, without a screen.
std::unique_ptr<QProcess> started(const QStringList &args)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(test::program(QStringLiteral("holdpoint")), args);
    process->waitForStarted();
    return process;
}

bool staysOpen(QProcess &process)
{
    return !process.waitForFinished(2500) && process.state() == QProcess::Running;
}

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace

// One window for a room and a person.
class TestSecondStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void bringsTheFirstWindowForward()
    {
        WarRoom war(playbookFile());
        QVERIFY2(war.open(), war.said.constData());
        const QStringList ana{QStringLiteral("--room"), war.room(), QStringLiteral("--as"), QStringLiteral("ana")};
        const auto first = started(ana);
        QVERIFY2(staysOpen(*first), first->readAll().constData());
        QElapsedTimer timer;
        timer.start();
        const auto second = started(ana);
        QVERIFY(second->waitForFinished(10'000));
        QCOMPARE(second->exitCode(), 0);
        qInfo("second start: %lld ms", timer.elapsed());
        QVERIFY(first->state() == QProcess::Running);
        const auto unnamed = started({war.room()}); // whoever it is, the room is open here
        QVERIFY(unnamed->waitForFinished(10'000));

        const auto other = started({QStringLiteral("--room"), war.room(), QStringLiteral("--as"), QStringLiteral("bo")});
        QVERIFY(staysOpen(*other)); // another person's desk
        end(*other);
        const auto further = started(ana + QStringList{QStringLiteral("--new-instance")});
        QVERIFY(staysOpen(*further));
        end(*further);
        const auto looker = started(ana + QStringList{QStringLiteral("--observer")});
        QVERIFY(staysOpen(*looker));
        end(*looker);

        // A window that was killed leaves its socket behind, and one that hangs answers nobody: neither keeps the next one away.
        QVERIFY(::kill(static_cast<pid_t>(first->processId()), SIGSTOP) == 0);
        const auto beside = started(ana);
        QVERIFY(staysOpen(*beside));
        end(*beside);
        end(*first);
        const auto next = started(ana);
        QVERIFY(staysOpen(*next));
        end(*next);
    }
};

QTEST_GUILESS_MAIN(TestSecondStart)
#include "tst_secondstart.moc"
