#include "app/ctl/verbs.h"

#include "models/base/safetext.h"
#include "models/playbook/loader.h"
#include "models/playbook/playbookjson.h"
#include "models/playbook/summary.h"

namespace holdpoint::ctl {

namespace {

void show(const QString &path, Output &out)
{
    const LoadResult result = loadPlaybook(path);
    if (!result.playbook) {
        for (const Problem &problem : result.problems)
            out.diagnose(result.opened ? problem.toText() : QStringLiteral("%1: %2").arg(problem.file, problem.message));
        out.exitCode = result.opened ? 1 : 5;
        return;
    }
    out.object(playbookJson(*result.playbook));
    for (const QString &text : summary(*result.playbook))
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
