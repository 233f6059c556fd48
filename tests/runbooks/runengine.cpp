// An engine that does nothing but run one run to its end, to be killed at every place:
// runengine ROOM KIND GUARD TARGET   KIND run|http|switch|manual|check   GUARD idempotent|verify|neither
// TARGET: the file that counts effects, or the address of a service. Exit 0 the run is over, 10 it waits for a person.
#include "models/runbooks/processexecutor.h"
#include "models/runbooks/supervisor.h"
#include "tests/runbooks/smallroom.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTimer>

using namespace holdpoint;

namespace {

Action command(const QStringList &argv)
{
    Action action;
    action.program = Program{argv, {}, false};
    return action;
}

Playbook playbookFor(const QString &kind, const QString &guard, const QString &target)
{
    const QString child = QCoreApplication::applicationDirPath() + QStringLiteral("/torturechild");
    Step step;
    step.id = step.title = QStringLiteral("act");
    step.timeout = Duration{20'000};
    if (guard == QLatin1String("idempotent"))
        step.idempotent = true;
    if (guard == QLatin1String("verify"))
        step.verify.action = command({child, QStringLiteral("has-effect"), target});
    if (!step.verify.isEmpty() && (kind == QLatin1String("manual") || kind == QLatin1String("check")))
        step.verify.action = command({child, QStringLiteral("exit"), QStringLiteral("0")}); // they have no effect to see
    step.action = command({child, QStringLiteral("effect"), target, QStringLiteral("30")});
    KillSwitch button;
    button.id = QStringLiteral("flag");
    button.off = step.action;
    button.observe.action = command({child, QStringLiteral("has-effect"), target});
    if (kind == QLatin1String("http")) {
        step.kind = StepKind::Http;
        step.action = Action{};
        step.action.http = HttpRequest{QStringLiteral("PUT"), target + QStringLiteral("/effect"), QStringLiteral("x"), {}, {}};
        if (guard == QLatin1String("verify")) {
            step.verify.action = Action{};
            step.verify.action.http = HttpRequest{QStringLiteral("GET"), target + QStringLiteral("/has-effect"), {}, {}, {}};
        }
    } else if (kind == QLatin1String("switch")) {
        step.kind = StepKind::Switch;
        step.switchId = button.id;
    } else if (kind == QLatin1String("manual")) {
        step.kind = StepKind::Manual;
    } else if (kind == QLatin1String("check")) {
        step.kind = StepKind::Check;
        step.check.action = command({child, QStringLiteral("exit"), QStringLiteral("0")});
    }
    Step after;
    after.id = after.title = QStringLiteral("after");
    after.kind = StepKind::Check;
    after.check.action = command({child, QStringLiteral("exit"), QStringLiteral("0")});
    Runbook revert;
    revert.id = QStringLiteral("revert");
    revert.steps = {step, after};
    Phase phase;
    phase.id = QStringLiteral("cohort");
    phase.rollback = revert.id;
    Playbook playbook;
    playbook.id = QStringLiteral("billing");
    playbook.folder = QDir::tempPath();
    playbook.runbooks = {revert};
    playbook.phases = {phase};
    playbook.killSwitches = {button};
    return playbook;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const SystemClock clock;
    const QString folder = arguments.at(1);
    test::SmallRoom room(playbookFor(arguments.at(2), arguments.at(3), arguments.at(4)), clock, folder + QStringLiteral("/events"));
    if (room.runs().runs.isEmpty() && !room.act(Act::Rollback, {}, {{QStringLiteral("reason"), QStringLiteral("test")}}))
        return 3;
    ProcessExecutor executor(folder, qEnvironmentVariable("HOLDPOINT_BIN") + QStringLiteral("/holdpoint-runner"),
                             [](const QString &) { return QByteArray(); });
    RunSupervisor supervisor(executor, room, clock, {});
    const auto look = [&] {
        const Run &run = room.run();
        if (isOver(run) || run.status == RunStatus::Paused)
            return QCoreApplication::exit(isOver(run) ? 0 : 10);
        const StepState &step = run.steps.first();
        if (step.status == StepStatus::Running)
            qunsetenv("HOLDPOINT_CRASH"); // the first runner has it; those that come after live
        if (run.plan.steps.first().kind == StepKind::Manual && step.status == StepStatus::Running)
            (void)room.act(Act::StepDone, run.id + QStringLiteral("/act"));
        supervisor.update(room.runs(), room.seq);
    };
    QObject::connect(&room, &test::SmallRoom::moved, &room, look, Qt::QueuedConnection);
    QTimer::singleShot(0, &room, look);
    QTimer::singleShot(30'000, &application, [] { QCoreApplication::exit(11); });
    return QCoreApplication::exec();
}
