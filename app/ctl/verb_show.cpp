#include "app/ctl/verbs.h"

#include "models/base/safetext.h"
#include "models/playbook/loader.h"
#include "models/playbook/playbookjson.h"
#include "models/playbook/summary.h"
#include "models/room/wayback.h"

#include <QtCore/QJsonArray>

namespace holdpoint::ctl {

namespace {

// What the playbook alone already takes from the readiness of its rollbacks.
void addReadiness(const Playbook &playbook, QJsonObject &object, QStringList &lines)
{
    QJsonObject runbooks = object.value(QLatin1String("runbooks")).toObject();
    for (const Runbook &runbook : playbook.runbooks) {
        if (runbook.forward)
            continue;
        const RollbackReadiness readiness = plannedReadiness(playbook, runbook);
        QJsonArray deductions;
        lines << QStringLiteral("Rollback “%1”: readiness %2 of 100 as planned").arg(runbook.title).arg(readiness.score);
        for (const Deduction &deduction : readiness.deductions) {
            deductions << QJsonObject{{QStringLiteral("code"), deductionCode(deduction.kind)},
                                      {QStringLiteral("points"), deduction.points},
                                      {QStringLiteral("what"), inWords(deduction)}};
            lines << QStringLiteral("  -%1 %2").arg(deduction.points).arg(inWords(deduction));
        }
        QJsonObject one = runbooks.value(runbook.id).toObject();
        one.insert(QStringLiteral("readiness"),
                   QJsonObject{{QStringLiteral("score"), readiness.score}, {QStringLiteral("deductions"), deductions}});
        runbooks.insert(runbook.id, one);
    }
    object.insert(QStringLiteral("runbooks"), runbooks);
}

void show(const QString &path, Output &out)
{
    const LoadResult result = loadPlaybook(path);
    if (!result.playbook) {
        for (const Problem &problem : result.problems)
            out.diagnose(result.opened ? problem.toText() : QStringLiteral("%1: %2").arg(problem.file, problem.message));
        out.exitCode = result.opened ? 1 : 5;
        return;
    }
    QJsonObject object = playbookJson(*result.playbook);
    QStringList lines = summary(*result.playbook);
    addReadiness(*result.playbook, object, lines);
    out.object(object);
    for (const QString &text : std::as_const(lines))
        out.line(escapeControls(text));
}

} // namespace

void addShow(CLI::App &app, Output &out)
{
    auto path = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("show", "Say what a playbook will do; it runs and contacts nothing");
    verb->add_option("PLAYBOOK", *path, "Playbook file")->required();
    verb->callback([path, &out] { show(QString::fromLocal8Bit(path->c_str()), out); });
}

} // namespace holdpoint::ctl
