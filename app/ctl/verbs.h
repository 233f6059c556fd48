#pragma once

#include "app/ctl/output.h"

#include <CLI/CLI.hpp>

namespace holdpoint::ctl {

// Each verb adds its subcommand, flags and callback; one file a verb (verb_<name>.cpp). Flag values live in a shared_ptr
// captured by the callback. The callback sets out.exitCode and never throws.
void addDo(CLI::App &app, Output &out);
void addEmergency(CLI::App &app, Output &out);
void addReanchor(CLI::App &app, Output &out);
void addExport(CLI::App &app, Output &out);
void addGate(CLI::App &app, Output &out);
void addImport(CLI::App &app, Output &out);
void addImportSamples(CLI::App &app, Output &out);
void addKey(CLI::App &app, Output &out);
void addOpen(CLI::App &app, Output &out);
void addPrintRun(CLI::App &app, Output &out);
void addRegisters(CLI::App &app, Output &out);
void addReplay(CLI::App &app, Output &out);
void addRequest(CLI::App &app, Output &out);
void addRun(CLI::App &app, Output &out);
void addSamples(CLI::App &app, Output &out);
void addScrape(CLI::App &app, Output &out);
void addShow(CLI::App &app, Output &out);
void addSign(CLI::App &app, Output &out);
void addSources(CLI::App &app, Output &out);
void addStatus(CLI::App &app, Output &out);
void addValidate(CLI::App &app, Output &out);
void addVerify(CLI::App &app, Output &out);
void addBackup(CLI::App &app, Output &out);
void addRestore(CLI::App &app, Output &out);
void addRetain(CLI::App &app, Output &out);

} // namespace holdpoint::ctl
