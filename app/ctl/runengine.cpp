#include "app/ctl/runengine.h"

#include "app/ctl/roomargs.h"

#include "models/base/log.h"
#include "models/base/xdg.h"
#include "models/room/engine.h"
#include "models/room/eventwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace holdpoint::ctl {

namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    const ssize_t written = ::write(signalPipe[1], &byte, 1);
    static_cast<void>(written);
}

// SIGTERM and SIGINT end the engine between two events, not in the middle of one.
void quitOnSignals(QObject *owner)
{
    if (::pipe(signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, owner);
    QObject::connect(notifier, &QSocketNotifier::activated, owner, [] { QCoreApplication::quit(); });
    static_cast<void>(std::signal(SIGTERM, onSignal));
    static_cast<void>(std::signal(SIGINT, onSignal));
}

void print(const Event &event, const Playbook *playbook, Output &out)
{
    out.line(QStringLiteral("%1 #%2 %3: %4")
                 .arg(toRfc3339(event.at))
                 .arg(event.seq)
                 .arg(actorInWords(event.actor, playbook), inWords(event, playbook)));
    out.object({{QStringLiteral("seq"), event.seq},
                {QStringLiteral("at"), toRfc3339(event.at)},
                {QStringLiteral("actor"), event.actor},
                {QStringLiteral("kind"), event.kind},
                {QStringLiteral("subject"), event.subject},
                {QStringLiteral("body"), event.body},
                {QStringLiteral("hash"), QString::fromLatin1(event.hash.toHex())}});
}

} // namespace

void runEngine(const EngineRun &wish, Output &out)
{
    openLog(stateHome() + QStringLiteral("/logs/engine.log"));
    const SystemClock clock;
    if (!bringUp(wish.room, clock, out))
        return;
    Engine engine(wish.room, QCoreApplication::applicationDirPath() + QStringLiteral("/holdpoint-runner"), clock);
    QObject::connect(&engine, &Engine::stored, &engine, [&](const QList<Event> &events) {
        for (const Event &event : events) {
            if (!wish.quiet)
                print(event, engine.rollout().playbook.get(), out);
            if (event.kind == wish.until)
                QCoreApplication::quit();
        }
    });
    QObject::connect(&engine, &Engine::ended, &engine, [&](const QString &because) {
        out.diagnose(because);
        QCoreApplication::quit();
    });
    QObject::connect(&engine, &Engine::failed, &engine, [&](const Error &error) {
        out.refuse(error);
        QCoreApplication::quit();
    });
    quitOnSignals(&engine);
    if (auto started = engine.start(); !started)
        return out.refuse(started.error());
    if (wish.atMost > Duration{0})
        QTimer::singleShot(wish.atMost, &engine, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
}

} // namespace holdpoint::ctl
