#pragma once

#include "models/base/error.h"
#include "models/base/time.h"
#include "models/playbook/playbook.h"

#include <QtCore/QObject>

#include <functional>

namespace holdpoint {

struct AttemptId {
    QString run, step;
    int attempt = 1;
    friend bool operator==(const AttemptId &, const AttemptId &) = default;
};
size_t qHash(const AttemptId &id, size_t seed = 0);

// One launch of one step. What it says is written down before anything happens.
struct AttemptSpec {
    AttemptId id;
    QString key; // idempotency key, the same for every attempt
    Action action;
    QString programHash; // SHA-256 pinned at arming, hex; empty = not pinned
    QString folder; // programs run from here
    Duration timebox{0}; // a drill takes that long
    DrillOutcome drillOutcome = DrillOutcome::Done;
};

// How an attempt or a look ended. Unknown and TimedOut leave the effect unknown.
enum class AttemptEnd { Done, Failed, NotStarted, TimedOut, Unknown };
QString attemptEndWord(AttemptEnd end); // "done", "failed", "timed out", "unknown"; not started is "failed": no effect

struct AttemptResult {
    AttemptEnd end = AttemptEnd::Unknown;
    QString result; // "exited(0)", "signalled(SIGSEGV)", "not started(ENOENT)", "timed out", "status 200", "no answer"
    QString detail; // one line for people: what differed, the last line, who survived
    QByteArray output; // of a look: standard output, redacted
    QString file = {}; // of a look that keeps all of it: the file that holds it; whoever asked removes it
    QString kept = {}; // of an attempt: SHA-256 of what it printed and is kept, hex
    bool fenced = false; // nobody claimed the attempt, and nobody ever can
};

// A read-only question: verify, observe, check, only_if, one side of a reconcile.
struct Look {
    QString run, step, purpose; // purpose: "verify", "check", "only_if", "left", …
    Action action;
    QString folder;
    qint64 capture = 256 * 1024; // of standard output
    bool keepsAll = false; // standard output to its last byte goes to a file; too little room for it is a failure
    DrillOutcome drillOutcome = DrillOutcome::Done;
    QByteArray drillOutput = {}; // what a drill prints
    bool opposite = false; // passes where its action does not (oppositeOf)
};

// What a look says of the opposite: passed becomes failed; failed becomes passed where the answer as such could be had, and
// stays failed where the program failed against its `expect` or the server did.
AttemptResult oppositeOf(const AttemptResult &result, const Action &action);

// What is left of an attempt, found at restart or take-over; the rows of the resume table.
enum class FoundState {
    NeverLaunched, // its spec is there, nobody had claimed it, now nobody ever can
    Missing, // folder gone, or another spec than the one recorded
    Running, // the claim is held
    Finished, // result is filled in
    Lingers, // the runner is gone, something it started lives; `who` names it
    Lost, // the runner is gone, without a result, and nothing of it lives
};
struct Found {
    FoundState state = FoundState::Missing;
    AttemptResult result;
    QString who; // "pid 4711 sleep"
};

struct Prepared {
    QString spec; // SHA-256 of spec.json, hex
    QString program; // SHA-256 of the program, hex; empty for http
};

// Does what a step does. ProcessExecutor acts; SimulatedExecutor only pretends. Lives in the engine's main thread and
// never blocks it for longer than a few file operations.
class Executor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Are its program and its secrets there? The program's SHA-256 (hex; empty for http). Refused: "missing-program",
    // "missing-secret", …
    virtual Result<QString> arm(const Action &action, const QString &folder) = 0;
    // Puts the attempt's folder and spec on the disk. Nothing has been launched.
    virtual Result<Prepared> prepare(const AttemptSpec &spec) = 0;
    // Launches what was prepared; `finished` follows, once.
    virtual void launch(const AttemptSpec &spec) = 0;
    virtual Found find(const AttemptId &id, const QString &spec) = 0;
    // Watches one that was found running; `finished` follows, once.
    virtual void attach(const AttemptId &id) = 0;
    // Ends it and everything it started; `finished` still follows.
    virtual void cancel(const AttemptId &id) = 0;
    virtual void look(const Look &look, std::function<void(const AttemptResult &)> done) = 0;
    // The newest lines of what an attempt printed, redacted.
    virtual QString outputTail(const AttemptId &id, int lines = 50) const = 0;

Q_SIGNALS:
    void finished(const holdpoint::AttemptId &id, const holdpoint::AttemptResult &result);
};

} // namespace holdpoint
