#include "app/ctl/verbs.h"

#include "models/base/hardening.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <exception>

namespace holdpoint::ctl {

namespace {

int runVerb(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("holdpointctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));

    CLI::App app("Holdpoint, the war room for migration rollouts, without a screen.", "holdpointctl");
    app.set_version_flag("--version", "0.1.0");
    app.require_subcommand(1);
    app.fallthrough();
    Output out;
    std::string format = "text";
    app.add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}));
    app.parse_complete_callback([&] { out.json = format == "json"; });
    addDo(app, out);
    addEmergency(app, out);
    addReanchor(app, out);
    addExport(app, out);
    addGate(app, out);
    addImport(app, out);
    addRegisters(app, out);
    addImportSamples(app, out);
    addKey(app, out);
    addOpen(app, out);
    addPrintRun(app, out);
    addReplay(app, out);
    addRequest(app, out);
    addRun(app, out);
    addSamples(app, out);
    addScrape(app, out);
    addShow(app, out);
    addSign(app, out);
    addSources(app, out);
    addStatus(app, out);
    addValidate(app, out);
    addVerify(app, out);
    addBackup(app, out);
    addRetain(app, out);
    addRestore(app, out);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : 2;
    }
    return out.exitCode;
}

} // namespace

} // namespace holdpoint::ctl

int main(int argc, char **argv)
{
    if (!holdpoint::hardenProcess())
        return 2;
    try {
        return holdpoint::ctl::runVerb(argc, argv);
    } catch (const std::exception &error) {
        (void)std::fprintf(stderr, "holdpointctl: %s\n", error.what()); // out of memory, mostly
        return 1;
    }
}
