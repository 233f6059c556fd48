#include "app/ctl/verbs.h"

#include "models/base/safetext.h"
#include "models/playbook/loader.h"

namespace holdpoint::ctl {

namespace {

QJsonObject toJson(const Problem &problem)
{
    return {{QStringLiteral("file"), problem.file},
            {QStringLiteral("line"), problem.line},
            {QStringLiteral("col"), problem.column},
            {QStringLiteral("severity"), problem.isError() ? QStringLiteral("error") : QStringLiteral("warning")},
            {QStringLiteral("code"), problem.code},
            {QStringLiteral("message"), problem.message}};
}

// Says everything about one file; answers its exit code.
int validate(const QString &path, Output &out)
{
    const LoadResult result = loadPlaybook(path);
    if (!result.opened) {
        for (const Problem &problem : result.problems)
            out.diagnose(QStringLiteral("%1: %2").arg(problem.file, problem.message));
        return 5;
    }
    for (const Problem &problem : result.problems) {
        out.line(escapeControls(problem.toText()));
        out.object(toJson(problem));
    }
    return hasErrors(result.problems) ? 1 : 0;
}

} // namespace

void addValidate(CLI::App &app, Output &out)
{
    auto paths = std::make_shared<std::vector<std::string>>();
    CLI::App *verb = app.add_subcommand("validate", "Report every error and warning of playbooks, as file:line:col");
    verb->add_option("PLAYBOOK", *paths, "Playbook files")->required();
    verb->callback([paths, &out] {
        for (const std::string &path : *paths)
            out.exitCode = std::max(out.exitCode, validate(QString::fromLocal8Bit(path.c_str()), out));
    });
}

} // namespace holdpoint::ctl
