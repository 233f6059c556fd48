#include "models/playbook/digest.h"
#include "models/playbook/loader.h"
#include "models/playbook/playbookjson.h"
#include "models/playbook/summary.h"

#include <cstdlib>

using namespace holdpoint;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

// Whatever the bytes: an answer, a place for every problem, and a playbook exactly when there is no error.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const LoadResult result = loadPlaybookText(bytes, QStringLiteral("fuzz.yaml"), {});
    must(result.opened);
    must(bool(result.playbook) != hasErrors(result.problems));
    for (const Problem &problem : result.problems)
        must(problem.line >= 1 && problem.column >= 1 && problem.line <= bytes.count('\n') + 1 && !problem.code.isEmpty()
             && !problem.message.isEmpty());
    if (!result.playbook)
        return 0;
    must(!playbookJson(*result.playbook).isEmpty());
    must(!summary(*result.playbook).isEmpty());
    for (const Runbook &runbook : result.playbook->runbooks)
        must(runbookDigest(runbook).size() == 32);
    return 0;
}
