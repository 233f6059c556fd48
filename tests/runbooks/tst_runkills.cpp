#include "tests/support/testmain.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <deque>
#include <memory>

using namespace holdpoint;

namespace {

const QList<QByteArray> beforeLaunch{"run.before-arm",    "run.before-folder", "run.after-folder",
                                     "run.before-intent", "run.after-intent",  "run.before-launch"};
const QList<QByteArray> afterLaunch{"run.after-launch",  "run.before-started", "run.before-finish", "run.after-finish",
                                    "run.before-verify", "run.after-verify",   "run.before-end",    "run.before-finish:2"};
const QList<QByteArray> inRunner{"run.runner-start", "run.runner-claimed", "run.runner-child", "run.runner-exited", "run.runner-result"};

// One run whose engine and runner are killed where `lives` say, one life after the other, until a life ends by itself.
struct Scenario {
    QByteArray kind, guard;
    QList<QByteArray> lives; // HOLDPOINT_CRASH of each; the last one lives on
    bool losesRuns = false; // `runs/` is gone after the first life

    QTemporaryDir room;
    QString target;
    QProcess process;
    int life = 0;
    int code = 0;

    QByteArray name() const { return kind + ' ' + guard + ' ' + lives.join(" then ") + (losesRuns ? " without runs/" : ""); }
    bool acts() const { return kind != "manual" && kind != "check"; }
    bool killsRunner() const { return lives.join(' ').contains("run.runner-"); }
};

} // namespace

// T2 (F01–F04): the engine, the runner or both killed at every place, once and again, for every kind of step and every promise it
// makes; then an engine comes back and goes on. No non-idempotent effect twice, none missing, no question where only the engine died.
class TestRunKills : public QObject
{
    Q_OBJECT

    static constexpr int atOnce = 3;
    QTcpServer m_server;
    QHash<QByteArray, int> m_httpEffects; // by scenario
    std::deque<std::unique_ptr<Scenario>> m_waiting;
    QList<std::shared_ptr<Scenario>> m_running;
    QStringList m_wrong;
    int m_served = 0;
    int m_asked = 0; // scenarios that ended with a question

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
                int &effects = m_httpEffects[asked.split('/').value(1)];
                effects += put ? 1 : 0;
                const QByteArray status = put || effects > 0 ? "200 OK" : "404 Not Found";
                socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            });
        });
    }

    void add(const QByteArray &kind, const QByteArray &guard, const QList<QByteArray> &lives, bool losesRuns = false)
    {
        auto scenario = std::make_unique<Scenario>();
        scenario->kind = kind;
        scenario->guard = guard;
        scenario->lives = lives;
        scenario->losesRuns = losesRuns;
        scenario->target = kind == "http" ? QStringLiteral("http://127.0.0.1:%1/%2").arg(m_server.serverPort()).arg(++m_served)
                                          : scenario->room.filePath(QStringLiteral("effects"));
        m_waiting.push_back(std::move(scenario));
    }

    void live(const std::shared_ptr<Scenario> &s)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (s->life < s->lives.size())
            environment.insert(QStringLiteral("HOLDPOINT_CRASH"), QString::fromLatin1(s->lives[s->life]));
        s->process.setProcessEnvironment(environment);
        s->process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/runengine"),
                         {s->room.path(), QString::fromLatin1(s->kind), QString::fromLatin1(s->guard), s->target});
    }

    void next(QEventLoop &loop)
    {
        while (!m_waiting.empty() && m_running.size() < atOnce) {
            const std::shared_ptr<Scenario> s = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_running.append(s);
            s->process.setProcessChannelMode(QProcess::ForwardedChannels);
            connect(&s->process, &QProcess::finished, this, [this, s = s.get(), &loop](int code, QProcess::ExitStatus status) {
                QMetaObject::invokeMethod(
                    this, [this, s, code, status, &loop] { ended(s, code, status, loop); }, Qt::QueuedConnection);
            });
            live(s);
        }
        if (m_running.isEmpty())
            loop.quit();
    }

    void ended(Scenario *raw, int code, QProcess::ExitStatus status, QEventLoop &loop)
    {
        const auto at = std::find_if(m_running.cbegin(), m_running.cend(), [raw](const auto &each) { return each.get() == raw; });
        const std::shared_ptr<Scenario> s = *at;
        ++s->life;
        if (status == QProcess::CrashExit && s->life <= s->lives.size()) {
            if (s->life == 1 && s->losesRuns)
                QDir(s->room.filePath(QStringLiteral("runs"))).removeRecursively();
            return live(s);
        }
        s->code = status == QProcess::CrashExit ? -9 : code;
        if (const QString wrong = wrongIn(*s); !wrong.isEmpty())
            m_wrong << QString::fromLatin1(s->name()) + QStringLiteral(": ") + wrong;
        m_running.erase(at);
        next(loop);
    }

    // Nothing when it went as promised.
    QString wrongIn(const Scenario &s)
    {
        const qint64 effects =
            s.kind == "http" ? m_httpEffects.value(s.target.section(QLatin1Char('/'), 3, 3).toLatin1()) : QFileInfo(s.target).size();
        const QString seen = QStringLiteral("exit %1, %2 effects").arg(s.code).arg(effects);
        const bool repeatable = s.guard == "idempotent" && s.kind != "switch";
        const bool protects = s.guard != "neither" || s.kind == "switch";
        m_asked += s.code == 10 ? 1 : 0;
        if (s.code == 10) { // a question: only where something of the runner's is lost that nothing else can tell
            const bool may = s.losesRuns
                || (s.killsRunner() && !protects && !s.lives.contains("run.runner-start") && !s.lives.contains("run.runner-result"));
            return may && effects <= 1 ? QString() : seen;
        }
        if (s.code != 0)
            return seen;
        if (!s.acts())
            return effects == 0 ? QString() : seen;
        if (repeatable)
            return effects >= 1 && effects <= 1 + s.lives.size() ? QString() : seen;
        return effects == 1 ? QString() : seen;
    }

    void play()
    {
        const size_t scenarios = m_waiting.size();
        m_wrong.clear();
        m_asked = 0;
        QEventLoop loop; // the service lives in this process
        QMetaObject::invokeMethod(
            this, [&] { next(loop); }, Qt::QueuedConnection);
        loop.exec();
        QVERIFY2(m_wrong.isEmpty(), qPrintable(QLatin1Char('\n') + m_wrong.join(QLatin1Char('\n'))));
        qInfo("%d scenarios, %d asked a person", static_cast<int>(scenarios), m_asked);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        serve();
    }

    void aKillCostsNothing_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"run", "http", "switch", "manual", "check"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    void aKillCostsNothing()
    {
        QFETCH(QByteArray, kind);
        const bool acts = kind != "manual" && kind != "check";
        for (const QByteArray guard : {"idempotent", "verify", "neither"})
            for (const QByteArray &place : beforeLaunch + afterLaunch + (acts ? inRunner : QList<QByteArray>()))
                add(kind, guard, {place});
        play();
    }

    // Engine and runner in one life, each at its own place.
    void bothKilledCostNothing_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"run", "http", "switch"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    void bothKilledCostNothing()
    {
        QFETCH(QByteArray, kind);
        for (const QByteArray guard : {"idempotent", "verify", "neither"})
            for (const QByteArray &engine : {afterLaunch[0], afterLaunch[1], afterLaunch[2], afterLaunch[4]})
                for (const QByteArray &runner : inRunner)
                    add(kind, guard, {engine + ',' + runner});
        play();
    }

    // The engine that comes back is killed too.
    void aSecondKillCostsNothing()
    {
        for (const QByteArray guard : {"idempotent", "verify", "neither"})
            for (const QByteArray &first : {QByteArray("run.after-intent"), afterLaunch[0], afterLaunch[2]})
                for (const QByteArray &second : beforeLaunch.mid(3) + afterLaunch)
                    add("run", guard, {first, second});
        play();
    }

    // The folder of attempts is gone, as after a restore: what nobody can know is asked, never repeated.
    void lostAttemptsAreAsked()
    {
        for (const QByteArray kind : {"run", "http"})
            for (const QByteArray guard : {"idempotent", "verify", "neither"})
                for (const QByteArray &place : beforeLaunch.mid(2) + afterLaunch)
                    add(kind, guard, {place}, true);
        play();
        QVERIFY(m_asked > 0);
    }
};

QTEST_GUILESS_MAIN(TestRunKills)
#include "tst_runkills.moc"
