#include "models/base/hardening.h"
#include "models/runbooks/runner/attempt.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

// holdpoint-runner attempt FOLDER FD   one attempt of a step; its secrets come through FD
// holdpoint-runner look                one read-only question; spec and secrets on standard input, the answer on standard output
int main(int argc, char **argv)
{
    using namespace holdpoint;
    if (!hardenProcess())
        return 2;
    const std::string_view what = argc > 1 ? argv[1] : "";
    char *end = nullptr;
    if (const long secrets = argc == 4 ? std::strtol(argv[3], &end, 10) : -1;
        what == "attempt" && secrets >= 0 && secrets < 1024 && *end == '\0')
        return runner::runAttempt(argv[2], static_cast<int>(secrets));
    if (what == "look" && argc == 2)
        return runner::runLook(STDIN_FILENO, STDOUT_FILENO);
    (void)std::fputs("holdpoint-runner is started by Holdpoint: attempt FOLDER FD | look\n", stderr);
    return 64;
}
