#include "models/playbook/summary.h"

#include "models/base/canonicaljson.h"
#include "models/playbook/criticalpath.h"
#include "models/playbook/expressionparser.h"
#include "models/playbook/footprint.h"

namespace holdpoint {

namespace {

QString percent(double ratio)
{
    return decimalText(ratio * 100) + QStringLiteral(" %");
}

// A program as its list of arguments; one with a space in it is quoted, so that it can be told apart.
QString argvText(const Argv &argv)
{
    QStringList parts;
    for (const QString &part : argv)
        parts << (part.isEmpty() || part.contains(QLatin1Char(' ')) ? QLatin1Char('"') + part + QLatin1Char('"') : part);
    return parts.join(QLatin1Char(' '));
}

QString checkText(const Check &check, const Playbook &p)
{
    if (!check.that.isEmpty())
        return inWords(check.that, p.metrics);
    if (check.action.http)
        return QStringLiteral("%1 %2 answers %3")
            .arg(check.action.http->method, check.action.http->url,
                 check.action.expect.isEmpty() ? QStringLiteral("2xx") : check.action.expect);
    return check.action.program ? argvText(check.action.program->run)
            + (check.action.expect.isEmpty() ? QString() : QStringLiteral(" prints ") + check.action.expect)
                                : QString();
}

class Summary
{
public:
    explicit Summary(const Playbook &playbook) : p(playbook) { }

    QStringList write()
    {
        line(0, QStringLiteral("%1 (%2)").arg(p.title, p.id));
        if (!p.endState.isEmpty())
            line(1, QStringLiteral("In the end: %1").arg(p.endState));
        line(1, p.rehearsal ? QStringLiteral("A rehearsal environment: real commands") : QStringLiteral("Live"));
        people();
        for (const Phase &phase : p.phases)
            writePhase(phase);
        triggers();
        for (const KillSwitch &sw : p.killSwitches)
            line(0, QStringLiteral("Switch “%1”: %2").arg(sw.title, sw.effect));
        for (const Runbook &runbook : p.runbooks)
            writeRunbook(runbook);
        outside();
        return lines;
    }

private:
    void line(int level, const QString &text) { lines << QString(level * 2, QLatin1Char(' ')) + text; }

    void people()
    {
        line(0, QStringLiteral("People"));
        for (const Person &person : p.people)
            line(1, QStringLiteral("%1: %2").arg(person.name, person.roles.join(QStringLiteral(", "))));
    }

    void writePhase(const Phase &phase)
    {
        line(0, QStringLiteral("Phase “%1” (%2): exposure %3").arg(phase.title, phase.id, percent(phase.exposure)));
        if (phase.planned)
            line(1, QStringLiteral("Planned %1 for %2").arg(toRfc3339(phase.planned->start), toDurationText(phase.planned->duration)));
        if (!phase.needs.isEmpty())
            line(1, QStringLiteral("After %1").arg(phase.needs.join(QStringLiteral(", "))));
        for (const EnterCheck &enter : phase.enter)
            line(1, QStringLiteral("Starts only if %1").arg(checkText(enter.check, p)));
        for (const WorkItem &work : phase.work)
            line(1, QStringLiteral("Work: runbook %1").arg(work.runbook));
        for (const ChecklistItem &item : phase.checklist)
            line(1, QStringLiteral("To do: %1 (%2)").arg(item.title, item.owner));
        for (const Criterion &criterion : phase.success)
            line(1,
                 QStringLiteral("Passes if %1%2")
                     .arg(checkText(criterion.check, p), criterion.hard ? QString() : QStringLiteral(" (shown only)")));
        if (phase.soak.count() > 0)
            line(1, QStringLiteral("Soaks for %1").arg(toDurationText(phase.soak)));
        if (phase.gate)
            writeGate(*phase.gate);
        if (!phase.rollback.isEmpty())
            line(1, QStringLiteral("Rolls back by runbook %1").arg(phase.rollback));
        if (!phase.noRollbackBecause.isEmpty())
            line(1, QStringLiteral("NO WAY BACK: %1").arg(phase.noRollbackBecause));
    }

    void writeGate(const Gate &gate)
    {
        QStringList rules;
        for (const SignOffRule &rule : gate.signOffs)
            rules << (rule.person.isEmpty() ? QStringLiteral("%1 × %2").arg(rule.count).arg(rule.role) : rule.person);
        line(1, QStringLiteral("Gate: %1 Signed by %2").arg(gate.question, rules.join(QStringLiteral(", "))));
    }

    void triggers()
    {
        static const char *const acts[] = {"by itself after a countdown", "when a person confirms", "only tells"};
        for (const Trigger &t : p.triggers) {
            const QString when = t.manual ? QStringLiteral("a person says so") : inWords(t.when, p.metrics);
            const QString span = t.forTime.count() > 0 ? QStringLiteral(" for %1").arg(toDurationText(t.forTime)) : QString();
            const QString act = QLatin1String(acts[static_cast<int>(t.mode)]);
            line(0, QStringLiteral("Trigger “%1”: if %2%3").arg(t.title, when, span));
            line(1, t.runbook.isEmpty() ? act : QStringLiteral("Runs %1 %2").arg(t.runbook, act));
        }
    }

    void writeRunbook(const Runbook &runbook)
    {
        line(0,
             QStringLiteral("Runbook “%1” (%2, %3): %4 steps, %5 as planned")
                 .arg(runbook.title, runbook.id, runbook.forward ? QStringLiteral("forward") : QStringLiteral("back"))
                 .arg(runbook.steps.size())
                 .arg(toDurationText(criticalPath(runbook))));
        for (qsizetype i = 0; i < runbook.steps.size(); ++i) {
            const Step &step = runbook.steps[i];
            line(1, QStringLiteral("%1. %2 (%3): %4").arg(QString::number(i + 1), step.title, step.owner, stepInWords(step)));
            if (step.pointOfNoReturn)
                line(2, QStringLiteral("POINT OF NO RETURN: passed by two persons, announced 30 s before it begins, held by one"));
            if (!step.verify.isEmpty())
                line(2, QStringLiteral("verified: %1").arg(checkText(step.verify, p)));
        }
    }

    void outside()
    {
        const Footprint found = footprint(p);
        const auto list = [&](const QString &title, const QStringList &items) {
            line(0, QStringLiteral("%1: %2").arg(title, items.isEmpty() ? QStringLiteral("none") : items.join(QStringLiteral(", "))));
        };
        list(QStringLiteral("Programs"), found.programs);
        list(QStringLiteral("Hosts"), found.hosts);
        list(QStringLiteral("Secrets"), found.secrets);
    }

    const Playbook &p;
    QStringList lines;
};

} // namespace

QString stepInWords(const Step &step)
{
    switch (step.kind) {
    case StepKind::Run:
        return QStringLiteral("runs %1").arg(argvText(step.action.program.value_or(Program{}).run));
    case StepKind::Http: {
        const HttpRequest request = step.action.http.value_or(HttpRequest{});
        return QStringLiteral("sends %1 %2").arg(request.method, request.url);
    }
    case StepKind::Switch:
        return QStringLiteral("turns %1 %2").arg(step.switchId, step.switchOn ? QStringLiteral("on") : QStringLiteral("off"));
    case StepKind::Check:
        return QStringLiteral("checks");
    case StepKind::Reconcile:
        return QStringLiteral("compares both sides by %1").arg(step.reconcile.key);
    case StepKind::Manual:
        return QStringLiteral("asks a person: %1").arg(step.manual);
    case StepKind::Wait:
        return step.wait.that.isEmpty()
            ? QStringLiteral("waits %1").arg(toDurationText(step.wait.forTime))
            : QStringLiteral("waits up to %1 until %2").arg(toDurationText(step.wait.within), inWords(step.wait.that));
    case StepKind::Message:
        return QStringLiteral("prepares the message %1").arg(step.message);
    case StepKind::Snapshot:
        return QStringLiteral("takes the snapshot %1").arg(step.snapshot);
    }
    return {};
}

QStringList summary(const Playbook &playbook)
{
    return Summary(playbook).write();
}

} // namespace holdpoint
