#include "tests/app/warroom.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>

#include <csignal>

using namespace holdpoint;
using test::WarRoom;

namespace {

QByteArray sample()
{
    QFile file(test::sourceFolder() + QStringLiteral("/resources/playbooks/sample.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString pictureOf(const WarRoom &war)
{
    return war.folder() + QStringLiteral("/window.png");
}

// The real window on the room, without a screen.
std::unique_ptr<QProcess> window(const WarRoom &war, const QStringList &more = {})
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(test::program(QStringLiteral("holdpoint")),
                   QStringList{QStringLiteral("--room"), war.room(), QStringLiteral("--as"), QStringLiteral("ana")} + more);
    return process;
}

} // namespace

// A window is a client: its death costs nothing.
class TestWindowKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // F03: the window dies in the middle of a drill, the engine goes on, and the next window shows the same.
    void aDeadWindowCostsNothing()
    {
        WarRoom war(sample());
        QVERIFY2(war.open(QStringLiteral("two-minutes")), war.said.constData());
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000));
        QCOMPARE(war.act({QStringLiteral("start")}), 0);
        const auto first = window(war);
        QVERIFY(first->waitForStarted());
        QTest::qWait(2500);
        QCOMPARE(first->state(), QProcess::Running);
        QVERIFY(::kill(static_cast<pid_t>(first->processId()), SIGKILL) == 0);
        QVERIFY(first->waitForFinished());
        QVERIFY(war.engineLives());
        const qint64 seq = war.rollout().seq;
        QVERIFY2(QTest::qWaitFor([&] { return war.rollout().seq > seq; }, 30'000), "the engine went on recording");
        const auto next = window(war, {QStringLiteral("--grab"), pictureOf(war)});
        QVERIFY(next->waitForFinished(30'000));
        QVERIFY2(next->exitCode() == 0, next->readAll().constData());
        QVERIFY(QFile::exists(pictureOf(war)));
        const Rollout rollout = war.rollout();
        QCOMPARE(rollout.epoch, 1); // nobody took the engine away
        QVERIFY(war.engineLives());
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);
    }
};

QTEST_GUILESS_MAIN(TestWindowKilled)
#include "tst_windowkilled.moc"
