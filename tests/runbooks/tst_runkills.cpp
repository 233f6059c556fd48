#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

using namespace holdpoint;

// T2 (F01–F04): the engine or the runner killed at every place, for every kind of step and every promise it makes; then an
// engine comes back and goes on. No non-idempotent effect twice, none missing, no question where only the engine died.
class TestRunKills : public QObject
{
    Q_OBJECT

    QTcpServer m_server;
    int m_httpEffects = 0;

    void serve()
    {
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray asked = socket->property("asked").toByteArray() + socket->readAll();
                socket->setProperty("asked", asked);
                const bool put = asked.startsWith("PUT");
                if (!asked.contains("\r\n\r\n") || (put && !asked.endsWith("x")))
                    return;
                m_httpEffects += put ? 1 : 0;
                const QByteArray status = put || m_httpEffects > 0 ? "200 OK" : "404 Not Found";
                socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            });
        });
    }

    // Exit code, or -9 when it was killed.
    int engine(const QStringList &arguments, const QByteArray &crash)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!crash.isEmpty())
            environment.insert(QStringLiteral("HOLDPOINT_CRASH"), QString::fromLatin1(crash));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        QEventLoop loop; // the service lives in this process
        connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/runengine"), arguments);
        if (!process.waitForStarted())
            return -1;
        loop.exec();
        return process.exitStatus() == QProcess::CrashExit ? -9 : process.exitCode();
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        serve();
    }

    void aKillCostsNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("guard");
        QTest::addColumn<QByteArray>("point");
        const QList<QByteArray> engine{"run.before-arm",    "run.before-folder",  "run.after-folder",  "run.before-intent",
                                       "run.after-intent",  "run.before-launch",  "run.after-launch",  "run.before-started",
                                       "run.before-finish", "run.after-finish",   "run.before-verify", "run.after-verify",
                                       "run.before-end",    "run.before-finish:2"};
        const QList<QByteArray> runner{"run.runner-start", "run.runner-claimed", "run.runner-child", "run.runner-exited",
                                       "run.runner-result"};
        for (const char *kind : {"run", "http", "switch", "manual", "check"}) {
            const bool acting = kind != QByteArray("manual") && kind != QByteArray("check");
            for (const char *guard : {"idempotent", "verify", "neither"}) {
                for (const QByteArray &point : acting ? engine + runner : engine)
                    QTest::newRow(QByteArray(kind) + " " + guard + " " + point) << kind << guard << point;
            }
        }
    }
    void aKillCostsNothing()
    {
        QFETCH(QString, kind);
        QFETCH(QString, guard);
        QFETCH(QByteArray, point);
        QTemporaryDir room;
        m_httpEffects = 0;
        const bool http = kind == QLatin1String("http");
        const QString target =
            http ? QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()) : room.filePath(QStringLiteral("effects"));
        const QStringList arguments{room.path(), kind, guard, target};
        const bool killsRunner = point.startsWith("run.runner-");
        int code = engine(arguments, point);
        for (int restarts = 0; code == -9 && restarts < 3; ++restarts)
            code = engine(arguments, {});
        const qint64 effects = http ? m_httpEffects : QFileInfo(target).size();
        const bool acting = kind != QLatin1String("manual") && kind != QLatin1String("check");
        const bool protects = guard != QLatin1String("neither") || kind == QLatin1String("switch");
        if (code == 10) { // a question: only when the runner died, after its claim and before its result, and nothing could tell
            QVERIFY(killsRunner && !protects);
            QVERIFY(point != "run.runner-start" && point != "run.runner-result");
            QVERIFY(effects <= 1);
            return;
        }
        QCOMPARE(code, 0);
        if (!acting)
            QCOMPARE(effects, 0);
        else if (guard == QLatin1String("idempotent") && kind != QLatin1String("switch"))
            QVERIFY2(effects >= 1 && effects <= 2, qPrintable(QString::number(effects)));
        else
            QCOMPARE(effects, 1);
    }
};

QTEST_GUILESS_MAIN(TestRunKills)
#include "tst_runkills.moc"
