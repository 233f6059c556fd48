#include "models/room/roomclient.h"
#include "tests/app/warroom.h"
#include "tests/support/testmain.h"
#include "ui/runbooks/switchesview.h"
#include "ui/runbooks/switchrows.h"
#include "ui/shell/degradedfacts.h"
#include "ui/widgets/keybutton.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace holdpoint;
using test::WarRoom;

namespace {

const char playbookText[] = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [rollback-owner], contact: bo@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
kill_switches:
  checkout:
    title: New checkout OFF
    effect: Customers see the old checkout
    owner: bo
    timeout: 20s
    do: {http: {method: PUT, url: "http:SLASHES127.0.0.1:PORT/flags/checkout", body: "off"}, expect: 200}
    undo: {http: {method: PUT, url: "http:SLASHES127.0.0.1:PORT/flags/checkout", body: "on"}, expect: 200}
    observe: {run: [./bin/state], expect: "off"}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back to Old, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./bin/state], idempotent: yes}]}
)";

// A service of flags that takes its time: it does what it is told at once and says so after a while.
class FlagService : public QTcpServer
{
public:
    FlagService()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }
    QStringList told; // bodies, one a request
    QSet<QByteArray> keys; // Idempotency-Key
    std::function<void(const QString &)> act;
    int slowly = 0; // ms

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &text = m_read[socket];
        text += socket->readAll();
        const qsizetype end = text.indexOf("\r\n\r\n");
        const qsizetype length = text.toLower().indexOf("content-length: ");
        if (end < 0 || length < 0 || text.size() < end + 4 + text.mid(length + 16, text.indexOf('\r', length) - length - 16).toInt())
            return;
        const QByteArray whole = std::exchange(text, {});
        const qsizetype key = whole.toLower().indexOf("idempotency-key: ");
        if (key > 0)
            keys << whole.mid(key + 17, whole.indexOf('\r', key) - key - 17);
        told << QString::fromLatin1(whole.mid(end + 4));
        if (act)
            act(told.last());
        QTimer::singleShot(slowly, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    }
    QHash<QTcpSocket *, QByteArray> m_read;
};

} // namespace

// A kill switch as somebody at the window presses it: guard, press, and the engine does it, once, whoever dies meanwhile.
class TestWindowSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // F02, F14: pressed in the window, carried out by the engine, observed in the product.
    void isPressedInTheWindowAndCarriedOutOnce()
    {
        FlagService service;
        QByteArray playbook(playbookText);
        playbook.replace("SLASHES", "//").replace("PORT", QByteArray::number(service.serverPort()));
        WarRoom war(playbook);
        war.script(QStringLiteral("state"), "cat flag\n");
        war.write(QStringLiteral("flag"), "on\n");
        service.act = [&](const QString &to) { war.write(QStringLiteral("flag"), to.toLatin1() + '\n'); };
        QVERIFY2(war.open() && war.enrol(QStringLiteral("ana")) && war.enrol(QStringLiteral("bo")), war.said.constData());
        war.startEngine();
        QVERIFY(QTest::qWaitFor([&] { return war.rollout().epoch == 1; }, 15'000));
        QCOMPARE(war.act({QStringLiteral("start")}), 0);
        QCOMPARE(war.act({QStringLiteral("start"), QStringLiteral("first")}), 0);

        const SystemClock clock;
        RoomClient client(war.room(), QStringLiteral("bo"), false, clock);
        QSignalSpy ready(&client, &RoomClient::ready);
        client.start();
        QVERIFY(ready.wait(15'000));
        SwitchesView page;
        page.resize(1180, 620);
        page.setSession(&client);
        page.show();
        QApplication::setActiveWindow(&page);
        page.firstFocus()->setFocus();
        const QString id = QStringLiteral("checkout");
        QVERIFY2(QTest::qWaitFor([&] { return switchFacts(client, id).observed == std::optional(true); }, 40'000), "nobody looked");

        service.slowly = 3000;
        QTest::keyClick(page.firstFocus(), Qt::Key_G);
        QVERIFY(page.guardIsOpen());
        QTest::keyClick(page.firstFocus(), Qt::Key_0);
        QVERIFY(QTest::qWaitFor([&] { return switchFacts(client, id).pending; }, 10'000));
        QVERIFY(QTest::qWaitFor([&] { return service.told.size() == 1; }, 20'000)); // it is under way
        war.killEngine();
        QVERIFY(QTest::qWaitFor([&] { return !client.surroundings().engineAlive; }, 20'000));
        QVERIFY(!switchFacts(client, id).observed); // nobody is looking
        war.startEngine();
        QVERIFY2(QTest::qWaitFor([&] { return switchFacts(client, id).standing.state == QLatin1String("observed"); }, 40'000),
                 war.read(QStringLiteral("engine.log")).constData());
        QCOMPARE(service.told, QStringList{QStringLiteral("off")}); // never blindly repeated
        QVERIFY(QTest::qWaitFor([&] { return switchFacts(client, id).observed == std::optional(false); }, 20'000));
        QVERIFY(switchFacts(client, id).standing.tested);

        // Somebody turns it on past Holdpoint: what was requested is not what is seen, and a look says so at once.
        service.slowly = 0;
        war.write(QStringLiteral("flag"), "on\n");
        page.findChild<KeyButton *>(QStringLiteral("look-again"))->click();
        QVERIFY(QTest::qWaitFor([&] { return switchFacts(client, id).differs; }, 10'000));
        const QList<DegradedState> states = degradedStates(client);
        QVERIFY(std::any_of(states.begin(), states.end(), [](const DegradedState &state) { return state.row == QLatin1String("D19"); }));
        QCOMPARE(service.told.size(), 1);
        QCOMPARE(war.ctl({QStringLiteral("verify"), war.room()}), 0);
    }
};

QTEST_MAIN(TestWindowSwitch)
#include "tst_windowswitch.moc"
